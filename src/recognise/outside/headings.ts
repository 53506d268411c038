/**
 * Finds where another chapter begins after a sheet that no Stato ends: at a heading that is set larger than all that sheets print, as
 * a PDF or a marked text shows, or that a table of contents lists.
 */
import { countEach } from '../../model/groupBy.js';
import type { Layout, Line } from '../../model/layout.js';
import { withoutLeadersAfter } from '../../text/leaders.js';
import { wordKey } from '../../text/normalize.js';
import { lineForm } from '../furniture/pageMarks.js';
import { lineOf } from '../header/starts.js';
import { type PageOfStarts, sectionOf } from './ends.js';

/** How much larger the heading of a chapter is than the largest line of most sheets. */
const LARGER = 1.1;
/** How many lines of a running head may begin a page. */
const TALLEST_HEAD = 3;
/** How many lines of headings may stand one above the other. */
const MOST_HEADINGS = 4;
/** In how many lines after a heading a title of the sheet's sections shows that it is none. */
const REACH = 150;
/** Levels of headings in a marked text: the first is the largest. */
const LEVELS = 7;
/** Fewest letters of a heading that a table of contents lists: fewer may be words of a sheet by chance. */
const FEWEST_LETTERS = 8;
/** The number of a heading. */
const NUMBERING = /^\d[\d.)]*\s+/u;

/** What headings show of where sheets end. */
interface HeadingEnds {
  /** The ends, with the index of the line above each heading, on the page of that line. */
  readonly ends: readonly (number | null)[];
  /** Headings that may be of the sheet on a page: a title that it has not had yet follows them. */
  readonly doubtful: readonly { readonly page: PageOfStarts; readonly line: Line }[];
}

/** Finds where sheets end before the headings of other chapters. */
export function endsAtHeadings(
  layout: Layout,
  pages: readonly PageOfStarts[],
  ends: readonly (number | null)[],
): HeadingEnds {
  const headingIn = headingFinder(layout, pages, ends);
  const found = new Map<number, number>();
  const doubtful: { page: PageOfStarts; line: Line }[] = [];
  for (const [at, page] of pages.entries()) {
    const gap = page.starts.length === 0 ? null : pagesAfter(pages, at);
    if (!gap) continue;
    const last = ends.slice(at, at + 1 + gap.length).find((end) => end !== null) ?? Number.POSITIVE_INFINITY;
    // The Stato that ends the sheet may be another chapter's, after its heading.
    const own = [...sheetLines(page), ...gap.flatMap(({ lines }) => lines)].filter(({ index }) => index <= last);
    const heading = headingIn(own);
    const above = heading && own[heading.at - 1];
    if (!above) continue;
    if (heading.goesOn) doubtful.push({ page, line: own[heading.at]! });
    else found.set(at + 1 + gap.findLastIndex(({ lines }) => lines.includes(above)), above.index);
  }
  return { ends: ends.map((end, at) => found.get(at) ?? end), doubtful };
}

/** The pages after one with a sheet that hold none and no head of an export; `null` if the next page has a sheet. */
function pagesAfter(pages: readonly PageOfStarts[], at: number): readonly PageOfStarts[] | null {
  const rest = pages.slice(at + 1);
  const next = rest.findIndex(({ starts, head }) => starts.length > 0 || head !== null);
  // Without pages, a sheet and the chapter after it are cut at the next sheet.
  if (next === 0 && rest[0]!.head === null && pages[at]!.lines[0]?.page !== null) return null;
  return next < 0 ? rest : rest.slice(0, next);
}

/** The first line of a heading, and whether a title that the sheet has not had yet follows it. */
interface Heading {
  readonly at: number;
  readonly goesOn: boolean;
}

/** Returns a function that finds which of the lines after a header start begins another chapter. */
function headingFinder(
  layout: Layout,
  pages: readonly PageOfStarts[],
  ends: readonly (number | null)[],
): (own: readonly Line[]) => Heading | null {
  const isTitle = titlesLike(layout, pages);
  const isLarge = largerThanSheets(layout, pages, ends, isTitle);
  const contents = entriesOf(layout.lines);
  const headForms = repeatedHeads(pages);
  const isHeading = (line: Line) =>
    line.cells.length === 1 &&
    (isLarge(line) || (isListed(contents, line) && !isTitle(line))) &&
    !layout.matcher.isLevel(line.cells[0]!.text);
  const fieldOf = (line: Line) => (isTitle(line) ? sectionOf(layout.matcher, line) : null);
  // No sheet has a title twice: where the first one under a heading was there before, another chapter has it.
  const goesOnUnder = (own: readonly Line[], heading: number) => {
    const next = own.slice(heading, heading + REACH).find((line) => fieldOf(line) !== null);
    return next !== undefined && !own.slice(0, heading).some((line) => fieldOf(line) === fieldOf(next));
  };
  return (own) => {
    const found = own.flatMap((line, i) => (isHeading(line) ? [i] : []));
    const first = found.length === 0 ? -1 : (found.find(unsaidIn(own)) ?? -1);
    const heading = firstOnPage(headForms, own, layout.unit === 'points' ? firstOfHeading(own, first) : first);
    if (heading <= 0) return null;
    const goesOn = goesOnUnder(own, heading);
    // The text of a sheet may have a line that a table of contents lists: the title of another sheet.
    const isApart = isLarge(own[first]!) || own[heading - 1]!.page !== own[heading]!.page;
    return goesOn && !isApart ? null : { at: heading, goesOn };
  };
}

/** Returns a test for lines that are set larger than what sheets print, up to their ends. */
function largerThanSheets(
  { matcher, unit }: Layout,
  pages: readonly PageOfStarts[],
  ends: readonly (number | null)[],
  isTitle: (line: Line) => boolean,
): (line: Line) => boolean {
  const sizeOf = SIZE_IN[unit];
  const largest = (lines: readonly Line[]) => lines.reduce((most, line) => Math.max(most, sizeOf(line)), 0);
  const sheets = pages.map((page, at) => sheetLines(page).filter(({ index }) => index <= (ends[at] ?? index)));
  if (unit === 'points') {
    const sizes = sheets
      .filter((lines) => lines.length > 0)
      .map(largest)
      .toSorted((a, b) => a - b);
    const least = LARGER * (sizes[Math.floor((sizes.length - 1) / 2)] ?? Number.POSITIVE_INFINITY);
    return (line) => sizeOf(line) > least;
  }
  // A marked text shows something only where the headings of sheets are marked, too.
  const isMarked = (line: Line) => isTitle(line) || matcher.isLevel(line.cells[0]!.text);
  const highest = largest(pages.flatMap(sheetLines).filter(isMarked));
  // A source of markup says itself what a heading is: whole sheets without any show that one is of another chapter.
  const whole = sheets.filter((_, at) => ends[at] !== null).flat();
  const highestInWhole = Math.max(highest, largest(whole));
  const isOfMarkup = ({ start }: Line) => start !== undefined && whole.length > 0;
  return (line) => (highest > 0 && sizeOf(line) > highest) || (isOfMarkup(line) && sizeOf(line) > highestInWhole);
}

/** The lines of a page from the last header start on it; none where there is none. */
const sheetLines = ({ lines, starts }: PageOfStarts): readonly Line[] => {
  const last = starts.at(-1);
  return last ? lines.filter(({ index }) => index >= lineOf(last).index) : [];
};

/** How large letters are: in points, or, in a marked text, by the level of its headings. */
const SIZE_IN: Readonly<Record<Layout['unit'], (line: Line) => number>> = {
  points: ({ size }) => size,
  characters: ({ cells }) => {
    const { length } = /^#*/u.exec(cells[0]!.font)![0];
    return length === 0 ? 0 : LEVELS - length;
  },
};

/** Returns a test for titles of sections that are set as most of those of sheets are: another chapter may have the words. */
function titlesLike({ matcher, unit }: Layout, pages: readonly PageOfStarts[]): (line: Line) => boolean {
  const sizeOf = SIZE_IN[unit];
  const styleOf = (line: Line) =>
    `${sizeOf(line).toFixed(1)} ${line.cells[0]!.font} ${line.cells.length > 1 || line.cells[0]!.text.includes(':')}`;
  let counted: ReadonlyMap<string, number> | null = null; // when it is asked for: most documents have no other chapters
  const countTitles = () => {
    const titles = pages.flatMap(sheetLines).filter((line) => sectionOf(matcher, line) !== null);
    return countEach(titles.map(styleOf));
  };
  return (line) => {
    if (sectionOf(matcher, line) === null) return false;
    counted ??= countTitles();
    return (counted.get(styleOf(line)) ?? 0) * 4 >= Math.max(0, ...counted.values());
  };
}

/** The first of the lines, one above the other in the letters of a heading, that a chapter begins with. */
function firstOfHeading(own: readonly Line[], heading: number): number {
  const line = own[heading];
  if (!line) return heading;
  const isSetSo = ({ cells }: Line) => cells[0]!.font === line.cells[0]!.font;
  // Where much of the sheet is set in the same letters, they show nothing.
  if (own.slice(0, heading).filter(isSetSo).length > heading / 2) return heading;
  let first = heading;
  const isAbove = (one: Line) => one.cells.length === 1 && isSetSo(one) && one.page === line.page;
  while (first > 1 && isAbove(own[first - 1]!)) first -= 1;
  return first > 1 && heading - first < MOST_HEADINGS ? first : heading;
}

/** The forms of lines that begin several pages. */
function repeatedHeads(pages: readonly PageOfStarts[]): ReadonlySet<string> {
  const forms = countEach(pages.flatMap(({ lines }) => lines.slice(0, TALLEST_HEAD).map(lineForm)));
  return new Set([...forms].flatMap(([form, count]) => (count > 1 ? [form] : [])));
}

/** The first line of the page of a heading where nothing but running heads stands above it. */
function firstOnPage(headForms: ReadonlySet<string>, own: readonly Line[], heading: number): number {
  const page = own[heading]?.page ?? null;
  let first = heading;
  if (page === null) return heading;
  while (first > 0 && own[first - 1]!.page === page && headForms.has(lineForm(own[first - 1]!))) first -= 1;
  return own[first - 1]?.page === page ? heading : first;
}

const headingKey = (text: string): string => wordKey(text.replace(NUMBERING, ''));

/** The keys of what tables of contents list. */
function entriesOf(lines: readonly Line[]): ReadonlySet<string> {
  const entries = lines.map(({ cells }) => listedIn(cells.map(({ text }) => text).join(' ')));
  const keys = entries.filter((entry) => entry !== '').map(headingKey);
  return new Set(keys.filter(({ length }) => length >= FEWEST_LETTERS));
}

/** What a line of a table of contents lists, before its leaders and the number of its page; `''` if it is none. */
function listedIn(text: string): string {
  const led = text.slice(0, /(?<!\d)\d{1,4}$/u.exec(text)?.index ?? 0);
  const entry = withoutLeadersAfter(led);
  return entry === led ? '' : entry;
}

/** Whether a line is all of an entry. */
const isListed = (contents: ReadonlySet<string>, { cells }: Line): boolean =>
  contents.size > 0 && contents.has(headingKey(cells[0]!.text));

/** Returns a test for lines, by index, whose words no line above says: the title of a sheet may be set as a heading, and listed. */
function unsaidIn(lines: readonly Line[]): (i: number) => boolean {
  const keys = lines.map(({ text }) => wordKey(text));
  const words = keys.join('');
  const starts = [0];
  for (const key of keys) starts.push(starts.at(-1)! + key.length);
  return (i) => {
    const key = headingKey(lines[i]!.cells[0]!.text);
    const first = words.indexOf(key);
    return first < 0 || first + key.length > starts[i]!;
  };
}

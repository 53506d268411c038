/**
 * Finds where another chapter begins behind the last sheet of its own that no Stato ends: at a heading. It is set larger than
 * all that sheets print, as a PDF or a marked text shows; or a table of contents lists it.
 */
import { groupBy } from '../../model/groupBy.js';
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Layout, Line } from '../../model/layout.js';
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
/** In how many lines behind a heading a title of the sheet's sections shows that it is none. */
const REACH = 150;
/** Levels of headings in a marked text: the first is the largest. */
const LEVELS = 7;
/** Fewest letters of a heading that a table of contents lists: fewer may be words of a sheet by chance. */
const FEWEST_LETTERS = 8;

/** What leads from an entry of a table of contents to its page, and how many of these signs do at least. */
const LEADERS = ' .…·_';
const FEWEST_LEADERS = 4;
/** The number of a heading. */
const NUMBERING = /^\d[\d.)]*\s+/u;

/** Returns the ends with those that headings show: the index of the line above the heading, on the page of that line. */
export function endsAtHeadings(
  layout: Layout,
  pages: readonly PageOfStarts[],
  ends: readonly (number | null)[],
): readonly (number | null)[] {
  const sizeOf = sizesIn(layout.unit);
  const holders = pages.filter(({ starts }) => starts.length > 0);
  const isTitle = titlesLike(layout.matcher, sizeOf, holders);
  const isLevel = ({ cells }: Line) => layout.matcher.matchLevel([cells[0]!.text])?.rest === '';
  const least = LARGER * (layout.unit === 'points' ? usualSize(pages, ends, sizeOf) : 0);
  // A marked text shows something only where the headings of sheets are marked, too.
  const inSheets = layout.unit === 'points' ? [] : holders.flatMap(sheetLines);
  const marked = inSheets.filter((line) => isTitle(line) || isLevel(line));
  const highest = marked.reduce((most, line) => Math.max(most, sizeOf(line)), 0);
  // A source of markup says itself what a heading is: whole sheets without any show that one is of another chapter.
  const whole = layout.unit === 'points' ? [] : pages.flatMap((page, at) => linesToEnd(page, ends[at]!));
  const highestIn = whole.reduce((most, line) => Math.max(most, sizeOf(line)), highest);
  const isHigh = (line: Line) =>
    (highest > 0 && sizeOf(line) > highest) ||
    (line.start !== undefined && whole.length > 0 && sizeOf(line) > highestIn);
  const isLarge = (line: Line) => (layout.unit === 'points' ? sizeOf(line) > least : isHigh(line));
  const contents = entriesOf(layout.lines);
  const headForms = repeatedHeads(pages);
  const found = new Map<number, number>();
  for (const [at, page] of pages.entries()) {
    if (page.starts.length === 0) continue;
    const rest = pages.slice(at + 1);
    const next = rest.findIndex(({ starts, head }) => starts.length > 0 || head !== null);
    // Without pages, a sheet and the chapter behind it are cut at the next sheet.
    if (next === 0 && rest[0]!.head === null && page.lines[0]?.page !== null) continue;
    const gap = next < 0 ? rest : rest.slice(0, next);
    const last = [page, ...gap].map((_, i) => ends[at + i]!).find((end) => end !== null) ?? Number.POSITIVE_INFINITY;
    // The Stato that ends the sheet may be another chapter's, behind its heading.
    const own = [...sheetLines(page), ...gap.flatMap(({ lines }) => lines)].filter(({ index }) => index <= last);
    const isHeading = (line: Line, i: number) =>
      line.cells.length === 1 &&
      (isLarge(line) || (isListed(contents, own, line, i) && !isTitle(line))) &&
      !isLevel(line);
    const first = own.findIndex(isHeading);
    const heading = firstOnPage(headForms, own, layout.unit === 'points' ? firstOfHeading(own, first) : first);
    if (heading < 1 || own.slice(heading, heading + REACH).some(isTitle)) continue;
    const above = own[heading - 1]!;
    found.set(at + Math.max(0, gap.findLastIndex(({ lines }) => lines.includes(above)) + 1), above.index);
  }
  return ends.map((end, at) => found.get(at) ?? end);
}

/** The size of the largest line of most sheets, up to their ends. */
function usualSize(
  pages: readonly PageOfStarts[],
  ends: readonly (number | null)[],
  sizeOf: (line: Line) => number,
): number {
  const sizes = pages
    .flatMap((page, at) => {
      const lines =
        page.starts.length === 0 ? [] : sheetLines(page).filter(({ index }) => index <= (ends[at] ?? index));
      return lines.length === 0 ? [] : lines.reduce((most, line) => Math.max(most, sizeOf(line)), 0);
    })
    .toSorted((a, b) => a - b);
  return sizes[Math.floor((sizes.length - 1) / 2)] ?? Number.POSITIVE_INFINITY;
}

/** The lines of a sheet that its Stato ends on a page. */
const linesToEnd = (page: PageOfStarts, end: number | null): readonly Line[] =>
  page.starts.length === 0 || end === null ? [] : sheetLines(page).filter(({ index }) => index <= end);

/** The lines of a page from the last header start on it. */
const sheetLines = ({ lines, starts }: PageOfStarts): readonly Line[] =>
  lines.filter(({ index }) => index >= lineOf(starts.at(-1)!).index);

/** How large letters are: in points, or, in a marked text, by the level of its headings. */
function sizesIn(unit: Layout['unit']): (line: Line) => number {
  if (unit === 'points') return ({ size }) => size;
  return ({ cells }) => {
    const { length } = /^#*/u.exec(cells[0]!.font)![0];
    return length === 0 ? 0 : LEVELS - length;
  };
}

/** Returns a test for titles of sections that are set as most of those of sheets are: another chapter may have the words. */
function titlesLike(
  matcher: LabelMatcher,
  sizeOf: (line: Line) => number,
  holders: readonly PageOfStarts[],
): (line: Line) => boolean {
  const styleOf = (line: Line) =>
    `${sizeOf(line).toFixed(1)} ${line.cells[0]!.font} ${line.cells.length > 1 || line.cells[0]!.text.includes(':')}`;
  let counted: ReadonlyMap<string, number> | null = null; // when it is asked for: most documents have no other chapters
  const countTitles = () => {
    const titles = holders.flatMap(sheetLines).filter((line) => sectionOf(matcher, line) !== null);
    return new Map([...groupBy(titles, styleOf)].map(([style, own]) => [style, own.length]));
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
  const forms = groupBy(
    pages.flatMap(({ lines }) => lines.slice(0, TALLEST_HEAD).map(lineForm)),
    (form) => form,
  );
  return new Set([...forms].flatMap(([form, lines]) => (lines.length > 1 ? [form] : [])));
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
  const number = /(?<!\d)\d{1,4}$/u.exec(text);
  let end = number?.index ?? 0;
  let leaders = 0;
  for (; end > 0 && LEADERS.includes(text[end - 1]!); end -= 1) leaders += text[end - 1] === ' ' ? 0 : 1;
  return leaders < FEWEST_LEADERS ? '' : text.slice(0, end);
}

/** Whether a line is all of an entry, and nothing that the sheet said before: its title may be listed, too. */
function isListed(contents: ReadonlySet<string>, own: readonly Line[], { cells }: Line, i: number): boolean {
  if (contents.size === 0 || cells.length !== 1) return false;
  const key = headingKey(cells[0]!.text);
  if (!contents.has(key)) return false;
  return !wordKey(
    own
      .slice(0, i)
      .map(({ text }) => text)
      .join(' '),
  ).includes(key);
}

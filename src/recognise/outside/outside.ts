/**
 * Finds what stands outside the sheets, in other chapters of the document. In: the lines, and where header blocks begin. Out:
 * the indexes of the lines that belong to no sheet and to no head of an export.
 *
 * A sheet ends with the value of its Stato, before the heading of a chapter, or where its header block is no longer repeated.
 * Where nothing tells, its text goes on as far as that of other sheets does on pages without a header block; a diagnostic says so.
 */
import type { Layout, Line } from '../../model/layout.js';
import type { Report } from '../../report/report.js';
import { codeOf, identityOf } from '../../text/textSpans.js';
import type { SectionField } from '../../vocabulary/labels.js';
import { type HeaderStart, lineOf } from '../header/starts.js';
import { pagesOfLines } from '../pages.js';
import { headerLabel } from './cited.js';
import { findEnds, hasStatus, type PageOfStarts, sectionOf } from './ends.js';
import { endsAtHeadings } from './headings.js';
import { exportHeads } from './heads.js';
import { numberedHeadings } from './numbered.js';
import { reportUnreadSheets } from './unread.js';

interface Page extends PageOfStarts {
  readonly at: number;
}
/** The pages between two that hold sheets or heads; the source may end with them. */
interface Between {
  readonly before: Page;
  readonly pages: readonly Page[];
  readonly after: Page | undefined;
}

/** How many lines more than usual after the end of a sheet are another chapter's; any are if the next page is. */
const LONG_TAIL = 6;
/** How many pages without a header block a sheet may have whose other pages repeat it. */
const MOST_WITHOUT = 3;
/** How many lines above the first header block may have parts of it: where cells have places, and in running text. */
const ABOVE = { placed: 8, running: 24 };

/** Returns the indexes of the lines outside. A text without pages is cut before each header block and head of an export. */
export function findOutside(layout: Layout, starts: readonly HeaderStart[], report: Report): Set<number> {
  const pages = pagesOf(layout, starts);
  const holders = pages.filter((page) => page.starts.length > 0 || page.head);
  const [first] = holders;
  if (!first) return new Set();
  const statuses = findEnds(layout, pages);
  const { ends, doubtful } = endsAtHeadings(layout, pages, statuses);
  for (const { page, line } of doubtful) {
    const at = { source: layout.source, page: line.page, line: line.number };
    report.add('heading-in-sheet', { text: line.text.trim() }, at, { objective: codeOf(page.starts.at(-1)!) });
  }
  const gaps = holders.map((before, i): Between => {
    const after = holders[i + 1];
    return { before, pages: pages.slice(before.at + 1, after?.at), after };
  });
  const isRepeated = gaps.some((gap) => gap.pages.length === 0 && isOneSheet(gap));
  const titleOf = (line: Line) => sectionOf(layout.matcher, line);
  const hasOtherEnds = isRepeated && ends.some((end) => end !== null);
  const known = gaps.map(
    (gap) => pagesOfSheet(layout, gap, ends, isRepeated) ?? (hasOtherEnds ? null : pagesWithTitles(gap, titleOf)),
  );
  const longest = known.reduce((most: number, count) => Math.max(most, count ?? 0), 0);
  const most = starts.length === 1 ? Number.POSITIVE_INFINITY : longest;
  const reportUnclear = unclearReporter(layout, report);
  const others = gaps.flatMap((gap, i) => {
    const count = known[i] ?? (hasOtherEnds ? pagesAmongSheets(gap, titleOf) : most);
    const own = gap.pages.slice(0, count);
    if (known[i] === null && own.length > 0) reportUnclear('sheet-end-unclear', gap.before, linesOn(own));
    if (known[i] === null && count === 0) reportUnclear('sheet-may-go-on', gap.before, linesOn(gap.pages));
    return gap.pages.slice(own.length);
  });
  const headed = pages.filter(({ at }) => ends[at] !== statuses[at]);
  const underHeadings = headed.map((page) => {
    const holder = holders.findLast(({ at, starts }) => starts.length > 0 && at <= page.at)!;
    const next = holders.find(({ at }) => at > holder.at);
    const end = headAfter(page, ends) ?? Number.POSITIVE_INFINITY;
    const below = linesOn(pages.slice(page.at, next?.at));
    return { holder, lines: below.filter(({ index }) => index > ends[page.at]! && index < end) };
  });
  if (statuses.some((end) => end !== null))
    for (const { holder, lines } of underHeadings) reportUnclear('sheet-may-go-on', holder, lines);
  const isOutside = new Set([...pages.slice(0, first.at), ...others]);
  const isPaged = layout.lines[0]!.page !== null;
  const lines = [
    ...[...isOutside].flatMap((page) => (isPaged || page.at > 0 ? page.lines : linesFarAbove(layout, page, first))),
    ...holders.flatMap((page) => (isOutside.has(pages[page.at - 1]!) ? aboveSheet(layout, page) : [])),
    ...longHeads(
      layout,
      holders.filter(({ at }) => ends[at - 1] !== null && ends[at - 1] !== undefined && !isOutside.has(pages[at - 1]!)),
    ),
    ...underHeadings.flatMap((own) => own.lines),
    ...longTails(layout, pages, ends, new Set([...isOutside, ...headed])),
    ...numberedHeadings(aboveEachSheet(layout, starts, holders)),
  ];
  const outside = new Set(lines.map(({ index }) => index));
  reportUnreadSheets(layout, outside, linesOn(holders), report);
  return outside;
}

const linesOn = (pages: readonly Page[]): Line[] => pages.flatMap(({ lines }) => lines);

/** Where the head of the next export begins after the end of a sheet on its page. */
const headAfter = ({ at, head }: Page, ends: readonly (number | null)[]): number | null =>
  head && head.index > ends[at]! ? head.index : null;

/**
 * In a text without pages, what stands before the first sheet is another chapter's if it is long, or lists objectives above the head
 * of an export, and is no part of a header block.
 */
function linesFarAbove(layout: Layout, { lines }: Page, { head, starts: [start] }: Page): readonly Line[] {
  if (lines.length <= LONG_TAIL && !(head && listsObjectives(layout, lines))) return [];
  return head ? lines : aboveBlock(layout, start!, lines);
}

/** Whether lines have levels with codes after them, and no title of a section. */
function listsObjectives({ matcher }: Layout, lines: readonly Line[]): boolean {
  const texts = lines.flatMap(({ cells }) => cells.map(({ text }) => text));
  const isEntry = (text: string, i: number) => {
    const rest = matcher.matchLevel([text])?.rest;
    return rest !== undefined && matcher.codes.leadingCode(rest || (texts[i + 1] ?? '')) !== null;
  };
  return texts.some(isEntry) && lines.every((line) => sectionOf(matcher, line) === null);
}

/** Cuts the lines into pages, each with the header starts and the head on it. A head counts if a header start follows it. */
function pagesOf(layout: Layout, starts: readonly HeaderStart[]): Page[] {
  const startAt = new Map(starts.map((start) => [lineOf(start).index, start]));
  const headAt = new Map(exportHeads(layout).map((line) => [line.index, line]));
  const marks = [...new Set([...startAt.keys(), ...headAt.keys()])].toSorted((a, b) => a - b);
  const heads = new Set(marks.filter((mark, i) => !startAt.has(mark) && startAt.has(marks[i + 1]!)));
  const begins = layout.lines.filter(({ index }) => heads.has(index) || startAt.has(index));
  return pagesOfLines(layout, begins).map((own, at) => {
    const lines = own.filter(({ cells }) => cells.length > 0);
    return {
      at,
      lines,
      starts: lines.flatMap(({ index }) => startAt.get(index) ?? []),
      head: lines.find(({ index }) => heads.has(index)) ?? null,
    };
  });
}

/** Whether the last sheet of one page and the first of another are one, with no head between them. */
function isOneSheet({ before, after }: Between): boolean {
  const [last, first] = [before.starts.at(-1), after?.starts[0]];
  if (!last || !first) return false;
  const isApart = after?.head && after.head.index < lineOf(first).index;
  return !isApart && identityOf(last) === identityOf(first);
}

/** Counts the pages without a header block that a sheet goes on over; `null` if nothing tells. */
function pagesOfSheet(
  { matcher }: Layout,
  gap: Between,
  ends: readonly (number | null)[],
  isRepeated: boolean,
): number | null {
  const { before, pages, after } = gap;
  const start = before.starts.at(-1);
  const isEnded = ends[before.at] !== null || (before.head && start && before.head.index > lineOf(start).index);
  if (pages.length === 0 || !start || isEnded) return 0;
  if (isOneSheet(gap) && (!isRepeated || pages.length <= MOST_WITHOUT)) return pages.length;
  const end = pages.findIndex(({ at }) => ends[at] !== null);
  if (end < 0 && after && !isRepeated && after.head === null && hasStatus(matcher, linesAbove(after)))
    return pages.length;
  return end >= 0 && (!isRepeated || end < MOST_WITHOUT) ? end + 1 : null;
}

/**
 * Counts the pages without a header block that a sheet without Stato goes on over, though other sheets repeat their block and have
 * a Stato: all up to the next sheet, if they are few and have a title that it did not have before.
 */
function pagesAmongSheets(gap: Between, titleOf: (line: Line) => SectionField | null): number {
  const { pages, after } = gap;
  const isAmong = after !== undefined && after.head === null && pages.length <= MOST_WITHOUT;
  return isAmong && pagesWithTitles(gap, titleOf) !== null ? pages.length : 0;
}

/**
 * Counts the pages without a header block that a sheet goes on over where its Stato is not its end: to the last one with a
 * title that the sheet did not have before; `null` if none has one.
 */
function pagesWithTitles({ before, pages }: Between, titleOf: (line: Line) => SectionField | null): number | null {
  const titlesOn = ({ lines }: Page) => lines.flatMap((line) => titleOf(line) ?? []);
  const start = before.starts.at(-1);
  const seen = new Set(
    titlesOn({ ...before, lines: before.lines.filter(({ index }) => !start || index > lineOf(start).index) }),
  );
  let last = -1;
  for (const [i, page] of pages.slice(0, MOST_WITHOUT).entries()) {
    const titles = titlesOn(page);
    if (titles.some((title) => seen.has(title))) break;
    if (titles.length > 0) last = i;
    for (const title of titles) seen.add(title);
  }
  // The text of a title at a page's foot stands on the next page.
  const goesOn = last >= 0 && titleOf(pages[last]!.lines.at(-1)!) !== null && last + 1 < pages.length;
  return last < 0 ? null : last + (goesOn ? 2 : 1);
}

/** The end of the chapter before, above the head of an export or a header block. */
function aboveSheet(layout: Layout, page: Page): readonly Line[] {
  const above = linesAbove(page);
  return page.head ? above : aboveBlock(layout, page.starts[0]!, above);
}

/** The lines of a page above its first sheet. */
const linesAbove = ({ lines, head, starts: [start] }: Page): readonly Line[] =>
  lines.filter(({ index }) => index < (head ?? lineOf(start!)).index);

/** The lines above a header block, without those that may have parts of it: labels, and the first lines of tall cells. */
function aboveBlock({ matcher, positioned }: Layout, { label }: HeaderStart, above: readonly Line[]): readonly Line[] {
  if (!positioned) return above.slice(0, -ABOVE.running);
  const { right } = label[0]!.cells.at(-1)!;
  const near = above.slice(-ABOVE.placed);
  const isLabel = ({ cells }: Line) => cells.length > 1 && cells.some(({ text }) => matcher.wholeLabel('header', text));
  const first = near.findIndex(isLabel);
  const others = near.findLastIndex(({ cells }) => cells[0]!.left < right);
  const own = first < 0 ? near.length - 1 - others : near.length - first;
  return above.slice(0, above.length - own);
}

/** The lines above the first header block of each sheet, from the block or the head of an export before on, that are no part of it. */
function aboveEachSheet(layout: Layout, starts: readonly HeaderStart[], holders: readonly Page[]): (readonly Line[])[] {
  const heads = new Set(holders.map(({ head }) => head));
  const hasLabel = ({ cells }: Line) => cells.some(({ text }) => headerLabel(layout.matcher, [text]) !== null);
  return starts.flatMap((start, i) => {
    const before = starts[i - 1];
    if (before && identityOf(before) === identityOf(start)) return [];
    const own = layout.lines.slice(before ? lineOf(before).index + 1 : 0, lineOf(start).index);
    if (own.some((line) => heads.has(line))) return [];
    const above = own.filter(({ cells }) => cells.length > 0).slice(-ABOVE.running);
    if (layout.positioned) return [aboveBlock(layout, start, above)];
    return [above.slice(above.findLastIndex(hasLabel) + 1)];
  });
}

/**
 * What stands above the sheets of pages before which one ends, where it is much more than on others, or long above the head of
 * an export.
 */
function longHeads(layout: Layout, pages: readonly Page[]): readonly Line[] {
  const heads = pages.map((page) => ({ page, lines: aboveSheet(layout, page) }));
  const usual = heads.reduce((least, { lines }) => Math.min(least, lines.length), Number.POSITIVE_INFINITY);
  const alone = heads.length === 1;
  return heads.flatMap(({ page, lines }) => {
    if (alone) return endsChapter(page) ? lines : [];
    return lines.length > usual + LONG_TAIL ? lines.slice(usual) : [];
  });
}

/** Whether the end of another chapter stands above the head of an export: more than page furniture. */
const endsChapter = (page: Page): boolean =>
  page.head !== null && linesAbove(page).filter(({ text }) => /\p{L}/u.test(text)).length > LONG_TAIL;

/**
 * The lines after the end of a sheet, where they are many more than the fewest after others; the last of them may be page
 * furniture, and in running text a header label may be of a block that is drawn last. Before pages of another chapter, one is
 * enough.
 */
function longTails(
  { matcher, positioned }: Layout,
  pages: readonly Page[],
  ends: readonly (number | null)[],
  isOutside: ReadonlySet<Page>,
): readonly Line[] {
  const tails = pages.flatMap((page) => {
    const end = ends[page.at];
    if (end === null || end === undefined || isOutside.has(page)) return [];
    const last = headAfter(page, ends) ?? Number.POSITIVE_INFINITY;
    const lines = page.lines.filter(({ index }) => index > end && index < last);
    const words = lines.filter(({ text }) => /\p{L}/u.test(text));
    const next = pages[page.at + 1];
    return [{ lines, words, least: next && (isOutside.has(next) || endsChapter(next)) ? 0 : LONG_TAIL }];
  });
  const isUsual = tails.length > 1;
  const usual = isUsual
    ? tails.reduce((least, { words }) => Math.min(least, words.length), Number.POSITIVE_INFINITY)
    : 0;
  const hasLabel = ({ cells }: Line) => cells.some(({ text }) => headerLabel(matcher, [text]) !== null);
  return tails.flatMap(({ lines, words, least }) => {
    if (words.length <= usual + least || (!isUsual && least > 0) || (!positioned && words.some(hasLabel))) return [];
    const last = words.at(-usual - 1)!;
    return lines.filter(({ index }) => index <= last.index);
  });
}

/** Returns a function that reports lines which may be of the last sheet on a page, or of another chapter. */
const unclearReporter =
  ({ source }: Layout, report: Report) =>
  (code: 'sheet-end-unclear' | 'sheet-may-go-on', { starts }: Page, lines: readonly Line[]): void => {
    const [first, last, start] = [lines[0], lines.at(-1), starts.at(-1)];
    if (!first || !start) return;
    const at = { source, page: first.page, line: first.number };
    const params = { text: first.text.trim(), last: last!.text.trim() };
    report.add(code, params, at, { objective: codeOf(start) });
  };

/** Finds where sheets end: at the value of their Stato, where sheets of the source print nothing after it. */
import { groupBy } from '../../model/groupBy.js';
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Layout, Line } from '../../model/layout.js';
import { identityOf } from '../../text/textSpans.js';
import type { SectionField } from '../../vocabulary/labels.js';
import { lineForm } from '../furniture/pageMarks.js';
import { type HeaderStart, lineOf } from '../header/starts.js';

/** How many words a value of the Stato may have that the vocabulary does not know. */
const LONGEST = 5;
/** How many lines may follow such a value on its page: page furniture. */
const MOST_AFTER = 3;
/** How many lines of a running head may begin a page, and of a foot end it; fewest pages that show one. */
const RUNNING = { head: 3, foot: 2, fewest: 3 };

/** The lines of a page, the header starts on it, and the head of an export that the next sheets have. */
export interface PageOfStarts {
  readonly lines: readonly Line[];
  readonly starts: readonly HeaderStart[];
  readonly head: Line | null;
}

/** Returns for each page the index, in the source, of the line that ends the last sheet on it; `null` if none does. */
export function findEnds({ matcher, positioned }: Layout, pages: readonly PageOfStarts[]): (number | null)[] {
  const isDrawnLast = !positioned && areDrawnLast(matcher, pages);
  const running = linesOverPages(matcher, pages);
  let sheet: string | null = null;
  let seen = new Set<SectionField>();
  let isAwaited = false; // the Stato whose title ends the page before
  let isLast = true; // no section comes after the Stato
  const ends = pages.map(({ lines: printed, starts }, at) => {
    const last = starts.at(-1);
    if (last && identityOf(last) !== sheet) [sheet, seen, isAwaited] = [identityOf(last), new Set(), false];
    const lines = printed.filter((line) => !running.has(line));
    const own = last && !isDrawnLast ? lines.filter(({ index }) => index > lineOf(last).index) : lines;
    const titles = own.flatMap((line, i) => {
      const field = sectionOf(matcher, line);
      return field ? [{ field, i }] : [];
    });
    // Under the header block of its next page, a sheet goes on with the value that is awaited.
    const below = last ? own.slice(0, titles[0]?.i) : own.slice(0, 1);
    const awaited = isAwaited ? below.findIndex((line) => isStatusAlone(matcher, line)) : -1;
    const first = awaited < 0 ? [] : [awaited];
    const values = titles.flatMap(({ field, i }) => (field === 'status' ? (statusValue(matcher, own, i) ?? []) : []));
    const value = [...first, ...values].at(0);
    const later = titles.filter(({ field, i }) => value !== undefined && i > value && !seen.has(field));
    const before = new Set(titles.filter(({ i }) => value === undefined || i <= value).map(({ field }) => field));
    for (const field of before) seen.add(field);
    isAwaited = value === undefined && titles.at(-1)?.field === 'status';
    if (value === undefined) return null;
    // Another chapter may follow the last sheet of its own, and have titles like those of sections.
    const isFollowed = pages[at + 1]?.head === null && pages[at + 1]!.starts.length > 0;
    if (isFollowed && later.some(({ field }) => !before.has(field))) {
      isLast &&= !last;
      return null;
    }
    return own[value]!.index;
  });
  return isLast ? ends : ends.map(() => null);
}

/**
 * Whether tools drew header blocks after the rest of their pages: on most, and on the first, titles of sections come before them and
 * none after. A sheet may also begin at the foot of a page, below the end of another one.
 */
function areDrawnLast(matcher: LabelMatcher, pages: readonly PageOfStarts[]): boolean {
  const holders = pages.filter(({ starts }) => starts.length > 0);
  const last = holders.filter(({ lines, starts }) => {
    const titles = lines.filter((line) => sectionOf(matcher, line) !== null);
    return titles.length > 0 && titles.every(({ index }) => index < lineOf(starts[0]!).index);
  });
  return last.length > holders.length / 2 && last[0] === holders[0];
}

/** Whether all of a line is a status that the vocabulary knows. */
const isStatusAlone = ({ statusKind }: LabelMatcher, line: Line): boolean => statusKind(textOf(line)) !== null;

/** Returns the lines at the edges of pages that come again on others: heads and feet, no titles of sections, nor values of the Stato. */
function linesOverPages(matcher: LabelMatcher, pages: readonly PageOfStarts[]): ReadonlySet<Line> {
  const edges = pages.flatMap(({ lines }) => {
    const foot = Math.max(RUNNING.head, lines.length - RUNNING.foot);
    return lines.flatMap((line, i) => (i < RUNNING.head || i >= foot ? [{ line, above: lines[i - 1] }] : []));
  });
  const isText = ({ line, above }: (typeof edges)[number]) =>
    sectionOf(matcher, line) !== null ||
    isStatusAlone(matcher, line) ||
    (above !== undefined && sectionOf(matcher, above) === 'status');
  const groups = [...groupBy(edges, ({ line }) => lineForm(line)).values()];
  const repeated = groups.filter((own) => own.length >= RUNNING.fewest && own.filter(isText).length * 2 < own.length);
  return new Set(repeated.flatMap((own) => own.map(({ line }) => line)));
}

const textOf = ({ cells }: Line): string => cells.map(({ text }) => text).join(' ');

/** Which section a line is the title of, its value perhaps beside it. */
export function sectionOf({ wholeLabel }: LabelMatcher, { cells }: Line): SectionField | null {
  const [name, inline] = cells[0]!.text.split(':', 2);
  const field = wholeLabel('section', name!)?.field ?? null;
  return field === 'status' || (cells.length === 1 && !inline) ? field : null;
}

/** Whether lines have a Stato with its value; one that the vocabulary knows, if nothing else proves it. */
export const hasStatus = (matcher: LabelMatcher, lines: readonly Line[], isKnown = false): boolean =>
  lines.some((line, i) => {
    const at = sectionOf(matcher, line) === 'status' ? statusValue(matcher, lines, i) : null;
    return at !== null && (!isKnown || (at > i && matcher.statusKind(textOf(lines[at]!)) !== null));
  });

/** Returns which line has the value of the Stato whose title is the i-th line; `null` if nothing there is one. */
function statusValue({ statusKind }: LabelMatcher, lines: readonly Line[], i: number): number | null {
  const { cells } = lines[i]!;
  const [first, ...others] = cells.map(({ text }) => text);
  const inline = [first!.split(':').slice(1).join(':').trim(), ...others].join(' ').trim();
  const at = inline === '' ? i + 1 : i;
  const text = inline || (lines[at] ? textOf(lines[at]) : '');
  if (statusKind(text)) return at;
  const isShort = text !== '' && text.split(' ').length <= LONGEST;
  return isShort && lines.length - at - 1 <= MOST_AFTER ? at : null;
}

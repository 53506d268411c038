/**
 * Finds where another chapter begins on the last page of a sheet that no Stato ends: at a line set larger than all that sheets
 * print. Only a PDF says how large its letters are.
 */
import type { Layout, Line } from '../../model/layout.js';
import { lineOf } from './cited.js';
import { type PageOfStarts, sectionOf } from './ends.js';

/** How much larger the heading of a chapter is than the largest line of most sheets. */
const LARGER = 1.1;

/** Returns the ends with those that headings show: the index of the line above the heading. */
export function endsAtHeadings(
  { matcher, unit }: Layout,
  pages: readonly PageOfStarts[],
  ends: readonly (number | null)[],
): readonly (number | null)[] {
  if (unit !== 'points') return ends;
  const sizes = pages
    .filter(({ starts }) => starts.length > 0)
    .map((page) => Math.max(...sheetLines(page).map(({ size }) => size)))
    .toSorted((a, b) => a - b);
  const usual = sizes[Math.floor((sizes.length - 1) / 2)] ?? Number.POSITIVE_INFINITY;
  return ends.map((end, at) => {
    const next = pages[at + 1];
    const isLast = !next || next.starts.length === 0 || next.head !== null;
    if (end !== null || !isLast || pages[at]!.starts.length === 0) return end;
    const own = sheetLines(pages[at]!);
    const heading = own.findIndex(({ size, cells }) => cells.length === 1 && size > usual * LARGER);
    const isWithin = own.slice(heading).some((line) => sectionOf(matcher, line) !== null);
    return heading < 1 || isWithin ? null : own[heading - 1]!.index;
  });
}

/** The lines of a page from the last header start on it. */
const sheetLines = ({ lines, starts }: PageOfStarts): readonly Line[] =>
  lines.filter(({ index }) => index >= lineOf(starts.at(-1)!).index);

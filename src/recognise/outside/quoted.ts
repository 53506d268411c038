/**
 * Finds levels and codes that the text of a sheet quotes: amid its sections, before its Stato, with no labels of a header block
 * where other sheets have them. Titles of sections that come after it are none that the sheet has before it.
 */
import type { Layout, Line } from '../../model/layout.js';
import { type HeaderStart, lineOf } from '../header/starts.js';
import { isAtTop } from './beside.js';
import { hasStatus, sectionOf } from './ends.js';

/** Returns the header starts that are quoted; `proved` are those that begin a sheet or its next page. */
export function quotedStarts(
  layout: Layout,
  starts: readonly HeaderStart[],
  proved: readonly HeaderStart[],
): ReadonlySet<HeaderStart> {
  const isProved = new Set(proved);
  const begins = proved.map((start) => lineOf(start).index);
  return new Set(
    starts.filter((start) => {
      const line = lineOf(start);
      const sheet = begins.findLast((index) => index < line.index);
      if (isProved.has(start) || sheet === undefined || (line.page !== null && isAtTop(layout, line))) return false;
      const next = begins.find((index) => index > line.index) ?? layout.lines.length;
      const before = filledIn(layout, sheet, line.index);
      const titles = titlesOn(layout, before);
      const later = titlesOn(layout, filledIn(layout, line.index, next));
      return titles.length > 0 && !hasStatus(layout.matcher, before) && !later.some((title) => titles.includes(title));
    }),
  );
}

const filledIn = ({ lines }: Layout, from: number, to: number): Line[] =>
  lines.slice(from + 1, to).filter(({ cells }) => cells.length > 0);

const titlesOn = ({ matcher }: Layout, lines: readonly Line[]) =>
  lines.flatMap((line) => sectionOf(matcher, line) ?? []);

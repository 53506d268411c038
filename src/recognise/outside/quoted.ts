/**
 * Finds levels and codes that stand without the labels of a header block where other sheets have them, and begin no sheet.
 *
 * The text of a sheet quotes them amid its sections, before its Stato: titles of sections that come after them are none that
 * the sheet has before them. A list above all sheets has them with no title of a section, and a sheet of its own follows.
 */
import type { Layout, Line } from '../../model/layout.js';
import { identityOf } from '../../text/textSpans.js';
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
  const sheets = new Set(proved.map(identityOf));
  const begins = proved.map((start) => lineOf(start).index);
  return new Set(
    starts.filter((start) => {
      const line = lineOf(start);
      const sheet = begins.findLast((index) => index < line.index);
      if (isProved.has(start) || (line.page !== null && isAtTop(layout, line))) return false;
      const next = begins.find((index) => index > line.index) ?? layout.lines.length;
      const later = titlesOn(layout, filledIn(layout, line.index, next));
      if (sheet === undefined) return later.length === 0 && sheets.has(identityOf(start));
      const before = filledIn(layout, sheet, line.index);
      const titles = titlesOn(layout, before);
      return titles.length > 0 && !hasStatus(layout.matcher, before) && !later.some((title) => titles.includes(title));
    }),
  );
}

const filledIn = ({ lines }: Layout, from: number, to: number): Line[] =>
  lines.slice(from + 1, to).filter(({ cells }) => cells.length > 0);

const titlesOn = ({ matcher }: Layout, lines: readonly Line[]) =>
  lines.flatMap((line) => sectionOf(matcher, line) ?? []);

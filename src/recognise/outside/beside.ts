/**
 * Whether a header start without labels is of the same sheet as one with labels before or after it: a tool may have lost the
 * labels of one page. A chapter that cites the level and the code of a sheet near it looks alike.
 */
import type { Layout, Line } from '../../model/layout.js';
import { identityOf } from '../../text/textSpans.js';
import { type HeaderStart, lineOf } from '../header/starts.js';
import { hasStatus, sectionOf } from './ends.js';

/** How many lines of text may stand above a header block at the top of its page. */
const HIGHEST = 6;
/** How many titles of sections show that a header start begins its sheet: a chapter may have one of its own. */
const FEWEST_TITLES = 2;

/**
 * Whether two header starts, the second with labels, are of one sheet. The one without goes the sheet on from the top of the
 * next page, the Stato not printed yet; or it begins the sheet, and titles of sections follow it.
 */
export function isOfSheetBeside(layout: Layout, bare: HeaderStart, proved: HeaderStart): boolean {
  if (identityOf(bare) !== identityOf(proved)) return false;
  const [own, other] = [lineOf(bare), lineOf(proved)];
  if (Math.abs((own.page ?? 0) - (other.page ?? 0)) > 1) return false;
  const filledIn = (from: number, to: number) => layout.lines.slice(from, to).filter(({ cells }) => cells.length > 0);
  if (own.index > other.index) {
    const between = filledIn(other.index, own.index);
    return !hasStatus(layout.matcher, between) && (own.page === null || isAtTop(layout, own));
  }
  const titles = filledIn(own.index + 1, other.index).flatMap((line) => sectionOf(layout.matcher, line) ?? []);
  return new Set(titles).size >= FEWEST_TITLES;
}

/** Whether few lines of its page stand above a line. */
export function isAtTop({ lines }: Layout, { page, index }: Line): boolean {
  const first = lines
    .slice(Math.max(0, index - 100), index)
    .filter((line) => line.page === page && line.cells.length > 0);
  return first.length <= HIGHEST;
}

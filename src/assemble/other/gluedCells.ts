/**
 * Finds a cell of a table that stands under several columns of another row: it may be several cells that nothing parts. A head
 * over several columns looks the same, so that nothing is cut.
 */
import { countBelow } from '../../geometry/countBelow.js';
import type { TextSpan } from '../../model/element.js';
import { groupAdjacent } from '../../model/groupBy.js';
import type { Cell, Layout, Line } from '../../model/layout.js';
import type { SheetText } from '../sheets.js';

/** Returns the first such cell, and its line; `null` if there is none, or cells have no places. */
export function gluedCell(layout: Layout, texts: readonly SheetText[]): { span: TextSpan; cell: Cell } | null {
  for (const own of groupAdjacent(texts, (before, text) => before.part === text.part)) {
    const placed = own.flatMap(({ span }) => (hasPlaces(layout, span.line) ? [span] : []));
    const holdsTwo = twoColumnsIn(placed);
    for (const span of placed) {
      const cell = span.cells.find((one) => one.text.includes(' ') && holdsTwo(one));
      if (cell) return { span, cell };
    }
  }
  return null;
}

/** Returns a test of cells: whether two neighbours of one line both begin under them. */
function twoColumnsIn(spans: readonly TextSpan[]): (cell: Cell) => boolean {
  const pairs = spans
    .flatMap(({ cells }) => cells.slice(1).map((cell, i) => ({ left: cells[i]!.left, next: cell.left })))
    .toSorted((a, b) => b.left - a.left);
  let least = Number.POSITIVE_INFINITY;
  const nearest = pairs.map(({ next }) => {
    least = Math.min(least, next);
    return least; // of all pairs that begin no further left
  });
  const lefts = pairs.map(({ left }) => -left);
  return ({ left, right }) => (nearest[countBelow(lefts, -left + EXACT) - 1] ?? right) < right;
}

/** Places that differ by less are one. */
const EXACT = 1e-6;

/** Whether the cells of a line have places: in text, nothing but blanks parts them. */
export const hasPlaces = ({ unit }: Layout, { start, text }: Line): boolean =>
  unit === 'points' || (!start && !/[\t|<]/u.test(text));

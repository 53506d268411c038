/**
 * Finds line numbers in the margin of pages: bare numbers that count on by even steps at even distances, in a column where
 * nothing else stands.
 */
import { groupBy } from '../../model/groupBy.js';
import type { Cell, Layout, Line } from '../../model/layout.js';
import { BARE_NUMBER } from '../../vocabulary/furniture.js';

/** Fewest numbers on a page that prove a margin. */
const FEWEST = 4;
/** By how many points their distances may differ. */
const SAME_STEP = 1.5;

/** A number on a page: its cell, its value, and the place of its line. */
interface LineNumber {
  readonly cell: Cell;
  readonly value: number;
  readonly top: number;
}

/** Returns the cells of line numbers; only points of a page tell their places. */
export function findLineNumbers({ lines, unit }: Layout): Set<Cell> {
  const pages = unit === 'points' ? [...groupBy(lines, ({ page }) => page).values()] : [];
  return new Set(pages.flatMap((page) => [...numbersAt(page, 0), ...numbersAt(page, -1)]));
}

/**
 * Returns the line numbers among the first cells of a page's lines, or the last ones: those of one column, left or right of
 * all else, each as far from the one before, in value and in place, as the second is from the first.
 */
function numbersAt(page: readonly Line[], side: 0 | -1): Cell[] {
  const numbers = page.flatMap(({ cells, top }): LineNumber[] => {
    const cell = cells.at(side);
    return cell && BARE_NUMBER.test(cell.text) ? [{ cell, value: Number(cell.text), top }] : [];
  });
  const outermost = numbers.reduce(
    (most, { cell }) => (side === 0 ? Math.min(most, cell.right) : Math.max(most, cell.left)),
    side === 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
  );
  const column = numbers.filter(({ cell }) => cell.left <= outermost && outermost <= cell.right);
  const [first, second] = column;
  if (column.length < FEWEST || !first || !second) return [];
  const step = { value: second.value - first.value, top: second.top - first.top };
  const isEven = column.every(
    ({ value, top }, i) =>
      step.value > 0 && value === first.value + i * step.value && Math.abs(top - first.top - i * step.top) <= SAME_STEP,
  );
  const own = new Set(column.map(({ cell }) => cell));
  const margin = widest(column);
  const isClear = page.every(({ cells }) => cells.every((cell) => own.has(cell) || !overlap(cell, margin)));
  return isEven && isClear ? [...own] : [];
}

const overlap = (one: Pick<Cell, 'left' | 'right'>, other: Pick<Cell, 'left' | 'right'>): boolean =>
  one.left <= other.right && other.left <= one.right;

/** From the left edge of all numbers to their right edge. */
const widest = (column: readonly LineNumber[]): Pick<Cell, 'left' | 'right'> => ({
  left: column.reduce((least, { cell }) => Math.min(least, cell.left), Number.POSITIVE_INFINITY),
  right: column.reduce((most, { cell }) => Math.max(most, cell.right), Number.NEGATIVE_INFINITY),
});

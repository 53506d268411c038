/**
 * Finds line numbers in the margin of pages: bare numbers that count on by even steps at even distances, or beside most of a
 * page's lines, in a column where nothing else stands.
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

/** Numbers of most of a page's lines prove a margin whatever their distances. */
const MOST_LINES = 0.8;
const FEWEST_OF_ALL = 10;

type Edges = Pick<Cell, 'left' | 'right'>;
type Side = 0 | -1;

/** Returns the cells of line numbers; only points of a page tell their places. */
export function findLineNumbers({ lines, unit }: Layout): Set<Cell> {
  const pages = unit === 'points' ? [...groupBy(lines, ({ page }) => page).values()] : [];
  return new Set(([0, -1] as const).flatMap((side) => numbersOn(pages, side)));
}

/** Returns the numbers of all pages on one side. Where the margin of one page is proven, a few show that of another. */
function numbersOn(pages: readonly (readonly Line[])[], side: Side): Cell[] {
  const columns = pages.map((page) => columnAt(page, side));
  const proven = columns.filter((column, i) => isCounted(column, pages[i]!)).map(widest);
  if (proven.length === 0) return [];
  return columns.flatMap((column, i) =>
    isCounted(column, pages[i]!) || (isRising(column) && proven.some((margin) => overlap(margin, widest(column))))
      ? column.map(({ cell }) => cell)
      : [],
  );
}

/** The numbers among the first cells of a page's lines, or the last ones, that are of one column, left or right of all else. */
function columnAt(page: readonly Line[], side: Side): LineNumber[] {
  const numbers = page.flatMap(({ cells, top }): LineNumber[] => {
    const cell = cells.at(side);
    return cell && BARE_NUMBER.test(cell.text) ? [{ cell, value: Number(cell.text), top }] : [];
  });
  const outermost = numbers.reduce(
    (most, { cell }) => (side === 0 ? Math.min(most, cell.right) : Math.max(most, cell.left)),
    side === 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
  );
  const column = numbers.filter(({ cell }) => cell.left <= outermost && outermost <= cell.right);
  const own = new Set(column.map(({ cell }) => cell));
  const margin = widest(column);
  return page.every(({ cells }) => cells.every((cell) => own.has(cell) || !overlap(cell, margin))) ? column : [];
}

/**
 * Whether numbers count the lines of a page: each is as far from the one before, in value and in place, as the second is from
 * the first. Where most lines have one, their places may be uneven.
 */
function isCounted(column: readonly LineNumber[], page: readonly Line[]): boolean {
  const [first, second] = column;
  if (column.length < FEWEST || !first || !second) return false;
  const step = { value: second.value - first.value, top: second.top - first.top };
  const isOfAll = column.length >= Math.max(FEWEST_OF_ALL, MOST_LINES * page.length);
  return column.every(
    ({ value, top }, i) =>
      step.value > 0 &&
      value === first.value + i * step.value &&
      (isOfAll || Math.abs(top - first.top - i * step.top) <= SAME_STEP),
  );
}

const isRising = (column: readonly LineNumber[]): boolean =>
  column.length > 0 && column.every(({ value }, i) => i === 0 || value > column[i - 1]!.value);

const overlap = (one: Edges, other: Edges): boolean => one.left <= other.right && other.left <= one.right;

/** From the left edge of all numbers to their right edge. */
const widest = (column: readonly LineNumber[]): Edges => ({
  left: column.reduce((least, { cell }) => Math.min(least, cell.left), Number.POSITIVE_INFINITY),
  right: column.reduce((most, { cell }) => Math.max(most, cell.right), Number.NEGATIVE_INFINITY),
});

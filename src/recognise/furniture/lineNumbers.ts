/**
 * Finds line numbers in the margin of pages: bare numbers that count on by even steps, in a column where nothing else stands, at
 * even distances, beside most of a page's lines, or beside titles of sections, which no list numbers. Lines of tables may have none.
 */
import { groupBy } from '../../model/groupBy.js';
import type { LabelMatcher } from '../../model/labelMatcher.js';
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

/**
 * Returns the cells of line numbers. Text tells their places only where it keeps the pages and the columns, and less of those
 * on the right.
 */
export function findLineNumbers(layout: Layout): Set<Cell> {
  const { lines, unit, positioned } = layout;
  const paged = positioned ? lines.filter(({ page, cells }) => page !== null && cells.length > 0) : [];
  const pages = [...groupBy(paged, ({ page }) => page).values()];
  const sides = unit === 'points' ? ([0, -1] as const) : ([0] as const);
  return new Set(sides.flatMap((side) => numbersOn(layout, pages, side)));
}

/** Returns the numbers of all pages on one side. Where the margin of one page is proven, a few show that of another. */
function numbersOn(layout: Layout, pages: readonly (readonly Line[])[], side: Side): Cell[] {
  const columns = pages.map((page) => columnAt(page, side));
  const counted = columns.map((column, i) => isCounted(layout, column, pages[i]!));
  const proven = columns.filter((_, i) => counted[i]).map(widest);
  if (proven.length === 0) return [];
  return columns.flatMap((column, i) =>
    counted[i] || (isRising(column) && proven.some((margin) => overlap(margin, widest(column))))
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
 * the first. Where they surely count lines, their places may be uneven.
 */
function isCounted({ matcher, unit }: Layout, column: readonly LineNumber[], page: readonly Line[]): boolean {
  const [first, second] = column;
  if (column.length < FEWEST || !first || !second) return false;
  const step = { value: second.value - first.value, top: second.top - first.top };
  if (step.value < 1 || !column.every(({ value }, i) => value === first.value + i * step.value)) return false;
  const isOfAll = column.length >= Math.max(FEWEST_OF_ALL, MOST_LINES * page.length);
  const isEven = column.every(({ top }, i) => Math.abs(top - first.top - i * step.top) <= SAME_STEP);
  if (isOfAll || isEven || numbersTitles(column, page, matcher)) return true;
  const countsBySteps = step.value > 1 && first.value % step.value === 0;
  // Text sets some of them on lines of their own.
  return countsBySteps && (unit === 'characters' || areApart(column, page, step.value));
}

/** Fewest titles beside numbers. */
const FEWEST_TITLES = 2;

/** Whether some of many numbers stand beside titles of sections. */
function numbersTitles(column: readonly LineNumber[], page: readonly Line[], matcher: LabelMatcher): boolean {
  if (column.length < FEWEST_OF_ALL) return false;
  const numbers = new Set(column.map(({ cell }) => cell));
  const titles = page.filter(({ cells: [one, other, ...more] }) => {
    if (!one || !other || more.length > 0 || !(numbers.has(one) || numbers.has(other))) return false;
    return matcher.wholeLabel('section', (numbers.has(one) ? other : one).text) !== null;
  });
  return titles.length >= FEWEST_TITLES;
}

/** Whether most numbers stand as many lines apart as they say. */
function areApart(column: readonly LineNumber[], page: readonly Line[], step: number): boolean {
  const places = column.map(({ cell }) => page.findIndex(({ cells }) => cells.includes(cell)));
  const even = places.slice(1).filter((place, i) => place - places[i]! === step);
  return even.length * 2 > places.length - 1;
}

const isRising = (column: readonly LineNumber[]): boolean =>
  column.length > 0 && column.every(({ value }, i) => i === 0 || value > column[i - 1]!.value);

const overlap = (one: Edges, other: Edges): boolean => one.left <= other.right && other.left <= one.right;

/** From the left edge of all numbers to their right edge. */
const widest = (column: readonly LineNumber[]): Edges => ({
  left: column.reduce((least, { cell }) => Math.min(least, cell.left), Number.POSITIVE_INFINITY),
  right: column.reduce((most, { cell }) => Math.max(most, cell.right), Number.NEGATIVE_INFINITY),
});

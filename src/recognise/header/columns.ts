/** Groups the labels of a header block into columns, and finds the column that the value in a cell belongs to. */

import { gapBetween, hasGap } from '../../geometry/lineGaps.js';
import type { TextSpan } from '../../model/element.js';
import type { Cell, Layout, Line } from '../../model/layout.js';
import { cellsOfLabels, endsBlock, type PlacedLabel, SAME_CELL } from './placedLabels.js';

/** A column of labels: from its left edge to that of the next column. */
export interface Column {
  readonly labels: readonly PlacedLabel[];
  readonly left: number;
  /** Right edge of its narrowest label: values beside labels begin after it. */
  readonly inner: number;
  readonly right: number;
}

export interface Grid {
  readonly columns: readonly Column[];
  /** The columns in which values stand. */
  readonly valued: readonly Column[];
  /** Whether values stand under their labels, not beside them. */
  readonly isOver: boolean;
  /** Indexes of the lines of values that have a row of their own under a row of labels, with white space between. */
  readonly rowsUnder: ReadonlySet<number>;
  readonly labelCells: ReadonlySet<Cell>;
  /** How far an edge may be off, in the units of the page. */
  readonly slack: number;
}

/** How far an edge of text may be off, in characters. */
const TEXT_SLACK = 3;
/** How far apart, in characters, labels of one column may begin at most. */
const ROUGH = 20;
/** How far below a row of labels, in lines, the row of their values may begin. */
const ROW_BELOW = 3;
/** How far above or below its label, in lines, a value that stands beside it may begin. */
const BESIDE = 1.2;

/** Makes the grid of a block's labels. `lines` are the lines that its cells may stand on; `size` is the height of letters. */
export function gridOf(layout: Layout, lines: readonly Line[], labels: readonly PlacedLabel[], size: number): Grid {
  const slack = layout.unit === 'characters' ? TEXT_SLACK : size;
  const columns = columnsOf(labels, slack, layout);
  const labelCells = cellsOfLabels(labels);
  const isOver = !hasValueBeside(layout, lines, columns, labelCells, slack);
  // Beside a level label that is alone in its column stands no value, but the title.
  const valued = isOver ? columns : columns.filter((column) => column.labels.some(({ field }) => field !== 'code'));
  const grid = { columns, valued, slack, isOver, labelCells };
  return { ...grid, rowsUnder: new Set(isOver ? rowsUnder(layout, lines, grid) : []) };
}

/** Finds the lines of values in rows of their own under rows of labels: values of two columns or more, side by side. */
function rowsUnder(layout: Layout, lines: readonly Line[], grid: Omit<Grid, 'rowsUnder'>): number[] {
  const isLabels = ({ cells }: Line) => cells.some((cell) => grid.labelCells.has(cell));
  const columnsOn = ({ cells }: Line) => cells.map((cell) => columnAt(grid, cell));
  const filled = lines.filter(({ cells }) => cells.length > 0);
  return filled.flatMap((line, i) => {
    const labels = filled[i - 1];
    if (!labels || !isLabels(labels) || isLabels(line) || gapBetween(layout, labels, line) > ROW_BELOW) return [];
    const after = filled.slice(i);
    const end = after.findIndex(
      (one, k) =>
        isLabels(one) ||
        endsBlock(layout, one) ||
        columnsOn(one).includes(undefined) ||
        (k > 0 && hasGap(layout, after[k - 1]!, one, SAME_CELL)),
    );
    const row = end < 0 ? after : after.slice(0, end);
    return new Set(row.flatMap(columnsOn)).size > 1 ? row.map(({ index }) => index) : [];
  });
}

/** Finds the column that a cell is a value of, or a part of one; none if it stands in no column. */
export const columnAt = (
  { valued, isOver, slack }: Pick<Grid, 'valued' | 'isOver' | 'slack'>,
  cell: Cell,
): Column | undefined => valued.find(({ left, inner, right }) => isBetween(cell, isOver ? left : inner, right, slack));

const isBetween = (cell: Cell, left: number, right: number, slack: number): boolean =>
  cell.left >= left - slack / 2 && cell.right <= right + slack / 2;

/**
 * Finds the column of a value that reaches over the columns after its own: its label stands before it on its line, and
 * nothing after it; or it is the next line of such a value. `lastIn` returns the last span of a column.
 */
export function columnUnder(
  { isOver, slack, valued }: Grid,
  line: Line,
  cell: Cell,
  lastIn: (column: Column) => TextSpan | undefined,
): Column | undefined {
  if (isOver || cell !== line.cells.at(-1)) return undefined;
  const column = valued.findLast(({ inner }) => cell.left >= inner - slack / 2);
  if (!column || cell.left > column.right - slack) return undefined;
  if (column.labels.some((label) => lineIndexes(label).includes(line.index))) return column;
  const above = lastIn(column);
  if (above?.line.index !== line.index - 1) return undefined;
  const isWide = ({ left, right }: Cell) => right > column.right && Math.abs(left - cell.left) <= slack / 4;
  return above.cells.some(isWide) ? column : undefined;
}

interface LabelExtent {
  readonly label: PlacedLabel;
  readonly left: number;
  readonly right: number;
}

/**
 * Groups labels with a common left edge into columns. Edges of text are rough: there, labels with different edges are
 * in one column unless they stand side by side.
 */
function columnsOf(labels: readonly PlacedLabel[], slack: number, { unit }: Layout): Column[] {
  const groups: LabelExtent[][] = [];
  for (const own of labels.map(extentOf).sort((a, b) => a.left - b.left)) {
    const group = groups.at(-1);
    const isAligned = group && own.left - group[0]!.left <= slack * 1.5;
    const isRough =
      group &&
      unit === 'characters' &&
      own.left - group[0]!.left <= ROUGH &&
      !group.some(({ label }) => areSideBySide(own.label, label));
    if (isAligned || isRough) group.push(own);
    else groups.push([own]);
  }
  return groups.map((group, i) => ({
    labels: group.map(({ label }) => label).sort((a, b) => a.spans[0]!.line.index - b.spans[0]!.line.index),
    left: group[0]!.left,
    inner: Math.min(...group.map(({ right }) => right)),
    right: groups[i + 1]?.[0]?.left ?? Number.POSITIVE_INFINITY,
  }));
}

function extentOf(label: PlacedLabel): LabelExtent {
  const cells = label.spans.flatMap((span) => span.cells);
  const left = Math.min(...cells.map((cell) => cell.left));
  const right = Math.max(...cells.map((cell) => cell.right));
  return { label, left, right };
}

const areSideBySide = (one: PlacedLabel, other: PlacedLabel): boolean =>
  one.field === 'code' ||
  other.field === 'code' ||
  lineIndexes(one).some((index) => lineIndexes(other).includes(index));

/** Returns the last line of a column's labels. */
export const lastLabelLine = ({ labels }: Column): Line => labels.at(-1)!.spans.at(-1)!.line;

const lineIndexes = ({ spans }: PlacedLabel): number[] => spans.map(({ line }) => line.index);

/** Whether any value stands beside its label: after it, before the next column, and at its height. */
function hasValueBeside(
  { leading }: Layout,
  lines: readonly Line[],
  columns: readonly Column[],
  labelCells: ReadonlySet<Cell>,
  slack: number,
): boolean {
  return columns.some(({ labels, inner, right }) =>
    lines.some(({ cells, top, size }) => {
      const reach = BESIDE * leading * size;
      const isLevel = labels.some(
        ({ spans }) => top > spans[0]!.line.top - reach && top < spans.at(-1)!.line.top + reach,
      );
      return isLevel && cells.some((cell) => !labelCells.has(cell) && isBetween(cell, inner, right, slack));
    }),
  );
}

/**
 * The columns that the labels of a header block make, and whether their values stand beside them or under them.
 */

import type { TextSpan } from '../../model/element.js';
import type { Cell, Layout, Line } from '../../model/layout.js';
import type { PlacedLabel } from './placedLabels.js';

/** A column of labels: from its left edge to the next column's. */
export interface Column {
  readonly labels: readonly PlacedLabel[];
  readonly left: number;
  /** Right edge of its narrowest label: values beside begin behind it. */
  readonly inner: number;
  readonly right: number;
}

/** The columns of a block, and which of them a cell belongs to. */
export interface Grid {
  readonly columns: readonly Column[];
  /** Those of them in which values stand. */
  readonly valued: readonly Column[];
  /** Whether values stand under their labels, not beside them. */
  readonly isOver: boolean;
  readonly labelCells: ReadonlySet<Cell>;
  /** How far, in the units of the page, an edge may be off. */
  readonly slack: number;
}

/** The grid of a block's labels. `lines` are the lines that its cells may stand on. */
export function gridOf(layout: Layout, lines: readonly Line[], labels: readonly PlacedLabel[], size: number): Grid {
  const slack = layout.unit === 'characters' ? 3 : size;
  const columns = columnsOf(labels, slack, layout);
  const labelCells = cellsOf(labels);
  const isOver = !hasBeside(layout, lines, columns, labelCells, slack);
  return { columns, valued: valuedOf(columns, isOver), slack, isOver, labelCells };
}

/** All cells of labels. */
export const cellsOf = (labels: readonly PlacedLabel[]): ReadonlySet<Cell> =>
  new Set(labels.flatMap(({ spans }) => spans.flatMap((span) => span.cells)));

/** The column whose value a cell is, or a part of; none if it stands in no column. */
export const columnAt = (grid: Grid, cell: Cell): Column | undefined =>
  grid.valued.find(
    ({ left, inner, right }) =>
      cell.left >= (grid.isOver ? left : inner) - grid.slack / 2 && cell.right <= right + grid.slack / 2,
  );

/** Beside a level label that is alone in its column stands no value: what is there is the title. */
const valuedOf = (columns: readonly Column[], isOver: boolean): readonly Column[] =>
  isOver ? columns : columns.filter(({ labels }) => labels.some(({ field }) => field !== 'code'));

/**
 * The column whose value a cell is that reaches over the next ones: its label stands before it on its line and nothing
 * behind it, as in a row of fewer and wider cells; or it is the next line of such a value, `above` the last one of its
 * column.
 */
export function columnUnder(
  grid: Grid,
  line: Line,
  cell: Cell,
  above: (column: Column) => TextSpan | undefined,
): Column | undefined {
  const { isOver, slack } = grid;
  if (isOver || cell !== line.cells.at(-1)) return undefined;
  const column = grid.valued.findLast(({ inner }) => cell.left >= inner - slack / 2);
  if (!column || cell.left > column.right - slack) return undefined;
  const last = above(column);
  const begins = column.labels.some((label) => rowsOf(label).includes(line.index));
  const goesOn = last?.cells.some(({ left, right }) => right > column.right && Math.abs(left - cell.left) <= slack / 4);
  return begins || (goesOn && last?.line.index === line.index - 1) ? column : undefined;
}

/**
 * Labels with a common left edge are a column; it ends where the next one begins. Text keeps columns only roughly:
 * there, labels with different edges are of one column unless they stand side by side.
 */
function columnsOf(labels: readonly PlacedLabel[], slack: number, layout: Layout): Column[] {
  const isBeside = (one: PlacedLabel, other: PlacedLabel) =>
    one.field === 'code' || other.field === 'code' || rowsOf(one).some((row) => rowsOf(other).includes(row));
  const groups: LabelSpan[][] = [];
  for (const own of labels.map(extentOf).sort((a, b) => a.left - b.left)) {
    const group = groups.at(-1);
    const aligned = group && own.left - group[0]!.left <= slack * 1.5;
    const rough = group && layout.unit === 'characters' && !group.some(({ label }) => isBeside(own.label, label));
    if (aligned || rough) group.push(own);
    else groups.push([own]);
  }
  return groups.map((group, i) => ({
    labels: group.map(({ label }) => label).sort((a, b) => a.spans[0]!.line.index - b.spans[0]!.line.index),
    left: group[0]!.left,
    inner: Math.min(...group.map(({ right }) => right)),
    right: groups[i + 1]?.[0]?.left ?? Number.POSITIVE_INFINITY,
  }));
}

/** A label, and from where to where on the page its cells reach. */
interface LabelSpan {
  readonly label: PlacedLabel;
  readonly left: number;
  readonly right: number;
}

function extentOf(label: PlacedLabel): LabelSpan {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { cells } of label.spans) {
    for (const cell of cells) {
      left = Math.min(left, cell.left);
      right = Math.max(right, cell.right);
    }
  }
  return { label, left, right };
}

/** The last line of a column's labels. */
export const lastLabel = ({ labels }: Column): Line => labels.at(-1)!.spans.at(-1)!.line;

/** The lines that a label stands on. */
const rowsOf = (label: PlacedLabel): number[] => label.spans.map(({ line }) => line.index);

/** How far above or below its label, in lines, a value that stands beside it may begin. */
const BESIDE = 1.2;

/** Whether any value stands beside its label: behind it, before the next column, and at its height. */
function hasBeside(
  layout: Layout,
  lines: readonly Line[],
  columns: readonly Column[],
  labelCells: ReadonlySet<Cell>,
  slack: number,
): boolean {
  return columns.some(({ labels, inner, right }) => {
    const isBeside = (cell: Cell) =>
      !labelCells.has(cell) && cell.left >= inner - slack / 2 && cell.right <= right + slack / 2;
    const isLevel = (line: Line) =>
      labels.some(
        ({ spans }) =>
          line.top > spans[0]!.line.top - BESIDE * layout.leading * line.size &&
          line.top < spans.at(-1)!.line.top + BESIDE * layout.leading * line.size,
      );
    return lines.some((line) => isLevel(line) && line.cells.some(isBeside));
  });
}

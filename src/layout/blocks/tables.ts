/**
 * Sets the cells of a table side by side, as a page does. In: rows of cells, each with lines. Out: lines across the table.
 */
import type { Cell, Line } from '../../model/layout.js';

/** A line without its place among those of the source, as it is not known yet. */
export type LooseLine = Pick<Line, 'cells' | 'number' | 'start' | 'item' | 'margin'>;

/** A cell with its lines, as if nothing stood beside it. */
export interface LaidCell {
  readonly lines: readonly LooseLine[];
  readonly columns: number;
  readonly rows: number;
}

/** A cell at its place in the grid of the table. */
interface Placed extends LaidCell {
  readonly row: number;
  readonly column: number;
}

/** Blanks between two columns. */
const GUTTER = 4;
/** Blanks that a column takes at least, even if it is empty. */
const NARROWEST = 8;
/** No table of sheets has more columns: cells of a wider one follow each other. */
const MOST_COLUMNS = 200;

/** Lays rows of cells out. */
export function linesAcross(rows: readonly (readonly LaidCell[])[]): LooseLine[] {
  const placed = placeCells(rows);
  const columns = Math.max(0, ...placed.map((cell) => cell.column + cell.columns));
  if (columns > MOST_COLUMNS) return placed.flatMap(({ lines }) => lines);
  const lefts = leftsOf(placed);
  const tops = topsOf(placed, rows.length);
  const lines: LooseLine[][] = Array.from({ length: tops.at(-1)! }, () => []);
  for (const cell of placed) {
    cell.lines.forEach((line, i) => {
      lines[tops[cell.row]! + i]!.push(shifted(line, lefts[cell.column]!));
    });
  }
  return rows.flatMap((row, at) => {
    const filled = row.filter((cell) => cell.lines.length > 0);
    const isShared = filled.length > 1 || filled.some((cell) => cell.columns < columns);
    const own = lines.slice(tops[at], tops[at + 1]);
    return own.flatMap((parts, i) => (parts.length === 0 ? [] : [beside(parts, i === 0, isShared)]));
  });
}

/** Places cells as HTML does: each in the first column of its row that no cell from above takes. */
function placeCells(rows: readonly (readonly LaidCell[])[]): Placed[] {
  let taken: number[] = []; // until which row the columns are taken
  return rows.flatMap((row, at) => {
    let column = 0;
    return row.map((cell): Placed => {
      while ((taken[column] ?? 0) > at) column += 1;
      const own = { ...cell, rows: Math.min(cell.rows, rows.length - at), row: at, column };
      for (let i = 0; own.rows > 1 && i < cell.columns; i += 1) taken[column + i] = at + own.rows;
      column += cell.columns;
      if (taken.length > MOST_COLUMNS * 4) taken = taken.slice(0, MOST_COLUMNS * 4);
      return own;
    });
  });
}

const widthOf = ({ lines }: LaidCell): number =>
  lines.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.right ?? 0), 0);

/** The left edge of each column: the columns before it hold their widest cells. */
function leftsOf(placed: readonly Placed[]): number[] {
  const lefts: number[] = [0];
  const byEnd = placed.toSorted((a, b) => a.column + a.columns - (b.column + b.columns));
  let done = 0;
  for (const cell of byEnd) {
    const end = cell.column + cell.columns;
    for (; done < end; done += 1) lefts[done + 1] = Math.max(lefts[done + 1] ?? 0, lefts[done]! + NARROWEST);
    const width = widthOf(cell);
    if (width > 0) lefts[end] = Math.max(lefts[end]!, lefts[cell.column]! + width + GUTTER);
  }
  return lefts;
}

/** The first line of each row, and the line after the last: rows are as high as their cells. */
function topsOf(placed: readonly Placed[], count: number): number[] {
  const heights = Array.from({ length: count }, () => 0);
  for (const { row, rows, lines } of placed.toSorted((a, b) => a.rows - b.rows)) {
    const high = rows === 1 ? heights[row]! : heights.slice(row, row + rows).reduce((sum, one) => sum + one, 0);
    heights[row + rows - 1]! += Math.max(0, lines.length - high);
  }
  let top = 0;
  return [0, ...heights.map((height) => (top += height))];
}

const shifted = (line: LooseLine, by: number): LooseLine =>
  by === 0
    ? line
    : { ...line, cells: line.cells.map((cell): Cell => ({ ...cell, left: cell.left + by, right: cell.right + by })) };

/**
 * One line of the cells that stand beside each other. It begins a block with its row; within a row of several
 * cells, no white space stands between the lines of a cell, even where they are paragraphs.
 */
function beside(parts: readonly LooseLine[], isFirst: boolean, isShared: boolean): LooseLine {
  const [first] = parts;
  const start = isFirst ? 'block' : isShared && first!.start === 'block' ? 'break' : first!.start;
  const { item, margin } = first!;
  return {
    cells: parts.flatMap(({ cells }) => cells).sort((a, b) => a.left - b.left),
    number: Math.min(...parts.map(({ number }) => number)),
    ...(start && { start }),
    ...(item && { item }),
    ...(margin && { margin }),
  };
}

/**
 * Gives the cells of a header block to the columns of its labels, and the values of a column to its labels; cells in no
 * column are the title.
 */

import { hasGap } from '../../geometry/lineGaps.js';
import { assignRows } from '../../geometry/rowsByPosition.js';
import type { TextSpan } from '../../model/element.js';
import { groupBy } from '../../model/groupBy.js';
import type { Layout, Line } from '../../model/layout.js';
import { spanOf } from '../../text/textSpans.js';
import { type Column, columnAt, columnUnder, type Grid, lastLabelLine } from './columns.js';
import { endsBlock, type PlacedLabel, SAME_CELL } from './placedLabels.js';
import type { HeaderStart } from './starts.js';

/** How far below the block, in lines, a title may stand that has a row of its own. */
const TITLE_BELOW = 3;

/** Whether a line says the title that a heading prints, or the beginning of it. */
export type IsTitle = (line: Line) => boolean;

/** The cells of a block that are no labels, as spans of one line each. */
interface FilledColumns {
  readonly title: TextSpan[];
  readonly values: ReadonlyMap<Column, TextSpan[]>;
}

/**
 * Fills the columns from top to bottom. Below the last label the block goes on as long as its cells do; a title may also
 * have rows of its own there.
 */
export function fillColumns(
  layout: Layout,
  lines: readonly Line[],
  headerStart: HeaderStart,
  labels: readonly PlacedLabel[],
  grid: Grid,
  isTitle: IsTitle,
): FilledColumns {
  const level = headerStart.label[0]!;
  const filled: FilledColumns = { title: [], values: new Map(grid.columns.map((column) => [column, []])) };
  const afterLevel = grid.columns.map(({ left }) => left).filter((left) => left > level.cells[0]!.right);
  const titleRight = Math.min(...afterLevel);
  const top = topOf(layout, lines, level.line, titleRight - grid.slack);
  const labelLines = [...labels.flatMap(({ spans }) => spans), ...headerStart.code].map(({ line }) => line.index);
  const bottom = Math.max(...labelLines);

  let last = level.line;
  let isTitleRow = false;
  const follows = (line: Line, column: Column | undefined): boolean => {
    const above = lastLine(grid, filled, column);
    if (column && grid.rowsUnder.has(line.index)) return true;
    return above !== undefined && !hasGap(layout, above, line, SAME_CELL);
  };
  /** Whether a line below the last label goes on with its columns or is a row of the title's own; `null` if neither. */
  const rowBelow = ({ line, columns }: { line: Line; columns: (Column | undefined)[] }): 'columns' | 'title' | null => {
    const [first, ...others] = line.cells;
    const isAtMargin = first!.left <= grid.columns[0]!.left + grid.slack;
    // Under values that stand under their labels, the title may be set as close as their next line.
    const saysTitle = grid.isOver && filled.title.length === 0 && isAtMargin && others.length === 0 && isTitle(line);
    if (!isTitleRow && !saysTitle && columns.every((column) => follows(line, column))) return 'columns';
    const isNear =
      !hasGap(layout, last, line, TITLE_BELOW) || (line.index - last.index <= TITLE_BELOW && isTitle(line));
    const beginsTitle = filled.title.length === 0 && isAtMargin && isNear;
    if (!beginsTitle && !(isTitleRow && follows(line, undefined))) return null;
    // A title that stays in its own column may begin beside the rest of a value.
    const isNarrow = !saysTitle && first!.right < titleRight;
    return isNarrow && columns.some((column) => column && follows(line, column)) ? 'columns' : 'title';
  };

  for (const line of lines) {
    if (line.index < top || line.cells.length === 0) continue;
    const cells = line.cells.filter((cell) => !grid.labelCells.has(cell));
    const lastIn = (column: Column) => filled.values.get(column)!.at(-1);
    const byColumn = groupBy(cells, (cell) => columnAt(grid, cell) ?? columnUnder(grid, line, cell, lastIn));
    if (line.index > bottom) {
      const row = rowBelow({ line, columns: [...byColumn.keys()] });
      if (row === null || endsBlock(layout, line)) break;
      isTitleRow = row === 'title';
    }
    if (isTitleRow) filled.title.push(spanOf(line, cells));
    else for (const [column, own] of byColumn) spansIn(filled, column).push(spanOf(line, own));
    last = line;
  }
  return filled;
}

const spansIn = ({ title, values }: FilledColumns, column: Column | undefined): TextSpan[] =>
  column ? values.get(column)! : title;

/** Returns the last line of a column, or of the title; labels count where values stand under them. */
function lastLine({ isOver }: Grid, filled: FilledColumns, column: Column | undefined): Line | undefined {
  const own = spansIn(filled, column).at(-1)?.line;
  if (!column || !isOver) return own;
  const label = lastLabelLine(column);
  return own && own.index >= label.index ? own : label;
}

/** Returns the index of the block's first line: a tall cell on the right may begin above the level label. */
function topOf(layout: Layout, lines: readonly Line[], level: Line, right: number): number {
  let top = level;
  for (const line of lines.filter(({ index, cells }) => index < level.index && cells.length > 0).reverse()) {
    if (hasGap(layout, line, top, SAME_CELL) || line.cells.some(({ left }) => left < right)) break;
    top = line;
  }
  return top.index;
}

/** What stands beside or under a label. With the level label, whose value is the code, that is part of the title. */
export type PlacedValue = Pick<PlacedLabel, 'field' | 'spans'>;

/** Gives each line of a column to the label that it stands beside. `size` is the height of letters. */
export function valuesBeside(
  layout: Layout,
  { labels }: Column,
  values: readonly TextSpan[],
  size: number,
): PlacedValue[] {
  const keys = labels.map(({ spans }) => ({ top: spans[0]!.line.top, bottom: spans.at(-1)!.line.top }));
  const rows = assignRows(keys, values, layout, size, false);
  return labels.map(({ field, inline }, i) => ({
    field,
    spans: [...inline, ...values.filter((_, k) => (rows[k] ?? 0) === i)],
  }));
}

/**
 * Gives each label the lines right under it, or in the row under its own, up to white space; what comes after that is part of
 * the title.
 */
export function valuesUnder(
  layout: Layout,
  { rowsUnder }: Grid,
  { labels }: Column,
  values: readonly TextSpan[],
): PlacedValue[] {
  return labels.flatMap(({ field, inline, spans }, i): PlacedValue[] => {
    const own = spans.at(-1)!.line;
    const next = labels[i + 1]?.spans[0]?.line.index ?? Number.POSITIVE_INFINITY;
    const under = values.filter(({ line }) => line.index > own.index && line.index < next);
    const gap = under.findIndex(
      ({ line }, k) => !rowsUnder.has(line.index) && hasGap(layout, under[k - 1]?.line ?? own, line, SAME_CELL),
    );
    const count = gap === -1 ? under.length : gap;
    return [
      { field, spans: [...inline, ...under.slice(0, count)] },
      { field: 'code', spans: under.slice(count) },
    ];
  });
}

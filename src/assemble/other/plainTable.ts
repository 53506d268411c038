/**
 * Reads a table whose columns mean nothing to us: rows of cells, as printed. Its columns are those of its widest rows. A row
 * may be wrapped, and a page break may cut it; the head comes again after the break.
 */
import { cutAtEdges, type Edge, kindOf } from '../../geometry/cutCell.js';
import { hasGap } from '../../geometry/lineGaps.js';
import type { Observed } from '../../model/draft.js';
import type { TextSpan } from '../../model/element.js';
import { groupAdjacent, groupBy } from '../../model/groupBy.js';
import type { Cell, Layout } from '../../model/layout.js';
import type { OtherBlock } from '../../model/objective.js';
import { joinSpans, spanOf } from '../../text/textSpans.js';
import type { SheetText } from '../sheets.js';

/** A row while it is read: the spans of each column. */
type Row = TextSpan[][];

/** From where to where the cells of a column reach. */
interface Extent extends Edge {
  readonly right: number;
}

/** Reads the lines of one table. */
export function readPlainTable(layout: Layout, texts: readonly SheetText[]): Observed<OtherBlock> {
  const most = Math.max(...texts.map(({ span }) => span.cells.length));
  const columns = new Map(
    [...groupBy(texts, ({ part }) => part)].map(([part, own]) => [
      part,
      columnsOf(own, most) ?? columnsOf(texts, most)!,
    ]),
  );
  const isRuled = hasRoomBetweenRows(layout, texts, most);
  const rows: Row[] = [];
  texts.forEach((text, i) => {
    const line = cellsByColumn(layout, columns.get(text.part)!, text.span);
    const before = texts[i - 1];
    const begins = !before || beginsRow(layout, { text, before, line, isRuled });
    const row = rows.at(-1);
    if (begins || !row) rows.push(line);
    else
      line.forEach((spans, column) => {
        row[column]!.push(...spans);
      });
  });
  const cells = rows.map((row) => row.map(joinSpans));
  const isHeadAgain = (row: readonly string[], i: number) => i > 0 && row.join('\n') === cells[0]!.join('\n');
  return {
    value: { type: 'table', rows: cells.filter((row, i) => !isHeadAgain(row, i)) },
    spans: texts.map(({ span }) => span),
  };
}

/** Returns where the columns are: each as wide as its cells in the lines that have all cells; `null` if none has. */
function columnsOf(texts: readonly SheetText[], most: number): Extent[] | null {
  const whole = texts.map(({ span }) => span.cells).filter(({ length }) => length === most);
  if (whole.length === 0) return null;
  return Array.from({ length: most }, (_, k) => ({
    left: Math.min(...whole.map((cells) => cells[k]!.left)),
    right: Math.max(...whole.map((cells) => cells[k]!.right)),
    kind: kindOf(whole.at(-1)![k]!.text),
  }));
}

/** Gives each cell of a line to its column: where cells have no places, in their order. */
function cellsByColumn(layout: Layout, columns: readonly Extent[], { line, cells: printed }: TextSpan): Row {
  const { positioned } = layout;
  const row: Row = columns.map(() => []);
  const edges = columns.slice(1).map(({ left, kind }) => ({ left, kind }));
  const isWhole = printed.length === columns.length || !positioned;
  const cells = isWhole ? printed : printed.flatMap((cell) => cutAtEdges(layout, edges, cell, line.size, 0));
  cells.forEach((cell, i) => {
    const column = positioned && cells.length < columns.length ? nearest(columns, cell) : i;
    row[column]!.push(spanOf(line, [cell]));
  });
  return row;
}

/** The column that a cell has most in common with, or else is nearest to. */
function nearest(columns: readonly Extent[], { left, right }: Cell): number {
  const shared = columns.map((column) => Math.min(column.right, right) - Math.max(column.left, left));
  return shared.indexOf(Math.max(...shared));
}

/** Whether white space parts all rows: it stands between some lines, and nowhere are two lines without it whole rows. */
function hasRoomBetweenRows(layout: Layout, texts: readonly SheetText[], most: number): boolean {
  const together = groupAdjacent(
    texts,
    (above, { span, part }) => above.part === part && !hasGap(layout, above.span.line, span.line),
  );
  const isWhole = ({ span }: SheetText) => span.cells.length === most && !/^\p{Ll}/u.test(span.text);
  return together.length > 1 && together.every((lines) => lines.filter(isWhole).length < 2);
}

interface LineOfTable {
  readonly text: SheetText;
  readonly before: SheetText;
  readonly line: Row;
  readonly isRuled: boolean;
}

/** Whether a line begins a row. Without room between rows it does if it has a cell in most columns, or in the first one. */
function beginsRow(layout: Layout, { text, before, line, isRuled }: LineOfTable): boolean {
  const filled = line.filter((spans) => spans.length > 0);
  const isRest = filled.every(([span]) => /^\p{Ll}/u.test(span!.text));
  if (text.part !== before.part) return !isRest && line[0]!.length > 0;
  if (isRuled) return hasGap(layout, before.span.line, text.span.line);
  return filled.length > 1 && line[0]!.length > 0 && (!isRest || filled.length === line.length);
}

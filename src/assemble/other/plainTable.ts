/**
 * Reads a table whose columns mean nothing to us: rows of cells, as printed. Its columns are those of its widest rows. A row
 * may be wrapped, and a page break may cut it; the head comes again after the break.
 */
import { cutAtEdges, distinctEdges } from '../../geometry/cutCell.js';
import { hasGap } from '../../geometry/lineGaps.js';
import type { Observed } from '../../model/draft.js';
import type { TextSpan } from '../../model/element.js';
import { groupAdjacent, groupBy } from '../../model/groupBy.js';
import type { Cell, Layout } from '../../model/layout.js';
import type { OtherBlock } from '../../model/objective.js';
import { joinSpans, spanOf } from '../../text/textSpans.js';
import type { SheetText } from '../sheets.js';
import { hasPlaces } from './gluedCells.js';
import { joinTornRows } from './tornRows.js';

/** A row while it is read: the spans of each column. */
type Row = TextSpan[][];

/** From where to where the cells of a column reach. */
interface Extent {
  readonly left: number;
  readonly right: number;
  /** Where its cells begin. */
  readonly edges: readonly number[];
}

/** A line of a table, its cells in their columns. */
interface TableLine extends SheetText {
  readonly row: Row;
}

/** A table, and rows beside page breaks that may be parts of the row on the other side. */
export interface PlainTable {
  readonly block: Observed<OtherBlock>;
  readonly rests: readonly TextSpan[];
}

/** Reads the lines of one table. */
export function readPlainTable(layout: Layout, texts: readonly SheetText[]): PlainTable {
  const most = texts.reduce((count, { span }) => Math.max(count, span.cells.length), 0); // too many for one call
  const printed = [...groupBy(texts, ({ part }) => part).values()].flatMap((own) => {
    const columns = columnsOf(own, most) ?? columnsOf(texts, most)!;
    return own.map((text): TableLine => ({ ...text, row: cellsByColumn(layout, columns, text.span) }));
  });
  const lines = withoutHeadsAgain(printed);
  const isRuled = hasRoomBetweenRows(layout, lines);
  const { rows, rests } = joinTornRows(rowsByLines(layout, lines, isRuled), () => false);
  const cells = rows.map((row) => row.map(joinSpans));
  const isHeadAgain = (row: readonly string[], i: number) => i > 0 && row.join('\n') === cells[0]!.join('\n');
  return {
    block: {
      value: { type: 'table', rows: cells.filter((row, i) => !isHeadAgain(row, i)) },
      spans: texts.map(({ span }) => span),
    },
    rests,
  };
}

/** Leaves out the lines at the top of a page that are those at the top of the table. */
function withoutHeadsAgain(lines: readonly TableLine[]): TableLine[] {
  const keyOf = ({ row }: TableLine): string => row.map(joinSpans).join('\n');
  return [...groupBy(lines, ({ part }) => part).values()].flatMap((own, i) => {
    const isAgain = (line: TableLine, k: number) => k < lines.length && keyOf(line) === keyOf(lines[k]!);
    const end = own.findIndex((line, k) => !isAgain(line, k));
    return i === 0 || end < 0 ? own : own.slice(end);
  });
}

/** Puts lines together where no row begins: rows by pages. */
function rowsByLines(layout: Layout, lines: readonly TableLine[], isRuled: boolean): Row[][] {
  const pages: Row[][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const begins = !before || beginsRow(layout, line, before, isRuled);
    if (begins && line.part !== before?.part) pages.push([line.row]);
    else if (begins) pages.at(-1)!.push(line.row);
    else
      line.row.forEach((spans, column) => {
        pages
          .at(-1)!
          .at(-1)!
          [column]!.push(...spans);
      });
  });
  return pages;
}

/** Returns where the columns are: each as wide as its cells in the lines that have all cells; `null` if none has. */
function columnsOf(texts: readonly SheetText[], most: number): Extent[] | null {
  const whole = texts.map(({ span }) => span.cells).filter(({ length }) => length === most);
  if (whole.length === 0) return null;
  return Array.from({ length: most }, (_, k) => ({
    left: whole.reduce((least, cells) => Math.min(least, cells[k]!.left), Number.POSITIVE_INFINITY),
    right: whole.reduce((furthest, cells) => Math.max(furthest, cells[k]!.right), 0),
    edges: distinctEdges(whole.map((cells) => cells[k]!.left)),
  }));
}

/** Gives each cell of a line to its column: where cells have no places, in their order. */
function cellsByColumn(layout: Layout, columns: readonly Extent[], { line, cells: printed }: TextSpan): Row {
  const { positioned } = layout;
  const row: Row = columns.map(() => []);
  const edges = columns.slice(1).flatMap((column) => column.edges);
  const isWhole = printed.length === columns.length || !positioned;
  const whole =
    printed.length < columns.length && layout.unit === 'characters' && hasPlaces(layout, line)
      ? wholeRow(columns, printed)
      : null;
  const cells = whole ?? (isWhole ? printed : printed.flatMap((cell) => cutAtEdges(layout, edges, cell, line.size)));
  cells.forEach((cell, i) => {
    const column =
      positioned && cells.length < columns.length ? nearest(columns, cell) : Math.min(i, columns.length - 1);
    row[column]!.push(spanOf(line, [cell]));
  });
  return row;
}

/**
 * Cuts cells that a single blank parts, where a word begins right at the edge of each column that lacks its cell; `null` if one
 * has none.
 */
function wholeRow(columns: readonly Extent[], printed: readonly Cell[]): Cell[] | null {
  const edges = columns.slice(1).flatMap((column) => column.edges);
  const cells = printed.flatMap((cell) => {
    const isPlain = cell.right - cell.left === cell.text.length;
    const cuts = isPlain
      ? edges.filter((edge) => cell.text[edge - cell.left - 1] === ' ').toSorted((a, b) => a - b)
      : [];
    return [cell.left, ...cuts].map((left, i): Cell => {
      const text = cell.text.slice(left - cell.left, cuts[i] === undefined ? undefined : cuts[i]! - cell.left).trim();
      return { ...cell, text, left, right: left + text.length };
    });
  });
  const isAtEdges = cells.slice(1).every(({ left }, k) => columns[k + 1]?.edges.includes(left));
  return cells.length === columns.length && isAtEdges ? cells : null;
}

/** The column that a cell has most in common with, or else is nearest to. */
function nearest(columns: readonly Extent[], { left, right }: Cell): number {
  const shared = columns.map((column) => Math.min(column.right, right) - Math.max(column.left, left));
  return shared.indexOf(Math.max(...shared));
}

/** Whether white space parts all rows: it stands between some lines, and nowhere are two lines without it whole rows. */
function hasRoomBetweenRows(layout: Layout, lines: readonly TableLine[]): boolean {
  const together = groupAdjacent(
    lines,
    (above, { span, part }) => above.part === part && !hasGap(layout, above.span.line, span.line),
  );
  const isWhole = ({ row, span }: TableLine) => row.every((spans) => spans.length > 0) && !/^\p{Ll}/u.test(span.text);
  return together.length > 1 && together.every((own) => own.filter(isWhole).length < 2);
}

/** Whether a line begins a row. Without room between rows it does if it has a cell in most columns, or in the first one. */
function beginsRow(layout: Layout, { part, row, span }: TableLine, before: TableLine, isRuled: boolean): boolean {
  const filled = row.filter((spans) => spans.length > 0);
  const isRest = filled.every(([first]) => /^\p{Ll}/u.test(first!.text));
  if (part !== before.part) return !isRest && row[0]!.length > 0;
  if (isRuled) return hasGap(layout, before.span.line, span.line);
  return filled.length > 1 && row[0]!.length > 0 && (!isRest || filled.length === row.length);
}

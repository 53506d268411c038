/**
 * The table of linked objectives: a row is a code and a title; either may be wrapped, and a page break may cut a row.
 *
 * Where cells have places, a line belongs to the row that it stands beside; in running text, to the code before it.
 */

import { assignRows } from '../../geometry/rowsByPosition.js';
import type { LinkRow, Observed } from '../../model/draft.js';
import type { TextSpan } from '../../model/element.js';
import { groupBy } from '../../model/groupBy.js';
import type { Cell, Layout } from '../../model/layout.js';
import { PARTS } from '../../report/partNames.js';
import type { Report } from '../../report/report.js';
import { joinSpans } from '../../text/textSpans.js';
import { type CodeGrammar, tableCodes } from '../../vocabulary/codes/codes.js';
import type { Level } from '../../vocabulary/levels.js';
import { cellSpans, type SheetText } from '../sheets.js';
import { valuesOfColumns, withoutOtherColumns } from './otherColumns.js';
import { rowsByOrder } from './rowsByOrder.js';
import { codeText, newRow, partedDash, splitCode, type TableRow } from './tableCode.js';
import type { OtherColumn } from './tableParts.js';

export interface LinkTable {
  readonly rows: readonly Observed<LinkRow>[];
  /** Names of the table's columns: `Codice`, `Titolo`. */
  readonly heads: readonly TextSpan[];
  /** Columns of other names. */
  readonly columns: readonly OtherColumn[];
}

interface TableContext {
  readonly source: number;
  readonly objective: string | null;
  readonly report: Report;
}

/** Reads a table's rows, in print order. `level` is the level that it lists. */
export function readTable(layout: Layout, texts: readonly SheetText[], level: Level, context: TableContext): LinkTable {
  const { body, heads, columns, unclear } = withoutOtherColumns(layout, texts);
  for (const { line, text } of unclear) {
    const at = { source: layout.source, page: line.page, line: line.number };
    context.report.add('other-part-unclear', { text, part: PARTS.column }, at, { objective: context.objective });
  }
  const isPlaced = layout.positioned || keepsColumns(layout, body);
  const rows = isPlaced ? rowsByPosition(layout, body) : reportedRowsByOrder(layout, body, context);
  const others = valuesOfColumns(layout, rows, columns);
  return { rows: rows.flatMap((row, i) => observe(row, others[i]!, level, context) ?? []), heads, columns };
}

/** Whether a text without columns elsewhere keeps those of a table: lines that a title alone takes begin right of all codes. */
function keepsColumns({ matcher, unit }: Layout, body: readonly SheetText[]): boolean {
  const firsts = body.map(({ span }) => span.cells[0]!);
  const codes = firsts.filter(({ text }) => matcher.codes.leadingCode(text) !== null);
  const edge = Math.max(0, ...codes.map(({ left, text }) => left + matcher.codes.leadingCode(text)!.length));
  const bare = firsts.filter((cell) => !codes.includes(cell));
  return unit === 'characters' && edge > 0 && bare.length > 0 && bare.every(({ left }) => left > edge);
}

/** Reads the rows of running text, and reports how far the columns of a column-major table could be put together. */
function reportedRowsByOrder(
  layout: Layout,
  body: readonly SheetText[],
  { source, objective, report }: TableContext,
): readonly TableRow[] {
  const { rows, tear } = rowsByOrder(layout, body);
  if (tear) {
    const { page, number } = body[0]!.span.line;
    const params = { codes: tear.codes, titles: tear.titles };
    report.add(tear.paired ? 'table-rejoined' : 'torn-table', params, { source, page, line: number }, { objective });
  }
  return rows;
}

function observe(
  row: TableRow,
  others: LinkRow['others'],
  level: Level,
  { source, objective, report }: TableContext,
): Observed<LinkRow> | null {
  const code = codeText(row);
  const title = joinSpans(row.title);
  const line = (row.code[0] ?? row.title[0])?.line;
  const at = { source, page: line?.page ?? null, line: line?.number ?? null };
  if (code === '') {
    report.add('row-without-code', { text: title }, at, { objective });
    return null; // its lines stay unclaimed, and are reported whole
  }
  if (title === '') report.add('row-without-title', { link: code }, at, { objective });
  return { value: { level, code, title, others }, spans: [...row.code, ...row.title, ...row.signs] };
}

/** Reads rows page by page: codes are the cells of the first column, and each line of a title stands beside its code. */
function rowsByPosition(layout: Layout, texts: readonly SheetText[]): TableRow[] {
  const codes = tableCodes(
    layout.matcher.codes,
    cellSpans(texts).map(({ text }) => text),
  );
  const rows: TableRow[] = [];
  for (const page of groupBy(texts, ({ part }) => part).values()) addPage(layout, codes, cellSpans(page), rows);
  return withoutDashes(rows);
}

/** The same rule as for rows by order: a dash after the code is no part of the title where every row has one. */
function withoutDashes(rows: TableRow[]): TableRow[] {
  const parted = rows.map(({ code, title: [first] }) =>
    first && first.line.index === code.at(-1)?.line.index ? partedDash(first) : null,
  );
  if (parted.includes(null)) return rows;
  return rows.map(({ code, title, signs }, i) => ({
    code,
    title: [parted[i]!.title, ...title.slice(1)],
    signs: [...signs, parted[i]!.sign],
  }));
}

/** Adds the rows of one page to those of the pages before; what goes on over the page break goes on the last of them. */
function addPage(layout: Layout, codes: CodeGrammar, cells: readonly TextSpan[], rows: TableRow[]): void {
  const starts = cells.filter(({ text }) => codes.leadingCode(text) !== null);
  const column = codeColumn((starts.length > 0 ? starts : cells).map((span) => span.cells[0]!));
  const here: TableRow[] = [];
  const titles: TextSpan[] = [];
  for (const span of cells) {
    const open = here.at(-1) ?? rows.at(-1);
    const isInColumn = span.cells[0]!.left <= Math.max(column.left + span.line.size * 1.5, column.middle);
    const split = isInColumn ? splitCode(codes, span, open, undefined) : null;
    if (split?.begins) here.push(newRow(split.code));
    else if (split) open!.code.push(split.code);
    titles.push(...(split ? split.rest : [span]));
  }
  const keys = here.map(({ code }) => ({ top: code[0]!.line.top, bottom: code.at(-1)!.line.top }));
  const lines = [...groupBy(titles, ({ line }) => line.index).values()];
  const places = assignRows(keys, lines.map(onOneLine), layout, cells[0]?.line.size ?? 1, rows.length > 0);
  lines.forEach((spans, i) => {
    const place = places[i] ?? null;
    const row = place === null ? (rows.at(-1) ?? addRowWithoutCode(rows)) : here[place]!;
    for (const span of spans) row.title.push(span);
  });
  for (const row of here) rows.push(row);
}

/** Where codes begin. Text may lie a little aside on each page, but no title begins before the middle of a code. */
function codeColumn(cells: readonly Cell[]): { left: number; middle: number } {
  const first = cells.reduce((best, cell) => (cell.left < best.left ? cell : best), cells[0]!);
  return { left: first.left, middle: (first.left + first.right) / 2 };
}

/** Joins the spans of one line into one. */
const onOneLine = (spans: readonly TextSpan[]): TextSpan => ({
  line: spans[0]!.line,
  cells: spans.flatMap(({ cells }) => cells),
  text: spans.map(({ text }) => text).join(' '),
});

/** Adds a row for what stands above the first code of all. */
function addRowWithoutCode(rows: TableRow[]): TableRow {
  const row = newRow();
  rows.push(row);
  return row;
}

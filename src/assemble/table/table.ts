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
import { remembering } from '../../model/remembered.js';
import type { Report } from '../../report/report.js';
import { joinSpans } from '../../text/textSpans.js';
import { tableCodes } from '../../vocabulary/codes.js';
import type { Level } from '../../vocabulary/levels.js';
import { cellsOf, type SheetText } from '../sheets.js';
import { rowsByOrder } from './rowsByOrder.js';
import { codeText, newRow, type Row, splitCode } from './tableCode.js';

export interface Table {
  readonly rows: readonly Observed<LinkRow>[];
  /** Heads of the table: `Codice`, `Titolo`. */
  readonly heads: readonly TextSpan[];
}

interface Context {
  readonly source: number;
  readonly objective: string | null;
  readonly report: Report;
}

/** Reads a table's rows, in print order. `level` is the level of what it lists. */
export function readTable(layout: Layout, texts: readonly SheetText[], level: Level, context: Context): Table {
  const heads: TextSpan[] = [];
  const body: SheetText[] = [];
  for (const text of texts) {
    if (layout.matcher.isTableHead(text.span.text)) heads.push(text.span);
    else body.push(text);
  }
  const rows: Observed<LinkRow>[] = [];
  for (const row of layout.positioned ? rowsByPosition(layout, body) : inOrder(layout, body, context)) {
    const observed = observe(row, level, context);
    if (observed) rows.push(observed);
  }
  return { rows, heads };
}

/** Rows of running text. Where a converter tore the columns apart, it is said how far they could be put together. */
function inOrder(layout: Layout, body: readonly SheetText[], { source, objective, report }: Context): readonly Row[] {
  const { rows, tear } = rowsByOrder(layout, body);
  if (tear) {
    const line = body[0]!.span.line;
    const at = { source, page: line.page, line: line.number };
    report.add(tear.paired ? 'table-rejoined' : 'torn-table', { codes: tear.codes, titles: tear.titles }, at, {
      objective,
    });
  }
  return rows;
}

function observe(row: Row, level: Level, { source, objective, report }: Context): Observed<LinkRow> | null {
  const code = codeText(row);
  const title = joinSpans(row.title);
  const line = (row.code[0] ?? row.title[0])?.line;
  const at = { source, page: line?.page ?? null, line: line?.number ?? null };
  if (code === '') {
    report.add('row-without-code', { text: title }, at, { objective });
    return null; // its lines stay unclaimed, and are reported whole
  }
  if (title === '') report.add('row-without-title', { link: code }, at, { objective });
  return { value: { level, code, title }, spans: [...row.code, ...row.title, ...row.signs] };
}

/** Page by page: codes are the cells of the first column, and each line of a title stands beside its code. */
function rowsByPosition(layout: Layout, texts: readonly SheetText[]): Row[] {
  const rows: Row[] = [];
  const codes = tableCodes(
    remembering(layout.matcher.codes),
    cellsOf(texts).map(({ text }) => text),
  );
  for (const part of partsOf(texts)) {
    const cells = cellsOf(part);
    const starts = cells.filter(({ text }) => codes.leadingCode(text) !== null);
    const column = columnOf((starts.length > 0 ? starts : cells).map((span) => span.cells[0]!));
    const here: Row[] = [];
    const titles: TextSpan[] = [];
    for (const span of cells) {
      const inColumn = span.cells[0]!.left <= Math.max(column.left + span.line.size * 1.5, column.middle);
      const split = inColumn ? splitCode(codes, span, here.at(-1) ?? rows.at(-1), undefined) : null;
      if (!split) titles.push(span);
      else {
        if (split.begins) here.push(newRow(split.code));
        else (here.at(-1) ?? rows.at(-1)!).code.push(split.code);
        titles.push(...split.rest);
      }
    }
    const keys = here.map(({ code }) => ({ top: code[0]!.line.top, bottom: code.at(-1)!.line.top }));
    const lines = [...groupBy(titles, ({ line }) => line.index).values()];
    const places = assignRows(keys, lines.map(onOneLine), layout, cells[0]?.line.size ?? 1, rows.length > 0);
    lines.forEach((spans, i) => {
      const place = places[i] ?? null;
      const row = place === null ? (rows.at(-1) ?? startless(rows)) : here[place]!;
      for (const span of spans) row.title.push(span);
    });
    for (const row of here) rows.push(row);
  }
  return rows;
}

/** Where codes begin: text of several pages may lie a little aside on each, but no title begins before a code's middle. */
function columnOf(cells: readonly Cell[]): { left: number; middle: number } {
  const first = cells.reduce((best, cell) => (cell.left < best.left ? cell : best), cells[0]!);
  return { left: first.left, middle: (first.left + first.right) / 2 };
}

/** The spans of one line as one. */
const onOneLine = (spans: readonly TextSpan[]): TextSpan => ({
  line: spans[0]!.line,
  cells: spans.flatMap(({ cells }) => cells),
  text: spans.map(({ text }) => text).join(' '),
});

/** A row for what stands above the first code of all. */
function startless(rows: Row[]): Row {
  const row = newRow();
  rows.push(row);
  return row;
}

/** The texts, parted at page breaks. */
const partsOf = (texts: readonly SheetText[]): SheetText[][] => [...groupBy(texts, ({ part }) => part).values()];

/**
 * Takes columns other than Codice and Titolo off a table: its head names them, and their cells stand under their names.
 */

import { cutAtEdges, distinctEdges } from '../../geometry/cutCell.js';
import { hasGap } from '../../geometry/lineGaps.js';
import { assignRows, type Extent } from '../../geometry/rowsByPosition.js';
import type { Observed } from '../../model/draft.js';
import type { TextSpan } from '../../model/element.js';
import { groupBy } from '../../model/groupBy.js';
import type { Cell, Layout } from '../../model/layout.js';
import { joinSpans, spanOf } from '../../text/textSpans.js';
import type { OtherField } from '../../vocabulary/labels.js';
import type { SheetText } from '../sheets.js';
import { withoutRunningHeads } from './runningHeads.js';
import type { TableRow } from './tableCode.js';
import { fieldOf, type OtherColumn, type TableParts } from './tableParts.js';

/** A column that the head names; Codice and Titolo are known. */
interface Head {
  readonly cells: TextSpan[];
  readonly isKnown: boolean;
}

/** Takes the heads and the other columns off the texts of a table. The head may come again on each page. */
export function withoutOtherColumns(layout: Layout, texts: readonly SheetText[]): TableParts {
  const { isTableHead } = layout.matcher;
  if (texts.every(({ span }) => span.cells.length < 2)) return withoutRunningHeads(layout, texts);
  let heads: readonly Head[] = [];
  const pages = [...groupBy(texts, ({ part }) => part).values()].map((page) => {
    const found = headOf(layout, page);
    if (found) heads = found.heads;
    const wraps = found?.texts ?? [];
    const isHead = new Set(wraps.map(({ span }) => span.text));
    const isRow = ({ span }: SheetText) => !isHead.has(span.text) && !isTableHead(span.text);
    const rows = page.filter(isRow);
    const headTexts = page.filter((text) => !isRow(text));
    return { ...byColumns(layout, heads, rows), heads: headTexts.map(({ span }) => span) };
  });
  return {
    body: pages.flatMap(({ body }) => body),
    heads: pages.flatMap((page) => page.heads),
    unclear: pages.flatMap((page) => page.unclear),
    columns: [
      ...groupBy(
        pages.flatMap(({ columns }) => columns),
        ({ field }) => field,
      ).values(),
    ].map((same) => ({
      ...same[0]!,
      cells: same.flatMap(({ cells }) => cells),
    })),
  };
}

/** Gives the cells of rows to the columns that the cells of the head name. */
function byColumns(layout: Layout, heads: readonly Head[], rows: readonly SheetText[]): Omit<TableParts, 'heads'> {
  if (heads.length === 0) return { body: rows, columns: [], unclear: columnWithoutName(layout, rows) };
  const edges = edgesOf(heads, rows);
  const cells = rows.map(({ span }) => {
    const free = edges.filter(({ head }) => !span.cells.some((cell) => heads[nearest(heads, cell)] === head));
    const lefts = free.map(({ left }) => left);
    const cut = (cell: Cell) => cutAtEdges(layout, lefts, cell, span.line.size);
    return span.cells.flatMap(cut).map((cell) => ({ cell, head: columnOf(heads, cell) }));
  });
  const ofHead = (isOwn: (head: Head) => boolean): SheetText[] =>
    rows.flatMap(({ span, part }, i) => {
      const own = cells[i]!.filter(({ head }) => isOwn(head)).map(({ cell }) => cell);
      return own.length === 0 ? [] : [{ span: spanOf(span.line, own), part }];
    });
  const others = heads.filter(({ isKnown }) => !isKnown);
  return {
    body: ofHead(({ isKnown }) => isKnown),
    unclear: rows.flatMap(({ span }, i) => {
      const own = cells[i]!.filter(({ cell, head }) => head.isKnown && touches(others, cell, false));
      return own.map(({ cell }) => spanOf(span.line, [cell]));
    }),
    columns: others.map((head) => ({
      field: fieldOf(layout.matcher, joinSpans(head.cells)),
      head: head.cells,
      cells: ofHead((one) => one === head),
    })),
  };
}

/**
 * Reads the head of a page's table, if it names more columns than Codice and Titolo. Names may be wrapped: what stands right
 * above and below Codice and Titolo, and beside them, is a part of one.
 */
function headOf(
  layout: Layout,
  page: readonly SheetText[],
): { readonly heads: readonly Head[]; readonly texts: readonly SheetText[] } | null {
  const { isTableHead, codes } = layout.matcher;
  const isCode = ({ span }: SheetText) => codes.leadingCode(span.text) !== null;
  const at = page.findIndex(({ span }) => span.cells.some(({ text }) => isTableHead(text)));
  if (at < 0 || page.slice(0, at + 1).some(isCode)) return null;
  const { line, cells } = page[at]!.span;
  const edges = edgesAfter(page.slice(at + 1), cells.findLast(({ text }) => isTableHead(text))!);
  const heads = cells
    .flatMap((cell) => (isTableHead(cell.text) ? [cell] : cutAtEdges(layout, edges, cell, line.size, BESIDE)))
    .map((cell): Head => ({ cells: [spanOf(line, [cell])], isKnown: isTableHead(cell.text) }));
  const boxes = new Set(cells.map(({ box }) => box));
  const isInBoxes = ({ span }: SheetText) => span.cells.every(({ box }) => box !== undefined && boxes.has(box));
  const isOfNames = ({ span }: SheetText) => span.cells.every((cell) => !touches(heads, cell, true));
  const above = page.slice(0, at);
  const isWrapped = above.length > 0 && above.every(isOfNames);
  const after = page.slice(at + 1);
  const end = after.findIndex((text, i) => {
    if (isInBoxes(text)) return false;
    const before = after[i - 1] ?? page[at]!;
    const isRest = isWrapped || /^[\p{Ll}(%]/u.test(text.span.text);
    return isCode(text) || !isOfNames(text) || !isRest || hasGap(layout, before.span.line, text.span.line);
  });
  const texts = [...(isWrapped ? above : []), page[at]!, ...after.slice(0, Math.max(0, end))];
  for (const { span } of texts.filter((text) => text !== page[at]))
    for (const cell of span.cells) {
      const own = spanOf(span.line, [cell]);
      const head = heads.find((one) => touches([one], cell, false));
      if (head) head.cells.push(own);
      else heads.push({ cells: [own], isKnown: false });
    }
  if (heads.every(({ isKnown }) => isKnown)) return null;
  for (const { cells } of heads) cells.sort((a, b) => a.line.index - b.line.index);
  return { heads: heads.toSorted((a, b) => a.cells[0]!.cells[0]!.left - b.cells[0]!.cells[0]!.left), texts };
}

/** How far from where cells begin, in heights of letters, their column's name may seem to begin. */
const BESIDE = 2;

/** Where cells of rows begin right of the last of Codice and Titolo: names of other columns may touch. */
const edgesAfter = (rows: readonly SheetText[], known: Cell): number[] =>
  distinctEdges(
    rows.flatMap(({ span }) => span.cells.slice(2).flatMap(({ left }) => (left > known.right ? [left] : []))),
  );

/** Whether a cell stands above or below one of the heads. */
const touches = (heads: readonly Head[], cell: Cell, isKnown: boolean): boolean =>
  heads.some(
    (head) =>
      head.isKnown === isKnown &&
      head.cells.some((span) => span.cells.some(({ left, right }) => cell.left < right && left < cell.right)),
  );

/** The column of a cell. One that reaches from Codice or Titolo into another column is left where it begins. */
const columnOf = (heads: readonly Head[], cell: Cell): Head =>
  heads.find((head) => head.isKnown && touches([head], cell, true)) ?? heads[nearest(heads, cell)]!;

/** The cell of the head that a cell has most in common with, or else is nearest to. */
function nearest(heads: readonly Head[], { left, right }: Cell): number {
  const shared = heads.map(({ cells }) =>
    Math.max(
      ...cells.flatMap((span) => span.cells.map((cell) => Math.min(cell.right, right) - Math.max(cell.left, left))),
    ),
  );
  return shared.indexOf(Math.max(...shared));
}

/** How wide the gap before a column is at least, in heights of letters or in columns: a justified title has narrower ones. */
const GAP = { points: 2, characters: 4 };

/** The first cell of a column that the head does not name: several rows have a third cell, all at one place. */
function columnWithoutName({ matcher, positioned, unit }: Layout, rows: readonly SheetText[]): TextSpan[] {
  const lasts = rows.flatMap(({ span: { line, cells } }) => {
    const [before, last] = cells.slice(-2);
    const least = GAP[unit] * (unit === 'points' ? line.size : 1);
    const isApart = cells.length > 2 && last!.left - before!.right >= least;
    return isApart && matcher.codes.leadingCode(cells[0]!.text) !== null ? [{ line, cell: last! }] : [];
  });
  const [first, ...others] = lasts;
  const isColumn = others.length > 0 && others.every(({ cell }) => Math.abs(cell.left - first!.cell.left) <= 2);
  return positioned && isColumn ? [spanOf(first!.line, [first!.cell])] : [];
}

/** Where the cells of other columns begin, as heads and cells show it. */
function edgesOf(heads: readonly Head[], rows: readonly SheetText[]): { readonly head: Head; readonly left: number }[] {
  const cells = groupBy(
    rows.flatMap(({ span }) => span.cells),
    (cell) => heads[nearest(heads, cell)]!,
  );
  return heads.flatMap((head) => {
    if (head.isKnown) return [];
    const lefts = [...(cells.get(head) ?? []), ...head.cells[0]!.cells.slice(0, 1)].map(({ left }) => left);
    return distinctEdges(lefts).map((left) => ({ head, left }));
  });
}

/** Returns what each column says of each row: nothing where its cell is empty. */
export function valuesOfColumns(
  layout: Layout,
  rows: readonly TableRow[],
  columns: readonly OtherColumn[],
): ReadonlyMap<OtherField, Observed<string>>[] {
  const byColumn = columns.map(({ cells }) => spansOfRows(layout, rows, cells));
  return rows.map(
    (_, row) =>
      new Map(
        columns.map(({ field }, i) => {
          const spans = byColumn[i]![row]!;
          return [field, { value: joinSpans(spans), spans }];
        }),
      ),
  );
}

/** Gives the cells of a column to the rows that they stand beside, page by page. */
function spansOfRows(layout: Layout, rows: readonly TableRow[], cells: readonly SheetText[]): TextSpan[][] {
  const found = rows.map((): TextSpan[] => []);
  const byPage = groupBy(
    rows.flatMap((row, i) => extentsOf(row).map((extent) => ({ ...extent, i }))),
    ({ page }) => page,
  );
  for (const [page, own] of groupBy(cells, ({ span }) => span.line.page)) {
    const here = byPage.get(page);
    if (!here) continue;
    const spans = own.map(({ span }) => span);
    const places = assignRows(here, spans, layout, spans[0]!.line.size, false);
    spans.forEach((span, k) => {
      found[here[places[k] ?? 0]!.i]!.push(span);
    });
  }
  return found;
}

/** From where to where a row reaches on each of its pages. */
const extentsOf = ({ code, title }: TableRow): (Extent & { readonly page: number | null })[] =>
  [...groupBy([...code, ...title], ({ line }) => line.page)].map(([page, spans]) => {
    const tops = spans.map(({ line }) => line.top).toSorted((a, b) => a - b);
    return { page, top: tops[0]!, bottom: tops.at(-1)! };
  });

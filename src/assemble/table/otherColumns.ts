/**
 * Takes columns other than Codice and Titolo off a table: its head names them, and their cells stand under their names.
 */

import { proportionalWidth } from '../../geometry/lineFit.js';
import { hasGap } from '../../geometry/lineGaps.js';
import { assignRows, type Extent } from '../../geometry/rowsByPosition.js';
import type { Observed } from '../../model/draft.js';
import type { TextSpan } from '../../model/element.js';
import { groupBy } from '../../model/groupBy.js';
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Cell, Layout } from '../../model/layout.js';
import { joinSpans, spanOf } from '../../text/textSpans.js';
import { type OtherField, otherField } from '../../vocabulary/labels.js';
import type { SheetText } from '../sheets.js';
import type { TableRow } from './tableCode.js';

/** Another column: its name, and its cells. */
export interface OtherColumn {
  readonly field: OtherField;
  readonly head: readonly TextSpan[];
  readonly cells: readonly SheetText[];
}

/** A table without its heads and its other columns. */
export interface TableParts {
  readonly body: readonly SheetText[];
  readonly heads: readonly TextSpan[];
  readonly columns: readonly OtherColumn[];
}

/** A cell of the head; `name` is null for Codice and Titolo. */
interface Head {
  readonly cells: TextSpan[];
  readonly isKnown: boolean;
}

/** Takes the heads and the other columns off the texts of a table. The head may come again on each page. */
export function withoutOtherColumns(layout: Layout, texts: readonly SheetText[]): TableParts {
  const { isTableHead } = layout.matcher;
  let heads: readonly Head[] = [];
  const pages = [...groupBy(texts, ({ part }) => part).values()].map((page) => {
    const at = page.findIndex(({ span }) => isMixedHead(layout.matcher, span.cells));
    if (at >= 0) heads = headsOf(layout.matcher, page[at]!.span);
    const wraps = at < 0 ? [] : withWraps(layout, page, at, heads);
    const isHead = new Set(wraps.map(({ span }) => span.text));
    const rows = page.filter(({ span }) => !isHead.has(span.text) && !isTableHead(span.text));
    const headTexts = page.filter((text) => !rows.includes(text));
    return { ...byColumns(layout, heads, rows), heads: headTexts.map(({ span }) => span) };
  });
  return {
    body: pages.flatMap(({ body }) => body),
    heads: pages.flatMap((page) => page.heads),
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
function byColumns(
  layout: Layout,
  heads: readonly Head[],
  rows: readonly SheetText[],
): Pick<TableParts, 'body' | 'columns'> {
  if (heads.length === 0) return { body: rows, columns: [] };
  const edges = edgesOf(heads, rows);
  const cells = rows.map(({ span }) => {
    const free = edges.filter(({ head }) => !span.cells.some((cell) => heads[nearest(heads, cell)] === head));
    const reach = layout.matcher.codes.leadingCode(span.text) === null ? NEAR[layout.unit] : FAR[layout.unit];
    const cut = (cell: Cell) => cutAtEdges(layout, free, cell, reach * (layout.unit === 'points' ? span.line.size : 1));
    return span.cells.flatMap(cut).map((cell) => ({ cell, head: heads[nearest(heads, cell)]! }));
  });
  const ofHead = (isOwn: (head: Head) => boolean): SheetText[] =>
    rows.flatMap(({ span, part }, i) => {
      const own = cells[i]!.filter(({ head }) => isOwn(head)).map(({ cell }) => cell);
      return own.length === 0 ? [] : [{ span: spanOf(span.line, own), part }];
    });
  const others = heads.filter(({ isKnown }) => !isKnown);
  return {
    body: ofHead(({ isKnown }) => isKnown),
    columns: others.map((head) => ({
      field: fieldOf(layout.matcher, joinSpans(head.cells)),
      head: head.cells,
      cells: ofHead((one) => one === head),
    })),
  };
}

const fieldOf = ({ wholeLabel }: LabelMatcher, name: string): OtherField =>
  wholeLabel('column', name)?.field ?? otherField(name);

/** Whether cells name Codice or Titolo, and other columns besides. */
function isMixedHead({ isTableHead, codes }: LabelMatcher, cells: readonly Cell[]): boolean {
  const known = cells.filter(({ text }) => isTableHead(text)).length;
  return known > 0 && known < cells.length && cells.every(({ text }) => codes.leadingCode(text) === null);
}

const headsOf = ({ isTableHead }: LabelMatcher, { line, cells }: TextSpan): Head[] =>
  cells.map((cell) => ({ cells: [spanOf(line, [cell])], isKnown: isTableHead(cell.text) }));

/** Adds the other lines of a wrapped head to its cells, and returns all of its texts: names are wrapped, not Codice and Titolo. */
function withWraps(layout: Layout, texts: readonly SheetText[], at: number, heads: readonly Head[]): SheetText[] {
  const isOfNames = ({ span }: SheetText) => span.cells.every((cell) => !heads[nearest(heads, cell)]!.isKnown);
  const add = ({ span }: SheetText, method: 'push' | 'unshift') => {
    for (const cell of span.cells) heads[nearest(heads, cell)]!.cells[method](spanOf(span.line, [cell]));
  };
  const above = texts.slice(0, at);
  const isWrapped = above.length > 0 && above.every(isOfNames);
  if (isWrapped) for (const text of above.toReversed()) add(text, 'unshift');
  const after = texts.slice(at + 1);
  const end = after.findIndex((text, i) => {
    const before = after[i - 1] ?? texts[at]!;
    const isRest = isWrapped || /^[\p{Ll}(%]/u.test(text.span.text);
    return !isOfNames(text) || !isRest || hasGap(layout, before.span.line, text.span.line);
  });
  const below = after.slice(0, Math.max(0, end));
  for (const text of below) add(text, 'push');
  return [...(isWrapped ? above : []), texts[at]!, ...below];
}

/** The cell of the head that a cell has most in common with, or else is nearest to. */
function nearest(heads: readonly Head[], { left, right }: Cell): number {
  const shared = heads.map(({ cells }) =>
    Math.max(
      ...cells.flatMap((span) => span.cells.map((cell) => Math.min(cell.right, right) - Math.max(cell.left, left))),
    ),
  );
  return shared.indexOf(Math.max(...shared));
}

/** Where the cells of another column begin, and what with. */
interface Edge {
  readonly head: Head;
  readonly left: number;
  readonly kind: string;
}

/** What a text begins with: cells of one column are alike. */
const kindOf = (text: string): string =>
  /^\p{Ll}/u.test(text) ? 'small' : /^\p{Lu}/u.test(text) ? 'capital' : 'other';

/** Where cells of other columns begin, as heads and cells show it. */
const edgesOf = (heads: readonly Head[], rows: readonly SheetText[]): Edge[] =>
  rows
    .flatMap(({ span }) => span.cells)
    .map((cell) => ({ head: heads[nearest(heads, cell)]!, left: cell.left, kind: kindOf(cell.text) }))
    .concat(heads.map((head) => ({ head, left: head.cells[0]!.cells[0]!.left, kind: '' })))
    .filter(({ head }) => !head.isKnown);

/**
 * How far from the edge of a column a word may seem to begin that stands there, in heights of letters or in columns; and
 * how far on the first line of a row.
 */
const NEAR = { points: 0.6, characters: 0 };
const FAR = { points: 0.6, characters: 6 };

/**
 * Cuts a cell at the edge of another column where it has a blank: what stands closer than cells do was made one cell. Where
 * words begin is known in text, and estimated in a PDF by the widths of letters; in text only what begins as the column's
 * other cells do is cut off.
 */
function cutAtEdges({ unit }: Pick<Layout, 'unit'>, edges: readonly Edge[], cell: Cell, reach: number): Cell[] {
  const scale = (cell.right - cell.left) / (unit === 'points' ? proportionalWidth(cell.text) : cell.text.length);
  const starts = [...cell.text.matchAll(/(?<= )\S/gu)].map(({ index }) => {
    const before = cell.text.slice(0, index);
    return { index, left: cell.left + scale * (unit === 'points' ? proportionalWidth(before) : before.length) };
  });
  for (const { left: edge, kind } of edges.filter(({ left }) => left > cell.left && left < cell.right + reach)) {
    const isOwn = ({ index }: { index: number }) => unit === 'points' || kindOf(cell.text.slice(index)) === kind;
    const off = ({ left }: { left: number }) => Math.abs(left - edge);
    const [start] = starts.filter(isOwn).toSorted((a, b) => off(a) - off(b));
    if (!start || off(start) > reach) continue;
    const rest = { ...cell, text: cell.text.slice(start.index), left: unit === 'points' ? edge : start.left };
    return [
      { ...cell, text: cell.text.slice(0, start.index).trim(), right: start.left - (unit === 'points' ? 0 : 1) },
      ...cutAtEdges({ unit }, edges, rest, reach),
    ];
  }
  return [cell];
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
  for (const [page, own] of groupBy(cells, ({ span }) => span.line.page)) {
    const here = rows.flatMap((row, i) => {
      const extent = extentOn(row, page);
      return extent ? [{ i, extent }] : [];
    });
    if (here.length === 0) continue;
    const spans = own.map(({ span }) => span);
    const keys = here.map(({ extent }) => extent);
    const places = assignRows(keys, spans, layout, spans[0]!.line.size, false);
    spans.forEach((span, k) => {
      found[here[places[k] ?? 0]!.i]!.push(span);
    });
  }
  return found;
}

/** From where to where a row reaches on a page; `null` if it has nothing there. */
function extentOn({ code, title }: TableRow, page: number | null): Extent | null {
  const tops = [...code, ...title].filter(({ line }) => line.page === page).map(({ line }) => line.top);
  return tops.length === 0 ? null : { top: Math.min(...tops), bottom: Math.max(...tops) };
}

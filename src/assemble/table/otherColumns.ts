/**
 * Takes columns other than Codice and Titolo off a table: its head names them, and their cells stand under their names.
 */
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

/** Takes the heads and the other columns off the texts of a table. */
export function withoutOtherColumns(layout: Layout, texts: readonly SheetText[]): TableParts {
  const isPlain = ({ span }: SheetText) => layout.matcher.isTableHead(span.text);
  const at = texts.findIndex((text) => isMixedHead(layout.matcher, text.span.cells));
  if (at < 0)
    return {
      body: texts.filter((text) => !isPlain(text)),
      heads: texts.filter(isPlain).map(({ span }) => span),
      columns: [],
    };
  const heads = headsOf(layout.matcher, texts[at]!.span);
  const own = withWraps(layout, texts, at, heads);
  const isHead = new Set(own.map(({ span }) => span.text));
  const rest = texts.filter(({ span }) => !isHead.has(span.text) && !layout.matcher.isTableHead(span.text));
  const cells = heads.map((): SheetText[] => []);
  const body = rest.flatMap(({ span, part }): SheetText[] => {
    const kept: Cell[] = [];
    for (const cell of span.cells.flatMap((one) => cutAtColumns(layout, heads, one))) {
      const column = nearest(heads, cell);
      if (heads[column]!.isKnown) kept.push(cell);
      else cells[column]!.push({ span: spanOf(span.line, [cell]), part });
    }
    return kept.length === 0 ? [] : [{ span: spanOf(span.line, kept), part }];
  });
  return {
    body,
    heads: texts.filter((text) => !rest.includes(text)).map(({ span }) => span),
    columns: heads.flatMap(({ isKnown, cells: head }, i) =>
      isKnown ? [] : [{ field: fieldOf(layout.matcher, joinSpans(head)), head, cells: cells[i]! }],
    ),
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

/** Cuts a cell of text at the edge of another column where it has a blank: only two blanks make two cells there. */
function cutAtColumns({ unit }: Layout, heads: readonly Head[], cell: Cell): Cell[] {
  if (unit === 'points') return [cell];
  const edges = heads.flatMap(({ cells, isKnown }) => (isKnown ? [] : [cells[0]!.cells[0]!.left]));
  const edge = edges.find(
    (left) => left > cell.left + 1 && left < cell.right && cell.text[left - cell.left - 1] === ' ',
  );
  if (edge === undefined || cell.text.length !== cell.right - cell.left) return [cell];
  const at = edge - cell.left;
  return [
    { ...cell, text: cell.text.slice(0, at - 1), right: edge - 1 },
    { ...cell, text: cell.text.slice(at), left: edge },
  ];
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

/** Reads a table whose cells the lines of the page close: what stands in one of them is one cell, however it is wrapped. */
import type { Observed } from '../../model/draft.js';
import type { TextSpan } from '../../model/element.js';
import { groupAdjacent, groupBy } from '../../model/groupBy.js';
import type { OtherBlock } from '../../model/objective.js';
import type { RuledBox } from '../../model/source.js';
import { wordKey } from '../../text/normalize.js';
import { joinSpans, spanOf } from '../../text/textSpans.js';
import type { SheetText } from '../sheets.js';
import { edgeOf, type IsPrinted, joinCell } from './cutWords.js';
import { joinTornRows } from './tornRows.js';

/** Sides of cells whose places differ by less, in points, are one. */
const SAME = 2;

/** A row of a page: its cells begin at one height, from left to right; and the spans that stand in each. */
type RuledRow = readonly { readonly box: RuledBox; readonly spans: readonly TextSpan[] }[];

/** Finds the ruled tables among the texts of a section: the index of the first text of each, and the one after its last. */
export function ruledTables(texts: readonly SheetText[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  let at = 0;
  for (const stretch of stretchesOf(texts)) {
    const [start, end] = isRuled(stretch[0]!) ? tableWithin(stretch) : [0, 0];
    if (end > start) ends.set(at + start, at + end);
    at += stretch.length;
  }
  return ends;
}

/** Returns where a table begins and ends among texts whose cells touch: a box as wide as the table, above or below it, holds a text. */
function tableWithin(texts: readonly SheetText[]): readonly [start: number, end: number] {
  const rows = pagesOf(texts).flat();
  const boxes = boxesOf(texts);
  const left = boxes.reduce((least, box) => Math.min(least, box.left), Number.POSITIVE_INFINITY);
  const right = boxes.reduce((most, box) => Math.max(most, box.right), 0);
  const isRow = ([first, ...others]: RuledRow): boolean =>
    others.length > 0 || !isNear(first!.box.left, left) || !isNear(first!.box.right, right);
  const [first, last] = [rows.findIndex(isRow), rows.findLastIndex(isRow)];
  if (first < 0 || rows.length < 2) return [0, 0];
  const linesOf = (own: readonly RuledRow[]): number =>
    new Set(own.flat().flatMap(({ spans }) => spans.map(({ line }) => line))).size;
  return [linesOf(rows.slice(0, first)), texts.length - linesOf(rows.slice(last + 1))];
}

const isRuled = ({ span }: SheetText): boolean => span.cells.every(({ box }) => box !== undefined);

const boxesOf = (texts: readonly SheetText[]): RuledBox[] =>
  texts.flatMap(({ span }) => span.cells.map(({ box }) => box!));

/** Puts texts together whose cells touch, or go on in the same columns on the next page. */
function stretchesOf(texts: readonly SheetText[]): SheetText[][] {
  const ofPages = groupAdjacent(
    texts,
    (before, text) => before.part === text.part && isRuled(before) && isRuled(text),
  ).flatMap((own) => (isRuled(own[0]!) ? cutWhereApart(own) : [own]));
  return groupAdjacent(ofPages, goesOn).map((pages) => pages.flat());
}

/** Cuts the texts of a page where cells begin below all that stand above them. */
function cutWhereApart(texts: readonly SheetText[]): SheetText[][] {
  let bottom = 0;
  const reaching = texts.map((text) => {
    const boxes = boxesOf([text]);
    bottom = Math.max(bottom, ...boxes.map((box) => box.bottom));
    return { text, top: Math.min(...boxes.map(({ top }) => top)), bottom };
  });
  const touching = groupAdjacent(reaching, (above, { top }) => top < above.bottom + SAME);
  return touching.map((own) => own.map(({ text }) => text));
}

/** Whether the first cells of a page stand in columns of the page before. */
function goesOn(before: readonly SheetText[], texts: readonly SheetText[]): boolean {
  const [last, first] = [before.at(-1)!, texts[0]!];
  if (last.part === first.part || !isRuled(last) || !isRuled(first)) return false;
  const columns = boxesOf(before);
  return boxesOf([first]).every((box) =>
    columns.some(({ left, right }) => isNear(left, box.left) && isNear(right, box.right)),
  );
}

const isNear = (one: number, other: number): boolean => Math.abs(one - other) < SAME;

/** The rows of each page. */
function pagesOf(texts: readonly SheetText[]): RuledRow[][] {
  return [...groupBy(texts, ({ part }) => part).values()].map((own) => {
    const spans = own.flatMap(({ span: { line, cells } }) => cells.map((cell) => spanOf(line, [cell])));
    const filled = [...groupBy(spans, ({ cells }) => cells[0]!.box!)].map(([box, inside]) => ({ box, spans: inside }));
    const rows = groupAdjacent(
      filled.toSorted((a, b) => a.box.top - b.box.top),
      (above, { box }) => isNear(above.box.top, box.top),
    );
    return rows.map((row) => row.toSorted((a, b) => a.box.left - b.box.left));
  });
}

/** A ruled table, and words of its cells that may be one word that a narrow cell cuts. */
export interface RuledTable {
  readonly block: Observed<OtherBlock>;
  readonly doubtful: readonly { readonly span: TextSpan; readonly words: string }[];
  /** Rows beside page breaks that may be parts of the row on the other side: only they have an empty first cell. */
  readonly rests: readonly TextSpan[];
}

/** Reads the texts of one ruled table. A cell that spans columns stands in the first of them. */
export function readRuledTable(texts: readonly SheetText[], isPrinted: IsPrinted): RuledTable {
  const pages = pagesOf(texts);
  const lefts = pages.flat(2).map(({ box }) => box.left);
  const columns = groupAdjacent(
    lefts.toSorted((a, b) => a - b),
    isNear,
  ).map((own) => own.at(-1)!);
  const inColumns = (row: RuledRow): TextSpan[][] =>
    columns.map((right, i) => {
      const isOwn = ({ left }: RuledBox) => left <= right && left > (columns[i - 1] ?? Number.NEGATIVE_INFINITY);
      return row.flatMap(({ box, spans }) => (isOwn(box) ? spans : []));
    });
  const printed = pages.map((page) => page.map(inColumns));
  const headKey = printed[0]![0]!.map(keyOf).join();
  const withoutHeads = printed.map((own, i) => (i > 0 && own[0]!.map(keyOf).join() === headKey ? own.slice(1) : own));
  const { rows, rests } = joinTornRows(withoutHeads, isRest);
  const edge = edgeOf(texts.flatMap(({ span }) => span.cells));
  const doubtful: { span: TextSpan; words: string }[] = [];
  const cells = rows.map((row) => row.map((spans) => joinCell(spans, edge, isPrinted, doubtful)));
  return { block: { value: { type: 'table', rows: cells }, spans: texts.map(({ span }) => span) }, doubtful, rests };
}

const keyOf = (spans: readonly TextSpan[]): string => wordKey(joinSpans(spans));

/** Whether the first row of a page is the rest of one that the page break tears: it fills some cells, all in lower case. */
const isRest = (row: readonly (readonly TextSpan[])[]): boolean =>
  row.some((spans) => spans.length === 0) &&
  row.every((spans) => spans.length === 0 || /^\p{Ll}/u.test(spans[0]!.text));

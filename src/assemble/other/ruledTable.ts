/** Reads a table whose cells the lines of the page close: what stands in one of them is one cell, however it is wrapped. */
import type { Observed } from '../../model/draft.js';
import type { TextSpan } from '../../model/element.js';
import { groupAdjacent, groupBy } from '../../model/groupBy.js';
import type { OtherBlock } from '../../model/objective.js';
import type { RuledBox } from '../../model/source.js';
import { wordKey } from '../../text/normalize.js';
import { joinSpans, spanOf } from '../../text/textSpans.js';
import type { SheetText } from '../sheets.js';

/** Sides of cells whose places differ by less, in points, are one. */
const SAME = 2;
/** How many lines above a line are looked at for a box that it goes on from: no cell has more lines. */
const MOST_ABOVE = 100;

/** A row of a page: its cells begin at one height, from left to right; and the spans that stand in each. */
type RuledRow = readonly { readonly box: RuledBox; readonly spans: readonly TextSpan[] }[];

/** Returns the end of the ruled table that begins at `start`: `start` itself if none does. */
export function ruledTableEnd(texts: readonly SheetText[], start: number): number {
  let end = start;
  while (end < texts.length && isRuled(texts[end]!) && (end === start || goesOn(texts, start, end))) end += 1;
  const rows = pagesOf(texts.slice(start, end)).flat();
  const edge = rows.flat().reduce((most, { box }) => Math.max(most, box.right), 0);
  // A box as wide as the table is a text above or below it.
  const isWhole = (row: RuledRow): boolean =>
    row.length === 1 &&
    isNear(row[0]!.box.right, edge) &&
    rows.flat().every(({ box }) => box.left > row[0]!.box.left - SAME);
  if (rows.length < 2 || isWhole(rows[0]!)) return start;
  const below = rows.slice(rows.findLastIndex((row) => !isWhole(row)) + 1).flat();
  return end - new Set(below.flatMap(({ spans }) => spans.map(({ line }) => line))).size;
}

const isRuled = ({ span }: SheetText): boolean => span.cells.every(({ box }) => box !== undefined);

const boxesOf = (texts: readonly SheetText[]): RuledBox[] =>
  texts.flatMap(({ span }) => span.cells.map(({ box }) => box!));

/** Whether the boxes of a text touch those above, or stand on the next page in the same columns. */
function goesOn(texts: readonly SheetText[], start: number, at: number): boolean {
  const { part } = texts[at]!;
  const own = boxesOf([texts[at]!]);
  const above = texts.slice(start, at);
  if (texts[at - 1]!.part !== part) {
    const before = boxesOf(above);
    return own.every((box) => before.some(({ left, right }) => isNear(left, box.left) && isNear(right, box.right)));
  }
  const here = boxesOf(above.slice(-MOST_ABOVE).filter((text) => text.part === part));
  return own.some((box) =>
    here.some((other) => other === box || (isNear(other.bottom, box.top) && isUnder(other, box))),
  );
}

const isNear = (one: number, other: number): boolean => Math.abs(one - other) < SAME;

const isUnder = (one: RuledBox, other: RuledBox): boolean => one.left < other.right && other.left < one.right;

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

/** Reads the texts of one ruled table. A cell that spans columns stands in the first of them. */
export function readRuledTable(texts: readonly SheetText[]): Observed<OtherBlock> {
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
  const rows: TextSpan[][][] = [];
  for (const page of pages) {
    const own = page.map(inColumns);
    const head = rows[0];
    const isHeadAgain = head !== undefined && own[0]!.map(keyOf).join() === head.map(keyOf).join();
    const [first, ...others] = isHeadAgain ? own.slice(1) : own;
    const torn = rows.at(-1);
    if (first && torn && isRest(first)) rows[rows.length - 1] = torn.map((spans, i) => [...spans, ...first[i]!]);
    else if (first) rows.push(first);
    rows.push(...others);
  }
  return {
    value: { type: 'table', rows: rows.map((row) => row.map(joinSpans)) },
    spans: texts.map(({ span }) => span),
  };
}

const keyOf = (spans: readonly TextSpan[]): string => wordKey(joinSpans(spans));

/** Whether the first row of a page is the rest of one that the page break tears: it fills some cells, all in lower case. */
const isRest = (row: readonly (readonly TextSpan[])[]): boolean =>
  row.some((spans) => spans.length === 0) &&
  row.every((spans) => spans.length === 0 || /^\p{Ll}/u.test(spans[0]!.text));

/** Tells whether a word would have fitted at the end of a line: then the line was not wrapped there. */
import type { TextSpan } from '../model/element.js';

/** Left edge of a span; infinite if it has no cells. */
export const leftOf = (span: TextSpan): number => span.cells[0]?.left ?? Number.POSITIVE_INFINITY;
/** Right edge of a span; minus infinity if it has no cells. */
export const rightOf = (span: TextSpan): number => span.cells.at(-1)?.right ?? Number.NEGATIVE_INFINITY;

/** About where a character of a text stands, as if all were of one width. */
export const placeOfCharacter = (
  { text, left, right }: { readonly text: string; readonly left: number; readonly right: number },
  index: number,
): number => left + ((right - left) * index) / text.length;

/** The room at the end of a line and the need of the next word, both in letters of average width. */
export interface Room {
  readonly free: number;
  readonly need: number;
}

/**
 * Returns the room at the end of a line, in a column whose right edge is `full`, and the need of the first word of the next
 * line, with the blank before it.
 */
export function roomAfter(span: TextSpan, next: TextSpan, full: number): Room {
  // Cells have widths. The text of a span may be a part of its cell.
  const cells = [...span.cells, ...next.cells];
  const letters = cells.reduce((sum, { text }) => sum + text.length, 0);
  const width = cells.reduce((sum, { left, right }) => sum + right - left, 0);
  // A justified line may have its words in cells of their own: the gaps between them were room, too.
  const gaps = span.cells.slice(1).reduce((sum, { left }, i) => sum + left - span.cells[i]!.right, 0);
  const letter = width / Math.max(1, letters);
  return { free: (full - rightOf(span) + gaps) / letter, need: next.text.split(' ', 1)[0]!.length + 1 };
}

/** Widths of signs in Helvetica, in thousandths of its size; other proportional type is set much alike. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [191, "'’‘"],
  [222, 'ijl'],
  [278, ' !,./:;I[]ft\\·'],
  [333, '()-r`“”„'],
  [500, 'ckvsxyzJ'],
  [584, '+<=>'],
  [611, 'FTZ'],
  [667, 'ABEKPSVXY&'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [889, '%'],
  [944, 'W'],
  [1000, '—…@'],
];
const WIDTH_OF: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width] as const)),
);
/** What most small letters and digits take. */
const USUAL = 556;

/** Estimates the width of a text in proportional type, in letters of usual width. */
export function proportionalWidth(text: string): number {
  let width = 0;
  for (const sign of text.normalize('NFD')) width += /\p{M}/u.test(sign) ? 0 : (WIDTH_OF.get(sign) ?? USUAL);
  return width / USUAL;
}

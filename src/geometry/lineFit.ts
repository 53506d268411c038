/** Tells whether a word would have fitted at the end of a line: then the line was not wrapped there. */
import type { TextSpan } from '../model/element.js';

/** Left edge of a span; infinite if it has no cells. */
export const leftOf = (span: TextSpan): number => span.cells[0]?.left ?? Number.POSITIVE_INFINITY;
/** Right edge of a span; minus infinity if it has no cells. */
export const rightOf = (span: TextSpan): number => span.cells.at(-1)?.right ?? Number.NEGATIVE_INFINITY;

/** The room at the end of a line and the need of the next word, both in letters of average width. */
export interface Room {
  readonly free: number;
  readonly need: number;
}

/**
 * Returns the room at the end of a line, in a column whose right edge is `full`, and the need of the first word of the next
 * line, with the blank before it.
 */
export function roomBehind(span: TextSpan, next: TextSpan, full: number): Room {
  // Cells have widths. The text of a span may be a part of its cell.
  const cells = [...span.cells, ...next.cells];
  const letters = cells.reduce((sum, { text }) => sum + text.length, 0);
  const width = cells.reduce((sum, { left, right }) => sum + right - left, 0);
  // A justified line may have its words in cells of their own: the gaps between them were room, too.
  const gaps = span.cells.slice(1).reduce((sum, { left }, i) => sum + left - span.cells[i]!.right, 0);
  const letter = width / Math.max(1, letters);
  return { free: (full - rightOf(span) + gaps) / letter, need: next.text.split(' ', 1)[0]!.length + 1 };
}

/** Signs that differ most from the average width of letters in proportional type, with their widths in such letters. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[iljtfrI.,;:'’!|()[\]\s-]/gu, 0.55],
  [/[mwMW@%—]/gu, 1.5],
  [/[A-HJ-LN-VX-ZÀ-ÖØ-Þ]/gu, 1.3],
];

/** Estimates the width of a text in proportional type, in letters of average width. */
export const proportionalWidth = (text: string): number =>
  WIDTHS.reduce((width, [signs, own]) => width + (text.match(signs)?.length ?? 0) * (own - 1), text.length);

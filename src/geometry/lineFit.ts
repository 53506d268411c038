/** Whether a word would have fitted behind a line: then the line ended there because it was meant to. */
import type { TextSpan } from '../model/element.js';
import type { Cell } from '../model/layout.js';

export const leftOf = (span: TextSpan): number => span.cells[0]?.left ?? Number.POSITIVE_INFINITY;
export const rightOf = (span: TextSpan): number => span.cells.at(-1)?.right ?? Number.NEGATIVE_INFINITY;

/** In letters of usual width: the room behind a line in a column that reaches to `full`, and what the next word takes. */
export interface Room {
  readonly free: number;
  readonly need: number;
}

/** The room behind a line for the first word of the `next`, with the blank before it. */
export function roomBehind(span: TextSpan, next: TextSpan, full: number): Room {
  // Not the texts of the spans: a part of its cell may be a span's text.
  let letters = 0;
  let width = 0;
  const add = (cell: Cell) => {
    letters += cell.text.length;
    width = width + cell.right - cell.left;
  };
  span.cells.forEach(add);
  next.cells.forEach(add);
  // A line whose words are set so far apart that they are cells was stretched: that was room too.
  let within = 0;
  for (let i = 1; i < span.cells.length; i += 1) within = within + span.cells[i]!.left - span.cells[i - 1]!.right;
  const letter = width / Math.max(1, letters);
  const blank = next.text.indexOf(' ');
  return { free: (full - rightOf(span) + within) / letter, need: (blank < 0 ? next.text.length : blank) + 1 };
}

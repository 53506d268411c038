/** Whether a word would have fitted behind a line: then the line ended there because it was meant to. */
import type { Piece } from './element.js';

export const leftOf = (piece: Piece): number => piece.cells[0]?.left ?? Number.POSITIVE_INFINITY;
export const rightOf = (piece: Piece): number => piece.cells.at(-1)?.right ?? Number.NEGATIVE_INFINITY;

/** In letters of usual width: the room behind a line in a column that reaches to `full`, and what the next word takes. */
export interface Room {
  readonly free: number;
  readonly need: number;
}

/** The room behind a line for the first word of the `next`, with the blank before it. */
export function roomBehind(piece: Piece, next: Piece, full: number): Room {
  const cells = [...piece.cells, ...next.cells]; // not the pieces: a part of its cell may be a piece's text
  const letters = cells.reduce((sum, cell) => sum + cell.text.length, 0);
  const letter = cells.reduce((sum, cell) => sum + cell.right - cell.left, 0) / Math.max(1, letters);
  // A line whose words are set so far apart that they are cells was stretched: that was room too.
  const within = piece.cells.slice(1).reduce((sum, cell, i) => sum + cell.left - piece.cells[i]!.right, 0);
  return { free: (full - rightOf(piece) + within) / letter, need: next.text.split(' ', 1)[0]!.length + 1 };
}

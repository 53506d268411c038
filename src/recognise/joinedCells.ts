/** Cells of one visual line that a tool joined: told apart by the labels, and by the title where it is known. */
import type { Piece } from '../model/element.js';
import type { Lexicon } from '../model/lexicon.js';

/**
 * Pieces with a label of the header block in their middle, as a tool sets two cells on one line, are cut before it; the
 * label's last word may stand on the next line.
 */
export function cutAtLabels(lexicon: Lexicon, pieces: readonly Piece[]): Piece[] {
  // A single word can stand in any value: it is a label only at the end of a line.
  const words = lexicon.labelWords('header');
  const several = words.filter((label) => label.includes(' '));
  const missing = words.filter((word) => !word.includes(' ') && !pieces.some((piece) => piece.text.startsWith(word)));
  return pieces.flatMap((piece, i): Piece[] => {
    const at = several.map((words) => `${piece.text} ${pieces[i + 1]?.text ?? ''} `.indexOf(` ${words} `));
    const last = missing
      .filter((word) => piece.text.endsWith(` ${word}`))
      .map((word) => piece.text.length - word.length - 1);
    const inside = [...at, ...last].filter((place) => place > 0 && place < piece.text.length);
    if (inside.length === 0) return [piece];
    const cut = Math.min(...inside);
    const parts = [piece.text.slice(0, cut), piece.text.slice(cut + 1)].map((text) => ({ ...piece, text }));
    return [parts[0]!, ...cutAtLabels(lexicon, [parts[1]!])];
  });
}

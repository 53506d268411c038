/**
 * Finds lines that begin with `a)`, `b)`, `c)` or `i)`, `ii)`, `iii)` in their order: line wraps do not bring these to
 * the starts of lines one after the other.
 */

import { groupBy } from '../../../model/groupBy.js';
import { LETTER_ORDERS, leadingLetter } from '../../../vocabulary/bullets.js';
import type { SheetText } from '../../sheets.js';

/** The indexes of the lettered lines of a section: each begins a paragraph. */
export function letteredLines(texts: readonly SheetText[]): Set<number> {
  const found = texts.flatMap(({ span }, line) => {
    const letter = leadingLetter(span.text);
    return letter ? [{ line, ...letter }] : [];
  });
  const lines = new Set<number>();
  for (const alike of groupBy(found, ({ style }) => style).values())
    for (const order of LETTER_ORDERS) {
      let run: number[] = [];
      for (const { line, letter } of alike) {
        if (letter === order[run.length]) run.push(line);
        else if (letter === order[0]) run = [line];
        if (run.length > 1) for (const own of run.slice(-2)) lines.add(own);
      }
    }
  return lines;
}

/**
 * Lines that run `a)`, `b)`, `c)` or `i)`, `ii)`, `iii)` at their beginnings: no wraps bring these to the starts of lines
 * in their order. In: the lines of a section. Out: those that begin a paragraph of their own.
 */

import { groupBy } from '../../model/groupBy.js';
import { LETTER_ORDERS, leadingLetter } from '../../vocabulary/bullets.js';
import type { SheetText } from '../sheets.js';

export function letteredLines(texts: readonly SheetText[]): Set<number> {
  const found: { readonly line: number; readonly letter: string; readonly style: string }[] = [];
  for (let line = 0; line < texts.length; line += 1) {
    const { span } = texts[line]!;
    const letter = leadingLetter(span.text);
    if (letter) found.push({ line, ...letter });
  }
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

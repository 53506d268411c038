/**
 * Cuts a difference of words to what is worth reading: the words that differ, with a few around them.
 *
 * Example: `excerpts(words)` gives lines such as `… the` `three` (removed) `four` (added) `schools of …`; each format marks the
 * parts in its own way.
 */
import type { WordDiff } from '../../report/comparison.js';
import { printable } from '../../report/render.js';

export interface Piece {
  readonly kind: WordDiff[number]['kind'];
  readonly text: string;
  /** Whether white space follows it. */
  readonly isApart: boolean;
}

/** How many words are shown on each side of those that differ. */
const AROUND = 6;

/** A text on one line, with escapes for what nobody sees. */
export const onOneLine = (text: string): string => printable(text.replace(/\s+/gu, ' ').trim());

/** The lines that a part of a difference ends and begins: more than one where long text that both sides have is cut. */
function piecesOf(diff: WordDiff, i: number): Piece[][] {
  const { kind, text } = diff[i]!;
  // Where only one side has white space, a line may have begun: it must still part the words.
  const isApart = /\s$/u.test(text);
  const shown = onOneLine(text);
  const words = shown.split(' ');
  const [isFirst, isLast] = [i === 0, i === diff.length - 1];
  if (kind !== 'same' || words.length <= AROUND * (isFirst || isLast ? 1 : 2))
    return [[{ kind, text: shown, isApart }]];
  return [
    isFirst ? [] : [{ kind, text: `${words.slice(0, AROUND).join(' ')} …`, isApart: false }],
    isLast ? [] : [{ kind, text: `… ${words.slice(-AROUND).join(' ')}`, isApart }],
  ];
}

/** The words that differ, each excerpt a line of its own. */
export function excerpts(diff: WordDiff): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const [first, ...more] of diff.map((_, i) => piecesOf(diff, i))) {
    lines.at(-1)!.push(...first!);
    lines.push(...more.map((line) => [...line]));
  }
  return lines.filter((line) => line.some(({ text }) => text !== ''));
}

/**
 * Words whose first letter recognition set on another line: `R`, and a little lower `esponsabile` right after it. No page
 * prints a letter alone where a word of another line begins.
 */
import type { GlyphRun } from '../../model/source.js';

type Words = readonly GlyphRun[];

const LETTERS = /^\p{L}{1,2}\s*$/u;
const REST = /^\p{L}{4}/u;
/** How far apart the two may stand in height, and the space between them; in heights of a letter. */
const NEAR = 1.1;
const TOUCHES = 0.3;
/** Words so far apart, in heights of a letter, stand in columns of their own. */
const APART = 1;

/** Joins first letters with the words that they begin. */
export function withFirstLetters(lines: readonly Words[]): Words[] {
  const begins = (line: Words, i: number) => i === 0 || line[i]!.left - line[i - 1]!.right > APART * line[i]!.size;
  const starts = lines.flatMap((line) => line.flatMap((word, i) => (begins(line, i) ? [{ word, line, i }] : [])));
  const rests = starts.filter(({ word }) => REST.test(word.text));
  const whole = new Map<GlyphRun, GlyphRun | null>();
  for (const { word: first, line, i } of starts) {
    if (!LETTERS.test(first.text) || (i + 1 < line.length && !begins(line, i + 1))) continue;
    const [rest, ...others] = rests.filter((one) => one.line !== line && isAfter(first, one.word));
    if (!rest || others.length > 0) continue;
    const letters = first.text.trim();
    const text = rest.word.text.startsWith(letters) ? rest.word.text : letters + rest.word.text;
    whole.set(first, null).set(rest.word, { ...rest.word, text, left: first.left });
  }
  if (whole.size === 0) return [...lines];
  const joined = (word: GlyphRun) => (whole.has(word) ? (whole.get(word) ?? []) : word);
  return lines.map((line) => line.flatMap(joined)).filter((line) => line.length > 0);
}

const isAfter = (first: GlyphRun, rest: GlyphRun): boolean => {
  const size = Math.max(first.size, rest.size);
  return Math.abs(first.baseline - rest.baseline) < NEAR * size && Math.abs(rest.left - first.right) < TOUCHES * size;
};

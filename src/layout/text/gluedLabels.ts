/**
 * Finds labels that a tool set right behind the text before them: `Pag. 1OBIETTIVO DI MANDATO`, `2023_28_DUP_01Assessorato`,
 * `orti per tuttiResponsabile`. Italian has no capital behind a small letter, a digit or a sign.
 */

import type { LabelMatcher, LabelPlace } from '../../model/labelMatcher.js';
import { LEVELS } from '../../vocabulary/levels.js';

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** Words that begin with a capital: others may stand behind anything. */
const capital = (words: readonly string[]): string =>
  words
    .filter((word) => /^\p{Lu}/u.test(word))
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

/** Returns a function that gives the columns of a line where a label is glued to what stands before it. */
export function gluedLabelsIn({ labelWords }: LabelMatcher, text: string): (line: string) => readonly number[] {
  const words = (place: LabelPlace) => labelWords(place);
  const inHeader = capital(
    [...words('header'), ...words('header').map((word) => word.split(' ').slice(0, -1).join(' '))].filter(Boolean),
  );
  const alone = capital([...words('section'), ...LEVELS.flatMap((row) => row.words)]);
  const before = String.raw`(?<=[\p{Ll}\d.,;:!?)»”…])`;
  // A header's label has its value behind it; the title of a section, and a level, end their line.
  const glued = new RegExp(String.raw`${before}(?:(?:${inHeader})(?=\s|$|\p{Lu})|(?:${alone})\s*$)`, 'gmu');
  if (text.search(glued) < 0) return () => [];
  return (line) => [...line.matchAll(glued)].map(({ index }) => index);
}

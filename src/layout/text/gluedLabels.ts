/**
 * Finds labels that a tool set right behind the text before them: `Pag. 1OBIETTIVO DI MANDATO`, `2023_28_DUP_01Assessorato`,
 * `orti per tuttiResponsabile`. Italian has no capital behind a small letter, a digit or a sign.
 */

import type { LabelMatcher } from '../../model/labelMatcher.js';
import { LEVEL_NAMES } from '../../vocabulary/levels.js';

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** Words that begin with a capital: others may stand behind anything. */
const capital = (words: readonly string[]): string =>
  words
    .filter((word) => /^\p{Lu}/u.test(word))
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

/** Returns a function that gives the columns of a line where a label is glued to what stands before it. */
export function gluedLabelsIn(matcher: LabelMatcher, text: string): (line: string) => readonly number[] {
  const inHeader = matcher.labelWords('header').flatMap((word) => [word, word.split(' ').slice(0, -1).join(' ')]);
  const levels = LEVEL_NAMES.map(matcher.levelName);
  const alone = capital([...matcher.labelWords('section'), ...levels]);
  // A header's label has its value behind it; the title of a section, and a level, end their line.
  const glued = new RegExp(
    String.raw`(?<=[\p{Ll}\d.,;:!?)»”…])(?:(?:${capital(inHeader)})(?=\s|$|\p{Lu})|(?:${alone})\s*$)`,
    'gmu',
  );
  const hasGlued = text.search(glued) >= 0;
  return (line) => [
    ...(hasGlued ? [...line.matchAll(glued)].map(({ index }) => index) : []),
    ...levels.flatMap((level) => behindName(matcher, line, level) ?? []),
  ];
}

/** Returns where a level ends a line behind a name, which a tool read first: `Assessora ANNA ROSSI OBIETTIVO DI MANDATO`. */
function behindName({ matchLabel }: LabelMatcher, line: string, level: string): number | null {
  const end = line.trimEnd();
  if (!end.endsWith(` ${level}`)) return null;
  const before = end.slice(0, -level.length).trimEnd();
  const isName = /^\p{Lu}(?:.*\s)?\p{Lu}[\p{L}’']*$/u.test(before);
  return isName && !matchLabel('parameters', [before]) ? end.length - level.length : null;
}

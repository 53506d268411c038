/**
 * Finds labels that a tool set right after the text before them: `Pag. 1OBIETTIVO DI MANDATO`, `2023_28_DUP_01Assessorato`,
 * `orti per tuttiResponsabile`. Italian has no capital after a small letter, a digit or a sign.
 */

import type { LabelMatcher } from '../../model/labelMatcher.js';
import { LEVEL_NAMES } from '../../vocabulary/levels.js';

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** Words that begin with a capital: others may stand after anything. */
const capital = (words: readonly string[]): string =>
  words
    .filter((word) => /^\p{Lu}/u.test(word))
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

const isInSmall = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word);

/** Returns a function that gives the columns of a line where a label is glued to what stands before it. */
export function gluedLabelsIn(matcher: LabelMatcher, text: string): (line: string) => readonly number[] {
  const inHeader = matcher.labelWords('header').flatMap((word) => [word, word.split(' ').slice(0, -1).join(' ')]);
  const levels = LEVEL_NAMES.map(matcher.levelName);
  const alone = capital([...matcher.labelWords('section'), ...levels]);
  // A header's label has its value after it, and a blank before it where a code fills its column; the title of a section,
  // and a level, end their line. No word in capitals goes on in small letters, either.
  const glued = new RegExp(
    String.raw`(?<=[\p{Ll}\d.,;:!?)»”…])(?:(?:${capital(inHeader)})(?=\s|$|\p{Lu})|(?:${alone})\s*$)|(?<=[\d_] )(?:${capital(inHeader)})(?= {2})`,
    'gmu',
  );
  const inSmall = inHeader.filter(isInSmall);
  const hasGlued = text.search(glued) >= 0;
  return (line) => [
    ...(hasGlued ? [...line.matchAll(glued)].map(({ index }) => index) : []),
    ...new Set(inSmall.flatMap((word) => afterCapitals(line, word) ?? [])),
    ...levels.flatMap((level) => nameBefore(matcher, line, level) ?? []),
    ...parametersAfter(matcher, line),
  ];
}

/** Returns where a label in small letters goes on a word in capitals: `ANNA ROSSIResponsabile`. */
function afterCapitals(line: string, word: string): number | null {
  const at = line.indexOf(word);
  if (at < 2 || !/^\p{Lu}{2}$/u.test(line.slice(at - 2, at))) return null;
  return /^(?:\s|\p{Lu}|$)/u.test(line.slice(at + word.length, at + word.length + 1)) ? at : null;
}

/** Returns where a level ends a line after a name, which a tool read first: `Assessora ANNA ROSSI OBIETTIVO DI MANDATO`. */
function nameBefore({ matchLabel }: LabelMatcher, line: string, level: string): number | null {
  const end = line.trimEnd();
  if (!end.endsWith(` ${level}`)) return null;
  const before = end.slice(0, -level.length).trimEnd();
  const isName = /^\p{Lu}(?:.*\s)?\p{Lu}[\p{L}’']*$/u.test(before);
  return isName && !matchLabel('parameters', [before]) ? end.length - level.length : null;
}

/**
 * Returns where the other parameters begin on a line that a tool made of all of them: `Vista DUP 2026 Livello OBIETTIVO DI MANDATO`.
 * A word of a label may be part of a value: the level that follows Livello proves it, and ends there.
 */
function parametersAfter({ labelWords, matchLabel, matchLevel }: LabelMatcher, line: string): number[] {
  const labelAt = (at: number) => {
    const label = matchLabel('parameters', [line.slice(at).trim()]);
    return label?.rest
      ? [{ at, isLevel: label.row.field === 'level', hasLevel: matchLevel([label.rest]) !== null }]
      : [];
  };
  const [first] = labelAt(0);
  if (!first) return [];
  const after = labelWords('parameters').map((word) => line.indexOf(` ${word}`, 1) + 1);
  const others = after.flatMap((at) => (at > 0 ? labelAt(at) : []));
  const isProved = [first, ...others].some(({ isLevel, hasLevel }) => isLevel && hasLevel);
  return isProved ? others.filter(({ isLevel, hasLevel }) => !isLevel || hasLevel).map(({ at }) => at) : [];
}

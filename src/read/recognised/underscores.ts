/**
 * Underscores of a code that recognition read apart from it: `2022 2027 DUP_04`, and under its gaps `a`, `=`, `=`. They are
 * drawn below the letters of their line, and may come as a line of their own.
 */
import type { GlyphRun } from '../../model/source.js';

type Words = readonly GlyphRun[];

/** Parts of a code, the first of which is a year. */
const PART = /^[\p{Lu}\d_]+\s*$/u;
const YEAR = /^(?:19|20)\d{2}(?!\d)/u;
/** A code that a narrow cell cut at its underscore. */
const CUT = /^(?:19|20)\d{2}[ _]*\d{2,4}[ _]*[A-Z]+\s*$/u;
/** How far below the code they may stand, how exactly they fill a gap, how long the last one is; in heights of a letter. */
const BELOW = 1.3;
const EXACT = 0.25;
const LONGEST = 0.8;
/** What recognition makes of one: signs, or few letters; no digit. */
const SIGNS = /^[^\p{L}\p{N}]+$/u;
const FEW = /^[^\p{N}]{1,2}\s*$/u;
/** ... and where no line has room, under any part of the code but its edge, where a rest would stand: up to three, or a digit. */
const LETTERS = /^[^\p{N}\s]{1,3}\s*$/u;
const DIGIT = /^\p{N}\s*$/u;
const HAS_DIGIT = /\p{N}/u;
/** How much lower than its code such a word stands at least: less is a word on the code's own line. */
const LEAST = 0.4;
/** The rest of a code begins no farther from its edge, in heights of a letter. */
const REST = 1.3;

/**
 * Finds the words of a page that are underscores of a code above them. Nearer below a line than `noRoom`, in heights of a letter,
 * no other one is printed.
 */
export function underscoresIn(lines: readonly Words[], noRoom: number): GlyphRun[] {
  const lineOf = new Map(lines.flatMap((line) => line.map((word) => [word, line] as const)));
  const words = lines.flat();
  const cut = words.filter(({ text }) => CUT.test(text)).map((word) => [word]);
  return [...lines.flatMap(codesOn), ...cut].flatMap((code) => {
    const [first, last] = [code[0]!, code.at(-1)!];
    const near = EXACT * first.size;
    const isInGap = ({ left, right }: GlyphRun): boolean =>
      code.some((part, i) => i > 0 && Math.abs(left - code[i - 1]!.right) < near && Math.abs(right - part.left) < near);
    /** Whether digits stand before a word, under the code too: then it may be the rest of one. */
    const isAfterDigits = (word: GlyphRun): boolean =>
      lineOf.get(word)!.some(({ text, left }) => left >= first.left - near && left < word.left && HAS_DIGIT.test(text));
    const isWithin = (word: GlyphRun): boolean =>
      word.left > first.left + REST * first.size &&
      word.right < last.right + near &&
      (LETTERS.test(word.text) || (DIGIT.test(word.text) && !isAfterDigits(word)));
    return words.filter((word) => {
      const below = word.baseline - first.baseline;
      if (below > LEAST * first.size && below < noRoom * first.size && isWithin(word)) return true;
      if (below <= 0 || below > BELOW * first.size || word.left < first.left - near) return false;
      if (SIGNS.test(word.text)) return word.left < last.right + LONGEST * first.size;
      return word.right <= last.right && FEW.test(word.text) && isInGap(word);
    });
  });
}

/** The codes of several words that a line has. */
export function codesOn(line: Words): Words[] {
  const codes: GlyphRun[][] = [];
  line.forEach((word, i) => {
    if (YEAR.test(word.text) && !(codes.at(-1)?.at(-1) === line[i - 1] && i > 0)) codes.push([word]);
    else if (i > 0 && codes.at(-1)?.at(-1) === line[i - 1] && PART.test(word.text) && isClose(line[i - 1]!, word))
      codes.at(-1)!.push(word);
  });
  return codes.filter((code) => code.length > 1);
}

const isClose = (before: GlyphRun, word: GlyphRun): boolean => word.left - before.right < word.size;

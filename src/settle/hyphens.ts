/**
 * Readings of one title -> the same, without the hyphens that only a line end called for: where another reading has the
 * same letters and no hyphen there, the sheet itself says that there is none.
 *
 * Example: `manuten-` / `zione` beside `manutenzione`.
 */
import { joinWrapped } from '../model/words.js';
import type { Reading } from './values.js';

/** The readings, each without the hyphens of its line ends that another one shows to be none of its own. */
export function withoutWraps(readings: readonly Reading<string>[]): Reading<string>[] {
  return readings.map((reading) => {
    const letters = lettersOf(reading.text);
    const others = readings.filter(({ text }) => text !== reading.text && lettersOf(text) === letters);
    if (others.length === 0) return reading;
    const kept = others.map(({ text }) => new Set(hyphensIn(text)));
    const isWrap = (before: string, after: string) =>
      /\p{L}-$/u.test(before) &&
      /^\p{Ll}/u.test(after) &&
      kept.some((hyphens) => !hyphens.has(lettersOf(before).length));
    const text = reading.pieces.reduce(
      (before, { text: after }) => (isWrap(before, after) ? before.slice(0, -1) + after : joinWrapped(before, after)),
      '',
    );
    return { ...reading, text, value: text };
  });
}

/** A text without blanks and hyphens. */
const lettersOf = (text: string): string => text.replace(/[\s-]/gu, '');

/** How many letters stand before each hyphen of a text. */
const hyphensIn = (text: string): number[] =>
  [...text.matchAll(/-/gu)].map(({ index }) => lettersOf(text.slice(0, index)).length);

/**
 * Cleans text for records, and makes keys to compare texts by. The text of the source itself never changes.
 *
 * Example: `cleanText('  Perché\u00a0no ')` is `Perché no`.
 */

import { addressGoesOn } from './addresses.js';
import { withoutNonText } from './characters.js';
import { withoutLeadersAfter } from './leaders.js';

/** Ligatures of Latin letters, spelt out; NFC leaves them as they are. */
const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/**
 * Letters of a ligature whose two bytes Ghostscript writes in the wrong order: `ra昀昀orzare`, `re琀椀`. Of three letters it writes
 * the last two as one, by the sum of their codes: `u昀케cio`. Where that is half of a surrogate pair, as in `tu琀�`, pdf.js makes
 * a whole one of it.
 */
const SWAPPED: Readonly<Record<string, string>> = {
  ...{ 昀: 'f', 椀: 'i', 樀: 'j', 氀: 'l', 琀: 't' },
  ...{
    昀케: 'ffi',
    昀퀀: 'ffj',
    昀툀: 'ffl',
    '昀\u{90000}': 'fft',
    '琀\u{50000}': 'tti',
    '琀\uFFFD': 'tti',
    '琀\u{90000}': 'ttf',
  },
};

/**
 * Words of letters that are one character each, and signs that stand for themselves, with a blank between two: they are
 * clean already. Without this look, a text of 300 pages takes a quarter longer.
 */
const CLEAN =
  /^[!-~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u20AC]+(?: [!-~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u20AC]+)*$/;

/** Folds white space, puts text in NFC, spells ligatures out, removes controls and invisible characters. */
export function cleanText(raw: string): string {
  if (CLEAN.test(raw)) return raw;
  return withoutNonText(raw.replace(/\u00AD(?=\s*$)/u, '\u2010')) // a drawn soft hyphen: `joinLines` needs it
    .replace(/[ﬀ-ﬆ]/gu, (sign) => LIGATURES[sign] ?? sign)
    .replace(
      /(?<!\p{Script=Han})[昀琀](?:[昀椀樀氀琀]{1,2}(?!\p{Script=Han})|[케퀀툀\uFFFD\u{50000}\u{90000}])/gu,
      (signs) => SWAPPED[signs] ?? Array.from(signs, (sign) => SWAPPED[sign]).join(''),
    )
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Words of ASCII without what a key of labels does not have: upper case is all they need. Without this look, a text of 300
 * pages takes half as long again.
 */
const PLAIN_LABEL = /^[!-&(-9;-_a-~]+(?: [!-&(-9;-_a-~]+)*$/;

/** Returns one key for all ways to print a label: `Responsabilità:`, `RESPONSABILITA'`, `Responsabilita’ .....`. */
export function labelKey(label: string): string {
  const text = withoutLeadersAfter(label);
  if (PLAIN_LABEL.test(text)) return text.toUpperCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`´ʼ]/gu, '')
    .toUpperCase()
    .replace(/\s+/gu, ' ')
    .replace(/(?<![\s:])[\s:]+$/u, '')
    .trim();
}

/** Returns a key of letters and digits only: line wraps, hyphens, apostrophes and case do not change it. */
export function wordKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%€]+/gu, '');
}

/** How many letters tell one title from another. */
const TITLE = 16;

/** Returns a key of the beginning of a title: a tool may have wrapped it, or joined another cell to the rest. */
export const titleStart = (title: string): string => wordKey(title).slice(0, TITLE);

/**
 * Joins lines that wraps separated: with a blank between words, with none after a hyphen or slash within a word or amid an
 * address, and without a typographic hyphen (U+2010) or soft hyphen, which stands only at line ends.
 */
export const joinLines = (lines: readonly string[]): string =>
  lines.filter((line) => line !== '').reduce((before, line) => (before === '' ? line : joinTwo(before, line)), '');

function joinTwo(before: string, after: string): string {
  const end = before.slice(-3); // a letter may take two places
  const isHyphenated = /\p{L}\u2010$/u.test(end) && (/^\p{Ll}/u.test(after) || /\p{Lu}\u2010$/u.test(end));
  if (isHyphenated) return before.slice(0, -1) + after;
  const isWithinWord = /[\p{L}\p{N}][-/]$/u.test(end) && /^[\p{L}\p{N}]/u.test(after);
  return isWithinWord || addressGoesOn(before, after) ? before + after : `${before} ${after}`;
}

/** The two lines of a wrapped label, for each blank where a narrow cell may wrap it: `Centro di`, `Responsabilità`. */
export function halvesOf(label: string): (readonly [first: string, second: string])[] {
  const words = label.split(' ');
  return words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
}

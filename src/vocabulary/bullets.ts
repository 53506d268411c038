/** Signs that begin a list item, and numbers and letters that do. Examples: `- servizio`, `• parchi`, `2) mobilità`. */

import { endsInAbbreviation } from './italian/abbreviations.js';

/** A sign that is nothing but a bullet: a blank after it is not needed. */
const GLYPHS = '•▪▫◦‣●○■□◆◇►▶➢➤✓✔⁃∙·\uF0B7\uF0A7\uF0D8\uF076';
/** A sign that is a bullet only where a blank follows. */
const DASHES = '\\-–—*+o';

/** What pdfminer writes for a sign whose font does not name it. */
const UNNAMED = String.raw`\(cid:\d{1,5}\)`;

const GLYPH = new RegExp(`^[${GLYPHS}]\\s*(?=\\S)`, 'u');
const DASH = new RegExp(`^(?:[${DASHES}]|${UNNAMED})\\s+(?=\\S)`, 'u');
/** Signs that stand for no letter: a bullet of a font that has no name for it, one that nobody thought of, or one of a keyboard. */
const ODD = /^(?:[\p{Cc}\p{Co}\p{So}\p{Sm}\p{Sk}§¶†‡#~»›_x?]\s+(?=\S)|[-–—](?=\p{L}))/u;
const BARE = new RegExp(`^(?:[${GLYPHS}${DASHES}]|${UNNAMED})$`, 'u');
const BARE_NUMBER = /^\(?(\d{1,3})[.)]$/u;
const NUMBER = /^\(?(\d{1,3})[.)]\s+(?=\S)/u;

/** A number right before a letter. */
const GLUED = /^(\d{1,3})\.(?=\p{L})/u;

/**
 * A sign at the start of a line. A `glyph` is a bullet wherever it stands; a `dash` is one too, but may also be a word or a
 * sign of the sentence; anything `odd` is a bullet only in company.
 */
export interface Sign {
  readonly kind: 'glyph' | 'dash' | 'odd';
  /** With the blanks after it. */
  readonly length: number;
}

/** Finds the sign at the start of a text. */
export function leadingSign(text: string): Sign | null {
  for (const [kind, pattern] of [
    ['glyph', GLYPH],
    ['dash', DASH],
    ['odd', ODD],
  ] as const) {
    const length = pattern.exec(text)?.[0].length;
    if (length !== undefined) return { kind, length };
  }
  return null;
}

/** Returns the length of the bullet at the start of the text, with the blanks after it; 0 if there is none. */
export function bulletLength(text: string): number {
  const sign = leadingSign(text);
  return sign && sign.kind !== 'odd' ? sign.length : 0;
}

/** Whether the text is a bullet and nothing else: its item stands on the next line. */
export const isBareBullet = (text: string): boolean => BARE.test(text);

const ROW = new RegExp(`^[${GLYPHS}](?:\\s+[${GLYPHS}])+$`, 'u');

/** Whether the text is bullets and nothing else, more than one: a tool wrote those of a list on one line. */
export const isRowOfBullets = (text: string): boolean => ROW.test(text);

/** Returns the number that is all of the text; its item stands on another line. `null` if there is none. */
export function bareNumber(text: string): number | null {
  const found = BARE_NUMBER.exec(text);
  return found && Number(found[1]);
}

/** Whether the text is a bullet or a number and nothing else. */
export const isBareMark = (text: string): boolean => isBareBullet(text) || bareNumber(text) !== null;

/** A glyph of a bullet after a letter or a sign, or a number after the sign that ends an item. */
const TRAILING = new RegExp(`(?<=[^\\s${GLYPHS}])(?:[${GLYPHS}]|(?<=[\\p{L})][.;,:]?)\\d{1,2}[.)])$`, 'u');

/** Returns the bullet or number that is glued to the end of a text; `null` if there is none. */
export const trailingMark = (text: string): string | null => TRAILING.exec(text)?.[0] ?? null;

const NUMBER_ALONE = /^\(?(\d{1,3})[.)]?$/u;

/** Returns the number of a cell that holds nothing else, with or without a sign after it. `null` if it holds more. */
export function numberAlone(text: string): number | null {
  const found = NUMBER_ALONE.exec(text);
  return found && Number(found[1]);
}

/** A number at the start of a line; `length` includes its sign and blanks. */
export interface LeadingNumber {
  readonly number: number;
  readonly length: number;
}

const numberBy = (pattern: RegExp, text: string): LeadingNumber | null => {
  const found = pattern.exec(text);
  return found && { number: Number(found[1]), length: found[0].length };
};

/** Finds the number at the start of a line; `null` if there is none. */
export const leadingNumber = (text: string): LeadingNumber | null => numberBy(NUMBER, text);

/** Returns the length of the bullet or the number at the start of the text, with the blanks after it; 0 if there is none. */
export const markLength = (text: string): number => bulletLength(text) || (leadingNumber(text)?.length ?? 0);

/** Finds a number that no blank parts from the letter after it: wide numbers fill the place of their sign, or a tool lost it. */
export const gluedNumber = (text: string): LeadingNumber | null => numberBy(GLUED, text);

const LETTER = /^(\(?)(\p{L}|[ivx]{1,5}|[IVX]{1,5})([.)])\s+(?=\S)/u;

/** The orders in which letters count: the alphabet, the Italian one without foreign letters, Roman numbers. */
export const LETTER_ORDERS: readonly (readonly string[])[] = [
  [...'abcdefghijklmnopqrstuvwxyz'],
  [...'abcdefghilmnopqrstuvz'],
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'],
];

/** Finds the letter at the start of a line, in lower case, and the style it is printed in: `a)`, `A.`. */
export function leadingLetter(text: string): { readonly letter: string; readonly style: string } | null {
  const [, before, sign, after] = LETTER.exec(text) ?? [];
  if (sign === undefined) return null;
  const letter = sign.toLowerCase();
  return { letter, style: `${before}${letter === sign ? 'a' : 'A'}${after}` };
}

const GLYPH_WITHIN = new RegExp(`\\s(?=[${GLYPHS}]\\s)`, 'u');
const NUMBERED = /(?<=^|\s)(\d{1,2})\.(?=\s)/gu;
/** A line with fewer numbers may be a sentence that has them. */
const FEWEST_NUMBERED = 3;

/** Returns the items of a line that begins with a bullet, or a number, and has others of its kind; else the line alone. */
export function innerItems(text: string): readonly string[] {
  if (leadingSign(text)?.kind === 'glyph') return text.split(GLYPH_WITHIN);
  if (!text.startsWith('1. ')) return [text];
  const starts = [...text.matchAll(NUMBERED)]
    .map(({ index, 1: digits }) => ({ index, number: Number(digits) }))
    .filter(({ index }) => !endsInAbbreviation(text.slice(0, index).trimEnd()));
  if (starts.length < FEWEST_NUMBERED || starts.some(({ number }, i) => number !== i + 1)) return [text];
  return starts.map(({ index }, i) => text.slice(index, starts[i + 1]?.index).trim());
}

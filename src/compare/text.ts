/**
 * Makes keys that compare texts whatever their layout, and cuts a text into words.
 *
 * Line wraps, list marks and hyphens depend on the width of a column and on the program that printed or read the sheet,
 * and so do straight and typographic quotes. None of them is a difference: `ex-scuola`, `ex scuola` and a wrapped `exscuola` have
 * one key. A minus before a number is a difference; so are letters, their case, accents, and punctuation.
 */
import type { OtherBlock } from '../model/objective.js';
import { blockValues } from '../text/values/blockTexts.js';

/** White space, hyphens and dashes, bullets. */
const SIGN = String.raw`[\s\-\u00AD\u2010-\u2015\u2212•◦▪●‣■]`;
const MINUS = String.raw`(?<![\p{L}\p{N}])[-\u2212](?=\p{N})`;
const LAYOUT = new RegExp(`(?!${MINUS})${SIGN}`, 'gu');
const WORD = new RegExp(`(?:${MINUS})?[^${SIGN.slice(1)}+(?:(?!${MINUS})${SIGN})*`, 'gu');

/** Signs that are printed in several ways, each with the one that stands for it in keys. */
const SET_ALIKE: readonly (readonly [sign: RegExp, compared: string])[] = [
  [/[‘’‛ʼ`´]/gu, "'"],
  [/[“”„‟«»]/gu, '"'],
  [/…/gu, '...'],
  [/\u2212/gu, '-'],
];

/** Returns a key that is the same for all layouts of a text; empty for a text without letters, digits or signs. */
export function textKey(text: string | null): string {
  const bare = (text ?? '').normalize('NFC').replace(LAYOUT, '');
  return SET_ALIKE.reduce((key, [sign, compared]) => key.replace(sign, compared), bare);
}

/** A word as it stands in its text, with the white space and hyphens up to the next one, and its key. */
export interface Word {
  readonly text: string;
  readonly key: string;
}

/** Splits a text into its words: joined, they are the text again. */
export function splitWords(text: string): Word[] {
  const found = [...text.matchAll(WORD)];
  const [first] = found;
  if (!first) return [];
  const lead = text.slice(0, first.index);
  return found.map(([word], i) => ({ text: i === 0 ? lead + word : word, key: textKey(word) }));
}

/**
 * Joins what blocks say, a line for each value: whether they stand as paragraphs or as a list is layout. The cells of a table
 * stay apart, since a number in the next column says something else.
 */
export const textOfBlocks = (blocks: readonly OtherBlock[]): string => blockValues(blocks).join('\n');

/** Whether two titles do not contradict each other: they are the same, or one is the other cut by its sheet. */
export function titlesAgree(one: string, other: string): boolean {
  const [a, b] = [textKey(one), textKey(other)];
  const isCutOf = (cut: string, whole: string) =>
    cut.length > 3 && cut.endsWith('...') && whole.startsWith(cut.slice(0, -3));
  return a === b || isCutOf(a, b) || isCutOf(b, a);
}

/**
 * What a text says, whatever its layout: keys to compare by, and the words that a text is cut into.
 *
 * Line wraps, list marks and hyphens depend on the width of a column and on the program that printed or read the sheet,
 * and so do straight and typographic quotes. They are no difference: `ex-scuola`, `ex scuola` and a wrapped `exscuola` have
 * one key. A minus before a number is none of that, and counts; so do letters, their case, accents, and punctuation.
 */
import type { Block } from '../model/objective.js';

/** White space, hyphens and dashes, bullets. */
const SIGN = String.raw`[\s\-\u00AD\u2010-\u2015\u2212•◦▪●‣■]`;
const MINUS = String.raw`(?<![\p{L}\p{N}])[-\u2212](?=\p{N})`;
const LAYOUT = new RegExp(`(?!${MINUS})${SIGN}`, 'gu');
const WORD = new RegExp(`(?:${MINUS})?[^${SIGN.slice(1)}+(?:(?!${MINUS})${SIGN})*`, 'gu');

/** Signs that are set in several ways, each with how it is compared. */
const SET_ALIKE: readonly (readonly [sign: RegExp, compared: string])[] = [
  [/[‘’‛ʼ`´]/gu, "'"],
  [/[“”„‟«»]/gu, '"'],
  [/…/gu, '...'],
  [/\u2212/gu, '-'],
];

/** A key that is the same for all layouts of a text; empty for what says nothing. */
export function textKey(text: string | null): string {
  const bare = (text ?? '').normalize('NFC').replace(LAYOUT, '');
  return SET_ALIKE.reduce((key, [sign, compared]) => key.replace(sign, compared), bare);
}

/** A word as it stands in its text, with all that parts it from the next one, and its key. */
export interface Word {
  readonly text: string;
  readonly key: string;
}

/** The words of a text: put together, they are the text. A text of no words has none. */
export function wordsOf(text: string): Word[] {
  const found = [...text.matchAll(WORD)];
  const [first] = found;
  if (!first) return [];
  return found.map(([word], i) => {
    const whole = i === 0 ? text.slice(0, first.index) + word : word;
    return { text: whole, key: textKey(word) };
  });
}

/** The texts of blocks, a line each: whether they stand as paragraphs or as a list is layout. */
export const textOfBlocks = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => (block.type === 'list' ? block.items : [block.text])).join('\n');

/** The stem of a title that its sheet cut short: it says nothing of how the title goes on. */
const stemOf = (key: string): string | null => (key.endsWith('...') ? key.slice(0, -3) : null);

/** Whether two titles do not contradict each other: they are the same, or one is the other cut by its sheet. */
export function sameTitle(one: string, other: string): boolean {
  const [a, b] = [textKey(one), textKey(other)];
  const isCutOf = (cut: string, whole: string) => {
    const stem = stemOf(cut);
    return stem !== null && stem !== '' && whole.startsWith(stem);
  };
  return a === b || isCutOf(a, b) || isCutOf(b, a);
}

/**
 * Tracked text: where letters are set far apart, the engine takes what parts them for blanks (`A s s e s s o r a t o`).
 */
import type { Lexicon } from '../model/lexicon.js';
import type { Run } from '../model/source.js';
import { labelKey } from '../model/words.js';
import type { Row } from './columns.js';

/** Letters, each with a blank behind it. Two of them may be words (`E I`): only beside others are they letters. */
const SPACED = /^\S\p{M}*(?: +\S\p{M}*)+\s*$/u;
const SURELY_SPACED = /^\S\p{M}*(?: +\S\p{M}*){2,}\s*$/u;
/** A shorter word of a label may be a row of signs by chance. */
const FEWEST_LETTERS = 5;

/**
 * The rows of all pages with the blanks taken out of their tracked runs. Single letters may be what was meant
 * (`A B C`): a source is tracked if one of its runs so is a word of a label.
 */
export function withoutTracking(pages: readonly (readonly Row[])[], lexicon: Lexicon): readonly (readonly Row[])[] {
  const labels = [...lexicon.labelWords('header'), ...lexicon.labelWords('section')];
  const words = new Set(labels.flatMap((label) => labelKey(label).split(' ')));
  const tracked = pages.map((rows) => rows.map((row) => row.some(({ text }) => SURELY_SPACED.test(text))));
  const saysLabel = ({ text }: Run): boolean => {
    const word = SURELY_SPACED.test(text) ? labelKey(closed(text)) : '';
    return word.length >= FEWEST_LETTERS && words.has(word);
  };
  if (!pages.some((rows, p) => rows.some((row, i) => tracked[p]![i] && row.some(saysLabel)))) return pages;
  return pages.map((rows, p) => rows.map((row, i) => (tracked[p]![i] ? row.map(withClosed) : row)));
}

const withClosed = (run: Run): Run => (SPACED.test(run.text) ? { ...run, text: closed(run.text) } : run);

/** Letters without the blanks that part them; where more than one stands, a word ends. */
const closed = (text: string): string => text.replace(/(?<! ) (?! |$)/gu, '').replace(/ {2,}/gu, ' ');

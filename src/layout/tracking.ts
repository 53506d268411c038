/**
 * Tracked text: where letters are set far apart, the engine takes what parts them for blanks (`A s s e s s o r a t o`).
 */
import type { Lexicon } from '../model/lexicon.js';
import type { Run } from '../model/source.js';
import { labelKey } from '../model/words.js';
import type { Row } from './gaps.js';

/** Letters, each with a blank behind it. Two of them may be words (`E I`): only beside others are they letters. */
const SPACED = /^\S\p{M}*(?: +\S\p{M}*)+\s*$/u;
const SURELY_SPACED = /^\S\p{M}*(?: +\S\p{M}*){2,}\s*$/u;
/** What stands at the second place of such a text: a blank, or more of a letter that is several characters. */
const [BLANK, MARKS] = [0x20, 0x300];
/** A shorter word of a label may be a row of signs by chance. */
const FEWEST_LETTERS = 5;

/**
 * The rows of all pages with the blanks taken out of their tracked runs. Single letters may be what was meant
 * (`A B C`): a source is tracked if one of its runs so is a word of a label.
 */
export function withoutTracking(pages: readonly (readonly Row[])[], lexicon: Lexicon): readonly (readonly Row[])[] {
  const isTracked = (row: Row): boolean => row.some(isSurelySpaced);
  if (!pages.some((rows) => rows.some(isTracked))) return pages;
  const labels = [...lexicon.labelWords('header'), ...lexicon.labelWords('section')];
  const words = new Set(labels.flatMap((label) => labelKey(label).split(' ')));
  const saysLabel = (run: Run): boolean => {
    const word = isSurelySpaced(run) ? labelKey(closed(run.text)) : '';
    return word.length >= FEWEST_LETTERS && words.has(word);
  };
  if (!pages.some((rows) => rows.some((row) => row.some(saysLabel)))) return pages;
  return pages.map((rows) => rows.map((row) => (isTracked(row) ? row.map(withClosed) : row)));
}

/** Most text has a letter at its second place, and no blank: that is seen without a pattern. */
function isSurelySpaced({ text }: Run): boolean {
  const second = text.charCodeAt(1);
  return (second === BLANK || second >= MARKS) && SURELY_SPACED.test(text);
}

const withClosed = (run: Run): Run => (SPACED.test(run.text) ? { ...run, text: closed(run.text) } : run);

/** Letters without the blanks that part them; where more than one stands, a word ends. */
const closed = (text: string): string => text.replace(/(?<! ) (?! |$)/gu, '').replace(/ {2,}/gu, ' ');

/**
 * Tracked text: where letters are set far apart, the engine takes what parts them for blanks (`A s s e s s o r a t o`).
 */
import type { Lexicon } from '../model/lexicon.js';
import type { Page, Run } from '../model/source.js';
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
 * What takes the blanks out of the tracked runs of a row; `null` where the pages have none. Single letters may be what
 * was meant (`A B C`): a source is tracked if one of its runs so is a word of a label.
 */
export function findTracking(pages: readonly Page[], lexicon: Lexicon): ((row: Row) => Row) | null {
  let words: ReadonlySet<string> | null = null; // most sources need none
  const saysLabel = (run: Run): boolean => {
    const word = isSurelySpaced(run) ? labelKey(closed(run.text)) : '';
    if (word.length < FEWEST_LETTERS) return false;
    words ??= wordsOfLabels(lexicon);
    return words.has(word);
  };
  if (!pages.some(({ runs }) => runs.some(saysLabel))) return null;
  return (row) => (row.some(isSurelySpaced) ? row.map(withClosed) : row);
}

const wordsOfLabels = ({ labelWords }: Lexicon): Set<string> =>
  new Set([...labelWords('header'), ...labelWords('section')].flatMap((label) => labelKey(label).split(' ')));

/** Most text has a letter at its second place, and no blank: that is seen without a pattern. */
function isSurelySpaced({ text }: Run): boolean {
  const second = text.charCodeAt(1);
  return (second === BLANK || second >= MARKS) && SURELY_SPACED.test(text);
}

const withClosed = (run: Run): Run => (SPACED.test(run.text) ? { ...run, text: closed(run.text) } : run);

/** Letters without the blanks that part them; where more than one stands, a word ends. */
const closed = (text: string): string => text.replace(/(?<! ) (?! |$)/gu, '').replace(/ {2,}/gu, ' ');

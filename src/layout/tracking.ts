/**
 * Tracked text: where letters are set far apart, the engine takes what parts them for blanks (`A s s e s s o r a t o`).
 */

import type { LabelMatcher } from '../model/labelMatcher.js';
import { listOf } from '../model/lists.js';
import { labelKey } from '../text/normalize.js';
import { madeOf, type PageOfRows, type PagesOfRows } from './gaps.js';

/** Letters, each with a blank behind it. Two of them may be words (`E I`): only beside others are they letters. */
const SPACED = /^\S\p{M}*(?: +\S\p{M}*)+\s*$/u;
const SURELY_SPACED = /^\S\p{M}*(?: +\S\p{M}*){2,}\s*$/u;
/** Three letters, and what parts them. */
const FEWEST_PLACES = 5;
/** What stands at the second place of such a text: a blank, or more of a letter that is several characters. */
const [BLANK, MARKS] = [0x20, 0x300];
/** A shorter word of a label may be a row of signs by chance. */
const FEWEST_LETTERS = 5;

/**
 * The pages without the blanks in tracked runs. Single letters may be what was meant (`A B C`): a source is tracked if
 * one of its runs so is a word of a label, and a row where one of its runs surely is.
 */
export function withoutTracking(pages: PagesOfRows, matcher: LabelMatcher): PagesOfRows {
  let words: ReadonlySet<string> | null = null; // most sources need none
  const saysLabel = (text: string): boolean => {
    const word = isSurelySpaced(text) ? labelKey(closed(text)) : '';
    if (word.length < FEWEST_LETTERS) return false;
    words ??= wordsOfLabels(matcher);
    return words.has(word);
  };
  for (const { page } of pages) {
    if (page.texts.some(saysLabel)) return madeOf(pages, withClosed);
  }
  return pages;
}

const wordsOfLabels = ({ labelWords }: LabelMatcher): Set<string> =>
  new Set([...labelWords('header'), ...labelWords('section')].flatMap((label) => labelKey(label).split(' ')));

/** Most text has a letter at its second place, and no blank: that is seen without a pattern. */
function isSurelySpaced(text: string): boolean {
  if (text.length < FEWEST_PLACES) return false;
  const second = text.charCodeAt(1);
  return (second === BLANK || second >= MARKS) && SURELY_SPACED.test(text);
}

function withClosed(rows: PageOfRows): PageOfRows {
  const { page } = rows;
  const texts = rows.rows.flatMap(([from, to]) => {
    const row = page.texts.slice(from, to);
    return row.some(isSurelySpaced) ? listOf(row, (text) => (SPACED.test(text) ? closed(text) : text)) : row;
  });
  return { ...rows, page: { ...page, texts } };
}

/** Letters without the blanks that part them; where more than one stands, a word ends. */
const closed = (text: string): string => text.replace(/(?<! ) (?! |$)/gu, '').replace(/ {2,}/gu, ' ');

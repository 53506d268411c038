/**
 * Tracked text: where letters are set far apart, the engine takes what parts them for blanks (`A s s e s s o r a t o`).
 */

import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { GlyphRun } from '../../model/source.js';
import { labelKey } from '../../text/normalize.js';
import type { PageOfRows, Row } from './wordGaps.js';

/** Letters, each with a blank behind it. Two of them may be words (`E I`): only beside others are they letters. */
const SPACED = /^\S\p{M}*(?: +\S\p{M}*)+\s*$/u;
const SURELY_SPACED = /^\S\p{M}*(?: +\S\p{M}*){2,}\s*$/u;
/** A shorter word of a label may be a row of signs by chance. */
const FEWEST_LETTERS = 5;

/**
 * The pages without the blanks in tracked runs. Single letters may be what was meant (`A B C`): a source is tracked if
 * one of its runs so is a word of a label, and a row where one of its runs surely is.
 */
export function withoutTracking(pages: readonly PageOfRows[], matcher: LabelMatcher): readonly PageOfRows[] {
  const words = wordsOfLabels(matcher);
  const saysLabel = ({ text }: GlyphRun): boolean => {
    const word = SURELY_SPACED.test(text) ? labelKey(closed(text)) : '';
    return word.length >= FEWEST_LETTERS && words.has(word);
  };
  const isTracked = pages.some(({ rows }) => rows.some((row) => row.some(saysLabel)));
  return isTracked ? pages.map(({ number, rows }) => ({ number, rows: rows.map(withClosed) })) : pages;
}

const wordsOfLabels = ({ labelWords }: LabelMatcher): Set<string> =>
  new Set([...labelWords('header'), ...labelWords('section')].flatMap((label) => labelKey(label).split(' ')));

function withClosed(row: Row): Row {
  if (!row.some(({ text }) => SURELY_SPACED.test(text))) return row;
  return row.map((run) => (SPACED.test(run.text) ? { ...run, text: closed(run.text) } : run));
}

/** Letters without the blanks that part them; where more than one stands, a word ends. */
const closed = (text: string): string => text.replace(/(?<! ) (?! |$)/gu, '').replace(/ {2,}/gu, ' ');

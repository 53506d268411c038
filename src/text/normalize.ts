/**
 * How text is cleaned and compared. The source's text is never changed: these make the value that stands in a record,
 * or a key to compare by.
 */

import { withoutStrange } from './characters.js';

/** Ligatures of Latin letters, spelt out; NFC leaves them as they are. */
const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/**
 * Words of letters that are one character each, and signs that stand for themselves, with a blank between two: they are
 * clean already. Without this look, a text of 300 pages takes a quarter longer.
 */
const CLEAN =
  /^[!-~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u20AC]+(?: [!-~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u20AC]+)*$/;

/** White space folded, NFC, ligatures spelt out; what is no text taken off: controls, and what nobody sees. */
export function cleanText(raw: string): string {
  if (CLEAN.test(raw)) return raw;
  return withoutStrange(raw.replace(/\u00AD(?=\s*$)/u, '\u2010')) // drawn at the line's end: `joinWrapped` needs it
    .replace(/[ﬀ-ﬆ]/gu, (sign) => LIGATURES[sign] ?? sign)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Words of ASCII without what a key of labels does not have: upper case is all they need. Without this look, a text of 300
 * pages takes half as long again.
 */
const PLAIN_LABEL = /^[!-&(-9;-_a-~]+(?: [!-&(-9;-_a-~]+)*$/;

/**
 * A key that is the same for all ways to print a label: `Responsabilità:`, `RESPONSABILITA'` and `Responsabilita’`
 * give one key.
 */
export function labelKey(text: string): string {
  if (PLAIN_LABEL.test(text)) return text.toUpperCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`´ʼ]/gu, '')
    .toUpperCase()
    .replace(/\s+/gu, ' ')
    .replace(/(?<![\s:])[\s:]+$/u, '')
    .trim();
}

/** A key of letters and digits only, that no line wrap, hyphen or apostrophe changes. */
export function wordKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%€]+/gu, '');
}

/**
 * Joins what line wraps parted: a blank between words, none after a hyphen or a slash that ends in mid-word, and no
 * typographic hyphen (U+2010) or soft hyphen, which only a line end calls for.
 */
export function joinLines(lines: readonly string[]): string {
  const parts: string[] = [];
  for (const line of lines) {
    if (line === '') continue;
    const before = parts.at(-1);
    const joint = before === undefined ? 'sign' : jointOf(before, line);
    if (joint === 'none') parts.push(parts.pop()!.slice(0, -1), line);
    else parts.push(...(joint === 'blank' ? [' '] : []), line);
  }
  return parts.join('');
}

/** What stands where two lines are joined: a blank, the sign that the first one ends with, or not even that. */
function jointOf(before: string, after: string): 'blank' | 'sign' | 'none' {
  const end = before.slice(-3); // a letter may take two places
  if (!/[-/\u2010]$/.test(end)) return 'blank'; // as nearly always: the tables of all letters are not asked for
  if (/\p{L}\u2010$/u.test(end) && (/^\p{Ll}/u.test(after) || /\p{Lu}\u2010$/u.test(end))) return 'none';
  return /[\p{L}\p{N}][-/]$/u.test(end) && /^[\p{L}\p{N}]/u.test(after) ? 'sign' : 'blank';
}

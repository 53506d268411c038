/**
 * How text is cleaned and compared. The source's text is never changed: these make the value that stands in a record,
 * or a key to compare by.
 */

import { withoutStrange } from './characters.js';

/** Ligatures of Latin letters, spelt out; NFC leaves them as they are. */
const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/** White space folded, NFC, ligatures spelt out; what is no text taken off: controls, and what nobody sees. */
export function cleanText(raw: string): string {
  return withoutStrange(raw.replace(/\u00AD(?=\s*$)/u, '\u2010')) // drawn at the line's end: `joinWrapped` needs it
    .replace(/[ﬀ-ﬆ]/gu, (sign) => LIGATURES[sign] ?? sign)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * A key that is the same for all ways to print a label: `Responsabilità:`, `RESPONSABILITA'` and `Responsabilita’`
 * give one key.
 */
export function labelKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`´ʼ]/gu, '')
    .toUpperCase()
    .replace(/\s+/gu, ' ')
    .replace(/[\s:]+$/u, '')
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
 * Joins what a line wrap parted: a blank between words, none after a hyphen or a slash that ends in mid-word, and no
 * typographic hyphen (U+2010) or soft hyphen, which only a line end calls for.
 */
export function joinWrapped(before: string, after: string): string {
  if (before === '') return after;
  if (/\p{L}\u2010$/u.test(before) && (/^\p{Ll}/u.test(after) || /\p{Lu}\u2010$/u.test(before)))
    return before.slice(0, -1) + after;
  const glued = /[\p{L}\p{N}][-/]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
  return glued ? before + after : `${before} ${after}`;
}

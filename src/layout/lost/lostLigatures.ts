/**
 * Reports a text whose ligatures a tool wrote as other letters, as Ghostscript does with some fonts: `ediücio` for `edificio`.
 * Such a text has words with letters that Italian does not use: with those of Ghostscript within words that are no names; or
 * with any, and hardly an ff, fi or fl.
 */
import type { Layout } from '../../model/layout.js';
import type { Report } from '../../report/report.js';
import { findLostWords, inCells } from './lostWords.js';

/** Italian has more ligatures than one in so many letters. */
const RARE = 1000;
/** A shorter text may have none by chance; three names from abroad stand in many. */
const FEWEST_LETTERS = 2000;
/** Fewest words with a strange letter. */
const FEWEST = 3;
const WORD = /\p{L}+/gu;
const STRANGE = /[^a-zàáâèéêìíîòóôùú]/u;
/** Most text has no letter but those of Italian: a quick test. */
const UNUSUAL = /[^\0-\u00BFÀÁÂÈÉÊÌÍÎÒÓÔÙÚàáâèéêìíîòóôùú\u2000-\u22FF]/u;
/** The letters that end the codes of ff, fi, fl and ffi, within a word of small letters. */
const BY_CODE = /[ûüýþ]/u;
const SMALL = /^\p{Ll}+$/u;
const LIGATURE = /f[fil]|[\uFB00-\uFB06]/gu;

const strangeIn = (text: string): readonly string[] =>
  UNUSUAL.test(text) ? (text.match(WORD) ?? []).filter((word) => STRANGE.test(word.toLowerCase())) : [];

export function reportLostLigatures(layout: Layout, report: Report): void {
  const strange = findLostWords(layout, inCells(strangeIn));
  if (!strange || strange.distinct.length < FEWEST) return;
  const isByCode = strange.distinct.filter((word) => BY_CODE.test(word) && SMALL.test(word)).length >= FEWEST;
  if (!isByCode && !lacksLigatures(layout)) return;
  report.add('ligatures-lost', { words: strange.named }, strange.place);
}

function lacksLigatures({ lines }: Layout): boolean {
  const count = (pattern: RegExp) => lines.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
  const letters = count(/\p{L}/gu);
  return letters >= FEWEST_LETTERS && count(LIGATURE) * RARE < letters;
}

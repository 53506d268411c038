/**
 * Reports a text whose ligatures a tool wrote as other letters, as Ghostscript does with some fonts: `ediücio` for `edificio`. Such a
 * text has hardly any ff, fi or fl, and words with letters that Italian does not use.
 */
import type { Layout } from '../model/layout.js';
import type { Report } from '../report/report.js';
import { findLostWords, inCells } from './lostWords.js';

/** Italian has more ligatures than one in so many letters. */
const RARE = 1000;
/** A shorter text may have none by chance; three names from abroad stand in many. */
const FEWEST_LETTERS = 2000;
/** Fewest words with a strange letter. */
const FEWEST = 3;
const WORD = /\p{L}+/gu;
const STRANGE = /[^a-zàáâèéêìíîòóôùú]/u;
const LIGATURE = /f[fil]|[\uFB00-\uFB06]/gu;

const strangeIn = (text: string): readonly string[] =>
  (text.match(WORD) ?? []).filter((word) => STRANGE.test(word.toLowerCase()));

export function reportLostLigatures(layout: Layout, report: Report): void {
  const strange = findLostWords(layout, inCells(strangeIn));
  if (!strange || strange.distinct.length < FEWEST) return;
  const count = (pattern: RegExp) =>
    layout.lines.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
  const letters = count(/\p{L}/gu);
  if (letters < FEWEST_LETTERS || count(LIGATURE) * RARE >= letters) return;
  report.add('ligatures-lost', { words: strange.named }, strange.place);
}

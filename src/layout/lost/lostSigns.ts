/**
 * Reports a text whose signs a tool wrote as others where a font does not name them: `d9estate` for `d’estate`, `¬` for `€`, as
 * Ghostscript does; `(cid:31)` amid words, as pdfminer does; formulas (`$20 \%$` for `20%`), as readers of pictures of pages
 * do; quotation marks written as signs of comparison (`<vicina=`), and letters of Asia amid ours. A digit stands in no Italian
 * word, and nobody types the others.
 */
import type { Layout } from '../../model/layout.js';
import type { Report } from '../../report/report.js';
import { findLostWords, inCells } from './lostWords.js';

/** One word with a digit may be a name: `web2print`. */
const FEWEST = 2;
const SIGN = /¬(?=\s?\d)|(?<=\S\s?)\(cid:\d{1,5}\)|\(cid:\d{1,5}\)(?=\S)/gu;
const QUOTED = /<\p{L}[^<>=]{0,200}[\p{L}\p{N}…]=(?![^\s.,;:)])/gu;
/** Most text has only letters of Europe, and signs: a quick test. */
const UNUSUAL = /[^\0-\u024F\u2000-\u22FF]/u;
/** Letters of Asia, or code points without one, that touch Latin letters. */
const FOREIGN =
  /\p{Script=Latin}[\p{Script=Han}\p{Script=Hangul}\p{Cn}]|[\p{Script=Han}\p{Script=Hangul}\p{Cn}]\p{Script=Latin}/u;
const FORMULA = /\$(?=\S)[^$]+\$/gu;
const DIGIT_AMID = /\p{Ll}\d\p{Ll}{2}/u;
/** Addresses, names of files, codes and numbers have digits. */
const NO_WORD = /[@/_-]|\.\p{L}|\p{N}.*\p{N}/u;

const strangeIn = (text: string): readonly string[] => [
  ...text.split(' ').filter((word) => DIGIT_AMID.test(word) && !NO_WORD.test(word)),
  ...(UNUSUAL.test(text) ? text.split(' ').filter((word) => FOREIGN.test(word)) : []),
  ...(text.match(SIGN) ?? []),
  ...(text.match(QUOTED) ?? []),
  ...(text.match(FORMULA) ?? []).filter((formula) => !formula.endsWith(' $')),
];

export function reportLostSigns(layout: Layout, report: Report): void {
  const strange = findLostWords(layout, inCells(strangeIn));
  if (!strange || (strange.all.length < FEWEST && DIGIT_AMID.test(strange.all[0]!))) return;
  report.add('signs-lost', { words: strange.named }, strange.place);
}

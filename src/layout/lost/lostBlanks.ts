/**
 * Reports a text whose blanks a tool lost between words set close together, as pdfplumber does: `saràprecedutodaunincontro`. No
 * Italian word has so many letters, or goes on after an accent.
 */
import type { Layout } from '../../model/layout.js';
import type { Report } from '../../report/report.js';
import { findLostWords, inCells } from './lostWords.js';

/** A single word that goes on after an accent may be a name. */
const FEWEST = 2;
const LONGEST = 30;
const ACCENT_AMID = /\p{L}{2}[àìòù]\p{Ll}{2}/u;
/** Addresses and names of files. */
const NO_WORD = /[@/_\d]|\.\p{L}/u;

const gluedIn = (text: string): readonly string[] =>
  text
    .split(' ')
    .flatMap((word) => (NO_WORD.test(word) ? [] : (word.match(/\p{L}+/gu) ?? [])))
    .filter((word) => word.length >= LONGEST || ACCENT_AMID.test(word));

export function reportLostBlanks(layout: Layout, report: Report): void {
  const glued = findLostWords(layout, inCells(gluedIn));
  if (!glued || (glued.distinct.length < FEWEST && glued.distinct[0]!.length < LONGEST)) return;
  report.add('blanks-lost', { words: glued.named }, glued.place);
}

/**
 * Reports a text whose blanks a tool lost between words set close together, as pdfplumber does: `saràprecedutodaunincontro`. No
 * Italian word has so many letters, or goes on behind an accent.
 */
import type { Layout } from '../model/layout.js';
import type { Report } from '../report/report.js';

/** A single word that goes on behind an accent may be a name. */
const FEWEST = 2;
const NAMED = 5;
const LONGEST = 30;
const ACCENT_AMID = /\p{L}{2}[àìòù]\p{Ll}{2}/u;
/** Addresses and names of files. */
const NO_WORD = /[@/_\d]|\.\p{L}/u;

const gluedIn = (text: string): readonly string[] =>
  text
    .split(' ')
    .flatMap((word) => (NO_WORD.test(word) ? [] : (word.match(/\p{L}+/gu) ?? [])))
    .filter((word) => word.length >= LONGEST || ACCENT_AMID.test(word));

export function reportLostBlanks({ source, unit, lines }: Layout, report: Report): void {
  if (unit !== 'characters') return;
  const found = lines.flatMap((line) =>
    line.cells.flatMap(({ text }) => gluedIn(text).map((word) => ({ line, word }))),
  );
  const words = [...new Set(found.map(({ word }) => word))];
  const [first] = found;
  if (!first || (words.length < FEWEST && words.every((word) => word.length < LONGEST))) return;
  const at = { source, page: null, line: first.line.number };
  report.add('blanks-lost', { words: words.slice(0, NAMED).join(', ') }, at);
}

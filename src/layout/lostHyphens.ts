/**
 * Reports words whose hyphens a tool took off where lines ended, as pdftotext does without options. A text without a hyphen
 * at any line's end shows it where it prints the same word with its hyphen elsewhere: `coprogettazione`, `co-progettazione`.
 */
import { groupBy } from '../model/groupBy.js';
import type { Layout, Line } from '../model/layout.js';
import type { Report } from '../report/report.js';
import { findLostWords } from './lostWords.js';

const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
/** A text with fewer dashes may have none at a line's end. */
const FEWEST_DASHES = 5;
/** Two years that nothing parts. */
const YEARS = /^(?:19|20)\d{2}(?:19|20)\d{2}$/u;

const wordsIn = ({ text }: Line): string[] => [...text.matchAll(WORD)].map(([word]) => word.toLowerCase());

export function reportLostHyphens(layout: Layout, report: Report): void {
  const { lines, source } = layout;
  if (lines.some(({ text }) => /[\p{L}\p{N}]-\s*$/u.test(text.slice(-100)))) return;
  const hyphened = lines.flatMap(wordsIn).filter((word) => word.includes('-'));
  const compounds = new Set(hyphened.map((word) => word.replaceAll('-', '')));
  const lost = findLostWords(layout, (line) => wordsIn(line).filter((word) => compounds.has(word) || YEARS.test(word)));
  if (lost) report.add('hyphens-lost', { count: lost.all.length, words: lost.named }, lost.place);
  const dashed = lost ? [] : lines.filter(({ text }) => /\S - \S/u.test(text));
  if (dashed.length < FEWEST_DASHES || !isPlain(lines)) return;
  report.add('hyphens-may-lack', {}, { source, page: null, line: dashed[0]!.number });
}

/** Fewest blank lines of a page, on the average. */
const BLANK_LINES = 3;

/**
 * Whether a text has the form that pdftotext gives it without options: each page begins right after a form feed, blank lines part
 * blocks, and no blanks show where a line or a cell begins.
 */
function isPlain(lines: readonly Line[]): boolean {
  const pages = [...groupBy(lines, ({ page }) => page).values()];
  const blank = lines.filter(({ cells }) => cells.length === 0);
  return (
    pages.length > 1 &&
    pages.every(([first]) => first!.cells.length > 0) &&
    blank.length >= BLANK_LINES * pages.length &&
    lines.every(({ text }) => !/^\s|\S\s{2}|-$/u.test(text.trimEnd()))
  );
}

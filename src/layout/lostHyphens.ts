/**
 * Reports words whose hyphens a tool took off where lines ended, as pdftotext does without options. A text without a hyphen
 * at any line's end shows it where it prints the same word with its hyphen elsewhere: `coprogettazione`, `co-progettazione`.
 */
import { groupBy } from '../model/groupBy.js';
import type { Layout, Line } from '../model/layout.js';
import type { Report } from '../report/report.js';

/** How many words a message names. */
const NAMED = 5;
const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
/** A text with fewer dashes may have none at a line's end. */
const FEWEST_DASHES = 5;
/** Two years that nothing parts. */
const YEARS = /^(?:19|20)\d{2}(?:19|20)\d{2}$/u;

export function reportLostHyphens({ source, unit, lines }: Layout, report: Report): void {
  if (unit !== 'characters' || lines.some(({ text }) => /[\p{L}\p{N}]-\s*$/u.test(text.slice(-100)))) return;
  const words = lines.flatMap((line) =>
    [...line.text.matchAll(WORD)].map(([word]) => ({ line, word: word.toLowerCase() })),
  );
  const compounds = new Set(words.flatMap(({ word }) => (word.includes('-') ? [word.replaceAll('-', '')] : [])));
  const lost = words.filter(({ word }) => compounds.has(word) || YEARS.test(word));
  const [first] = lost;
  if (!first) {
    const dashed = lines.filter(({ text }) => /\S - \S/u.test(text));
    const at = { source, page: null, line: dashed[0]?.number ?? null };
    if (dashed.length >= FEWEST_DASHES && isPlain(lines)) report.add('hyphens-may-lack', {}, at);
    return;
  }
  const named = [...new Set(lost.map(({ word }) => word))].slice(0, NAMED).join(', ');
  // It is about the whole text: what else lost its hyphen cannot be told.
  report.add('hyphens-lost', { count: lost.length, words: named }, { source, page: null, line: first.line.number });
}

/** Fewest blank lines of a page, on the average. */
const BLANK_LINES = 3;

/**
 * Whether a text has the form that pdftotext gives it without options: each page begins right behind a form feed, blank lines part
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

/**
 * Reports hyphens and dashes that a tool took off where lines ended. pdftotext does so without options, and joins the two
 * lines: `ASSESSORE ANNA ROSSI -` / `Sport` becomes `ASSESSORE ANNA ROSSI Sport`.
 *
 * Words show it that stand with their hyphen elsewhere; and, in text of that form, lines with more words than their column
 * has room for.
 */
import type { Drafts } from '../../model/draft.js';
import type { Layout, Line } from '../../model/layout.js';
import type { Report } from '../../report/report.js';
import { columnsOf, type Joined, joinedAfterName, joinedLines, wrapsIn } from './joinedLines.js';

/** How many words a message names. */
const NAMED = 5;

/** Reports the hyphens that a text lost; or that nothing can show it, in text of the form that loses them. */
export function reportLostHyphens({ layout, drafts }: Drafts, report: Report): void {
  if (layout.unit !== 'characters' || keepsHyphens(layout)) return;
  const { offices, others } = columnsOf(isPlain(layout) ? drafts : []);
  const lost = [
    ...lostInWords(layout),
    ...joinedAfterName(offices),
    ...joinedLines(offices, 'offices'),
    ...others.flatMap((column) => joinedLines(column, 'others')),
  ];
  const placeOf = ({ number }: Line) => ({ source: layout.source, page: null, line: number });
  const [first] = lost;
  if (first) {
    const words = [...new Set(lost.map((one) => one.words))].slice(0, NAMED).join(', ');
    // It is about the whole text: what else lost its hyphen cannot be told.
    report.add('hyphens-lost', { count: lost.length, words }, placeOf(first.line));
    return;
  }
  const dashed = offices.flatMap(({ spans }) => spans).find(({ text }) => text.includes(' - '));
  const hasPages = layout.lines[0]?.page != null; // other texts may be written by hand
  if (hasPages && dashed && wrapsIn(offices).length === 0) report.add('hyphens-may-lack', {}, placeOf(dashed.line));
}

/** Whether a line ends in a hyphen, and another one follows in its block: pdftotext keeps hyphens only where a block ends. */
const keepsHyphens = ({ lines }: Layout): boolean =>
  lines.some((line, i) => {
    const below = lines[i + 1];
    return below?.page === line.page && below.cells.length > 0 && /[\p{L}\p{N}\s]-\s*$/u.test(line.text.slice(-100));
  });

/**
 * Whether a text has the form that pdftotext gives it, with form feeds between its pages or without: blank lines part its
 * blocks, and no blanks show where a line or a cell begins.
 */
function isPlain(layout: Layout): boolean {
  const lines = layout.lines.slice(0, layout.lines.findLastIndex(({ cells }) => cells.length > 0) + 1);
  const pages = new Set(lines.map(({ page }) => page));
  const blank = lines.filter(({ cells }) => cells.length === 0);
  return blank.length >= pages.size && lines.every(({ text }) => !/^\s|\S\s{2}/u.test(text.trimEnd()));
}

const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
/** Two years that nothing parts. */
const YEARS = /^(?:19|20)\d{2}(?:19|20)\d{2}$/u;

/** Finds words that the text prints with a hyphen elsewhere, `coprogettazione`, and pairs of years. */
function lostInWords({ lines }: Layout): Joined[] {
  const found = lines.flatMap((line) =>
    [...line.text.matchAll(WORD)].map(([word]): Joined => ({ line, words: word.toLowerCase() })),
  );
  const compounds = new Set(found.flatMap(({ words }) => (words.includes('-') ? [words.replaceAll('-', '')] : [])));
  return found.filter(({ words }) => compounds.has(words) || YEARS.test(words));
}

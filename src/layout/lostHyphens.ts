/**
 * Reports words whose hyphens a tool took off where lines end, as pdftotext does without options. A text shows it where it
 * prints the same word with its hyphen elsewhere: `coprogettazione` at a line's end, `co-progettazione` within another.
 */
import type { Layout } from '../model/layout.js';
import type { Report } from '../report/report.js';

/** How many words a message names. */
const NAMED = 5;
/** Two years that no blank parts, and the last word of a line. */
const YEARS = /^(?:19|20)\d{2}(?:19|20)\d{2}$/u;
const LAST = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u;
const COMPOUND = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu;

export function reportLostHyphens({ source, unit, lines }: Layout, report: Report): void {
  if (unit !== 'characters' || lines.some(({ text }) => /[\p{L}\p{N}]-\s*$/u.test(text))) return;
  const compounds = new Set(
    lines.flatMap(({ text }) =>
      text.includes('-') ? [...text.matchAll(COMPOUND)].map(([word]) => word.replaceAll('-', '').toLowerCase()) : [],
    ),
  );
  const lost = lines.flatMap((line) => {
    const word = LAST.exec(line.text.slice(-100))?.[0] ?? '';
    return compounds.has(word.toLowerCase()) || YEARS.test(word) ? [{ line, word }] : [];
  });
  const [first] = lost;
  if (!first) return;
  const words = [...new Set(lost.map(({ word }) => word))].slice(0, NAMED).join(', ');
  report.add('hyphens-lost', { count: lost.length, words }, { source, page: first.line.page, line: first.line.number });
}

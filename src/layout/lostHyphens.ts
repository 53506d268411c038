/**
 * Reports words whose hyphens a tool took off where lines ended, as pdftotext does without options. A text without a hyphen
 * at any line's end shows it where it prints the same word with its hyphen elsewhere: `coprogettazione`, `co-progettazione`.
 */
import type { Layout } from '../model/layout.js';
import type { Report } from '../report/report.js';

/** How many words a message names. */
const NAMED = 5;
const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
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
  if (!first) return;
  const named = [...new Set(lost.map(({ word }) => word))].slice(0, NAMED).join(', ');
  // It is about the whole text: what else lost its hyphen cannot be told.
  report.add('hyphens-lost', { count: lost.length, words: named }, { source, page: null, line: first.line.number });
}

/** Which pages of an input are read. */
import { InputError } from '../report/inputError.js';
import type { Report } from '../report/report.js';

/** First and last page, counted from 1, both included. */
export type PageRange = readonly [number, number];

/** How many pages a text has: form feeds end them. `null` if it has none. */
export function countTextPages(text: string): number | null {
  const breaks = text.match(/\f/gu)?.length ?? 0;
  if (breaks === 0) return null;
  return text.slice(text.lastIndexOf('\f') + 1).trim() === '' ? breaks : breaks + 1;
}

/** The numbers of the pages asked for, or `null` for all. Throws InputError if the input has none of them. */
export function choosePages(
  file: string,
  pageCount: number | null,
  source: number,
  ranges: readonly PageRange[] | undefined,
  report: Report,
): number[] | null {
  if (!ranges) return null;
  if (pageCount === null) throw new InputError('no-pages', { file });
  const asked = ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
  const all = Array.from({ length: pageCount }, (_, i) => i + 1);
  const chosen = all.filter((page) => ranges.some(([first, last]) => first <= page && page <= last));
  if (chosen.length === 0) throw new InputError('no-such-page', { file, pages: pageCount, asked });
  if (chosen.length < pageCount) {
    report.add('pages-left-out', { read: asked, pages: pageCount }, { source, page: null, line: null });
  }
  return chosen;
}

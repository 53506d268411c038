/** Which pages of an input are read. */
import { InputError } from '../report/errors/inputError.js';
import type { Report } from '../report/report.js';

/** First and last page, counted from 1, both included. */
export type PageRange = readonly [number, number];

/** How many pages a text has: form feeds end them. `null` if it has none. */
export function countTextPages(text: string): number | null {
  const breaks = text.match(/\f/gu)?.length ?? 0;
  if (breaks === 0) return null;
  return text.slice(text.lastIndexOf('\f') + 1).trim() === '' ? breaks : breaks + 1;
}

export interface PagesAsked {
  readonly ranges: readonly PageRange[] | undefined;
  /** How many may be read. */
  readonly limit: number;
}

/**
 * The numbers of the pages asked for, or `null` for all. Throws InputError if the input has none of them, or more than
 * may be read: a count is what the input says of itself, and nothing is made of it before that is known.
 */
export function choosePages(
  file: string,
  pageCount: number | null,
  source: number,
  { ranges, limit }: PagesAsked,
  report: Report,
): number[] | null {
  if (!ranges) {
    if (pageCount !== null && pageCount > limit)
      throw new InputError('too-many-pages', { file, pages: pageCount, limit });
    return null;
  }
  if (pageCount === null) throw new InputError('no-pages', { file });
  const asked = ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
  const chosen = new Set<number>();
  for (const [first, last] of ranges) {
    for (let page = first; page <= Math.min(last, pageCount); page += 1) {
      chosen.add(page);
      if (chosen.size > limit) throw new InputError('too-many-pages', { file, pages: pageCount, limit });
    }
  }
  if (chosen.size === 0) throw new InputError('no-such-page', { file, pages: pageCount, asked });
  if (chosen.size < pageCount) {
    report.add('pages-left-out', { read: asked, pages: pageCount }, { source, page: null, line: null });
  }
  return [...chosen].toSorted((a, b) => a - b);
}

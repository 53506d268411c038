/** Cuts the lines of a layout into pages: by their numbers, or, where pages have none, before the lines that begin one. */
import type { Layout, Line } from '../model/layout.js';

/** Returns the lines of each page; `starts` are the lines where pages without numbers begin. */
export function pagesOfLines({ lines }: Layout, starts: readonly Line[]): Line[][] {
  const isStart = new Set(starts.map(({ index }) => index));
  const first = lines.flatMap((line, i) => {
    const begins = line.page === null ? isStart.has(line.index) : line.page !== lines[i - 1]?.page;
    return i === 0 || begins ? [i] : [];
  });
  return first.map((start, i) => lines.slice(start, first[i + 1]));
}

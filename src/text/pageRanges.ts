/** Pages as people write them, read and written: `1-4, 7` is `[[1, 4], [7, 7]]`. */

import { groupAdjacent } from '../model/groupBy.js';

/** The first and the last page. */
export type PageRange = readonly [first: number, last: number];

/** Returns the ranges that a text names, their ends joined by a hyphen or a dash; `null` if it names none. */
export function pageRangesIn(text: string): readonly PageRange[] | null {
  const ranges = text.split(',').map((part): PageRange => {
    const [, first = '', last = first] = /^\s*(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?\s*$/.exec(part) ?? [];
    return [Number(first), Number(last)];
  });
  return ranges.some(([first, last]) => first < 1 || last < first) ? null : ranges;
}

/** Returns pages, in rising order, as ranges: `[2, 3, 4, 7]` is `2-4, 7`. */
export const pageRangesText = (pages: readonly number[]): string =>
  groupAdjacent(pages, (previous, page) => page - previous <= 1)
    .map((run) => [...new Set([run[0], run.at(-1)])].join('-'))
    .join(', ');

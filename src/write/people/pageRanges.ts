/** Writes pages as people do: `[2, 3, 4, 7]` is `2-4, 7`. */

/** Returns pages, in rising order, as ranges. */
export function pageRanges(pages: readonly number[]): string {
  const starts = pages.filter((page, i) => i === 0 || page !== pages[i - 1]! + 1);
  const ends = pages.filter((page, i) => page + 1 !== pages[i + 1]);
  return starts.map((start, i) => (start === ends[i] ? String(start) : `${start}-${ends[i]}`)).join(', ');
}

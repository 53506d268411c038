/** Pages as people write them -> ranges: `1-4,7` is `[[1, 4], [7, 7]]`, nothing is `undefined`, and `null` what is neither. */
export type PageRanges = readonly (readonly [number, number])[];

export function pageRangesOf(text: string): PageRanges | undefined | null {
  if (text.trim() === '') return undefined;
  const ranges = text.split(',').map((part): readonly [number, number] => {
    const [, first = '', last = first] = /^\s*(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?\s*$/.exec(part) ?? [];
    return [Number(first), Number(last)];
  });
  return ranges.some(([first, last]) => first < 1 || last < first) ? null : ranges;
}

/**
 * Finds the numbered headings that a document prints above its sheets, one above each: `3.2 CASA` over a header block, `3.3 SCUOLA`
 * over the next. Their numbers count on from sheet to sheet, as nothing within the sheets does.
 */
import type { Line } from '../../model/layout.js';

/** How many lines above a header block its heading may begin. */
const TALLEST = 4;
/** A number of several parts, and a word. */
const NUMBERED = /^(?<number>\d{1,3}(?:\.\d{1,3})+)\.?\s+[\p{Lu}«“"]/u;

/** Returns the lines of the headings, of those above each sheet, from the first of a heading on. */
export function numberedHeadings(above: readonly (readonly Line[])[]): Line[] {
  const headings = above.flatMap((lines) => {
    const last = lines.slice(-TALLEST);
    const at = last.findLastIndex((line) => partsOf(line) !== null);
    return at < 0 ? [] : [{ lines: last.slice(at), parts: partsOf(last[at]!)! }];
  });
  const countsOn = (i: number) => {
    const [before, after] = [headings[i], headings[i + 1]];
    return before !== undefined && after !== undefined && isNext(before.parts, after.parts);
  };
  return headings.flatMap(({ lines }, i) => (countsOn(i - 1) || countsOn(i) ? lines : []));
}

/** The parts of the number that a line of one cell begins with; `null` if it begins with none. */
function partsOf({ cells: [first, ...others] }: Line): readonly number[] | null {
  const number = others.length === 0 ? NUMBERED.exec(first!.text)?.groups?.number : undefined;
  return number?.split('.').map(Number) ?? null;
}

/** Whether one number follows another: `3.2.1` follows `3.1.4` and `2.5.1`. */
function isNext(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((part, i) => part !== other[i]);
  return one.length === other.length && at >= 0 && other[at] === one[at]! + 1;
}

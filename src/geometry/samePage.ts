/** Tells whether a page is there once more. */
import type { Line } from '../model/layout.js';

/** A page of fewer lines says too little to be the same as another. */
const FEWEST_LINES = 6;

/** Whether a page has the same lines, in the same places, as the one before it. */
export const isSamePage = (before: readonly Line[] | undefined, lines: readonly Line[]): boolean =>
  before?.length === lines.length &&
  lines.length >= FEWEST_LINES &&
  lines.every(({ text, top, cells }, i) => {
    const other = before[i]!;
    return text === other.text && top === other.top && cells[0]?.left === other.cells[0]?.left;
  });

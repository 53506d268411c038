/**
 * A row of runs -> how wide it is between them, and where that is a gap: wider than the blanks between words, and unlike
 * them. A justified line has wide blanks, but all alike; a font whose words are drawn one by one shows how wide its are.
 */
import type { Run } from '../model/source.js';

/** Widths in heights of a letter. A blank is about 0.25 wide, and kerning may leave a third of that. */
export const BLANK = 0.06;
/** A run behind a gap of this width shows where a column may begin. */
export const CLEAR = 1.2;
/** Further apart than this, two runs are two cells if the second begins where other cells do. */
const NARROW = 0.3;
/** Gaps whose widths differ by less than this share are alike: kerning moves blanks a little. */
const ALIKE = 0.15;

/** Runs on one baseline, from left to right. */
export type Row = readonly Run[];

/** A row, and what stands before each of its runs; of the first, nothing does. */
export interface SpacedRow {
  readonly row: Row;
  /** How wide it is. */
  readonly widths: readonly number[];
}

export interface GappedRow extends SpacedRow {
  /** Whether it is a gap: wider than the blanks between words, and unlike them. Empty where no run has one. */
  readonly isGap: readonly boolean[];
}

const NO_GAPS: readonly boolean[] = [];

/** The rows of pages, page by page: they can be gone through again and again, and may be made anew each time. */
export type PagesOfRows = Iterable<readonly Row[]>;

/** The rows of all pages with their gaps, made page by page: only what the fonts keep to is kept of all of them. */
export function withGaps(pages: PagesOfRows): Iterable<readonly GappedRow[]> {
  const blanks = blanksOf(pages);
  return {
    *[Symbol.iterator]() {
      for (const page of pages) {
        yield page.map((row) => {
          const widths = widthsOf(row);
          return { row, widths, isGap: gapsOf({ row, widths }, blanks) };
        });
      }
    },
  };
}

const widthIn = (before: Run, after: Run): number => (after.left - before.right) / Math.min(before.size, after.size);

const ALONE: readonly number[] = [0];

const widthsOf = (row: Row): readonly number[] =>
  row.length === 1 ? ALONE : row.map((run, i) => (i === 0 ? 0 : widthIn(row[i - 1]!, run)));

/** Whether a column may begin at run `i`: at the start of the row, or behind a clear gap. */
export const begins = ({ widths, isGap }: GappedRow, i: number): boolean =>
  i === 0 || (isGap[i] === true && widths[i]! >= CLEAR);

const isWithinFont = (row: Row, i: number): boolean => i > 0 && row[i - 1]!.font === row[i]!.font;

/** The gaps of a row. What is like another width of its line, or like those of its font, is a blank between words. */
function gapsOf({ row, widths }: SpacedRow, blanks: ReadonlyMap<string, number>): readonly boolean[] {
  if (!widths.some((width) => width >= NARROW)) return NO_GAPS;
  let sorted: readonly number[] | null = null; // the widths within a font: few rows need them
  return widths.map((width, i) => {
    if (!(width >= NARROW)) return false;
    if (width < (blanks.get(row[i]!.font) ?? 0) * (1 + ALIKE)) return false;
    sorted ??= widths.filter((_, k) => isWithinFont(row, k)).toSorted((a, b) => a - b);
    const alike = countBelow(sorted, width * (1 + ALIKE)) - countBelow(sorted, width * (1 - ALIKE));
    return alike <= (isWithinFont(row, i) ? 1 : 0);
  });
}

/** Many numbers from the least to the greatest. A damaged font gives places that are none: these stay where they are put. */
export const inOrder = (numbers: readonly number[]): ArrayLike<number> =>
  numbers.includes(Number.NaN) ? numbers.toSorted((a, b) => a - b) : Float64Array.from(numbers).sort();

/** How many of sorted numbers are less than `limit`. */
export function countBelow(sorted: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a font shows of its blanks. */
interface FontHabit {
  /** The widths between its runs that may be blanks between words. */
  readonly gaps: number[];
  /** How many blanks are drawn within its runs. */
  within: number;
}

/** The usual blank of each font whose words are mostly drawn one by one. */
function blanksOf(pages: PagesOfRows): ReadonlyMap<string, number> {
  const blanks = new Map<string, number>();
  for (const [name, { gaps, within }] of habitsOf(pages)) {
    if (gaps.length > within) blanks.set(name, inOrder(gaps)[Math.floor(gaps.length / 2)]!);
  }
  return blanks;
}

function habitsOf(pages: PagesOfRows): ReadonlyMap<string, FontHabit> {
  const fonts = new Map<string, FontHabit>();
  let font: string | null = null;
  let habit: FontHabit = { gaps: [], within: 0 }; // of that font
  for (const page of pages) {
    for (const row of page) {
      for (let i = 0; i < row.length; i += 1) {
        const run = row[i]!;
        const isWithin = i > 0 && run.font === font;
        if (run.font !== font) {
          font = run.font;
          habit = fonts.get(font) ?? { gaps: [], within: 0 };
          fonts.set(font, habit);
        }
        habit.within += blanksWithin(run.text);
        if (!isWithin) continue;
        const width = widthIn(row[i - 1]!, run);
        if (width >= BLANK && width < CLEAR) habit.gaps.push(width);
      }
    }
  }
  return fonts;
}

/** How many blanks part the words of a text. */
function blanksWithin(text: string): number {
  let count = 0;
  let isOpen = false; // a blank behind a word: it counts if another word follows
  let isBegun = false;
  for (let i = 0; i < text.length; i += 1) {
    if (isBlank(text.charCodeAt(i))) isOpen = isBegun;
    else {
      if (isOpen) count += 1;
      isOpen = false;
      isBegun = true;
    }
  }
  return count;
}

/** Whether a character is white space; nearly all are known at a look. */
const isBlank = (code: number): boolean =>
  code <= 0x20
    ? code === 0x20 || (code >= 9 && code <= 13)
    : code === 0xa0 || (code >= 0x1680 && /\s/u.test(String.fromCharCode(code)));

/**
 * A row of runs -> how wide it is between them, and where that is a gap: wider than the blanks between words, and unlike
 * them. A justified line has wide blanks, but all alike; a font whose words are drawn one by one shows how wide its are.
 */
import { listOf } from '../model/lists.js';
import type { Page } from '../model/source.js';

/** Widths in heights of a letter. A blank is about 0.25 wide, and kerning may leave a third of that. */
export const BLANK = 0.06;
/** A run behind a gap of this width shows where a column may begin. */
export const CLEAR = 1.2;
/** Further apart than this, two runs are two cells if the second begins where other cells do. */
const NARROW = 0.3;
/** Gaps whose widths differ by less than this share are alike: kerning moves blanks a little. */
const ALIKE = 0.15;

/** A row of a page: its runs from a place up to another. */
export type Row = readonly [from: number, to: number];

/** A page whose runs stand row by row, each row on one baseline, from left to right. */
export interface PageOfRows {
  readonly page: Page;
  readonly rows: readonly Row[];
}

/** Pages that can be gone through again and again. */
export type PagesOfRows = Iterable<PageOfRows>;

/** As many pages as these are kept as they are made; of more, each is made anew whenever it is gone through. */
const FEW = 500;

/** What is made of pages, one by one. */
export function madeOf<From, Made>(pages: Iterable<From>, make: (page: From, i: number) => Made): Iterable<Made> {
  if (Array.isArray(pages) && pages.length <= FEW) return listOf(pages, make);
  return {
    *[Symbol.iterator]() {
      let i = 0;
      for (const page of pages) {
        yield make(page, i);
        i += 1;
      }
    },
  };
}

/** And what stands before each run; before the first of a row, nothing does. */
export interface GappedPage extends PageOfRows {
  /** How wide it is. */
  readonly widths: Float64Array;
  /** 1 where it is a gap: wider than the blanks between words, and unlike them. */
  readonly isGap: Uint8Array;
}

/** Gives pages their gaps, by what the fonts of all of them keep to. */
export function gapsBy(pages: PagesOfRows): (page: PageOfRows) => GappedPage {
  const blanks = blanksOf(pages);
  return ({ page, rows }) => {
    const widths = widthsOf(page, rows);
    return { page, rows, widths, isGap: gapsOf(page, rows, widths, blanks) };
  };
}

/** How wide it is between run `i` and the one before it. */
const widthBefore = ({ lefts, rights, sizes }: Page, i: number): number =>
  (lefts[i]! - rights[i - 1]!) / Math.min(sizes[i - 1]!, sizes[i]!);

function widthsOf(page: Page, rows: readonly Row[]): Float64Array {
  const widths = new Float64Array(page.texts.length);
  for (const [from, to] of rows) {
    for (let i = from + 1; i < to; i += 1) widths[i] = widthBefore(page, i);
  }
  return widths;
}

/** Whether a column may begin at run `i` of a row that begins at run `from`: there, or behind a clear gap. */
export const begins = ({ widths, isGap }: GappedPage, from: number, i: number): boolean =>
  i === from || (isGap[i] === 1 && widths[i]! >= CLEAR);

/** What is like another width of its line, or like those of its font, is a blank between words. */
function gapsOf(
  { fonts, fontAt }: Page,
  rows: readonly Row[],
  widths: Float64Array,
  blanks: ReadonlyMap<string, number>,
): Uint8Array {
  const isGap = new Uint8Array(widths.length);
  const usual = listOf(fonts, (font) => (blanks.get(font) ?? 0) * (1 + ALIKE));
  for (const [from, to] of rows) {
    let sorted: ArrayLike<number> | null = null; // few rows need them
    for (let i = from; i < to; i += 1) {
      const width = widths[i]!;
      if (!(width >= NARROW) || width < usual[fontAt[i]!]!) continue;
      sorted ??= widthsWithinFonts(fontAt, widths, from, to);
      const alike = countBelow(sorted, width * (1 + ALIKE)) - countBelow(sorted, width * (1 - ALIKE));
      const isWithinFont = i > from && fontAt[i - 1] === fontAt[i];
      if (alike <= (isWithinFont ? 1 : 0)) isGap[i] = 1;
    }
  }
  return isGap;
}

/** The widths between runs of one font in a row, from the least to the greatest. */
function widthsWithinFonts(fontAt: Uint32Array, widths: Float64Array, from: number, to: number): ArrayLike<number> {
  const within: number[] = [];
  for (let i = from + 1; i < to; i += 1) if (fontAt[i - 1] === fontAt[i]) within.push(widths[i]!);
  return inOrder(within);
}

/** Many numbers from the least to the greatest. A damaged font gives places that are none: these stay where they are put. */
export function inOrder(numbers: readonly number[]): ArrayLike<number> {
  const sorted = new Float64Array(numbers).sort();
  return Number.isNaN(sorted.at(-1)) ? numbers.toSorted((a, b) => a - b) : sorted; // what is no number comes last
}

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

/** Widths that may be blanks are counted by thousandths of a letter's height. */
const STEP = 0.001;

/** What a font shows of its blanks. */
interface FontHabit {
  /** How often each width that may be a blank between words stands between its runs, by {@link STEP}. */
  readonly gaps: Uint32Array;
  /** How many these are. */
  between: number;
  /** How many blanks are drawn within its runs. */
  within: number;
}

/** The usual blank of each font whose words are mostly drawn one by one: half of them are wider. */
function blanksOf(pages: PagesOfRows): ReadonlyMap<string, number> {
  const blanks = new Map<string, number>();
  for (const [name, { gaps, between, within }] of habitsOf(pages)) {
    if (between <= within) continue;
    let narrower = 0;
    const middle = gaps.findIndex((count) => {
      narrower += count;
      return narrower > between / 2;
    });
    blanks.set(name, (middle + 0.5) * STEP);
  }
  return blanks;
}

function habitsOf(pages: PagesOfRows): ReadonlyMap<string, FontHabit> {
  const fonts = new Map<string, FontHabit>();
  const habitOf = (font: string): FontHabit => {
    const quirk = fonts.get(font) ?? { gaps: new Uint32Array(Math.ceil(CLEAR / STEP) + 1), between: 0, within: 0 };
    fonts.set(font, quirk);
    return quirk;
  };
  for (const { page, rows } of pages) {
    const { texts, fontAt } = page;
    const quirks = listOf(page.fonts, habitOf);
    for (const [from, to] of rows) {
      for (let i = from; i < to; i += 1) {
        const quirk = quirks[fontAt[i]!]!;
        quirk.within += blanksWithin(texts[i]!);
        if (i === from || fontAt[i - 1] !== fontAt[i]) continue;
        const width = widthBefore(page, i);
        if (!(width >= BLANK && width < CLEAR)) continue;
        quirk.gaps[Math.floor(width / STEP)]! += 1;
        quirk.between += 1;
      }
    }
  }
  return fonts;
}

/** A word and the blank behind it. A pattern sees texts of every kind alike; a look at each letter of theirs costs V8 more. */
const BEFORE_WORD = /\S\s+(?=\S)/g;

/** How many blanks part the words of a text: none where each word is drawn for itself. */
function blanksWithin(text: string): number {
  let count = 0;
  BEFORE_WORD.lastIndex = 0;
  while (BEFORE_WORD.test(text)) count += 1;
  return count;
}

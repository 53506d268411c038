/**
 * A row of glyph runs -> how wide the space before each run is, and whether it is a gap: wider than the blanks between
 * words, and unlike them. A justified line has wide blanks, but all alike; a font whose words are drawn one by one shows
 * how wide its blanks are.
 */
import { countBelow } from '../../geometry/countBelow.js';
import type { GlyphRun } from '../../model/source.js';

/** Spaces are measured in heights of a letter. A blank is about 0.25 wide, and kerning may leave a third of that. */
export const BLANK = 0.06;
/** A run after a gap of this width shows where a column may begin. */
export const CLEAR = 1.2;
/** Further apart than this, two runs are two cells if the second begins where other cells do. */
const NARROW = 0.3;
/** Spaces whose widths differ by less than this share are alike: kerning moves blanks a little. */
const ALIKE = 0.15;

/** Glyph runs on one baseline, from left to right. */
export type Row = readonly GlyphRun[];

/** A page as rows, from top to bottom. */
export interface PageOfRows {
  readonly number: number;
  readonly rows: readonly Row[];
}

/** A glyph run of a row, with what stands before it. */
export interface SpacedRun {
  readonly run: GlyphRun;
  /** Width of the space before it, in heights of a letter; 0 for the first run of a row. */
  readonly space: number;
  /** Whether the space is wider than the usual blank of its font. */
  readonly isWide: boolean;
  /** Whether it is, and unlike the other spaces of its row. */
  readonly isAfterGap: boolean;
  /** Whether a column may begin here: at the first run of a row, or after a clear gap. */
  readonly mayBeginColumn: boolean;
}

/** The usual blank of each font whose words are mostly drawn one by one. */
export type FontBlanks = ReadonlyMap<string, number>;

/** Measures the space before each run of a row. */
export function withSpaces(row: Row, blanks: FontBlanks): SpacedRun[] {
  const spaces = row.map((_, i) => spaceBefore(row, i));
  let withinFonts: readonly number[] | null = null; // few rows need them
  const isUnlike = (space: number, i: number): boolean => {
    withinFonts ??= spaces.filter((_, k) => isSameFont(row, k)).toSorted((a, b) => a - b);
    const alike = countBelow(withinFonts, space * (1 + ALIKE)) - countBelow(withinFonts, space * (1 - ALIKE));
    return alike <= (isSameFont(row, i) ? 1 : 0);
  };
  return row.map((run, i) => {
    const space = spaces[i]!;
    const isUsual = space < (blanks.get(run.font) ?? 0) * (1 + ALIKE);
    const isWide = space >= NARROW && !isUsual;
    const isAfterGap = isWide && isUnlike(space, i);
    return { run, space, isWide, isAfterGap, mayBeginColumn: i === 0 || (isAfterGap && space >= CLEAR) };
  });
}

function spaceBefore(row: Row, i: number): number {
  if (i === 0) return 0;
  const [before, run] = [row[i - 1]!, row[i]!];
  return (run.left - before.right) / Math.min(before.size, run.size);
}

/** Whether two spaces differ no more than blanks of one justified line. */
export const areAlike = (one: number, other: number): boolean => Math.abs(one - other) <= ALIKE * other;

/** Whether a run has the font of the run before it. */
const isSameFont = (row: Row, i: number): boolean => i > 0 && row[i - 1]!.font === row[i]!.font;

/** Spaces that may be blanks are compared by thousandths of a letter's height. */
const STEP = 0.001;

/** What a font shows of its blanks. */
interface FontHabit {
  /** Widths of the spaces between its runs that may be blanks, in steps. */
  readonly between: number[];
  /** How many blanks are drawn within its runs. */
  within: number;
}

/** Finds the usual blank of each font whose words are mostly drawn one by one: half of its blanks are wider. */
export function fontBlanks(pages: readonly PageOfRows[]): FontBlanks {
  const blanks = new Map<string, number>();
  for (const [font, { between, within }] of fontHabits(pages)) {
    if (between.length <= within) continue;
    const middle = Uint16Array.from(between).sort()[Math.floor(between.length / 2)]!;
    blanks.set(font, (middle + 0.5) * STEP);
  }
  return blanks;
}

function fontHabits(pages: readonly PageOfRows[]): Map<string, FontHabit> {
  const habits = new Map<string, FontHabit>();
  for (const row of pages.flatMap(({ rows }) => rows)) {
    row.forEach(({ font, text }, i) => {
      const habit = habits.get(font) ?? { between: [], within: 0 };
      habits.set(font, habit);
      habit.within += countBlanks(text);
      const space = isSameFont(row, i) ? spaceBefore(row, i) : 0;
      if (space >= BLANK && space < CLEAR) habit.between.push(Math.floor(space / STEP));
    });
  }
  return habits;
}

/** Counts the blanks between the words of a text: none where each word is drawn for itself. */
const countBlanks = (text: string): number => text.trim().split(/\s+/u).length - 1;

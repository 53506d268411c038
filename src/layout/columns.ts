/**
 * A row of runs -> its cells: what tells the gap between two columns from the blank between two words.
 *
 * A gap of which nothing else is known parts two cells if it is wider than the blanks of its line, and other cells of
 * the page begin where it ends. A cell that fills its column leaves no gap: there the words of labels, codes and a
 * change of font tell.
 */

import { rawWhereStrange } from '../model/characters.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Cell } from '../model/line.js';
import type { Run } from '../model/source.js';
import { cleanText, labelKey } from '../model/words.js';
import type { CodeGrammar } from '../vocabulary/codes.js';

/** Widths in heights of a letter. A blank is about 0.25 wide, and kerning may leave a third of that. */
const BLANK = 0.06;
/** Further apart than this, two runs are surely two cells: no justified line has such blanks. */
const WIDE = 3;
/** A run behind a gap of this width shows where a column may begin. */
const CLEAR = 1.2;
/** Further apart than this, they are two cells if the second begins where other cells do. */
const NARROW = 0.3;
/** Gaps whose widths differ by less than this share are alike: kerning moves blanks a little. */
const ALIKE = 0.15;
/** Left edges closer than this, in points, are one edge. */
export const SAME_EDGE = 1;
/** A left edge that this share of the labels, or of their values, have is their column's. */
const COMMON = 0.2;
/** A label or a code is drawn in no more runs than this, letter by letter. */
const MOST_RUNS = 40;

/** No line of a sheet has more cells: what has more is no row of any table, and is kept as one cell. */
export const MOST_CELLS = 64;

/** Runs on one baseline, from left to right. */
export type Row = readonly Run[];

/** What stands before a run: how wide it is, and whether it is as wide as the blanks between words. */
interface Gap {
  readonly width: number;
  readonly isBlank: boolean;
}

interface GappedRow {
  readonly row: Row;
  /** One for each run; nothing stands before the first. */
  readonly gaps: readonly Gap[];
}

/** What the source says of where cells begin. */
interface Evidence {
  /** How many runs of the page that begin a column, or seem to, have a left edge. */
  readonly onPage: (left: number) => number;
  /** The same for the labels of header blocks, and for their values, on all pages. */
  readonly inHeaders: (left: number) => number;
  /** Whether runs say a label of the header block, or a part of one that a wrap leaves on its line. */
  readonly isLabel: (runs: Row) => boolean;
  readonly codes: CodeGrammar;
}

/** The cells of each row of each page. What one page shows of the columns of header blocks holds for all. */
export function cellsOfRows(pages: readonly (readonly Row[])[], lexicon: Lexicon): Cell[][][] {
  const blanks = blanksOf(pages.flat());
  const gapped = pages.map((page) => page.map((row): GappedRow => ({ row, gaps: gapsOf(row, blanks) })));
  const isLabel = labelParts(lexicon);
  const inHeaders = headerEdges(gapped.flat(), isLabel);
  return gapped.map((page) => {
    const onPage = edgesAt(page.flatMap(({ row, gaps }) => row.filter((_, i) => begins(gaps, i)).map(leftOf)));
    return page.map((row) => cellsOf(row, { onPage, inHeaders, isLabel, codes: lexicon.codes }));
  });
}

function cellsOf(gapped: GappedRow, evidence: Evidence): Cell[] {
  const groups: Run[][] = [];
  gapped.row.forEach((run, i) => {
    const group = groups.at(-1);
    if (group && !isCut(group, gapped, i, evidence)) group.push(run);
    else groups.push([run]);
  });
  return (groups.length > MOST_CELLS ? [groups.flat()] : groups).flatMap((group) => {
    const text = textOf(group);
    if (text === '') return [];
    const raw = rawWhereStrange(group.map((run) => run.text).join(''));
    return [{ text, left: group[0]!.left, right: group.at(-1)!.right, font: group[0]!.font, ...raw }];
  });
}

/** Whether a cell begins at run `i`; `group` are the runs of the one before. */
function isCut(group: Row, gapped: GappedRow, i: number, evidence: Evidence): boolean {
  const { row, gaps } = gapped;
  const { onPage, inHeaders, isLabel, codes } = evidence;
  const { width, isBlank } = gaps[i]!;
  const run = row[i]!;
  const isOther = run.font !== row[i - 1]!.font;
  const isGap = width >= NARROW && !isBlank;
  if (width >= WIDE) return true;
  if (inHeaders(run.left) > 0) {
    if (isGap || width >= CLEAR || (isOther && width >= BLANK) || isLabel([run]) || isLabel(group)) return true;
  }
  const clear = begins(gaps, i);
  const isKnown = onPage(run.left) > (clear ? 1 : 0); // its own edge proves nothing
  if (!isGap) return isKnown && codes.isCode(shortText(group)) && !codes.isCodeFragment(run.text.trim());
  if (isKnown || (isOther && isLabel(group))) return true;
  return clear && (isLabel(group) || isLabel(upToGap(gapped, i)) || codes.startsCode(shortText(group)));
}

const leftOf = (run: Run): number => run.left;

const widthIn = (before: Run, after: Run): number => (after.left - before.right) / Math.min(before.size, after.size);

/** Whether a column may begin at run `i`: at the start of the row, or behind a clear gap. */
const begins = (gaps: readonly Gap[], i: number): boolean => i === 0 || (gaps[i]!.width >= CLEAR && !gaps[i]!.isBlank);

/** The runs from `start` to the next clear gap. */
function upToGap({ row, gaps }: GappedRow, start: number): Row {
  let end = start + 1;
  while (end < row.length && end - start <= MOST_RUNS && !begins(gaps, end)) end += 1;
  return row.slice(start, end);
}

/** The gaps of a row. One that is like another of its line, or like those of its font, is a blank between words. */
function gapsOf(row: Row, blanks: ReadonlyMap<string, number>): Gap[] {
  const widths = row.map((run, i) => (i === 0 ? 0 : widthIn(row[i - 1]!, run)));
  const isWithin = (i: number) => i > 0 && row[i - 1]!.font === row[i]!.font;
  const within = widths.filter((_, i) => isWithin(i)).toSorted((a, b) => a - b);
  return widths.map((width, i) => {
    const alike = countBelow(within, width * (1 + ALIKE)) - countBelow(within, width * (1 - ALIKE));
    const usual = blanks.get(row[i]!.font) ?? 0;
    return { width, isBlank: alike > (isWithin(i) ? 1 : 0) || width < usual * (1 + ALIKE) };
  });
}

/** How many of sorted numbers are less than `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The usual blank of each font whose words are mostly drawn one by one. */
function blanksOf(rows: readonly Row[]): ReadonlyMap<string, number> {
  const fonts = new Map<string, { readonly gaps: number[]; drawn: number }>();
  for (const row of rows) {
    row.forEach((run, i) => {
      const font = fonts.get(run.font) ?? { gaps: [], drawn: 0 };
      fonts.set(run.font, font);
      font.drawn += run.text.trim().split(/\s+/u).length - 1;
      const width = row[i - 1]?.font === run.font ? widthIn(row[i - 1]!, run) : 0;
      if (width >= BLANK && width < CLEAR) font.gaps.push(width);
    });
  }
  return new Map(
    [...fonts].flatMap(([font, { gaps, drawn }]): [string, number][] =>
      gaps.length > drawn ? [[font, gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]!]] : [],
    ),
  );
}

/** The left edges that the labels of header blocks have in common, and those of what stands behind them. */
function headerEdges(rows: readonly GappedRow[], isLabel: (runs: Row) => boolean): (left: number) => number {
  const labels: number[] = [];
  const values: number[] = [];
  for (const { row, gaps } of rows) {
    row.forEach((run, i) => {
      if (!begins(gaps, i)) return;
      const chunk = upToGap({ row, gaps }, i);
      if (!isLabel(chunk)) return;
      const next = row[i + chunk.length];
      labels.push(run.left);
      if (next) values.push(next.left);
    });
  }
  return edgesAt([labels, values].flatMap(commonEdges));
}

function commonEdges(lefts: readonly number[]): number[] {
  const count = edgesAt(lefts);
  return lefts.filter((left) => count(left) >= lefts.length * COMMON);
}

/** Counts, for any left edge, those of the given ones that are the same edge. */
function edgesAt(lefts: readonly number[]): (left: number) => number {
  const sorted = lefts.toSorted((a, b) => a - b);
  return (left) => countBelow(sorted, left + SAME_EDGE) - countBelow(sorted, left - SAME_EDGE);
}

/** Whether runs say a label of the header block, or what a wrap leaves of one on a line: `Centro di`. */
function labelParts(lexicon: Lexicon): (runs: Row) => boolean {
  const parts = lexicon.labelWords('header').flatMap((label) => {
    const words = labelKey(label).split(' ');
    return words.flatMap((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i).join(' ')]);
  });
  const keys = new Set(parts);
  return (runs) => keys.has(labelKey(shortText(runs)));
}

/** The text of runs that may say a label or a code; `''` where they are too many for that. */
const shortText = (runs: Row): string => (runs.length > MOST_RUNS ? '' : textOf(runs));

/** The text of runs that stand side by side, cleaned. */
function textOf(runs: Row): string {
  const blank = BLANK + trackingOf(runs);
  return cleanText(
    runs.reduce((text, run, i) => {
      const before = runs[i - 1];
      return before && widthIn(before, run) >= blank ? `${text} ${run.text}` : text + run.text;
    }, ''),
  );
}

/** The usual distance of letters that are drawn one by one: more than none where they are spaced out. */
function trackingOf(runs: Row): number {
  if (runs.length < 4 || runs.some((run) => run.text.trim().length > 2)) return 0;
  const gaps = runs.slice(1).map((run, i) => widthIn(runs[i]!, run));
  return Math.max(0, gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]!);
}

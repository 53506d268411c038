/**
 * A row of runs -> its cells: what tells the gap between two columns from the blank between two words.
 *
 * A gap of which nothing else is known parts two cells if it is wider than the blanks of its line, and other cells of
 * the page begin where it ends. A cell that fills its column leaves no gap: there the words of labels, codes and a
 * change of font tell.
 */

import type { LabelMatcher } from '../model/labelMatcher.js';
import { type Cell, cellOf } from '../model/layout.js';
import { listOf } from '../model/lists.js';
import { madeOnce } from '../model/remembered.js';
import { rawWhereStrange } from '../text/characters.js';
import { cleanText, labelKey } from '../text/normalize.js';
import type { CodeGrammar } from '../vocabulary/codes.js';
import {
  BLANK,
  begins,
  CLEAR,
  countBelow,
  type GappedPage,
  gapsBy,
  inOrder,
  madeOf,
  type PageOfRows,
  type PagesOfRows,
  type Row,
} from './gaps.js';

/** Further apart than this, two runs are surely two cells: no justified line has such blanks. */
const WIDE = 3;
/** Left edges closer than this, in points, are one edge. */
export const SAME_EDGE = 1;
/** A left edge that this share of the labels, or of their values, have is their column's. */
const COMMON = 0.2;
/** A label or a code is drawn in no more runs than this, letter by letter. */
const MOST_RUNS = 40;

/** No line of a sheet has more cells: what has more is no row of any table, and is kept as one cell. */
export const MOST_CELLS = 64;

/** Tells of the runs of a page from one up to another, all of one row, whether they say something. */
type Says = (page: GappedPage, from: number, to: number) => boolean;

/** Left edges, in points, from the least to the greatest. */
type Edges = ArrayLike<number>;

/** What the source says of where cells begin. */
interface Evidence {
  /** The left edges of the page's runs that begin a column, or seem to. */
  readonly onPage: Edges;
  /** Those that the labels of header blocks have in common, or their values, on any page. */
  readonly inHeaders: Edges;
  /** Whether runs say a label of the header block, or a part of one that a wrap leaves on its line. */
  readonly isLabel: Says;
  readonly codes: CodeGrammar;
}

/** The rows of a page, and the cells of each. */
export interface PageOfCells extends PageOfRows {
  readonly cells: readonly (readonly Cell[])[];
}

/** The cells of each row, page by page. What one page shows of the columns of header blocks holds for all. */
export function* cellsOfRows(pages: PagesOfRows, matcher: LabelMatcher): Generator<PageOfCells, void, undefined> {
  const gappedPages = madeOf(pages, gapsBy(pages));
  const isLabel = labelParts(matcher);
  const inHeaders = headerEdges(gappedPages, isLabel);
  for (const gapped of gappedPages) {
    const evidence = { onPage: inOrder(beginnings(gapped)), inHeaders, isLabel, codes: matcher.codes };
    const cells: Cell[][] = [];
    for (const row of gapped.rows) cells.push(cellsOf(gapped, row, evidence));
    yield { page: gapped.page, rows: gapped.rows, cells };
  }
}

function cellsOf(gapped: GappedPage, row: Row, evidence: Evidence): Cell[] {
  const [from, to] = row;
  const starts = [from];
  for (let i = from + 1; i < to; i += 1) if (isCut(gapped, row, starts.at(-1)!, i, evidence)) starts.push(i);
  if (starts.length > MOST_CELLS) starts.length = 1;
  const cells: Cell[] = [];
  for (let i = 0; i < starts.length; i += 1) {
    const cell = cellOfRuns(gapped, starts[i]!, starts[i + 1] ?? to);
    if (cell) cells.push(cell);
  }
  return cells.slice(); // an array that grew has room to spare, and there is one for each line
}

/** The cell that runs make, if they say anything. */
function cellOfRuns(gapped: GappedPage, from: number, to: number): Cell | null {
  const drawn = drawnText(gapped, from, to);
  const text = cleanText(drawn);
  if (text === '') return null;
  const { texts, lefts, rights, fonts, fontAt } = gapped.page;
  const raw = drawn === text ? null : rawWhereStrange(texts.slice(from, to).join(''));
  return cellOf(text, lefts[from]!, rights[to - 1]!, fonts[fontAt[from]!]!, raw);
}

/** Whether a cell begins at run `i` of a row; the one before begins at run `from`. */
function isCut(gapped: GappedPage, row: Row, from: number, i: number, evidence: Evidence): boolean {
  const { page, widths, isGap } = gapped;
  const { onPage, inHeaders, isLabel, codes } = evidence;
  const width = widths[i]!;
  if (width >= WIDE) return true;
  const left = page.lefts[i]!;
  const isOther = page.fontAt[i] !== page.fontAt[i - 1];
  if (hasEdge(inHeaders, left, 0)) {
    if (isGap[i] || width >= CLEAR || (isOther && width >= BLANK)) return true;
    if (isLabel(gapped, i, i + 1) || isLabel(gapped, from, i)) return true;
  }
  const clear = begins(gapped, row[0], i);
  const isKnown = hasEdge(onPage, left, clear ? 1 : 0); // its own edge proves nothing
  if (!isGap[i]) {
    return isKnown && codes.isCode(shortText(gapped, from, i)) && !codes.isCodeFragment(page.texts[i]!.trim());
  }
  if (isKnown || (isOther && isLabel(gapped, from, i))) return true;
  if (!clear) return false;
  const isBeside = isLabel(gapped, from, i) || isLabel(gapped, i, nextGap(gapped, row, i));
  return isBeside || codes.startsCode(shortText(gapped, from, i));
}

/** The left edges of a page's runs where a column may begin. */
function beginnings(gapped: GappedPage): number[] {
  const lefts: number[] = [];
  for (const [from, to] of gapped.rows) {
    for (let i = from; i < to; i += 1) if (begins(gapped, from, i)) lefts.push(gapped.page.lefts[i]!);
  }
  return lefts;
}

/** Where the runs of a row from `start` on end: at the next clear gap. */
function nextGap(gapped: GappedPage, [from, to]: Row, start: number): number {
  let end = start + 1;
  while (end < to && end - start <= MOST_RUNS && !begins(gapped, from, end)) end += 1;
  return end;
}

/** The left edges that the labels of header blocks have in common, and those of what stands behind them. */
function headerEdges(pages: Iterable<GappedPage>, isLabel: Says): Edges {
  const labels: number[] = [];
  const values: number[] = [];
  for (const gapped of pages) {
    const { lefts } = gapped.page;
    for (const row of gapped.rows) {
      const [from, to] = row;
      for (let i = from; i < to; i += 1) {
        if (!begins(gapped, from, i)) continue;
        const end = nextGap(gapped, row, i);
        if (!isLabel(gapped, i, end)) continue;
        labels.push(lefts[i]!);
        if (end < to) values.push(lefts[end]!);
      }
    }
  }
  return inOrder([...new Set([...commonEdges(labels), ...commonEdges(values)])]);
}

function commonEdges(lefts: readonly number[]): number[] {
  const edges = inOrder(lefts);
  const fewest = Math.ceil(lefts.length * COMMON);
  return lefts.filter((left) => hasEdge(edges, left, fewest - 1));
}

/** Whether more than some of the edges are the same as `left`. */
const hasEdge = (edges: Edges, left: number, some: number): boolean =>
  edges[countBelow(edges, left - SAME_EDGE) + some]! < left + SAME_EDGE;

/** A first word that its letters’ case alone parts from its key. */
const PLAIN_WORD = /^[!-&(-9;-_a-~]+(?= |$)/u;
const LETTER = /^[A-Za-z]/;

/** Whether runs say a label of the header block, or what a wrap leaves of one on a line: `Centro di`. */
const labelParts = madeOnce((matcher: LabelMatcher): Says => {
  const parts = matcher.labelWords('header').flatMap((label) => {
    const words = labelKey(label).split(' ');
    return words.flatMap((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i).join(' ')]);
  });
  const keys = new Set(parts);
  // What is read may have a blank or a mark more for each letter, and no more than that.
  const longest = 2 * parts.reduce((most, part) => Math.max(most, part.length), 0);
  const firstWords = new Set(listOf(parts, (part) => part.split(' ', 1)[0]!));
  const firstLetters = new Set(listOf([...firstWords], (word) => word.charAt(0)));
  const mayOpen = (text: string): boolean => !LETTER.test(text) || firstLetters.has(text.charAt(0).toUpperCase());
  const mayBegin = (text: string): boolean => {
    const first = PLAIN_WORD.exec(text)?.[0];
    return first === undefined || firstWords.has(first.toUpperCase()); // nearly no text does
  };
  return (gapped, from, to) => {
    if (to - from > MOST_RUNS) return false;
    const first = gapped.page.texts[from]!;
    if (!mayOpen(first) || (hasWholeWord(gapped, from, to) && !mayBegin(first))) return false;
    const text = drawnText(gapped, from, to);
    return text.length <= longest && mayBegin(text) && keys.has(labelKey(cleanText(text)));
  };
});

/** Whether the first word of runs surely ends in the first of them, as a blank stands behind it. */
function hasWholeWord({ page: { texts }, widths }: GappedPage, from: number, to: number): boolean {
  const first = texts[from]!;
  return first.includes(' ') || to - from === 1 || (first.trim().length > MOST_TRACKED && widths[from + 1]! >= BLANK);
}

/** The text of runs that may say a code; `''` where they are too many for that. */
const shortText = (gapped: GappedPage, from: number, to: number): string =>
  to - from > MOST_RUNS ? '' : cleanText(drawnText(gapped, from, to));

/** The text of runs that stand side by side, with a blank where one stands between them, and none at the end. */
function drawnText(gapped: GappedPage, from: number, to: number): string {
  const { texts } = gapped.page;
  let text = texts[from]!;
  if (to - from > 1) {
    const blank = BLANK + trackingOf(gapped, from, to);
    for (let i = from + 1; i < to; i += 1) {
      const isApart = gapped.widths[i]! >= blank && !texts[i - 1]!.endsWith(' ');
      text += isApart ? ` ${texts[i]!}` : texts[i]!;
    }
  }
  return text.endsWith(' ') ? text.slice(0, -1) : text;
}

/** No run has more characters where letters are drawn one by one. */
const MOST_TRACKED = 2;

/** The usual distance of letters that are drawn one by one: more than none where they are spaced out. */
function trackingOf({ page: { texts }, widths }: GappedPage, from: number, to: number): number {
  if (to - from < 4) return 0;
  for (let i = from; i < to; i += 1) if (texts[i]!.trim().length > MOST_TRACKED) return 0;
  const gaps = inOrder([...widths.subarray(from + 1, to)]);
  return Math.max(0, gaps[Math.floor(gaps.length / 2)]!);
}

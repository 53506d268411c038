/**
 * A row of runs -> its cells: what tells the gap between two columns from the blank between two words.
 *
 * A gap of which nothing else is known parts two cells if it is wider than the blanks of its line, and other cells of
 * the page begin where it ends. A cell that fills its column leaves no gap: there the words of labels, codes and a
 * change of font tell.
 */

import { countBelow } from '../../geometry/countBelow.js';
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Cell } from '../../model/layout.js';
import type { GlyphRun } from '../../model/source.js';
import { rawIfNonText } from '../../text/characters.js';
import { areLeaders, withoutLeaders } from '../../text/leaders.js';
import { cleanText, halvesOf, labelKey } from '../../text/normalize.js';
import type { CodeGrammar } from '../../vocabulary/codes/codes.js';
import { BARE_NUMBER } from '../../vocabulary/furniture.js';
import {
  areAlike,
  BLANK,
  CLEAR,
  type FontBlanks,
  fontBlanks,
  type PageOfRows,
  type Row,
  type SpacedRun,
  withSpaces,
} from './wordGaps.js';

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

/** Whether glyph runs that stand side by side are what is asked for. */
type Test = (runs: readonly SpacedRun[]) => boolean;

/** Left edges, in points, in rising order. */
type Edges = readonly number[];

/** What the source says of where cells begin. */
interface Evidence {
  /** The left edges of the page's runs that begin a column, or seem to. */
  readonly onPage: Edges;
  /** Those that the labels of header blocks have in common, or their values, on any page. */
  readonly inHeaders: Edges;
  /** Those of the row above, if it has nothing but labels of header blocks, two at least: their values stand under them. */
  readonly underLabels: Edges;
  /** Whether runs say a label of the header block, or a part of one that a wrap leaves on its line. */
  readonly isLabel: Test;
  /** Whether runs say the whole label of a section. */
  readonly isSectionLabel: Test;
  readonly codes: CodeGrammar;
}

/** A page as rows with their cells, from top to bottom. */
export interface PageOfCells {
  readonly number: number;
  readonly rows: readonly { readonly row: Row; readonly cells: readonly Cell[] }[];
}

/** Cuts the rows of all pages into cells, page by page. What one page shows of the columns of header blocks holds for all. */
export function cellsOfPages(printed: readonly PageOfRows[], matcher: LabelMatcher): PageOfCells[] {
  const labels = matcher.labelWords('header').flatMap((label) => [label, ...halvesOf(label).flat()]); // as a wrap leaves them
  const isLabel = labelTest(labels.map(labelKey));
  const numbered = printed.map(({ rows }) => besideNumbers(rows));
  const lineNumbers = (row: Row, at: number) => row.slice(0, numbered[at]!.has(row) ? 1 : 0);
  const pages = printed.map(({ number, rows }, at) => ({
    number,
    rows: rows.map((row) => withLabelsApart(row.slice(lineNumbers(row, at).length), isLabel)),
  }));
  const blanks = fontBlanks(pages);
  const isSectionLabel = labelTest(matcher.labelWords('section').map(labelKey));
  const inHeaders = headerEdges(pages, blanks, isLabel);
  return pages.map(({ number, rows }, at) => {
    const spaced = rows.map((row) => withSpaces(row, blanks));
    const onPage = rising(spaced.flatMap((row) => row.filter(({ mayBeginColumn }) => mayBeginColumn).map(leftOf)));
    const common = { onPage, inHeaders, isLabel, isSectionLabel, codes: matcher.codes };
    const cells = spaced.map((row, i) => {
      const underLabels = i > 0 && row.length > 1 ? labelEdges(spaced[i - 1]!, isLabel) : [];
      return cellsOf(row, { ...common, underLabels });
    });
    const numberOf = (row: Row) => cellOfRuns(withSpaces(lineNumbers(row, at), blanks)) ?? [];
    return { number, rows: printed[at]!.rows.map((row, i) => ({ row, cells: [numberOf(row), cells[i]!].flat() })) };
  });
}

/** Returns the runs of a row, cut where a string that says a label ends, and another begins: a label may fill its cell. */
function withLabelsApart(row: Row, isLabel: Test): Row {
  if (!row.some(({ strings }) => strings)) return row;
  return row.flatMap(({ strings, ...run }) => {
    const cut = strings?.find(({ at, before }) =>
      isLabel([alone({ ...run, text: run.text.slice(0, at), right: before })]),
    );
    if (!cut) return [run];
    return [
      { ...run, text: run.text.slice(0, cut.at), right: cut.before },
      { ...run, text: run.text.slice(cut.at), left: cut.left },
    ];
  });
}

const alone = (run: GlyphRun): SpacedRun => ({ run, space: 0, isWide: false, isAfterGap: false, mayBeginColumn: true });

/** Fewest numbers of lines on a page. */
const FEWEST_NUMBERS = 4;

/** The rows that begin with a bare number left of all else on their page, where some do: it is no part of their first cell. */
function besideNumbers(rows: readonly Row[]): ReadonlySet<Row> {
  const numbered = rows.filter(([first]) => first && BARE_NUMBER.test(first.text.trim()));
  if (numbered.length < FEWEST_NUMBERS) return new Set();
  const own = new Set(numbered);
  const right = numbered.reduce((most, [first]) => Math.max(most, first!.right), 0);
  return rows.every((row) => row.every(({ left }, i) => (i === 0 && own.has(row)) || left > right)) ? own : new Set();
}

/** The left edges of a row of labels, where it has no other words. */
function labelEdges(row: readonly SpacedRun[], isLabel: Test): Edges {
  const starts = row.flatMap(({ mayBeginColumn }, i) => (mayBeginColumn ? [i] : []));
  const areLabels = starts.length > 1 && starts.every((start) => isLabel(columnAt(row, start)));
  return areLabels ? starts.map((start) => row[start]!.run.left) : [];
}

const leftOf = ({ run }: SpacedRun): number => run.left;

const rising = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b);

function cellsOf(row: readonly SpacedRun[], evidence: Evidence): Cell[] {
  if (row.length > 1 && evidence.isSectionLabel(row)) return [cellOfRuns(row)!];
  const parts: SpacedRun[][] = [];
  row.forEach((run, i) => {
    const part = parts.at(-1);
    if (part && !isCut(part, row, i, evidence)) part.push(run);
    else parts.push([run]);
  });
  const cells = [...(parts.length > MOST_CELLS ? [row] : parts).flatMap((part) => cellOfRuns(part) ?? [])]; // a list that was made by `flatMap` has room for 17
  const lead = ({ text }: Cell, i: number): boolean => areLeaders(text) && /^\p{L}/u.test(cells[i + 1]?.text ?? '');
  return cells.some(lead) ? cells.filter((cell, i) => !lead(cell, i)) : cells;
}

/** The cell that runs make, if they say anything. */
function cellOfRuns(runs: readonly SpacedRun[]): Cell | null {
  const drawn = drawnText(runs);
  const text = withoutLeaders(cleanText(drawn));
  if (text === '') return null;
  const [first, last] = [runs[0]!.run, runs.at(-1)!.run];
  const raw = drawn === text ? null : rawIfNonText(runs.map(({ run }) => run.text).join(''));
  const { left, font, ink, box, drawnApart } = first;
  return {
    ...{ text, left, right: last.right, font },
    ...(box === undefined ? {} : { box }),
    ...(drawnApart ? { drawnApart } : {}),
    ...(ink === undefined ? {} : { ink }),
    ...(ink === last.ink ? {} : { lastInk: last.ink ?? '' }),
    ...(raw === null ? {} : { raw }),
  };
}

/** Whether a cell begins at run `i` of a row; `part` are the runs of the row since the last cell began. */
function isCut(part: readonly SpacedRun[], row: readonly SpacedRun[], i: number, evidence: Evidence): boolean {
  const own = row[i]!;
  const { run, space, isAfterGap, mayBeginColumn } = own;
  const { onPage, inHeaders, underLabels, isLabel, codes } = evidence;
  if (space >= WIDE || (space >= BLANK && hasEdge(underLabels, run.left, 0))) return true;
  const { box, font } = part.at(-1)!.run;
  if (run.drawnApart || (box && run.box && box !== run.box)) return true;
  const isOtherFont = run.font !== font;
  if (hasEdge(inHeaders, run.left, 0)) {
    if (isAfterGap || space >= CLEAR || (isOtherFont && space >= BLANK)) return true;
    if (isLabel([own]) || isLabel(part)) return true;
  }
  const isKnown = hasEdge(onPage, run.left, mayBeginColumn ? 1 : 0); // its own edge proves nothing
  if (isKnown && row.length > 2 && isGapOfColumns(row, i, onPage)) return true;
  if (!isAfterGap) return isKnown && codes.isCode(shortText(part)) && !codes.isCodeFragment(run.text.trim());
  if (isKnown || (isOtherFont && isLabel(part))) return true;
  if (!mayBeginColumn) return false;
  return isLabel(part) || isLabel(columnAt(row, i)) || codes.startsCode(shortText(part));
}

/** Whether the space before a run, and every space of the row that is like it, ends where a column of the page begins. */
function isGapOfColumns(row: readonly SpacedRun[], i: number, onPage: Edges): boolean {
  const { isWide, space } = row[i]!;
  const isEdge = ({ run, mayBeginColumn }: SpacedRun) => hasEdge(onPage, run.left, mayBeginColumn ? 1 : 0);
  return isWide && row.every((other, k) => k === 0 || !areAlike(other.space, space) || isEdge(other));
}

/** The runs of a row from `start` up to the next one that may begin a column; of too many for a label, only as many as show that. */
function columnAt(row: readonly SpacedRun[], start: number): readonly SpacedRun[] {
  const some = row.slice(start, start + MOST_RUNS + 1);
  const end = some.findIndex(({ mayBeginColumn }, i) => i > 0 && mayBeginColumn);
  return end === -1 ? some : some.slice(0, end);
}

/** The left edges that the labels of header blocks have in common, and those of what stands to the right of them. */
function headerEdges(pages: readonly PageOfRows[], blanks: FontBlanks, isLabel: Test): Edges {
  const labels: number[] = [];
  const values: number[] = [];
  for (const row of pages.flatMap(({ rows }) => rows)) {
    const spaced = withSpaces(row, blanks);
    spaced.forEach(({ run, mayBeginColumn }, i) => {
      const column = mayBeginColumn ? columnAt(spaced, i) : [];
      if (column.length === 0 || !isLabel(column)) return;
      labels.push(run.left);
      const next = row[i + column.length];
      if (next) values.push(next.left);
    });
  }
  return rising([...new Set([...commonEdges(labels), ...commonEdges(values)])]);
}

function commonEdges(lefts: readonly number[]): number[] {
  const edges = rising(lefts);
  const fewest = Math.ceil(lefts.length * COMMON);
  return lefts.filter((left) => hasEdge(edges, left, fewest - 1));
}

/** Whether more than `some` of the edges are the same as `left`. */
const hasEdge = (edges: Edges, left: number, some: number): boolean =>
  edges[countBelow(edges, left - SAME_EDGE) + some]! < left + SAME_EDGE;

/** Whether runs say one of the texts, which are given as keys. */
function labelTest(parts: readonly string[]): Test {
  const keys = new Set(parts);
  // A text may have one blank or mark more for each letter, and no more than that.
  const longest = 2 * Math.max(...parts.map((part) => part.length));
  return (runs) => {
    if (runs.length > MOST_RUNS) return false;
    const text = drawnText(runs);
    return text.length <= longest && keys.has(labelKey(cleanText(text)));
  };
}

/** The text of runs that may say a code; `''` where they are too many for that. */
const shortText = (runs: readonly SpacedRun[]): string => (runs.length > MOST_RUNS ? '' : cleanText(drawnText(runs)));

/** The text of runs that stand side by side, with a blank where one stands between them, and none at the end. */
function drawnText(runs: readonly SpacedRun[]): string {
  const blank = BLANK + letterSpace(runs);
  const drawn = runs.reduce((before, { run, space }, i) => {
    const text = before.replace(/\u00ad(?= ?$)/u, '-'); // what a hyphen on the line parts goes on
    const isApart = i > 0 && space >= blank && !text.endsWith(' ');
    return isApart ? `${text} ${run.text}` : text + run.text;
  }, '');
  return drawn.endsWith(' ') ? drawn.slice(0, -1) : drawn;
}

/** No run has more characters where letters are drawn one by one. */
const MOST_SPACED = 2;

/** The usual space between letters that are drawn one by one: more than none where they are spaced out. */
function letterSpace(runs: readonly SpacedRun[]): number {
  if (runs.length < 4 || runs.some(({ run }) => run.text.trim().length > MOST_SPACED)) return 0;
  const spaces = rising(runs.slice(1).map(({ space }) => space));
  return Math.max(0, spaces[Math.floor(spaces.length / 2)]!);
}

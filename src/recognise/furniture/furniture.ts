/**
 * Finds page furniture: lines at the edge of most pages that belong to the page, not to a sheet.
 *
 * Edges are the first and last lines of a page; in text without pages, the lines around the start of a header block, since
 * every page begins with one. A pattern of the vocabulary is enough; any other line must stand at the same place on most
 * pages, the same but for its digits: on most of all pages that hold sheets, of the pages of one chapter of sheets, or of
 * the odd or the even pages. In a PDF, a line that stands and is set as those, with other words, is furniture too: the head of a
 * page may name its chapter.
 */

import { isSamePage } from '../../geometry/samePage.js';
import { groupBy } from '../../model/groupBy.js';
import type { Layout, Line } from '../../model/layout.js';
import { FURNITURE } from '../../vocabulary/furniture.js';
import type { Level } from '../../vocabulary/levels.js';
import { pagesOfLines } from '../pages.js';
import { lineForm } from './pageMarks.js';

/** How many lines at each edge may be furniture. */
const DEEPEST = 6;
/** On which share of the pages a line must come again. */
const MOST = 0.6;
/** Fewest pages whose repetition proves anything: in a PDF the place on the page is one more proof. */
const FEWEST = { points: 2, characters: 3 };
/** How far apart, in points, lines at one place on their pages may be. */
const SAME_HEIGHT = 4;

/** Fewest pages of one parity: heads of odd and of even pages may differ. */
const FEWEST_OF_PARITY = 3;
/** Fewest lines of furniture whose place and setting prove another's. */
const FEWEST_IN_SLOT = 3;

/** A free line at an edge of its page, with a key that lines alike share, and one of those that stand and are set alike. */
interface Edge {
  readonly line: Line;
  readonly key: string;
  readonly slot: string;
}

/** Where sheets of a level begin, or go on. */
export interface LevelAt {
  readonly index: number;
  readonly level: Level;
}

/**
 * Returns the lines that are furniture. `isFree` says whether a line is still unclaimed; `isHeld` whether it stands where a
 * short value should, and so is furniture only if it is so elsewhere; `starts` are the lines where pages without numbers begin,
 * `levels` where header blocks do. A page without lines holds no sheet: each chapter of sheets may have heads and feet of its
 * own.
 */
export function findFurniture(
  layout: Layout,
  starts: readonly Line[],
  isFree: (line: Line) => boolean,
  isHeld: (line: Line) => boolean,
  levels: readonly LevelAt[] = [],
): Set<Line> {
  const printed = pagesOfLines(layout, starts);
  const edges = printed.map((page) => [
    ...freeEdge(layout, page, 'foot', isFree),
    ...freeEdge(layout, page, 'head', isFree),
  ]);
  // A page that is there twice proves nothing.
  const isAgain = (at: number): boolean => layout.unit === 'points' && isSamePage(printed[at - 1], printed[at]!);
  const filled = printed.flatMap((page, at) =>
    page.some(({ cells }) => cells.length > 0) && !isAgain(at) ? [at] : [],
  );
  const fewest = FEWEST[layout.unit];
  const ofParity = (parity: number) => filled.filter((at) => (printed[at]![0]!.page ?? Number.NaN) % 2 === parity);
  const repeated = [
    ...[filled, ...runsOf(filled), ...ofLevels(filled, printed, levels)].map((pages) => ({ pages, fewest })),
    ...[0, 1].map((parity) => ({ pages: ofParity(parity), fewest: FEWEST_OF_PARITY })),
  ].flatMap((part) =>
    repeatedLines(
      part.pages.map((at) => edges[at]!),
      part.fewest,
      isHeld,
    ),
  );
  const ofPages = new Set(repeated);
  const slots = countSlots(edges.flat().filter(({ line }) => layout.unit === 'points' && ofPages.has(line)));
  const isOther = ({ line, slot }: Edge) =>
    isPattern(line) || (!isHeld(line) && (slots.get(slot) ?? 0) >= FEWEST_IN_SLOT);
  return new Set([...repeated, ...edges.flat().flatMap((edge) => (isOther(edge) ? [edge.line] : []))]);
}

/** Counts the lines of each slot. */
const countSlots = (edges: readonly Edge[]): ReadonlyMap<string, number> =>
  new Map([...groupBy(edges, ({ slot }) => slot)].map(([slot, lines]) => [slot, lines.length]));

/** Cuts pages into runs that hold sheets of one level; none if all do. */
function ofLevels(
  pages: readonly number[],
  printed: readonly (readonly Line[])[],
  levels: readonly LevelAt[],
): number[][] {
  const at = new Map(levels.map(({ index, level }) => [index, level]));
  const runs: number[][] = [];
  let current: Level | undefined;
  for (const page of pages) {
    const last = printed[page]!.flatMap(({ index }) => at.get(index) ?? []).at(-1) ?? current;
    if (runs.length === 0 || (current && last !== current)) runs.push([page]);
    else runs.at(-1)!.push(page);
    current = last;
  }
  return runs.length < 2 ? [] : runs;
}

/** Returns the lines at edges of these pages that come again on most of them. */
function repeatedLines(pages: readonly (readonly Edge[])[], fewest: number, isHeld: (line: Line) => boolean): Line[] {
  const enough = Math.max(fewest, pages.length * MOST);
  return [...groupBy(pages.flat(), ({ key }) => key).values()].flatMap((group) => {
    const lines = group.map(({ line }) => line);
    const isRepeated = lines.length >= enough && lines.filter(isHeld).length < lines.length / 2;
    return isRepeated ? lines : [];
  });
}

/** Cuts numbers into runs that count on by one; none if all are one run. */
function runsOf(numbers: readonly number[]): number[][] {
  const firsts = numbers.flatMap((number, i) => (number - 1 === numbers[i - 1] ? [] : [i]));
  return firsts.length < 2 ? [] : firsts.map((first, i) => numbers.slice(first, firsts[i + 1]));
}

/** Returns the free lines at an edge of a page, up to the first that is claimed, with a key that lines alike share. */
function freeEdge(
  { unit }: Layout,
  page: readonly Line[],
  edge: 'head' | 'foot',
  isFree: (line: Line) => boolean,
): Edge[] {
  const filled = page.filter(({ cells }) => cells.length > 0);
  const lines = edge === 'head' ? filled.slice(0, DEEPEST) : filled.slice(-DEEPEST).reverse();
  const claimed = lines.findIndex((line) => !isFree(line));
  return lines.slice(0, claimed < 0 ? DEEPEST : claimed).map((line, depth) => {
    const place = unit === 'characters' ? depth : Math.round(line.top / SAME_HEIGHT);
    const { size, cells } = line;
    const slot = `${edge} ${Math.round(line.top)} ${Math.round(size * 10)} ${cells.map(({ font }) => font).join(' ')}`;
    return { line, key: `${edge} ${place} ${lineForm(line)}`, slot };
  });
}

/** Whether a pattern of the vocabulary fits each cell of a line. */
const isPattern = ({ cells }: Line): boolean =>
  cells.every(({ text }) => FURNITURE.some(({ pattern }) => pattern.test(text)));

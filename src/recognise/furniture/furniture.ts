/**
 * Finds page furniture: lines at the edge of most pages that belong to the page, not to a sheet.
 *
 * Edges are the first and last lines of a page; in text without pages, the lines around the start of a header block, since
 * every page begins with one. A pattern of the vocabulary is enough; any other line must stand at the same place on most
 * pages, the same but for its digits.
 */

import { groupBy } from '../../model/groupBy.js';
import type { Layout, Line } from '../../model/layout.js';
import { FURNITURE } from '../../vocabulary/furniture.js';
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

/**
 * Returns the lines that are furniture. `isFree` says whether a line is still unclaimed; `isHeld` whether it stands where a
 * short value should, and so is furniture only if it is so elsewhere; `starts` are the lines where pages without numbers
 * begin.
 */
export function findFurniture(
  layout: Layout,
  starts: readonly Line[],
  isFree: (line: Line) => boolean,
  isHeld: (line: Line) => boolean,
): Set<Line> {
  const pages = pagesOfLines(layout, starts).filter((page) => page.some(({ cells }) => cells.length > 0));
  const enough = Math.max(FEWEST[layout.unit], pages.length * MOST);
  const alike = groupBy(
    pages.flatMap((page) => [...freeEdge(layout, page, 'foot', isFree), ...freeEdge(layout, page, 'head', isFree)]),
    ({ key }) => key,
  );
  const furniture = [...alike.values()].flatMap((group) => {
    const lines = group.map(({ line }) => line);
    const isRepeated = lines.length >= enough && lines.filter(isHeld).length < lines.length / 2;
    return isRepeated ? lines : lines.filter(isPattern);
  });
  return new Set(furniture);
}

/** Returns the free lines at an edge of a page, up to the first that is claimed, with a key that lines alike share. */
function freeEdge({ unit }: Layout, page: readonly Line[], edge: 'head' | 'foot', isFree: (line: Line) => boolean) {
  const filled = page.filter(({ cells }) => cells.length > 0);
  const lines = edge === 'head' ? filled.slice(0, DEEPEST) : filled.slice(-DEEPEST).reverse();
  const claimed = lines.findIndex((line) => !isFree(line));
  return lines.slice(0, claimed < 0 ? DEEPEST : claimed).map((line, depth) => {
    const place = unit === 'characters' ? depth : Math.round(line.top / SAME_HEIGHT);
    return { line, key: `${edge} ${place} ${lineForm(line)}` };
  });
}

/** Whether a pattern of the vocabulary fits each cell of a line. */
const isPattern = ({ cells }: Line): boolean =>
  cells.every(({ text }) => FURNITURE.some(({ pattern }) => pattern.test(text)));

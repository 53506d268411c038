/**
 * Page furniture: what stands at the edge of most pages and belongs to the page.
 *
 * Edges are the first and last lines of a page; in text without pages, the lines before a header block, since every
 * page begins with one. A pattern of the vocabulary is enough; any other line must stand at the same place, but for its
 * digits, on most pages.
 */

import type { Layout, Line } from '../../model/layout.js';
import { FURNITURE, mayBeFurniture } from '../../vocabulary/furniture.js';
import { maskOf } from './pageMarks.js';

/** How many lines at each edge may be furniture. */
const DEEPEST = 6;
/** On which share of the pages a line must come again. */
const MOST = 0.6;
/** Fewest pages whose repetition proves anything: in a PDF the place on the page is one more proof. */
const FEWEST = { points: 2, characters: 3 };

/**
 * The lines that are furniture. `isFree` says whether a line is still unclaimed; `isHeld` whether it stands where a
 * short value should, and so is furniture only if it is so elsewhere; `starts` are the lines where pages begin that have no number.
 */
export function findFurniture(
  layout: Layout,
  starts: readonly Line[],
  isFree: (line: Line) => boolean,
  isHeld: (line: Line) => boolean,
): Set<Line> {
  const pages = pagesOf(layout, starts);
  const counts = new Map<string, { all: number; held: number }>();
  const candidates: { line: Line; key: string }[] = [];
  for (const page of pages) {
    for (const edge of ['foot', 'head'] as const) {
      for (const [depth, line] of edgeLines(layout, page, edge).entries()) {
        if (!isFree(line)) break;
        const key = `${edge} ${placeOf(layout, line, depth)} ${maskOf(line)}`;
        candidates.push({ line, key });
        const count = counts.get(key) ?? { all: 0, held: 0 };
        counts.set(key, { all: count.all + 1, held: count.held + (isHeld(line) ? 1 : 0) });
      }
    }
  }
  const enough = Math.max(FEWEST[layout.unit], pages.length * MOST);
  const atEdge = candidates.filter(({ line, key }) => {
    const { all, held } = counts.get(key)!;
    return isPattern(line) || (all >= enough && held < all / 2);
  });
  return new Set(atEdge.map(({ line }) => line));
}

/** The lines at an edge of a page, the outermost first; blank ones do not count. */
function edgeLines({ lines }: Layout, { start, end }: Page, edge: 'head' | 'foot'): Line[] {
  const [from, step] = edge === 'head' ? [start, 1] : [end - 1, -1];
  const found: Line[] = [];
  for (let i = from; i >= start && i < end && found.length < DEEPEST; i += step) {
    const line = lines[i]!;
    if (line.cells.length > 0) found.push(line);
  }
  return found;
}

/** Whether a pattern of the vocabulary fits the line, or each cell of it. */
const isPattern = (line: Line): boolean =>
  line.cells.every(({ text }) => mayBeFurniture(text) && FURNITURE.some((row) => row.pattern.test(text)));

/** In a PDF the height on the page, in text how far from the edge. */
const placeOf = (layout: Layout, line: Line, depth: number): string =>
  layout.unit === 'characters' ? String(depth) : String(Math.round(line.top / 4));

/** The lines of a page, as places in the layout: `end` is behind the last one. */
interface Page {
  readonly start: number;
  readonly end: number;
}

function pagesOf({ lines }: Layout, starts: readonly Line[]): Page[] {
  const isStart = new Set(starts.map((line) => line.index));
  const begins: number[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]!;
    const turned = line.page === null ? isStart.has(line.index) : line.page !== lines[i - 1]?.page;
    if (i === 0 || turned) begins.push(i);
  }
  return begins.map((start, i) => ({ start, end: begins[i + 1] ?? lines.length }));
}

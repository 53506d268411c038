/**
 * Runs of glyphs -> lines of cells, by position alone: the order in which an engine draws its text is no evidence.
 */

import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Layout, Line } from '../model/layout.js';
import { listOf, textsJoined } from '../model/lists.js';
import { reordered } from '../model/page.js';
import type { Page } from '../model/source.js';
import { cellsOfRows, SAME_EDGE } from './columns.js';
import { madeOf, type PageOfRows } from './gaps.js';
import { withoutTracking } from './tracking.js';

/** Baselines closer than this are one line. */
const SAME_LINE = 0.3;

const USUAL_LEADING = 1.15;

/** Lays out the pages of a PDF. */
export function layOutRuns(source: number, pages: readonly Page[], matcher: LabelMatcher): Layout {
  const lines: Line[] = [];
  const orders = listOf(pages, rowOrder);
  const inOrder = madeOf(pages, (page, i) => inRows(page, orders[i]!));
  for (const { page, rows, cells } of cellsOfRows(withoutTracking(inOrder, matcher), matcher)) {
    for (let i = 0; i < rows.length; i += 1) {
      const [from, to] = rows[i]!;
      const own = cells[i]!;
      if (own.length === 0) continue;
      let size = 0;
      for (let k = from; k < to; k += 1) size = Math.max(size, page.sizes[k]!);
      lines.push({
        index: lines.length,
        page: page.number,
        number: i + 1,
        text: textsJoined(own, '  '),
        cells: own,
        top: page.baselines[from]!,
        size,
      });
    }
  }
  return { source, lines, unit: 'points', leading: leadingOf(lines), positioned: true, matcher };
}

const isTurned = (font: string): boolean => font.endsWith(' turned');

/** In which order the runs of a page stand row by row, where each row starts, and where the last one ends. */
interface RowOrder {
  /** `null` where the runs are in order. */
  readonly order: Uint32Array | null;
  readonly starts: readonly number[];
}

const inRows = (page: Page, { order, starts }: RowOrder): PageOfRows => ({
  page: order ? reordered(page, order) : page,
  rows: listOf(starts.slice(1), (end, i) => [starts[i]!, end] as const),
});

/** Rows from top to bottom, and their runs from left to right; what is turned stands alone, below all. */
function rowOrder(page: Page): RowOrder {
  const { texts, lefts, baselines, fonts, fontAt } = page;
  const turned = listOf(fonts, isTurned);
  const upright: number[] = [];
  const alone: number[] = [];
  for (let i = 0; i < texts.length; i += 1) (turned[fontAt[i]!] ? alone : upright).push(i);
  const order = isFromTop(page, upright)
    ? upright
    : upright.sort((a, b) => baselines[a]! - baselines[b]! || lefts[a]! - lefts[b]!);
  const starts = startsOfRows(page, order);
  for (let i = 0; i < starts.length; i += 1) sortFromTheLeft(order, starts[i]!, starts[i + 1] ?? order.length, lefts);
  for (const i of alone) starts.push(order.push(i) - 1);
  starts.push(order.length);
  return { order: order.every((at, i) => at === i) ? null : Uint32Array.from(order), starts };
}

/** Whether runs stand from top to bottom, and on one baseline from left to right: mostly they are drawn so. */
function isFromTop({ lefts, baselines }: Page, places: readonly number[]): boolean {
  for (let i = 1; i < places.length; i += 1) {
    const [before, own] = [places[i - 1]!, places[i]!];
    if (baselines[own]! > baselines[before]!) continue;
    if (!(baselines[own] === baselines[before] && lefts[own]! >= lefts[before]!)) return false;
  }
  return true;
}

/** Where the rows begin: runs on one baseline are one. */
function startsOfRows({ baselines, sizes }: Page, order: readonly number[]): number[] {
  const starts: number[] = [];
  let first = -1;
  for (let i = 0; i < order.length; i += 1) {
    const at = order[i]!;
    const isSame = first >= 0 && baselines[at]! - baselines[first]! <= SAME_LINE * Math.min(sizes[at]!, sizes[first]!);
    if (isSame) continue;
    first = at;
    starts.push(i);
  }
  return starts;
}

/** Puts the runs of a row in order. */
function sortFromTheLeft(order: number[], from: number, to: number, lefts: Float64Array): void {
  for (let i = from + 1; i < to; i += 1) {
    if (lefts[order[i - 1]!]! <= lefts[order[i]!]!) continue;
    const row = order.slice(from, to).sort((a, b) => lefts[a]! - lefts[b]!);
    for (const [k, at] of row.entries()) order[from + k] = at;
    return;
  }
}

/**
 * The distance of lines set solid, in heights of their letters: the smallest that a fair share of neighbouring lines
 * with a common left edge keep.
 */
function leadingOf(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  let all = 0;
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    if (!above || above.page !== line.page || Math.abs(above.size - line.size) > 0.1) return;
    if (!haveCommonEdge(above, line)) return;
    const step = (line.top - above.top) / line.size;
    if (!(step > 0.8 && step < 3)) return;
    const rounded = Math.round(step * 20) / 20;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
    all += 1;
  });
  const fair = listOf(
    [...counts].filter(([, count]) => count >= 2 && count >= all * 0.04),
    ([step]) => step,
  );
  return Math.min(...fair, 2) === 2 ? USUAL_LEADING : Math.min(...fair);
}

const haveCommonEdge = (one: Line, other: Line): boolean =>
  one.cells.some(({ left }) => other.cells.some((cell) => Math.abs(cell.left - left) < SAME_EDGE));

/**
 * Which line of a table's cell belongs to which row, by height alone.
 *
 * Rows may be parted by white space or set tight; a row's key may stand at its top or in its middle.
 */
import { hasGap, type Layout, type Line } from './line.js';

/** From the first baseline to the last, in the units of the page. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** How far, in lines, a group may stand off its key and still be beside it. */
const BESIDE = 0.6;

/**
 * For each line (from top to bottom), the index of its key, or `null` if it stands above all keys: the rest of a row
 * that began on the page before. `size` is the height of the letters.
 */
export function assignRows(
  keys: readonly Extent[],
  lines: readonly Line[],
  layout: Layout,
  size: number,
): (number | null)[] {
  const pitch = layout.leading * size;
  const beside = (top: number, bottom: number) =>
    keys.flatMap((key, i) => (key.top - BESIDE * pitch <= bottom && key.bottom + BESIDE * pitch >= top ? [i] : []));
  return groupsOf(lines, layout).flatMap((group) => {
    const near = beside(group[0]!, group.at(-1)!);
    if (near.length > 1)
      return splitTight(near, keys, group, pitch, layout.unit === 'characters' ? ROUNDING * pitch : 0);
    const above = keys.findLastIndex((key) => key.top <= group[0]!);
    const key = near[0] ?? (above === -1 ? null : above);
    return group.map(() => key);
  });
}

/** The heights of the lines, parted where white space stands between them. */
function groupsOf(lines: readonly Line[], layout: Layout): number[][] {
  const groups: number[][] = [];
  lines.forEach((line, i) => {
    if (i > 0 && !hasGap(layout, lines[i - 1]!, line)) groups.at(-1)!.push(line.top);
    else groups.push([line.top]);
  });
  return groups;
}

/** Text has no half lines: what stands in the middle of a row stands up to half a line too high. */
const ROUNDING = 0.25;
/** A row without lines is as bad as one whose lines stand this far off, in lines. */
const EMPTY = 2;
/** Tables of more work than this are read with keys at the top of their rows. */
const MOST_WORK = 1_000_000;

/**
 * Rows set tight: of all ways to cut the lines into rows, the one where rows stand nearest their keys; keys stand at the
 * top of their rows, or else in the middle of them.
 */
function splitTight(
  near: readonly number[],
  keys: readonly Extent[],
  group: readonly number[],
  pitch: number,
  rounding: number,
): number[] {
  const own = near.map((i) => keys[i]!);
  const atTop = (key: Extent, top: number) => Math.abs(key.top - top);
  const inMiddle = (key: Extent, top: number, bottom: number) =>
    Math.abs((key.top + key.bottom - top - bottom) / 2 + rounding);
  if (group.length ** 2 * own.length > MOST_WORK) {
    return group.map((top) => near.findLast((i) => keys[i]!.top <= top + 0.4 * pitch) ?? near[0]!);
  }
  const ways = [atTop, inMiddle].map((distance) => cutRows(own, group, distance, EMPTY * pitch));
  const best = ways[0]!.cost <= ways[1]!.cost ? ways[0]! : ways[1]!;
  return best.rows.map((row) => near[row]!);
}

/** The cheapest cut of the lines into as many rows as there are keys: for each line its key. */
function cutRows(
  keys: readonly Extent[],
  lines: readonly number[],
  distance: (key: Extent, top: number, bottom: number) => number,
  empty: number,
): { cost: number; rows: number[] } {
  // best[n]: the cheapest way to give the first n lines to the keys so far, and where its last row begins
  let best: { cost: number; rows: number[] }[] = lines.map(() => ({ cost: Number.POSITIVE_INFINITY, rows: [] }));
  best.unshift({ cost: 0, rows: [] });
  keys.forEach((key, row) => {
    best = best.map(({ cost, rows }, end) => {
      let cheapest = { cost: cost + empty, rows };
      for (let start = 0; start < end; start += 1) {
        const own = best[start]!.cost + distance(key, lines[start]!, lines[end - 1]!);
        if (own < cheapest.cost)
          cheapest = { cost: own, rows: [...best[start]!.rows, ...lines.slice(start, end).map(() => row)] };
      }
      return cheapest;
    });
  });
  return best.at(-1)!;
}

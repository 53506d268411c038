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

/** What the lines of a column tell besides their places. */
export interface RowHints {
  /** What stands on each line: a row hardly begins in lower case. */
  readonly texts: readonly string[];
  /** Whether lines above the first key may be the rest of a row that began on the page before. */
  readonly continues: boolean;
}

/**
 * For each line (from top to bottom), the index of its key, or `null` if it stands above all keys: the rest of a row
 * that began on the page before. `size` is the height of the letters.
 */
export function assignRows(
  keys: readonly Extent[],
  lines: readonly Line[],
  layout: Layout,
  size: number,
  { texts, continues }: RowHints,
): (number | null)[] {
  const pitch = layout.leading * size;
  const beside = (top: number, bottom: number) =>
    keys.flatMap((key, i) => (key.top - BESIDE * pitch <= bottom && key.bottom + BESIDE * pitch >= top ? [i] : []));
  return groupsOf(lines, layout).flatMap(([start, end]) => {
    const group = lines.slice(start, end).map((line) => line.top);
    const near = beside(group[0]!, group.at(-1)!);
    if (near.length > 1 || (near[0] === 0 && continues && keys[0]!.top - group[0]! > pitch * BESIDE)) {
      const isBegin = texts.slice(start, end).map((text) => !/^\p{Ll}/u.test(text));
      const rounding = layout.unit === 'characters' ? ROUNDING : 0;
      const own = near.map((i) => keys[i]!);
      const rows = splitTight(own, { group, isBegin, continues: continues && near[0] === 0, pitch, rounding });
      return rows.map((row) => (row === null ? null : near[row]!));
    }
    const above = keys.findLastIndex((key) => key.top <= group[0]!);
    const key = near[0] ?? (above === -1 ? null : above);
    return group.map(() => key);
  });
}

/** First line of each group, and the line behind its last: white space stands between groups. */
function groupsOf(lines: readonly Line[], layout: Layout): [number, number][] {
  const groups: [number, number][] = [];
  lines.forEach((line, i) => {
    if (i > 0 && !hasGap(layout, lines[i - 1]!, line)) groups.at(-1)![1] = i + 1;
    else groups.push([i, i + 1]);
  });
  return groups;
}

/** Text has no half lines: what stands in the middle of a row stands up to half a line too high. */
const ROUNDING = 0.25;
/** What is as bad as a row that stands this far off its key, in lines: a row without lines, ... */
const EMPTY = 2;
/** ... a row that begins in lower case, ... */
const LOWER_CASE = 0.6;
/** ... and lines that belong to the page before. */
const REST = 0.3;
/** How much nearer, in lines, keys in the middle or at the bottom must be to be believed. */
const UNUSUAL = [0, 0, 0.5];
/** Tables of more work than this are read with keys at the top of their rows. */
const MOST_WORK = 1_000_000;

interface Tight {
  /** The heights of the lines. */
  readonly group: readonly number[];
  /** Whether a row may well begin on the line. */
  readonly isBegin: readonly boolean[];
  readonly continues: boolean;
  readonly pitch: number;
  /** How much too high, in lines, a key in the middle of its row stands. */
  readonly rounding: number;
}

/**
 * Rows set tight: of all ways to cut the lines into rows, the one where rows stand nearest their keys, which are at the
 * top of their rows, or in the middle, or at the bottom.
 */
function splitTight(keys: readonly Extent[], tight: Tight): readonly (number | null)[] {
  const { group, pitch, rounding } = tight;
  if (group.length ** 2 * keys.length > MOST_WORK) {
    return group.map((top) =>
      Math.max(
        0,
        keys.findLastIndex((key) => key.top <= top + 0.4 * pitch),
      ),
    );
  }
  const ways: ((key: Extent, top: number, bottom: number) => number)[] = [
    (key, top) => Math.abs(key.top - top),
    (key, top, bottom) => Math.abs((key.top + key.bottom - top - bottom) / 2 + rounding * pitch),
    (key, _, bottom) => Math.abs(key.bottom - bottom),
  ];
  const cuts = ways.map((distance) => cutRows(keys, tight, distance));
  // Half lines rounded make too many chance meetings at the bottom of rows of text.
  if (rounding > 0) cuts.pop();
  return cuts.reduce((best, cut, way) => (cut.cost < best.cost - UNUSUAL[way]! * pitch ? cut : best)).rows;
}

interface Cut {
  readonly cost: number;
  readonly rows: readonly (number | null)[];
}

/** The cheapest cut of the lines into as many rows as there are keys: for each line its key. */
function cutRows(
  keys: readonly Extent[],
  { group, isBegin, continues, pitch }: Tight,
  distance: (key: Extent, top: number, bottom: number) => number,
): Cut {
  // best[n]: the cheapest way to give the first n lines to the page before and the keys so far
  let best = [0, ...group].map((_, n): Cut => {
    if (n === 0) return { cost: 0, rows: [] };
    return { cost: continues ? REST * pitch : Number.POSITIVE_INFINITY, rows: group.slice(0, n).map(() => null) };
  });
  keys.forEach((key, row) => {
    best = best.map(({ cost, rows }, end) => {
      let cheapest: Cut = { cost: cost + EMPTY * pitch, rows };
      for (let start = 0; start < end; start += 1) {
        const begin = isBegin[start] ? 0 : LOWER_CASE * pitch;
        const own = best[start]!.cost + distance(key, group[start]!, group[end - 1]!) + begin;
        if (own < cheapest.cost) {
          cheapest = { cost: own, rows: [...best[start]!.rows, ...group.slice(start, end).map(() => row)] };
        }
      }
      return cheapest;
    });
  });
  return best.at(-1)!;
}

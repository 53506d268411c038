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
    if (near.length > 1) return splitTight(near, keys, group, pitch);
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

/** Rows set tight. Keys in the middle of their rows betray themselves: the first line stands above the first key. */
function splitTight(
  near: readonly number[],
  keys: readonly Extent[],
  group: readonly number[],
  pitch: number,
): number[] {
  const first = near[0]!;
  if (group[0]! >= keys[first]!.top - 0.4 * pitch) {
    return group.map((top) => near.findLast((key) => keys[key]!.top <= top + 0.4 * pitch) ?? first);
  }
  let edge = group[0]! - pitch / 2;
  const ends = near.map((key) => {
    edge = keys[key]!.top + keys[key]!.bottom - edge; // the middle of a row is as far from its end as from its start
    return edge;
  });
  return group.map((top) => near[ends.findIndex((end) => top < end)] ?? near.at(-1)!);
}

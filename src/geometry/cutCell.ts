/** Cuts cells of a PDF that stand closer than cells do, and so were made one, at the edges that columns have elsewhere. */
import type { Cell, Layout } from '../model/layout.js';
import { proportionalWidth } from './lineFit.js';

/** The edges without those that others stand for: the rows of a long table begin at the same places. */
export const distinctEdges = (edges: readonly number[]): number[] => [
  ...new Map(edges.map((edge) => [Math.round(edge), edge])).values(),
];

/** How far from an edge a word may seem to begin that begins there, in heights of letters. */
const NEAR = 0.6;
/** Where a word begins; an amount may touch the words after it. */
const WORD = /(?<= )\S|(?<=\d)\p{Lu}/gu;

/**
 * Cuts a cell where a word begins at an edge: up to `reach` heights of letters off it, since where words begin is estimated by
 * the widths of letters. Text with columns is not cut: a blank proves little there. `size` is the height of letters.
 */
export function cutAtEdges(
  { unit }: Pick<Layout, 'unit'>,
  edges: readonly number[],
  cell: Cell,
  size: number,
  reach = NEAR,
): Cell[] {
  if (unit === 'characters') return [cell];
  const scale = (cell.right - cell.left) / proportionalWidth(cell.text);
  const starts = [...cell.text.matchAll(WORD)].map(({ index }) => ({
    index,
    left: cell.left + scale * proportionalWidth(cell.text.slice(0, index)),
  }));
  for (const edge of edges.filter((left) => left > cell.left && left < cell.right + reach * size)) {
    const off = ({ left }: { left: number }) => Math.abs(left - edge);
    const [start] = starts.toSorted((a, b) => off(a) - off(b));
    if (!start || off(start) > reach * size) continue;
    const head = { ...cell, text: cell.text.slice(0, start.index).trim(), right: start.left };
    const rest = { ...cell, text: cell.text.slice(start.index), left: edge };
    return [head, rest].flatMap((part) => cutAtEdges({ unit }, edges, part, size, reach));
  }
  return [cell];
}

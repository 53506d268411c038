/** Cuts cells that stand closer than cells do, and so were made one, at the edges that columns have elsewhere. */
import type { Cell, Layout } from '../model/layout.js';
import { proportionalWidth } from './lineFit.js';

/** Where a column begins, and what its cells begin with there. */
export interface Edge {
  readonly left: number;
  readonly kind: string;
}

/** What a text begins with: cells of one column are alike. */
export const kindOf = (text: string): string =>
  /^\p{Ll}/u.test(text) ? 'small' : /^\p{Lu}/u.test(text) ? 'capital' : 'other';

/** The edges without those that others stand for: the rows of a long table begin at the same places. */
export const distinctEdges = <Some extends Edge>(edges: readonly Some[]): Some[] => [
  ...new Map(edges.map((edge) => [`${Math.round(edge.left)} ${edge.kind}`, edge])).values(),
];

/** How far from an edge of a PDF a word may seem to begin that begins there, in heights of letters. */
const NEAR = 0.6;

/**
 * Cuts a cell where a word begins at an edge. Where words begin is known in text, and estimated in a PDF by the widths of
 * letters: it may be up to `reach` off the edge, in columns or heights of letters. In text only what begins as the column's
 * cells do is cut off. `size` is the height of letters.
 */
export function cutAtEdges(
  { unit }: Pick<Layout, 'unit'>,
  edges: readonly Edge[],
  cell: Cell,
  size: number,
  reach: number,
): Cell[] {
  const isText = unit === 'characters';
  const most = isText ? reach : Math.max(NEAR, reach) * size;
  const widthOf = (text: string) => (isText ? text.length : proportionalWidth(text));
  const scale = (cell.right - cell.left) / widthOf(cell.text);
  const starts = [...cell.text.matchAll(isText ? /(?<= )\S/gu : /(?<= )\S|(?<=\d)\p{Lu}/gu)].map(({ index }) => ({
    index,
    left: cell.left + scale * widthOf(cell.text.slice(0, index)),
  }));
  for (const edge of edges.filter(({ left }) => left > cell.left && left < cell.right + most)) {
    const isOwn = ({ index }: { index: number }) => !isText || kindOf(cell.text.slice(index)) === edge.kind;
    const off = ({ left }: { left: number }) => Math.abs(left - edge.left);
    const [start] = starts.filter(isOwn).toSorted((a, b) => off(a) - off(b));
    if (!start || off(start) > most) continue;
    const head = { ...cell, text: cell.text.slice(0, start.index).trim(), right: start.left - (isText ? 1 : 0) };
    const rest = { ...cell, text: cell.text.slice(start.index), left: isText ? start.left : edge.left };
    return [...cutAtEdges({ unit }, edges, head, size, reach), ...cutAtEdges({ unit }, edges, rest, size, reach)];
  }
  return [cell];
}

/**
 * Tells what stands apart at the foot of a page: far below the text, in a size or at an edge that no other line has, or
 * as a note. What is far, the source itself shows: white space is too much only where no sure line has as much above it.
 */
import { leftOf } from '../../geometry/lineFit.js';
import type { Layout } from '../../model/layout.js';
import { bulletLength, isBareBullet, leadingNumber } from '../../vocabulary/bullets.js';
import { familiesOf, isOfOtherFamily } from './families.js';
import { isNoteOf, isNumberLine } from './notes.js';
import {
  gapAbove,
  INWARD,
  type Item,
  isKnown,
  type Kind,
  MOST_APART,
  PARTED,
  type Stretch,
  startOfTail,
} from './stretches.js';

/** How much white space, in lines, a line may have above it in any source: under text, a title, a header block. */
export const FREE = { points: { text: 2, title: 4, header: 6 }, characters: { text: 2.5, title: 2.5, header: 4 } };
/** How much more than what the source shows it must be. */
const MORE = 1.25;
/** Sizes of letters that differ by less than this share are one. */
const SAME_SIZE = 0.1;
const SAME_EDGE = { points: 0.5, characters: 2 };

/** What the sure lines of a source show: white space above them, in lines, the sizes of their letters, their left edges. */
export interface Shown {
  readonly gaps: Readonly<Record<Kind, number>>;
  readonly sizes: readonly number[];
  readonly edges: readonly number[];
  /** Families of letters, and how many lines have each. */
  readonly families: ReadonlyMap<string, number>;
}

/** Measures the lines of a source that a title or another header block follows on their page. */
export function shownBy(layout: Layout, stretches: readonly Stretch[]): Shown {
  const gaps = stretches.flatMap((stretch) => {
    const tail = startOfTail(stretch);
    return stretch.slice(1).map((item, i) => {
      const above = stretch[i]!;
      return { kind: above.kind, gap: gapAbove(layout, above, item), isSure: i + 1 < tail };
    });
  });
  const widest = (kinds: readonly Kind[], isSure: boolean, rank = 0) =>
    gaps
      .filter((one) => kinds.includes(one.kind) && one.isSure >= isSure)
      .map(({ gap }) => gap)
      .toSorted((a, b) => b - a)[rank] ?? 0;
  const inBody = widest(['text', 'title'], true);
  const texts = stretches.flatMap((stretch) =>
    stretch.slice(0, startOfTail(stretch)).filter(({ kind }) => kind === 'text'),
  );
  return {
    gaps: { text: inBody, title: inBody, header: Math.max(widest(['header'], true), widest(['header'], false, 1)) },
    ...lettersOf(texts),
    families: familiesOf(layout),
  };
}

const lettersOf = (items: readonly Item[]): Pick<Shown, 'sizes' | 'edges'> => ({
  sizes: [...new Set(items.map(({ first }) => first.size))],
  edges: [...new Set(items.flatMap(({ first }) => first.cells.map(({ left }) => Math.round(left))))],
});

/** The items at the foot of a stretch that stand apart from those above them. */
export function footOf(layout: Layout, shown: Shown, stretch: Stretch): Stretch {
  const start = startOfTail(stretch);
  const first = Math.max(start, 1, stretch.length - MOST_APART);
  let own = 0; // the widest white space within the tail so far
  for (let i = start + 1; i < first; i += 1) own = Math.max(own, gapAbove(layout, stretch[i - 1]!, stretch[i]!));
  for (let i = first; i < stretch.length; i += 1) {
    const [above, item] = [stretch[i - 1]!, stretch[i]!];
    const gap = gapAbove(layout, above, item);
    const most = Math.max(FREE[layout.unit][above.kind], MORE * Math.max(shown.gaps[above.kind], own));
    if (gap > most && !isKnown(layout, item)) return stretch.slice(i);
    if (i > start) own = Math.max(own, gap);
  }
  return unlike(layout, shown, stretch.slice(start));
}

/**
 * The last items of a tail whose letters or edges no other line has, or that are notes of the text above, parted from
 * that text. Right under a title none are.
 */
function unlike(layout: Layout, shown: Shown, tail: Stretch): Stretch {
  const foot = tail.slice(-MOST_APART - 1);
  const known = lettersOf(tail.slice(0, -MOST_APART));
  const sizes = [...shown.sizes, ...known.sizes];
  const edges = [...shown.edges, ...known.edges];
  const hasSize = (item: Item) => hasOwnSize(layout, sizes, item);
  const hasEdge = (item: Item) => hasOwnEdge(layout, edges, item) && !tail.some((other) => isInCellsOf(item, other));
  const hasFamily = ({ first }: Item) => isOfOtherFamily(shown.families, first.cells[0]!);
  const numbers = tail.filter((item) => isNumberLine(layout, item));
  const above = (i: number) => tail.slice(0, tail.length - foot.length + i);
  const note = numbers.length > 1 ? -1 : foot.findLastIndex((item, i) => isNoteOf(layout, above(i), item));
  const start =
    foot.findLastIndex((item, i) => !(hasSize(item) || hasEdge(item) || hasFamily(item) || (note >= 0 && i >= note))) +
    1;
  if (start === 0 || start === foot.length || foot.length - start > MOST_APART) return [];
  const isApart = gapAbove(layout, foot[start - 1]!, foot[start]!) > PARTED || isNumberLine(layout, foot[start]!);
  return isApart ? foot.slice(start) : [];
}

const hasOwnSize = ({ unit }: Layout, sizes: readonly number[], { first }: Item): boolean =>
  unit === 'points' && sizes.length > 0 && sizes.every((size) => Math.abs(size - first.size) > size * SAME_SIZE);

/** Whether a line stands in columns of a ruled table of which another line fills the cells above. */
const isInCellsOf = ({ first: { cells } }: Item, { last: other }: Item): boolean =>
  cells.every(({ box }) =>
    other.cells.some(
      (cell) =>
        box &&
        cell.box &&
        cell.box.top < box.top &&
        isNear(cell.box.left, box.left) &&
        isNear(cell.box.right, box.right),
    ),
  );

const isNear = (one: number, other: number): boolean => Math.abs(one - other) < 1;

/** Whether a line without a list's mark begins further right of all edges than an inner list would. */
function hasOwnEdge({ unit }: Layout, edges: readonly number[], { element, first }: Item): boolean {
  if (element.kind !== 'text') return false;
  const { text } = element.span;
  if (bulletLength(text) > 0 || isBareBullet(text) || leadingNumber(text)) return false;
  const em = unit === 'points' ? first.size : 1;
  const left = leftOf(element.span);
  const nearest = edges.reduce((best, edge) => (edge <= left + SAME_EDGE[unit] * em ? Math.max(best, edge) : best), 0);
  return edges.length > 0 && left - nearest > INWARD[unit] * em;
}

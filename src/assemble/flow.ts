/**
 * Tells which lines of a page go on its text. What stands at a page's foot, far below the text, in a size or at an edge
 * that no other line has - a signature, a note, the foot of one page only - belongs to no section, though a sentence is
 * cut above it; and so does what stands over a repeated header block.
 *
 * What is far, the source itself shows: white space is too much for a line only if no other place has as much.
 */

import { leftOf, rightOf } from '../geometry/lineFit.js';
import { gapBetween } from '../geometry/lineGaps.js';
import type { Element, Header, TextSpan } from '../model/element.js';
import { groupAdjacent } from '../model/groupBy.js';
import type { Layout, Line } from '../model/layout.js';
import { codeOf, identityOf } from '../text/textSpans.js';
import { hasBox } from '../vocabulary/boxes.js';
import { bulletLength, isBareBullet, leadingNumber } from '../vocabulary/bullets.js';

type Kind = 'header' | 'title' | 'text';

/** An element of a sheet as it stands on a page. */
interface Item {
  readonly kind: Kind;
  readonly element: FlowElement;
  readonly first: Line;
  readonly last: Line;
  /** Equal for items of one page: where it begins, and where it ends. */
  readonly page: number;
  readonly lastPage: number;
}

/** Items of one page, from its top or from a header block, down to its foot or to the next header block. */
type Stretch = readonly Item[];

/** How much white space, in lines, a line may have above it in any source: under text, a title, a header block. */
const FREE = { points: { text: 2, title: 4, header: 6 }, characters: { text: 2.5, title: 2.5, header: 4 } };
/** How much more than what the source shows it must be. */
const MORE = 1.25;
/** How many lines at a foot may stand apart: more are text. */
const MOST_APART = 6;
/** Sizes of letters that differ by less than this share are one. */
const SAME_SIZE = 0.1;
/** White space, in lines, above what stands apart by its letters or its edge. */
const PARTED = 0.15;
/** How far right of any known edge, in heights of letters or in columns, a line of the same text may begin. */
const INWARD = { points: 3, characters: 8 };
const SAME_EDGE = { points: 0.5, characters: 2 };

/** What a sheet is made of, with the parameters before it. */
export type FlowElement = Exclude<Element, { kind: 'aside' }>;

/** Returns the elements without the lines that stand apart from the text of their page: no draft holds them. */
export function inFlow(layout: Layout, printed: readonly Element[]): readonly FlowElement[] {
  const elements = printed.filter((element): element is FlowElement => element.kind !== 'aside');
  if (!layout.positioned) return elements;
  const first = elements.findIndex(({ kind }) => kind === 'header');
  const stretches = stretchesOf(elements.slice(Math.max(first, 0)));
  const shown = shownBy(layout, stretches);
  const items = stretches.flatMap((stretch, i) =>
    isOverHeader(stretches, i)
      ? stretch
      : [
          ...footOf(layout, shown, stretch),
          ...amidSentence(layout, stretch, stretches[i + 1]),
          ...acrossOf(layout, stretch),
        ],
  );
  const apart = new Set<FlowElement>(items.map(({ element }) => element));
  return apart.size === 0 ? elements : elements.filter((element) => !apart.has(element));
}

/** The items of a source. Where pages have no numbers, lines of page furniture part them. */
function itemsOf(elements: readonly FlowElement[]): Item[] {
  let pages = 0;
  const item = (kind: Kind, element: FlowElement, spans: readonly TextSpan[]): Item => {
    const lines = spans.map(({ line }) => line).toSorted((a, b) => a.index - b.index);
    const [first, last] = [lines[0]!, lines.at(-1)!];
    return { kind, element, first, last, page: first.page ?? -pages, lastPage: last.page ?? -pages };
  };
  return elements.flatMap((element): Item[] => {
    if (element.kind === 'furniture') pages += 1;
    if (element.kind === 'header') return [item('header', element, spansOfHeader(element))];
    if (element.kind === 'heading') return [item('title', element, [element.label])];
    if (element.kind === 'section') return [item('title', element, element.labels)];
    return element.kind === 'text' ? [item('text', element, [element.span])] : [];
  });
}

const spansOfHeader = ({ levelLabel, labels, code, title, fields }: Header): TextSpan[] =>
  [levelLabel, ...labels.values(), code, title, ...fields.values()].flat();

const stretchesOf = (elements: readonly FlowElement[]): Stretch[] =>
  groupAdjacent(itemsOf(elements), (above, item) => item.kind !== 'header' && above.lastPage === item.page);

/** What the sure lines of a source show: white space above them, in lines, the sizes of their letters, their left edges. */
interface Shown {
  readonly gaps: Readonly<Record<Kind, number>>;
  readonly sizes: readonly number[];
  readonly edges: readonly number[];
}

/** The place of the first line of text after the last title of a stretch: what a title follows surely is in the flow. */
const startOfTail = (stretch: Stretch): number => stretch.findLastIndex(({ kind }) => kind !== 'text') + 1;

function shownBy(layout: Layout, stretches: readonly Stretch[]): Shown {
  const gaps = stretches.flatMap((stretch) =>
    stretch.flatMap((item, i) => {
      const above = stretch[i - 1];
      return above ? [{ kind: above.kind, gap: gapAbove(layout, above, item), isSure: i < startOfTail(stretch) }] : [];
    }),
  );
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
  };
}

const lettersOf = (items: readonly Item[]): Pick<Shown, 'sizes' | 'edges'> => ({
  sizes: [...new Set(items.map(({ first }) => first.size))],
  edges: [...new Set(items.flatMap(({ first }) => first.cells.map(({ left }) => Math.round(left))))],
});

const gapAbove = (layout: Layout, above: Item, item: Item): number =>
  Math.max(0, gapBetween(layout, above.last, item.first));

/** The items at the foot of a stretch that stand apart from those above them. */
function footOf(layout: Layout, shown: Shown, stretch: Stretch): Stretch {
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

/** Whether a line begins as none does that stands apart: with a status, a code, a box or a bullet. */
const isKnown = ({ matcher }: Layout, { element }: Item): boolean =>
  element.kind === 'text' &&
  (matcher.statusKind(element.span.text) !== null ||
    matcher.codes.leadingCode(element.span.text) !== null ||
    hasBox(element.span.text) ||
    bulletLength(element.span.text) > 0);

/**
 * The last items of a tail whose letters or edges no other line has, or that are notes of the text above, parted from
 * that text. Right under a title all must be so, by letters and edges.
 */
function unlike(layout: Layout, shown: Shown, tail: Stretch): Stretch {
  const foot = tail.slice(-MOST_APART - 1);
  const known = lettersOf(tail.slice(0, -MOST_APART));
  const sizes = [...shown.sizes, ...known.sizes];
  const edges = [...shown.edges, ...known.edges];
  const hasSize = (item: Item) => hasOwnSize(layout, sizes, item);
  const hasEdge = (item: Item) => hasOwnEdge(layout, edges, item);
  const numbers = tail.filter((item) => isNumberLine(layout, item));
  const above = (i: number) => tail.slice(0, tail.length - foot.length + i);
  const note = numbers.length > 1 ? -1 : foot.findLastIndex((item, i) => isNoteOf(layout, above(i), item));
  const start = foot.findLastIndex((item, i) => !(hasSize(item) || hasEdge(item) || (note >= 0 && i >= note))) + 1;
  if (start === foot.length || foot.length - start > MOST_APART) return [];
  if (start === 0) return foot.every((item) => hasSize(item) && hasEdge(item)) ? foot : [];
  const isApart = gapAbove(layout, foot[start - 1]!, foot[start]!) > PARTED || isNumberLine(layout, foot[start]!);
  return isApart ? foot.slice(start) : [];
}

/** A note's mark, in brackets or not, or one or more asterisks. */
const NOTE = /^(\(?\d{1,2}\)?|\*{1,3})\s*(?=\p{L})/u;

/** Whether a line of a text with columns is a number without a sign, and nothing else: a PDF shows that a mark is small. */
const isNumberLine = ({ unit }: Layout, { element }: Item): boolean =>
  unit === 'characters' && element.kind === 'text' && /^\d{1,2}$/u.test(element.span.text);

/** Whether an item is a note: it begins with a mark that ends a word above, or with a number alone on its line. */
function isNoteOf(layout: Layout, above: Stretch, item: Item): boolean {
  const { element } = item;
  if (element.kind !== 'text') return false;
  if (isNumberLine(layout, item)) return true;
  const mark = NOTE.exec(element.span.text)?.[1];
  if (mark === undefined) return false;
  const isMarked = (text: string) =>
    text.split(' ').some((word) => word.replace(/[.,;:]+$/u, '').endsWith(mark) && /^\P{N}*\p{L}/u.test(word));
  return above.some((one) => one.element.kind === 'text' && isMarked(one.element.span.text));
}

const hasOwnSize = ({ unit }: Layout, sizes: readonly number[], { first }: Item): boolean =>
  unit === 'points' && sizes.length > 0 && sizes.every((size) => Math.abs(size - first.size) > size * SAME_SIZE);

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

/** What a line ends in that surely goes on: a comma, an apostrophe, a short word. */
const GOES_ON = /(?:,|\p{L}['’]|\s\p{Ll}{1,3})$/u;
/** A line that reaches this share of the widest one of its page was wrapped. */
const FULL = 0.85;

/** The last items of a stretch, parted from a sentence that is cut above them and goes on in small letters after them. */
function amidSentence(layout: Layout, stretch: Stretch, next: Stretch | undefined): Stretch {
  const after = next?.find(({ kind }) => kind !== 'header')?.element;
  if (after?.kind !== 'text' || !/^\p{Ll}/u.test(after.span.text)) return [];
  const tail = stretch.slice(Math.max(startOfTail(stretch), stretch.length - MOST_APART - 1));
  const widest = stretch.reduce(
    (most, { kind, element }) => (kind === 'text' ? Math.max(most, rightEdge(element)) : most),
    0,
  );
  const start = tail.findLastIndex(
    (item, i) => i > 0 && (gapAbove(layout, tail[i - 1]!, item) > PARTED || isNumberLine(layout, item)),
  );
  const [above, first] = [tail[start - 1]?.element, tail[start]?.element];
  if (above?.kind !== 'text' || first?.kind !== 'text') return [];
  const isCut = GOES_ON.test(above.span.text) || (/\p{Ll}$/u.test(above.span.text) && rightEdge(above) > widest * FULL);
  return isCut &&
    !isKnown(layout, tail[start]!) &&
    /^(?:\p{Lu}|\(?\d)/u.test(first.span.text) &&
    !leadingNumber(first.span.text)
    ? tail.slice(start)
    : [];
}

const rightEdge = (element: FlowElement): number => (element.kind === 'text' ? rightOf(element.span) : 0);

/**
 * The words that a text with columns shows of large letters across the page: in capitals, after the blank lines that the
 * letters need, right over a line that begins further left.
 */
function acrossOf({ unit }: Layout, stretch: Stretch): Stretch {
  if (unit === 'points') return [];
  return stretch.filter(({ element, first }, i) => {
    const [above, below] = [stretch[i - 1]?.last, stretch[i + 1]?.first];
    if (element.kind !== 'text' || !above || !below || element.span.cells.length > 1) return false;
    const { text } = element.span;
    const isCapitals = /^[\p{Lu} ]{3,}$/u.test(text);
    const isInward = leftOf(element.span) - below.cells[0]!.left > INWARD.characters;
    return isCapitals && isInward && first.top - above.top > FREE.characters.text && below.top - first.top === 1;
  });
}

/**
 * Whether a stretch stands over a header block that goes on the sheet around it: the block is followed by the rest of
 * the text, not by the beginning of a sheet.
 */
function isOverHeader(stretches: readonly Stretch[], i: number): boolean {
  const [stretch, next] = [stretches[i]!, stretches[i + 1]];
  const header = next?.[0]?.element;
  if (stretch.length > MOST_APART || stretch[0]?.kind !== 'text' || stretch.some(({ kind }) => kind !== 'text'))
    return false;
  if (header?.kind !== 'header' || codeOf(header) === null || next![0]!.page !== stretch[0].page) return false;
  const open = stretches.slice(0, i).findLast(([item]) => item?.kind === 'header')?.[0]?.element;
  const after = next![1]?.element;
  return (
    open?.kind === 'header' &&
    identityOf(open) === identityOf(header) &&
    (after === undefined || after.kind === 'text' || (after.kind === 'section' && after.field === 'status'))
  );
}

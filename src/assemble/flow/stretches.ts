/** The elements of a source as they stand on its pages: stretches of text, from a header block or a page's top to its foot. */
import { gapBetween } from '../../geometry/lineGaps.js';
import type { Element, TextSpan } from '../../model/element.js';
import { groupAdjacent } from '../../model/groupBy.js';
import type { Layout, Line } from '../../model/layout.js';
import { headerSpans } from '../../text/textSpans.js';
import { hasBox } from '../../vocabulary/boxes.js';
import { bulletLength } from '../../vocabulary/bullets.js';

/** What a sheet is made of, with the parameters before it. */
export type FlowElement = Exclude<Element, { kind: 'aside' | 'outside' }>;

export type Kind = 'header' | 'title' | 'text';

/** An element of a sheet as it stands on a page. */
export interface Item {
  readonly kind: Kind;
  readonly element: FlowElement;
  readonly first: Line;
  readonly last: Line;
  /** Equal for items of one page: where it begins, and where it ends. */
  readonly page: number;
  readonly lastPage: number;
}

/** Items of one page, from its top or from a header block, down to its foot or to the next header block. */
export type Stretch = readonly Item[];

/** How many lines at a foot may stand apart: more are text. */
export const MOST_APART = 6;
/** White space, in lines, above what stands apart by more than its distance. */
export const PARTED = 0.15;
/** How far right of any known edge, in heights of letters or in columns, a line of the same text may begin. */
export const INWARD = { points: 3, characters: 8 };

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
    if (element.kind === 'header') return [item('header', element, headerSpans(element))];
    if (element.kind === 'heading') return [item('title', element, [element.label])];
    if (element.kind === 'section') return [item('title', element, element.labels)];
    return element.kind === 'text' ? [item('text', element, [element.span])] : [];
  });
}

export const stretchesOf = (elements: readonly FlowElement[]): Stretch[] =>
  groupAdjacent(itemsOf(elements), (above, item) => item.kind !== 'header' && above.lastPage === item.page);

/** The place of the first line of text after the last title of a stretch: what a title follows surely is in the flow. */
export const startOfTail = (stretch: Stretch): number => stretch.findLastIndex(({ kind }) => kind !== 'text') + 1;

/** White space between two items, in lines. */
export const gapAbove = (layout: Layout, above: Item, item: Item): number =>
  Math.max(0, gapBetween(layout, above.last, item.first));

/** Whether a line begins as none does that stands apart: with a status, a code, a box or a bullet. */
export const isKnown = ({ matcher }: Layout, { element }: Item): boolean =>
  element.kind === 'text' &&
  (matcher.statusKind(element.span.text) !== null ||
    matcher.codes.leadingCode(element.span.text) !== null ||
    hasBox(element.span.text) ||
    bulletLength(element.span.text) > 0);

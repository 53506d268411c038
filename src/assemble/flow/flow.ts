/**
 * Tells which lines of a page go on its text. What stands at a page's foot, far below the text, in a size or at an edge
 * that no other line has - a signature, a note, the foot of one page only - belongs to no section, though a sentence is
 * cut above it; and so does what stands over a repeated header block.
 *
 * What is far, the source itself shows: white space is too much for a line only if no other place has as much.
 */

import { leftOf, rightOf } from '../../geometry/lineFit.js';
import type { Element } from '../../model/element.js';
import type { Layout } from '../../model/layout.js';
import { codeOf, identityOf } from '../../text/textSpans.js';
import { leadingNumber } from '../../vocabulary/bullets.js';
import { withoutForeignCells } from './families.js';
import { FREE, footOf, shownBy } from './foot.js';
import { isNumberLine } from './notes.js';
import {
  type FlowElement,
  gapAbove,
  INWARD,
  isKnown,
  MOST_APART,
  PARTED,
  type Stretch,
  startOfTail,
  stretchesOf,
} from './stretches.js';

/** Returns the elements without the lines that stand apart from the text of their page: no draft holds them. */
export function inFlow(layout: Layout, printed: readonly Element[]): readonly FlowElement[] {
  const elements = printed.filter(
    (element): element is FlowElement => element.kind !== 'aside' && element.kind !== 'outside',
  );
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
  const inText = apart.size === 0 ? elements : elements.filter((element) => !apart.has(element));
  return withoutForeignCells(layout, shown.families, inText);
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

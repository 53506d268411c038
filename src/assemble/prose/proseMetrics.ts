/**
 * Measures the prose of a source: its margins, the distance of its lines, and what parts its paragraphs. All is measured on
 * lines that leave no doubt: a full line that ends in mid-sentence and goes on in lower case was wrapped; a short one that ends
 * a sentence ends a paragraph.
 */

import { leftOf, proportionalWidth, rightOf, roomAfter } from '../../geometry/lineFit.js';
import { gapBetween, hasGap } from '../../geometry/lineGaps.js';
import { median } from '../../geometry/median.js';
import type { TextSpan } from '../../model/element.js';
import { groupBy } from '../../model/groupBy.js';
import type { Layout } from '../../model/layout.js';
import { ended } from '../../text/sentences.js';
import { isOpen } from '../../vocabulary/italian/openWords.js';
import type { SheetText } from '../sheets.js';
import { marginsOf } from './margins.js';

/** The metrics of a source's prose. Lengths across are in the units of the layout. */
export interface ProseMetrics {
  readonly left: number;
  readonly right: number;
  /** How far a full line may end before the right edge: columns of letters of different widths are no true edge. */
  readonly slack: number;
  /** How wide the lines of text in proportional type are set; `null` where places or letters of one width tell. */
  readonly type: ProportionalType | null;
  /** Left edges closer than this are one. */
  readonly step: number;
  /** Distance of lines set solid, in heights of their letters: by left edge, and elsewhere. */
  readonly leadings: ReadonlyMap<number, number>;
  readonly leading: number;
  /** Left edges right of the margin where first lines of paragraphs stand. */
  readonly firstLines: ReadonlySet<number>;
  /** Left margins of pages, where titles of sections show them. */
  readonly margins: ReadonlyMap<number | null, number>;
  /** Whether white space parts paragraphs. */
  readonly spaced: boolean;
  /** Whether a line surely was wrapped: else the longest line may be full, or only the longest. */
  readonly wraps: boolean;
}

/** Widths in letters, as estimated. */
interface ProportionalType {
  /** The width of the widest lines. */
  readonly full: number;
  /** By how much wraps show the estimate to be wrong. */
  readonly error: number;
}

/** A word that takes less than this share of the room after a line surely fits, ... */
const FITS = 0.6;
/** ... and one that takes more than this surely does not. */
const FULL = 1.25;
/** What counts as white space between two lines of prose, in lines: less than elsewhere, since their leading is known. */
const PROSE_GAP = 0.15;
/** Lines further apart than this, in heights of their letters, are no lines of one paragraph. */
const FURTHEST = 3.5;

/** Left edges are told apart by whole units. */
export const edgeOf = (span: TextSpan): number => Math.round(leftOf(span));

/** Measures the prose of a source, given section by section. */
export function measureProse(layout: Layout, sections: readonly (readonly SheetText[])[]): ProseMetrics {
  const isText = layout.unit === 'characters';
  const pairs = sections.flatMap(pairsIn);
  const edges = {
    type: isText ? proportionalType(pairs) : null,
    ...edgesOf(layout, sections.flat()),
    ...(isText && areUnwrapped(pairs) ? { right: Infinity, slack: 0, type: null } : {}),
  };
  const wraps = pairs.filter((pair) => isWrap(layout, edges, ...pair));
  const begun = pairs.filter((pair) => beginsParagraph(edges, ...pair));
  const leadings = isText ? new Map<number, number>() : leadingsOf(wraps);
  const leading = isText ? 1 : (median(wraps.map(stepOf)) ?? layout.leading);
  const measured = { ...edges, leadings, leading };
  // Places that are no numbers, as of a damaged font, count as one column.
  const inOneColumn = begun.filter(([above, below]) => !(Math.abs(leftOf(above) - leftOf(below)) >= edges.step));
  return {
    ...measured,
    wraps: wraps.length > 0 || pairs.some(([above]) => isOpen(above.text)),
    firstLines: firstLinesOf(edges, wraps, begun),
    margins: marginsOf(layout),
    spaced: inOneColumn.length > 0 && inOneColumn.every((pair) => isParted(layout, measured, ...pair)),
  };
}

/** Whether the lower of two lines surely begins a paragraph: nothing else explains why its first word is not on the upper one. */
const beginsParagraph = (
  edges: Pick<ProseMetrics, 'right' | 'slack' | 'type'>,
  above: TextSpan,
  below: TextSpan,
): boolean => ended(above.text) && /^\p{Lu}/u.test(below.text) && room(edges, above, below) === 'enough';

/** No page has room for a line of more letters. */
const LONGEST_LINE = 180;

/** Whether each line of a text is a paragraph: some are longer than a page has room for, and none goes on in lower case. */
const areUnwrapped = (pairs: readonly LinePair[]): boolean =>
  pairs.some((pair) => pair.some(({ text }) => text.length > LONGEST_LINE)) &&
  !pairs.some(
    ([above, below]) => above.text.length > LONGEST_LINE / 3 && !ended(above.text) && /^\p{Ll}\p{L}/u.test(below.text),
  );

/** Lines of a section that stand on one page, each with the one below it. */
function pairsIn(section: readonly SheetText[]): LinePair[] {
  return section.slice(1).flatMap((below, i): LinePair[] => {
    const above = section[i]!;
    const isBelow = above.part === below.part && below.span.line.index > above.span.line.index;
    return isBelow ? [[above.span, below.span]] : [];
  });
}

/** The commonest left edge, and the right edge that the longest lines reach. */
function edgesOf(layout: Layout, texts: readonly SheetText[]): Pick<ProseMetrics, 'left' | 'right' | 'slack' | 'step'> {
  if (texts.length === 0) return { left: 0, right: 0, slack: 0, step: 0 };
  const isText = layout.unit === 'characters';
  const lefts = groupBy(texts, ({ span }) => edgeOf(span));
  const fair = [...lefts].filter(([, own]) => own.length >= texts.length * 0.1).map(([left]) => left);
  const rights = texts.map(({ span }) => rightOf(span));
  const right = rights.toSorted(ascending)[Math.max(0, Math.ceil(texts.length * (isText ? 0.95 : 1)) - 1)]!;
  const step = isText ? 2 : median(texts.map(({ span }) => span.line.size))! * 0.5;
  return { left: Math.min(...fair), right, slack: isText ? right * 0.2 : 0, step };
}

type LinePair = readonly [above: TextSpan, below: TextSpan];

/** Whether the two lines are surely one sentence that a wrap parted. */
function isWrap(
  layout: Layout,
  edges: Pick<ProseMetrics, 'right' | 'slack' | 'type'>,
  above: TextSpan,
  below: TextSpan,
): boolean {
  const near = layout.unit === 'points' ? stepOf([above, below]) < FURTHEST : !hasGap(layout, above.line, below.line);
  return near && !ended(above.text) && /^\p{Ll}\p{L}/u.test(below.text) && room(edges, above, below) === 'none';
}

const stepOf = ([above, below]: LinePair): number =>
  (below.line.top - above.line.top) / Math.max(above.line.size, below.line.size);

function leadingsOf(wraps: readonly LinePair[]): Map<number, number> {
  const steps = [...groupBy(wraps, ([, below]) => edgeOf(below))].filter(([, own]) => own.length > 1);
  return new Map(steps.map(([edge, own]) => [edge, median(own.map(stepOf))!]));
}

/** A damaged font gives places that are none: these stay where they are, and are not put last. */
const ascending = (a: number, b: number): number => a - b;

/**
 * First lines are indented where wrapped lines go back from an edge to the margin, and more paragraphs begin at that
 * edge than at the margin: else what stands there are items.
 */
function firstLinesOf(
  { left, step }: Pick<ProseMetrics, 'left' | 'step'>,
  wraps: readonly LinePair[],
  begun: readonly LinePair[],
): Set<number> {
  const isFlush = (span: TextSpan) => Math.abs(leftOf(span) - left) < step;
  const returning = new Set(
    wraps.flatMap(([above, below]) => (isFlush(below) && !isFlush(above) ? edgeOf(above) : [])),
  );
  const starts = groupBy(begun, ([, below]) => (isFlush(below) ? null : edgeOf(below)));
  const flush = starts.get(null)?.length ?? 0;
  return new Set([...returning].filter((edge) => (starts.get(edge)?.length ?? 0) > flush));
}

/** Whether white space or a page break stands between two lines of prose. */
export function isParted(
  layout: Layout,
  { leadings, leading }: Pick<ProseMetrics, 'leadings' | 'leading'>,
  above: TextSpan,
  below: TextSpan,
): boolean {
  if (above.line.index === below.line.index) return false;
  if (layout.unit === 'characters' || above.line.page !== below.line.page)
    return hasGap(layout, above.line, below.line);
  return gapBetween({ leading: leadings.get(edgeOf(below)) ?? leading }, above.line, below.line) > PROSE_GAP;
}

/** The width of a line with the first word of the next one. */
const widthWith = (before: TextSpan, next: TextSpan): number =>
  proportionalWidth(`${before.text} ${next.text.split(' ', 1)[0]!}`);

/** By how many letters a word must be too long: the widest line of all may have had room for a short word, too. */
const SURELY = 2.5;

/** How much narrower, in letters, lists may be set than paragraphs, in text that lost its indents. */
const INDENT = 5;

/** Fewest wraps that show how text is set. */
const FEWEST_WRAPS = 8;
/** The share of wraps that may be none: items of a list that lost its bullets. */
const FALSE_WRAPS = 0.15;

/**
 * Measures text that was set in proportional type: its wraps show it, since by the number of letters many a word would have
 * fitted. `null` where too few lines tell, or where letters are of one width.
 */
function proportionalType(pairs: readonly LinePair[]): ProportionalType | null {
  const longest = pairs.reduce((most, [{ text }]) => Math.max(most, text.length), 0);
  const wraps = pairs.filter(
    ([above, below]) => !ended(above.text) && /^\p{Ll}\p{L}/u.test(below.text) && above.text.length > longest * FITS,
  );
  if (wraps.length < FEWEST_WRAPS) return null;
  const fits = wraps.filter(([{ text }, below]) => text.length + below.text.split(' ', 1)[0]!.length + 1 <= longest);
  if (fits.length <= wraps.length * FALSE_WRAPS) return null;
  const full = wraps.reduce((most, [{ text }]) => Math.max(most, proportionalWidth(text)), 0);
  const left = wraps.map((pair) => full - widthWith(...pair)).toSorted(ascending);
  return { full, error: Math.max(INDENT, left[Math.ceil(left.length * (1 - FALSE_WRAPS)) - 1]!) + 1 };
}

/** Whether a text ends in mid-word, at a hyphen. */
const isBroken = (text: string): boolean =>
  (text.endsWith('-') || text.endsWith('\u2010')) && /\p{L}[-\u2010]$/u.test(text.slice(-3));

/**
 * Whether the next line's first word would have fitted after a line: where there was room enough, the line end was
 * meant; where there was none, it is a wrap. Between the two nothing is certain, since letters differ in width. A word
 * that goes on below is a wrap wherever it was cut.
 */
export function room(
  { right, slack, type }: Pick<ProseMetrics, 'right' | 'slack' | 'type'>,
  before: TextSpan,
  next: TextSpan,
): 'enough' | 'unsure' | 'none' {
  if (isBroken(before.text) && /^\p{L}/u.test(next.text)) return 'none';
  if (type) {
    const left = type.full - widthWith(before, next);
    return left > type.error ? 'enough' : left < -SURELY ? 'none' : 'unsure';
  }
  const { free, need } = roomAfter(before, next, right);
  const sure = slack === 0 ? free : roomAfter(before, next, right - slack).free;
  if (need < sure * FITS) return 'enough';
  return need > free * FULL ? 'none' : 'unsure';
}

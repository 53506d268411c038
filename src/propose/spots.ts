/** Places in laid-out documents, and what is counted over them. */
import { gapBetween } from '../geometry/lineGaps.js';
import type { Shown } from '../model/guess.js';
import type { Cell, Layout, Line } from '../model/layout.js';

/** A document as it is laid out; which words it was laid out with does not matter. */
export type Laid = Omit<Layout, 'matcher'>;

/** A cell of a line, or a part of its text. */
export interface Spot {
  readonly layout: Laid;
  readonly line: Line;
  readonly cell: Cell;
  readonly text: string;
}

/** Returns where a spot stands, for people to look at. */
export const shownAt = ({ layout, line }: Pick<Spot, 'layout' | 'line'>): Shown => ({
  source: layout.source,
  page: line.page,
  line: line.number,
});

/** How far, in lines, the next line of a cell may stand below the one above. */
const WRAPPED = 3;

/** How far edges of one column may be apart. */
const slackOf = ({ unit }: Laid, { size }: Line): number => (unit === 'characters' ? 2 : size);

/** Whether two cells begin at one edge. */
export const isAligned = (layout: Laid, line: Line, one: Cell, other: Cell): boolean =>
  Math.abs(one.left - other.left) <= slackOf(layout, line);

/** Returns the next filled line of the page, or of a text without pages. */
export function nextLine(layout: Laid, { index, page }: Line, step: 1 | -1 = 1): Line | undefined {
  let at = index + step;
  while (layout.lines[at]?.cells.length === 0) at += step;
  const next = layout.lines[at];
  return next?.page === page ? next : undefined;
}

/** Returns the nearest cell under a cell, or over it, in its column and not far away. */
export function cellBeyond({ layout, line, cell }: Omit<Spot, 'text'>, step: 1 | -1, most = WRAPPED): Spot | undefined {
  let last = line;
  for (let i = 0; i < most + 3; i += 1) {
    const next = nextLine(layout, last, step);
    if (!next) return undefined;
    const [above, below] = step === 1 ? [last, next] : [next, last];
    if (gapBetween(layout, above, below) > most) return undefined;
    const found = next.cells.find((other) => isAligned(layout, line, cell, other));
    if (found) return { layout, line: next, cell: found, text: found.text };
    last = next;
  }
  return undefined;
}

/** The most words that a label may have. */
const MOST_WORDS = 8;

/** Returns the beginnings of a text, word by word, up to the length of the longest label. */
export function beginningsOf(text: string): string[] {
  const words = text.split(' ');
  return words.slice(0, MOST_WORDS).map((_, i) => words.slice(0, i + 1).join(' '));
}

/** Whether a text may be a label: a few words that begin with a capital and end no sentence. */
export const mayBeLabel = (text: string): boolean =>
  /^\p{Lu}/u.test(text) &&
  /\p{L}{2}/u.test(text) &&
  !/\d/u.test(text) &&
  text.split(' ').length <= MOST_WORDS &&
  text.length <= 70 &&
  !/[;,!?…\-–]$/u.test(text) &&
  !/\p{L}{4}\.$/u.test(text);

/** A label without the colon at its end. */
export const withoutColon = (text: string): string => (text.endsWith(':') ? text.slice(0, -1).trimEnd() : text);

/**
 * Assigns the lines of a column to the rows of a table by their positions.
 *
 * A key, such as a code, marks each row; it may stand at the row's top, in its middle or at its bottom. White space may
 * separate the rows, or none. Lengths are in the units of the page: points, or lines of text.
 */

import type { TextSpan } from '../model/element.js';
import type { Layout } from '../model/layout.js';
import { endsInAbbreviation } from '../vocabulary/italian/abbreviations.js';
import { proportionalWidth, rightOf, roomAfter } from './lineFit.js';
import { hasGap } from './lineGaps.js';

/** From the first baseline to the last, measured down the page. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** How far, in lines, a group of lines may stand off its key and still be beside it. */
const BESIDE = 0.6;

/** The most keys that stand beside one group: letters of very different heights could bring any number of keys there. */
const MOST_BESIDE = 200;

/**
 * Returns the index of its key for each line of a column, from top to bottom; `null` if the line stands above all keys. Then
 * it is the rest of a row that began on the page before, if the column `continues` one. `size` is the height of letters.
 */
export function assignRows(
  keys: readonly Extent[],
  column: readonly TextSpan[],
  layout: Layout,
  size: number,
  continues: boolean,
): (number | null)[] {
  const pitch = layout.leading * size;
  // Keys and groups both come from top to bottom: a key that ends above one group ends above the next ones, too.
  let first = 0;
  const beside = (top: number, bottom: number) => {
    while (first < keys.length && keys[first]!.bottom + BESIDE * pitch < top) first += 1;
    let end = first;
    while (end < keys.length && end - first < MOST_BESIDE && keys[end]!.top - BESIDE * pitch <= bottom) end += 1;
    return Array.from({ length: end - first }, (_, i) => first + i);
  };
  const hasRoom = roomIn(layout, column);
  return groupsOf(column, layout).flatMap(([start, end]) => {
    const spans = column.slice(start, end);
    const group = spans.map(({ line }) => line.top);
    const near = beside(group[0]!, group.at(-1)!);
    if (near.length > 1 || (near[0] === 0 && continues && keys[0]!.top - group[0]! > pitch * BESIDE)) {
      const tight: Tight = {
        group,
        begin: spans.map((span, i) => beginCost(span, spans[i - 1])),
        goOn: spans.map((span, i) => goOnCost(layout, span, spans[i - 1], hasRoom)),
        continues: continues && near[0] === 0,
        pitch,
        isRounded: layout.unit === 'characters',
      };
      const own = near.map((i) => keys[i]!);
      const rows = splitTight(own, tight);
      return rows.map((row) => (row === null ? null : near[row]!));
    }
    const key = near[0] ?? (first === 0 ? null : first - 1);
    return group.map(() => key);
  });
}

/** Groups the lines that no white space separates: index of the first line, and of the line after the last. */
function groupsOf(column: readonly TextSpan[], layout: Layout): [number, number][] {
  const groups: [number, number][] = [];
  column.forEach(({ line }, i) => {
    if (i > 0 && !hasGap(layout, column[i - 1]!.line, line)) groups.at(-1)![1] = i + 1;
    else groups.push([i, i + 1]);
  });
  return groups;
}

/** Returns the cost of a row that begins with this line: the line, or the one above it, may be within a sentence or a list. */
function beginCost({ text }: TextSpan, above: TextSpan | undefined): number {
  const isOpen = above !== undefined && (/(?:[,(]|\s[-\u2013])$/u.test(above.text) || /^[-\u2013]\s/u.test(text));
  return (/^\p{Ll}/u.test(text) ? LOWER_CASE : 0) + (isOpen ? OPEN_END : 0);
}

/** Whether the first word of a line would have fitted at the end of the one above it. */
type HasRoom = (above: TextSpan, span: TextSpan) => boolean;

/** Returns the cost of a line in one row with the line above it. */
function goOnCost({ unit }: Layout, span: TextSpan, above: TextSpan | undefined, hasRoom: HasRoom): number {
  if (!above) return 0;
  const isSentence = /[.!?]$/u.test(above.text) && !endsInAbbreviation(above.text) && !/^\p{Ll}/u.test(span.text);
  return (hasRoom(above, span) ? ROOM[unit] : 0) + (isSentence ? SENTENCE : 0);
}

/**
 * Tells where a line of the column was not wrapped: there was room for the next word. A hyphen at the end of a line is a
 * wrap. Text that keeps the columns of a page was set in proportional type, mostly: there was room only if there is room by
 * the number of letters and by their widths.
 */
function roomIn({ unit }: Layout, column: readonly TextSpan[]): HasRoom {
  const most = (widthOf: (span: TextSpan) => number) =>
    column.reduce((widest, span) => Math.max(widest, widthOf(span)), Number.NEGATIVE_INFINITY);
  const full = most(rightOf);
  const widest = unit === 'characters' ? most(({ text }) => proportionalWidth(text)) : 0;
  return (above, span) => {
    if (span.cells.length === 0 || /[-\u2010]$/u.test(above.text)) return false;
    const { free, need } = roomAfter(above, span, full);
    if (need + SPARE >= free) return false;
    const word = span.text.split(' ', 1)[0]!;
    return unit === 'points' || proportionalWidth(`${above.text} ${word}`) < widest;
  };
}

/** How many letters of room must be left after the word: letters differ in width, and lines are filled unevenly. */
const SPARE = 1;
/** How far off, in lines, the middle of two lines of text counts: half lines are rounded. */
const HALF = 0.25;
/** Costs, in lines, as of a row that stands so far off its key: a row without lines, ... */
const EMPTY = 2;
/** ... a row that begins in lower case, ... */
const LOWER_CASE = 0.8;
/** ... a row that begins at a dash or a comma, where a list goes on, ... */
const OPEN_END = 2;
/** ... a line that goes on though the one before had room for its first word: columns of letters are no true widths, ... */
const ROOM = { points: 1, characters: 0.8 };
/** ... or though it ended a sentence, ... */
const SENTENCE = 0.3;
/** ... a key and a row of which neither reaches as far as the other, ... */
const OUTSIDE = 2;
/** ... a row that takes a line beside the key before or after its own, since each key stands beside its own row, ... */
const TAKES = 2;
/** ... and lines that belong to a row of the page before. */
const REST = 0.3;
/** How much lower, in lines, the cost must be if keys are at the top, in the middle, at the bottom of their rows. */
const UNUSUAL = [0, 0, 0.5];
/** Above this number of steps, keys are taken to be at the top of their rows. */
const MOST_WORK = 1_000_000;

interface Tight {
  /** The heights of the lines. */
  readonly group: readonly number[];
  /** For each line, the cost of a row that begins with it, in lines. */
  readonly begin: readonly number[];
  /** For each line, the cost of a row that goes on with it, in lines. */
  readonly goOn: readonly number[];
  readonly continues: boolean;
  readonly pitch: number;
  /** Whether lines stand at whole heights only: then the middle of two lines is the upper one or the lower one. */
  readonly isRounded: boolean;
}

/**
 * Cuts lines without white space between them into rows, so that the rows stand nearest their keys. Keys may be at the top of
 * their rows, in the middle or at the bottom; the cheapest of the three cuts counts.
 */
function splitTight(keys: readonly Extent[], tight: Tight): readonly (number | null)[] {
  const { group, pitch, isRounded } = tight;
  if (group.length ** 2 * keys.length > MOST_WORK) {
    let own = 0;
    return group.map((top) => {
      while (own + 1 < keys.length && keys[own + 1]!.top <= top + 0.4 * pitch) own += 1;
      return own;
    });
  }
  const ways: ((key: Extent, top: number, bottom: number) => number)[] = [
    (key, top) => Math.abs(key.top - top),
    (key, top, bottom) => {
      const off = Math.abs(key.top + key.bottom - top - bottom) / 2;
      return isRounded && off === pitch / 2 ? HALF : off;
    },
    (key, _, bottom) => Math.abs(key.bottom - bottom),
  ];
  const cuts = ways.map((distance) => cutRows(keys, tight, distance));
  return cuts.reduce((best, cut, way) => (cut.cost < best.cost - UNUSUAL[way]! * pitch ? cut : best)).rows;
}

interface Cut {
  readonly cost: number;
  readonly rows: readonly (number | null)[];
}

/** Returns the cheapest cut of the lines into as many rows as there are keys: for each line the index of its key. */
function cutRows(
  keys: readonly Extent[],
  { group, begin, goOn, continues, pitch }: Tight,
  distance: (key: Extent, top: number, bottom: number) => number,
): Cut {
  // goneOn[i]: the cost of one row of all lines down to line i
  let sum = 0;
  const goneOn = goOn.map((cost) => (sum += cost));
  const slack = BESIDE * pitch;
  const isApart = (key: Extent, top: number, bottom: number) =>
    (key.top < top - slack && key.bottom < bottom - slack) || (key.top > top + slack && key.bottom > bottom + slack);
  const level = 0.2 * pitch;
  const takes = (row: number, top: number, bottom: number) =>
    top <= (keys[row - 1]?.bottom ?? Number.NEGATIVE_INFINITY) + level ||
    bottom >= (keys[row + 1]?.top ?? Number.POSITIVE_INFINITY) - level;
  // best[n]: the cheapest way to give the first n lines to the page before and the keys so far
  let best = [0, ...group].map((_, n): Cut => {
    if (n === 0) return { cost: 0, rows: [] };
    return { cost: continues ? REST * pitch : Number.POSITIVE_INFINITY, rows: group.slice(0, n).map(() => null) };
  });
  keys.forEach((key, row) => {
    best = best.map(({ cost, rows }, end) => {
      let cheapest: Cut = { cost: cost + EMPTY * pitch, rows };
      for (let start = 0; start < end; start += 1) {
        const [top, bottom] = [group[start]!, group[end - 1]!];
        const unlikely =
          begin[start]! +
          (goneOn[end - 1]! - goneOn[start]!) +
          (isApart(key, top, bottom) ? OUTSIDE : 0) +
          (takes(row, top, bottom) ? TAKES : 0);
        const own = best[start]!.cost + distance(key, top, bottom) + unlikely * pitch;
        if (own < cheapest.cost) {
          cheapest = { cost: own, rows: [...best[start]!.rows, ...group.slice(start, end).map(() => row)] };
        }
      }
      return cheapest;
    });
  });
  return best.at(-1)!;
}

/**
 * Glyphs that are drawn one by one, in no order -> in the order of their lines. Some programs draw a page so, to use each font and
 * colour once; nothing but the places of letters tells the words then.
 */
import type { Glyph } from '../drawing/drawn.js';
import { LEVEL } from './upright.js';

/** A letter goes on a word if it begins so near the end of the one before, in heights of a letter. */
const BACK = -0.2;
const WIDE = 0.35;
/** The narrowest space between words. */
const NARROWEST_BLANK = 0.06;
/** Letters that stand so near belong to one word. */
const TOUCHES = 0.1;
/** Letters whose baselines differ by less, in heights of a letter, are on one line. */
const SAME_LINE = 0.25;
/** Pages on which so few letters stand alone, or so small a share of all begins a word, are not looked at. */
const FEWEST = 3;
const MANY = 0.25;
/** So large a share of the letters of a line that is drawn in no order is not drawn after the letter before. */
const SHARE = 0.2;
/** Letters lie on one another by more than this share of the narrower one. */
const OVERLAP = 0.35;

/** Puts the glyphs of lines that are drawn in no order in the order of their places. */
export function inLineOrder(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (!mayBeDisordered(glyphs)) return glyphs;
  const lines = linesOf(glyphs.filter(isFilled)).map((drawn) => {
    const line = drawn.toSorted((a, b) => a.x - b.x);
    return { line, count: countDisordered(line, drawn) };
  });
  if (!lines.some(({ line, count }) => count >= FEWEST && count > SHARE * line.length)) return glyphs;
  const disordered = lines.flatMap(({ line, count }) => (count > 0 ? [line] : []));
  const lineOf = new Map(disordered.flatMap((line) => line.map((one) => [one, line] as const)));
  const hasBlanks = glyphs.some(({ isBlank }) => isBlank);
  const done = new Set<Glyph[]>();
  return glyphs.flatMap((one) => {
    const line = lineOf.get(one);
    if (!line) return [one];
    if (done.has(line)) return [];
    done.add(line);
    return hasBlanks ? line : withBlanks(line);
  });
}

/** Puts a blank where a line leaves room for one, on a page that draws none: beside an apostrophe there is less than elsewhere. */
const withBlanks = (line: readonly Glyph[]): Glyph[] =>
  line.flatMap((one, i) => {
    const before = line[i - 1];
    const space = before ? spaceBetween(before, one) : 0;
    if (!before || space < NARROWEST_BLANK || space >= WIDE) return [one];
    return [
      { ...before, text: ' ', isBlank: true, x: before.x + before.width, width: one.x - before.x - before.width },
      one,
    ];
  });

const isFilled = ({ isBlank, show }: Glyph): boolean => !isBlank && Math.abs(show.direction) < LEVEL;

/** Space between two glyphs, in heights of a letter. */
const spaceBetween = (before: Glyph, one: Glyph): number => (one.x - before.x - before.width) / one.show.size;

function goesOn(before: Glyph, one: Glyph): boolean {
  const space = spaceBetween(before, one);
  return space >= BACK && space < WIDE && Math.abs(one.y - before.y) < SAME_LINE * one.show.size;
}

/** A quick look: nearly all pages draw their words in one go. */
function mayBeDisordered(glyphs: readonly Glyph[]): boolean {
  let [count, starts, lone] = [0, 0, 0];
  let before: Glyph | null = null;
  let isStart = false;
  for (const one of glyphs) {
    if (!isFilled(one)) continue;
    const begins: boolean = !before || !goesOn(before, one);
    if (begins && isStart && before && /^\p{L}/u.test(before.text)) lone += 1;
    count += 1;
    if (begins) starts += 1;
    [before, isStart] = [one, begins];
  }
  return lone >= FEWEST || starts > MANY * count;
}

/** The lines of glyphs of one size, from top to bottom; each as it is drawn. */
function linesOf(glyphs: readonly Glyph[]): Glyph[][] {
  const order = new Map(glyphs.map((one, i) => [one, i] as const));
  const lines: Glyph[][] = [];
  for (const one of glyphs.toSorted((a, b) => a.y - b.y || a.show.size - b.show.size)) {
    const first = lines.at(-1)?.[0];
    const { size } = one.show;
    const isSame = first && one.y - first.y < SAME_LINE * size && Math.abs(first.show.size - size) < 0.01 * size;
    if (isSame) lines.at(-1)!.push(one);
    else lines.push([one]);
  }
  return lines.map((line) => line.toSorted((a, b) => order.get(a)! - order.get(b)!));
}

const WORDY = /^[\p{L}\p{N}]/u;

/** Counts the letters of a line that touch the one before and are not drawn after it; none where letters lie on one another. */
function countDisordered(line: readonly Glyph[], drawn: readonly Glyph[]): number {
  const place = new Map(drawn.map((one, i) => [one, i] as const));
  const pairs = line.slice(1).map((one, i) => [line[i]!, one] as const);
  const isOn = ([before, one]: readonly [Glyph, Glyph]) =>
    before.x + before.width - one.x > OVERLAP * Math.min(before.width, one.width);
  if (pairs.some(isOn)) return 0;
  return pairs.filter(
    ([before, one]) =>
      WORDY.test(before.text) &&
      WORDY.test(one.text) &&
      spaceBetween(before, one) < TOUCHES &&
      place.get(one) !== place.get(before)! + 1,
  ).length;
}

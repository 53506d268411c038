/**
 * Which glyphs are struck out: a thin line crosses the middle of the letters, and goes no further than they do. A rule of
 * a table or a page runs beyond the text, or passes under it; a side of a box turns at its end.
 */
import { groupBy } from '../../../../model/groupBy.js';
import type { Area, Drawing, Glyph, Segment } from '../../drawing/drawn.js';
import type { Box } from '../../drawing/matrix.js';
import { LEVEL } from '../upright.js';
import { isAlike, isBare, PAPER } from '../visibility.js';

/** The middle of letters, above their baseline, in heights of a letter. */
const LOWEST = 0.12;
const HIGHEST = 0.54;
/** A thicker line covers letters, and does not strike them; in heights of a letter. One that is drawn over them may be a bar. */
const THICKEST = 0.18;
const BAR = 0.35;
/** How far beyond the letters a stroke may go, in heights of a letter, and in points. */
const BEYOND = 0.7;
const FAR = 8;
/** Beyond few letters, it goes no further than a blank, or a half of them: the bar of a fraction does. */
const BLANK = 0.3;
const HALF = 0.5;
/** The least share of a stroke that lies on letters: between them there are blanks, no gaps. */
const FILLED = 0.3;

/** A letter of which less is crossed is not; if more is, but less than the whole, the line is none that strikes out. */
const TOUCHED = 0.15;
const WHOLE = 0.6;

/** A mark alone may have its ink above the line or under it; a note of music has lines of its own. */
const WORDY = /[\p{L}\p{N}]/u;

/** Lines whose edges are no further apart, in thicknesses of a line, lie side by side. */
const CLOSE = 0.15;

const BAND = 20;

/** The share of a glyph's width that stands between two places. */
const covered = ({ x, width }: Glyph, from: number, to: number): number =>
  (Math.min(x + width, to) - Math.max(x, from)) / (width || 1);

/** Returns the glyphs of an upright page that are struck out by lines that can be seen. */
export function struckGlyphs(
  glyphs: readonly Glyph[],
  { segments, areas }: Pick<Drawing, 'segments' | 'areas'>,
): Set<Glyph> {
  const lines = [...withJoinedDashes(segments.filter(isLevel)), ...areas.flatMap(barOf)];
  if (lines.length === 0) return new Set();
  const wanted = new Set(lines.flatMap((line) => [0, 1, 2].map((below) => Math.floor(middleOf(line) / BAND) + below)));
  const letters = glyphs.filter(
    ({ y, isBlank, show }) => wanted.has(Math.floor(y / BAND)) && !isBlank && Math.abs(show.direction) < LEVEL,
  );
  const glyphBands = groupBy(letters, ({ y }) => Math.floor(y / BAND));
  const lineBands = groupBy(lines, (line) => Math.floor(middleOf(line) / BAND));
  const near = <One>(bands: ReadonlyMap<number, readonly One[]>, from: number, to: number): One[] =>
    Array.from({ length: to - from + 1 }, (_, i) => bands.get(from + i) ?? []).flat();
  const struck = lines.flatMap((line) => {
    const band = Math.floor(middleOf(line) / BAND);
    const crossed = near(glyphBands, band, band + 2).filter((one) => crosses(line, one));
    if (!crossed.some(({ text }) => WORDY.test(text)) || !isStrike(line, crossed) || !isBare(line, areas)) return [];
    return isWithinArea(line, near(lineBands, band - 1, band + 1)) || turns(line, segments) ? [] : crossed;
  });
  return new Set(struck);
}

/** Signs that are drawn through the letter before them, and a letter with one. */
const THROUGH = /^[\u0335-\u0338]$/u;
const LETTER_THROUGH = /^[\p{L}\p{N}][\u0335-\u0338]$/u;
/** Nearly all glyphs are one letter before these signs: 1 % of a run on 311 pages goes into looking at them closer. */
const mayStrike = ({ text }: Glyph): boolean => (text.length > 1 || text > '\u0334') && /[\u0335-\u0338]/u.test(text);

/**
 * Returns the glyphs that are struck out by signs of the text itself, with those signs: two letters or more that follow one
 * another. One alone may belong to the sign after it, as in `a ≠ b`.
 */
export function overstruckGlyphs(glyphs: readonly Glyph[]): Set<Glyph> {
  if (!glyphs.some(mayStrike)) return new Set();
  const struck: Glyph[][] = [[]];
  const filled = glyphs.filter(({ isBlank }) => !isBlank);
  for (let i = 0; i < filled.length; ) {
    const [one, next] = [filled[i]!, filled[i + 1]];
    const isPair = WORDY.test(one.text) && next !== undefined && THROUGH.test(next.text);
    if (isPair) struck.at(-1)!.push(one, next);
    else if (LETTER_THROUGH.test(one.text)) struck.at(-1)!.push(one);
    else struck.push([]);
    i += isPair ? 2 : 1;
  }
  const isWord = (own: readonly Glyph[]) => own.filter(({ text }) => !THROUGH.test(text)).length > 1;
  return new Set(struck.filter(isWord).flat());
}

/** Less, in points, is a point or the end of a line. */
const SHORTEST = 2;

const isLevel = ({ left, right, top, bottom, thickness }: Segment): boolean =>
  right - left > SHORTEST && bottom - top <= Math.max(thickness, 0.02 * (right - left));

/** A bar is lower than this, in points, and so many times longer. */
const HIGHEST_BAR = 6;
const LONGER = 3;

/** The line that an area is which is filled along it. */
function barOf({ shapes, isPicture, isOpaque, ...area }: Area): Segment[] {
  const thickness = area.bottom - area.top;
  const isBar = isOpaque && !shapes && !isPicture && thickness < HIGHEST_BAR;
  return isBar && area.right - area.left > LONGER * thickness ? [{ ...area, thickness }] : [];
}

/** Dashes are no longer than this, in points, and no farther apart. */
const DASH = 8;
const GAP = 4;

/** Returns lines, with one more for each row of dashes. */
function withJoinedDashes(lines: readonly Segment[]): readonly Segment[] {
  const rows = groupBy(
    lines.filter(({ left, right }) => right - left <= DASH),
    (line) => `${Math.round(middleOf(line) * 5)} ${line.ink}`,
  );
  return [...lines, ...[...rows.values()].flatMap(joinedDashes)];
}

function joinedDashes(row: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const dash of row.toSorted((a, b) => a.left - b.left)) {
    const last = joined.at(-1);
    if (last && dash.left - last.right <= GAP)
      joined[joined.length - 1] = { ...last, right: Math.max(last.right, dash.right) };
    else joined.push(dash);
  }
  return joined.filter((line) => !row.includes(line));
}

const middleOf = ({ top, bottom }: Box): number => (top + bottom) / 2;

/** Whether a line goes through the middle of a letter. A white one is a gap, unless the letter is white. */
function crosses(line: Segment, one: Glyph): boolean {
  const { left, right, thickness, ink } = line;
  const { size, inks } = one.show;
  const up = (one.y - middleOf(line)) / size;
  return (
    up >= LOWEST &&
    up <= HIGHEST &&
    (thickness <= Math.max(THICKEST * size, 1) || (line.order > one.show.order && thickness <= BAR * size)) &&
    covered(one, left, right) > TOUCHED &&
    (!isAlike(ink, PAPER) || inks.some((own) => isAlike(own, PAPER)))
  );
}

/** Whether a line goes as far as the letters that it crosses. */
function isStrike({ left, right }: Segment, crossed: readonly Glyph[]): boolean {
  const { size } = crossed[0]!.show;
  const lettered = crossed.reduce((sum, { width }) => sum + width, 0);
  if (lettered < FILLED * (right - left)) return false;
  const beyond = Math.min(BEYOND * size, FAR, Math.max(BLANK * size, HALF * lettered));
  const starts = Math.min(...crossed.map(({ x }) => x));
  const ends = Math.max(...crossed.map(({ x, width }) => x + width));
  // Where it crosses less of a letter, it begins or ends within that letter.
  return (
    left >= starts - beyond && right <= ends + beyond && crossed.every((one) => covered(one, left, right) >= WHOLE)
  );
}

/** Whether lines lie so close above and under a line that they make an area, as a fill in shades does. */
function isWithinArea(line: Segment, lines: readonly Segment[]): boolean {
  const { left, right, thickness } = line;
  const sides = lines
    .filter((other) => Math.min(right, other.right) - Math.max(left, other.left) > (right - left) / 2)
    .map((other) => (middleOf(other) - middleOf(line)) / ((thickness + other.thickness) / 2 || 1));
  return [1, -1].every((side) => sides.some((apart) => Math.abs(apart - side) < CLOSE));
}

/** How near the ends of two lines of one path, or of one pen, are that meet, in points. */
const MEETS = 0.5;

/** Whether a line goes on at an end of it, up or down: it is a side of a box, or a part of a drawing. */
const turns = (line: Segment, segments: readonly Segment[]): boolean =>
  segments.some(
    ({ order, left, right, top, bottom, thickness, ink }) =>
      (order === line.order || (thickness === line.thickness && ink === line.ink)) &&
      bottom - top > SHORTEST &&
      [line.left, line.right].some((end) => Math.abs(left - end) < MEETS || Math.abs(right - end) < MEETS) &&
      [top, bottom].some((end) => Math.abs(end - middleOf(line)) < MEETS),
  );

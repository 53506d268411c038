/**
 * Which glyphs are struck out: a thin line crosses the middle of the letters, and goes no further than they do. A rule of
 * a table or a page runs beyond the text, or passes under it.
 */
import { groupBy } from '../../../model/groupBy.js';
import type { Segment, Show } from '../drawing/drawn.js';
import { type Box, boxOfPoints } from '../drawing/matrix.js';
import { LEVEL, type UprightGlyph, type UprightPage } from './upright.js';
import { isAlike, PAPER } from './visibility.js';

/** The middle of letters, above their baseline, in heights of a letter. */
const LOWEST = 0.12;
const HIGHEST = 0.48;
/** A thicker line covers letters, and does not strike them; in heights of a letter. */
const THICKEST = 0.18;
/** How far beyond the letters a stroke may go, in heights of a letter, and in points. */
const BEYOND = 0.7;
const FAR = 8;

/** A letter of which less is crossed is not; if more is, but less than the whole, the line is none that strikes out. */
const TOUCHED = 0.15;
const WHOLE = 0.6;

/** Lines whose edges are no further apart, in thicknesses of a line, lie side by side. */
const CLOSE = 0.15;

const BAND = 20;

/** The share of a glyph's width that stands between two places. */
const covered = ({ left, glyph: { width } }: UprightGlyph, from: number, to: number): number =>
  (Math.min(left + width, to) - Math.max(left, from)) / (width || 1);

/** A level line of the upright page. */
interface Line extends Box {
  readonly segment: Segment;
  readonly middle: number;
}

/** Returns the glyphs of an upright page that are struck out by lines that can be seen. */
export function struckGlyphs(
  { glyphs, place }: UprightPage,
  segments: readonly Segment[],
  isSeen: (segment: Segment) => boolean,
): Set<UprightGlyph> {
  const lines = segments.flatMap((segment): Line[] => {
    const box = boxOfPoints([place(segment.left, segment.top), place(segment.right, segment.bottom)]);
    const isLevel =
      box.right - box.left > 2 && box.bottom - box.top <= Math.max(segment.thickness, 0.02 * (box.right - box.left));
    return isLevel ? [{ ...box, segment, middle: (box.top + box.bottom) / 2 }] : [];
  });
  if (lines.length === 0) return new Set();
  const letters = glyphs.filter(({ glyph, angle }) => glyph.text.trim() !== '' && Math.abs(angle) < LEVEL);
  const glyphBands = groupBy(letters, ({ baseline }) => Math.floor(baseline / BAND));
  const lineBands = groupBy(lines, ({ middle }) => Math.floor(middle / BAND));
  const near = <One>(bands: ReadonlyMap<number, readonly One[]>, from: number, to: number): One[] =>
    Array.from({ length: to - from + 1 }, (_, i) => bands.get(from + i) ?? []).flat();
  const struck = lines.flatMap((line) => {
    const band = Math.floor(line.middle / BAND);
    const crossed = near(glyphBands, band, band + 2).filter((one) => crosses(line, one));
    if (crossed.length === 0 || !isStrike(line, crossed) || !isSeen(line.segment)) return [];
    return isWithinArea(line, near(lineBands, band - 1, band + 1)) ? [] : crossed;
  });
  return new Set(struck);
}

/** Whether a line goes through the middle of a letter. A white one is a gap, unless the letter is white. */
function crosses({ left, right, middle, segment }: Line, one: UprightGlyph): boolean {
  const { size, inks }: Show = one.glyph.show;
  const up = (one.baseline - middle) / size;
  return (
    up >= LOWEST &&
    up <= HIGHEST &&
    segment.thickness <= Math.max(THICKEST * size, 1) &&
    covered(one, left, right) > TOUCHED &&
    (!isAlike(segment.ink, PAPER) || inks.some((ink) => isAlike(ink, PAPER)))
  );
}

/** Whether a line goes as far as the letters that it crosses. */
function isStrike({ left, right }: Line, crossed: readonly UprightGlyph[]): boolean {
  const beyond = Math.min(BEYOND * crossed[0]!.glyph.show.size, FAR);
  const starts = Math.min(...crossed.map((one) => one.left));
  const ends = Math.max(...crossed.map((one) => one.left + one.glyph.width));
  // Where it crosses less of a letter, it begins or ends within that letter.
  return (
    left >= starts - beyond && right <= ends + beyond && crossed.every((one) => covered(one, left, right) >= WHOLE)
  );
}

/** Whether lines lie so close above and under a line that they make an area, as a fill in shades does. */
function isWithinArea({ left, right, middle, segment: { thickness } }: Line, lines: readonly Line[]): boolean {
  const sides = lines
    .filter((other) => Math.min(right, other.right) - Math.max(left, other.left) > (right - left) / 2)
    .map((other) => (other.middle - middle) / ((thickness + other.segment.thickness) / 2 || 1));
  return [1, -1].every((side) => sides.some((apart) => Math.abs(apart - side) < CLOSE));
}

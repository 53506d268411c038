/**
 * Which glyphs are struck out: a thin line crosses the middle of the letters, and goes no further than they do. A rule of
 * a table or a page runs beyond the text, or passes under it.
 */
import type { Segment } from './drawn.js';
import { boxOfPoints } from './matrix.js';
import type { UprightGlyph, UprightPage } from './upright.js';

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

const BAND = 20;

/** The share of a glyph's width that stands between two places. */
const covered = ({ left, glyph: { width } }: UprightGlyph, from: number, to: number): number =>
  (Math.min(left + width, to) - Math.max(left, from)) / (width || 1);

/** Returns the glyphs of an upright page that are struck out. */
export function struckGlyphs({ glyphs, place }: UprightPage, segments: readonly Segment[]): Set<UprightGlyph> {
  const lines = segments.flatMap((segment) => {
    const box = boxOfPoints([place(segment.left, segment.top), place(segment.right, segment.bottom)]);
    const isLevel =
      box.right - box.left > 2 && box.bottom - box.top <= Math.max(segment.thickness, 0.02 * (box.right - box.left));
    return isLevel ? [{ ...box, thickness: segment.thickness, middle: (box.top + box.bottom) / 2 }] : [];
  });
  if (lines.length === 0) return new Set();
  const bands = new Map<number, UprightGlyph[]>();
  for (const one of glyphs) {
    if (one.glyph.text.trim() === '' || one.angle !== 0) continue;
    const band = Math.floor(one.baseline / BAND);
    const own = bands.get(band);
    if (own) own.push(one);
    else bands.set(band, [one]);
  }
  const struck = new Set<UprightGlyph>();
  for (const { left, right, middle, thickness } of lines) {
    const band = Math.floor(middle / BAND);
    const crossed = [band, band + 1, band + 2]
      .flatMap((at) => bands.get(at) ?? [])
      .filter((one) => {
        const { size } = one.glyph.show;
        const up = (one.baseline - middle) / size;
        return (
          covered(one, left, right) > TOUCHED &&
          up >= LOWEST &&
          up <= HIGHEST &&
          thickness <= Math.max(THICKEST * size, 1)
        );
      });
    if (crossed.length === 0) continue;
    const size = crossed[0]!.glyph.show.size;
    const starts = Math.min(...crossed.map((one) => one.left));
    const ends = Math.max(...crossed.map((one) => one.left + one.glyph.width));
    const beyond = Math.min(BEYOND * size, FAR);
    if (left < starts - beyond || right > ends + beyond) continue;
    if (crossed.some((one) => covered(one, left, right) < WHOLE)) continue; // it begins or ends within a letter
    for (const one of crossed) struck.add(one);
  }
  return struck;
}

/** A font without a euro sign gets one from a C and two short lines through it. Beside an amount, it is read as what it shows. */
import type { Glyph, Segment } from '../../drawing/drawn.js';

/** How far the lines may go beyond the letter, in heights of it. */
const BEYOND = 0.3;
/** Where they cross it, above its baseline, in heights of it. */
const LOWEST = 0.1;
const HIGHEST = 0.6;
/** They stand apart by at least so much. */
const APART = 0.04;

/** Returns the glyphs with a euro sign for each C that is crossed so. */
export function withEuroSigns(glyphs: readonly Glyph[], segments: readonly Segment[]): readonly Glyph[] {
  if (segments.length < 2) return glyphs;
  const letters = glyphs.filter(({ isBlank }) => !isBlank);
  const euros = new Set(
    letters.filter(
      (one, i) =>
        one.text === 'C' &&
        [letters[i - 1], letters[i + 1]].some((other) => other && isAmountBeside(one, other)) &&
        isCrossedTwice(one, segments),
    ),
  );
  return euros.size === 0 ? glyphs : glyphs.map((glyph) => (euros.has(glyph) ? { ...glyph, text: '€' } : glyph));
}

const isAmountBeside = ({ x, y, width, show: { size } }: Glyph, other: Glyph): boolean =>
  /^\p{Nd}$/u.test(other.text) &&
  Math.abs(other.y - y) < size / 4 &&
  other.x - x - width < size &&
  x - other.x - other.width < size;

function isCrossedTwice({ x, y, width, show: { size } }: Glyph, segments: readonly Segment[]): boolean {
  const heights = segments
    .filter(
      ({ left, right, top, bottom }) =>
        left > x - BEYOND * size &&
        right < x + width + BEYOND * size &&
        right - left > width / 2 &&
        bottom - top < APART * size &&
        y - bottom > LOWEST * size &&
        y - top < HIGHEST * size,
    )
    .map(({ top }) => top);
  return Math.max(...heights) - Math.min(...heights) > APART * size;
}

/** Glyphs with places on the page as its viewer shows it -> on the page as one reads it: most of its text upright and level. */
import type { Glyph } from './drawn.js';

/** A glyph on the upright page. Lengths are points, from its top left. */
export interface UprightGlyph {
  readonly glyph: Glyph;
  readonly left: number;
  readonly baseline: number;
  /** Degrees, clockwise, by which its line is turned against most of the text of the page. */
  readonly angle: number;
}

export interface UprightPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly UprightGlyph[];
  /** Maps a place of the page as shown to the upright page. */
  readonly place: (x: number, y: number) => readonly [left: number, baseline: number];
}

const DEGREES = 180 / Math.PI;
const QUARTER = 90;
/** A line that slopes no more than this against the page, in degrees, is meant to be level. */
export const LEVEL = 5.4;
/** Slopes are counted in steps of this size, in degrees; a smaller one moves no line. */
const STEP = 0.1;

/** Turns a page by quarters, as some print it sideways, and takes off the slope that a scanner has left. */
export function uprightPage(
  glyphs: readonly Glyph[],
  { width, height }: { width: number; height: number },
): UprightPage {
  const directions = new Map(glyphs.map(({ show }) => [show, Math.atan2(show.sin, show.cos) * DEGREES]));
  const letters = glyphs.filter(({ text }) => text.trim() !== '');
  const quarter = commonest(letters.map(({ show }) => Math.round(directions.get(show)! / QUARTER) & 3)) ?? 0;
  const against = (glyph: Glyph): number => within180(directions.get(glyph.show)! - quarter * QUARTER);
  const slope =
    (commonest(
      letters
        .map(against)
        .filter((angle) => Math.abs(angle) < LEVEL)
        .map((angle) => Math.round(angle / STEP)),
    ) ?? 0) * STEP;
  const [cos, sin] = slope === 0 ? [1, 0] : [Math.cos(slope / DEGREES), Math.sin(slope / DEGREES)];
  const place = (x: number, y: number): readonly [number, number] => {
    const [left, baseline] = turned(quarter, x, y, width, height);
    return [left * cos + baseline * sin, baseline * cos - left * sin];
  };
  return {
    ...(quarter % 2 === 0 ? { width, height } : { width: height, height: width }),
    place,
    glyphs: glyphs.map((glyph) => {
      const [left, baseline] = place(glyph.x, glyph.y);
      return { glyph, left, baseline, angle: within180(against(glyph) - slope) };
    }),
  };
}

const within180 = (angle: number): number => angle - 360 * Math.round(angle / 360);

function turned(quarter: number, x: number, y: number, width: number, height: number): readonly [number, number] {
  if (quarter === 0) return [x, y];
  if (quarter === 1) return [y, width - x];
  return quarter === 2 ? [width - x, height - y] : [height - y, x];
}

/** The number that is most often in a list; `null` for an empty one. */
export function commonest(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let [best, most]: [number | null, number] = [null, 0];
  for (const [number, count] of counts) if (count > most) [best, most] = [number, count];
  return best;
}

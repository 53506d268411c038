/** Glyphs with places on the page as its viewer shows it -> on the page as one reads it: most of its text upright and level. */
import type { Glyph, Show } from './drawn.js';

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
  const counts = new Map<number, number>(); // of letters, by the direction of their lines
  for (const { text, show } of glyphs) {
    if (text.trim() !== '') counts.set(show.direction, (counts.get(show.direction) ?? 0) + 1);
  }
  const quarter = commonest(counts, (direction) => Math.round(direction / QUARTER) & 3) ?? 0;
  const against = (direction: number): number => within180(direction - quarter * QUARTER);
  const level = [...counts].filter(([direction]) => Math.abs(against(direction)) < LEVEL);
  const slope = (commonest(level, (direction) => Math.round(against(direction) / STEP)) ?? 0) * STEP;
  const angleOf = ({ direction }: Show): number => within180(against(direction) - slope);
  const [cos, sin] = slope === 0 ? [1, 0] : [Math.cos(slope / DEGREES), Math.sin(slope / DEGREES)];
  const isAsShown = quarter === 0 && slope === 0; // as nearly all pages are: no place is worked out for each letter
  const place = (x: number, y: number): readonly [number, number] => {
    const [left, baseline] = turned(quarter, x, y, width, height);
    return [left * cos + baseline * sin, baseline * cos - left * sin];
  };
  return {
    ...(quarter % 2 === 0 ? { width, height } : { width: height, height: width }),
    place,
    glyphs: isAsShown
      ? glyphs.map((glyph) => ({ glyph, left: glyph.x, baseline: glyph.y, angle: angleOf(glyph.show) }))
      : glyphs.map((glyph) => {
          const [left, baseline] = place(glyph.x, glyph.y);
          return { glyph, left, baseline, angle: angleOf(glyph.show) };
        }),
  };
}

const within180 = (angle: number): number => angle - 360 * Math.round(angle / 360);

function turned(quarter: number, x: number, y: number, width: number, height: number): readonly [number, number] {
  if (quarter === 0) return [x, y];
  if (quarter === 1) return [y, width - x];
  return quarter === 2 ? [width - x, height - y] : [height - y, x];
}

/** The number that most of the counted things have; `null` where there are none. */
function commonest(
  counted: Iterable<readonly [thing: number, count: number]>,
  numberOf: (thing: number) => number,
): number | null {
  const counts = new Map<number, number>();
  for (const [thing, count] of counted) counts.set(numberOf(thing), (counts.get(numberOf(thing)) ?? 0) + count);
  return [...counts].reduce<readonly [number | null, number]>(
    (best, next) => (next[1] > best[1] ? next : best),
    [null, 0],
  )[0];
}

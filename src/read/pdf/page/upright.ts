/** Glyphs with places on the page as its viewer shows it -> on the page as one reads it: most of its text upright and level. */
import type { Glyph, Show } from '../drawing/drawn.js';
import type { Matrix } from '../drawing/matrix.js';

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

/** How many letters of a page run in each direction, in degrees. */
type Directions = ReadonlyMap<number, number>;

function directionsOf(glyphs: readonly Glyph[]): Directions {
  const counts = new Map<number, number>();
  for (const { text, show } of glyphs) {
    if (text.trim() !== '') counts.set(show.direction, (counts.get(show.direction) ?? 0) + 1);
  }
  return counts;
}

/** By how many quarters most of a page's text is turned. */
const quarterOf = (directions: Directions): number =>
  commonest(directions, (direction) => Math.round(direction / QUARTER) & 3) ?? 0;

/** The slope of most of a page's lines, in degrees, clockwise, as a scanner leaves it; 0 where they are level. */
export function slopeOf(glyphs: readonly Glyph[]): number {
  const directions = directionsOf(glyphs);
  const quarter = quarterOf(directions);
  const level = [...directions]
    .map(([direction, count]) => [within180(direction - quarter * QUARTER), count] as const)
    .filter(([angle]) => Math.abs(angle) < LEVEL);
  const step = commonest(level, (angle) => Math.round(angle / STEP)) ?? 0;
  if (step === 0) return 0;
  const alike = level.filter(([angle]) => Math.round(angle / STEP) === step);
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  return sum(alike.map(([angle, count]) => angle * count)) / sum(alike.map(([, count]) => count));
}

/** A matrix that takes a slope off. */
export const against = (slope: number): Matrix => {
  const [cos, sin] = [Math.cos(slope / DEGREES), Math.sin(slope / DEGREES)];
  return [cos, -sin, sin, cos, 0, 0];
};

/** Turns a page by quarters, as some print it sideways. */
export function uprightPage(
  glyphs: readonly Glyph[],
  { width, height }: { width: number; height: number },
): UprightPage {
  const quarter = quarterOf(directionsOf(glyphs));
  const angleOf = ({ direction }: Show): number => within180(direction - quarter * QUARTER);
  const place = (x: number, y: number) => turned(quarter, x, y, width, height);
  const isAsShown = quarter === 0; // as nearly all pages are: no place is worked out for each letter
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

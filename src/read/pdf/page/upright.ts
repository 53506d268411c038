/** How a page as its viewer shows it is turned to the page as one reads it: most of its text upright and level. */
import type { Glyph } from '../drawing/drawn.js';
import { DEGREES, IDENTITY, type Matrix, multiply, within180 } from '../drawing/matrix.js';

const QUARTER = 90;
/** A line that slopes no more than this against the page, in degrees, is meant to be level. */
export const LEVEL = 5.4;
/** Slopes are counted in steps of this size, in degrees; a smaller one moves no line. */
const STEP = 0.1;

/** How many letters of a page run in each direction, in degrees. */
type Directions = ReadonlyMap<number, number>;

/** Returns the upright page: its size, and the matrix that turns the page as shown to it. */
export function uprightOf(
  glyphs: readonly Glyph[],
  { width, height }: { width: number; height: number },
): { readonly width: number; readonly height: number; readonly turn: Matrix } {
  const directions = directionsOf(glyphs);
  const quarter = commonest(directions, (direction) => Math.round(direction / QUARTER) & 3) ?? 0;
  const slope = slopeOf(directions, quarter);
  const turn =
    slope === 0 ? quarters(width, height)[quarter]! : multiply(quarters(width, height)[quarter]!, against(slope));
  return { ...(quarter % 2 === 0 ? { width, height } : { width: height, height: width }), turn };
}

function directionsOf(glyphs: readonly Glyph[]): Directions {
  const counts = new Map<number, number>();
  let [direction, count] = [0, 0]; // of letters that follow one another
  const add = () => count > 0 && counts.set(direction, (counts.get(direction) ?? 0) + count);
  for (const { isBlank, show } of glyphs) {
    if (isBlank) continue;
    if (show.direction !== direction) {
      add();
      [direction, count] = [show.direction, 0];
    }
    count += 1;
  }
  add();
  return counts;
}

/** The slope of most of a page's lines, in degrees, clockwise, as a scanner leaves it; 0 where they are level. */
function slopeOf(directions: Directions, quarter: number): number {
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
function against(slope: number): Matrix {
  const [cos, sin] = [Math.cos(slope / DEGREES), Math.sin(slope / DEGREES)];
  return [cos, -sin, sin, cos, 0, 0];
}

/** The matrices that turn a page back by quarters, as some print it sideways. */
const quarters = (width: number, height: number): readonly Matrix[] => [
  IDENTITY,
  [0, -1, 1, 0, 0, width],
  [-1, 0, 0, -1, width, height],
  [0, 1, -1, 0, height, 0],
];

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

/** The paths of a page: which areas they fill, and which lines they draw. */
import { type Box, boxOfPoints, type Matrix, mapPoint, type Point } from './matrix.js';

/** The engine's list of steps: a number for each, and the places that go with it. */
export type Path = ArrayLike<number>;

const STEP = { moveTo: 0, lineTo: 1, curveTo: 2, closePath: 3 } as const;

/** A part of a path that is drawn without lifting the pen; of a curve, some of its points. */
interface Outline {
  readonly points: Point[];
  isCurved: boolean;
}

/** Where a curve is looked at. */
const ALONG = [0.25, 0.5, 0.75, 1];

function outlinesOf(path: Path, ctm: Matrix): Outline[] {
  const outlines: Outline[] = [];
  const point = (at: number): Point => mapPoint(ctm, path[at]!, path[at + 1]!);
  for (let i = 0; i < path.length; ) {
    const step = path[i];
    const last = outlines.at(-1);
    if (step === STEP.moveTo) outlines.push({ points: [point(i + 1)], isCurved: false });
    else if (step === STEP.lineTo) last?.points.push(point(i + 1));
    else if (step === STEP.curveTo && last) {
      const curve = [last.points.at(-1)!, point(i + 1), point(i + 3), point(i + 5)] as const;
      last.points.push(...ALONG.map((share) => pointOfCurve(curve, share)));
      last.isCurved = true;
    } else last?.points.push(last.points[0]!);
    i += step === STEP.closePath ? 1 : step === STEP.curveTo ? 7 : 3;
  }
  return outlines.filter(({ points }) => points.length > 1);
}

function pointOfCurve([from, one, other, to]: readonly [Point, Point, Point, Point], share: number): Point {
  const rest = 1 - share;
  const at = (axis: 0 | 1): number =>
    rest ** 3 * from[axis] +
    3 * rest ** 2 * share * one[axis] +
    3 * rest * share ** 2 * other[axis] +
    share ** 3 * to[axis];
  return [at(0), at(1)];
}

/** Corners closer than this are on one side of a rectangle. */
const EXACT = 0.05;

/** Returns the rectangles that a path fills; `null` if it fills something else, or they overlap: one may cut out of another. */
export function boxesOfPath(path: Path, ctm: Matrix): Box[] | null {
  const all = outlinesOf(path, ctm);
  const filled = all.filter(({ points }) => hasArea(boxOfPoints(points))); // others cut nothing out
  const outlines = filled.length > 0 ? filled : all;
  if (!outlines.every((outline) => !outline.isCurved && isRectangle(outline.points))) return null;
  const boxes = outlines.map(({ points }) => boxOfPoints(points));
  return boxes.length > 1 && overlap(boxes) ? null : boxes;
}

/** The outlines of letters and pictures have more points than what covers a text. */
const MOST_POINTS = 64;

/** Returns the outlines of what a path fills, if it is a plain shape. */
export function shapeOfPath(path: Path, ctm: Matrix): Point[][] | null {
  if (path.length > 3 * MOST_POINTS) return null;
  const outlines = outlinesOf(path, ctm).map(({ points }) => points);
  return outlines.some(({ length }) => length > MOST_POINTS) ? null : outlines;
}

const hasArea = ({ left, right, top, bottom }: Box): boolean => right - left > EXACT && bottom - top > EXACT;

function isRectangle(outline: readonly Point[]): boolean {
  const { left, top, right, bottom } = boxOfPoints(outline);
  const isCorner = ([x, y]: Point) => Math.min(x - left, right - x) < EXACT && Math.min(y - top, bottom - y) < EXACT;
  const isUpright = ([x, y]: Point, i: number) => {
    const [beforeX, beforeY] = outline[i - 1] ?? [x, y];
    return Math.abs(x - beforeX) < EXACT || Math.abs(y - beforeY) < EXACT;
  };
  return outline.length >= 4 && outline.length <= 6 && outline.every(isCorner) && outline.every(isUpright);
}

/** More rectangles of one path are not compared: they are taken to overlap. */
const MOST_COMPARED = 40;

const overlap = (boxes: readonly Box[]): boolean =>
  boxes.length > MOST_COMPARED ||
  boxes.some((one, i) =>
    boxes
      .slice(i + 1)
      .some(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > EXACT &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > EXACT,
      ),
  );

/** A straight line: its ends. */
export type Line = readonly [from: Point, to: Point];

/** Returns the straight lines that a path draws. */
export const linesOf = (path: Path, ctm: Matrix): Line[] =>
  outlinesOf(path, ctm).flatMap(({ points, isCurved }) =>
    isCurved ? [] : points.slice(1).map((point, i) => [points[i]!, point] as const),
  );

/** A line by hand, or a wave, is no higher, in points, and so many times longer. */
const HIGHEST = 4;
const LONGER = 4;

/** Returns a level line for each that a path draws by hand, or in waves. */
export const wavesOf = (path: Path, ctm: Matrix): Line[] =>
  outlinesOf(path, ctm).flatMap(({ points }) => {
    const { left, right, top, bottom } = boxOfPoints(points);
    const isWave = points.length > 2 && bottom - top <= HIGHEST && right - left >= LONGER * (bottom - top);
    const middle = (top + bottom) / 2;
    return isWave
      ? [
          [
            [left, middle],
            [right, middle],
          ],
        ]
      : [];
  });

/** The paths of a page: which rectangles they fill, and which straight lines they draw. */
import { type Box, boxOfPoints, type Matrix, mapPoint } from './matrix.js';

/** The engine's list of steps: a number for each, and the places that go with it. */
export type Path = ArrayLike<number>;

type Point = readonly [x: number, y: number];

const STEP = { moveTo: 0, lineTo: 1, curveTo: 2, closePath: 3 } as const;

/** A part of a path that is drawn without lifting the pen; `null` where it is curved. */
type Outline = Point[] | null;

function outlinesOf(path: Path, ctm: Matrix): Outline[] {
  const outlines: Outline[] = [];
  let start: Point | null = null;
  const point = (at: number): Point => mapPoint(ctm, path[at]!, path[at + 1]!);
  for (let i = 0; i < path.length; ) {
    const step = path[i];
    const last = outlines.at(-1);
    if (step === STEP.moveTo) {
      start = point(i + 1);
      outlines.push([start]);
    } else if (step === STEP.lineTo) last?.push(point(i + 1));
    else if (step === STEP.curveTo) outlines[outlines.length - 1] = null;
    else if (start) last?.push(start);
    i += step === STEP.closePath ? 1 : step === STEP.curveTo ? 7 : 3;
  }
  return outlines.filter((outline) => outline === null || outline.length > 1);
}

/** Corners closer than this are on one side of a rectangle. */
const EXACT = 0.05;

/** Returns the rectangles that a path fills; `null` if it fills something else, or they overlap: one may cut out of another. */
export function boxesOfPath(path: Path, ctm: Matrix): Box[] | null {
  const outlines = outlinesOf(path, ctm);
  if (!outlines.every((outline) => outline !== null && isRectangle(outline))) return null;
  const boxes = (outlines as Point[][]).map(boxOfPoints);
  return boxes.length > 1 && overlap(boxes) ? null : boxes;
}

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

/** Returns the box of each straight line that a path draws. */
export const segmentsOf = (path: Path, ctm: Matrix): Box[] =>
  outlinesOf(path, ctm).flatMap((outline) =>
    (outline ?? []).slice(1).map((point, i) => boxOfPoints([outline![i]!, point])),
  );

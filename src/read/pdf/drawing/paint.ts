/** Paths and pictures -> the areas that they fill, and the lines that they draw. */
import { type Canvas, clipTo, countDrawn, isLayerOff } from './canvas.js';
import { type Area, type Ink, NO_INK, type Segment } from './drawn.js';
import { covers, type State } from './graphicsState.js';
import { type Box, boxOfPoints, intersect, mapRectangle, type Point } from './matrix.js';
import { ORDER } from './orders.js';
import { boxesOfPath, type Line, linesOf, type Path, shapeOfPath, wavesOf } from './paths.js';
import { mayBeInside } from './shapes.js';

/** Thinner than this, in points, a filled rectangle is a line. */
const THIN = 2;
/** From this on, it may be a strip of an area. */
const STRIP = 0.8;
/** A line that rises by no more, in points, is level. */
const EXACT = 0.05;

const FILLS: ReadonlySet<number> = new Set([
  ORDER.fill,
  ORDER.eoFill,
  ORDER.fillStroke,
  ORDER.eoFillStroke,
  ORDER.closeFillStroke,
  ORDER.closeEOFillStroke,
]);
const STROKES: ReadonlySet<number> = new Set([
  ORDER.stroke,
  ORDER.closeStroke,
  ORDER.fillStroke,
  ORDER.eoFillStroke,
  ORDER.closeFillStroke,
  ORDER.closeEOFillStroke,
]);

/** Whether an order fills a path. */
export const isFill = (kind: number): boolean => FILLS.has(kind);

/** Fills or draws a path, or clips to it; `corners` are those of the box around it. */
export function paintPath(canvas: Canvas, order: number, kind: number, path: Path, corners: Iterable<number>): void {
  const { state } = canvas;
  if (isFill(kind) && state.fillOpacity > 0 && state.fill !== NO_INK) {
    const boxes = boxesOfPath(path, state.ctm);
    if (!boxes) addShape(canvas, order, path, mapRectangle(state.ctm, corners));
    for (const box of boxes ?? []) {
      const thickness = Math.min(box.right - box.left, box.bottom - box.top);
      if (thickness < THIN) addSegment(canvas, order, box, thickness, state.fill);
      else addArea(canvas, order, box, state.fill, covers(state) && state.fill !== null);
    }
  }
  if (STROKES.has(kind) && state.strokeOpacity > 0 && state.stroke !== NO_INK) {
    const lines = linesOf(path, state.ctm);
    for (const line of lines) {
      const thickness = thicknessOf(state, boxOfPoints(line));
      if (thickness < THIN) addLine(canvas, order, line, thickness, state.stroke);
      else addThickLine(canvas, order, line, thickness);
    }
    for (const wave of wavesOf(path, state.ctm)) {
      const thickness = thicknessOf(state, boxOfPoints(wave));
      if (thickness < THIN) addLine(canvas, order, wave, thickness, state.stroke);
    }
    if (lines.length === 0) addArea(canvas, order, mapRectangle(state.ctm, corners), null, false); // a curve
  }
  if (canvas.pendingClip) clipToPath(canvas, path, corners);
}

/** More shapes, one within another, are not looked at: what they clip away is seen. */
const MOST_CLIPS = 16;

/** Clips to a path: to the box around it, and to its shape, if it is a plain one. */
function clipToPath(canvas: Canvas, path: Path, corners: Iterable<number>): void {
  const { state, pendingClip } = canvas;
  const isBox = boxesOfPath(path, state.ctm)?.length === 1;
  clipTo(canvas, corners);
  const outlines = isBox || state.clipShapes.length >= MOST_CLIPS ? null : shapeOfPath(path, state.ctm);
  if (!outlines || outlines.length === 0) return;
  state.clipShapes = [...state.clipShapes, { outlines, mayAddUp: pendingClip === 'nonZero' }];
}

/** How thick a line is: the matrix may make its pen flat. */
const thicknessOf = ({ lineWidth, ctm: [a, b, c, d] }: State, { left, right, top, bottom }: Box): number =>
  lineWidth * (right - left >= bottom - top ? Math.hypot(b, d) : Math.hypot(a, c));

/** Draws a picture. One with a mask, or that is a mask, covers nothing. */
export function paintPicture(canvas: Canvas, order: number, isOpaque: boolean): void {
  const box = mapRectangle(canvas.state.ctm, [0, 0, 1, 1]);
  const thickness = Math.min(box.right - box.left, box.bottom - box.top);
  if (thickness < THIN) addSegment(canvas, order, box, thickness, null);
  else addArea(canvas, order, box, null, isOpaque && covers(canvas.state), { isPicture: true });
}

/** Fills the place of a picture with the colour of the state. */
export const paintBox = (canvas: Canvas, order: number): void => {
  const { state } = canvas;
  if (state.fill === NO_INK) return;
  addArea(canvas, order, mapRectangle(state.ctm, [0, 0, 1, 1]), state.fill, covers(state) && state.fill !== null);
};

/** Fills what is not clipped away with something of any colour: a shading, or many small pictures. */
export const paintAll = (canvas: Canvas, order: number): void => addArea(canvas, order, canvas.state.clip, null, false);

function addArea(
  canvas: Canvas,
  order: number,
  box: Box,
  ink: Ink,
  isOpaque: boolean,
  kind: Pick<Area, 'isPicture' | 'shapes'> = {},
): void {
  if (isLayerOff(canvas) || canvas.state.isMask) return;
  countDrawn(canvas);
  const seen = intersect(box, canvas.state.clip);
  if (seen.right <= seen.left || seen.bottom <= seen.top) return;
  const shapes = [...(kind.shapes ?? []), ...canvas.state.clipShapes];
  canvas.areas.push({ ...seen, order, ink, isOpaque, ...kind, ...(shapes.length > 0 ? { ink: null, shapes } : {}) });
}

/** Fills what is no rectangle. What is known of its shape covers what is under it. */
function addShape(canvas: Canvas, order: number, path: Path, box: Box): void {
  const { state } = canvas;
  const outlines = covers(state) && state.fill !== null ? shapeOfPath(path, state.ctm) : null;
  addArea(canvas, order, box, null, outlines !== null, outlines ? { shapes: [{ outlines, mayAddUp: false }] } : {});
}

/** A thick line is an area: a box of its own, unless it slopes. */
function addThickLine(canvas: Canvas, order: number, line: Line, thickness: number): void {
  const { state } = canvas;
  const box = boxOfPoints(line);
  const isOpaque = covers(state) && state.stroke !== null;
  if (Math.min(box.right - box.left, box.bottom - box.top) < EXACT) {
    addBand(canvas, order, box, thickness, isOpaque);
    return;
  }
  const [from, to] = line;
  const half = thickness / 2 / Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [right, down] = [(from[1] - to[1]) * half, (to[0] - from[0]) * half];
  const outline: Point[] = [
    [from[0] + right, from[1] + down],
    [from[0] - right, from[1] - down],
    [to[0] - right, to[1] - down],
    [to[0] + right, to[1] + down],
  ];
  addArea(
    canvas,
    order,
    boxOfPoints(outline),
    null,
    isOpaque,
    isOpaque ? { shapes: [{ outlines: [outline], mayAddUp: false }] } : {},
  );
}

/** Adds the area of a line as thick as that. */
function addBand(canvas: Canvas, order: number, line: Box, thickness: number, isOpaque: boolean): void {
  const [width, height] = [line.right - line.left, line.bottom - line.top];
  const half = thickness / 2;
  const [across, down] = [height > width ? half : 0, width >= height ? half : 0];
  const box = {
    left: line.left - across,
    right: line.right + across,
    top: line.top - down,
    bottom: line.bottom + down,
  };
  addArea(canvas, order, box, isOpaque ? canvas.state.stroke : null, isOpaque);
}

function addLine(canvas: Canvas, order: number, line: Line, thickness: number, ink: Ink): void {
  const [[fromX, fromY], [toX, toY]] = line;
  const rises = (toX - fromX) * (toY - fromY) < 0;
  addSegment(canvas, order, boxOfPoints(line), thickness, ink, rises ? { rises } : {});
}

function addSegment(
  canvas: Canvas,
  order: number,
  box: Box,
  thickness: number,
  ink: Ink,
  kind: Pick<Segment, 'rises'> = {},
): void {
  const { clip, clipShapes, groupOpacity, isMask } = canvas.state;
  if (isLayerOff(canvas) || groupOpacity === 0 || isMask) return;
  countDrawn(canvas);
  const seen = intersect(box, clip);
  if (seen.right < seen.left || seen.bottom < seen.top) return;
  if (!mayBeInside(clipShapes, (seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2)) return;
  canvas.segments.push({ ...seen, order, thickness, ink, ...kind });
  // Many of them, side by side, may be the ground of white letters.
  if (thickness >= STRIP) addBand(canvas, order, box, thickness, false);
}

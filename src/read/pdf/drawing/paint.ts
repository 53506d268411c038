/** Paths and pictures -> the areas that they fill, and the lines that they draw. */
import { type Canvas, clipTo, countDrawn, isLayerOff } from './canvas.js';
import type { Area, Ink } from './drawn.js';
import { covers, type State } from './graphicsState.js';
import { type Box, intersect, mapRectangle } from './matrix.js';
import { ORDER } from './orders.js';
import { boxesOfPath, type Path, segmentsOf } from './paths.js';

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

/** Fills or draws a path, or clips to it; `corners` are those of the box around it. */
export function paintPath(canvas: Canvas, order: number, kind: number, path: Path, corners: Iterable<number>): void {
  const { state } = canvas;
  if (FILLS.has(kind) && state.fillOpacity > 0) {
    const boxes = boxesOfPath(path, state.ctm);
    if (!boxes) addArea(canvas, order, mapRectangle(state.ctm, corners), null, false);
    for (const box of boxes ?? []) {
      const thickness = Math.min(box.right - box.left, box.bottom - box.top);
      if (thickness < THIN) addSegment(canvas, order, box, thickness, state.fill);
      else addArea(canvas, order, box, state.fill, covers(state) && state.fill !== null);
    }
  }
  if (STROKES.has(kind) && state.strokeOpacity > 0) {
    const segments = segmentsOf(path, state.ctm);
    for (const box of segments) {
      const thickness = thicknessOf(state, box);
      if (thickness < THIN) addSegment(canvas, order, box, thickness, state.stroke);
      else addThickLine(canvas, order, box, thickness, covers(state));
    }
    if (segments.length === 0) addArea(canvas, order, mapRectangle(state.ctm, corners), null, false); // a curve
  }
  if (canvas.isClipPending) clipTo(canvas, corners);
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
  kind: Pick<Area, 'isPicture'> = {},
): void {
  if (isLayerOff(canvas) || canvas.state.isMask) return;
  countDrawn(canvas);
  const seen = intersect(box, canvas.state.clip);
  if (seen.right > seen.left && seen.bottom > seen.top) canvas.areas.push({ ...seen, order, ink, isOpaque, ...kind });
}

/** A thick line is an area: a box of its own, unless it slopes. */
function addThickLine(canvas: Canvas, order: number, line: Box, thickness: number, isOpaque: boolean): void {
  const { state } = canvas;
  const [width, height] = [line.right - line.left, line.bottom - line.top];
  const half = thickness / 2;
  const [across, down] = [height > width ? half : 0, width >= height ? half : 0];
  const box = {
    left: line.left - across,
    right: line.right + across,
    top: line.top - down,
    bottom: line.bottom + down,
  };
  const isLevel = Math.min(width, height) < EXACT;
  addArea(canvas, order, box, isLevel ? state.stroke : null, isLevel && isOpaque && state.stroke !== null);
}

function addSegment(canvas: Canvas, order: number, box: Box, thickness: number, ink: Ink): void {
  const { clip, groupOpacity, isMask } = canvas.state;
  if (isLayerOff(canvas) || groupOpacity === 0 || isMask) return;
  countDrawn(canvas);
  const seen = intersect(box, clip);
  if (seen.right < seen.left || seen.bottom < seen.top) return;
  canvas.segments.push({ ...seen, order, thickness, ink });
  // Many of them, side by side, may be the ground of white letters.
  if (thickness >= STRIP) addThickLine(canvas, order, box, thickness, false);
}

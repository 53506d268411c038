/** Shapes that are no rectangles: what paths fill, and what they clip to. */
import type { Point } from './matrix.js';

/** Outlines that cut out of one another. */
export interface Shape {
  readonly outlines: readonly (readonly Point[])[];
  /** Whether those of a clip may also add up: which of them do, the directions in which they are drawn would tell. */
  readonly mayAddUp: boolean;
}

/** Whether a place is inside outlines: seen from there, an odd number of their sides stands on the right. */
const isWithin = (outlines: Shape['outlines'], x: number, y: number): boolean =>
  outlines.flatMap((outline) =>
    outline.filter(([toX, toY], i) => {
      const [fromX, fromY] = outline.at(i - 1)!;
      return fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX);
    }),
  ).length %
    2 ===
  1;

/** Whether a place surely is inside all shapes. */
export const isInside = (shapes: readonly Shape[], x: number, y: number): boolean =>
  shapes.every(({ outlines }) => isWithin(outlines, x, y));

/** Whether a place may be inside all shapes. */
export const mayBeInside = (shapes: readonly Shape[], x: number, y: number): boolean =>
  shapes.every(({ outlines, mayAddUp }) =>
    mayAddUp ? outlines.some((outline) => isWithin([outline], x, y)) : isWithin(outlines, x, y),
  );

/** Matrices and boxes of a page. Lengths are points, measured from the top left of the page as a viewer shows it. */

/** Maps `(x, y)` to `(ax + cy + e, bx + dy + f)`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export const DEGREES = 180 / Math.PI;

/** Returns an angle that is the same, from -180 to 180 degrees. */
export const within180 = (angle: number): number => angle - 360 * Math.round(angle / 360);

/** A box with upright sides; empty where `left > right` or `top > bottom`. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Returns the six numbers of a matrix in the engine's own kind of list. */
export const matrixOf = (list: ArrayLike<number>): Matrix => [
  list[0]!,
  list[1]!,
  list[2]!,
  list[3]!,
  list[4]!,
  list[5]!,
];

/** Returns the matrix that maps by `inner` first, then by `outer`. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

export type Point = readonly [x: number, y: number];

export const mapPoint = (m: Matrix, x: number, y: number): Point => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** Returns the matrix that maps back; `null` where one maps all to a line. */
export function inverseOf([a, b, c, d, e, f]: Matrix): Matrix | null {
  const area = a * d - b * c;
  if (area === 0) return null;
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
}

/** Returns the smallest box that holds all points. */
export const boxOfPoints = (points: readonly Point[]): Box => {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
};

/** Returns the box around the rectangle between two corners, `[x, y, x, y]`, once it is mapped. */
export const mapRectangle = (m: Matrix, [x0, y0, x1, y1]: Iterable<number>): Box =>
  boxOfPoints([mapPoint(m, x0!, y0!), mapPoint(m, x1!, y0!), mapPoint(m, x1!, y1!), mapPoint(m, x0!, y1!)]);

export const intersect = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});

/** Returns the share of a box's area that stands within another; a box without an area counts by its length. */
export function shareWithin(box: Box, other: Box): number {
  const common = intersect(box, other);
  const share = (length: number, whole: number): number => (length < 0 ? 0 : whole > 0 ? length / whole : 1);
  return (
    share(common.right - common.left, box.right - box.left) * share(common.bottom - common.top, box.bottom - box.top)
  );
}

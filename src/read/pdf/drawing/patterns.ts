/** Patterns that draw text: an area that one fills shows it, once or in many tiles. */
import type { Ink } from './drawn.js';
import { type Box, inverseOf, type Matrix, mapRectangle } from './matrix.js';
import { type DrawingOrders, ORDER } from './orders.js';

export interface Pattern {
  readonly orders: DrawingOrders;
  readonly matrix: Matrix;
  /** Two corners of a tile, in the pattern's own units. */
  readonly corners: readonly [number, number, number, number];
  /** How far apart tiles are. */
  readonly right: number;
  readonly up: number;
  /** Of a pattern that has no colours of its own. */
  readonly ink: Ink;
}

/** Returns a pattern as the engine lists it; `null` where it is a shading, or draws no text. */
export function patternOf([kind, ink, orders, matrix, corners, right, up]: readonly unknown[]): Pattern | null {
  if (kind !== 'TilingPattern' || !(orders as DrawingOrders).fnArray.includes(ORDER.showText)) return null;
  return { orders, matrix, corners, right, up, ink } as Pattern;
}

/** A tile of which no more reaches into an area, in points, is not of it. */
const EDGE = 0.5;

/** Returns how far the tiles that are seen in a box are moved, in the pattern's own units: no more than so many. */
export function tilesIn({ corners, right, up }: Pattern, toPage: Matrix, box: Box, most: number): [number, number][] {
  const back = inverseOf(toPage);
  const seen = { left: box.left + EDGE, right: box.right - EDGE, top: box.top + EDGE, bottom: box.bottom - EDGE };
  if (!back || seen.left >= seen.right || seen.top >= seen.bottom) return [];
  const own = mapRectangle(back, [seen.left, seen.top, seen.right, seen.bottom]);
  const columns = stepsOf(Math.abs(right), [own.left - corners[2], own.right - corners[0]], most);
  const rows = stepsOf(Math.abs(up), [own.top - corners[3], own.bottom - corners[1]], most);
  return columns.flatMap((x) => rows.map((y): [number, number] => [x, y])).slice(0, most);
}

/** The multiples of a step between two numbers. */
function stepsOf(step: number, [from, to]: readonly [number, number], most: number): number[] {
  if (step === 0) return [0];
  const first = Math.ceil(from / step);
  const count = Math.min(Math.floor(to / step) - first + 1, most);
  return Array.from({ length: Math.max(0, count) }, (_, i) => (first + i) * step);
}

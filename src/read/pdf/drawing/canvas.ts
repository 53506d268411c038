/** What is known while the drawing orders of a page are followed. It changes with each order. */
import type { ActualText, Area, Font, Glyph, Segment } from './drawn.js';
import { initialState, type State } from './graphicsState.js';
import { type Box, IDENTITY, intersect, type Matrix, mapRectangle, multiply } from './matrix.js';

export interface DrawingOptions {
  /** Maps the page's own units to the page as a viewer shows it. */
  readonly base: Matrix;
  readonly page: Box;
  readonly fontOf: (name: string) => Font | null;
  readonly isLayerVisible: (layer: unknown) => boolean;
}

/** A stretch of marked content. */
interface Marked {
  readonly isOff: boolean;
  readonly actualText: ActualText | null;
}

export interface Canvas {
  readonly options: DrawingOptions;
  readonly glyphs: Glyph[];
  readonly areas: Area[];
  readonly segments: Segment[];
  state: State;
  /** States that were saved within the form, group or annotation that is drawn. */
  saved: State[];
  /** What goes on once that is drawn. */
  readonly around: { readonly state: State; readonly saved: State[] }[];
  readonly marked: Marked[];
  annotation: string | null;
  /** How many tiles of patterns were drawn, and whether one of several is. */
  tiles: number;
  isTiled: boolean;
  /** Whether the next path clips, and if so, how its outlines go together. */
  pendingClip: 'evenOdd' | 'nonZero' | null;
  /** The matrix of the text, and where on its line, and where its line begins. */
  text: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

export const emptyCanvas = (options: DrawingOptions): Canvas => ({
  options,
  glyphs: [],
  areas: [],
  segments: [],
  state: initialState(options.base, options.page),
  saved: [],
  around: [],
  marked: [],
  annotation: null,
  tiles: 0,
  isTiled: false,
  pendingClip: null,
  text: IDENTITY,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
});

/** Begins a form, a group or an annotation: it cannot give back what it did not save. */
export function enter(canvas: Canvas): void {
  canvas.around.push({ state: { ...canvas.state }, saved: canvas.saved });
  canvas.saved = [];
}

export const leave = (canvas: Canvas): void => void Object.assign(canvas, canvas.around.pop());

export function transform({ state }: Canvas, matrix: Matrix | null): void {
  if (matrix) state.ctm = multiply(state.ctm, matrix);
}

/** Clips to a rectangle, `[x, y, x, y]`, that another matrix may map first. */
export function clipTo({ state }: Canvas, corners: Iterable<number> | null, matrix: Matrix | null = null): void {
  if (!corners) return;
  state.clip = intersect(state.clip, mapRectangle(matrix ? multiply(state.ctm, matrix) : state.ctm, corners));
}

export const isLayerOff = ({ marked }: Canvas): boolean => marked.some(({ isOff }) => isOff);

/** Moves to a line, so far right of the beginning of the last one and so far above it. */
export function moveLine(canvas: Canvas, right: number, up: number): void {
  canvas.lineX += right;
  canvas.lineY += up;
  canvas.x = canvas.lineX;
  canvas.y = canvas.lineY;
}

export function setText(canvas: Canvas, matrix: Matrix): void {
  canvas.text = matrix;
  canvas.x = 0;
  canvas.y = 0;
  canvas.lineX = 0;
  canvas.lineY = 0;
}

/** No page of a real document draws as much. */
const MOST_DRAWN = 1_000_000;

/** Throws RangeError where a page draws more than memory is there for. */
export function countDrawn({ glyphs, areas, segments }: Canvas): void {
  if (glyphs.length + areas.length + segments.length >= MOST_DRAWN) {
    throw new RangeError(`it draws more than ${MOST_DRAWN} letters and lines`);
  }
}

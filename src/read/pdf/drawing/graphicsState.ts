/** The graphics state of a page, as far as it tells what can be seen. */
import { type Font, type Ink, NO_INK } from './drawn.js';
import type { Box, Matrix } from './matrix.js';
import type { Pattern } from './patterns.js';
import type { Shape } from './shapes.js';

export interface State {
  ctm: Matrix;
  /** The matrix of the page, or of the form, that patterns are laid on. */
  ground: Matrix;
  clip: Box;
  /** What else it clips to: shapes that are no rectangles. */
  clipShapes: readonly Shape[];
  fill: Ink;
  stroke: Ink;
  /** What areas are filled with, if that is a pattern that has text. */
  pattern: Pattern | null;
  fillOpacity: number;
  strokeOpacity: number;
  /** Opacity of the groups around. */
  groupOpacity: number;
  /** Whether it covers what is under it, as far as blend modes and masks go. */
  isPlain: boolean;
  /** Whether what is drawn only says where something else is seen. */
  isMask: boolean;
  lineWidth: number;
  font: Font | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  rise: number;
  leading: number;
  mode: number;
}

/** The state in which a page, and each annotation on it, begins. */
export const initialState = (ctm: Matrix, clip: Box): State => ({
  ctm,
  ground: ctm,
  clip,
  clipShapes: [],
  fill: '#000000',
  stroke: '#000000',
  pattern: null,
  fillOpacity: 1,
  strokeOpacity: 1,
  groupOpacity: 1,
  isPlain: true,
  isMask: false,
  lineWidth: 1,
  font: null,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  rise: 0,
  leading: 0,
  mode: 0,
});

/** Sets a parameter of an extended graphics state. */
export function setParameter(state: State, key: string, value: unknown, fontOf: (name: string) => Font | null): void {
  if (key === 'ca') state.fillOpacity = value as number;
  else if (key === 'CA') state.strokeOpacity = value as number;
  else if (key === 'LW') state.lineWidth = value as number;
  else if (key === 'BM') state.isPlain = value === 'source-over';
  else if (key === 'SMask') state.isPlain = state.isPlain && value === null;
  else if (key === 'Font') {
    const [name, size] = value as [string, number];
    state.font = fontOf(name);
    state.fontSize = size;
  }
}

/** Whether what is filled leaves nothing of what is under it. */
export const covers = ({ fillOpacity, groupOpacity, isPlain }: State): boolean =>
  isPlain && fillOpacity * groupOpacity > 0.99;

/** The colours of letters, by their mode: filled, stroked, or both. */
export const inksOf = ({ mode, fill, stroke }: State): Ink[] =>
  (mode % 4 === 0 ? [fill] : mode % 4 === 1 ? [stroke] : [fill, stroke]).filter((ink) => ink !== NO_INK);

/** The height of a font's letters. The size of a font of drawings says nothing: what its drawings take does. */
export function heightOf({ isType3Font, bbox, fontMatrix }: Font, fontSize: number): number {
  const height = isType3Font && bbox && fontMatrix ? (bbox[3]! - bbox[1]!) * Math.abs(fontMatrix[3]!) : 0;
  return height > 0 ? height * fontSize : fontSize;
}

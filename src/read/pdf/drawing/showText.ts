/** Letters that an order shows -> glyphs in their places. */
import { type Canvas, countDrawn, isLayerOff } from './canvas.js';
import type { Show } from './drawn.js';
import { heightOf, inksOf } from './graphicsState.js';
import { DEGREES, multiply, within180 } from './matrix.js';

/** A glyph as the engine lists it. */
export interface ListedGlyph {
  readonly unicode?: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly originalCharCode: number;
}

/** Fonts and shifts between glyphs are measured in thousandths of the font's size. */
const FONT_UNITS = 0.001;

/** Letters that leave no ink; of the second, what is drawn later shows through their outlines. */
const INVISIBLE = 3;
const OUTLINE = 7;

/**
 * No letter is seen that is lower than this, in points, or than this share of a small page, or narrower than this share of its
 * height.
 */
const LOWEST = 1;
const LOWEST_SHARE = 1 / 800;
const NARROWEST = 0.05;

/** The length of a vector. Nearly all are level or upright. */
const lengthOf = (x: number, y: number): number => (y === 0 ? Math.abs(x) : x === 0 ? Math.abs(y) : Math.hypot(x, y));

/** A sign that takes no place, though it counts as a blank elsewhere. */
const NOTHING = '\uFEFF';

/** Whether letters leave no ink. Nearly all are of ASCII. */
function isBlank(text: string): boolean {
  const code = text.charCodeAt(0);
  return !(code > 32 && code < 127) && text.trim() === '';
}

/** Shows glyphs; a number between them is a shift to the left. */
export function showText(canvas: Canvas, order: number, listed: readonly (ListedGlyph | number)[]): void {
  const { state } = canvas;
  const { font, fontSize, scale, mode } = state;
  if (!font || fontSize === 0) return;
  const unit = font.fontMatrix?.[0] ?? FONT_UNITS;
  const matrix = multiply(state.ctm, canvas.text);
  const along = lengthOf(matrix[0], matrix[1]) || 1;
  const forward = Math.sign(fontSize * scale) || 1;
  const [cos, sin] = [(matrix[0] / along) * forward, (matrix[1] / along) * forward];
  const size = lengthOf(matrix[2], matrix[3]) * heightOf(font, Math.abs(fontSize));
  const { page } = canvas.options;
  const show: Show = {
    order,
    font: font.name,
    drawings: font.isType3Font ? font : null,
    size,
    cos,
    sin,
    direction: sin === 0 && cos > 0 ? 0 : within180(Math.atan2(sin, cos) * DEGREES),
    inks: mode === INVISIBLE || mode === OUTLINE ? [] : inksOf(state),
    opacity: state.groupOpacity * (mode % 4 === 1 ? state.strokeOpacity : state.fillOpacity),
    isOutline: mode === OUTLINE,
    isLayerOff: isLayerOff(canvas),
    isTiled: canvas.isTiled,
    // The size of a font of drawings says nothing.
    isTiny:
      !font.isType3Font &&
      (size < Math.min(LOWEST, LOWEST_SHARE * (page.bottom - page.top)) ||
        along * Math.abs(fontSize * scale) < NARROWEST * size),
    clip: state.clip,
    clipShapes: state.clipShapes,
    annotation: canvas.annotation,
    actualText: canvas.marked.findLast(({ actualText }) => actualText !== null)?.actualText ?? null,
  };
  for (const glyph of listed) {
    if (typeof glyph === 'number') {
      const shift = -glyph * FONT_UNITS * fontSize;
      if (font.vertical) canvas.y += shift;
      else canvas.x += shift * scale;
      continue;
    }
    countDrawn(canvas);
    const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
    const width = glyph.width * unit * fontSize;
    const [right, up] = [canvas.x, canvas.y + state.rise];
    const x = matrix[0] * right + matrix[2] * up + matrix[4];
    const y = matrix[1] * right + matrix[3] * up + matrix[5];
    const { unicode = '', originalCharCode: code } = glyph;
    const text = unicode === NOTHING ? '' : unicode;
    canvas.glyphs.push({ text, isBlank: isBlank(text), code, x, y, width: Math.abs(width * scale) * along, show });
    if (font.vertical) canvas.y -= Math.abs(fontSize) - spacing;
    else canvas.x += (width + spacing) * scale;
  }
}

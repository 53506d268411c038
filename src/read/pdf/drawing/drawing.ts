/**
 * The engine's list of drawing orders -> what a page draws: glyphs, areas, lines, in order and in place.
 *
 * Nothing is judged here: hidden text is in, too. A form, a group and an annotation are drawn as a viewer does.
 */
import {
  type Canvas,
  clipTo,
  type DrawingOptions,
  emptyCanvas,
  enter,
  leave,
  moveLine,
  setText,
  transform,
} from './canvas.js';
import type { Drawing } from './drawn.js';
import { initialState, setParameter } from './graphicsState.js';
import { IDENTITY, intersect, type Matrix, mapRectangle, matrixOf, multiply } from './matrix.js';
import { type DrawingOrders, ORDER } from './orders.js';
import { isFill, paintAll, paintBox, paintPath, paintPicture } from './paint.js';
import type { Path } from './paths.js';
import { patternOf, tilesIn } from './patterns.js';
import { type ListedGlyph, showText } from './showText.js';

interface Group {
  readonly matrix: Matrix | null;
  readonly bbox: Iterable<number> | null;
  /** Of a group that is the mask of what is drawn after it. */
  readonly smask?: object | null;
}

/** Draws a page. Throws RangeError if it draws more than memory is there for. */
export function draw({ fnArray, argsArray }: DrawingOrders, options: DrawingOptions): Drawing {
  const canvas = emptyCanvas(options);
  fnArray.forEach((order, i) => {
    FOLLOW[order]?.(canvas, (argsArray[i] ?? []) as never, i);
  });
  return canvas;
}

/** Draws the tiles of a pattern within the box of a path that it fills, between the order that fills it and the next one. */
function drawTiles(canvas: Canvas, at: number, corners: Iterable<number>): void {
  const { pattern, ground, clip, ctm, groupOpacity, fillOpacity, isMask } = canvas.state;
  if (!pattern || isMask) return;
  const toPage = multiply(ground, pattern.matrix);
  const box = intersect(clip, mapRectangle(ctm, corners));
  const tiles = tilesIn(pattern, toPage, box, MOST_TILES - canvas.tiles);
  const { fnArray, argsArray } = pattern.orders;
  for (const [x, y] of tiles) {
    canvas.tiles += 1;
    enter(canvas);
    const state = initialState(multiply(toPage, [1, 0, 0, 1, x, y]), box);
    canvas.state = { ...state, fill: pattern.ink ?? state.fill, groupOpacity: groupOpacity * fillOpacity };
    clipTo(canvas, pattern.corners);
    const wasTiled = canvas.isTiled;
    canvas.isTiled ||= tiles.length > 1;
    fnArray.forEach((order, i) => {
      FOLLOW[order]?.(canvas, (argsArray[i] ?? []) as never, at + (i + 1) / (fnArray.length + 1));
    });
    canvas.isTiled = wasTiled;
    leave(canvas);
  }
}

/** More tiles on one page say nothing new. */
const MOST_TILES = 500;

/** What an order does. Of the orders that are not here, none tells what can be seen. */
type Follow = (canvas: Canvas, args: never, order: number) => void;

const setClip: Follow = (canvas) => {
  canvas.pendingClip = 'nonZero';
};
const setEvenOddClip: Follow = (canvas) => {
  canvas.pendingClip = 'evenOdd';
};
const setFillToPattern: Follow = ({ state }, listed: readonly unknown[]) => {
  state.fill = null;
  state.pattern = patternOf(listed);
};
const setStrokeToPattern: Follow = ({ state }) => {
  state.stroke = null;
};
/** Whether a picture has a mask, or is one, is listed last: see `scripts/engine.mjs`. */
const showPicture: Follow = (canvas, [, , , hasMask]: unknown[], order) =>
  paintPicture(canvas, order, hasMask !== true);
const showMask: Follow = (canvas, _, order) => paintPicture(canvas, order, false);
const showMany: Follow = (canvas, _, order) => paintAll(canvas, order);

const FOLLOW: Readonly<Record<number, Follow>> = {
  [ORDER.save]: ({ saved, state }) => {
    saved.push({ ...state });
  },
  [ORDER.restore]: (canvas) => {
    canvas.state = canvas.saved.pop() ?? canvas.state;
  },
  [ORDER.transform]: (canvas, matrix: Matrix) => transform(canvas, matrix),
  [ORDER.setLineWidth]: ({ state }, [width]: [number]) => {
    state.lineWidth = width;
  },
  [ORDER.setGState]: ({ state, options }, [parameters]: [[string, unknown][]]) => {
    for (const [key, value] of parameters) setParameter(state, key, value, options.fontOf);
  },

  [ORDER.beginText]: (canvas) => setText(canvas, IDENTITY),
  [ORDER.setTextMatrix]: (canvas, [matrix]: [ArrayLike<number>]) => setText(canvas, matrixOf(matrix)),
  [ORDER.setCharSpacing]: ({ state }, [spacing]: [number]) => {
    state.charSpacing = spacing;
  },
  [ORDER.setWordSpacing]: ({ state }, [spacing]: [number]) => {
    state.wordSpacing = spacing;
  },
  [ORDER.setHScale]: ({ state }, [percent]: [number]) => {
    state.scale = percent / 100;
  },
  [ORDER.setLeading]: ({ state }, [leading]: [number]) => {
    state.leading = -leading;
  },
  [ORDER.setFont]: ({ state, options }, [name, size]: [string, number]) => {
    state.font = options.fontOf(name);
    state.fontSize = size;
  },
  [ORDER.setTextRenderingMode]: ({ state }, [mode]: [number]) => {
    state.mode = mode;
  },
  [ORDER.setTextRise]: ({ state }, [rise]: [number]) => {
    state.rise = rise;
  },
  [ORDER.moveText]: (canvas, [right, up]: [number, number]) => moveLine(canvas, right, up),
  [ORDER.setLeadingMoveText]: (canvas, [right, up]: [number, number]) => {
    canvas.state.leading = up;
    moveLine(canvas, right, up);
  },
  [ORDER.nextLine]: (canvas) => moveLine(canvas, 0, canvas.state.leading),
  [ORDER.showText]: (canvas, [glyphs]: [readonly (ListedGlyph | number)[]], order) => showText(canvas, order, glyphs),

  [ORDER.setFillRGBColor]: ({ state }, [colour]: [string]) => {
    state.fill = colour;
    state.pattern = null;
  },
  [ORDER.setStrokeRGBColor]: ({ state }, [colour]: [string]) => {
    state.stroke = colour;
  },
  [ORDER.setFillColorN]: setFillToPattern,
  [ORDER.setFillTransparent]: setFillToPattern,
  [ORDER.setStrokeColorN]: setStrokeToPattern,
  [ORDER.setStrokeTransparent]: setStrokeToPattern,

  [ORDER.clip]: setClip,
  [ORDER.eoClip]: setEvenOddClip,
  [ORDER.constructPath]: (canvas, [kind, [path], corners]: [number, [Path | null], Float32Array], order) => {
    if (path) paintPath(canvas, order, kind, path, corners);
    if (path && canvas.state.pattern && isFill(kind)) drawTiles(canvas, order, corners);
    canvas.pendingClip = null;
  },
  [ORDER.shadingFill]: showMany,
  [ORDER.paintImageXObject]: showPicture,
  [ORDER.paintInlineImageXObject]: showPicture,
  [ORDER.paintImageMaskXObject]: showMask,
  [ORDER.paintSolidColorImageMask]: (canvas, _, order) => paintBox(canvas, order),
  // Lists of many small pictures, which the engine makes.
  [ORDER.paintImageMaskXObjectGroup]: showMany,
  [ORDER.paintInlineImageXObjectGroup]: showMany,
  [ORDER.paintImageXObjectRepeat]: showMany,
  [ORDER.paintImageMaskXObjectRepeat]: showMany,

  [ORDER.beginMarkedContent]: ({ marked }) => {
    marked.push({ isOff: false, actualText: null });
  },
  [ORDER.beginMarkedContentProps]: ({ marked, options }, [tag, layer, text]: [string, unknown, unknown?]) => {
    marked.push({
      isOff: tag === 'OC' && !options.isLayerVisible(layer),
      actualText: typeof text === 'string' ? { text } : null,
    });
  },
  [ORDER.endMarkedContent]: ({ marked }) => {
    marked.pop();
  },

  [ORDER.paintFormXObjectBegin]: (canvas, [matrix, corners]: [Matrix | null, Iterable<number> | null]) => {
    enter(canvas);
    transform(canvas, matrix);
    canvas.state.ground = canvas.state.ctm;
    clipTo(canvas, corners);
  },
  [ORDER.paintFormXObjectEnd]: leave,
  [ORDER.beginGroup]: (canvas, [{ matrix, bbox, smask }]: [Group]) => {
    enter(canvas);
    clipTo(canvas, bbox, matrix);
    const { state } = canvas;
    state.isMask ||= Boolean(smask);
    state.groupOpacity *= state.fillOpacity;
    state.fillOpacity = 1;
    state.strokeOpacity = 1;
  },
  [ORDER.endGroup]: leave,
  [ORDER.beginAnnotation]: (canvas, [id, corners, own, form]: [string, Iterable<number> | null, Matrix, Matrix]) => {
    enter(canvas);
    canvas.state = initialState(canvas.options.base, canvas.options.page);
    clipTo(canvas, corners);
    transform(canvas, own);
    transform(canvas, form);
    canvas.annotation = id;
  },
  [ORDER.endAnnotation]: (canvas) => {
    leave(canvas);
    canvas.annotation = null;
  },
};

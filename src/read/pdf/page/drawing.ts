/**
 * The engine's list of drawing orders -> what a page draws: glyphs, areas, lines, in order and in place.
 *
 * Nothing is judged here: hidden text is in, too. A form, a group and an annotation are drawn as a viewer does.
 */
import { type Box, boxOfPoints, intersect, type Matrix, mapPoint, mapRectangle, multiply } from './matrix.js';
import { ORDER } from './orders.js';
import { boxesOfPath, type Path, segmentsOf } from './paths.js';

/** The engine's drawing list: a number for each order, and what goes with it. */
export interface DrawingOrders {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** What the engine tells of a font. */
export interface Font {
  readonly name: string;
  readonly fontMatrix?: readonly number[];
  readonly isType3Font?: boolean;
  readonly vertical?: boolean;
  readonly bbox?: readonly number[];
}

/** A glyph as the engine lists it; a number between glyphs is a shift, in thousandths of the font's size. */
interface ListedGlyph {
  readonly unicode?: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly originalCharCode: number;
}

/** A colour as `#rrggbb`; `null` for a pattern, which may be of any colour. */
export type Ink = string | null;

/** What glyphs that are drawn by one order have in common. */
export interface Show {
  /** Position among all that the page draws. */
  readonly order: number;
  readonly font: string;
  /** Height of the letters. */
  readonly size: number;
  /** The direction of the line, a vector of length 1. */
  readonly cos: number;
  readonly sin: number;
  /** The colours that the letters are drawn in: none where no ink is used. */
  readonly inks: readonly Ink[];
  readonly opacity: number;
  /** Whether the letters leave no ink themselves: what is drawn later may show through their outlines. */
  readonly isOutline: boolean;
  readonly isLayerOff: boolean;
  readonly clip: Box;
  /** Identity of the annotation that it belongs to; `null` for the page itself. */
  readonly annotation: string | null;
  /** The text that stands for all glyphs of a stretch of marked content. */
  readonly actualText: ActualText | null;
}

export interface ActualText {
  readonly text: string;
}

export interface Glyph {
  readonly text: string;
  /** Its code in the font. */
  readonly code: number;
  /** Where its baseline begins. */
  readonly x: number;
  readonly y: number;
  /** How far it goes along its line. */
  readonly width: number;
  readonly show: Show;
}

/** An area that is filled, or a picture. */
export interface Area extends Box {
  readonly order: number;
  /** `null`: a picture, a pattern, or an area that is no rectangle. */
  readonly ink: Ink;
  /** Whether nothing under it can be seen. */
  readonly isOpaque: boolean;
}

/** A straight line, or a rectangle as thin as one. */
export interface Segment extends Box {
  readonly order: number;
  readonly thickness: number;
}

export interface Drawing {
  readonly glyphs: readonly Glyph[];
  readonly areas: readonly Area[];
  readonly segments: readonly Segment[];
}

export interface DrawingOptions {
  /** Maps the page's own units to the page as a viewer shows it. */
  readonly base: Matrix;
  readonly page: Box;
  readonly fontOf: (name: string) => Font | null;
  readonly isLayerVisible: (layer: unknown) => boolean;
}

/** No page of a real document draws as much. */
export const MOST_DRAWN = 1_000_000;

interface State {
  ctm: Matrix;
  clip: Box;
  fill: Ink;
  stroke: Ink;
  fillOpacity: number;
  strokeOpacity: number;
  /** Opacity of the groups around. */
  groupOpacity: number;
  /** Whether it covers what is under it, as far as blend modes and masks go. */
  isPlain: boolean;
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

/** A stretch of marked content. */
interface Marked {
  readonly isOff: boolean;
  readonly actualText: ActualText | null;
}

/** Thinner than this, a filled rectangle is a line. */
const THIN = 2;
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const FONT_UNITS = 0.001;

/** Draws a page. Throws RangeError if it draws more than {@link MOST_DRAWN} things. */
export function draw({ fnArray, argsArray }: DrawingOrders, options: DrawingOptions): Drawing {
  const glyphs: Glyph[] = [];
  const areas: Area[] = [];
  const segments: Segment[] = [];
  const initial: State = {
    ctm: options.base,
    clip: options.page,
    fill: '#000000',
    stroke: '#000000',
    fillOpacity: 1,
    strokeOpacity: 1,
    groupOpacity: 1,
    isPlain: true,
    lineWidth: 1,
    font: null,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    rise: 0,
    leading: 0,
    mode: 0,
  };
  let state = { ...initial };
  let saved: State[] = [];
  const around: { readonly state: State; readonly saved: State[] }[] = [];
  const marked: Marked[] = [];
  let annotation: string | null = null;
  let isClipPending = false;
  let text: Matrix = IDENTITY;
  let [x, y, lineX, lineY] = [0, 0, 0, 0];

  const enter = () => {
    around.push({ state: { ...state }, saved });
    saved = [];
  };
  const leave = () => ({ state, saved } = around.pop() ?? { state, saved });
  const transform = (matrix: unknown) => {
    if (matrix) state.ctm = multiply(state.ctm, matrix as Matrix);
  };
  const clipTo = (corners: unknown) => {
    if (corners) state.clip = intersect(state.clip, mapRectangle(state.ctm, corners as number[]));
  };
  const isOff = () => marked.some((stretch) => stretch.isOff);
  const count = () => {
    if (glyphs.length + areas.length + segments.length > MOST_DRAWN) throw new RangeError('it draws too much');
  };
  const moveTo = (right: number, up: number) => {
    lineX += right;
    lineY += up;
    [x, y] = [lineX, lineY];
  };
  const area = (order: number, box: Box, ink: Ink, isOpaque: boolean) => {
    if (isOff()) return;
    count();
    const seen = intersect(box, state.clip);
    if (seen.right > seen.left && seen.bottom > seen.top) areas.push({ ...seen, order, ink, isOpaque });
  };
  const picture = (order: number, isOpaque: boolean) =>
    area(order, mapRectangle(state.ctm, [0, 0, 1, 1]), null, isOpaque && covers(state));
  const line = (order: number, box: Box, thickness: number) => {
    if (isOff()) return;
    count();
    segments.push({ ...box, order, thickness });
  };

  const paint = (order: number, kind: number, path: Path | null, bounds: ArrayLike<number> & Iterable<number>) => {
    const isFill = kind >= ORDER.fill && kind <= ORDER.closeEOFillStroke;
    const isStroke = kind === ORDER.stroke || kind === ORDER.closeStroke || kind >= ORDER.fillStroke;
    if (isFill && path) {
      const boxes = boxesOfPath(path, state.ctm);
      if (!boxes) area(order, mapRectangle(state.ctm, bounds), null, false);
      for (const box of boxes ?? []) {
        const [width, height] = [box.right - box.left, box.bottom - box.top];
        if (Math.min(width, height) < THIN) line(order, box, Math.min(width, height));
        else area(order, box, state.fill, covers(state) && state.fill !== null);
      }
    }
    if (isStroke && kind <= ORDER.closeEOFillStroke && path && state.strokeOpacity > 0) {
      const thickness = state.lineWidth * scaleOf(state.ctm);
      for (const box of segmentsOf(path, state.ctm)) line(order, box, thickness);
    }
    if (isClipPending) clipTo(bounds);
    isClipPending = false;
  };

  const show = (order: number, listed: readonly (ListedGlyph | number)[]) => {
    const { font, fontSize, scale, mode } = state;
    if (!font || fontSize === 0) return;
    const unit = font.fontMatrix?.[0] ?? FONT_UNITS;
    const matrix = multiply(state.ctm, text);
    const along = Math.hypot(matrix[0], matrix[1]) || 1;
    const forward = Math.sign(fontSize * scale) || 1;
    const common: Show = {
      order,
      font: font.name,
      size: Math.hypot(matrix[2], matrix[3]) * heightOf(font, Math.abs(fontSize)),
      cos: (matrix[0] / along) * forward,
      sin: (matrix[1] / along) * forward,
      inks: mode === 3 || mode === 7 ? [] : inksOf(state),
      opacity: state.groupOpacity * (mode % 4 === 1 ? state.strokeOpacity : state.fillOpacity),
      isOutline: mode === 7,
      isLayerOff: isOff(),
      clip: state.clip,
      annotation,
      actualText: marked.findLast((stretch) => stretch.actualText !== null)?.actualText ?? null,
    };
    for (const glyph of listed) {
      if (typeof glyph === 'number') {
        const shift = -glyph * FONT_UNITS * fontSize;
        if (font.vertical) y += shift;
        else x += shift * scale;
        continue;
      }
      count();
      const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
      const width = glyph.width * unit * fontSize;
      const [left, top] = mapPoint(matrix, x, y + state.rise);
      const { unicode = '', originalCharCode: code } = glyph;
      glyphs.push({ text: unicode, code, x: left, y: top, width: Math.abs(width * scale) * along, show: common });
      if (font.vertical) y -= Math.abs(fontSize) - spacing;
      else x += (width + spacing) * scale;
    }
  };

  fnArray.forEach((order, i) => {
    const args = (argsArray[i] ?? []) as readonly unknown[];
    const [first, second, third] = args as readonly [number, number, number];
    switch (order) {
      case ORDER.save:
        saved.push({ ...state });
        break;
      case ORDER.restore:
        state = saved.pop() ?? state;
        break;
      case ORDER.transform:
        transform(args);
        break;
      case ORDER.setLineWidth:
        state.lineWidth = first;
        break;
      case ORDER.setGState:
        for (const [key, value] of first as unknown as [string, unknown][]) setParameter(state, key, value, options);
        break;
      case ORDER.beginText:
        text = IDENTITY;
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      case ORDER.setCharSpacing:
        state.charSpacing = first;
        break;
      case ORDER.setWordSpacing:
        state.wordSpacing = first;
        break;
      case ORDER.setHScale:
        state.scale = first / 100;
        break;
      case ORDER.setLeading:
        state.leading = -first;
        break;
      case ORDER.setFont:
        state.font = options.fontOf(first as unknown as string);
        state.fontSize = second;
        break;
      case ORDER.setTextRenderingMode:
        state.mode = first;
        break;
      case ORDER.setTextRise:
        state.rise = first;
        break;
      case ORDER.setLeadingMoveText:
        state.leading = second;
        moveTo(first, second);
        break;
      case ORDER.moveText:
        moveTo(first, second);
        break;
      case ORDER.setTextMatrix:
        text = [...(first as unknown as Float32Array)] as unknown as Matrix;
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      case ORDER.nextLine:
        moveTo(0, state.leading);
        break;
      case ORDER.showText:
        show(i, first as unknown as readonly (ListedGlyph | number)[]);
        break;
      case ORDER.setFillRGBColor:
        state.fill = first as unknown as string;
        break;
      case ORDER.setStrokeRGBColor:
        state.stroke = first as unknown as string;
        break;
      case ORDER.setFillColorN:
        state.fill = null;
        break;
      case ORDER.setStrokeColorN:
        state.stroke = null;
        break;
      case ORDER.setFillTransparent:
        state.fill = null;
        break;
      case ORDER.setStrokeTransparent:
        state.stroke = null;
        break;
      case ORDER.clip:
      case ORDER.eoClip:
        isClipPending = true;
        break;
      case ORDER.constructPath: {
        const [path] = second as unknown as [Path | null];
        if (path) paint(i, first, path, third as unknown as Float32Array);
        isClipPending = false;
        break;
      }
      case ORDER.shadingFill:
        area(i, state.clip, null, false);
        break;
      case ORDER.beginMarkedContent:
        marked.push({ isOff: false, actualText: null });
        break;
      case ORDER.beginMarkedContentProps:
        marked.push({
          isOff: (first as unknown) === 'OC' && !options.isLayerVisible(second),
          actualText: typeof third === 'string' ? { text: third } : null,
        });
        break;
      case ORDER.endMarkedContent:
        marked.pop();
        break;
      case ORDER.paintFormXObjectBegin:
        enter();
        transform(first);
        clipTo(second);
        break;
      case ORDER.paintFormXObjectEnd:
        leave();
        break;
      case ORDER.beginGroup: {
        enter();
        const { matrix, bbox } = first as unknown as { matrix: Matrix | null; bbox: number[] | null };
        const groupOpacity = state.groupOpacity * state.fillOpacity;
        state = { ...state, groupOpacity, fillOpacity: 1, strokeOpacity: 1 };
        if (bbox) state.clip = intersect(state.clip, mapRectangle(matrix ? multiply(state.ctm, matrix) : state.ctm, bbox));
        break;
      }
      case ORDER.endGroup:
        leave();
        break;
      case ORDER.beginAnnotation: {
        enter();
        const [id, corners, own, form] = args as readonly [string, number[] | null, Matrix, Matrix];
        state = { ...initial };
        clipTo(corners);
        transform(own);
        transform(form);
        annotation = id;
        break;
      }
      case ORDER.endAnnotation:
        leave();
        annotation = null;
        break;
      case ORDER.paintImageXObject:
      case ORDER.paintInlineImageXObject:
        picture(i, true);
        break;
      case ORDER.paintImageMaskXObject:
      case ORDER.paintSolidColorImageMask:
        picture(i, false);
        break;
      default: // groups of pictures, which the engine makes of many small ones
        if (PICTURE_GROUPS.has(order)) area(i, state.clip, null, false);
    }
  });
  return { glyphs, areas, segments };
}

const PICTURE_GROUPS: ReadonlySet<number> = new Set([
  ORDER.paintImageMaskXObjectGroup,
  ORDER.paintInlineImageXObjectGroup,
  ORDER.paintImageXObjectRepeat,
  ORDER.paintImageMaskXObjectRepeat,
]);

function setParameter(state: State, key: string, value: unknown, { fontOf }: DrawingOptions): void {
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
const covers = ({ fillOpacity, groupOpacity, isPlain }: State): boolean => isPlain && fillOpacity * groupOpacity > 0.99;

/** The colours of letters, by their mode: filled, stroked, or both. */
const inksOf = ({ mode, fill, stroke }: State): Ink[] =>
  mode % 4 === 0 ? [fill] : mode % 4 === 1 ? [stroke] : [fill, stroke];

const scaleOf = (m: Matrix): number => Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2]));

/** The height of a font's letters. The size of a font of drawings says nothing: what its drawings take does. */
function heightOf({ isType3Font, bbox, fontMatrix }: Font, fontSize: number): number {
  const height = isType3Font && bbox && fontMatrix ? (bbox[3]! - bbox[1]!) * Math.abs(fontMatrix[3]!) : 0;
  return height > 0 ? height * fontSize : fontSize;
}

/** Returns the box of a glyph's letters, from a little under its baseline to the height of its capitals. */
export function boxOfGlyph({ x, y, width, show: { cos, sin, size } }: Glyph, below = 0.2, above = 0.7): Box {
  if (sin === 0 && cos > 0) return { left: x, right: x + width, top: y - above * size, bottom: y + below * size };
  const corner = (along: number, up: number) => [x + along * cos + up * sin, y + along * sin - up * cos] as const;
  const [low, high] = [-below * size, above * size];
  return boxOfPoints([corner(0, low), corner(width, low), corner(width, high), corner(0, high)]);
}

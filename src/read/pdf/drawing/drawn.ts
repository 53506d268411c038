/** What a page draws: glyphs, areas and lines, in order and in place. */
import { type Box, boxOfPoints } from './matrix.js';
import type { Shape } from './shapes.js';

/** What the engine tells of a font. */
export interface Font {
  readonly name: string;
  readonly fontMatrix?: readonly number[] | undefined;
  readonly isType3Font?: boolean | undefined;
  readonly vertical?: boolean | undefined;
  readonly bbox?: readonly number[] | undefined;
}

/** A colour as `#rrggbb`; `null` for a pattern, which may be of any colour; or `NO_INK`. */
export type Ink = string | null;

/** An ink by the name of None, which leaves nothing on the page. */
export const NO_INK = 'none';

/** What glyphs that are drawn by one order have in common. */
export interface Show {
  /** Position among all that the page draws. */
  readonly order: number;
  readonly font: string;
  /** The font, if its letters are drawings: all such fonts have one name. */
  readonly drawings: Font | null;
  /** Height of the letters. */
  readonly size: number;
  /** The direction of the line, a vector of length 1. */
  readonly cos: number;
  readonly sin: number;
  /** The same in degrees, clockwise: by which the line is turned against the page. */
  readonly direction: number;
  /** The colours that the letters are drawn in: none where no ink is used. */
  readonly inks: readonly Ink[];
  readonly opacity: number;
  /** Whether the letters leave no ink themselves: what is drawn later may show through their outlines. */
  readonly isOutline: boolean;
  readonly isLayerOff: boolean;
  /** Whether it is drawn again and again, over all that a pattern fills. */
  readonly isTiled: boolean;
  /** Whether the letters are too low, or too narrow, to be seen. */
  readonly isTiny: boolean;
  readonly clip: Box;
  readonly clipShapes: readonly Shape[];
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
  /** Whether it leaves no ink: a blank, or nothing. */
  readonly isBlank: boolean;
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
  readonly isPicture?: true;
  /** Where it is no rectangle: the shapes that all hold it. The box is around them. */
  readonly shapes?: readonly Shape[];
}

/** A straight line, or a rectangle as thin as one. */
export interface Segment extends Box {
  readonly order: number;
  readonly thickness: number;
  /** Whether it goes up to the right. */
  readonly rises?: boolean;
  /** `null`: a picture, or a pattern. */
  readonly ink: Ink;
}

export interface Drawing {
  readonly glyphs: readonly Glyph[];
  readonly areas: readonly Area[];
  readonly segments: readonly Segment[];
}

/** Returns glyphs without some of them. */
export const without = (
  glyphs: readonly Glyph[],
  gone: ReadonlySet<Glyph> | ReadonlyMap<Glyph, unknown>,
): readonly Glyph[] => (gone.size === 0 ? glyphs : glyphs.filter((glyph) => !gone.has(glyph)));

/** Returns the box of a glyph's letters, from a little under its baseline to the height of its capitals. */
export function boxOfGlyph({ x, y, width, show: { cos, sin, size } }: Glyph, below = 0.2, above = 0.7): Box {
  if (sin === 0 && cos > 0) return { left: x, right: x + width, top: y - above * size, bottom: y + below * size };
  const corner = (along: number, up: number) => [x + along * cos + up * sin, y + along * sin - up * cos] as const;
  const [low, high] = [-below * size, above * size];
  return boxOfPoints([corner(0, low), corner(width, low), corner(width, high), corner(0, high)]);
}

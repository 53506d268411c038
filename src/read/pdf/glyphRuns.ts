/** The engine's text items -> a page of glyph runs, with their places on the upright page. */
import type { GlyphRun, Page } from '../../model/source.js';

/** What the engine gives as text, drawn in one go. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const ASKEW = -1;

/**
 * Quarter turns, clockwise, in which the line of an item runs on the page as its viewer shows it. Its direction is the
 * first column of the product of the two matrices.
 */
function turnsOf(page: Matrix, item: Matrix): number {
  const across = page[0] * item[0] + page[2] * item[1];
  const down = page[1] * item[0] + page[3] * item[1];
  if (down === 0 && across > 0) return 0; // as nearly all text does
  const turns = Math.atan2(down, across) / (Math.PI / 2);
  const whole = Math.round(turns);
  return Math.abs(turns - whole) < 0.06 ? (whole + 4) % 4 : ASKEW;
}

/** The height of an item's letters: the length of the second column of the product. */
function sizeOf(page: Matrix, item: Matrix): number {
  const across = page[0] * item[2] + page[2] * item[3];
  const down = page[1] * item[2] + page[3] * item[3];
  return across === 0 ? Math.abs(down) : Math.hypot(across, down);
}

/** A text item, and how it lies on the page. */
interface PlacedItem {
  readonly item: TextItem;
  /** How many characters it says, without the blanks around them. */
  readonly length: number;
  /** Quarter turns of its line, {@link ASKEW} where it runs askew. */
  readonly turns: number;
}

/** What a page draws, and how it stands upright. */
export interface UprightItems {
  readonly items: readonly PlacedItem[];
  /** Quarter turns of the page. */
  readonly turns: number;
  readonly viewport: Viewport;
}

/** Turns a page so that most of its text stands upright: some print a page sideways, and readers show it so. */
export function upright(items: readonly TextItem[], viewport: Viewport): UprightItems {
  const matrix = viewport.transform as Matrix;
  const placed = items.map((item) => {
    return { item, length: item.str.trim().length, turns: turnsOf(matrix, item.transform as Matrix) };
  });
  const letters = [0, 0, 0, 0];
  for (const { length, turns } of placed) if (turns !== ASKEW) letters[turns]! += length;
  return { items: placed, turns: letters.indexOf(Math.max(...letters)), viewport };
}

/** Baselines closer than this share of a letter's height are one line. */
const SAME_LINE = 0.3;

/**
 * The page with the glyph runs of its items, or of those that are wanted. An item of mere blanks makes no run, as the engine's
 * widths of such are not to be trusted: it leaves a blank at the end of the run before it on its line.
 */
export function pageOfItems(
  number: number,
  { items, turns, viewport }: UprightItems,
  isWanted: (item: TextItem) => boolean = () => true,
): Page {
  const runs: GlyphRun[] = [];
  for (const placed of items) {
    if (placed.item.str === '' || !isWanted(placed.item)) continue;
    const run = glyphRun(placed, turns, viewport);
    const before = runs.at(-1);
    if (placed.length > 0) runs.push(run);
    else if (before && Math.abs(before.baseline - run.baseline) < SAME_LINE * before.size) {
      runs[runs.length - 1] = { ...before, text: `${before.text} ` };
    }
  }
  const { width, height } = viewport;
  return turns % 2 === 0 ? { number, width, height, runs } : { number, width: height, height: width, runs };
}

/** The glyph run of an item, on a page that is turned by so many quarters. */
function glyphRun({ item, turns }: PlacedItem, page: number, { width, height, transform }: Viewport): GlyphRun {
  const matrix = transform as Matrix;
  const own = item.transform as Matrix;
  const x = matrix[0] * own[4] + matrix[2] * own[5] + matrix[4];
  const y = matrix[1] * own[4] + matrix[3] * own[5] + matrix[5];
  const left = page === 0 ? x : page === 1 ? y : page === 2 ? width - x : height - y;
  const baseline = page === 0 ? y : page === 1 ? width - x : page === 2 ? height - y : x;
  const isUpright = turns === page;
  const font = item.fontName.replace(/^g_d\d+_/u, ''); // without the number of the document, which the engine counts up
  return {
    text: item.str,
    left,
    right: left + (isUpright ? item.width : 0),
    baseline,
    size: sizeOf(matrix, own),
    font: isUpright ? font : `${font} turned`,
  };
}

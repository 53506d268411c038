/** What the engine gives as text -> a page of runs, with their places on the upright page. */
import { columnsOf } from '../model/page.js';
import type { Page } from '../model/source.js';

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

/** Gives each font its place: of one font there is one name, since a page has few fonts and many runs. */
function fontPlaces() {
  const fonts: string[] = [];
  const [upright, turned] = [new Map<string, number>(), new Map<string, number>()];
  const placeOf = (fontName: string, isUpright: boolean): number => {
    const places = isUpright ? upright : turned;
    const known = places.get(fontName);
    if (known !== undefined) return known;
    const name = fontName.replace(/^g_d\d+_/u, ''); // without the number of the document, which the engine counts up
    places.set(fontName, fonts.push(isUpright ? name : `${name} turned`) - 1);
    return fonts.length - 1;
  };
  return { fonts, placeOf };
}

/** What a page draws, and how it stands upright. */
export interface Upright {
  readonly items: readonly TextItem[];
  /** How many characters each item says, but for the blanks around them. */
  readonly lengths: Uint32Array;
  /** Quarter turns of each item, {@link ASKEW} where it runs askew. */
  readonly turns: Int8Array;
  /** Quarter turns of the page. */
  readonly page: number;
  readonly viewport: Viewport;
}

/** Turns a page so that most of its text stands upright: some print a page sideways, and readers show it so. */
export function upright(items: readonly TextItem[], viewport: Viewport): Upright {
  const matrix = viewport.transform as Matrix;
  const lengths = new Uint32Array(items.length);
  const turns = new Int8Array(items.length);
  const letters = [0, 0, 0, 0];
  for (let i = 0; i < items.length; i += 1) {
    const { str, transform } = items[i]!;
    const length = str.trim().length;
    const own = turnsOf(matrix, transform as Matrix);
    lengths[i] = length;
    turns[i] = own;
    if (own !== ASKEW) letters[own]! += length;
  }
  return { items, lengths, turns, page: letters.indexOf(Math.max(...letters)), viewport };
}

/**
 * The page with the runs of its items, or of those at some places. The engine's items of mere blanks are none, as their widths
 * are not to be trusted: each leaves a blank at the end of the run before it on its line.
 */
export function pageOfItems(
  number: number,
  { items, lengths, turns, page, viewport }: Upright,
  isWanted: (place: number) => boolean = () => true,
): Page {
  const { transform, width, height } = viewport;
  const matrix = transform as Matrix;
  let count = 0;
  for (let i = 0; i < items.length; i += 1) if (lengths[i]! > 0 && isWanted(i)) count += 1;
  const { lefts, rights, baselines, sizes, fontAt } = columnsOf(count);
  const texts: string[] = [];
  const { fonts, placeOf } = fontPlaces();
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i]!;
    if (item.str === '' || !isWanted(i)) continue;
    const own = item.transform as Matrix;
    const x = matrix[0] * own[4] + matrix[2] * own[5] + matrix[4];
    const y = matrix[1] * own[4] + matrix[3] * own[5] + matrix[5];
    const baseline = page === 0 ? y : page === 1 ? width - x : page === 2 ? height - y : x;
    const run = texts.length;
    if (lengths[i] === 0) {
      if (run > 0 && Math.abs(baselines[run - 1]! - baseline) < 0.3 * sizes[run - 1]!) texts[run - 1] += ' ';
      continue;
    }
    const isUpright = turns[i] === page;
    const left = page === 0 ? x : page === 1 ? y : page === 2 ? width - x : height - y;
    texts.push(item.str);
    lefts[run] = left;
    rights[run] = left + (isUpright ? item.width : 0);
    baselines[run] = baseline;
    sizes[run] = sizeOf(matrix, own);
    fontAt[run] = placeOf(item.fontName, isUpright);
  }
  const [across, down] = page % 2 === 0 ? [width, height] : [height, width];
  return { number, width: across, height: down, texts, lefts, rights, baselines, sizes, fonts, fontAt };
}

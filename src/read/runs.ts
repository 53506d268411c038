/** What the engine gives as text -> runs with their places on the upright page. */
import type { Run } from '../model/source.js';

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

/** Gives the names of items' fonts: one text for all of a font, since a page has few fonts and many runs. */
function fontNames(): (item: TextItem, isUpright: boolean) => string {
  const [upright, turned] = [new Map<string, string>(), new Map<string, string>()];
  return ({ fontName }, isUpright) => {
    const names = isUpright ? upright : turned;
    const known = names.get(fontName);
    if (known !== undefined) return known;
    const name = fontName.replace(/^g_d\d+_/u, ''); // without the number of the document, which the engine counts up
    names.set(fontName, isUpright ? name : `${name} turned`);
    return names.get(fontName)!;
  };
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/**
 * Quarter turns, clockwise, in which the line of an item runs on the page as its viewer shows it; `null` if it runs
 * askew. Its direction is the first column of the product of the two matrices.
 */
function turnsOf(page: Matrix, item: Matrix): number | null {
  const across = page[0] * item[0] + page[2] * item[1];
  const down = page[1] * item[0] + page[3] * item[1];
  if (down === 0 && across > 0) return 0; // as nearly all text does
  const turns = Math.atan2(down, across) / (Math.PI / 2);
  const whole = Math.round(turns);
  return Math.abs(turns - whole) < 0.06 ? (whole + 4) % 4 : null;
}

/** The height of an item's letters: the length of the second column of the product. */
function sizeOf(page: Matrix, item: Matrix): number {
  const across = page[0] * item[2] + page[2] * item[3];
  const down = page[1] * item[2] + page[3] * item[3];
  return across === 0 ? Math.abs(down) : Math.hypot(across, down);
}

/**
 * The runs of a page, which is first turned so that most of its text stands upright: some print a page sideways, and
 * readers show it so.
 */
export function runsOf(items: readonly TextItem[], viewport: Viewport): { runs: Run[]; width: number; height: number } {
  const matrix = viewport.transform as Matrix;
  const turns = items.map(({ transform }) => turnsOf(matrix, transform as Matrix));
  const letters = [0, 0, 0, 0];
  for (let i = 0; i < items.length; i += 1) {
    const own = turns[i]!;
    if (own !== null) letters[own]! += items[i]!.str.trim().length;
  }
  const page = letters.indexOf(Math.max(...letters));
  const fontOf = fontNames();
  const runs = items.map((item, i) => {
    const isUpright = turns[i] === page;
    return runOf(item, fontOf(item, isUpright), isUpright, page, viewport);
  });
  const { width, height } = viewport;
  return page % 2 === 0 ? { runs, width, height } : { runs, width: height, height: width };
}

/** An item as a run of a page that stands upright once it is turned back by so many quarters. */
function runOf(
  item: TextItem,
  font: string,
  isUpright: boolean,
  page: number,
  { transform, width, height }: Viewport,
): Run {
  const matrix = transform as Matrix;
  const own = item.transform as Matrix;
  const x = matrix[0] * own[4] + matrix[2] * own[5] + matrix[4];
  const y = matrix[1] * own[4] + matrix[3] * own[5] + matrix[5];
  const left = page === 0 ? x : page === 1 ? y : page === 2 ? width - x : height - y;
  const baseline = page === 0 ? y : page === 1 ? width - x : page === 2 ? height - y : x;
  return {
    text: item.str,
    left,
    right: left + (isUpright ? item.width : 0),
    baseline,
    size: sizeOf(matrix, own),
    font,
  };
}

/**
 * Takes out the engine's runs of mere blanks, whose widths are not to be trusted, and leaves a blank at the end of the
 * run before them.
 */
export function markSpaces(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    if (run.text.trim() !== '') kept.push(run);
    else if (run.text !== '' && last && Math.abs(last.baseline - run.baseline) < 0.3 * last.size) {
      kept[kept.length - 1] = { ...last, text: `${last.text} ` };
    }
  }
  return kept;
}

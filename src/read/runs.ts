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

/** The product of two PDF matrices: the item's own place, then the page turned as its viewer shows it. */
function place(page: readonly number[], item: readonly number[]): number[] {
  const [a, b, c, d, e, f] = page as [number, number, number, number, number, number];
  const [k, l, m, n, x, y] = item as [number, number, number, number, number, number];
  return [a * k + c * l, b * k + d * l, a * m + c * n, b * m + d * n, a * x + c * y + e, b * x + d * y + f];
}

/** The engine begins the name of a font with a number of the document, which it counts up. */
const DOCUMENT = /^g_d\d+_/u;

/** Quarter turns, clockwise, in which a line of text runs; `null` if it runs askew. */
function turnsOf([a = 0, b = 0]: readonly number[]): number | null {
  const turns = Math.atan2(b, a) / (Math.PI / 2);
  const whole = Math.round(turns);
  return Math.abs(turns - whole) < 0.06 ? (whole + 4) % 4 : null;
}

/**
 * The runs of a page, which is first turned so that most of its text stands upright: some print a page sideways, and
 * readers show it so.
 */
export function runsOf(items: readonly TextItem[], viewport: Viewport): { runs: Run[]; width: number; height: number } {
  const placed = items.map((item) => ({ item, matrix: place(viewport.transform, item.transform) }));
  const letters = [0, 0, 0, 0];
  for (const { item, matrix } of placed) {
    const turns = turnsOf(matrix);
    if (turns !== null) letters[turns]! += item.str.trim().length;
  }
  const page = letters.indexOf(Math.max(...letters));
  const { width, height } = viewport;
  const runs = placed.map(({ item, matrix }): Run => {
    const [, , c, d, x, y] = matrix as [number, number, number, number, number, number];
    const [left, baseline] = [
      [x, y],
      [y, width - x],
      [width - x, height - y],
      [height - y, x],
    ][page] as [number, number];
    const upright = turnsOf(matrix) === page;
    const name = item.fontName.replace(DOCUMENT, '');
    const font = upright ? name : `${name} turned`;
    return { text: item.str, left, right: left + (upright ? item.width : 0), baseline, size: Math.hypot(c, d), font };
  });
  return page % 2 === 0 ? { runs, width, height } : { runs, width: height, height: width };
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

/** What `explain` shows of the pages of a PDF: each line where it stands, and what is drawn and not seen. */
import { groupBy } from '../model/groupBy.js';
import type { Cell, Layout } from '../model/layout.js';
import type { HiddenRuns, HidingReason, Page } from '../model/source.js';
import type { Bilingual } from './catalogue/catalogue.js';
import type { LineClass } from './ledger.js';

/** What keeps text out of the values, in the words of a message. */
export const HIDING_WORDS: Readonly<Record<HidingReason, Bilingual>> = {
  invisible: { en: 'drawn invisibly', it: 'scritto in modo invisibile' },
  layer: { en: 'on a layer that is switched off', it: 'su un livello disattivato' },
  transparent: { en: 'fully transparent', it: 'del tutto trasparente' },
  ink: { en: 'in the colour of its background', it: 'dello stesso colore dello sfondo' },
  clipped: { en: 'cut away', it: 'ritagliato' },
  covered: { en: 'covered', it: 'coperto' },
  outside: { en: 'beside the page', it: 'fuori dal bordo della pagina' },
  struck: { en: 'struck out', it: 'barrato' },
};

/** What a cell was read as: the strongest of its classes, and the field that it gave or repeats. */
export interface CellUse {
  readonly class: LineClass;
  readonly field: string | null;
}

/** Lengths are points, from the top left of the page. */
export interface ShownPage {
  /** Index of the source. */
  readonly source: number;
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly {
    /** Counted from 1 in the page, as in the ledger. */
    readonly line: number;
    readonly baseline: number;
    readonly size: number;
    /** Degrees, clockwise, by which it is turned; nearly no line has it. */
    readonly angle?: number;
    readonly cells: readonly (CellUse & Pick<Cell, 'text' | 'left' | 'right'>)[];
  }[];
  readonly hidden: readonly HiddenRuns[];
}

/** Returns the pages of a source, with the lines that they were laid out in; `useOf` tells what a cell was read as. */
export function shownPages(
  pages: readonly Page[],
  { source, lines }: Pick<Layout, 'source' | 'lines'>,
  useOf: (cell: Cell) => CellUse,
): ShownPage[] {
  const byPage = groupBy(lines, ({ page }) => page);
  return pages.map(({ number, width, height, hidden = [] }) => ({
    source,
    number,
    width,
    height,
    hidden,
    lines: (byPage.get(number) ?? []).map(({ number: line, top: baseline, size, angle, cells }) => ({
      line,
      baseline,
      size,
      ...(angle === undefined ? {} : { angle }),
      cells: cells.map((cell) => ({ text: cell.text, left: cell.left, right: cell.right, ...useOf(cell) })),
    })),
  }));
}

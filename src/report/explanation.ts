/** What `explain` shows of the pages of a PDF: each line where it stands, and what is drawn and not seen. */
import { groupBy } from '../model/groupBy.js';
import type { Layout } from '../model/layout.js';
import type { HiddenRuns, HidingReason, Page } from '../model/source.js';
import type { Bilingual } from './catalogue/catalogue.js';

/** What keeps text out of the values, in the words of a message. */
export const HIDING_WORDS: Readonly<Record<HidingReason, Bilingual>> = {
  invisible: { en: 'drawn invisibly', it: 'scritto in modo invisibile' },
  layer: { en: 'on a layer that is switched off', it: 'su un livello disattivato' },
  transparent: { en: 'fully transparent', it: 'del tutto trasparente' },
  ink: { en: 'in the colour of its background', it: 'dello stesso colore dello sfondo' },
  clipped: { en: 'cut away', it: 'ritagliato' },
  covered: { en: 'covered', it: 'coperto' },
  outside: { en: 'beside the page', it: 'fuori dal bordo della pagina' },
  tiny: { en: 'too small to be seen', it: 'troppo piccolo per essere visto' },
  struck: { en: 'struck out', it: 'barrato' },
};

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
    readonly cells: readonly { readonly text: string; readonly left: number; readonly right: number }[];
  }[];
  readonly hidden: readonly HiddenRuns[];
}

/** Returns the pages of a source, with the lines that they were laid out in. */
export function shownPages(pages: readonly Page[], { source, lines }: Pick<Layout, 'source' | 'lines'>): ShownPage[] {
  const byPage = groupBy(lines, ({ page }) => page);
  return pages.map(({ number, width, height, hidden = [] }) => ({
    source,
    number,
    width,
    height,
    hidden,
    lines: (byPage.get(number) ?? []).map(({ number: line, top: baseline, size, cells }) => ({
      line,
      baseline,
      size,
      cells: cells.map(({ text, left, right }) => ({ text, left, right })),
    })),
  }));
}

/**
 * A long PDF whose pages two readers share: each has opened it for itself, and takes the next few pages that nobody took.
 *
 * What both read is what one of them reads alone. So they give up where there is anything to say of a page: what the
 * engine says of a font, say, stands at the first page that one reader meets it on. Then one reads all of them alone.
 */
import type { Page, Run } from '../model/source.js';

/** What a reader has of the other. Reading knows no threads: `cage/` makes it. Places count from 0, in a list of pages. */
export interface PageShare {
  /** Asks for another reader of the pages with these numbers. */
  readonly call: (numbers: readonly number[]) => void;
  /** The next place that nobody has taken, and with it those up to the next multiple of {@link TAKEN}. */
  readonly take: () => number;
  /** Says that a page is read, and tells how many are, by both. */
  readonly count: () => number;
  readonly giveUp: () => void;
  readonly isGivenUp: () => boolean;
  /** Hands the page at a place to the other reader. */
  readonly hand: (place: number, page: PackedPage) => void;
  /** Waits for pages that the other took. Those that it cannot give are left out. */
  readonly await: (places: readonly number[]) => Promise<ReadonlyMap<number, PackedPage>>;
}

/** Fewer pages than this are read before a second reader is ready. */
export const SHARED_FROM = 40;

/** How many pages a reader takes at once. */
export const TAKEN = 4;

/** A page as columns of texts and numbers: they cross threads more quickly than many small objects. */
export interface PackedPage extends Omit<Page, 'runs'> {
  readonly isBlank: boolean;
  readonly texts: readonly string[];
  readonly fonts: readonly string[];
  /** Left, right, baseline and size of one run after the other. */
  readonly lengths: Float64Array;
}

export function packPage({ runs, number, width, height, isBlank }: Page & { readonly isBlank: boolean }): PackedPage {
  const lengths = new Float64Array(runs.length * 4);
  runs.forEach(({ left, right, baseline, size }, i) => {
    lengths.set([left, right, baseline, size], i * 4);
  });
  const texts = runs.map(({ text }) => text);
  return { number, width, height, isBlank, texts, fonts: runs.map(({ font }) => font), lengths };
}

/** The runs of a page that was packed. */
export const unpackRuns = ({ texts, fonts, lengths }: PackedPage): Run[] =>
  texts.map((text, i) => ({
    text,
    left: lengths[i * 4]!,
    right: lengths[i * 4 + 1]!,
    baseline: lengths[i * 4 + 2]!,
    size: lengths[i * 4 + 3]!,
    font: fonts[i]!,
  }));

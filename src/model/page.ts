/**
 * Pages as columns of texts and numbers: a long PDF has half a million runs. As columns they take a third of the room,
 * cross threads quickly, and are gone through without a look at each run as a thing of its own.
 */

import type { Page, Run } from './source.js';

/** A page and its runs, one by one. */
export interface PageOfRuns extends Pick<Page, 'number' | 'width' | 'height'> {
  readonly runs: readonly Run[];
}

/** The page as columns. */
export function pageOf({ number, width, height, runs }: PageOfRuns): Page {
  const fonts = [...new Set(runs.map(({ font }) => font))];
  const places = new Map(fonts.map((font, i) => [font, i]));
  const { lefts, rights, baselines, sizes, fontAt } = columnsOf(runs.length);
  runs.forEach((run, i) => {
    lefts[i] = run.left;
    rights[i] = run.right;
    baselines[i] = run.baseline;
    sizes[i] = run.size;
    fontAt[i] = places.get(run.font)!;
  });
  const texts = runs.map(({ text }) => text); // not as one: a part of a long text keeps all of it
  return { number, width, height, texts, lefts, rights, baselines, sizes, fonts, fontAt };
}

/** Room for the numbers of so many runs; their lengths stand in one buffer, to be handed over in one go. */
export function columnsOf(count: number) {
  const all = new Float64Array(4 * count);
  const column = (i: number) => all.subarray(i * count, (i + 1) * count);
  return {
    lefts: column(0),
    rights: column(1),
    baselines: column(2),
    sizes: column(3),
    fontAt: new Uint32Array(count),
  };
}

/** The runs of a page, made anew. */
export const runsIn = ({ texts, lefts, rights, baselines, sizes, fonts, fontAt }: Page): Run[] =>
  texts.map((text, i) => ({
    text,
    left: lefts[i]!,
    right: rights[i]!,
    baseline: baselines[i]!,
    size: sizes[i]!,
    font: fonts[fontAt[i]!]!,
  }));

/** The page with its runs in another order, which names each of them once. */
export function reordered(page: Page, order: ArrayLike<number>): Page {
  const count = page.texts.length;
  const { lefts, rights, baselines, sizes, fontAt } = columnsOf(count);
  const texts: string[] = new Array(count);
  for (let i = 0; i < count; i += 1) {
    const at = order[i]!;
    texts[i] = page.texts[at]!;
    lefts[i] = page.lefts[at]!;
    rights[i] = page.rights[at]!;
    baselines[i] = page.baselines[at]!;
    sizes[i] = page.sizes[at]!;
    fontAt[i] = page.fontAt[at]!;
  }
  const { number, width, height, fonts } = page;
  return { number, width, height, texts, lefts, rights, baselines, sizes, fonts, fontAt };
}

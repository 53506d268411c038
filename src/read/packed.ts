/**
 * Pages as columns of texts and numbers: a long PDF has half a million runs, and all pages have to be there before the
 * first is laid out. Packed, they take a third of the room, and cross threads more quickly.
 */
import type { Page, Run } from '../model/source.js';

/** How many lengths a run has: left, right, baseline and size. */
const LENGTHS = 4;

export interface PackedPage extends Omit<Page, 'runs'> {
  readonly texts: readonly string[];
  /** Each font once, and for each run which of them it has. */
  readonly fonts: readonly string[];
  readonly fontAt: Uint32Array;
  /** The lengths of one run after the other. */
  readonly lengths: Float64Array;
}

/** A page, packed. */
export function packPage({ number, width, height, runs }: Page): PackedPage {
  const texts = runs.map(({ text }) => text); // not as one: a part of a long text keeps all of it
  const fonts = [...new Set(runs.map(({ font }) => font))];
  const places = new Map(fonts.map((font, i) => [font, i]));
  const fontAt = new Uint32Array(runs.length);
  const lengths = new Float64Array(runs.length * LENGTHS);
  runs.forEach((run, i) => {
    fontAt[i] = places.get(run.font)!;
    const at = i * LENGTHS;
    lengths[at] = run.left;
    lengths[at + 1] = run.right;
    lengths[at + 2] = run.baseline;
    lengths[at + 3] = run.size;
  });
  return { number, width, height, texts, fonts, fontAt, lengths };
}

/** The runs of a packed page, made anew. */
export const runsIn = ({ texts, fonts, fontAt, lengths }: PackedPage): Run[] =>
  texts.map((text, i) => {
    const at = i * LENGTHS;
    return {
      text,
      left: lengths[at]!,
      right: lengths[at + 1]!,
      baseline: lengths[at + 2]!,
      size: lengths[at + 3]!,
      font: fonts[fontAt[i]!]!,
    };
  });

/** A page that makes its runs anew each time it is asked for them. */
export const pageOf = (packed: PackedPage): Page => ({
  number: packed.number,
  width: packed.width,
  height: packed.height,
  get runs() {
    return runsIn(packed);
  },
});

/**
 * Pages whose runs are kept packed: a long PDF has half a million, and all pages have to be there before the first is
 * laid out. Packed, they take a third of the room.
 */
import type { Page, Run } from '../model/source.js';

/** How many lengths a run has: left, right, baseline and size. */
const LENGTHS = 4;

/** The page with its runs packed: they are made anew each time they are asked for. */
export function packedPage({ number, width, height, runs }: Page): Page {
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
  return {
    number,
    width,
    height,
    get runs() {
      return texts.map((own, i): Run => {
        const at = i * LENGTHS;
        return {
          text: own,
          left: lengths[at]!,
          right: lengths[at + 1]!,
          baseline: lengths[at + 2]!,
          size: lengths[at + 3]!,
          font: fonts[fontAt[i]!]!,
        };
      });
    },
  };
}

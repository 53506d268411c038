/** Boxes to tick that are drawn as squares, before the words of a choice: with a tick of lines, a fill or a letter, or empty. */
import { groupBy } from '../../../../model/groupBy.js';
import type { GlyphRun } from '../../../../model/source.js';
import type { Drawing, Segment } from '../../drawing/drawn.js';
import type { Box } from '../../drawing/matrix.js';

/** Sides of a box, in heights of the letters beside it; none is much longer than the other. */
const SMALLEST = 0.45;
const LARGEST = 1.4;
const SQUARE = 1.25;
/** The space between it and its words, in heights of a letter, and how far its middle may stand off that of the letters. */
const FARTHEST = 1.5;
const OFF = 0.5;
/** A side of a box is level or upright, and ends where the next begins, in points. */
const EXACT = 0.6;

/** The sign of a box that is a field of a form. */
const SIGN = /^[☒☐]/u;

/** Adds a sign for each box that stands before words; a letter in a box is its tick. */
export function withDrawnBoxes(runs: readonly GlyphRun[], { segments, areas }: Drawing): GlyphRun[] {
  const boxes = [...groupBy(segments, ({ order }) => order)].flatMap(([order, sides]) => {
    const box = squareOf(sides);
    const words = box && runs.find((run) => isBefore(box, run));
    const isField = box && runs.some((run) => SIGN.test(run.text) && inside(box, boxOfRun(run)));
    return box && words && !isField ? [{ box, order, words }] : [];
  });
  const ticks = new Set<GlyphRun>();
  const signs = boxes.map(({ box, order, words: { baseline, size } }): GlyphRun => {
    const letters = runs.filter((run) => run.angle === 0 && inside(box, boxOfRun(run)));
    for (const letter of letters) ticks.add(letter);
    const isTicked =
      letters.length > 0 ||
      [...segments, ...areas].some((one) => one.order > order && !isAround(one, box) && inside(box, one));
    const { left, right } = box;
    return { text: isTicked ? '☒ ' : '☐ ', left, right, baseline, size, font: 'drawn', angle: 0 };
  });
  return signs.length === 0 ? [...runs] : [...runs.filter((run) => !ticks.has(run)), ...signs];
}

/** Whether the middle of something is in a box. */
const inside = (box: Box, one: Box): boolean => {
  const [x, y] = [(one.left + one.right) / 2, (one.top + one.bottom) / 2];
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
};

const boxOfRun = ({ left, right, baseline, size }: GlyphRun): Box => ({
  left,
  right,
  top: baseline - 0.7 * size,
  bottom: baseline,
});

/** The square that four sides make. */
function squareOf(sides: readonly Segment[]): Box | null {
  if (sides.length !== 4) return null;
  const [left, right] = [Math.min(...sides.map((one) => one.left)), Math.max(...sides.map((one) => one.right))];
  const [top, bottom] = [Math.min(...sides.map((one) => one.top)), Math.max(...sides.map((one) => one.bottom))];
  const [width, height] = [right - left, bottom - top];
  const isSide = (one: Segment): boolean =>
    (one.right - one.left > width - EXACT && one.bottom - one.top < EXACT) ||
    (one.bottom - one.top > height - EXACT && one.right - one.left < EXACT);
  return width > 0 && height > 0 && width / height < SQUARE && height / width < SQUARE && sides.every(isSide)
    ? { left, right, top, bottom }
    : null;
}

/** Whether a box stands before words, and is as high as they are. */
function isBefore({ left, right, top, bottom }: Box, run: GlyphRun): boolean {
  const { size } = run;
  const off = (top + bottom) / 2 - (run.baseline - 0.35 * size);
  return (
    run.angle === 0 &&
    /\p{L}{2}/u.test(run.text) &&
    bottom - top >= SMALLEST * size &&
    bottom - top <= LARGEST * size &&
    Math.abs(off) < OFF * size &&
    run.left >= right - EXACT &&
    run.left - right < FARTHEST * size &&
    left < run.left
  );
}

/** Whether something has the size of a box: its ground, or the box once more. */
const isAround = (one: Box, box: Box): boolean =>
  one.right - one.left > 0.95 * (box.right - box.left) && one.bottom - one.top > 0.95 * (box.bottom - box.top);

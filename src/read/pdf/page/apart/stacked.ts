/**
 * Letters that stand one under another in a margin, as on the tab of a chapter: they are set apart from the lines that they stand
 * beside.
 */
import type { GlyphRun } from '../../../../model/source.js';

/** Fewest letters of such a word. */
const FEWEST = 4;
/** Letters whose middles, or left sides, are so near, in heights of a letter, stand one under another. */
const SAME_PLACE = 0.2;
/** The distance of two of them, in heights of a letter, and by which share it may differ. */
const FARTHEST = 2.5;
const ALIKE = 0.1;
/** Letters on the lines of the text, in heights of a letter, number it or are cells of its table: they are no stack. */
const SAME_LINE = 0.1;
const MOST_ON_LINES = 0.5;
/** How far from all other text they stand, in heights of a letter. */
const BESIDE = 0.5;

const isLetter = ({ text, angle, apart }: GlyphRun): boolean => angle === 0 && !apart && /^\p{L}\s*$/u.test(text);
const middleOf = ({ left, right }: GlyphRun): number => (left + right) / 2;

/** Marks the runs of words whose letters stand one under another beside the text of a page. */
export function setStackedApart<One extends { readonly runs: readonly GlyphRun[] }>(page: One): One {
  const letters = page.runs.filter(isLetter);
  if (letters.length < FEWEST) return page;
  const stacked = new Set(
    stacksOf(letters)
      .filter((stack) => isBesideText(stack, page.runs))
      .flat(),
  );
  if (stacked.size === 0) return page;
  return { ...page, runs: page.runs.map((run) => (stacked.has(run) ? { ...run, apart: true } : run)) };
}

/** Letters at even distances, one under another: not the same again and again, as ticks are, and not in the order of the alphabet. */
function stacksOf(letters: readonly GlyphRun[]): GlyphRun[][] {
  const stacks: GlyphRun[][] = [];
  for (const one of letters.toSorted((a, b) => a.baseline - b.baseline)) {
    const stack = stacks.find((own) => goesOn(own, one));
    if (stack) stack.push(one);
    else stacks.push([one]);
  }
  return stacks.filter((stack) => stack.length >= FEWEST && isWord(stack.map(({ text }) => text.trim())));
}

const isWord = (letters: readonly string[]): boolean =>
  new Set(letters).size * 2 > letters.length &&
  letters.some((letter, i) => i > 0 && letter.charCodeAt(0) !== letters[i - 1]!.charCodeAt(0) + 1);

function goesOn(stack: readonly GlyphRun[], one: GlyphRun): boolean {
  const [before, last] = [stack.at(-2), stack.at(-1)!];
  const step = one.baseline - last.baseline;
  return (
    Math.min(Math.abs(middleOf(one) - middleOf(last)), Math.abs(one.left - last.left)) < SAME_PLACE * one.size &&
    Math.abs(one.size - last.size) < ALIKE * one.size &&
    step > 0 &&
    step < FARTHEST * one.size &&
    (!before || Math.abs(step - last.baseline + before.baseline) < ALIKE * step)
  );
}

function isBesideText(stack: readonly GlyphRun[], runs: readonly GlyphRun[]): boolean {
  const [{ size }] = stack as [GlyphRun];
  const others = runs.filter((run) => !stack.includes(run) && run.angle === 0 && !run.apart);
  const beside = others.filter(
    ({ baseline }) => baseline > stack[0]!.baseline - 2 * size && baseline < stack.at(-1)!.baseline + 2 * size,
  );
  const [left, right] = [Math.min(...stack.map((one) => one.left)), Math.max(...stack.map((one) => one.right))];
  const isOutside =
    beside.every((run) => run.right < left - BESIDE * size) || beside.every((run) => run.left > right + BESIDE * size);
  const onLines = stack.filter(({ baseline }) =>
    beside.some((run) => Math.abs(run.baseline - baseline) < SAME_LINE * size),
  );
  return isOutside && onLines.length <= MOST_ON_LINES * stack.length;
}

/**
 * Words as recognition lays them under a picture -> words on straight horizontal lines, in columns with one left edge.
 *
 * Recognition sets each word where its picture stands: a tenth of a line higher or lower than its neighbours, in a size
 * that is the height of its tallest letter, on a page that may slope.
 */
import { placeOfCharacter } from '../../geometry/lineFit.js';
import { median } from '../../geometry/median.js';
import type { GlyphRun } from '../../model/source.js';

/** A word belongs to the line of the word before it if they share so much of the height of the lower one. */
const COMMON = 0.5;
/** How far back, in heights of a letter, a word may begin and still follow the one before it. */
const BACK = 0.5;
/** Letters so many times wider than others are those of a word that is stretched. */
const OVERLONG = 1.5;
/** A line of so many words, and as wide as this, in points, shows how much the page slopes. */
const MANY = 4;
const LONG = 150;
/** A slope that moves the end of a line by less than a letter's height is not seen. */
const LEVEL = 0.0008;
/** Letters whose sizes differ by no more than this share are of one size. */
const ONE_SIZE = 0.15;
/** Letters so many times taller than they are wider are those of two lines that were taken for one. */
const MUCH_TALLER = 1.5;
/** Capitals and digits are so many times as wide as letters in general. */
const CAPITALS = 1.3;
/** Edges no further apart than this, in heights of a letter, are one edge. */
const EDGE = 0.3;
/** After a space of this width, in heights of a letter, a column may begin. */
const COLUMN = 1;
/** ... and after one of this width, where so many other cells begin. */
const NARROW = 0.45;
const SOME = 2;

/** Letters that reach below their line, and signs that do not stand on it. */
const NOT_ON_LINE = /[gjpqyQ,;_()[\]{}|«»$§]|^[\p{P}\p{S}]+$/u;

/** Levels the words of a page, in the order in which recognition drew them: lines of words, from left to right. */
export function levelled(runs: readonly GlyphRun[]): GlyphRun[][] {
  const upright = withoutOverlongs(runs.filter(({ angle }) => angle === 0).flatMap(wordsOf));
  if (upright.length === 0) return [[...runs]];
  const slope = slopeOf(linesOf(upright));
  const straight = slope === 0 ? upright : upright.map((run) => turnedBack(run, slope));
  const size = median(straight.filter(isTall).map((run) => run.size)) ?? median(straight.map((run) => run.size))!;
  const advance = advanceOf(straight);
  const lines = linesOf(straight).map((line) => onOneLine(line, size, advance));
  const turned = runs.filter(({ angle }) => angle !== 0);
  return [...withEdges(lines, size * EDGE), ...turned.map((run) => [run])];
}

/** The words of a line that is drawn as one string. */
function wordsOf(run: GlyphRun): GlyphRun[] {
  const { text } = run;
  if (!/\S\s+\S/u.test(text)) return [run];
  return [...text.matchAll(/\S+\s*/gu)].map(({ 0: word, index }) => {
    const end = index + word.length === text.length ? text.length : index + word.trimEnd().length;
    return { ...run, text: word, left: placeOfCharacter(run, index), right: placeOfCharacter(run, end) };
  });
}

/** Ends words that are stretched over the word after them where that one begins. */
function withoutOverlongs(runs: readonly GlyphRun[]): GlyphRun[] {
  const advance = advanceOf(runs);
  return runs.map((run, i) => {
    const next = runs[i + 1];
    const isOver =
      next &&
      Math.abs(next.baseline - run.baseline) < BACK * run.size &&
      next.left > run.left + run.size &&
      next.left < run.right - BACK * run.size &&
      advanceOf([run]) > OVERLONG * advance;
    return isOver ? { ...run, right: next.left } : run;
  });
}

/** Whether a word has a letter that is as tall as its line. */
const isTall = ({ text }: GlyphRun): boolean => /[\p{Lu}\dbdfhklt]/u.test(text);

/** Words that follow one another on a line, as recognition drew them. */
function linesOf(runs: readonly GlyphRun[]): GlyphRun[][] {
  const lines: GlyphRun[][] = [];
  for (const run of runs) {
    const before = lines.at(-1)?.at(-1);
    if (before && follows(before, run)) lines.at(-1)!.push(run);
    else lines.push([run]);
  }
  return lines;
}

function follows(before: GlyphRun, run: GlyphRun): boolean {
  const common =
    Math.min(before.baseline, run.baseline) - Math.max(before.baseline - before.size, run.baseline - run.size);
  const least = Math.min(before.size, run.size);
  return common >= COMMON * least && run.left > before.right - BACK * Math.max(before.size, run.size);
}

/** How much lower lines end than they begin, for each point of their length: as most long ones say. */
function slopeOf(lines: readonly GlyphRun[][]): number {
  const slopes = lines.flatMap((line) => {
    const own = line.filter(({ text }) => !NOT_ON_LINE.test(text.trim()));
    if (own.length < MANY || own.at(-1)!.left - own[0]!.left < LONG) return [];
    const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
    const [x, y] = [mean(own.map(({ left }) => left)), mean(own.map(({ baseline }) => baseline))];
    const spread = own.reduce((sum, { left }) => sum + (left - x) ** 2, 0);
    return [own.reduce((sum, { left, baseline }) => sum + (left - x) * (baseline - y), 0) / spread];
  });
  const slope = median(slopes) ?? 0;
  return Math.abs(slope) < LEVEL ? 0 : slope;
}

const turnedBack = (run: GlyphRun, slope: number): GlyphRun => ({
  ...run,
  left: run.left + slope * run.baseline,
  right: run.right + slope * run.baseline,
  baseline: run.baseline - slope * run.left,
});

/** Whether words have letters or digits, and none in lower case. */
const isInCapitals = (runs: readonly GlyphRun[]): boolean => {
  const text = runs.map((run) => run.text).join('');
  return /[\p{Lu}\p{N}]{2}/u.test(text) && !/\p{Ll}/u.test(text);
};

/** How wide the letters of words are, on average. */
const advanceOf = (runs: readonly GlyphRun[]): number =>
  runs.reduce((sum, { left, right }) => sum + right - left, 0) /
  runs.reduce((sum, { text }) => sum + text.trim().length, 0);

/**
 * The words of a line on one baseline, all as large as the letters of the page are unless the line is a heading. A line in
 * capitals is as large as its letters are wide: recognition takes their height for that of small letters.
 */
function onOneLine(line: readonly GlyphRun[], usual: number, advance: number): GlyphRun[] {
  const onIt = line.filter(({ text }) => !NOT_ON_LINE.test(text.trim()));
  const wider = median(line.map((run) => advanceOf([run])))! / advance;
  const own = isInCapitals(line)
    ? usual * Math.max(1, advanceOf(line) / (CAPITALS * advance))
    : median((onIt.some(isTall) ? onIt.filter(isTall) : line).map((run) => run.size))!;
  const isTooTall = own / usual > MUCH_TALLER * wider;
  const size = Math.abs(own - usual) > ONE_SIZE * usual && line.some(isTall) && !isTooTall ? own : usual;
  const baseline = median((onIt.length > 0 ? onIt : line).map((run) => run.baseline))!;
  return line.map((run) => ({ ...run, baseline, size }));
}

/** Gives the words that may begin a column one edge, where edges are as good as the same. */
function withEdges(lines: readonly (readonly GlyphRun[])[], near: number): GlyphRun[][] {
  const spaceBefore = (line: readonly GlyphRun[], i: number): number =>
    i === 0 ? Infinity : (line[i]!.left - line[i - 1]!.right) / line[i]!.size;
  const edges: { readonly left: number; count: number }[] = [];
  const lefts = lines.flatMap((line) => line.filter((_, i) => spaceBefore(line, i) > COLUMN).map(({ left }) => left));
  for (const left of lefts.toSorted((a, b) => a - b)) {
    const edge = edges.at(-1);
    if (edge && left - edge.left <= near) edge.count += 1;
    else edges.push({ left, count: 1 });
  }
  /** A word after a narrow space begins a column only where others do. */
  const edgeOf = (left: number, fewest: number): number => {
    const edge = edges.findLast((one) => one.left <= left + 1 && one.count >= fewest);
    return edge && left - edge.left <= near ? edge.left : left;
  };
  return lines.map((line) =>
    line.map((run, i) => {
      const space = spaceBefore(line, i);
      if (space < NARROW) return run;
      return { ...run, left: edgeOf(run.left, space > COLUMN ? 1 : SOME) };
    }),
  );
}

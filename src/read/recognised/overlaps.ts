/**
 * Words that recognition made of halves of letters: where the line of one cell stands half a line below that of the next cell,
 * it reads the lower half of one and the upper half of the other as a line between them. No page prints two words at one place.
 */
import { groupBy } from '../../model/groupBy.js';
import type { GlyphRun } from '../../model/source.js';
import { codesOn, underscoresIn } from './underscores.js';

type Words = readonly GlyphRun[];

/** Lines nearer than this share of the usual distance between lines overlap. */
const TOO_NEAR = 0.72;
/** Words of two lines whose heights differ by less, in heights of a letter, may be on one line. */
const ONE_LINE = 0.25;
/** Left edges that differ by less, in heights of a letter, are one. */
const ONE_EDGE = 0.25;
/** Words overlap if so much of the narrower one lies on the other. */
const COMMON = 0.3;
/** The space between two words is no wider, in heights of a letter. */
const ONE_SPACE = 0.75;
/** A line that has so many times as many letters as the words on it is the printed one. */
const MORE = 2;
/** A line of so many words shows how far lines stand apart; so great a share of them is set solid. */
const MANY = 4;
const FAIR = 0.2;
/** Lines that are further apart, in heights of their letters, are not set solid. */
const FARTHEST = 2;
/** The rest of a code may stand so far aside: the underscore that it begins with may be lost. */
const UNDERSCORE = 1.3;
/** Codes and years are never halves of letters: they are kept, and so are their parts, beside them or on the next line. */
const DIGITS = /\d{4}|\d_|_\d/u;
const REST_OF_CODE = /^_?\d[\d_]*\s*$/u;
const CODE_START = /^(?:19|20)\d{2}(?!\d)/u;

/** Leaves out, page by page, the words that stand on longer ones or are pieces of codes, and returns them as well. */
export function withoutOverlaps(pages: readonly (readonly Words[])[]): { lines: Words[]; gone: GlyphRun[] }[] {
  const leading = leadingOf(pages);
  return pages.map((lines) => {
    const over = overlapsOf(lines, leading);
    const parts = new Set(lines.flatMap(codesOn).flat());
    const isKept = (own: Words) => own.some((run) => parts.has(run) || DIGITS.test(run.text));
    const lineOf = new Map(lines.flatMap((line) => line.map((run) => [run, line] as const)));
    /** Whether all of a line says far less than the words side by side on which one of its stretches stands. */
    const isFaint = (line: Words, own: Words): boolean => {
      const rest = line.filter((run) => !isKept([run]));
      return own.some((run) => over.get(run)!.some((other) => isMuchLess(rest, besideOn(lineOf.get(other)!, other))));
    };
    const ghosts = lines.flatMap((line) =>
      stretchesOf(line, over)
        .flatMap((own) => signsAlone(own, over))
        .filter((own) => !isKept(own) && !isRestOfCode(own, over) && (isGhost(own, over) || isFaint(line, own))),
    );
    const gone = new Set([...ghosts.flat(), ...underscoresIn(lines, TOO_NEAR * leading)]);
    const left = lines.map((line) => line.filter((run) => !gone.has(run))).filter((line) => line.length > 0);
    return { lines: left, gone: [...gone] };
  });
}

/** The distance of lines set solid, in heights of their letters; 0 where no two long lines show it. */
function leadingOf(pages: readonly (readonly Words[])[]): number {
  const steps = pages.flatMap((lines) => {
    const long = lines.filter((line) => line.length >= MANY).toSorted((a, b) => a[0]!.baseline - b[0]!.baseline);
    return long.flatMap((line, i) => {
      const { left, size, baseline } = line[0]!;
      const next = long.slice(i + 1).find(([first]) => Math.abs(first!.left - left) < size && first!.size === size);
      const step = next ? (next[0]!.baseline - baseline) / size : 0;
      return step > 1 && step < FARTHEST ? [step] : [];
    });
  });
  return steps.toSorted((a, b) => a - b)[Math.floor(steps.length * FAIR)] ?? 0;
}

/** The words that stand on each word, of other lines. */
function overlapsOf(lines: readonly Words[], leading: number): Map<GlyphRun, GlyphRun[]> {
  const over = new Map<GlyphRun, GlyphRun[]>();
  const runs = lines.flat().toSorted((a, b) => a.baseline - b.baseline);
  const endOf = new Map(lines.flatMap((line) => line.map((run, i) => [run, endWithSpace(run, line[i + 1])] as const)));
  const lineOf = new Map(lines.flatMap((line) => line.map((run) => [run, line] as const)));
  for (const [i, run] of runs.entries()) {
    for (let k = i + 1; k < runs.length; k += 1) {
      const other = runs[k]!;
      const distance = other.baseline - run.baseline;
      if (distance > TOO_NEAR * leading * Math.min(run.size, other.size)) break;
      const isOver =
        distance < ONE_LINE * run.size
          ? standsWithin(run, other)
          : standsOn({ ...run, right: endOf.get(run)! }, { ...other, right: endOf.get(other)! });
      if (lineOf.get(run) === lineOf.get(other) || !isOver) continue;
      over.set(run, [...(over.get(run) ?? []), other]);
      over.set(other, [...(over.get(other) ?? []), run]);
    }
  }
  return over;
}

/** Where a word ends, with the space between it and the next one: no page prints a word there either. */
const endWithSpace = ({ right, size }: GlyphRun, next: GlyphRun | undefined): number =>
  next && next.left > right && next.left - right < ONE_SPACE * size ? next.left : right;

function standsOn(one: GlyphRun, other: GlyphRun): boolean {
  const common = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return common > COMMON * Math.min(one.right - one.left, other.right - other.left);
}

/** Whether one of two words begins and ends clearly within the other. */
function standsWithin(one: GlyphRun, other: GlyphRun): boolean {
  const [narrow, wide] = one.right - one.left < other.right - other.left ? [one, other] : [other, one];
  const edge = ONE_EDGE * wide.size;
  return narrow.left > wide.left + edge && narrow.right < wide.right - edge;
}

/** Words so far apart, in heights of a letter, are each for itself. */
const APART = 1.5;

/** The words of a line on which others stand, each stretch of neighbours for itself. */
function stretchesOf(line: Words, over: ReadonlyMap<GlyphRun, unknown>): GlyphRun[][] {
  const stretches: GlyphRun[][] = [];
  line.forEach((run, i) => {
    if (!over.has(run)) return;
    const before = line[i - 1];
    if (before && over.has(before) && run.left - before.right < APART * run.size) stretches.at(-1)!.push(run);
    else stretches.push([run]);
  });
  return stretches;
}

/** The words of a line that stand close together, one of which is given. */
function besideOn(line: Words, run: GlyphRun): Words {
  const isBreak = (i: number) => line[i]!.left - line[i - 1]!.right > APART * line[i]!.size;
  const at = line.indexOf(run);
  let [from, to] = [at, at + 1];
  while (from > 0 && !isBreak(from)) from -= 1;
  while (to < line.length && !isBreak(to)) to += 1;
  return line.slice(from, to);
}

/** Parts a stretch at the signs that stand on words: an underscore of a code that recognition took for a dash. */
function signsAlone(own: Words, over: ReadonlyMap<GlyphRun, Words>): Words[] {
  const isAlone = (run: GlyphRun) => countLetters([run]) === 0 && countLetters(over.get(run)!) > 0;
  return [own.filter((run) => !isAlone(run)), ...own.filter(isAlone).map((run) => [run])].filter(
    (part) => part.length > 0,
  );
}

/**
 * Whether a line says far more where some words stand than they do, or two lines together between which they stand: there is no
 * room for another.
 */
function isGhost(own: Words, over: ReadonlyMap<GlyphRun, Words>): boolean {
  const others = othersOn(own, over);
  const { baseline: height } = own[0]!;
  const isBetween =
    others.some(({ baseline }) => baseline < height) && others.some(({ baseline }) => baseline > height);
  const parts = isBetween ? [others] : [...groupBy(others, ({ baseline }) => baseline).values()];
  return parts.some((part) => isMuchLess(own, part));
}

const othersOn = (own: Words, over: ReadonlyMap<GlyphRun, Words>): GlyphRun[] => [
  ...new Set(own.flatMap((run) => over.get(run)!)),
];

const isMuchLess = (own: Words, other: Words): boolean => countLetters(other) >= MORE * countLetters(own);

/** Whether words stand at the edge of a code that they may go on. */
const isRestOfCode = (own: Words, over: ReadonlyMap<GlyphRun, Words>): boolean => {
  const { left: edge, baseline: height, size } = own[0]!;
  const isAbove = ({ text, left, baseline }: GlyphRun) =>
    baseline < height && CODE_START.test(text) && edge - left > -ONE_EDGE * size && edge - left < UNDERSCORE * size;
  return REST_OF_CODE.test(own.map(({ text }) => text.trim()).join('')) && othersOn(own, over).some(isAbove);
};

const countLetters = (runs: Words): number =>
  runs.reduce((sum, { text }) => sum + text.replace(/[^\p{L}\p{N}]/gu, '').length, 0);

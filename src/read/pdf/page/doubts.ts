/**
 * What a page leaves in doubt, by the places of its runs: words that stand on top of one another, and words that a slanting line
 * crosses. Either may be a correction by hand. They are read as they stand, and told.
 */
import { groupBy } from '../../../model/groupBy.js';
import type { GlyphRun } from '../../../model/source.js';
import type { Segment } from '../drawing/drawn.js';

const WORDY = /[\p{L}\p{N}]{2}/u;
/** Runs whose baselines differ by less, in heights of the smaller letter, are on one line, or nearer than two lines of text are. */
const SAME_LINE = 0.65;
/** A run that begins so far before the end of another one, in heights of the smaller letter, stands on it. */
const ON_TOP = 1;
const BAND = 12;

/** Whether its place is that of its letters: that of a field without an appearance is not known so well. */
export const isPlaced = ({ angle, text, font, apart }: GlyphRun): boolean =>
  angle === 0 && apart !== true && font !== 'field' && WORDY.test(text);

/** Returns pairs of words that stand on top of one another. */
export function wordsOnTop(runs: readonly GlyphRun[]): string[] {
  const bands = groupBy(runs.filter(isPlaced), ({ baseline }) => Math.floor(baseline / BAND));
  return [...bands].flatMap(([band, own]) => {
    const below = (bands.get(band + 1) ?? []).filter(({ baseline }) => baseline % BAND < BAND / 2);
    let last: GlyphRun | null = null;
    return [...own, ...below]
      .toSorted((a, b) => a.left - b.left)
      .flatMap((run) => {
        const before = last;
        if (!last || run.right > last.right) last = run;
        return before && areOnTop(before, run) ? [`${before.text.trim()} / ${run.text.trim()}`] : [];
      });
  });
}

/** From this on, in heights of a letter, a space parts words. */
const BLANK = 0.1;

/** Whether letters of two inks would be one word, if nothing stood between them. */
const isGlued = (before: GlyphRun, run: GlyphRun): boolean =>
  before.ink !== run.ink && /[\p{L}\p{N}]$/u.test(before.text) && /^[\p{L}\p{N}]/u.test(run.text);

/** Whether two runs stand on top of one another. */
export function areOnTop(before: GlyphRun, run: GlyphRun): boolean {
  const size = Math.min(before.size, run.size);
  return (
    Math.abs(before.baseline - run.baseline) < SAME_LINE * size &&
    Math.min(before.right, run.right) - Math.max(before.left, run.left) >
      (isGlued(before, run) ? -BLANK : ON_TOP) * size
  );
}

/** Where a line crosses words, above their baseline, in heights of a letter. */
const MIDDLE = 0.3;
/** Shorter lines, in points, are ticks and arrows; one that is steeper than this crosses no word; and more of them are a drawing. */
const SHORTEST = 12;
const FLATTEST = 0.03;
const STEEPEST = 4;
const MOST_LINES = 100;

/** Returns the words of runs that slanting lines cross. */
export function crossedWords(runs: readonly GlyphRun[], segments: readonly Segment[]): string[] {
  const lines = segments.filter(isSlanting);
  if (lines.length === 0 || lines.length > MOST_LINES) return [];
  return runs
    .filter((run) => isPlaced(run) && lines.some((line) => isCrossing(line, run)))
    .map(({ text }) => text.trim());
}

function isSlanting({ left, right, top, bottom }: Segment): boolean {
  const [width, height] = [right - left, bottom - top];
  return Math.hypot(width, height) >= SHORTEST && height > FLATTEST * width && height < STEEPEST * width;
}

function isCrossing({ left, right, top, bottom, rises }: Segment, run: GlyphRun): boolean {
  const middle = run.baseline - MIDDLE * run.size;
  const down = (middle - top) / (bottom - top);
  const at = rises ? right - down * (right - left) : left + down * (right - left);
  return down > 0 && down < 1 && at > run.left && at < run.right;
}

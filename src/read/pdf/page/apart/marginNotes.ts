/**
 * Comments that a word processor prints in the margin: beside the text, which is moved to the left for them, in smaller letters.
 * They are set apart from the lines that they stand beside.
 */
import type { GlyphRun } from '../../../../model/source.js';

/** Letters of comments are smaller than those of the text by this share. */
const SMALLER = 0.95;
/** The text ends, and comments begin, at such shares of the page's width. */
const TEXT_ENDS = 0.6;
const BEGINS = 0.7;
/** Fewest lines of text beside them, and of their own. */
const FEWEST_BESIDE = 8;
const FEWEST = 2;
/** Baselines closer than this, in points, are one line. */
const SAME_LINE = 2;

/** Marks the runs of comments in the right margin of a page. */
export function setMarginNotesApart<One extends { readonly width: number; readonly runs: readonly GlyphRun[] }>(
  page: One,
): One {
  const level = page.runs.filter(({ angle, apart }) => angle === 0 && !apart);
  const candidates = level.filter((run) => run.left > BEGINS * page.width);
  if (candidates.length < FEWEST) return page;
  const largest = candidates.reduce((most, { size }) => Math.max(most, size), 0);
  const left = candidates.reduce((least, run) => Math.min(least, run.left), Number.POSITIVE_INFINITY);
  const text = level.filter((run) => run.left <= BEGINS * page.width);
  const [first, last] = [firstLine(text), -firstLine(text.map(({ baseline }) => ({ baseline: -baseline })))];
  // The head and the foot of a page may be as small as its comments.
  const isWithin = ({ baseline }: GlyphRun): boolean => baseline > first + SAME_LINE && baseline < last - SAME_LINE;
  const ends = text.reduce((most, { right }) => Math.max(most, right), 0);
  const isBeside =
    ends < left &&
    ends > TEXT_ENDS * page.width &&
    countLines(text.filter(({ size }) => largest <= SMALLER * size)) >= FEWEST_BESIDE &&
    !text.some((run) => isWithin(run) && largest > SMALLER * run.size) &&
    countLines(candidates) >= FEWEST;
  if (!isBeside) return page;
  const notes = new Set(candidates);
  return { ...page, runs: page.runs.map((run) => (notes.has(run) ? { ...run, apart: true } : run)) };
}

const firstLine = (runs: readonly { readonly baseline: number }[]): number =>
  runs.reduce((least, { baseline }) => Math.min(least, baseline), Number.POSITIVE_INFINITY);

const countLines = (runs: readonly GlyphRun[]): number =>
  new Set(runs.map(({ baseline }) => Math.round(baseline / SAME_LINE))).size;

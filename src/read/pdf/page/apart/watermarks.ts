/**
 * Watermarks and stamps that are laid across the text: `BOZZA` in letters of a hand's breadth, the same words at the same
 * place on every page with the text running through. They are set apart from the lines that they cross.
 */
import { countEach, groupBy } from '../../../../model/groupBy.js';
import type { GlyphRun } from '../../../../model/source.js';
import { byHeight } from '../byHeight.js';
import { areOnTop, isPlaced } from '../doubts.js';

/** Letters so many times larger than those of most of the text are laid across it, if it runs through them. */
const LARGER = 2.5;
/** Letters so many times larger are, if lines of usual letters run through their very middle. */
const LARGE = 1.5;
/** The same words stand at the same place on this share of the pages. */
const MOST = 0.8;
/** Fewest rows and columns of words that cover a page. */
const FEWEST_TILES = 3;
/** As far from a line, in heights of its own letters, a large word on that line does not belong to it. */
const FAR = 0.4;

const WORDY = /\p{L}{2}/u;

interface PageOfRuns {
  readonly runs: readonly GlyphRun[];
}

/** Marks the runs of all pages that are laid across the text. */
export function setWatermarksApart<One extends PageOfRuns>(pages: readonly One[]): One[] {
  const usual = usualSize(pages.flatMap(({ runs }) => runs));
  const counts = countEach((pages.length > 1 ? pages : []).flatMap(({ runs }) => [...new Set(runs.map(placeKey))]));
  const few = Math.max(2, pages.length * MOST);
  const isOften = [...counts.values()].some((count) => count >= few);
  const everywhere = new Set(
    pages.flatMap(({ runs }) => {
      const often = isOften ? runs.filter((run) => counts.get(placeKey(run))! >= few) : [];
      const others = often.length === 0 ? [] : runs.filter((run) => !often.includes(run));
      const ways = [...groupBy(often, ({ text, size }) => `${Math.round(size)} ${text}`).values()];
      return ways
        .filter((alike) => isTiling(alike) || alike.some((run) => others.some((other) => collide(run, other))))
        .flat()
        .map(placeKey);
    }),
  );
  const inks = countInks(pages.flatMap(({ runs }) => runs));
  return pages.map((page) => {
    const stamped = inks.size > 1 ? stampedOn(page.runs, inks) : new Set();
    const isApart = (run: GlyphRun): boolean =>
      stamped.has(run) ||
      (everywhere.size > 0 && everywhere.has(placeKey(run))) ||
      (run.size >= LARGER * usual &&
        page.runs.some((other) => runsThrough(other, run, usual) || isFarBeside(other, run, usual))) ||
      (run.size >= LARGE * usual && page.runs.some((other) => runsThroughMiddle(other, run, usual)));
    return { ...page, runs: page.runs.map((run) => (isApart(run) ? { ...run, apart: true } : run)) };
  });
}

/** Letters of an ink that fewer of all have are not the document's own. */
const RARE = 0.02;
/** Words on the very line of others, in heights of a letter, may be a correction of them. */
const SAME_LINE = 0.15;

const isOffLine = (one: GlyphRun, other: GlyphRun): boolean =>
  Math.abs(one.baseline - other.baseline) > SAME_LINE * Math.min(one.size, other.size);

/** How many letters have each ink. */
function countInks(runs: readonly GlyphRun[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ink = '', text } of runs) counts.set(ink, (counts.get(ink) ?? 0) + text.length);
  return counts;
}

/** The runs in an ink that is rare which stand on top of others: a stamp in letters like those of the text. */
function stampedOn(runs: readonly GlyphRun[], inks: ReadonlyMap<string, number>): ReadonlySet<unknown> {
  const all = [...inks.values()].reduce((sum, count) => sum + count, 0);
  const isRare = ({ ink = '' }: GlyphRun): boolean => inks.get(ink)! < RARE * all;
  const placed = runs.filter(isPlaced);
  const rare = placed.filter(isRare);
  if (rare.length === 0) return new Set();
  const near = byHeight(placed, ({ baseline }) => baseline);
  return new Set(
    rare.filter((run) =>
      near(run.baseline).some((other) => !isRare(other) && isOffLine(other, run) && areOnTop(other, run)),
    ),
  );
}

const placeKey = ({ text, left, baseline }: GlyphRun): string => `${Math.round(left)} ${Math.round(baseline)} ${text}`;

/** Whether the same words stand all over a page, in rows and columns. */
function isTiling(alike: readonly GlyphRun[]): boolean {
  const count = (at: (run: GlyphRun) => number): number => new Set(alike.map((run) => Math.round(at(run)))).size;
  return (
    /\p{L}{3}/u.test(alike[0]!.text) &&
    count(({ left }) => left) >= FEWEST_TILES &&
    count(({ baseline }) => baseline) >= FEWEST_TILES
  );
}

/** The size that most letters have. */
function usualSize(runs: readonly GlyphRun[]): number {
  const sizes = runs.toSorted((a, b) => a.size - b.size);
  const half = runs.reduce((sum, { text }) => sum + text.length, 0) / 2;
  let letters = 0;
  for (const { size, text } of sizes) {
    letters += text.length;
    if (letters >= half) return size;
  }
  return 0;
}

/** Whether two runs lie on one another. */
const collide = (one: GlyphRun, other: GlyphRun): boolean =>
  one.angle === 0 &&
  other.angle === 0 &&
  Math.abs(one.baseline - other.baseline) < Math.min(one.size, other.size) / 2 &&
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > Math.min(one.size, other.size) / 2;

/** Whether a run of usual letters runs through the large letters of another: beside them on one line it may belong to them. */
const runsThrough = (run: GlyphRun, large: GlyphRun, usual: number): boolean =>
  run.angle === 0 &&
  run.size < usual * LARGER &&
  run.baseline < large.baseline + usual / 2 &&
  run.baseline > large.baseline - large.size * 0.8 &&
  run.left < large.right &&
  run.right > large.left;

/** Whether a run of usual letters runs through letters that are not much larger: no line of text comes so near to another. */
const runsThroughMiddle = (run: GlyphRun, large: GlyphRun, usual: number): boolean =>
  large.angle === 0 &&
  WORDY.test(run.text) &&
  run.size * LARGE <= large.size &&
  runsThrough(run, large, usual) &&
  run.baseline > large.baseline - large.size * 0.65 &&
  run.baseline < large.baseline - large.size * 0.1 &&
  Math.min(run.right, large.right) - Math.max(run.left, large.left) > usual;

/** Whether a run of usual letters stands on the line of a large one, and far from it. */
const isFarBeside = (run: GlyphRun, large: GlyphRun, usual: number): boolean =>
  run.angle === 0 &&
  run.size < usual * LARGER &&
  Math.abs(run.baseline - large.baseline) < usual / 2 &&
  Math.max(large.left - run.right, run.left - large.right) > FAR * large.size;

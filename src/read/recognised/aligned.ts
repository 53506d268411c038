/**
 * Pages that lay differently on the scanner -> the same, all as far from the left as the first: words that begin lines near the
 * left margin of several pages, such as titles of sections, tell how far each lay aside.
 */
import { median } from '../../geometry/median.js';
import type { GlyphRun } from '../../model/source.js';

type Words = readonly GlyphRun[];

/** Lines that begin so far right of the first ones of their page, in points, are of columns, which each sheet may set elsewhere. */
const MARGIN = 60;
/** Fewest letters of a word that tells. */
const TELLING = /\p{L}{4}/u;
/** Pages lie aside by less than this, in points; two places of a word that differ by more are no one place. */
const FARTHEST = 40;
/** Measures of one page agree where they differ by no more, in points. */
const EXACT = 1.2;
/** So many words must agree, and they must be this share of those that tell. */
const FEWEST = 3;
const SHARE = 0.6;

/** Moves pages sideways, so that what stands at one place on paper does so on all of them. */
export function aligned(pages: readonly (readonly Words[])[]): (readonly Words[])[] {
  const places = new Map<string, number>();
  return pages.map((lines) => {
    const own = startsOf(lines);
    const aside = asideOf([...own].flatMap(([text, left]) => (places.has(text) ? [left - places.get(text)!] : [])));
    for (const [text, left] of own) if (!places.has(text)) places.set(text, left - aside);
    if (aside === 0) return lines;
    return lines.map((line) => line.map((run) => ({ ...run, left: run.left - aside, right: run.right - aside })));
  });
}

/** The words that begin a line at the margin once on a page, and where. */
function startsOf(lines: readonly Words[]): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  const several = new Set<string>();
  const margin = lines.reduce((least, [first]) => Math.min(least, first?.left ?? Infinity), Infinity);
  for (const [first] of lines) {
    const word = first?.text.trim() ?? '';
    if (!TELLING.test(word) || first!.left > margin + MARGIN) continue;
    if (starts.has(word)) several.add(word);
    starts.set(word, first!.left);
  }
  for (const word of several) starts.delete(word);
  return starts;
}

/** How far a page lies aside, as most of its words say; 0 where too few agree. */
function asideOf(measures: readonly number[]): number {
  const near = measures.filter((one) => Math.abs(one) < FARTHEST);
  const middle = median(near) ?? 0;
  const agreeing = near.filter((one) => Math.abs(one - middle) <= EXACT).length;
  return agreeing >= FEWEST && agreeing >= SHARE * near.length ? middle : 0;
}

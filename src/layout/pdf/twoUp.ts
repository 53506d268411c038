/**
 * Two pages that were printed side by side on one sheet are two pages, the left one first.
 *
 * The sheet is wide, nothing stands across its middle, and both halves have a label of header blocks at the same place: a
 * table of four columns has other labels there.
 */
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { GlyphRun, Page } from '../../model/source.js';
import { cleanText, labelKey } from '../../text/normalize.js';

/** A sheet of two pages is wider than this, in heights. */
const WIDE = 1.2;
/** Places of the two halves that differ by no more, in points, are the same: margins may be wider outside than inside. */
const SAME_PLACE = 24;

/** Cuts the sheets of a document into their pages; both keep the number of the sheet. */
export function withoutTwoUp(pages: readonly Page[], matcher: LabelMatcher): readonly Page[] {
  const labels = new Set(matcher.labelWords('header').map(labelKey));
  const wide = pages.filter(isCutInTwo);
  const [distance] = wide.flatMap((page) => distancesOf(page, labels));
  if (distance === undefined) return pages;
  return pages.flatMap((page) => (wide.includes(page) ? halvesOf(page, distance) : [page]));
}

const isRight = (run: GlyphRun, { width }: Pick<Page, 'width'>): boolean => run.left >= width / 2;

/** Whether a page may be two: nothing crosses its middle but a head or a foot of the sheet, or what is laid across it. */
function isCutInTwo(page: Page): boolean {
  if (page.width <= WIDE * page.height) return false;
  const isAcross = (run: GlyphRun) => !isRight(run, page) && run.right >= page.width / 2;
  const inHalves = page.runs.filter((run) => !isAcross(run)).map(({ baseline }) => baseline);
  const [top, bottom] = inHalves.reduce(([a, b], at) => [Math.min(a, at), Math.max(b, at)], [Infinity, -Infinity]);
  return page.runs.every((run) => run.apart || !isAcross(run) || run.baseline < top || run.baseline > bottom);
}

/** How far right of the labels of headers in the left half the same ones stand in the right half, at the same place. */
function distancesOf({ runs, width }: Page, labels: ReadonlySet<string>): number[] {
  const ofHeaders = runs.filter(({ text }) => labels.has(labelKey(cleanText(text))));
  const [left, right] = [false, true].map((side) => ofHeaders.filter((run) => isRight(run, { width }) === side));
  return left!.flatMap((run) =>
    right!
      .filter((other) => labelKey(run.text) === labelKey(other.text))
      .map((other) => other.left - run.left)
      .filter((distance) => Math.abs(distance - width / 2) < SAME_PLACE),
  );
}

const halvesOf = (page: Page, distance: number): Page[] =>
  [false, true].map((side) => ({
    ...page,
    width: page.width / 2,
    runs: page.runs
      .filter((run) => isRight(run, page) === side)
      .map((run) => (side ? { ...run, left: run.left - distance, right: run.right - distance } : run)),
  }));

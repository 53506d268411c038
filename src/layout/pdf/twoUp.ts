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
/** Places of the two halves that differ by no more, in points, are the same. */
const SAME_PLACE = 4;

/** Cuts the sheets of a document into their pages; both keep the number of the sheet. */
export function withoutTwoUp(pages: readonly Page[], matcher: LabelMatcher): readonly Page[] {
  const labels = new Set(matcher.labelWords('header').map(labelKey));
  const wide = pages.filter(isCutInTwo);
  if (!wide.some((page) => hasSameLabels(page, labels))) return pages;
  return pages.flatMap((page) => (wide.includes(page) ? halvesOf(page) : [page]));
}

const isRight = (run: GlyphRun, { width }: Page): boolean => run.left >= width / 2;

/** Whether a page may be two: nothing crosses its middle. */
const isCutInTwo = (page: Page): boolean =>
  page.width > WIDE * page.height && page.runs.every((run) => isRight(run, page) || run.right < page.width / 2);

function hasSameLabels(page: Page, labels: ReadonlySet<string>): boolean {
  const ofHeaders = page.runs.filter(({ text }) => labels.has(labelKey(cleanText(text))));
  const [left, right] = [false, true].map((side) => ofHeaders.filter((run) => isRight(run, page) === side));
  return left!.some((run) =>
    right!.some(
      (other) =>
        labelKey(run.text) === labelKey(other.text) && Math.abs(other.left - page.width / 2 - run.left) < SAME_PLACE,
    ),
  );
}

const halvesOf = (page: Page): Page[] =>
  [false, true].map((side) => ({
    ...page,
    width: page.width / 2,
    runs: page.runs
      .filter((run) => isRight(run, page) === side)
      .map((run) => (side ? { ...run, left: run.left - page.width / 2, right: run.right - page.width / 2 } : run)),
  }));

/**
 * Finds lines that run over the pages of a document, before anything else is known of them. In: the lines, and where header
 * blocks begin. Out: the indexes of the lines that are no text of a sheet, whatever they are set like.
 */
import { groupBy } from '../../model/groupBy.js';
import type { Layout, Line } from '../../model/layout.js';
import type { HeaderStart } from '../header/starts.js';
import { lineForm } from './pageMarks.js';

/** How many lines may stand above the header block at the top of a page. */
const TALLEST_HEAD = 6;
/** Fewest pages that begin or end with one line. */
const FEWEST = 3;

/**
 * Returns the lines above header blocks at the top of pages; those like them that begin other pages; and those that end
 * pages, all alike. A section may begin on a page of its own on every sheet, but never ends one with its title.
 */
export function runningLines({ lines, matcher }: Layout, headerStarts: readonly HeaderStart[]): ReadonlySet<number> {
  const filled = lines.filter(({ page, cells }) => page !== null && cells.length > 0);
  const pages = [...groupBy(filled, ({ page }) => page).values()];
  const starts = new Set(headerStarts.map(({ label }) => label[0]!.line.index));
  const isTitle = ({ cells }: Line) => matcher.wholeLabel('section', cells[0]!.text) !== null;
  const heads = pages.flatMap((page) => {
    const start = page.slice(0, TALLEST_HEAD + 1).findIndex(({ index }) => starts.has(index));
    const above = page.slice(0, Math.max(start, 0));
    return above.some(isTitle) ? [] : above;
  });
  const forms = new Set(heads.map(lineForm));
  const first = alike(pages.map((page) => page[0]!)).filter((line) => forms.has(lineForm(line)));
  return new Set([...heads, ...first, ...alike(pages.map((page) => page.at(-1)!))].map(({ index }) => index));
}

/** Returns the lines that enough others are like. */
const alike = (lines: readonly Line[]): Line[] =>
  [...groupBy(lines, lineForm).values()].filter((group) => group.length >= FEWEST).flat();

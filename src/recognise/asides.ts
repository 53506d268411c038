/**
 * Finds asides: lines that do not run with the text of their page, wherever they stand, and so are known before anything
 * else is read. A stamp that is turned; a word over the page in letters far larger than the lines that it crosses; what
 * stands alone in the left margin, as a tool that keeps columns writes a turned line.
 */

import { median } from '../geometry/median.js';
import { groupBy } from '../model/groupBy.js';
import type { Layout, Line } from '../model/layout.js';

/** How many times as large as the usual letters of its page those of a line are that crosses others. */
const LARGE = 2;
/** How high a letter stands over its baseline, and how wide it is at least, in heights of letters. */
const HIGH = 0.75;
const WIDE = 0.3;
/** Fewest letters of a word that crosses a page: one or two may begin a paragraph. */
const FEWEST_LETTERS = 3;
/** Fewest letters of what stands in a margin, and fewest lines beside it: else it is a number, or a page of few words. */
const FEWEST_IN_MARGIN = 12;
const FEWEST_BESIDE = 8;
/** How far apart, in points or columns, asides at one place on their pages may be. */
const SAME_PLACE = 4;

/** Words that stand so often apart on one page cover it as tiles do. */
const FEWEST_TILES = 3;

export interface Asides {
  /** Those that come again at their place on another page, or all over their own. */
  readonly furniture: readonly Line[];
  readonly others: readonly Line[];
}

/** Returns the asides of a layout. Text without places has none. */
export function findAsides(layout: Layout): Asides {
  if (!layout.positioned) return { furniture: [], others: [] };
  const filled = layout.lines.filter(({ cells }) => cells.length > 0);
  const pages = [...groupBy(filled, ({ page }) => page).values()];
  const asides = pages.flatMap((lines) => asidesOn(layout, lines));
  const places = groupBy(asides, ({ cells, top }) => {
    const [left, height] = [cells[0]!.left, top].map((at) => Math.round(at / SAME_PLACE));
    return `${left} ${layout.unit === 'points' ? height : ''} ${cells.map(({ text }) => text).join(' ')}`;
  });
  const tiles = groupBy(asides, ({ page, text }) => `${page} ${text}`);
  const isAgain = (group: readonly Line[]) =>
    new Set(group.map(({ page }) => page)).size > 1 ||
    group.every(({ page, text }) => tiles.get(`${page} ${text}`)!.length >= FEWEST_TILES);
  return {
    furniture: [...places.values()].filter(isAgain).flat(),
    others: [...places.values()].filter((group) => !isAgain(group)).flat(),
  };
}

function asidesOn(layout: Layout, lines: readonly Line[]): Line[] {
  const upright = lines.filter(({ apart }) => !apart);
  if (upright.length === 0) return [];
  const usual = median(upright.map(({ size }) => size))!;
  const large = upright.filter((line, i) => isLarge(line, usual, [upright[i - 1], upright[i + 1]]));
  return [...lines.filter(({ apart }) => apart), ...large, ...inMargin(layout, upright)];
}

/** Whether all letters of a line are far larger than usual, and the line above or below runs through them. */
function isLarge({ cells, top, size }: Line, usual: number, neighbours: readonly (Line | undefined)[]): boolean {
  if (size < usual * LARGE) return false;
  const letters = cells.reduce((sum, { text }) => sum + text.length, 0);
  const width = cells.reduce((sum, { left, right }) => sum + right - left, 0);
  if (letters < FEWEST_LETTERS || width < letters * size * WIDE) return false;
  return neighbours.some((line) => line && line.top > top - size * HIGH && line.top < top + usual);
}

/** The line that ends before all others of its page begin, if there is one. */
function inMargin({ matcher }: Layout, lines: readonly Line[]): Line[] {
  const leftOf = ({ cells }: Line) => cells[0]!.left;
  const first = lines.reduce((best, line) => (leftOf(line) < leftOf(best) ? line : best), lines[0]!);
  const others = lines.filter((line) => line !== first);
  const [cell, ...more] = first.cells;
  if (more.length > 0 || cell!.text.length < FEWEST_IN_MARGIN || !cell!.text.includes(' ')) return [];
  if (matcher.matchLabel('section', [cell!.text]) || matcher.matchLevel([cell!.text])) return [];
  return others.length >= FEWEST_BESIDE && others.every((line) => leftOf(line) > cell!.right) ? [first] : [];
}

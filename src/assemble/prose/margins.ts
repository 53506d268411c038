/**
 * Finds the left margin of pages that are set further right than others: merged from another PDF, or bound on the other side. Nothing
 * on them begins left of a title of a section. In: the lines. Out: the margin of each such page, and of those after it that have no title.
 */
import { groupBy } from '../../model/groupBy.js';
import type { Layout } from '../../model/layout.js';

/** By how much, in heights of letters, a title may stand off the margin. */
const OFF = 0.5;

/** Returns the margins of pages; only a PDF has some. */
export function marginsOf({ lines, unit, matcher }: Layout): ReadonlyMap<number | null, number> {
  const filled = unit === 'points' ? lines.filter(({ cells, apart }) => cells.length > 0 && !apart) : [];
  const margins = new Map<number | null, number>();
  let carried = 0;
  for (const [page, own] of groupBy(filled, (line) => line.page)) {
    const lefts = own.map(({ cells }) => cells[0]!.left);
    const least = lefts.reduce((one, other) => Math.min(one, other));
    const isTitle = ({ cells: [first] }: (typeof own)[number]) => matcher.wholeLabel('section', first!.text) !== null;
    const isShown = own.some((line) => line.cells[0]!.left - least <= OFF * line.size && isTitle(line));
    if (isShown) carried = least;
    else if (least < carried) carried = 0;
    margins.set(page, carried);
  }
  return margins;
}

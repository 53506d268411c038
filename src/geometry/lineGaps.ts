/** White space between lines of a page. */
import type { Layout, Line } from '../model/layout.js';

/** White space between two lines of a page, in lines: 0 where they are set solid. Negative if `below` is not below. */
export function gapBetween({ leading }: Pick<Layout, 'leading'>, above: Line, below: Line): number {
  return (below.top - above.top) / (leading * Math.max(above.size, below.size)) - 1;
}

/** What counts as white space between two lines of a page, in lines. */
export const GAP = 0.25;

/**
 * Whether a page break or white space of more than `most` lines stands between two lines. In text only a blank line
 * is white space: lines of other columns may stand between two lines of one cell. Where the source says what its parts
 * are, they have true distances.
 */
export function hasGap(
  layout: Pick<Layout, 'leading' | 'lines' | 'unit'>,
  above: Line,
  below: Line,
  most = GAP,
): boolean {
  if (above.page !== below.page) return true;
  if (layout.unit === 'points' || (above.start && below.start)) return gapBetween(layout, above, below) > most;
  for (let i = above.index + 1; i < below.index; i += 1) {
    const { cells, emptied } = layout.lines[i]!;
    if (cells.length === 0 && !emptied) return true;
  }
  return below.start === 'block' && below.index > above.index;
}

/** A page of lines at given heights, for tests of what only heights tell. */
import { STANDARD_LEXICON } from '../src/model/lexicon.js';
import type { Layout, Line } from '../src/model/line.js';

export const LEADING = 1.2;

/** A page set at 10 points; `tops` are heights in lines. */
export function page(tops: readonly number[], unit: Layout['unit'] = 'points'): Layout {
  const pitch = unit === 'points' ? 10 * LEADING : 1;
  const lines = tops.map(
    (top, index): Line => ({
      index,
      page: 1,
      number: index + 1,
      text: 'x',
      cells: [],
      top: top * pitch,
      size: unit === 'points' ? 10 : 1,
    }),
  );
  return {
    source: 0,
    lines,
    unit,
    leading: unit === 'points' ? LEADING : 1,
    positioned: true,
    lexicon: STANDARD_LEXICON,
  };
}

/** A page of lines at given heights, for tests of what only heights tell. */

import type { Piece } from '../src/model/element.js';
import { STANDARD_LEXICON } from '../src/model/lexicon.js';
import type { Layout, Line } from '../src/model/line.js';

export const LEADING = 1.2;

/** A column of a page: a text on each of its lines, each letter a unit wide. */
export const column = (layout: Layout, texts: readonly string[]): Piece[] =>
  texts.map((text, i) => {
    const cells = [{ text, left: 0, right: text.length, font: '' }];
    return { line: { ...layout.lines[i]!, cells }, cells, text };
  });

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

/** A page of lines at given heights, for tests of what only heights tell. */

import type { SheetText } from '../../src/assemble/sheets.js';
import { STANDARD_MATCHER } from '../../src/labels/labelMatcher.js';
import type { TextSpan } from '../../src/model/element.js';
import type { Layout, Line } from '../../src/model/layout.js';

export const LEADING = 1.2;

/** A column of a page: a text on each of its lines, each letter a unit wide. */
export const column = (layout: Layout, texts: readonly string[]): TextSpan[] =>
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
    matcher: STANDARD_MATCHER,
  };
}

/**
 * A line: its distance from the top and its left edge, in points or in columns, its text, and what else is not usual;
 * `to` is its right edge, filled up with letters that it does not say.
 */
export type Drawn = readonly [
  top: number,
  left: number,
  text: string,
  more?: { size?: number; part?: number; page?: number; to?: number },
];

/** Each letter is a unit wide, and ten high unless a line says so. */
export function drawn(unit: Layout['unit'], rows: readonly Drawn[]) {
  const lines = rows.map(
    ([top, left, text, { size = unit === 'points' ? 10 : 1, page = 1, to = left + text.length } = {}], index): Line => {
      const cells = text === '' ? [] : [{ text: text.padEnd(to - left, 'x'), left, right: to, font: '' }];
      return { index, page, number: index + 1, text, cells, top, size };
    },
  );
  const leading = unit === 'points' ? 1.2 : 1;
  const layout: Layout = { source: 0, lines, unit, leading, positioned: true, matcher: STANDARD_MATCHER };
  const texts = lines.flatMap((line, i): SheetText[] => {
    const span = { line, cells: line.cells, text: line.text };
    return line.text === '' ? [] : [{ span, part: rows[i]![3]?.part ?? 0 }];
  });
  return { layout, texts };
}

/** Numbers in the margin of pages, which count the lines. */
import { expect, it } from 'vitest';
import { STANDARD_MATCHER } from '../../../src/labels/labelMatcher.js';
import type { Cell, Line } from '../../../src/model/layout.js';
import { findLineNumbers } from '../../../src/recognise/furniture/lineNumbers.js';

/** Texts with their left edges; each letter is five points wide. */
const cellOf = ([text, left]: readonly [string, number]): Cell => ({
  text,
  left,
  right: left + text.length * 5,
  font: '',
});
const numbersIn = (...rows: readonly (readonly [top: number, ...(readonly [string, number])[]])[]) => {
  const lines = rows.map(([top, ...cells], index): Line => {
    const text = cells.map(([own]) => own).join('  ');
    return { index, page: 1, number: index + 1, text, cells: cells.map(cellOf), top, size: 10 };
  });
  const layout = {
    source: 0,
    lines,
    unit: 'points',
    leading: 1.2,
    matcher: STANDARD_MATCHER,
    positioned: true,
  } as const;
  return [...findLineNumbers(layout)].map(({ text }) => text);
};

const margin = (left: number) => [5, 10, 15, 20].map((value, i) => [100 + i * 60, [String(value), left]] as const);

it.each([
  ['left of all text', [...margin(20), [400, ['Costruire case.', 50]]], ['5', '10', '15', '20']],
  ['right of all text', [...margin(560), [400, ['Costruire case.', 50]]], ['5', '10', '15', '20']],
  [
    'beside text',
    [
      [100, ['1', 20], ['a', 50]],
      [112, ['2', 20], ['b', 50]],
      [124, ['3', 20], ['c', 50]],
      [136, ['4', 20], ['d', 50]],
    ],
    ['1', '2', '3', '4'],
  ],
  ['over the text of another line', [...margin(50), [400, ['Costruire case.', 50]]], []],
  [
    'at uneven distances',
    [
      [100, ['5', 20]],
      [160, ['10', 20]],
      [190, ['15', 20]],
      [280, ['20', 20]],
    ],
    [],
  ],
  [
    'that do not count on',
    [
      [100, ['5', 20]],
      [160, ['10', 20]],
      [220, ['12', 20]],
      [280, ['20', 20]],
    ],
    [],
  ],
  ['too few', margin(20).slice(0, 3), []],
] as const)('%s', (_, rows, wanted) => expect(numbersIn(...rows)).toEqual(wanted));

/** Left margins of pages: where nothing begins left of a title of a section. */
import { expect, it } from 'vitest';
import { marginsOf } from '../../../src/assemble/prose/margins.js';
import { type Drawn, drawn } from '../../support/page.js';

const marginsIn = (...pages: [left: number, text: string][][]) => {
  const rows = pages.flatMap((own, i) =>
    own.map(([left, text], k): Drawn => [50 + k * 12, left, text, { page: i + 1 }]),
  );
  return [...marginsOf(drawn('points', rows).layout).values()];
};

it.each<[string, [number, string][][], number[]]>([
  [
    'of each page',
    [
      [
        [40, 'Finalità'],
        [40, 'Testo.'],
      ],
      [
        [60, 'Stato'],
        [75, 'voce'],
      ],
    ],
    [40, 60],
  ],
  ['of a page before without a title', [[[60, 'Finalità']], [[75, 'voce']]], [60, 60]],
  [
    'of none where a title is centred',
    [
      [
        [250, 'Finalità'],
        [60, 'Testo.'],
        [75, 'voce'],
      ],
    ],
    [0],
  ],
  [
    'of none where a page without a title begins further left',
    [
      [[60, 'Finalità']],
      [
        [40, 'Testo.'],
        [60, 'voce'],
      ],
    ],
    [60, 0],
  ],
])('is that %s', (_, pages, margins) => expect(marginsIn(...pages)).toEqual(margins));

it('is not told by text', () => {
  expect(marginsOf(drawn('characters', [[1, 4, 'Finalità']]).layout).size).toBe(0);
});

/** Stamps at one place amid the text of pages: what else comes again at its place there is the sheets' own. */
import { expect, it } from 'vitest';
import type { Layout } from '../../../src/model/layout.js';
import { findRepeatedStamps } from '../../../src/recognise/furniture/repeatedStamps.js';
import { type Drawn, drawn } from '../../support/page.js';

const STAMP = 'COPIA CONFORME';

/** Pages of twelve lines; of the first `bare` the header block is missing. `more` stands amid each. */
function pagesOf(count: number, bare: number, more: (page: number) => Drawn[], ink = ''): Layout {
  const rows = Array.from({ length: count }, (_, i) => [
    ...Array.from({ length: 12 }, (_, k): Drawn => {
      const text = k === 0 && i >= bare ? 'Assessorato' : `riga ${'abcdefghijkl'[(k + i) % 12]} della scheda`;
      return [100 + k * 12, 50, text, { page: i + 1 }];
    }),
    ...more(i + 1).map(([top, left, text, how]): Drawn => [top, left, text, { ...how, page: i + 1 }]),
  ]);
  const { layout } = drawn(
    'points',
    rows.flatMap((own) => own.toSorted(([one], [other]) => one - other)),
  );
  const inked = layout.lines.map((line) =>
    line.cells[0]!.text.startsWith(STAMP) ? { ...line, cells: line.cells.map((cell) => ({ ...cell, ink })) } : line,
  );
  return { ...layout, lines: inked };
}

const stampsOf = (layout: Layout) => {
  const { cells, doubtful } = findRepeatedStamps(layout);
  return [cells.map(({ text }) => text), doubtful.map(({ page, text }) => `${page}: ${text}`)];
};

const at =
  (left: number, text = STAMP) =>
  (): Drawn[] => [[151, left, text]];

it('words at one place of all pages are, if a page without a sheet has them', () => {
  expect(stampsOf(pagesOf(3, 1, at(90)))).toEqual([[STAMP, STAMP, STAMP], []]);
  expect(stampsOf(pagesOf(3, 0, at(90)))).toEqual([[], []]);
});

it('words that alone have their ink are, unless they begin where lines of the sheet do', () => {
  expect(stampsOf(pagesOf(3, 0, at(90), 'grey'))).toEqual([[STAMP, STAMP, STAMP], []]);
  expect(stampsOf(pagesOf(3, 0, at(50), 'grey'))).toEqual([[], []]);
});

it('their numbers may count on, and their places be some points off', () => {
  const counted = pagesOf(4, 1, (page) => [[150 + page / 2, 90 + page / 2, `${STAMP} ${page} di 4`]]);
  expect(stampsOf(counted)[0]).toHaveLength(4);
});

it.each<[string, Layout]>([
  ['on two pages only', pagesOf(2, 1, at(90))],
  ['on few of the pages', pagesOf(9, 1, (page) => (page < 4 ? at(90)() : []))],
  ['at other places of their pages', pagesOf(3, 1, (page) => [[139 + 12 * page, 90, STAMP]])],
  ['at the edge of the pages', pagesOf(3, 1, () => [[232, 90, STAMP]])],
  ['where other lines begin', pagesOf(3, 1, at(50))],
  [
    'below the title of a section',
    pagesOf(3, 1, () => [
      [150, 90, 'VALORE PUBBLICO'],
      [151, 90, STAMP],
    ]),
  ],
  ['that are a label', pagesOf(3, 1, at(90, 'VALORE PUBBLICO'))],
])('words %s are none', (_, layout) => expect(stampsOf(layout)).toEqual([[], []]));

it('tells where the words stand among others', () => {
  const glued = pagesOf(4, 1, (page) => at(90, page === 3 ? `i nuovi esercenti ${STAMP}` : STAMP)());
  expect(stampsOf(glued)).toEqual([[STAMP, STAMP, STAMP], [`3: ${STAMP}`]]);
});

/** Lines that do not run with the text of their page: turned, large over others, alone in the margin. */
import { expect, it } from 'vitest';
import type { Layout, Line } from '../../../src/model/layout.js';
import { findAsides } from '../../../src/recognise/asides.js';
import { type Drawn, drawn } from '../../support/page.js';

const BODY: Drawn[] = Array.from({ length: 10 }, (_, i) => [100 + i * 12, 50, 'una riga della scheda, lunga']);

/** The line with its own letters only: a drawn one is filled up to its right edge. */
const withCells = (line: Line): Line => ({
  ...line,
  cells: line.cells.map((cell) => ({ ...cell, text: line.text })),
});

function asidesOf(rows: readonly Drawn[], { unit = 'points' as Layout['unit'], turned = '' } = {}) {
  const inOrder = rows.toSorted((a, b) => (a[3]?.page ?? 1) - (b[3]?.page ?? 1) || a[0] - b[0]);
  const { layout } = drawn(unit, inOrder);
  const turn = (line: Line): Line =>
    turned !== '' && line.text.includes(turned) ? { ...withCells(line), apart: true } : withCells(line);
  const { furniture, others } = findAsides({ ...layout, lines: layout.lines.map(turn) });
  return [furniture, others].map((lines) => lines.map(({ text }) => text));
}

const large = (text: string, more = {}): Drawn => [150, 60, text, { size: 60, to: 60 + text.length * 40, ...more }];

it.each<[string, Drawn[], Parameters<typeof asidesOf>[1]?, string[]?]>([
  ['what is turned', [...BODY, [300, 20, 'Protocollo']], { turned: 'Protocollo' }],
  ['a large word that others cross', [...BODY, large('BOZZA')]],
  ['a stamp in the left margin', [...BODY, [130, 0, 'Protocollo n. 12 del 2025', { to: 40 }]]],
])('%s is one', (_, rows, how) => expect(asidesOf(rows, how)).toEqual([[], [rows.at(-1)![2]]]));

it.each<[string, Drawn[], Parameters<typeof asidesOf>[1]?]>([
  ['a large title over the text', [[40, 50, 'SCHEDA', { size: 30, to: 200 }], ...BODY]],
  ['the large first letter of a paragraph', [...BODY, large('I')]],
  ['a line with one large letter in it', [...BODY, [150, 50, 'Il verde di tutti', { size: 60, to: 135 }]]],
  ['a page that is turned as a whole', BODY, { turned: 'riga' }],
  ['a number in the margin', [...BODY, [130, 20, '12']]],
  ['the title of a section left of its text', [...BODY, [130, 0, 'VALORE PUBBLICO']]],
])('%s is none', (_, rows, how) => expect(asidesOf(rows, how)).toEqual([[], []]));

it('what comes again at its place on another page is page furniture', () => {
  const again = (page: number): Drawn[] => [
    ...BODY.map(([top, left, text]): Drawn => [top, left, text, { page }]),
    large('BOZZA', { page }),
  ];
  expect(asidesOf([...again(1), ...again(2)])).toEqual([['BOZZA', 'BOZZA'], []]);
});

it('text without places has none', () => {
  const { layout } = drawn('points', [...BODY, large('BOZZA')]);
  expect(findAsides({ ...layout, positioned: false })).toEqual({ furniture: [], others: [] });
});

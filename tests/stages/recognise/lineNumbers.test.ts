/** Numbers in the margin of pages, which count the lines. */
import { expect, it } from 'vitest';
import { STANDARD_MATCHER } from '../../../src/labels/labelMatcher.js';
import type { Cell, Line } from '../../../src/model/layout.js';
import { findLineNumbers } from '../../../src/recognise/furniture/lineNumbers.js';
import { read } from '../../support/sheet.js';

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

const uneven = (...texts: readonly string[]) =>
  texts.map((text, i) => [100 + 12 * i + 7 * Math.floor(i / 4), [String(i + 1), 20], [text, 50]] as const);
const table = Array.from({ length: 8 }, (_, i) => [400 + 12 * i, [`Voce ${i}`, 50]] as const);

it.each([
  [
    'beside titles of sections, but not beside a table',
    [...uneven('INDIRIZZI', 'a', 'b', 'c', 'd', 'Finalità', 'e', 'f', 'Stato', 'In Corso'), ...table],
    ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
  ],
  ['beside one such title', [...uneven('INDIRIZZI', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'), ...table], []],
  ['of a list without titles', [...uneven('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'l'), ...table], []],
  [
    'of each fifth line, where some lines have none',
    [
      ...Array.from({ length: 22 }, (_, i): readonly [number, ...(readonly [string, number])[]] => [
        100 + 12 * i + (i > 9 ? 9 : 0),
        ...(i % 5 === 4 ? [[String(i + 1), 20] as const] : []),
        [`riga ${i}`, 50],
      ]),
    ],
    ['5', '10', '15', '20'],
  ],
  [
    'of each fifth line, from the third on',
    Array.from({ length: 22 }, (_, i): readonly [number, ...(readonly [string, number])[]] => [
      100 + 12 * i + (i > 9 ? 9 : 0),
      ...(i % 5 === 2 ? [[String(i + 1), 20] as const] : []),
      [`riga ${i}`, 50],
    ]),
    [],
  ],
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

const SHEET = [
  'OBIETTIVO DI MANDATO     Assessorato      SINDACO VERDI',
  '2023_2028_DUP_01         Responsabile     ANNA VERDI',
  '',
  'VALORE PUBBLICO',
  '1 - CASA',
  '',
  'Finalità',
  '',
  'Le case che il Comune ha in animo di costruire sono molte, e tutte le famiglie',
  'che ne hanno bisogno potranno chiederne una.',
  '',
  'Stato',
  'In Corso',
];
/** The sheet with numbers in the margin: some on lines of their own, as `pdftotext -layout` sets them. */
const numbered = (numbers: Readonly<Record<number, string>>) =>
  SHEET.flatMap((line, i) => [`     ${line}`, ...(numbers[i] ? [numbers[i]] : [])]).join('\n');

it('of text are those that stand left of all else on their page, and part no paragraph', async () => {
  const { objective, codes, sources } = await read(`${numbered({ 0: '5', 3: '10', 8: '15', 11: '20' })}\n\f`);
  const plain = await read(`${numbered({})}\n\f`);
  expect(objective).toEqual(plain.objective);
  expect(objective.purpose).toHaveLength(1);
  expect(codes).toEqual(plain.codes);
  expect(sources[0]!.lines.furniture).toBe(plain.sources[0]!.lines.furniture + 4);
});

it('of text that do not count on by even steps are told', async () => {
  const { codes, objective } = await read(`${numbered({ 0: '5', 3: '10', 8: '17', 11: '20' })}\n\f`);
  expect(codes.includes('unrecognised-line') || objective.status?.kind === 'other').toBe(true);
});

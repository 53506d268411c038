/** Titles of sections with a number, a letter or a sign before each. */
import { expect, it } from 'vitest';
import { withBareTitles } from '../../../src/layout/heads/markedTitles.js';
import type { Layout } from '../../../src/model/layout.js';
import { drawingOf, layoutOf } from '../../support/layoutOf.js';

/** The lines of a layout, its cells parted by a bar; `bold` lines are in letters of their own. */
const textsOf = ({ lines }: Layout) => lines.map(({ cells }) => cells.map(({ text }) => text).join(' | '));
const withBold = (layout: Layout, bold: RegExp): Layout => ({
  ...layout,
  lines: layout.lines.map((line) =>
    bold.test(line.text) ? { ...line, cells: line.cells.map((cell) => ({ ...cell, font: 'bold' })) } : line,
  ),
});
/** The layout is laid out already: a second time changes nothing. */
const bareIn = (...lines: string[]) => textsOf(layoutOf(...lines));

it.each([
  [
    ['1. VALORE PUBBLICO', '1 - BENESSERE', '2. Finalità'],
    ['VALORE PUBBLICO', '1 - BENESSERE', 'Finalità'],
  ],
  [
    ['1) VALORE PUBBLICO', '2) Finalità'],
    ['VALORE PUBBLICO', 'Finalità'],
  ],
  [
    ['1.1 INDIRIZZI', '1.2 Finalità'],
    ['INDIRIZZI', 'Finalità'],
  ],
  [
    ['1 - INDIRIZZI', '2 - Finalità'],
    ['INDIRIZZI', 'Finalità'],
  ],
  [
    ['A. INDIRIZZI', 'B. Stato: In Corso'],
    ['INDIRIZZI', 'Stato: In Corso'],
  ],
  [
    ['IV. INDIRIZZI', 'V. Stato'],
    ['INDIRIZZI', 'Stato'],
  ],
  [
    ['■ INDIRIZZI', '■ Stato'],
    ['INDIRIZZI', 'Stato'],
  ],
  [
    ['1. OBIETTIVI STRATEGICI', 'COLLEGATI', '2. Finalità'],
    ['OBIETTIVI STRATEGICI', 'COLLEGATI', 'Finalità'],
  ],
])('%j are titles', (lines, bare) => {
  expect(bareIn(...lines)).toEqual(bare);
  expect(textsOf(drawingOf(...lines))).toEqual(bare);
});

it('takes a number off that stands apart', () => {
  expect(textsOf(drawingOf('1.     INDIRIZZI', 'Testo.', '2.     Finalità'))).toEqual([
    'INDIRIZZI',
    'Testo.',
    'Finalità',
  ]);
});

it.each([
  [['1. INDIRIZZI', 'Testo.', '1. Una voce', '2. INDIRIZZI']], // of one section only
  [['- Finalità', '- Stato', 'INDIRIZZI', 'Finalità', 'Stato']], // titles have none
  [['2023 INDIRIZZI', '2024 Finalità']],
])('leaves %j', (lines) => expect(bareIn(...lines)).toEqual(lines));

it('leaves the numbers of a list between titles, and those of words that may be any text', () => {
  const lines = ['1. INDIRIZZI', '1. Una voce', '2. CORTILI', '2. Finalità'];
  expect(bareIn(...lines)).toEqual(['INDIRIZZI', '1. Una voce', '2. CORTILI', 'Finalità']);
});

it('takes the number off other titles in the letters of these, that count on', () => {
  const lines = [
    '1. INDIRIZZI',
    'Testo.',
    '2. MOTIVAZIONE',
    'Testo.',
    'Testo.',
    '7. ALTRO',
    '1. Una voce',
    '3. Finalità',
    'Testo.',
  ];
  const layout = withBold(
    { ...drawingOf('Testo.'), lines: drawingOf(...lines.map((line) => `x${line}`)).lines },
    /^x\d\. [A-ZF]/u,
  );
  const cut = {
    ...layout,
    lines: layout.lines.map((line) => ({
      ...line,
      cells: line.cells.map((cell) => ({ ...cell, text: cell.text.slice(1) })),
    })),
  };
  const voice = {
    ...cut,
    lines: cut.lines.map((line) =>
      line.text === 'x1. Una voce' ? { ...line, cells: line.cells.map((cell) => ({ ...cell, font: 'F1' })) } : line,
    ),
  };
  expect(textsOf(withBareTitles(voice))).toEqual([
    'INDIRIZZI',
    'Testo.',
    'MOTIVAZIONE',
    'Testo.',
    'Testo.',
    '7. ALTRO',
    '1. Una voce',
    'Finalità',
    'Testo.',
  ]);
});

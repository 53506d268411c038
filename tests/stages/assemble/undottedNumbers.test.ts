/** Lists whose numbers have no sign, in the margin or a blank before their words, on their line or a little off it. */
import { expect, it } from 'vitest';
import { readProse } from '../../../src/assemble/prose/prose.js';
import { measureProse } from '../../../src/assemble/prose/proseMetrics.js';
import type { SheetText } from '../../../src/assemble/sheets.js';
import { type Drawn, drawn } from '../../support/page.js';

/** The blocks of lines, items of a list parted by bars; the cells of a line are four blanks apart. */
function blocksOf(...rows: readonly Drawn[]): string[] {
  const { layout, texts } = drawn('points', rows);
  const cut = texts.map((text): SheetText => {
    const parts = [...text.span.text.matchAll(/\S+(?: \S+)*/gu)];
    const cells = parts.map(({ 0: part, index }) => {
      const left = text.span.cells[0]!.left + index;
      return { text: part, left, right: left + part.length, font: '' };
    });
    const line = { ...text.span.line, cells };
    return { ...text, span: { line, cells, text: cells.map((cell) => cell.text).join(' ') } };
  });
  return readProse(layout, { ...measureProse(layout, [cut]), right: 80 }, cut).map(({ value }) =>
    value.type === 'list' ? `${value.ordered ? '1' : '*'} ${value.items.join(' | ')}` : value.text,
  );
}

const INTRO: Drawn = [0, 0, 'Le azioni del quinquennio, che il Comune compie con i cittadini, sono queste:'];

it.each<[string, readonly Drawn[], readonly string[]]>([
  [
    'two in the margin',
    [
      [12, 0, '1    alberi'],
      [24, 0, '2    scuole'],
    ],
    ['1 alberi | scuole'],
  ],
  ['one alone is text', [[12, 0, '1    albero']], ['1 albero']],
  [
    'out of order they are text',
    [
      [12, 0, '2    alberi;'],
      [24, 0, '4    scuole'],
    ],
    ['2 alberi;', '4 scuole'],
  ],
  [
    'with an item of two lines',
    [
      [12, 0, '1    alberi dei viali, delle piazze e dei giardini di tutti i quartieri e dei'],
      [24, 5, 'parchi'],
      [36, 0, '2    scuole'],
    ],
    ['1 alberi dei viali, delle piazze e dei giardini di tutti i quartieri e dei parchi | scuole'],
  ],
  [
    'three with a blank',
    [
      [12, 0, '1 albero;'],
      [24, 0, '2 scuole;'],
      [36, 0, '3 case.'],
    ],
    ['1 albero; | scuole; | case.'],
  ],
  [
    'two with a blank may be amounts',
    [
      [12, 0, '1 albero;'],
      [24, 0, '2 scuole.'],
    ],
    ['1 albero;', '2 scuole.'],
  ],
  [
    'a little below their lines',
    [
      [12, 5, 'alberi'],
      [15, 0, '1'],
      [24, 5, 'scuole'],
      [27, 0, '2'],
    ],
    ['1 alberi | scuole'],
  ],
  [
    'a little above their lines',
    [
      [9, 0, '1'],
      [12, 5, 'alberi'],
      [21, 0, '2'],
      [24, 5, 'scuole'],
    ],
    ['1 alberi | scuole'],
  ],
  [
    'with a dot, below their lines',
    [
      [12, 5, 'alberi'],
      [15, 0, '1.'],
      [24, 5, 'scuole'],
      [27, 0, '2.'],
    ],
    ['1 alberi | scuole'],
  ],
  [
    'bullets below their lines',
    [
      [12, 5, 'alberi'],
      [15, 0, '•'],
      [24, 5, 'scuole'],
      [27, 0, '•'],
    ],
    ['* alberi | scuole'],
  ],
])('%s', (_, rows, wanted) => expect(blocksOf(INTRO, ...rows)).toEqual([INTRO[2], ...wanted]));

/** Where header blocks and headings begin: a level label, its code, and the labels that stand for one. */
import { describe, expect, it } from 'vitest';
import type { TextSpan } from '../../../../src/model/element.js';
import { findHeaderStarts } from '../../../../src/recognise/header/starts.js';
import { drawingOf, layoutOf } from '../../../support/layoutOf.js';

const LEVEL = 'OBIETTIVO DI MANDATO';
const CODE = '2023_2028_DUP_01';
const LABELS = ['Assessorato', 'ANNA ROSSI', 'Responsabile', 'UGO VERDI'];
const blank = (count: number): string[] => Array(count).fill('');
const words = (count: number): string[] => Array.from({ length: count }, (_, i) => `parola ${i + 1}`);

/** `2: code | joined` for a header block, `2: heading` for a heading; `2-3` are the lines that its label stands on. */
function found(...lines: readonly string[]): string[] {
  const { headerStarts, headings } = findHeaderStarts(layoutOf(...lines));
  const texts = (spans: readonly TextSpan[]) => spans.map(({ text }) => text || '?').join('+');
  const place = (label: readonly TextSpan[]) => [...new Set([label[0], label.at(-1)].map((span) => span!.line.number))];
  return [
    ...headerStarts.map(({ label, code, joined }) => `${place(label).join('-')}: ${texts(code)} | ${texts(joined)}`),
    ...headings.map(({ label }) => `${label.line.number}: heading`),
  ];
}
const rows = (...cells: readonly (readonly string[])[]): string[] =>
  cells.map(([left = '', middle = '', right = '']) => left.padEnd(40) + middle.padEnd(30) + right);

describe('in running text', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['a code under its label', [LEVEL, CODE, 'CASA'], [`1: ${CODE} | `]],
    ['a wrapped label', ['OBIETTIVO DI', 'MANDATO', CODE], [`1-2: ${CODE} | `]],
    ['a code two blank lines below', [LEVEL, ...blank(2), CODE], [`1: ${CODE} | `]],
    ['a code three blank lines below', [LEVEL, ...blank(3), CODE], ['1: heading']],
    ['a code after another line', [LEVEL, 'CASA', CODE], ['1: heading']],
    ['a label and no code', [LEVEL, 'CASA'], ['1: heading']],
    ['a label at the end', ['CASA', LEVEL], ['2: heading']],
    ['a label within a line', ['CASA', `${LEVEL} e altro`, CODE], []],
    ['two blocks', [LEVEL, CODE, ...LABELS, LEVEL, CODE], [`1: ${CODE} | `, `7: ${CODE} | `]],
  ])('%s', (_, lines, wanted) => expect(found(...lines)).toEqual(wanted));

  it.each<[string, readonly string[], string]>([
    ['at its sign', ['2023_2028_', 'DUP_', '01'], '2023_2028_+DUP_+01 | '],
    ['before its last digit', ['2023_2028_DUP_0', '1'], '2023_2028_DUP_0+1 | '],
    ['within the digits of its place', ['2024_28_DUP_01_03', '01'], '2024_28_DUP_01_03+01 | '],
    ['before a further group', [CODE, '_02', 'CASA'], `${CODE}+_02 | `],
    ['over four lines at most', ['2023_20', '28_', 'DUP_', '0', '1'], '2023_20+28_+DUP_+0 | '],
    ['not before digits that it does not lack', [CODE, '02'], `${CODE} | `],
    ['but not twice', ['2023_2028_', 'DUP_01', '02'], '2023_2028_+DUP_01 | '],
    ['not after a letter', ['2023_2028_DUP_A', '1'], '2023_2028_DUP_A | '],
    ['not before a blank line', ['2023_2028_DUP_0', '', '1'], '2023_2028_DUP_0 | '],
    ['not before words', ['2023_2028_DUP_0', 'CASA'], '2023_2028_DUP_0 | '],
    [
      'before its last digit, with a label after it',
      ['2023_2028_DUP_0 Assessorato', '1'],
      '2023_2028_DUP_0+1 | Assessorato',
    ],
  ])('a code is cut %s', (_, lines, wanted) => expect(found(LEVEL, ...lines)).toEqual([`1: ${wanted}`]));

  it('what is cut and never becomes a code is none', () =>
    expect(found(LEVEL, '2023_', 'CASA')).toEqual(['1: heading']));

  it.each<[string, readonly string[], readonly string[]]>([
    ['a colon', [`${LEVEL}: ${CODE}`], [`1: ${CODE} | `]],
    ['a dash', [`${LEVEL} - ${CODE}`], [`1: ${CODE} | `]],
    ['a blank', [`${LEVEL} ${CODE}`], [`1: ${CODE} | `]],
    ['other words', [`${LEVEL} vedi: ${CODE}`], []],
    ['words after it', [`${LEVEL} ${CODE} vedi`], []],
    [
      'a cell of the same row, the code two lines below',
      [`${LEVEL} Assessorato`, 'ANNA ROSSI -', `${CODE} Prati`],
      [`1: ${CODE} | Assessorato+ANNA ROSSI -+Prati`],
    ],
    [
      'a cell of the same row, the code three lines below',
      [`${LEVEL} Assessorato`, 'ANNA ROSSI -', 'Boschi -', `${CODE} Prati`],
      [`1: ${CODE} | Assessorato+ANNA ROSSI -+Boschi -+Prati`],
    ],
    ['a cell of the same row, the code too far below', [`${LEVEL} Assessorato`, ...words(3), CODE], []],
    ['a value of the block', [`${LEVEL} ANNA ROSSI - Prati`, CODE, ...LABELS], [`1: ${CODE} | ANNA ROSSI - Prati`]],
    ['nothing, a value after both', [`${LEVEL} ${CODE} ANNA ROSSI`, ...LABELS], [`1: ${CODE} | ANNA ROSSI`]],
  ])('a label and its code parted by %s', (_, lines, wanted) => expect(found(...lines)).toEqual(wanted));

  it.each<[string, readonly string[], string]>([
    ['a label', [`${CODE} Assessorato ANNA ROSSI`], `1: ${CODE} | Assessorato ANNA ROSSI`],
    ['a label that touches it', [`${CODE}Assessorato`, 'ANNA ROSSI'], `1: ${CODE} | `],
    ['another such label', ['2023_2028_CASA_01Responsabile'], '1: 2023_2028_CASA_01 | '],
    ['words, and labels below', [`${CODE} CASA`, ...LABELS], `1: ${CODE} | CASA`],
    ['words, and no label', [`${CODE} CASA`], '1: heading'],
    ['words that touch it', [`${CODE}casa`], '1: heading'],
    [
      'a cell, its label above',
      ['Assessorato ANNA ROSSI -', `${CODE} Prati`],
      `1: ${CODE} | Assessorato ANNA ROSSI -+Prati`,
    ],
    ['a cell, its label two lines above', ['Assessorato ANNA ROSSI -', 'Boschi -', `${CODE} Prati`], '1: heading'],
  ])('after a code stands %s', (_, lines, wanted) => expect(found(LEVEL, ...lines)).toEqual([wanted]));
});

describe('a sheet without a code', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['has a label of its cells', [LEVEL, ...words(1), 'Assessorato'], ['1:  | ']],
    ['has it as its twelfth cell', [LEVEL, ...words(11), 'Assessorato'], ['1:  | ']],
    ['has it too far below', [LEVEL, ...words(12), 'Assessorato'], ['1: heading']],
    ['has two labels with their values', [LEVEL, 'Assessorato ANNA ROSSI', 'Responsabile UGO VERDI'], ['1:  | ']],
    ['has one such line, which may be the title', [LEVEL, 'Assessorato ANNA ROSSI', 'CASA'], ['1: heading']],
    ['is over at a section', [LEVEL, 'CASA', 'Finalità', 'Assessorato'], ['1: heading']],
    ['is over at the next level label', [LEVEL, 'CASA', LEVEL, CODE, 'Assessorato'], [`3: ${CODE} | `, '1: heading']],
    [
      'is over at the next level label with its code',
      [LEVEL, 'CASA', `${LEVEL} ${CODE}`, 'Assessorato'],
      [`3: ${CODE} | `, '1: heading'],
    ],
    [
      'is over at the next level label, wrapped',
      [LEVEL, ...words(3), 'OBIETTIVO DI', '', 'MANDATO', CODE, 'Assessorato'],
      [`5-7: ${CODE} | `, '1: heading'],
    ],
    ['is not over at a line that begins as one', [LEVEL, 'CASA', `${LEVEL} e altro`, 'Assessorato'], ['1:  | ']],
  ])('%s', (_, lines, wanted) => expect(found(...lines)).toEqual(wanted));

  it.each<[string, string, string]>([
    ['other signs', '2023-2028/DUP-01', '2023-2028/DUP-01'],
    ['letters', '03/A-bis', '03/A-bis'],
    ['blanks at its signs', '2024_2029 _DUP_ 01', '2024_2029_DUP_01'],
    ['another blank', 'DUP 2024/01', 'DUP 2024/01'],
    ['forty letters', `03/${'A'.repeat(37)}`, `03/${'A'.repeat(37)}`],
    ['more', `03/${'A'.repeat(38)}`, ''],
    ['no digit', 'CASA-BELLA', ''],
    ['no sign', 'CASA 2024', ''],
    ['a sign of its own', '03/A+B', ''],
    ['a sign first', '/03', ''],
    ['a label of the block', 'Responsabile 2.1', ''],
    ['a title of a section', 'Stato 2.1', ''],
    ['a parameter', 'Vista 2.1', ''],
  ])('may have what was to be one, with %s', (_, line, code) =>
    expect(found(LEVEL, line, ...LABELS)).toEqual([`1: ${code} | `]),
  );

  it('is not the value of Livello, but what comes next may be', () => {
    expect(found('Livello', LEVEL, ...LABELS)).toEqual(['2: heading']);
    expect(found('Livello', LEVEL, LEVEL, ...LABELS)).toEqual(['3:  | ', '2: heading']);
  });

  it('is right beside Livello where its code follows it', () => {
    expect(found(`Livello\t${LEVEL} ${CODE}`, ...LABELS)).toEqual([`1: ${CODE} | `]);
  });

  it('is not the value right beside Livello, though a code stands close below', () => {
    expect(found(`Livello\t${LEVEL}`, LEVEL, CODE, ...LABELS)).toEqual([`2: ${CODE} | `]);
    const [head, block] = [
      `Livello${' '.repeat(20)}${LEVEL}`,
      `${LEVEL}       ${CODE}        Responsabile        ANNA VERDI`,
    ];
    const drawn = drawingOf(head, block);
    expect(findHeaderStarts(drawn).headerStarts.map(({ label }) => label[0]!.line.number)).toEqual([2]);
  });

  it('does not begin between a code and the labels of its block', () => {
    expect(found(LEVEL, CODE, 'CASA', LEVEL, ...LABELS)).toEqual([`1: ${CODE} | `, '4: heading']);
    expect(found(LEVEL, CODE, ...words(47), LEVEL, ...LABELS)).toEqual([`1: ${CODE} | `, '50: heading']);
  });

  it.each<[string, readonly string[]]>([
    ['a label', ['Responsabile']],
    ['a label with its value', ['Responsabile UGO VERDI']],
    ['a label after another cell', ['CASA\tResponsabile']],
    ['a section', ['Finalità']],
    ['many lines', words(48)],
  ])('begins after the block of another, with %s between', (_, between) =>
    expect(found(LEVEL, CODE, ...between, LEVEL, ...LABELS)).toEqual([`1: ${CODE} | `, `${between.length + 3}:  | `]),
  );
});

describe('in columns', () => {
  const right = ['Assessorato', 'ANNA ROSSI'];

  it.each<[string, readonly string[], readonly string[]]>([
    ['a code under its label', rows([LEVEL, ...right], [CODE]), [`1: ${CODE} | `]],
    ['a code beside its label', rows([LEVEL, CODE], ['', ...right]), [`1: ${CODE} | `]],
    ['a cut code beside its label', rows([LEVEL, '2023_2028_DUP_'], ['', '01'], right), ['1: 2023_2028_DUP_+01 | ']],
    [
      'a cut code beside a wrapped label',
      rows(['OBIETTIVO DI', '2023_2028_DU', ...right], ['MANDATO', 'P_01', 'Prati']),
      ['1-2: 2023_2028_DU+P_01 | '],
    ],
    ['a whole code beside its label', rows([LEVEL, CODE, ...right], ['', '02']), [`1: ${CODE} | `]],
    [
      'a code in the cell of a wrapped label',
      rows([`OBIETTIVO DI ${CODE}`, ...right], ['MANDATO']),
      [`1-2: ${CODE} | `],
    ],
    ['such a code, and a cell that goes on', rows([`OBIETTIVO DI ${CODE} e altro`, ...right], ['MANDATO']), []],
    ['a code after its label', rows([`${LEVEL}: ${CODE}`, ...right]), [`1: ${CODE} | `]],
    ['other words beside the label', rows([LEVEL, 'CASA'], [CODE], ['', ...right]), [`1: ${CODE} | `]],
    [
      'lines of other cells between',
      rows([LEVEL, ...right], ['', '', 'Prati'], ['', '', 'Boschi'], [CODE]),
      [`1: ${CODE} | `],
    ],
    ['a code three lines below', rows([LEVEL, ...right], [], [], [], [CODE]), [`1: ${CODE} | `]],
    ['a code too far below', rows([LEVEL, ...right], [], [], [], [], [CODE]), ['1:  | ']],
    ['a code aside', rows([LEVEL, ...right], [`    ${CODE}`]), [`1: ${CODE} | `]],
    ['a code too far aside', rows([LEVEL, ...right], [`     ${CODE}`]), ['1:  | ']],
    ['a label in the middle', rows(['CASA', LEVEL], ['', CODE], right), [`1: ${CODE} | `]],
    ['a label in the middle, its code aside', rows(['CASA', LEVEL], ['', `     ${CODE}`], right), ['1:  | ']],
    ['a label in the middle, and others at the left', rows(['', LEVEL], right), ['1:  | ']],
    ['a code overleaf', [...rows([LEVEL, ...right]), `\f${CODE}`], ['1:  | ']],
    ['a code with words after it', rows([LEVEL, ...right], [`${CODE} CASA`]), [`1: ${CODE} | CASA`]],
    ['words after the label', rows([`${LEVEL} CASA`, ...right], [CODE]), []],
    ['labels overleaf', [...rows([LEVEL], ['CASA']), ...rows(right).map((line) => `\f${line}`)], ['1: heading']],
    ['labels on the left of the label', rows(['Assessorato', LEVEL]), []],
  ])('%s', (_, lines, wanted) => expect(found(...lines)).toEqual(wanted));
});

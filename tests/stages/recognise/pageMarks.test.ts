/** Numbers of pages, and what else is furniture wherever it stands: separated from numbers of the sheet. */
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../src/model/layout.js';
import { findPageMarks, startsAfter } from '../../../src/recognise/furniture/pageMarks.js';
import { drawingOf, layoutOf } from '../../support/layoutOf.js';

const LEVEL = 'OBIETTIVO DI MANDATO';
/** The lines that are marks. */
const marksOf = (layout: Layout): string[] => [...findPageMarks(layout).values()].map(({ text }) => text.trim()).sort();
const marks = (...lines: readonly string[]) => marksOf(layoutOf(...lines));
const words = (count: number) => Array.from({ length: count }, (_, i) => `parola ${i}x`);

describe('a mark', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['says so itself', ['a', 'Pagina 3 di 9', 'b'], ['Pagina 3 di 9']],
    [
      'says so cell by cell',
      ['a', 'Stampato il 3/2/2025\tPagina 3 di 9', 'b'],
      ['Stampato il 3/2/2025\tPagina 3 di 9'],
    ],
    ['says so in several cells', ['a', 'Pagina\t3 di 9', 'b'], ['Pagina\t3 di 9']],
    ['does not in one cell of two', ['a', 'CASA\tPagina 3 di 9', 'b'], []],
    ['has a word and counts on', ['a', 'Pagina 3', 'b', 'Pagina 4', 'c'], ['Pagina 3', 'Pagina 4']],
    ['has a word and comes once', ['a', 'Pagina 3', 'b'], []],
    ['has a word and does not count on', ['a', 'Pagina 3', 'b', 'Pagina 5', 'c'], []],
    ['has two digits', ['a', 'p. 9', 'b', 'p. 10', 'c', 'p. 11'], ['p. 10', 'p. 11', 'p. 9']],
    ['counts on in another form', ['a', 'Pagina 3', 'b', '- 4 -', 'c'], []],
    ['has another number beside it', ['a', 'Pagina 3\t7', 'b', 'Pagina 4\t7', 'c'], []],
    ['has words beside it', ['a', 'Pagina 3\tCASA', 'b', 'Pagina 4\tCASA', 'c'], []],
    [
      'has a date beside it',
      ['a', 'Stampato il 3/2/2025\tPagina 3', 'b', 'Stampato il 3/2/2025\tPagina 4'],
      ['Stampato il 3/2/2025\tPagina 3', 'Stampato il 3/2/2025\tPagina 4'],
    ],
  ])('%s', (_, lines, wanted) => expect(marks(...lines)).toEqual(wanted));
});

describe('a number and a count', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['with another of the same count', ['a', '1/3', 'b', '3/3', 'c'], ['1/3', '3/3']],
    ['of all pages', ['a', '\fb', '2/2'], ['2/2']],
    ['of its own page', ['a', '\fb', '2/9'], ['2/9']],
    ['of the only page', ['a', '1/1'], ['1/1']],
    ['alone', ['per chi', '2 / 9', 'non ne ha'], ['2 / 9']],
    ['of a law with a short year', ['ai sensi della L.', '10/91', 'e delle altre'], []],
    ['of a law', ['ai sensi della L.', '104/1992', 'e delle altre'], []],
    ['of a law at the end of its page', ['ai sensi della L.', '104/1992', '\fe delle altre'], []],
    ['of a law twice', ['della L.', '104/1992', 'della L.', '104/1992', 'b'], []],
  ])('%s', (_, lines, wanted) => expect(marks(...lines)).toEqual(wanted));
});

describe('a bare number', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['at the end of its page', ['a', '1', '\fb', '2', '\fc', '3'], ['1', '2', '3']],
    ['of three digits', ['a', '009', '\fb', '010', '\fc', '011'], ['009', '010', '011']],
    ['spelled in two ways', ['a', '09', '\fb', '10', '\fc', '011'], []],
    ['on two pages only', ['a', '1', '\fb', '2', '\fc'], []],
    ['that does not count on', ['a', '1', '\fb', '3', '\fc', '5'], []],
    [
      'three lines above the end',
      ['a', '1', ...words(3), '\fb', '2', ...words(3), '\fc', '3', ...words(3)],
      ['1', '2', '3'],
    ],
    ['too far above', ['a', '1', ...words(4), '\fb', '2', ...words(4), '\fc', '3', ...words(4)], []],
    [
      'in the middle of a page',
      [
        ...words(5),
        '1',
        ...words(5),
        `\f${words(5).join('\n')}`,
        '2',
        ...words(5),
        `\f${words(5).join('\n')}`,
        '3',
        ...words(5),
      ],
      [],
    ],
    [
      'under a code that it completes',
      ['a', '2024_28_DUP_01_030', '1', '\fb', '2', '\fc', '3', '\fd', '4'],
      ['2', '3', '4'],
    ],
    ['under a code that lacks more', ['a', '2024_28_DUP_01_0', '1', '\fb', '2', '\fc', '3'], ['1', '2', '3']],
    ['under a whole code', ['a', '2024_28_DUP_01_0301', '1', '\fb', '2', '\fc', '3'], ['1', '2', '3']],
    [
      'before header blocks in the middle of its pages',
      [1, 2, 3].flatMap((page) => [`\f${words(5).join('\n')}`, `${page}`, LEVEL, ...words(5)]),
      [],
    ],
    ['before header blocks', [LEVEL, 'a', '1', LEVEL, 'b', '2', LEVEL, 'c', '3'], ['1', '2', '3']],
    [
      'before half of them',
      [LEVEL, 'a', '1', ...words(4), '2', LEVEL, 'c', '3', ...words(4), '4', LEVEL, 'd'],
      ['1', '2', '3', '4'],
    ],
    ['before fewer', [LEVEL, 'a', '1', ...words(4), '2', ...words(4), '3', LEVEL, 'c'], []],
  ])('%s', (_, lines, wanted) => expect(marks(...lines)).toEqual(wanted));

  it.each<[string, readonly string[], readonly string[]]>([
    ['keeps its height', ['a', 'b', '1', '\fa', 'b', '   2', '\fa', 'b', '      3'], ['1', '2', '3']],
    ['keeps its left edge', ['a', '1', '\fa', 'b', '2', '\fa', 'b', 'c', '3'], ['1', '2', '3']],
    ['keeps neither', ['a', '1', '\fa', 'b', '   2', '\fa', 'b', 'c', '      3'], []],
    [
      'keeps its place on three pages of four',
      ['a', '1', '\fa', '2', '\fa', '3', '\fa', 'b', 'c', '      4'],
      ['1', '2', '3'],
    ],
  ])('in a drawing %s', (_, lines, wanted) => expect(marksOf(drawingOf(...lines))).toEqual(wanted));
});

describe('pages begin', () => {
  const starts = (...lines: readonly string[]) => {
    const layout = layoutOf(...lines);
    return startsAfter(layout, [...findPageMarks(layout).values()]).map(({ text }) => text);
  };

  it.each<[string, readonly string[], readonly string[]]>([
    ['after marks that count on', ['Pagina 1 di 3', 'a', 'Pagina 2 di 3', 'b'], ['a', 'b']],
    [
      'after those, not after a commoner date',
      ['Pagina 1 di 2', 'a', 'Pagina 2 di 2', 'b', ...Array(3).fill('Stampato il 3/2/2025')],
      ['a', 'b'],
    ],
    ['after the commonest, where none counts on', ['Pagina 7 di 9', 'a', '---', 'b', '---', 'c'], ['b', 'c']],
    ['nowhere after the last line', ['a', 'Pagina 1 di 2', 'b', 'Pagina 2 di 2'], ['b']],
    ['nowhere without marks', ['a', 'b'], []],
  ])('%s', (_, lines, wanted) => expect(starts(...lines)).toEqual(wanted));
});

describe('numbers after the header blocks of pages', () => {
  const block = [LEVEL, 'CODICE', 'Titolo', 'Assessorato', 'ROSSI', 'Responsabile', 'ANNA ROSSI'];
  const pageWith = (number: string) => [...block, number, ...words(6)];
  const marksOn = (...pages: readonly (readonly string[])[]) =>
    marks(...pages.flatMap(([first, ...rest], i) => [i === 0 ? first! : `\f${first}`, ...rest]));

  it('are those of the pages if they count with them on nearly all', () => {
    expect(marksOn(pageWith('1'), pageWith('2'), pageWith('3'))).toEqual(['1', '2', '3']);
    expect(marksOn(['Indice'], pageWith('2'), pageWith('3'), pageWith('4'), pageWith('5'))).toEqual([
      '2',
      '3',
      '4',
      '5',
    ]);
  });

  it('are none if they end the codes above them', () => {
    const pageOf = (number: string) => [LEVEL, '2023_2028_DUP_0', number, 'Responsabile', 'ANNA ROSSI', ...words(6)];
    expect(marksOn(pageOf('1'), pageOf('2'), pageOf('3'))).toEqual([]);
  });

  it('are none if they do not, or stand there on few', () => {
    expect(marksOn(pageWith('4'), pageWith('7'), pageWith('9'))).toEqual([]);
    expect(marksOn(pageWith('1'), pageWith('2'))).toEqual([]);
    expect(marksOn(pageWith('1'), pageWith('2'), pageWith('3'), words(9), words(9), words(9))).toEqual([]);
  });
});

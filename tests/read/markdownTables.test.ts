/** Tables of markdown as converters write them, and lists and tables of HTML within it. */
import { describe, expect, it } from 'vitest';
import type { MarkupPart } from '../../src/model/markup.js';
import { readMarkdown } from '../../src/read/markdown/readMarkdown.js';

/** A line as its text, with `/` after a break and `- ` or `1. ` for an item; a table as its rows. */
const shown = (block: MarkupPart): string =>
  block.kind === 'line'
    ? `${block.start === 'break' ? '/' : ''}${block.item ? (block.item.ordered ? `${block.item.number}. ` : '- ') : ''}${block.text}`
    : block.rows.map((row) => row.map(({ blocks }) => blocks.map(shown).join('')).join(' ; ')).join(' // ');

function islandsOf(lines: readonly string[]): string[] {
  const { content } = readMarkdown(lines.join('\n'));
  if (content.kind !== 'text') throw new Error('no text');
  return (content.islands ?? []).map(({ first, last, blocks }) => `${first}-${last} ${blocks.map(shown).join(' | ')}`);
}

describe('the tables of markdown', () => {
  it.each<[name: string, lines: string[], islands: string[]]>([
    ['with outer bars', ['| a | **b** |', '| --- | --- |', '| c<br>d |  |'], ['1-3 a ; b // c/d ; ']],
    ['with bars that are text', ['|a \\| b|c|', '|---|---|'], ['1-2 a | b ; c']],
    ['without a rule', ['testo', '', '| a | b |', '| c | d |'], ['3-4 a ; b // c ; d']],
    ['in a quotation', ['> testo', '>', '> | a | b |', '> |---|---|', '> | c | d |'], ['3-5 a ; b // c ; d']],
    [
      'whose cells are blocks between bars',
      [
        '| ',
        'a',
        '',
        ' | ',
        '',
        'b',
        '',
        ' |',
        '| --- | --- |',
        '| ',
        '',
        'c',
        '',
        'd',
        '',
        ' | e',
        ' |',
        '| f | g |',
        '',
      ],
      ['1-18 a ; b // cd ; e // f ; g'],
    ],
    ['with a row that no bar ends', ['| ', 'a', ' | b |', '| --- | --- |', '| ', 'c', '', 'd'], ['1-4 a ; b']],
    [
      'within one around the sheet',
      ['| ', '', '# a', '', '| ', 'b', '', '| c', '|', '| --- | --- |', '', '|', 'd'],
      ['5-10 b ; c'],
    ],
    ['without outer bars', ['a| b  ', '---|---  ', 'c| d  ', 'e'], ['1-4 a ; b // c ; d/e']],
    ['whose long row is wrapped', ['a| b  ', '---|---  ', 'c| uno', 'due  '], ['1-4 a ; b // c ; uno due']],
    [
      'whose cells are padded',
      ['a     | b     ', '------|-------', 'c     | dd    ', 'eeeee | ffffff', 'g     | h     '],
      ['1-5 a ; b // c ; dd // eeeee ; ffffff // g ; h'],
    ],
    [
      'whose first cell has two lines',
      ['a  ', 'b| c| d  ', '---|---|---  ', '| e| f  '],
      ['1-4 a/b ; c ; d //  ; e ; f'],
    ],
    [
      'that follow one another',
      ['a| b  ', '---|---  ', 'c| d  ', '| e  ', 'f| g| h  ', '---|---|---  ', '| i| l  '],
      ['1-7 a ; b // c ; d | e/f ; g ; h //  ; i ; l'],
    ],
    [
      'under a head of one cell',
      ['a  ', '---  ', 'b  ', ' **c**| d  ', ' **e**  ', '**_f_**  '],
      ['1-6 a // b/c ; d/e // f'],
    ],
    [
      'of a workbook',
      ['| a | Unnamed: 1 |', '| --- | --- |', '| NaN | b |', '', '| NaN | c |', '| --- | --- |'],
      ['1-3 a ;  //  ; b', '5-6  ; c'],
    ],
    ['in which NaN is a word', ['| a | b |', '| --- | --- |', '| NaN | c |'], ['1-3 a ; b // NaN ; c']],
    ['with named empty heads', ['|Col1|a|Col3|', '|---|---|---|', '|Col1|b|c|'], ['1-3  ; a ;  // Col1 ; b ; c']],
    [
      'with copies in merged cells of a header block',
      [
        '|PRIMO ORTO_1|PRIMO ORTO_1|1|1|',
        '|---|---|---|---|',
        '|PRIMO ORTO_1|secondo orto|2|3|',
        '|4|primo orto|primo orto||',
      ],
      ['1-4 PRIMO ORTO_1 ;  ; 1 ; 1 //  ; secondo orto ; 2 ; 3 // 4 ; primo orto ;  ; '],
    ],
    [
      'with one text in several rows',
      ['|Ortaggi|Anno|', '|---|---|', '|pomodori rossi|2025|', '|pomodori rossi|2026|'],
      ['1-4 Ortaggi ; Anno // pomodori rossi ; 2025 // pomodori rossi ; 2026'],
    ],
    [
      'within a line with breaks',
      ['Azioni:<br>- vie<br/>- orti<br>e prati', 'a<br>b'],
      ['1-1 Azioni: | - vie | - orti | /e prati'],
    ],
    [
      'whose items are quoted',
      [
        '+-------------+',
        '| -   > uno   |',
        '|     > due   |',
        '|             |',
        '| - tre > 65  |',
        '+-------------+',
      ],
      ['1-6 - uno due- tre > 65'],
    ],
    [
      'with a grid',
      ['+---+----+', '| a | b  |', '+===+====+', '| c | d\\ |', '|   | e  |', '+---+----+'],
      ['1-6 a ; b // c ; d/e'],
    ],
    [
      'whose lines the cell of a grid cuts amid words',
      [
        '+------------------+',
        '|   a      b       |',
        '|   ------ ----    |',
        '| --------------   |',
        '|   c      uno d   |',
        '| ue tre quattro c |',
        '| inque            |',
        '|   d      sei     |',
        '+------------------+',
      ],
      ['1-9 a ; b // c ; uno due tre quattro cinque // d ; sei'],
    ],
    [
      'with a grid around a table',
      [
        '+-----------+',
        '|  --- ---  |',
        '|  a   b    |',
        '|  --- ---  |',
        '|           |',
        '| -   c     |',
        '+-----------+',
      ],
      ['1-7 a ; b- c'],
    ],
    ['that are simple', ['  --- -----', '  a   b c', '  d   e', '  --- -----', 'f'], ['1-4 a ; b c // d ; e']],
    ['that are simple, with heads', ['  a   b', '  --- ---', '  c   d', '', 'e'], ['1-3 a ; b // c ; d']],
    [
      'of several lines',
      [
        '  -------------',
        '  a      b',
        '  ------ ------',
        '  c d    e\\',
        '  f      g',
        '',
        '  h      i',
        '  -------------',
      ],
      ['1-8 a ; b // c d f ; e/g // h ; i'],
    ],
    ['that are none', ['- - -', '', 'a', '---', 'b', '', '---', '-- testo'], []],
  ])('%s', (_, lines, islands) => {
    expect(islandsOf(lines)).toEqual(islands);
  });
});

describe('HTML within markdown', () => {
  it.each<[name: string, lines: string[], islands: string[]]>([
    ['a list', ['testo', '<ul>', '<li>a</li>', '', '<li>**b**</li>', '</ul>', 'testo'], ['2-6 - a | - b']],
    ['a list in order', ['<ol><li>a</li><li>b</li></ol>'], ['1-1 1. a | 2. b']],
    ['a table', ['<table>', '<tr><td>a<br>b</td><td>2023\\_28</td></tr>', '</table>'], ['1-3 a/b ; 2023_28']],
    ['never closed', ['<table><tr><td>a</td><td>b', 'c', '', 'testo'], ['1-2 a ; b c']],
    ['in a line of text', ['testo <ul>', '<div>', '<p>a</p>'], []],
  ])('%s', (_, lines, islands) => {
    expect(islandsOf(lines)).toEqual(islands);
  });

  it('tells what it hides', () => {
    expect(readMarkdown('<ul>\n<li hidden>a</li><li>b</li></ul>').hidden).toEqual([
      { reason: 'hidden', text: 'a', number: 2 },
    ]);
  });
});

describe("pandoc's spelt-out signs", () => {
  it.each([
    ['l\'orto "verde"... 2020--2024 PIU\\\' COSE', "l’orto “verde”… 2020–2024 PIU\\' COSE"],
    ['l\'orto "verde"... 2020--2024 PIU\' COSE', 'l\'orto "verde"... 2020--2024 PIU\' COSE'],
    ["dell\\'orto ('verde' è), un po' \\... ---", "dell\\'orto (‘verde’ è), un po’ \\... —"],
  ])('%s', (text, written) => {
    expect(readMarkdown(text).content).toEqual({ kind: 'text', text: written });
  });
});

describe('what markdown does not show', () => {
  const contentOf = (text: string) => {
    const { content, hidden } = readMarkdown(text);
    return [content.kind === 'text' && content.text, hidden];
  };

  it('is struck words, which are told', () => {
    expect(contentOf('Il ~~vecchio~~ nuovo.\n~~~\na ~~ b')).toEqual([
      'Il  nuovo.\n~~~\na ~~ b',
      [{ reason: 'struck', text: 'vecchio', number: 1 }],
    ]);
  });

  it('is a comment over lines, which are comments each', () => {
    expect(contentOf('<!-- nota\ninterna\n-->\nCase')).toEqual(['<!-- nota -->\n<!-- interna -->\n\nCase', []]);
    expect(contentOf('<!-- mai chiuso\nCase')).toEqual(['<!-- mai chiuso\nCase', []]);
  });
});

it.each([
  ['Livello: "OBIETTIVO OPERATIVO"', 'Livello: OBIETTIVO OPERATIVO'],
  [`Vista: 'DUP dell''anno'`, "Vista: DUP dell'anno"],
  ['Livello: "OBIETTIVO', 'Livello: "OBIETTIVO'],
])('%s before a text has no quotes of YAML', (line, plain) => {
  const textOf = (...lines: readonly string[]) => {
    const { content } = readMarkdown(lines.join('\n'));
    return content.kind === 'text' ? content.text : '';
  };
  expect(textOf('---', 'title: x', line, '---', '', '**testo**')).toBe(`---\ntitle: x\n${plain}\n---\n\n**testo**`);
  expect(textOf('**testo**', '---', line, '---')).toContain(line);
});

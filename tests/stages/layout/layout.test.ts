/** Text to lines of cells. */
import { decodeHTML } from 'entities/decode';
import { describe, expect, it } from 'vitest';
import { STANDARD_MATCHER } from '../../../src/labels/labelMatcher.js';
import { layOut } from '../../../src/layout/layout.js';
import type { Cell } from '../../../src/model/layout.js';
import { isMarkdown } from '../../../src/read/markdown/isMarkdown.js';
import { createReport } from '../../../src/report/report.js';

function layOutText(text: string, markdown: boolean, pages: readonly number[] | null = null) {
  const format = markdown ? 'markdown' : 'text';
  const source = { index: 0, file: 'a.txt', container: null, sha256: '', pageCount: null, format, pages } as const;
  return layOut({ ...source, content: { kind: 'text', text, decode: decodeHTML } }, STANDARD_MATCHER, createReport());
}

const cellsOf = (text: string, markdown = false) =>
  layOutText(text, markdown).lines.map((line) => line.cells.map((cell) => cell.text));

const linesOf = (text: string, pages: number[] | null = null) =>
  layOutText(text, false, pages).lines.map(({ page, number, text: own }) => [page, number, own]);

describe('lines', () => {
  it.each([
    ['LF', 'a\nb\n'],
    ['CRLF', 'a\r\nb\r\n'],
    ['CR', 'a\rb\r'],
    ['no end', 'a\nb'],
  ])('end with %s', (_, text) => {
    expect(linesOf(text)).toEqual([
      [null, 1, 'a'],
      [null, 2, 'b'],
    ]);
  });

  it('stand on pages where form feeds are, and are counted on', () => {
    const expected = [
      [1, 1, 'a'],
      [2, 2, 'b'],
      [2, 3, ''],
      [3, 4, 'c'],
    ];
    expect(linesOf('a\n\fb\n\n\fc')).toEqual(expected);
    expect(linesOf('a\r\n\fb\r\n\r\n\fc')).toEqual(expected);
    expect(linesOf('a\n\fb\n\n\fc\n\f')).toEqual(expected);
    expect(linesOf('a\fb')).toEqual([
      [1, 1, 'a'],
      [2, 2, 'b'],
    ]);
  });

  it('of other pages are left out, and keep their numbers', () => {
    expect(linesOf('a\n\fb\n\fc', [2])).toEqual([[2, 2, 'b']]);
    expect(layOutText('a\n\fb', false, [2]).lines[0]!.index).toBe(0);
  });
});

describe('cells', () => {
  it.each<[string, string[]]>([
    ['una riga sola', ['una riga sola']],
    ['uno\tdue', ['uno', 'due']],
    ['uno\t\tdue', ['uno', 'due']],
    ['uno  due   tre', ['uno', 'due', 'tre']],
    ['   uno', ['uno']],
    ['uno\u00A0\u00A0due', ['uno', 'due']],
    ['| uno | due |', ['| uno | due |']],
    ['   \t ', []],
    ['', []],
  ])('of %j', (line, cells) => {
    expect(cellsOf(`${line}\n`)).toEqual([cells]);
  });

  it.each<[string, string[]]>([
    ['| uno | due |', ['uno', 'due']],
    ['|---|:--:|', []],
    ['| uno |  |', ['uno']],
    ['**uno**', ['uno']],
    ['## uno ##', ['uno']],
    ['2023\\_2028\\_DUP\\_01', ['2023_2028_DUP_01']],
    ['2023_2028_DUP_01', ['2023_2028_DUP_01']],
    ['un *solo* passo', ['un solo passo']],
    ['* uno', ['- uno']],
    ['a &amp; b &lt; c', ['a & b < c']],
    ['3 \\* 4', ['3 * 4']],
  ])('of markdown %j', (line, cells) => {
    expect(cellsOf(`${line}\n`, true)).toEqual([cells]);
  });

  it('have places, counted in characters', () => {
    const [line] = layOutText('uno   due', false).lines;
    expect(line!.cells.map(({ left, right }: Cell) => [left, right])).toEqual([
      [0, 3],
      [6, 9],
    ]);
  });

  it('part bold from plain', () => {
    const fonts = layOutText('**uno**\ndue', true).lines.map((line) => line.cells[0]!.font);
    expect(fonts[0]).not.toBe(fonts[1]);
  });

  it('have columns only where labels of the header stand beside others', () => {
    const isPositioned = (text: string) => layOutText(text, false).positioned;
    expect(isPositioned('OBIETTIVO DI MANDATO        Assessorato      ROSSI')).toBe(true);
    expect(isPositioned('Assessorato\nROSSI')).toBe(false);
    expect(isPositioned('Codice        Titolo')).toBe(false);
    expect(isPositioned('Assessorato\tROSSI')).toBe(false);
  });

  it('are not parted by tabs where a tool writes one for each blank', () => {
    expect(cellsOf('OBIETTIVO\tDI\tMANDATO\nCentro\tdi\tResponsabilità\n')).toEqual([
      ['OBIETTIVO DI MANDATO'],
      ['Centro di Responsabilità'],
    ]);
    expect(cellsOf('Stato\tAperto\nVista\tDUP\n')).toEqual([
      ['Stato', 'Aperto'],
      ['Vista', 'DUP'],
    ]);
  });

  it('lose no sign of the line but white space', () => {
    const text = 'uno |due|\t« tre »  – 4%\n';
    expect(cellsOf(text)[0]!.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
  });
});

describe('marks that are no words of the sheet', () => {
  it.each([
    [
      '<tr><td>OBIETTIVO DI MANDATO<br/>2023_2028_DUP_01</td><th class="a">Stato</th></tr>',
      ['OBIETTIVO DI MANDATO 2023_2028_DUP_01', 'Stato'],
    ],
    ['<td><p><strong>Prati</strong> e <em>boschi</em></p></td>', ['Prati e boschi']],
    ['<table style="width:63%">', []],
    ['in < 30 giorni e > 5 ore', ['in < 30 giorni e > 5 ore']],
    ['### Finalità {#finalita .uno}', ['Finalità']],
    ['```text', []],
  ])('%s', (line, cells) => {
    expect(cellsOf(line, true)).toEqual([cells]);
  });

  it('are also the line ends of Unicode', () => {
    expect(linesOf('a\u2028b\u0085c\u2029')).toHaveLength(3);
  });

  it('a text with an HTML table is markdown', () => {
    expect(isMarkdown('<table>\n<tr><td>Stato</td></tr>')).toBe(true);
    expect(isMarkdown('tempi < 30 giorni')).toBe(false);
  });
});

/** Paragraphs and lists, told apart by where their lines stand: pages as drawings, one character column each. */

import { describe, expect, it } from 'vitest';
import { letteredLines } from '../../../src/assemble/prose/lists/letteredLists.js';
import { readProse } from '../../../src/assemble/prose/prose.js';
import { measureProse } from '../../../src/assemble/prose/proseMetrics.js';
import type { SheetText } from '../../../src/assemble/sheets.js';
import { roomAfter } from '../../../src/geometry/lineFit.js';
import { spanOf } from '../../../src/text/textSpans.js';
import { page } from '../../support/page.js';

const LETTER = 5;

/** Blocks of a drawing: a paragraph is a string, a list an array. `pitch` is the distance of lines, in usual ones. */
function blocksOf(
  drawing: string,
  {
    unit = 'points',
    pitch = 1,
    positioned = true,
  }: { unit?: 'points' | 'characters'; pitch?: number; positioned?: boolean } = {},
) {
  const rows = drawing.replace(/^\n|\n *$/gu, '').split('\n');
  const margin = Math.min(...rows.filter((row) => row.trim() !== '').map((row) => row.search(/\S/u)));
  const letter = unit === 'points' ? LETTER : 1;
  const layout = page(
    rows.map((_, i) => i * pitch),
    unit,
  );
  const lines = layout.lines.map((line, i) => {
    const text = rows[i]!.trim();
    const left = (rows[i]!.search(/\S/u) - margin) * letter;
    return { ...line, text, cells: text === '' ? [] : [{ text, left, right: left + text.length * letter, font: '' }] };
  });
  const texts = lines
    .filter(({ cells }) => cells.length > 0)
    .map((line) => ({ part: 0, span: { line, cells: line.cells, text: line.text } }));
  const whole = { ...layout, lines, positioned };
  return readProse(whole, measureProse(whole, [texts]), texts).map(({ value }) =>
    value.type === 'paragraph' ? value.text : value.items,
  );
}

describe('what a wrap brought to the start of a line', () => {
  it.each([
    ['o', 'Gli orti andranno a scuole, parrocchie,\no gruppi di vicini che ne fanno uso.'],
    ['-', 'La squadra del mercato - nove in tutto\n- sistema i banchi ogni sabato mattina.'],
    ['+', 'Il mezzo costa in tutto 38.000,00 euro\n+ IVA, pagati coi risparmi di un anno.'],
    ['55)', 'La legge sul terzo settore (vedi l’art.\n55) ne fa il metodo di lavoro ordinario.'],
  ])('%j is a word of the sentence', (_, text) => {
    expect(blocksOf(text)).toEqual([text.replace('\n', ' ')]);
    expect(blocksOf(text, { unit: 'characters' })).toEqual([text.replace('\n', ' ')]);
  });

  it('is a bullet beside another of its kind', () => {
    const text = 'Si faranno opere di molti tipi diversi e\n- piazze e strade dei borghi vecchi e\n- scuole';
    expect(blocksOf(text)).toEqual([
      'Si faranno opere di molti tipi diversi e',
      ['piazze e strade dei borghi vecchi e', 'scuole'],
    ]);
  });

  it('is a bullet left of the item above', () => {
    const text = '- piazze\n  - quelle dei borghi vecchi, con le fontane di pietra\n- scuole';
    expect(blocksOf(text, { unit: 'characters', positioned: false })).toEqual([
      ['piazze', 'quelle dei borghi vecchi, con le fontane di pietra', 'scuole'],
    ]);
  });

  it('is a bullet after a line that had room for it', () => {
    expect(blocksOf('Si faranno opere di molti tipi diversi:\nfra queste\n- piazze')).toEqual([
      'Si faranno opere di molti tipi diversi: fra queste',
      ['piazze'],
    ]);
  });
});

it('the white space within a stretched line is room too', () => {
  const [line] = page([0]).lines;
  const spanAt = (...cells: readonly (readonly [left: number, text: string])[]) =>
    spanOf(
      line!,
      cells.map(([left, text]) => ({ text, left, right: left + text.length, font: '' })),
    );
  const next = spanAt([0, 'Le strade']);
  expect(roomAfter(spanAt([0, '1.'], [90, 'Rifare ora']), next, 100).free).toBe(88);
  expect(roomAfter(spanAt([0, '1. Rifare']), next, 100).free).toBe(91);
});

describe('the distance of lines is that of the prose', () => {
  const text = `
    Le strade dei borghi saranno tutte
    rifatte in pietra entro la fine del
    prossimo anno, con i fondi europei.`;
  const whole = text.trim().replaceAll(/\s+/gu, ' ');

  it.each([1, 1.3, 1.8, 2.2])('%d times the usual', (pitch) => {
    expect(blocksOf(text, { pitch })).toEqual([whole]);
  });
});

describe('a sentence that ends with its line', () => {
  const spaced = `
    La luce si spegne.

    Ora la strada è chiusa anche di notte.
    Sabato riapre la piazza della fiera, con la sua
    banda e il coro.`;

  it('goes on where white space parts paragraphs', () => {
    expect(blocksOf(spaced)[1]).toMatch(/^Ora .* notte\. Sabato .* coro\.$/u);
  });

  it('ends a paragraph where nothing else does', () => {
    expect(blocksOf(spaced.replace('spegne.\n\n', 'spegne.\n'))[1]).toBe('Ora la strada è chiusa anche di notte.');
  });
});

describe('first lines', () => {
  const indented = `
       Le strade dei borghi saranno tutte
    rifatte in pietra.
       Sabato riapre la piazza del mercato
    e torna la fiera.
       Poi si vedrà.`;

  it('of paragraphs, indented, are no items', () => {
    expect(blocksOf(indented)).toEqual([
      'Le strade dei borghi saranno tutte rifatte in pietra.',
      'Sabato riapre la piazza del mercato e torna la fiera.',
      'Poi si vedrà.',
    ]);
  });

  it('of numbered items may be all that is indented: what goes back to the left in mid-sentence is the rest', () => {
    const text = `
      Il Comune apre cantieri nei quartieri
    e nelle frazioni, con i fondi.
            1. pietra delle vie
            2. legno dei portici e delle case
        popolari
            3. ferro dei ponti`;
    const [, items] = blocksOf(text);
    expect(items).toEqual(['pietra delle vie', 'legno dei portici e delle case popolari', 'ferro dei ponti']);
    // Where the line above has room for it, the word is an item of its own.
    expect(blocksOf(text.replace(' e delle case', ''))).not.toContainEqual(items);
  });

  it('of items whose bullets were drawn stand a little right of the paragraphs', () => {
    const text = `
      Saranno aperti, con i fondi europei,
      tre cantieri di lavoro.
        pietra
        legno
      Poi si vedrà.`;
    expect(blocksOf(text)).toEqual([
      'Saranno aperti, con i fondi europei, tre cantieri di lavoro.',
      ['pietra', 'legno'],
      'Poi si vedrà.',
    ]);
  });
});

describe('marks', () => {
  it.each(['§ ', '\u0088 ', '-'])('%j is a bullet where several lines begin with it', (mark) => {
    expect(blocksOf(`Le opere:\n${mark}pietra\n${mark}legno`)).toEqual(['Le opere:', ['pietra', 'legno']]);
    expect(blocksOf(`Le opere\n${mark}pietra`)).toEqual([`Le opere ${mark}pietra`]);
  });

  it('numbers on lines of their own are those of the items below', () => {
    const line = 'Saranno aperti, con i fondi europei:';
    expect(blocksOf(`${line}\n1.\npietra\n2.\nlegno`)).toEqual([line, ['pietra', 'legno']]);
    expect(blocksOf(`${line}\n1.\n2.\npietra\nlegno`)).toEqual([line, ['pietra', 'legno']]);
  });

  it.each([
    ['1.', '2.', '3.'],
    ['•', '•', '•'],
  ])('%s below the items are theirs', (one, two, three) => {
    const line = 'Le opere:';
    const rest = 'Poi si vedrà.';
    const items = ['pietra', 'legno dei boschi dei borghi vecchi e di quelli nuovi, anche', 'ferro'];
    const options = { unit: 'characters', positioned: false } as const;
    const [a, b, c] = items;
    const all = [line, ['pietra', `${b} usato`, 'ferro'], rest];
    expect(blocksOf([line, a, one, b, 'usato', two, c, three, rest].join('\n'), options)).toEqual(all);
    expect(blocksOf([line, a, one, b, two, 'usato', c, three, rest].join('\n'), options)).toEqual(all);
    expect(blocksOf(['Pietra', one, '', 'Legno', two, '', rest].join('\n'), options)).toEqual([
      ['Pietra', 'Legno'],
      rest,
    ]);
    expect(blocksOf([line, one, 'pietra', two, 'legno'].join('\n'), options)).toEqual([line, ['pietra', 'legno']]);
  });

  it.each([
    ['a)', 'b)', 'c)'],
    ['A.', 'B.', 'C.'],
    ['i)', 'ii)', 'iii)'],
  ])('%s and %s begin paragraphs where lines begin with them in their order', (one, two, three) => {
    const line = 'Le opere:';
    const works = [`${one} pietra dei monti`, `${two} legno dei boschi`, `${three} ferro`];
    expect(blocksOf([line, ...works].join('\n'), { unit: 'characters' })).toEqual([line, ...works]);
    const wrapped = `Si vedano tutte le opere della lettera\n${two} e quelle della lettera che le segue\n${one} ora`;
    expect(blocksOf(wrapped)).toEqual([wrapped.replaceAll('\n', ' ')]);
  });
});

describe('lines that run a), b), c) at their beginnings', () => {
  const texts = (lines: readonly string[]) => lines.map((text) => ({ span: { text } }) as SheetText);

  it.each([
    ['begin paragraphs', ['Azioni', 'a) una', 'b) due', 'ancora', 'c) tre'], [1, 2, 4]],
    ['may begin again', ['a) una', 'b) due', 'a) tre', 'b) quattro'], [0, 1, 2, 3]],
    ['are several: one alone is a wrap', ['a) una', 'ancora'], []],
    ['stand in their order', ['c) una', 'b) due'], []],
    ['are marked alike', ['a) una', 'a. due', 'b) tre'], [0, 2]],
    ['may be Roman numbers', ['i) una', 'ii) due', 'iii) tre'], [0, 1, 2]],
  ])('%s', (_, lines, expected) => {
    expect([...letteredLines(texts(lines))].sort()).toEqual(expected);
  });
});

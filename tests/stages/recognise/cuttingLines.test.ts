/** Heads, feet and stamps of pages in text that lost its pages: they cut sentences, and come again. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/index.js';
import { nextSheet, read, sheet } from '../../support/sheet.js';

const CODE = (number: number) => ['OBIETTIVO DI MANDATO', `2023_2028_DUP_0${number}`];
const STATUS = ['Stato', '', 'In Corso'];
const WHOLE: Block[] = [
  { type: 'paragraph', text: 'Le piste dei tre quartieri, che si fermano agli incroci.' },
  { type: 'paragraph', text: 'Il costo è alto.' },
];
const CUT = (...line: readonly string[]) => [
  'Finalità',
  '',
  'Le piste dei tre quartieri, che',
  ...line,
  'si fermano agli incroci.',
  '',
  'Il costo è alto.',
];

/** Two sheets with a line before each, amid a sentence of the first, and at the end. */
const four = (line: (page: number) => string) =>
  [
    sheet({ purpose: CUT('', line(2), ''), status: [...STATUS, '', line(3)] }),
    nextSheet({ code: CODE(2), status: [...STATUS, '', line(4)] }),
  ].join('\n\n');

describe('a line that cuts a sentence', () => {
  it.each([
    ['names its page', (page: number) => `Comune di Rocca - DUP 2026-2028 - pag. ${page}`],
    ['has an address', (page: number) => `https://www.rocca.example/dup ${page}/9`],
    ['is a count', (page: number) => `${page} di 9`],
    ['is a page in brackets', (page: number) => `[Pag. ${page}]`],
    ['is a signature', () => 'Documento firmato digitalmente ai sensi del D.Lgs. 82/2005'],
    ['is a date of printing', () => '12/02/26, 10:12 Scheda Obiettivi'],
    ['is a name', () => 'Comune di Rocca'],
    ['is a number of filing', () => 'Rocca Prot. n. 0012345 del 12-02-2026'],
    ['is a mark of a language model', (page: number) => `<page_number>${page}</page_number>`],
    ['is two of them', (page: number) => `</page>\n<page number="${page}">`],
    ['is a page break', () => '\\newpage'],
    ['is a page in italics', (page: number) => `*Pag. ${page}*`],
  ])('and %s is furniture', async (_, line) => {
    const { objectives, codes } = await read(four(line));
    expect(objectives[0]!.purpose).toEqual(WHOLE);
    expect(objectives.map(({ otherSections, status }) => [otherSections, status?.label])).toEqual([
      [[], 'In Corso'],
      [[], 'In Corso'],
    ]);
    expect(codes.filter((code) => ['other-part', 'page-line-as-text', 'unrecognised-line'].includes(code))).toEqual([]);
  });

  it('and stands over the numbers of pages, after each Stato, is furniture', async () => {
    const foot = (page: number) => [...STATUS, '', 'Documento Unico di Programmazione 2026-2028', `${page}`, ''];
    const { objectives } = await read(
      [sheet({ status: foot(1) }), ...[2, 3].map((n) => nextSheet({ code: CODE(n), status: foot(n) }))].join('\n\n'),
    );
    expect(objectives.map(({ otherSections, status }) => [otherSections, status?.label])).toEqual(
      [1, 2, 3].map(() => [[], 'In Corso']),
    );
  });

  it.each([
    ['twice only', ['', 'Comune di Rocca', ''], ['', 'Comune di Rocca', ''], 2],
    ['once, and names its page', ['', 'Comune di Rocca - pag. 2', ''], [], 1],
  ])('%s is told, and stays', async (_, first, second, told) => {
    const { objectives, codes } = await read(
      `${sheet({ purpose: CUT(...first) })}\n\n${nextSheet({ code: CODE(2), purpose: CUT(...second) })}`,
    );
    expect(JSON.stringify(objectives[0])).toContain(first[1]);
    expect(codes.filter((code) => code === 'page-line-as-text')).toHaveLength(told);
  });

  it('is text where a paragraph that sheets share is wrapped so', async () => {
    const wrapped = CUT('Comune di Rocca');
    const { objectives, codes } = await read(
      [
        sheet({ purpose: wrapped }),
        ...[2, 3, 4].map((number) => nextSheet({ code: CODE(number), purpose: wrapped })),
      ].join('\n\n'),
    );
    expect(objectives.map(({ purpose }) => purpose[0])).toEqual(
      Array(4).fill({
        type: 'paragraph',
        text: 'Le piste dei tre quartieri, che Comune di Rocca si fermano agli incroci.',
      }),
    );
    expect(codes).not.toContain('page-line-as-text');
  });

  it('is text where its numbers fall', async () => {
    const line = (page: number) => `Comune di Rocca, scheda ${9 - page}`;
    expect((await read(four(line))).objective.purpose).not.toEqual(WHOLE);
  });
});

it.each([
  ['names its page', (page: number) => `Comune di Rocca - DUP 2026-2028 - pag. ${page}`],
  ['is a stamp', () => 'COPIA CONFORME ALL’ORIGINALE DIGITALE'],
])('a line after each Stato that %s is furniture, and no empty section', async (_, line) => {
  const { objectives, lines } = await read(
    [1, 2, 3].map((number) => nextSheet({ code: CODE(number), status: [...STATUS, '', line(number)] })).join('\n\n'),
  );
  expect(objectives.map(({ otherSections }) => otherSections)).toEqual([[], [], []]);
  expect(lines.filter((one) => one.class === 'furniture' && one.text !== 'Codice\tTitolo')).toHaveLength(3);
});

it.each([
  ['a status', ['In Corso']],
  ['a title of a section', ['Finalità']],
  ['a part that sheets often have', ['Indicatori']],
  ['an item of a list', ['- Comune di Rocca']],
  ['a code', ['2024_28_DUP_01_0301 Vigilare']],
])('%s never runs over pages', async (_, line) => {
  const { lines } = await read(four(() => line[0]!));
  expect(lines.filter((one) => one.text === line[0] && one.class === 'furniture')).toEqual([]);
});

it.each([
  ['before', (chapter: string, sheets: string) => `${chapter}\n\n${sheets}`],
  ['after', (chapter: string, sheets: string) => `${sheets}\n\n${chapter}`],
])('lines that cut a sentence of another chapter, %s the sheets, are not told', async (_, join) => {
  const chapter = [
    '# Le spese',
    ...Array(8).fill('Le spese crescono.'),
    'Si spende per',
    'Strade, missione 10',
    'Strade, missione 11',
    'case comunali.',
  ].join('\n');
  const { objectives, codes, lines } = await read(join(chapter, `${sheet()}\n\n${nextSheet({ code: CODE(2) })}`));
  expect(objectives).toHaveLength(2);
  expect(lines.find(({ text }) => text === 'Strade, missione 11')?.class).toBe('outside');
  expect(codes).not.toContain('page-line-as-text');
});

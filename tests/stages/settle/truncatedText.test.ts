/** An export that is cut says so, wherever the cut is; only one between two sheets looks like an end. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/index.js';
import { pages, pdf, SHEET } from '../../support/pdfBytes.js';
import { nextSheet, read, sheet } from '../../support/sheet.js';

const TEXT = `${sheet()}\n\n${nextSheet({ code: ['OBIETTIVO DI MANDATO', '2023_2028_DUP_02'] })}`.replaceAll(
  'DUP_01_03',
  'DUP_02_03',
);

const MARKDOWN = TEXT.replaceAll('_', '\\_')
  .replaceAll('Codice\tTitolo', '| Codice | Titolo |\n|---|---|')
  .replaceAll(/^(2024.*)\t(.*)$/gm, '| $1 | $2 |');

/** What is told of an input beside notes; `refused` if nothing was read. */
async function toldOf(bytes: Uint8Array, ranges?: readonly (readonly [number, number])[]): Promise<string[]> {
  const { document, rejected } = await parse([{ file: 'x', bytes }], { isolate: false, pages: ranges });
  if (rejected.length > 0) return ['refused'];
  return document.diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
}

describe.each([
  ['text', TEXT, 1],
  ['markdown', MARKDOWN, 3],
])('%s cut at any place', (_, text, step) => {
  it('says so, but after a whole Stato', async () => {
    const silent: string[] = [];
    for (let end = 1; end < text.length; end += step) {
      const told = await toldOf(Buffer.from(text.slice(0, end)));
      if (told.length === 0) silent.push(text.slice(0, end).trimEnd());
    }
    const ends = [...text.matchAll(/In Corso/g)].map(({ index }) => text.slice(0, index + 'In Corso'.length));
    expect(silent.filter((cut) => !ends.includes(cut)).map((cut) => cut.slice(-40))).toEqual([]);
  }, 120_000);
});

describe('a text that stops in the middle of a code', () => {
  const row = (code: string) => ({
    linkedObjectives: ['OBIETTIVI STRATEGICI COLLEGATI', '', 'Codice\tTitolo', '2024_28_DUP_01_0301\tVigilare.', code],
  });
  it.each<[string, Parameters<typeof sheet>[0], string]>([
    ['after a sign', row('2024_28_DUP_01_\tVegliare.'), '2024_28_DUP_01_'],
    ['within its mission', row('2024_28_DUP_01_040\tVegliare.'), '2024_28_DUP_01_040'],
    ['within its word', row('2024_28_D\tVegliare.'), '2024_28_D'],
    ['within its years', row('2024_28\tVegliare.'), '2024_28'],
    ['in a title', row('2024_28_DUP_01_0402\tVedi 2024_28_DUP_'), '2024_28_DUP_'],
    ['in a paragraph', { guidelines: ['INDIRIZZI', '', 'Case per tutti, come in 2024_28_DUP_01_'] }, '2024_28_DUP_01_'],
    [
      'in the last item',
      { purpose: ['Finalità', '', '- belle', '- sane', '- come in 2024_28_DUP_01_03'] },
      '2024_28_DUP_01_03',
    ],
  ])('%s says so', async (_, changes, code) => {
    const text = sheet(changes);
    const { diagnostics } = await read(text);
    const lines = text.split('\n').flatMap((line, i) => (line.includes(code) ? [i + 1] : []));
    const found = diagnostics.find((one) => one.code === 'code-cut-short');
    expect(found).toMatchObject({ severity: 'warning', objective: '2023_2028_DUP_01', line: lines.at(-1) });
    expect(found?.message).toContain(`"${code}"`);
  });

  it.each<[string, Parameters<typeof sheet>[0]]>([
    ['whole', { guidelines: ['INDIRIZZI', '', 'Case per tutti, come in 2024_28_DUP_01_0301'] }],
    ['of the level above', { guidelines: ['INDIRIZZI', '', 'Case per tutti, come in 2023_2028_DUP_01'] }],
    ['with a number of its own', { guidelines: ['INDIRIZZI', '', 'Case per tutti, come in 2024_28_DUP_01_0301_02'] }],
    ['within the text', { guidelines: ['INDIRIZZI', '', 'Come in 2024_28_DUP_ e oltre.'] }],
  ])('a code %s says nothing', async (_, changes) => {
    expect((await read(sheet(changes))).codes).toEqual([]);
  });
});

it('a Stato that is the beginning of another says so, and an unknown one does not', async () => {
  const { diagnostics, lineOf } = await read(sheet({ status: ['Stato', '', 'In Cor'] }));
  expect(diagnostics.filter(({ code }) => code === 'status-cut-short')).toMatchObject([
    { line: lineOf('In Cor'), objective: '2023_2028_DUP_01', message: expect.stringContaining('"In Cor"') },
  ]);
  expect((await read(sheet({ status: ['Stato', '', 'In bilico'] }))).codes).toEqual(['unknown-status']);
});

it('a level label at the very end is the beginning of a sheet', async () => {
  const { diagnostics, lineOf } = await read(`${sheet()}\n\nOBIETTIVO STRATEGICO`);
  expect(diagnostics).toMatchObject([{ code: 'sheet-cut-short', line: lineOf('OBIETTIVO STRATEGICO') }]);
});

describe('pages left out', () => {
  const bytes = pdf(pages(SHEET));
  it.each<[string, readonly [number, number], string]>([
    ['the last', [1, 2], 'missing-status'],
    ['all but the first', [1, 1], 'missing-status'],
    ['the first', [2, 3], 'refused'],
  ])('%s: the sheet that they cut says so', async (_, range, code) => {
    expect(await toldOf(bytes, [range])).toContain(code);
  });

  const HEADER = SHEET[0]!.slice(3, 12);
  const [purpose, status] = [SHEET[2]!.slice(0, 3), SHEET[2]!.slice(4)];
  const repeated = pdf(pages([SHEET[0]!, ...[SHEET[1]!, purpose, status].map((lines) => [...HEADER, ...lines])]));
  it.each<[string, readonly (readonly [number, number])[], string]>([
    [
      'between two others',
      [
        [1, 1],
        [3, 3],
      ],
      '(2)',
    ],
    [
      'two between two others',
      [
        [1, 1],
        [4, 4],
      ],
      '(2, 3)',
    ],
    [
      'after two others',
      [
        [1, 2],
        [4, 4],
      ],
      '(3)',
    ],
    ['before', [[2, 3]], '(1)'],
    ['far before, of which one is sure', [[3, 4]], '(2)'],
  ])('%s: a sheet that has a part there says so', async (_, ranges, said) => {
    const { document } = await parse([{ file: 'x.pdf', bytes: repeated }], { isolate: false, pages: ranges });
    const told = document.diagnostics.filter(({ code }) => code === 'sheet-pages-left-out');
    expect(told).toMatchObject([{ objective: '2023_2028_DUP_01', page: ranges[0]![0] }]);
    expect(told[0]!.message).toContain(said);
  });

  it('beside whole sheets: these say nothing', async () => {
    const other = SHEET.flat()
      .slice(3)
      .map((line) => line.replaceAll('DUP_01', 'DUP_02'));
    const bytes = pdf(
      pages([
        SHEET.flat(),
        other,
        SHEET.flat()
          .slice(3)
          .map((line) => line.replaceAll('DUP_01', 'DUP_03')),
      ]),
    );
    expect(
      await toldOf(bytes, [
        [1, 1],
        [3, 3],
      ]),
    ).toEqual([]);
    expect(await toldOf(bytes, [[2, 3]])).not.toContain('sheet-pages-left-out');
  });
});

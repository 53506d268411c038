/** Levels and codes that the text of a sheet quotes. */
import { describe, expect, it } from 'vitest';
import { nextSheet, type Part, read, sheet } from '../../support/sheet.js';

const LEVEL = 'OBIETTIVO OPERATIVO';
const CODE = '2024_28_DUP_01_0301_01';
const TWO = { code: ['OBIETTIVO DI MANDATO', '2023_2028_DUP_02'] };
const BARE = { portfolio: [], responsibilityCentre: [], responsiblePerson: [], heading: [] };

const FACES: Readonly<Record<string, Partial<Record<Part, readonly string[]>>>> = {
  'on two lines': { purpose: ['Finalità', '', 'Si collega a:', '', LEVEL, CODE, '', 'Testo seguente.'] },
  'on one line': { purpose: ['Finalità', '', 'Si collega a:', '', `${LEVEL} ${CODE}`, '', 'Testo seguente.'] },
  'with a colon': { purpose: ['Finalità', '', 'Si collega a:', '', `${LEVEL}: ${CODE}`, '', 'Testo seguente.'] },
  'in another section': { guidelines: ['INDIRIZZI', '', 'Si veda', '', LEVEL, CODE, '', 'e il seguito.'] },
};

describe('a level and a code in the text of a sheet', () => {
  it.each(Object.keys(FACES))('%s begin no sheet', async (face) => {
    const { objectives, lines, codes } = await read([sheet(FACES[face]), nextSheet(TWO)].join('\n\n'));
    expect(objectives.map(({ code, status }) => [code, status?.label])).toEqual([
      ['2023_2028_DUP_01', 'In Corso'],
      ['2023_2028_DUP_02', 'In Corso'],
    ]);
    expect(JSON.stringify(objectives[0])).toContain(CODE);
    expect(lines.filter((line) => line.class === 'unrecognised')).toEqual([]);
    expect(codes).not.toContain('missing-status');
  });

  it('begin none where they are rows of linked objectives, which are told', async () => {
    const cards = [1, 2].flatMap((i) => [
      '**OBIETTIVO STRATEGICO**',
      '',
      `- 2024_28_DUP_01_030${i}: Vigilare ${i}.`,
      '',
    ]);
    const { objectives, diagnostics } = await read(
      sheet({ linkedObjectives: ['### OBIETTIVI STRATEGICI COLLEGATI', '', ...cards] }),
    );
    expect(objectives.map(({ code }) => code)).toEqual(['2023_2028_DUP_01']);
    expect(diagnostics.some(({ severity }) => severity !== 'info')).toBe(true);
  });

  it.each([
    ['after a Stato', sheet()],
    ['before sections that the sheet has already', sheet({ status: [] })],
  ])('%s begin a sheet without labels', async (_, first) => {
    const { objectives } = await read([first, nextSheet({ ...TWO, ...BARE })].join('\n\n'));
    expect(objectives.map(({ code }) => code)).toEqual(['2023_2028_DUP_01', '2023_2028_DUP_02']);
  });
});

const CODES = ['2023_2028_DUP_01', '2023_2028_DUP_02'];
const LISTS: Readonly<Record<string, (code: string, i: number) => readonly string[]>> = {
  'a tab and a page number': (code, i) => [`OBIETTIVO DI MANDATO ${code}\t${i + 3}`],
  'leaders and a page number': (code, i) => [`OBIETTIVO DI MANDATO ${code} ........ ${i + 3}`],
  'a title and a page number': (code, i) => [`OBIETTIVO DI MANDATO: ${code} Vivere ${i}\t${i + 3}`],
  'the code on a line of its own': (code, i) => ['OBIETTIVO DI MANDATO', `${code}\t${i + 3}`],
};

describe('an index above the sheets', () => {
  const sheets = (changes: Parameters<typeof sheet>[0]) => [sheet(changes), nextSheet(TWO)].join('\n\n');
  const listed = (face: string) => ['INDICE', '', ...CODES.flatMap(LISTS[face]!)].join('\n');

  it.each(Object.keys(LISTS))('with %s is outside above the head of an export', async (face) => {
    const alone = await read(sheets({}));
    const { objectives, codes, lines } = await read(`${listed(face)}\n\n${sheets({})}`);
    expect(objectives).toEqual(alone.objectives);
    expect(codes).toContain('outside-sheets');
    expect(lines.filter((line) => line.class === 'unrecognised')).toEqual([]);
  });

  it.each(Object.keys(LISTS))('with %s begins no sheet above the first header block, and is told', async (face) => {
    const alone = await read(sheets({ parameters: [] }));
    const { objectives, codes } = await read(`${listed(face)}\n\n${sheets({ parameters: [] })}`);
    expect(objectives).toEqual(alone.objectives);
    expect(codes).toContain('unrecognised-line');
  });
});

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

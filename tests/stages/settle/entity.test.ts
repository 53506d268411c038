/** The municipality: named by whoever reads the sheets, part of a record's identity, never guessed. */
import { describe, expect, it } from 'vitest';
import { type Input, parse } from '../../../src/parse.js';
import { sheet } from '../../support/sheet.js';

const input = (entity: string | null | undefined, text = sheet()): Input => ({
  ...{ file: 'a.txt', bytes: new TextEncoder().encode(text), entity },
});
const read = async (...inputs: Input[]) => (await parse(inputs)).document;

describe('the municipality', () => {
  it.each([
    ['Borgo San Martino', 'Borgo San Martino'],
    ['  Borgo\n San Martino ', 'Borgo San Martino'],
    [' ', null],
    [undefined, null],
  ])('is in sources and records as it was given, and null where it was not: %j', async (given, held) => {
    const { sources, objectives } = await read(input(given));
    expect([...sources, ...objectives].map(({ entity }) => entity)).toEqual([held, held]);
  });

  it('keeps two municipalities apart that print the same codes, and joins what one prints twice', async () => {
    const { objectives } = await read(input('Borgo'), input('Rocca'), input('Borgo'), input(null));
    expect(objectives.map(({ entity, occurrences }) => [entity, occurrences.length])).toEqual([
      ['Borgo', 2],
      ['Rocca', 1],
      [null, 1],
    ]);
  });

  it('is where links are looked up: a sheet of another municipality is none of them', async () => {
    const below = sheet({
      linkedObjectives: [],
      code: ['OBIETTIVO STRATEGICO', '2024_28_DUP_01_0301'],
      title: ['Vigilare sempre.'],
      heading: ['OBIETTIVO STRATEGICO', '', 'Vigilare sempre.'],
    });
    const table = ['OBIETTIVI STRATEGICI COLLEGATI', '', 'Codice\tTitolo'];
    const mandate = sheet({ linkedObjectives: [...table, '2024_28_DUP_01_0301\tVigilare ogni tanto.'] });
    const told = async (entity: string) =>
      (await read(input('Borgo', mandate), input(entity, below))).diagnostics.map(({ code }) => code);
    expect(await told('Borgo')).toEqual(['title-differs', 'missing-section']);
    expect(await told('Rocca')).toEqual(['missing-section']);
  });
});

/** Headings of the document that are numbered on from sheet to sheet, one above each. */
import { describe, expect, it } from 'vitest';
import { nextSheet, read } from '../../support/sheet.js';

const code = (number: number) => ['OBIETTIVO DI MANDATO', `2023_2028_DUP_0${number}`];
const NUMBERS = [1, 2, 3];
const WORDS = ['', 'nelle piazze', 'lungo i viali', 'fuori dal centro'];
const textOf = (heading: (number: number) => readonly string[], parts = {}) =>
  NUMBERS.map((number) => [...heading(number), '', nextSheet({ code: code(number), ...parts })].join('\n'));
const HEADINGS: readonly (readonly [string, (number: number) => readonly string[]])[] = [
  ['of two parts', (number) => [`3.${number} CASA`]],
  ['of three parts', (number) => [`2.4.${number}. Una casa per tutti`]],
  ['of chapters', (number) => [`3.${number}.1 Case`]],
  ['wrapped', (number) => [`3.${number} CASA - Un tetto ${WORDS[number]} della città`, `e non solo ${WORDS[number]}.`]],
];

describe('a numbered heading above each sheet', () => {
  it.each(HEADINGS)('is outside, with its last lines: %s', async (_, heading) => {
    for (const join of ['\n\n', '\n\f']) {
      const alone = await read(textOf(() => []).join(join));
      const { objectives, codes, lines } = await read(textOf(heading).join(join));
      const values = (all: typeof objectives) => all.map(({ occurrences: _, ...rest }) => rest);
      expect(values(objectives)).toEqual(values(alone.objectives));
      expect(codes).not.toContain('unrecognised-line');
      for (const text of NUMBERS.flatMap(heading))
        expect(lines.filter((line) => line.text === text).map((line) => line.class)).toContain('outside');
    }
  });

  it('stands in a marked text, after a table that ends with the last Stato', async () => {
    const marked = NUMBERS.map((number) =>
      [
        ...[
          `## 3.${number} CASA`,
          '',
          `| OBIETTIVO DI MANDATO<br>2023_2028_DUP_0${number} | Assessorato | ASSESSORA ROSSI |`,
        ],
        ...['| --- | --- | --- |', '| **CASA - Un tetto per tutti.** | Responsabile | ANNA ROSSI |', ''],
        ...['**INDIRIZZI**', '', 'Case per tutti.', '', '**Stato**', '', 'In Corso', ''],
      ].join('\n'),
    );
    const { codes, objectives } = await read(marked.join('\n'));
    expect(objectives).toHaveLength(3);
    expect(codes).not.toContain('unrecognised-line');
  });

  it('is no part of the text of a sheet without Stato', async () => {
    const pages = NUMBERS.map((number) => {
      const purpose = ['Finalità', '', 'Costruire case:', '', `- belle ${WORDS[number]}`];
      return `3.${number} CASA\n\n${nextSheet({ code: code(number), status: [], purpose })}`;
    });
    const { objectives } = await read(pages.join('\n\f'));
    expect(objectives.map(({ purpose }) => purpose.at(-1))).toMatchObject(
      NUMBERS.map((number) => ({ items: [`belle ${WORDS[number]}`] })),
    );
  });

  it.each([
    ['does not count on', (number: number) => [`${[0, 3, 7, 5][number]}.1 Case ${WORDS[number]}`]],
    ['has a number of one part', (number: number) => [`${number}. Case ${WORDS[number]}`]],
  ])('is told as a line of no field where it %s', async (_, heading) => {
    const { codes } = await read(textOf(heading).join('\n\n'));
    expect(codes).toContain('unrecognised-line');
  });
});

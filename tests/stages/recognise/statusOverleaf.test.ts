/** A Stato whose title ends a page, in a document of other chapters: its value stands on the next page. */
import { describe, expect, it } from 'vitest';
import { read } from '../../support/sheet.js';

const row = (label: string, value: string, first = '') => `${first.padEnd(44)}${label.padEnd(22)}${value}`;
const block = (number: string) => [
  row('Assessorato', 'ASSESSORA ROSSI', 'OBIETTIVO DI MANDATO'),
  row('Responsabile', 'ANNA ROSSI', `2023_2028_DUP_${number}`),
  row('', '', 'CASA - Un tetto per tutti.'),
  '',
];
const body = ['OBIETTIVO DI MANDATO', 'CASA - Un tetto per tutti.', '', 'INDIRIZZI', 'Case per tutti.', '', 'Stato'];
const PROSE = [
  'La popolazione residente è in lieve calo.',
  'Le strade comunali sono lunghe 90 km.',
  'Le scuole sono tre.',
];

/** Pages under a head and over a foot. */
const printed = (head: string, foot: string, pages: readonly (readonly string[])[]) =>
  pages
    .map((lines, i) => [
      ...(head ? [head, ''] : []),
      ...lines,
      '',
      ...(foot ? [`${foot}${' '.repeat(60)}${i + 1}`] : []),
    ])
    .map((lines) => lines.join('\n'))
    .join('\n\f');

describe('the value of a Stato on the page after its title', () => {
  it.each([
    ['under the header block of that page', '', '', [...block('02'), 'Sospeso']],
    ['under its head', 'Comune di Rocca - Le schede', '', ['Sospeso']],
    ['though a short foot ends the page of the title', '', 'DUP 2026-2028', ['Sospeso']],
    ['between head and foot, under the block', 'Comune di Rocca', 'DUP 2026-2028', [...block('02'), 'Sospeso']],
  ])('ends the sheet: %s', async (_, head, foot, next) => {
    const pages = [PROSE, [...block('01'), ...body, 'In Corso'], [...block('02'), ...body], next, PROSE, PROSE];
    const { objectives, codes } = await read(printed(head, foot, pages));
    expect(objectives.map(({ status, purpose }) => [status?.label, purpose])).toEqual([
      ['In Corso', []],
      ['Sospeso', []],
    ]);
    for (const code of ['sheet-may-go-on', 'sheet-end-unclear', 'missing-status', 'unrecognised-line'])
      expect(codes).not.toContain(code);
  });

  it('is not what stands under the block of another sheet', async () => {
    const pages = [
      PROSE,
      [...block('01'), ...body],
      [...block('02'), ...body.slice(0, -2), '', 'Sospeso'],
      PROSE,
      PROSE,
    ];
    const { objectives } = await read(printed('', '', pages));
    expect(objectives[0]!.status).toBeNull();
  });
});

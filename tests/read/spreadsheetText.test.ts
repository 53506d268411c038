/** Sheets as a spreadsheet copies or saves them: cells with tabs, commas or semicolons between, some of them quoted, a label and its value in each row. */
import { describe, expect, it } from 'vitest';
import { type Outcome, read } from '../support/sheet.js';

const HEAD = [['SCHEDA OBIETTIVI'], ['Parametri selezionati:'], ['Vista', 'DUP_2024_2027 DUP 2024 2026']];
const LEVEL = ['Livello', 'OBIETTIVO DI MANDATO'];
const rowsOf = (publicValue: string, portfolio = 'ANNA ROSSI - Casa, "verde" e decoro') => [
  ['OBIETTIVO DI MANDATO', '2023_2028_DUP_01'],
  ['Titolo', 'CASA - Un tetto, per tutti.'],
  ['Assessorato', portfolio],
  ['Centro di Responsabilità', 'Servizi; finanziari'],
  ['Responsabile', 'ANNA ROSSI'],
  ['VALORE PUBBLICO', publicValue],
  ['OBIETTIVI STRATEGICI COLLEGATI'],
  ['Codice', 'Titolo'],
  ['2024_28_DUP_01_0301', 'Vigilare, sempre.'],
  ['INDIRIZZI', 'Case per tutti:\n- belle\n- sane.'],
  ['Finalità', 'Costruire case.\nAnche alte.'],
  ['Stato', 'In Corso'],
];
const SHEET = [...HEAD, LEVEL, ...rowsOf('1 - BENESSERE')];

const written = (rows: readonly string[][], border: string, needsQuotes: RegExp): string =>
  rows
    .map((row) => row.map((cell) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(border))
    .join('\r\n');

const expectSheet = ({ objective, codes }: Outcome) => {
  expect(codes).not.toContain('unrecognised-line');
  expect(objective).toMatchObject({
    title: 'CASA - Un tetto, per tutti.',
    portfolio: { text: 'ANNA ROSSI - Casa, "verde" e decoro' },
    responsibilityCentre: 'Servizi; finanziari',
    linkedObjectives: [{ code: '2024_28_DUP_01_0301', title: 'Vigilare, sempre.' }],
    guidelines: [
      { type: 'paragraph', text: 'Case per tutti:' },
      { type: 'list', ordered: false, items: ['belle', 'sane.'] },
    ],
    purpose: [
      { type: 'paragraph', text: 'Costruire case.' },
      { type: 'paragraph', text: 'Anche alte.' },
    ],
    status: { label: 'In Corso' },
  });
};

describe('cells of a spreadsheet', () => {
  it.each<[string, string, RegExp]>([
    ['as it copies them, quoted where they have line ends', '\t', /\n/u],
    ['as it saves them with tabs, quoted where they have commas, too', '\t', /[\n",]/u],
    ['of CSV with commas', ',', /[\n",]/u],
    ['of CSV with semicolons', ';', /[\n";]/u],
    ['of CSV, all of them quoted', ';', /^/u],
  ])('are read %s', async (_, border, needsQuotes) => {
    expectSheet(await read(written(SHEET, border, needsQuotes)));
  });

  it('are read where one with line ends fills its row', async () => {
    const rows = SHEET.flatMap((row) => (row[0] === 'INDIRIZZI' ? [[row[0]], [row[1]!]] : [row]));
    expectSheet(await read(written(rows, '\t', /\n/u)));
  });

  it.each([
    ['around a title with a comma, if others stand amid words', 'Casa\t"Un tetto, per tutti"', 'il "tetto" di tutti'],
    ['around a line', '"Un tetto, per tutti"', ''],
    ['of a sentence on two lines', '"Un tetto,\nper tutti"', ''],
    ['that none closes', '\t"Un tetto, per tutti', ''],
  ])('keep quotes that are no marks of cells: %s', async (_, text, other) => {
    const { objective } = await read(
      written([...HEAD, LEVEL, ...rowsOf('1 - BENESSERE', 'ANNA ROSSI')], '\t', /$^/u).replace(
        'Costruire case.',
        `Costruire.\nAncora.\n${text}\n${other}`,
      ),
    );
    expect(JSON.stringify(objective.purpose)).toContain('Un tetto, per tutti');
    expect(JSON.stringify(objective.purpose)).toContain('\\"Un tetto');
  });

  it('are no cells of CSV where quotes stand amid words', async () => {
    const text = `${written([...HEAD, LEVEL], ';', /$^/u)}\r\nil "tetto"; e basta\r\n`;
    await expect(read(text)).rejects.toThrow();
  });
});

describe('the text of a section on the line of its title', () => {
  it.each([
    ['after a tab', '\t'],
    ['after a colon', ': '],
  ])('is read %s, where other sections begin so, after an item without an end', async (_, sign) => {
    const { objective } = await read(
      [
        ...[
          'Vista\tDUP_2024_2027 DUP 2024 2026',
          'Livello\tOBIETTIVO DI MANDATO',
          'OBIETTIVO DI MANDATO',
          '2023_2028_DUP_01',
        ],
        ...[
          'Assessorato',
          'ANNA ROSSI',
          'VALORE PUBBLICO',
          '1 - BENESSERE',
          `INDIRIZZI${sign}Case per tutti.`,
          '- belle',
          '- sane',
        ],
        ...[`Finalità${sign}Costruire case.`, 'Stato', 'In Corso'],
      ].join('\n'),
    );
    expect(objective.purpose).toEqual([{ type: 'paragraph', text: 'Costruire case.' }]);
  });
});

describe('a sheet that is printed once more', () => {
  it.each([['Aggiornata il 3 marzo'], ['']])('begins below its block with a labelled title: %j', async (line) => {
    const rows = (publicValue: string) =>
      rowsOf(publicValue, 'ANNA ROSSI').flatMap((row) =>
        row[0] === 'VALORE PUBBLICO' && line ? [[line], row] : [row],
      );
    const { objective } = await read(
      written([...HEAD, LEVEL, ...rows('1 - BENESSERE'), ...rows('2 - SALUTE')], '\t', /\n/u),
    );
    expect(objective.publicValues.map(({ code }) => code)).toEqual(['1', '2']);
    expect(objective.purpose).toHaveLength(2);
  });
});

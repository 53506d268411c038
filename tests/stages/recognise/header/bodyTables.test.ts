/** Tables of a sheet with the names of header fields among their columns: they are no part of its header block, nor of the next one. */
import { expect, it } from 'vitest';
import { read } from '../../../support/sheet.js';

const SHEETS = [
  ['01', 'CASA', 'ASSESSORA ROSSI - Bilancio', 'Settore 5', 'ANNA ROSSI'],
  ['02', 'Orti', 'SINDACA BO - Case', 'Settore 2', 'UGO VERDI'],
] as const;
const TABLE = [
  ['Fase', 'Responsabile', 'Scadenza'],
  ['Gara', 'Neri', '2026'],
  ['Lavori', 'Bianchi', '2027'],
];
const ROWS = TABLE.map((row) =>
  row
    .map((cell) => cell.padEnd(16))
    .join('')
    .trimEnd(),
);
const PIPES = TABLE.map((row) => `| ${row.join(' | ')} |`).toSpliced(1, 0, '|---|---|---|');
const body = (table: readonly string[], mark = '') => [
  '',
  `${mark}INDIRIZZI`,
  '',
  'Case.',
  '',
  `${mark}Indicatori`,
  '',
  ...table,
  '',
];
const STATUS = ['Stato', '', 'In Corso', ''];

type Sheet = (typeof SHEETS)[number];
const inColumns = ([number, , portfolio, centre, person]: Sheet, title: string, width: number): string[] => {
  const row = (left: string, label: string, value: string) => `${left.padEnd(width)}${label.padEnd(26)}${value}`;
  return [
    'OBIETTIVO DI MANDATO',
    row('', 'Assessorato', portfolio),
    `2023_2028_DUP_${number}`,
    row('', 'Centro di Responsabilità', centre),
    row(title, 'Responsabile', person),
  ];
};
const beside = (sheet: Sheet): string[] => inColumns(sheet, sheet[1], 30);
/** A title that fills its column, in columns that differ from sheet to sheet. */
const full = (sheet: Sheet): string[] => {
  const wide = `${sheet[1]} per tutti e ${'tutte '.repeat(Number(sheet[0]))}`;
  return inColumns(sheet, wide, wide.length);
};
const listed = ([number, title, portfolio, centre, person]: Sheet): string[] => [
  `## OBIETTIVO DI MANDATO 2023_2028_DUP_${number}`,
  ...['', title, ''],
  `- **Assessorato:** ${portfolio}`,
  `- **Centro di Responsabilità:** ${centre}`,
  `- **Responsabile:** ${person}`,
];

it.each<[string, (sheet: Sheet) => readonly string[]]>([
  ['of another section', (sheet) => [...beside(sheet), ...body(ROWS), ...STATUS]],
  ['of a sheet without Stato', (sheet) => [...beside(sheet), ...body(ROWS)]],
  [
    'in markdown, under labels in a list',
    (sheet) => [...listed(sheet), ...body(PIPES, '### '), '### Stato', '', 'In Corso', ''],
  ],
  [
    'in running text',
    (sheet) => [...listed(sheet).map((line) => line.replace(/[*#]+ ?/gu, '')), ...body(ROWS), ...STATUS],
  ],
])('a table with a Responsabile %s is none of the header', async (_, lines) => {
  const { objectives } = await read(SHEETS.flatMap(lines).join('\n'));
  expect(
    objectives.map(({ number, title, portfolio, responsibilityCentre, responsiblePerson }) => [
      number,
      title,
      portfolio?.text,
      responsibilityCentre,
      responsiblePerson,
    ]),
  ).toEqual(SHEETS);
  for (const { guidelines, otherSections } of objectives) {
    expect(guidelines).toEqual([{ type: 'paragraph', text: 'Case.' }]);
    expect(otherSections).toEqual([{ title: 'Indicatori', blocks: [{ type: 'table', rows: TABLE }] }]);
  }
});

it('a table of linked objectives may have one, too', async () => {
  const links = [
    ...['| Codice | Titolo | Responsabile |', '|---|---|---|', '| 2024_28_DUP_01_0301 | Vigilare sempre. | Neri |'],
    ...['', '### Stato', '', 'In Corso'],
  ];
  const { objective } = await read(
    [...listed(SHEETS[0]), '', '### OBIETTIVI STRATEGICI COLLEGATI', '', ...links].join('\n'),
  );
  expect(objective.responsiblePerson).toBe('ANNA ROSSI');
  expect(objective.linkedObjectives).toMatchObject([
    { title: 'Vigilare sempre.', otherFields: [{ label: 'Responsabile', text: 'Neri' }] },
  ]);
});

it('the columns of each block part its cells where two stand on a page, one blank before a label', async () => {
  const { objectives } = await read(
    `${SHEETS.flatMap((sheet) => [...full(sheet), ...body([]), ...STATUS]).join('\n')}\n\f`,
  );
  expect(objectives.map(({ title, responsiblePerson }) => [title, responsiblePerson])).toEqual([
    ['CASA per tutti e tutte', 'ANNA ROSSI'],
    ['Orti per tutti e tutte tutte', 'UGO VERDI'],
  ]);
});

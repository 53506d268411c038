/** Sheets on narrow pages: level, code and labels are wrapped, and lines of the cells beside them stand between their lines. */
import { expect, it } from 'vitest';
import { read } from '../../../support/sheet.js';

const HEAD = ['Vista     DUP_2024_2027 DUP 2024 2026', '', 'Livello   OBIETTIVO DI MANDATO', ''];
const BODY = ['VALORE PUBBLICO', '1 - BENESSERE', '', 'INDIRIZZI', 'Case per tutti.', '', 'Finalità', 'Vivere.', ''];
const sheetOf = (code: readonly [string, string], title: readonly [string, string], role: string) => [
  `                               ${role}`,
  'OBIETTIVO DI',
  '                               UGO BIANCHI -',
  'MANDATO',
  '             Assessorato       Mobilità -',
  code[0],
  '                               Lavori',
  code[1],
  '                               Pubblici',
  '',
  '                               Settore 5 -',
  '                 Centro di',
  '                               Lavori Pubblici',
  '                 Responsabilità',
  '                               e Mobilità',
  '',
  `${title[0]}`,
  '                          ing. ANNA',
  `${title[1].padEnd(12)} Responsabile`,
  '                          ROSSI',
  '',
  'OBIETTIVO DI',
  'MANDATO',
  title.join(' '),
  '',
  ...BODY,
  'Stato',
  'In Corso',
  '',
];
const RECORD = ['Mobilità - Lavori Pubblici', 'Settore 5 - Lavori Pubblici e Mobilità', 'ing. ANNA ROSSI'];

it.each([
  ['at its sign', ['2023_2028_', 'DUP_01'], ['2023_2028_', 'DUP_02']],
  ['before its sign', ['2023_2028', '_DUP_01'], ['2023_2028', '_DUP_02']],
] as const)('a code is cut %s, and nothing of its sheet is lost', async (_, one, other) => {
  const pages = [
    [...HEAD, ...sheetOf(one, ['Completare la', 'rete'], 'SINDACO')],
    sheetOf(other, ['Aprire gli', 'orti civici a'], 'ASSESSORE'),
  ];
  const { objectives, codes } = await read(pages.map((page) => page.join('\n')).join('\n\f'));
  expect(
    objectives.map(({ code, title, portfolio, responsibilityCentre, responsiblePerson }) => [
      code,
      title,
      portfolio?.text,
      responsibilityCentre,
      responsiblePerson,
    ]),
  ).toEqual([
    ['2023_2028_DUP_01', 'Completare la rete', `SINDACO UGO BIANCHI - ${RECORD[0]}`, RECORD[1], RECORD[2]],
    ['2023_2028_DUP_02', 'Aprire gli orti civici a', `ASSESSORE UGO BIANCHI - ${RECORD[0]}`, RECORD[1], RECORD[2]],
  ]);
  for (const code of ['unrecognised-line', 'conflicting-value', 'outside-sheets', 'other-part-unclear', 'other-part'])
    expect(codes).not.toContain(code);
});

/** A code that stands after a label of its own, as who transcribes sheets writes it. */
import { describe, expect, it } from 'vitest';
import { nextSheet, read, sheet } from '../../../support/sheet.js';

const TITLE = 'CASA: un tetto per tutti.';
const BLOCK = { portfolio: [], responsibilityCentre: [], responsiblePerson: [], title: [], heading: [] };
const HEAD = '## OBIETTIVO DI MANDATO';

const ROWS = [
  ['Codice', '2023_2028_DUP_01'],
  ['Titolo', TITLE],
  ['Assessorato', 'ASSESSORA ROSSI - Bilancio - Personale'],
  ['Centro di Responsabilità', 'Servizi finanziari'],
  ['Responsabile', 'ANNA ROSSI'],
] as const;

const table = (rows: readonly (readonly string[])[]) =>
  [rows[0]!, ['---', '---'], ...rows.slice(1)].map((row) => `| ${row.join(' | ')} |`);
const bold = ([label, value]: readonly string[]) => `**${label}:** ${value}`;
const [code, title, ...offices] = ROWS;

const FACES: Readonly<Record<string, readonly string[]>> = {
  'before a colon': [HEAD, '', ...ROWS.flatMap((row) => [bold(row), ''])],
  'before a colon, under the title': [HEAD, '', ...[title, code, ...offices].flatMap((row) => [bold(row), ''])],
  'on the line of the level': [`${HEAD} – ${bold(code)}`, '', ...[title, ...offices].flatMap((row) => [bold(row), ''])],
  'in a list': [HEAD, '', ...ROWS.map((row) => `- ${bold(row)}`)],
  'in a row of a table': [HEAD, '', ...table([['Campo', 'Valore'], ...ROWS])],
  'in the first row of a table': [HEAD, '', ...table(ROWS)],
  'in a table without a head': [HEAD, '', ...table([['', ''], ...ROWS])],
  'under the title and an office': [HEAD, '', ...table([title, offices[0]!, code, ...offices.slice(1)])],
  'in other words': [HEAD, '', ...table([["Codice dell'obiettivo", code[1]], title, ...offices])],
  'above its code': [HEAD, '', ...ROWS.flatMap((row) => [...row, ''])],
  'beside its code': [HEAD, '', `${code.join(' ')}`, ...[title, ...offices].map((row) => row.join(': '))],
};

describe('the label of a code', () => {
  it.each(Object.keys(FACES))('%s is no part of the title', async (face) => {
    const block = { ...BLOCK, code: FACES[face]! };
    const next = block.code.map((line) => line.replace('DUP_01', 'DUP_02'));
    const { objectives, codes } = await read([sheet(block), nextSheet({ ...block, code: next })].join('\n\n'));
    const [portfolio, responsibilityCentre, responsiblePerson] = offices.map(([, value]) => value);
    expect(objectives).toMatchObject(
      ['2023_2028_DUP_01', '2023_2028_DUP_02'].map((code) => ({
        ...{ code, title: TITLE, responsibilityCentre, responsiblePerson, otherFields: [] },
        portfolio: { text: portfolio },
      })),
    );
    expect(codes.filter((one) => one !== 'link-unresolved')).not.toContain('unrecognised-line');
    expect(codes).not.toContain('missing-code');
  });

  it('is the same on a block that comes again', async () => {
    const block = { ...BLOCK, code: FACES['in the first row of a table']! };
    const { objectives, codes } = await read(
      [sheet(block), nextSheet({ ...block, publicValues: ['VALORE PUBBLICO', '', '2 - CURA'] })].join('\n\n'),
    );
    expect(objectives).toHaveLength(1);
    expect(objectives[0]!.publicValues).toHaveLength(2);
    expect(codes).not.toContain('conflicting-value');
  });

  it('may stand before a code that follows no grammar', async () => {
    const block = [HEAD, '', ...[['Codice', 'OS-1.2'], title, ...offices].map((row) => `${bold(row)}\n`)];
    const { objective } = await read(sheet({ ...BLOCK, code: block }));
    expect(objective).toMatchObject({ code: 'OS-1.2', title: TITLE });
  });

  it('is none at the head of a table of objectives under a heading', async () => {
    const linked = [
      'OBIETTIVO DI MANDATO',
      '',
      ...table([
        ['Codice', 'Titolo'],
        ['2024_28_DUP_01_0301', 'Vigilare.'],
      ]),
    ];
    const { objectives } = await read(sheet({ heading: linked }));
    expect(objectives.map((one) => one.code)).toEqual(['2023_2028_DUP_01']);
  });

  it('is none where a title begins with the word', async () => {
    const { objective } = await read(sheet({ title: ['Codice della strada 2025: sicurezza'], heading: [] }));
    expect(objective.title).toBe('Codice della strada 2025: sicurezza');
  });
});

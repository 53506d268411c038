/** Other chapters of the document that the sheets are a chapter of: they begin no sheet, and end up in none. */
import { describe, expect, it } from 'vitest';
import { nextSheet, read, sheet } from '../../support/sheet.js';

const PROSE = ['La popolazione residente è in lieve calo.', 'Responsabile del procedimento è il dirigente.'];
const TABLE = ['Codice\tTitolo\tPrevisione', '01.02\tSegreteria\t€ 20.000,00', '03.01\tPolizia locale\t€ 7.000,00'];
const CONTENTS = [
  'Indice',
  'OBIETTIVO DI MANDATO 2023_2028_DUP_01 ........ 12',
  'OBIETTIVO STRATEGICO',
  '2024_28_DUP_01_0301 Vigilare sempre ........ 14',
  'Scheda obiettivi ........ 11',
];
const CITED = ['Livello\tCodice\tResponsabile', 'OBIETTIVO DI MANDATO\t2023_2028_DUP_09\tANNA ROSSI'];
const TITLES = [
  'Finalità',
  'Crescere insieme.',
  'Stato',
  'Lo stato di attuazione è buono.',
  'Obiettivo di mandato',
  ...PROSE,
];

const TWO = { code: ['OBIETTIVO DI MANDATO', '2023_2028_DUP_02'] };
const paged = (...pages: readonly (string | readonly string[])[]) =>
  pages.map((page) => (typeof page === 'string' ? page : page.join('\n'))).join('\n\f');

describe('pages of other chapters', () => {
  it.each([
    ['prose', PROSE],
    ['a table', TABLE],
    ['a table of contents', CONTENTS],
    ['a table that cites codes', CITED],
    ['titles like those of sections', TITLES],
  ])('with %s are outside, before the sheets, between and after them', async (_, page) => {
    const alone = await read(paged(sheet(), nextSheet(TWO)));
    const { objectives, codes, sources } = await read(paged(page, page, sheet(), page, nextSheet(TWO), page, page));
    const values = (all: typeof objectives) => all.map(({ occurrences: _, ...values }) => values);
    expect(values(objectives)).toEqual(values(alone.objectives));
    expect(codes.filter((code) => code === 'outside-sheets')).toHaveLength(3);
    expect(codes).not.toContain('unrecognised-line');
    expect(sources[0]!.lines).toMatchObject({ outside: 5 * page.length, unrecognised: 0 });
  });

  it('are told with their place, their number of lines, and their first words', async () => {
    const { diagnostics } = await read(paged(PROSE, TABLE, sheet()));
    expect(diagnostics.find(({ code }) => code === 'outside-sheets')).toMatchObject({
      severity: 'info',
      message: expect.stringContaining(`(p. 1-2; lines: 5): another part of the document, which begins "${PROSE[0]}"`),
      page: 1,
      line: 1,
      objective: null,
    });
  });

  it('do not go on with a sheet without Stato whose others repeat the header block', async () => {
    const one = paged(
      sheet({ purpose: [], status: [] }),
      nextSheet({ heading: [], publicValues: [], linkedObjectives: [] }),
    );
    const { objectives } = await read(paged(one, nextSheet({ ...TWO, status: [] }), PROSE, PROSE));
    expect(objectives[1]!.purpose.at(-1)).toMatchObject({ items: ['belle', 'sane'] });
  });

  it('may be of a sheet alone that has no Stato, which is said', async () => {
    const { objective, codes } = await read(paged(sheet({ status: [] }), ['- e ampie', '', 'Stato', 'In Corso']));
    expect(objective).toMatchObject({
      purpose: [{}, { items: ['belle', 'sane', 'e ampie'] }],
      status: { label: 'In Corso' },
    });
    expect(codes).not.toContain('sheet-end-unclear');
    const unclear = await read(paged(sheet({ status: [] }), ['- e ampie']));
    expect(unclear.codes).toContain('sheet-end-unclear');
  });

  it('hold the value of a Stato whose title ends the page before', async () => {
    const { objectives, sources } = await read(paged(sheet({ status: ['Stato'] }), ['Concluso'], nextSheet(TWO)));
    expect(objectives.map(({ status }) => status?.label)).toEqual(['Concluso', 'In Corso']);
    expect(sources[0]!.lines.outside).toBe(0);
  });

  it('part chapters of sheets of several levels', async () => {
    const parameters = [
      'Parametri selezionati:',
      'Vista\tDUP_2024_2027 DUP 2024 2026',
      'Livello\tOBIETTIVO STRATEGICO',
    ];
    const code = ['OBIETTIVO STRATEGICO', '2024_28_DUP_01_0301'];
    const strategic = sheet({ parameters, code, heading: [], linkedObjectives: [], title: ['Vigilare sempre.'] });
    const { objectives, codes, sources } = await read(paged(CONTENTS, sheet(), TITLES, TABLE, strategic, PROSE));
    expect(objectives.map(({ level, code }) => [level, code])).toEqual([
      ['mandate', '2023_2028_DUP_01'],
      ['strategic', '2024_28_DUP_01_0301'],
    ]);
    expect(codes).not.toContain('unrecognised-line');
    expect(sources[0]!.parameters.level).toBe('OBIETTIVO DI MANDATO');
  });
});

describe('the pages that hold sheets', () => {
  const ITEMS = ['case', 'scuole', 'strade', 'ponti', 'parchi', 'piazze'];
  /** A sheet for each item, with a foot under it. */
  const footed = (items: readonly string[], foot: (page: number) => string) =>
    items.map((item, i) => {
      const code = ['OBIETTIVO DI MANDATO', `2023_2028_DUP_0${i + 1}`];
      return `${nextSheet({ code, purpose: ['Finalità', '', `Costruire ${item}.`], status: [] })}\n\n${foot(i + 1)}`;
    });
  const textsOf = (objectives: Awaited<ReturnType<typeof read>>['objectives']) =>
    objectives.map(({ purpose }) => purpose.map((block) => 'text' in block && block.text).join(' '));
  const wanted = (items: readonly string[]) => items.map((item) => `Costruire ${item}.`);

  it('have feet of their own, chapter by chapter', async () => {
    const items = ITEMS.slice(0, 4);
    const others = Array.from({ length: 12 }, () => [...PROSE, '', 'Documento Unico']);
    const sheets = footed(items, (page) => `Unione dei Colli, scheda ${page}`);
    const { objectives, lines } = await read(paged(...others, ...sheets, ...others));
    expect(textsOf(objectives)).toEqual(wanted(items));
    const feet = lines.filter(({ text }) => text.startsWith('Unione'));
    expect(feet.map((line) => line.class)).toEqual(Array(4).fill('furniture'));
  });

  it.each([
    ['that differ on odd and even pages', (page: number) => (page % 2 ? 'Unione dei Colli' : 'Documento Unico')],
    ['with Roman numbers', (page: number) => ['i', 'ii', 'iii', 'iv', 'v', 'vi'][page - 1]!],
  ])('have feet %s', async (_, foot) => {
    const { objectives } = await read(paged(...footed(ITEMS, foot)));
    expect(textsOf(objectives)).toEqual(wanted(ITEMS));
  });
});

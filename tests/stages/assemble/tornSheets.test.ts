/** Sheets that tools tore apart: what can be put back is, and what cannot is told. */
import { describe, expect, it } from 'vitest';
import { nextSheet, read, sheet } from '../../support/sheet.js';

const LEVEL = 'OBIETTIVO DI MANDATO';

describe('a column of titles in another section', () => {
  const torn = (...titles: readonly string[]) =>
    read(
      sheet({
        linkedObjectives: [
          'OBIETTIVI STRATEGICI COLLEGATI',
          '',
          'Codice',
          '',
          '2024_28_DUP_01_0301',
          '',
          '2024_28_DUP_01_0302',
        ],
        guidelines: ['INDIRIZZI', '', 'Case per tutti.', '', ...titles, '', 'Orti per tutti.'],
      }),
    );

  it('is put back below its head, and it is said', async () => {
    const { objective, codes } = await torn('Titolo', '', 'Vigilare sempre.', '', 'Illuminare', 'i vicoli.');
    expect(objective.linkedObjectives.map(({ title }) => title)).toEqual(['Vigilare sempre.', 'Illuminare i vicoli.']);
    expect(objective.guidelines).toEqual([
      { type: 'paragraph', text: 'Case per tutti.' },
      { type: 'paragraph', text: 'Orti per tutti.' },
    ]);
    expect(codes).toEqual(['table-rejoined']);
  });

  it('stays where it is without its head, and it is an error', async () => {
    const { objective, codes } = await torn('Vigilare sempre.', '', 'Illuminare i vicoli.');
    expect(objective.guidelines).toHaveLength(4);
    expect(codes).toContain('torn-table');
  });
});

describe('a sheet whose header block is not found', () => {
  const lost = nextSheet({ code: [], portfolio: [], responsibilityCentre: [], responsiblePerson: [], title: [] });

  it.each([
    ['after another', [sheet(), lost.replaceAll('CASA', 'ORTI')]],
    ['with the same title is a repeated heading', [sheet(), lost]],
  ])('%s', async (_, sheets) => {
    const { codes } = await read(sheets.join('\n\n'));
    expect(codes.includes('sheet-not-read')).toBe(sheets[1] !== lost);
  });

  it('on a page that holds nothing else', async () => {
    const { codes } = await read([sheet(), '\f', lost.replaceAll('CASA', 'ORTI'), '\f', sheet()].join('\n'));
    expect(codes).toContain('sheet-not-read');
  });
});

describe('labels over their values, in columns', () => {
  const block = (title: readonly string[]) => [
    LEVEL,
    '2023_2028_DUP_01',
    'Assessorato                     Centro di Responsabilità      Responsabile',
    'Assessore ROSSI - Bilancio      Servizi finanziari            ANNA ROSSI',
    ...title,
  ];
  const parts = { portfolio: [], title: [], responsibilityCentre: [], responsiblePerson: [] };

  it.each([
    ['right under a value', ['CASA - Un tetto per tutti.']],
    ['below a blank line', ['', 'CASA - Un tetto per tutti.']],
  ])('a title %s is the one that the heading says', async (_, title) => {
    const { objective, codes } = await read(sheet({ ...parts, code: block(title) }));
    expect(objective).toMatchObject({
      title: 'CASA - Un tetto per tutti.',
      portfolio: { text: 'Assessore ROSSI - Bilancio' },
      responsibilityCentre: 'Servizi finanziari',
      responsiblePerson: 'ANNA ROSSI',
    });
    expect(codes).toEqual([]);
  });

  it('a code may stand between the lines of the level beside it', async () => {
    const code = [
      'OBIETTIVO DI                          Assessorato    ASSESSORA ROSSI -',
      '              2023_2028_DUP_01',
      'MANDATO                                              Bilancio',
      'Responsabile  ANNA ROSSI              Centro di      Servizi',
      '                                      Responsabilità finanziari',
      'CASA - Un tetto per tutti.',
    ];
    const { objective } = await read(sheet({ ...parts, code }));
    expect(objective).toMatchObject({ code: '2023_2028_DUP_01', responsiblePerson: 'ANNA ROSSI' });
  });
});

describe('ends of paragraphs that cannot be seen', () => {
  const LINE = 'Il Comune ha approvato il programma dei lavori pubblici, che per i prossimi tre anni';
  const purpose = [
    LINE,
    'prevede strade, piazze e scuole in tutti i quartieri della città e nelle sue contrade.',
    LINE,
    'prevede orti.',
  ];

  it('are told once', async () => {
    const { codes } = await read(sheet({ purpose: ['Finalità', '', ...purpose, ...purpose] }));
    expect(codes).toEqual(['paragraphs-not-marked']);
  });

  it('are told apart from those that a line may hide which is not quite full', async () => {
    const nearly = 'prevede strade, piazze e scuole in tutti i quartieri della città.';
    const { diagnostics } = await read(sheet({ purpose: ['Finalità', '', LINE, nearly, ...purpose] }));
    expect(diagnostics.find(({ code }) => code === 'paragraphs-not-marked')?.message).toContain('begins a paragraph');
  });

  it('are none where white space parts paragraphs', async () => {
    const { codes } = await read(sheet({ purpose: ['Finalità', '', ...purpose.slice(0, 2), '', ...purpose.slice(2)] }));
    expect(codes).toEqual([]);
  });
});

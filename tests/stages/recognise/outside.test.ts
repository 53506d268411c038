/** Other chapters of the document that the sheets are a chapter of: they begin no sheet, and end up in none. */
import { describe, expect, it } from 'vitest';
import type { GlyphRun } from '../../../src/model/source.js';
import { findHeaderStarts } from '../../../src/recognise/header/starts.js';
import { findOutside } from '../../../src/recognise/outside/outside.js';
import { createReport } from '../../../src/report/report.js';
import { layoutOfPages } from '../../support/layoutOf.js';
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

/** What follows the header block of a short sheet. */
const BODY = [
  'OBIETTIVO DI MANDATO',
  'CASA - Un tetto per tutti.',
  '',
  'INDIRIZZI',
  'Case per tutti.',
  '',
  'Stato',
  'In Corso',
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
    const { objectives, diagnostics } = await read(paged(one, nextSheet({ ...TWO, status: [] }), PROSE, PROSE));
    expect(objectives[1]!.purpose.at(-1)).toMatchObject({ items: ['belle', 'sane'] });
    expect(diagnostics.filter(({ code }) => code === 'sheet-may-go-on')).toMatchObject([
      {
        severity: 'warning',
        objective: '2023_2028_DUP_02',
        page: 4,
        message: expect.stringContaining(`"${PROSE[0]}"`),
      },
    ]);
  });

  it('among sheets that repeat their header block go on with one without Stato, if they have its next title', async () => {
    const one = paged(
      sheet({ purpose: [], status: [] }),
      nextSheet({ heading: [], publicValues: [], linkedObjectives: [] }),
    );
    const cut = nextSheet({ ...TWO, purpose: [], status: [] });
    const three = nextSheet({ code: ['OBIETTIVO DI MANDATO', '2023_2028_DUP_03'] });
    const rest = ['Finalità', '', 'Crescere insieme.'];
    const { objectives, codes } = await read(paged(one, cut, rest, three));
    expect(objectives[1]).toMatchObject({ code: '2023_2028_DUP_02', purpose: [{ text: 'Crescere insieme.' }] });
    expect(codes.filter((code) => code === 'sheet-end-unclear')).toHaveLength(1);
    const others = await read(paged(one, cut, PROSE, three));
    expect(others.objectives[1]).toMatchObject({ code: '2023_2028_DUP_02', purpose: [] });
    expect(others.codes).toContain('sheet-may-go-on');
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

  it('may end on the page where the head of the sheets begins, which a page break cuts', async () => {
    const cut = ['SCHEDA OBIETTIVI', 'Parametri selezionati:', 'Vista    DUP_2024_2027 DUP 2024 2026'];
    const own = `Livello  OBIETTIVO DI MANDATO\n\n${nextSheet()}`;
    const { sources, codes } = await read(paged(PROSE, [...PROSE, ...cut], own, nextSheet(TWO)));
    expect(sources[0]!.parameters).toMatchObject({
      view: 'DUP_2024_2027 DUP 2024 2026',
      level: 'OBIETTIVO DI MANDATO',
    });
    expect(sources[0]!.lines).toMatchObject({ outside: 2 * PROSE.length, unrecognised: 0 });
    expect(codes).not.toContain('missing-view');
  });

  it('end before the head of the next sheets, the first lines of which end a page', async () => {
    const title = ['SCHEDA OBIETTIVI', 'Parametri selezionati:'];
    const own = `Vista    DUP_2024_2027 DUP 2024 2026\nLivello  OBIETTIVO DI MANDATO\n\n${nextSheet(TWO)}`;
    const { sources, objectives } = await read(paged(nextSheet(), PROSE, [...PROSE, ...title], own));
    expect(sources[0]!.lines).toMatchObject({ outside: 2 * PROSE.length, unrecognised: 0 });
    expect(objectives).toHaveLength(2);
  });

  it('may begin and end on pages that hold sheets, before the head of the next ones', async () => {
    const long = Array.from({ length: 8 }, (_, i) => [`Voce ${i} del bilancio di previsione.`, '']).flat();
    const parameters = [
      'Parametri selezionati:',
      'Vista\tDUP_2024_2027 DUP 2024 2026',
      'Livello\tOBIETTIVO STRATEGICO',
    ];
    const code = ['OBIETTIVO STRATEGICO', '2024_28_DUP_01_0301'];
    const strategic = sheet({ parameters, code, heading: [], linkedObjectives: [], title: ['Vigilare sempre.'] });
    const { codes, sources, objectives } = await read(paged([sheet(), '', ...long], [...long, strategic]));
    expect(objectives).toHaveLength(2);
    expect(codes).not.toContain('unrecognised-line');
    expect(sources[0]!.lines.outside).toBe(16);
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

describe('a level and a code that another chapter cites', () => {
  const blockOver = (number: string) => [
    'OBIETTIVO DI MANDATO',
    `2023_2028_DUP_${number}`,
    'Assessorato               Centro di Responsabilità  Responsabile',
    'ASSESSORA ROSSI           Servizi finanziari        ANNA ROSSI',
    '',
    'CASA - Un tetto per tutti.',
    '',
    ...BODY,
  ];
  const blockOfLines = (number: string) => [
    `OBIETTIVO DI MANDATO: 2023_2028_DUP_${number}`,
    'CASA - Un tetto per tutti.',
    'Assessorato:  ASSESSORA ROSSI',
    'Centro di Responsabilità:  Servizi finanziari',
    'Responsabile:  ANNA ROSSI',
    '',
    ...BODY,
  ];
  const report = (number: string) => [
    `OBIETTIVO DI MANDATO 2023_2028_DUP_${number}`,
    'CASA - Un tetto per tutti.',
    'I lavori sono a buon punto.',
    'Stato: Concluso',
  ];

  it.each([
    ['stand over their values', blockOver],
    ['stand before their values', blockOfLines],
  ])('begin no sheet where the labels of header blocks %s', async (_, block) => {
    const { objectives, codes } = await read(
      paged([...report('01'), ...report('02')], PROSE, block('01'), block('02'), PROSE, [...report('03'), ...PROSE]),
    );
    expect(objectives.map(({ code, title, status }) => [code, title, status?.label])).toEqual([
      ['2023_2028_DUP_01', 'CASA - Un tetto per tutti.', 'In Corso'],
      ['2023_2028_DUP_02', 'CASA - Un tetto per tutti.', 'In Corso'],
    ]);
    expect(codes).not.toContain('conflicting-value');
  });

  it.each([
    ['the code under the level', 'OBIETTIVO DI MANDATO<br>CODE', '**TITLE**'],
    ['the code after the level', 'OBIETTIVO DI MANDATO CODE', 'TITLE'],
    ['the code over the title', 'OBIETTIVO DI MANDATO', 'CODE<br>TITLE'],
  ])('are of a sheet beside a row of labels, however wide the cells: %s', async (_, label, value) => {
    const rows = [
      ['01', 'CASA', 'ASSESSORA ROSSI - Bilancio', 'Settore 5', 'ANNA ROSSI'],
      ['02', 'Una rete di strade per gli anziani', 'BO - Case', 'Servizi finanziari e patrimonio', 'ELENA VERDI'],
      ['03', 'ARIA', 'NERI', 'Settore 1', 'FABIO ZANON'],
    ] as const;
    const cell = (text: string, number: string, title: string) =>
      text.replace('CODE', `2023_2028_DUP_${number}`).replace('TITLE', title);
    const { objectives, codes } = await read(
      rows
        .flatMap(([number, title, ...values]) => [
          `| ${cell(label, number, title)} | Assessorato | Centro di Responsabilità | Responsabile |`,
          '|---|---|---|---|',
          `| ${[cell(value, number, title), ...values].join(' | ')} |`,
          ...['', '### INDIRIZZI', '', 'Case per tutti.', '', '### Stato', '', 'In Corso', ''],
        ])
        .join('\n'),
    );
    expect(
      objectives.map(({ number, title, portfolio, responsibilityCentre, responsiblePerson }) => [
        number,
        title,
        portfolio?.text,
        responsibilityCentre,
        responsiblePerson,
      ]),
    ).toEqual(rows);
    expect(codes).not.toContain('outside-sheets');
  });

  it('begin no sheet in a column of a table that one label heads', async () => {
    const cells = ['Codice', 'Obiettivo di mandato', 'Responsabile', '2023_2028_DUP_01', 'CASA', 'ANNA ROSSI'];
    const { objectives, codes } = await read(paged(cells, PROSE, sheet(), nextSheet(TWO)));
    expect(objectives[0]!.responsiblePerson).toBe('ANNA ROSSI');
    expect(codes).not.toContain('conflicting-value');
  });
});

describe('a chapter that begins or ends on a page with sheets', () => {
  const LONG = Array.from({ length: 9 }, (_, i) => `La popolazione del quartiere ${i} è in lieve calo.`);
  const row = (label: string, value: string, first = '') => `${first.padEnd(44)}${label.padEnd(22)}${value}`;
  const placed = (number: string) => [
    row('Assessorato', 'ASSESSORA ROSSI', 'OBIETTIVO DI MANDATO'),
    row('Responsabile', 'ANNA ROSSI', `2023_2028_DUP_${number}`),
    row('', '', 'CASA - Un tetto per tutti.'),
    '',
    ...BODY,
    '',
  ];
  const pages = [LONG, ['Le schede', ...PROSE, '', ...placed('01')], [...placed('02'), 'Il raccordo'], LONG];

  it('is outside up to the header block, and after the Stato, be it one line', async () => {
    const { objectives, codes, lines } = await read(paged(...pages));
    expect(objectives.map(({ status }) => status?.label)).toEqual(['In Corso', 'In Corso']);
    expect(codes).not.toContain('unrecognised-line');
    for (const text of ['Le schede', PROSE[0], 'Il raccordo'])
      expect(lines.find((line) => line.text === text)?.class).toBe('outside');
  });

  it('may have the labels and titles of sheets', async () => {
    const tail = ['Assessore: ANNA ROSSI', 'Finalità', 'Crescere.', 'VALORE PUBBLICO', 'La qualità della vita.'];
    const markdown = [
      ...['01', '02'].flatMap((number) => [
        `| OBIETTIVO DI MANDATO<br>2023_2028_DUP_${number} | Assessorato | ASSESSORA ROSSI |`,
        '| --- | --- | --- |',
        '| **CASA - Un tetto per tutti.** | Responsabile | ANNA ROSSI |',
        ...['', '**INDIRIZZI**', '', 'Case per tutti.', '', '**Stato**', '', 'In Corso', ''],
      ]),
      ...[...tail, ...LONG].flatMap((line) => [line, '']),
    ];
    const { objectives, codes } = await read(markdown.join('\n'));
    expect(objectives.map(({ purpose, publicValues, status }) => [purpose, publicValues, status?.label])).toEqual(
      Array(2).fill([[], [], 'In Corso']),
    );
    expect(codes).not.toContain('unrecognised-line');
  });

  it('names no sheet that was not read, where it spells the titles otherwise', async () => {
    const chapter = [
      'Obiettivo di mandato',
      'Crescere',
      'Indirizzi',
      'Case.',
      'Finalita',
      'Vivere.',
      'STATO',
      'Buono.',
    ];
    expect((await read(paged(sheet(), nextSheet(TWO), chapter))).codes).not.toContain('sheet-not-read');
    const unread = [...chapter.slice(0, -1), 'In corso'];
    expect((await read(paged(sheet(), nextSheet(TWO), unread))).codes).toContain('sheet-not-read');
  });

  it('names a sheet whose head stands in a picture, by its table and its known status', async () => {
    const rest = ['INDIRIZZI', 'Case.', 'Finalità', 'Vivere.', 'Stato', 'In Corso'];
    const table = ['OBIETTIVI STRATEGICI COLLEGATI', 'Codice          Titolo', '2023_2028_DUP_09_0801   Case.'];
    const codesOf = async (...lines: string[]) => (await read(paged(lines, ...pages))).codes;
    expect(await codesOf('Finalità', 'Altro.', ...table, ...rest)).toContain('sheet-not-read');
    expect(await codesOf(...table, ...rest, 'Finalità', 'Altro.', 'Stato', 'In Corso')).toContain('sheet-not-read');
    expect(await codesOf(...rest)).not.toContain('sheet-not-read');
    expect(await codesOf(...table, ...rest.slice(0, -1), 'Buono.')).not.toContain('sheet-not-read');
  });

  it.each([
    ['alone', ['OBIETTIVO DI MANDATO']],
    ['wrapped', ['OBIETTIVO DI', 'MANDATO']],
    ['wrapped beside other cells', ['OBIETTIVO DI   Settore 5', '               Rete', 'MANDATO        civica']],
    ['before a code', ['OBIETTIVO DI MANDATO 2023_2028_DUP_09']],
  ])('names a sheet that was not read under a level %s', async (_, level) => {
    const unread = [
      ...level,
      'Orti',
      '',
      'INDIRIZZI',
      '',
      'Case.',
      '',
      'Finalità',
      '',
      'Vivere.',
      '',
      'Stato',
      '',
      'In Corso',
    ];
    const { codes, objectives } = await read(paged(...pages, unread));
    expect(objectives).toHaveLength(2);
    expect(codes).toContain('sheet-not-read');
  });
});

describe('the heading of a chapter that a table of contents lists', () => {
  const CONTENTS = ['Indice', 'Premessa ................ 1', '2. Il raccordo con il bilancio ............ 7'];
  const CHAPTER = ['3. IL RACCORDO CON IL BILANCIO', ...PROSE];
  const cut = (lines: readonly string[]) => `${nextSheet({ ...TWO, purpose: [], status: [] })}\n${lines.join('\n')}`;

  it('ends a sheet without Stato, which is told', async () => {
    const { objectives, diagnostics } = await read(paged(CONTENTS, sheet(), cut(['', ...CHAPTER]), PROSE));
    expect(objectives[1]).toMatchObject({ guidelines: [{ text: 'Case per tutti.' }], purpose: [] });
    const told = diagnostics.filter(({ code }) => code === 'sheet-may-go-on');
    expect(told).toMatchObject([{ objective: '2023_2028_DUP_02', message: expect.stringContaining(CHAPTER[0]!) }]);
  });

  it('ends it on one of the next pages, under their head', async () => {
    const head = 'Comune di Valleombra - DUP';
    const rest = [head, 'Scuole per tutti.'];
    const { objectives } = await read(
      paged(CONTENTS, [head, ...PROSE], sheet(), cut([]), rest, [head, ...CHAPTER], [head, ...PROSE]),
    );
    const texts = objectives[1]!.guidelines.map((block) => 'text' in block && block.text).join(' ');
    expect(texts).toContain('Case per tutti.');
    expect(texts).not.toMatch(/RACCORDO|popolazione/u);
  });

  it('ends none where a title of its sections follows, or it said so before', async () => {
    const listed = [...CONTENTS, 'CASA - Un tetto per tutti. ............ 9'];
    const title = 'CASA - Un tetto per tutti.';
    const purpose = ['Finalità', '', 'Costruire case.'];
    for (const lines of [[title], ['Il raccordo con il bilancio', '', ...purpose]]) {
      const { objectives, lines: ledger } = await read(paged(listed, sheet(), cut(lines), PROSE));
      expect(objectives).toHaveLength(2);
      expect(ledger.find(({ text }) => text === lines.at(-1))?.class).not.toBe('outside');
    }
  });
});

describe('the heading of a chapter in markdown', () => {
  const text = (first: string) =>
    [
      ...['01', '02'].flatMap((number) => [
        '# Le schede',
        '',
        `| OBIETTIVO DI MANDATO<br>2023_2028_DUP_${number} | Assessorato | ASSESSORA ROSSI |`,
        '| --- | --- | --- |',
        '| **CASA - Un tetto per tutti.** | Responsabile | ANNA ROSSI |',
        ...['', '#### OBIETTIVO DI MANDATO', '', 'CASA - Un tetto per tutti.', ''],
        ...['', '##### INDIRIZZI', '', 'Case per tutti.', ''],
        ...(number === '01' ? ['##### Stato', '', 'In Corso', ''] : []),
      ]),
      ...[first, ...PROSE].flatMap((line) => [line, '']),
    ].join('\n');

  it('is none where the sheet said before what it says: its title, at the end of a page', async () => {
    const block = (number: string) => [
      `| OBIETTIVO DI MANDATO<br>2023_2028_DUP_${number} | Assessorato | ASSESSORA ROSSI |`,
      '| --- | --- | --- |',
      '| CASA - Un tetto per tutti. | Responsabile | ANNA ROSSI |',
      '',
    ];
    const heading = ['## OBIETTIVO DI MANDATO', '', '# CASA - Un tetto per tutti.', ''];
    const rest = ['## INDIRIZZI', '', 'Case per tutti.', '', '## Stato', '', 'In Corso', ''];
    const sheets = ['01', '02'].flatMap((number) => [...block(number), ...heading, ...block(number), ...rest]);
    const { codes, objectives } = await read(sheets.join('\n'));
    expect(objectives.map(({ status }) => status?.label)).toEqual(['In Corso', 'In Corso']);
    expect(codes).not.toContain('sheet-may-go-on');
  });

  it('ends a sheet without Stato where its level is above those of sheets', async () => {
    const guidelines = async (first: string) => (await read(text(first))).objectives[1]!.guidelines.length;
    expect(await guidelines('## Il raccordo')).toBe(1);
    expect(await guidelines('Il raccordo')).toBeGreaterThan(1);
  });
});

describe('a code that is cited beside the sheet of that code', () => {
  const cited = ['OBIETTIVO DI MANDATO 2023_2028_DUP_02', 'CASA - Un tetto per tutti.', ...PROSE];

  it.each([
    ['on the page after its Stato', [sheet(), nextSheet(TWO), cited]],
    ['on the page before it', [sheet(), [...PROSE, ...cited], nextSheet(TWO)]],
  ])('%s is no page of it', async (_, pages) => {
    const { objectives, codes } = await read(paged(...pages, PROSE));
    expect(objectives.map(({ title }) => title)).toEqual(Array(2).fill('CASA - Un tetto per tutti.'));
    expect(codes).not.toContain('conflicting-value');
    expect(codes).not.toContain('unrecognised-line');
  });
});

describe('what other chapters repeat', () => {
  it('is no title of a section of the sheets', async () => {
    const chapter = ['UNIONE DEI COLLI', ...PROSE, '', 'Stato dei lavori', '', ...PROSE];
    const other = nextSheet({ code: ['OBIETTIVO STRATEGICO', '2024_28_DUP_01_0301'] });
    const pages = [chapter, sheet(), nextSheet(TWO), chapter, chapter, chapter, chapter, other, chapter, chapter];
    const { objectives, codes } = await read(paged(...pages, chapter, chapter));
    expect(objectives.flatMap(({ otherSections }) => otherSections)).toEqual([]);
    expect(codes).not.toContain('other-part');
  });
});

describe('the heading of a chapter in a PDF', () => {
  const run = (text: string, left: number, baseline: number, size = 10): GlyphRun => ({
    ...{ text, left, right: left + text.length * size * 0.5, baseline, size, font: 'F1', angle: 0 },
  });
  const sheetOf = (number: string) => [
    ...[run('OBIETTIVO DI MANDATO', 40, 60), run('Assessorato', 300, 60), run('ASSESSORA ROSSI', 400, 60)],
    ...[run(`2023_2028_DUP_${number}`, 40, 74), run('Responsabile', 300, 74), run('ANNA ROSSI', 400, 74)],
    ...[
      run('CASA - Un tetto per tutti.', 40, 88),
      run('OBIETTIVO DI MANDATO', 40, 130),
      run('CASA - Un tetto per tutti.', 40, 144),
    ],
    ...[run('Finalità', 40, 180), run('Costruire case.', 40, 194)],
  ];
  const indexesOutside = (...others: readonly GlyphRun[]) => {
    const drawn = [sheetOf('01'), [...sheetOf('02'), ...others], [run('La popolazione è in calo.', 40, 60)]];
    const pages = drawn.map((runs, i) => ({ number: i + 1, width: 595, height: 842, runs }));
    const layout = layoutOfPages(pages);
    const { headerStarts } = findHeaderStarts(layout);
    const outside = findOutside(layout, headerStarts, createReport());
    return layout.lines.filter(({ index }) => outside.has(index)).map(({ text }) => text);
  };

  it('ends a sheet without Stato', () => {
    const chapter = [run('Il raccordo', 40, 230, 13), run('Ogni missione ha il suo.', 40, 250)];
    expect(indexesOutside(...chapter)).toEqual([
      'Il raccordo',
      'Ogni missione ha il suo.',
      'La popolazione è in calo.',
    ]);
  });

  it.each([
    ['is no larger than the text of sheets', [run('Il raccordo', 40, 230), run('Ogni missione ha il suo.', 40, 250)]],
    [
      'has the title of a section after it',
      [run('CASA!', 40, 230, 13), run('INDIRIZZI', 40, 250), run('Case.', 40, 264)],
    ],
  ])('is text of the sheet where it %s', (_, text) => {
    expect(indexesOutside(...text)).toEqual(['La popolazione è in calo.']);
  });
});

describe('the head of pages', () => {
  const row = (label: string, value: string, first = '') => `${first.padEnd(44)}${label.padEnd(22)}${value}`;
  const block = (level: string, code: string) => [
    row('Assessorato', 'ASSESSORA ROSSI', level),
    row('Responsabile', 'ANNA ROSSI', code),
    row('', '', 'CASA - Un tetto per tutti.'),
    '',
  ];
  /** A sheet over two pages, under the head of its chapter. */
  const sheetOn = (head: string, level: string, code: string, what: string) => [
    [head, '', '', ...block(level, code), 'INDIRIZZI', 'Case per tutti.', '', 'Finalità', `Costruire ${what}.`],
    [head, '', '', ...block(level, code), 'Ristrutturare.', '', 'Stato', 'In Corso'],
  ];

  it('is no title of a section, and furniture chapter by chapter', async () => {
    const { objectives, lines } = await read(
      paged(
        PROSE,
        ...sheetOn('Le schede di mandato', 'OBIETTIVO DI MANDATO', '2023_2028_DUP_01', 'case'),
        ...sheetOn('Le schede di mandato', 'OBIETTIVO DI MANDATO', '2023_2028_DUP_02', 'scuole'),
        ...sheetOn('Le schede operative', 'OBIETTIVO OPERATIVO', '2024_28_DUP_01_0301_01', 'ponti'),
        ...sheetOn('Le schede operative', 'OBIETTIVO OPERATIVO', '2024_28_DUP_01_0301_02', 'parchi'),
        PROSE,
      ),
    );
    expect(objectives.map(({ otherSections, purpose }) => [otherSections, purpose])).toEqual(
      ['case', 'scuole', 'ponti', 'parchi'].map((what) => [
        [],
        [`Costruire ${what}.`, 'Ristrutturare.'].map((text) => ({ type: 'paragraph', text })),
      ]),
    );
    const heads = lines.filter(({ text }) => text.startsWith('Le schede'));
    // What stands above the first sheet may be the end of the chapter before.
    expect(heads.map((line) => line.class)).toEqual(['outside', ...Array(7).fill('furniture')]);
  });
});

/** Whole sheets of twenty lines: traps, joins, lists, and what is told apart. */
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/model/draft.js';
import { occurrenceOf } from '../../../src/settle/readings.js';
import { nextSheet, read, readWith, sheet } from '../../support/sheet.js';

const paragraph = (text: string) => ({ type: 'paragraph', text });
const list = (ordered: boolean, ...items: string[]) => ({ type: 'list', ordered, items });

it('a whole sheet gives a whole record', async () => {
  expect((await read(sheet())).objective).toEqual({
    entity: null,
    view: 'DUP_2024_2027 DUP 2024 2026',
    level: 'mandate',
    code: '2023_2028_DUP_01',
    mandate: { from: 2023, to: 2028 },
    number: '01',
    title: 'CASA - Un tetto per tutti.',
    portfolio: {
      text: 'ASSESSORA ROSSI - Bilancio - Personale',
      holder: 'ASSESSORA ROSSI',
      delegations: ['Bilancio', 'Personale'],
    },
    responsibilityCentre: 'Servizi finanziari',
    responsiblePerson: 'ANNA ROSSI',
    publicValues: [{ code: '1', label: 'BENESSERE' }],
    linkedObjectives: [
      {
        level: 'strategic',
        code: '2024_28_DUP_01_0301',
        title: 'Vigilare sempre.',
        titleTruncated: false,
        period: { from: 2024, to: 2028 },
        mandateNumber: '01',
        mission: { code: '03', name: 'Ordine pubblico e sicurezza' },
        number: '01',
        otherFields: [],
      },
    ],
    guidelines: [paragraph('Case per tutti.')],
    purpose: [paragraph('Costruire case:'), list(false, 'belle', 'sane')],
    status: { label: 'In Corso', kind: 'in-progress' },
    otherFields: [],
    otherSections: [],
    occurrences: [{ source: 0, pages: [] }],
    conflicts: [],
  });
});

describe('the text of a section', () => {
  it.each<[string, readonly string[], unknown[]]>([
    [
      'a paragraph that begins with Stato',
      ['Stato di attuazione e risultati saranno pubblicati.'],
      [paragraph('Stato di attuazione e risultati saranno pubblicati.')],
    ],
    [
      'one that begins with Responsabile',
      ['Responsabile del procedimento è il dirigente.'],
      [paragraph('Responsabile del procedimento è il dirigente.')],
    ],
    [
      'one that begins with Assessorato',
      ['Assessorato e uffici lavorano insieme.'],
      [paragraph('Assessorato e uffici lavorano insieme.')],
    ],
    [
      'a list item that is a label',
      ['Si curano:', '', '- Indirizzi', '- Finalità', '- case'],
      [paragraph('Si curano:'), list(false, 'Indirizzi', 'Finalità', 'case')],
    ],
    ['numbered lines are a list', ['1. uno', '2. due', '3. tre'], [list(true, 'uno', 'due', 'tre')]],
    ['with a bracket as well', ['1) uno', '2) due'], [list(true, 'uno', 'due')]],
    [
      'a lone number is a heading',
      ['1. 1. CASA - insieme', '', 'Testo.'],
      [paragraph('1. 1. CASA - insieme'), paragraph('Testo.')],
    ],
    [
      'numbers that do not count on are no list',
      ['3. tre', '', '7. sette'],
      [paragraph('3. tre'), paragraph('7. sette')],
    ],
    ['bullets of other signs', ['• uno', '• due'], [list(false, 'uno', 'due')]],
    ['white space is folded', ['Due   parole\u00A0 qui.'], [paragraph('Due parole qui.')]],
    ['apostrophes and capitals stay', ["PIU' e PIÙ, dell’anno"], [paragraph("PIU' e PIÙ, dell’anno")]],
  ])('%s', async (_, lines, blocks) => {
    const { objective, codes } = await read(sheet({ purpose: ['Finalità', '', ...lines] }));
    expect(objective.purpose).toEqual(blocks);
    expect(objective.status?.label).toBe('In Corso');
    expect(codes.filter((code) => code !== 'label-as-text')).toEqual([]);
  });

  it('goes on after a repeated header: paragraph, item, list', async () => {
    const repeated = [
      '',
      'OBIETTIVO DI MANDATO',
      '2023_2028_DUP_01',
      '',
      'Assessorato',
      '',
      'ASSESSORA ROSSI - Bilancio - Personale',
      '',
    ];
    const rest = [
      'CASA - Un tetto per tutti.',
      '',
      'Centro di Responsabilità',
      '',
      'Servizi finanziari',
      '',
      'Responsabile',
      '',
      'ANNA ROSSI',
      '',
    ];
    const cut = (before: readonly string[], after: readonly string[]) =>
      read(sheet({ purpose: ['Finalità', '', ...before, ...repeated, ...rest, ...after] }));
    const inSentence = await cut(['Le case che il Comune'], ['costruisce sono belle.']);
    expect(inSentence.objective.purpose).toEqual([paragraph('Le case che il Comune costruisce sono belle.')]);
    const inList = await cut(['Si curano:', '', '- case'], ['- scuole', '- strade']);
    expect(inList.objective.purpose).toEqual([paragraph('Si curano:'), list(false, 'case', 'scuole', 'strade')]);
    const inItem = await cut(['- case e'], ['palazzi', '- strade']);
    expect(inItem.objective.purpose).toEqual([list(false, 'case e palazzi', 'strade')]);
    for (const { codes, objectives } of [inSentence, inList, inItem]) {
      expect(codes).toEqual([]);
      expect(objectives).toHaveLength(1);
    }
  });
});

describe('short values', () => {
  it('a wrapped cell is one line; a hyphen at its end stays', async () => {
    const { objective } = await read(
      sheet({ portfolio: ['Assessorato', '', 'ASSESSORA ROSSI - Bilancio -', 'Personale - Video-', 'sorveglianza'] }),
    );
    expect(objective.portfolio?.delegations).toEqual(['Bilancio', 'Personale', 'Video-sorveglianza']);
  });

  it('public values with and without a code, in print order', async () => {
    const { objective } = await read(
      sheet({ publicValues: ['VALORE PUBBLICO', '', '2 - SALUTE', '1 - BENESSERE', '', 'LAVORO'] }),
    );
    expect(objective.publicValues).toEqual([
      { code: '2', label: 'SALUTE' },
      { code: '1', label: 'BENESSERE' },
      { code: null, label: 'LAVORO' },
    ]);
  });

  it('parameters, header fields, public values and a status that are written as lists', async () => {
    const { objective, codes } = await read(
      sheet({
        parameters: ['Parametri selezionati:', '- Vista: DUP_2024_2027', '- Livello: OBIETTIVO DI MANDATO'],
        portfolio: ['- Assessorato: ASSESSORA ROSSI - Bilancio'],
        title: ['CASA - Un tetto per tutti.'],
        responsibilityCentre: ['- Centro di Responsabilità: Servizi finanziari'],
        responsiblePerson: ['- Responsabile: ANNA ROSSI'],
        publicValues: ['VALORE PUBBLICO', '', '- 2 - SALUTE', '- LAVORO'],
        status: ['Stato', '', '- In Corso'],
      }),
    );
    expect(objective).toMatchObject({
      responsiblePerson: 'ANNA ROSSI',
      publicValues: [
        { code: '2', label: 'SALUTE' },
        { code: null, label: 'LAVORO' },
      ],
      status: { label: 'In Corso', kind: 'in-progress' },
    });
    expect(codes).toEqual([]);
  });

  it('a code that markdown escapes', async () => {
    const { objective } = await read(sheet({ code: ['OBIETTIVO DI MANDATO', '2023\\_2028\\_DUP\\_01'] }));
    expect(objective.code).toBe('2023_2028_DUP_01');
  });
});

describe('sheets of one objective', () => {
  it('under two public values are united', async () => {
    const other = nextSheet({ publicValues: ['VALORE PUBBLICO', '', '2 - SALUTE'] });
    const { objectives, codes } = await read(`${sheet()}\n\n${other}`);
    expect(objectives).toHaveLength(1);
    expect(objectives[0]!.publicValues.map(({ label }) => label)).toEqual(['BENESSERE', 'SALUTE']);
    expect(objectives[0]!.occurrences).toHaveLength(2);
    expect(objectives[0]!.purpose).toHaveLength(2);
    expect(codes).toEqual([]);
  });

  it('with more links are united in order of first appearance', async () => {
    const other = nextSheet({
      linkedObjectives: [
        'OBIETTIVI STRATEGICI COLLEGATI',
        '',
        'Codice\tTitolo',
        '2024_28_DUP_01_1001\tStrade.',
        '2024_28_DUP_01_0301\tVigilare sempre.',
      ],
    });
    const { objective, codes } = await read(`${sheet()}\n\n${other}`);
    expect(objective.linkedObjectives.map(({ code }) => code)).toEqual(['2024_28_DUP_01_0301', '2024_28_DUP_01_1001']);
    expect(codes).toEqual([]);
  });

  it.each(['...', '…'])('give the whole title where one is cut by %s', async (dots) => {
    const table = (title: string) => [
      'OBIETTIVI STRATEGICI COLLEGATI',
      '',
      'Codice\tTitolo',
      `2024_28_DUP_01_0301\t${title}`,
    ];
    const cut = table(`Vigilare sem${dots}`);
    const alone = await read(sheet({ linkedObjectives: cut }));
    expect(alone.objective.linkedObjectives[0]).toMatchObject({ title: `Vigilare sem${dots}`, titleTruncated: true });
    for (const [first, second] of [
      [cut, table('Vigilare sempre.')],
      [table('Vigilare sempre.'), cut],
    ] as const) {
      const { objective, codes } = await read(
        `${sheet({ linkedObjectives: first })}\n\n${nextSheet({ linkedObjectives: second })}`,
      );
      expect(objective.linkedObjectives).toMatchObject([{ title: 'Vigilare sempre.', titleTruncated: false }]);
      expect(codes).toEqual([]);
    }
  });
});

describe('sheets without a code', () => {
  const codeless = (title: string, heading = title) => ({
    code: ['OBIETTIVO DI MANDATO'],
    title: title === '' ? [] : [title],
    heading: heading === '' ? [] : ['OBIETTIVO DI MANDATO', '', heading],
  });
  it.each<[string, ReturnType<typeof codeless>, ReturnType<typeof codeless>, number]>([
    ['of one title are one record', codeless('Case.'), codeless('Case.'), 1],
    ['of two titles are two', codeless('Case.'), codeless('Strade.'), 2],
    ['are known by their headings', codeless('', 'Case.'), codeless('', 'Case.'), 1],
    ['are known by the title before the heading', codeless('Case.'), codeless('Case.', 'Strade.'), 1],
    ['of two headings are two', codeless('', 'Case.'), codeless('', 'Strade.'), 2],
    ['nor a title stand alone', codeless(''), codeless(''), 2],
  ])('%s', async (_, one, other, count) => {
    const { objectives } = await read(sheet(one), sheet(other));
    expect(objectives.map(({ code }) => code)).toEqual(Array.from({ length: count }, () => null));
  });
});

describe('values of two sheets', () => {
  const values = (...lines: string[]) => ({ publicValues: ['VALORE PUBBLICO', '', ...lines] });

  it('of public values are compared by their code, or else by their words', async () => {
    const { objective, diagnostics } = await read(
      sheet(values('1 - BENESSERE', '', 'LAVORO', '', 'CASA')),
      sheet(values('1 - SALUTE', '', 'CASA')),
    );
    expect(objective.publicValues).toEqual([
      { code: '1', label: 'BENESSERE' },
      { code: null, label: 'LAVORO' },
      { code: null, label: 'CASA' },
    ]);
    expect(diagnostics.map(({ code, message }) => [code, message.includes('VALORE PUBBLICO')])).toEqual([
      ['conflicting-value', true],
    ]);
    expect(objective.conflicts.map(({ values: all }) => all.map(({ value }) => value))).toEqual([
      [
        { code: '1', label: 'BENESSERE' },
        { code: '1', label: 'SALUTE' },
      ],
    ]);
  });

  it.each<[string, Parameters<typeof sheet>[0], Parameters<typeof sheet>[0], string]>([
    ['Finalità', {}, { purpose: ['Finalità', '', 'Altro.'] }, '"Costruire case: belle sane" (kept) and "Altro."'],
    ['Stato', {}, { status: ['Stato', '', 'Concluso'] }, 'Stato is printed in two ways: "In Corso" (kept)'],
    [
      'Titolo',
      {},
      { title: ['CASA.'], heading: ['OBIETTIVO DI MANDATO', '', 'CASA.'] },
      'Titolo is printed in two ways: "CASA - Un tetto per tutti." (kept)',
    ],
    [
      'OBIETTIVI COLLEGATI',
      {},
      { linkedObjectives: ['OBIETTIVI STRATEGICI COLLEGATI', '', 'Codice\tTitolo', '2024_28_DUP_01_0301\tAltro.'] },
      'OBIETTIVI COLLEGATI is printed in two ways: "Vigilare sempre." (kept)',
    ],
    // Nothing says that the first was cut: the longer stands, aloud.
    [
      'INDIRIZZI',
      {},
      { guidelines: ['INDIRIZZI', '', 'Case per tutti. E strade.'] },
      '"Case per tutti. E strade." (kept)',
    ],
  ])('that disagree in %s are told as the sheet says them', async (_, one, other, says) => {
    const { diagnostics } = await read(sheet(one), sheet(other));
    const [told] = diagnostics.filter(({ code }) => code === 'conflicting-value');
    expect(told?.message).toContain(says);
  });
});

describe('the number of an objective', () => {
  it.each<[string, string, string | null]>([
    ['OBIETTIVO DI MANDATO', '2023_2028_DUP_05_0301', '05'],
    ['OBIETTIVO STRATEGICO', '2024_28_DUP_05_0301', '01'],
    ['OBIETTIVO STRATEGICO', '2024_28_DUP_05', '05'],
    ['OBIETTIVO OPERATIVO', '2024_28_DUP_05_0301_02', '02'],
    ['OBIETTIVO DI MANDATO', '2023_2028_DUP', null],
  ])('%s %s is %j', async (label, code, number) => {
    const heading = [label, '', 'CASA - Un tetto per tutti.'];
    expect((await read(sheet({ code: [label, code], heading }))).objective).toMatchObject({ code, number });
  });

  it('comes with a mandate only where both years are said', async () => {
    const profile = { codes: ['OP:{from}.{number}'] };
    const { objective } = await readWith({ profile }, sheet({ code: ['OBIETTIVO DI MANDATO', 'OP:2024.7'] }));
    expect(objective).toMatchObject({ code: 'OP:2024.7', number: '7', mandate: null });
  });
});

describe('other levels', () => {
  it('a strategic sheet lists operational objectives', async () => {
    const { objective, codes } = await read(
      sheet({
        parameters: ['Parametri selezionati:', 'Vista\tDUP_2024_2027', 'Livello\tOBIETTIVO STRATEGICO'],
        code: ['OBIETTIVO STRATEGICO', '2024_28_DUP_01_0301'],
        heading: ['OBIETTIVO STRATEGICO', '', 'CASA - Un tetto per tutti.'],
        linkedObjectives: ['OBIETTIVI OPERATIVI COLLEGATI', '', 'Codice\tTitolo', '2024_26_DUP_01_0301_02\tPattuglie.'],
      }),
    );
    expect(objective).toMatchObject({ level: 'strategic', number: '01', mandate: { from: 2024, to: 2028 } });
    expect(objective.linkedObjectives).toMatchObject([
      { level: 'operational', number: '02', mission: { code: '03' }, period: { from: 2024, to: 2026 } },
    ]);
    expect(codes).toEqual([]);
  });
});

it('a hyphen of a line end goes where another print of the title has none', async () => {
  const changes = (title: string[], heading: string) => ({ title, heading: ['OBIETTIVO DI MANDATO', '', heading] });
  const broken = await read(sheet(changes(['CASA - Un tet-', 'to socio-', 'sano.'], 'CASA - Un tetto socio-sano.')));
  expect(broken.objective.title).toBe('CASA - Un tetto socio-sano.');
  expect(broken.codes).toEqual([]);
});

it('the ledger says what each line of a sheet fed, and the second sheet repeats it', async () => {
  const parameters = [
    'Parametri selezionati:',
    'Vista\tDUP_2024',
    'Livello\tOBIETTIVO DI MANDATO',
    'VALORE PUBBLICO\t1 - BENESSERE',
  ];
  const { lines, sources } = await read(`${sheet({ parameters })}\n\n${nextSheet()}`);
  expect(sources[0]!.parameters).toEqual({
    view: 'DUP_2024',
    level: 'OBIETTIVO DI MANDATO',
    publicValue: '1 - BENESSERE',
  });
  const fed = lines.filter((line) => line.class !== 'blank').map((line) => [line.class, ...line.fields].join(' '));
  const header = ['level', 'code', 'portfolio', 'portfolio', 'title', 'responsibilityCentre', 'responsibilityCentre'];
  const sections = [
    ...['publicValues', 'publicValues', 'linkedObjectives', null, 'linkedObjectives', 'guidelines', 'guidelines'],
    ...['purpose', 'purpose', 'purpose', 'purpose', 'status', 'status'],
  ];
  const as = (name: string, fields: readonly (string | null)[]) =>
    fields.map((field) => (field === null ? 'furniture' : `${name} ${field}`));
  expect(fed).toEqual([
    'furniture',
    ...as(
      'fields',
      ['view', 'level', 'publicValue'].map((field) => `parameters parameters.${field}`),
    ),
    ...as('fields', [...header, 'responsiblePerson', 'responsiblePerson']),
    ...as('repeated', ['level', 'title']),
    ...as('fields', sections),
    ...as('repeated', [...header, 'responsiblePerson', 'responsiblePerson', 'level', 'title', ...sections]),
  ]);
});

it('a sheet stands on each page that holds anything of it, in their order', () => {
  const on = (page: number | null) => [{ line: { page } }];
  const part = (pages: object) => ({ levelLabel: [], title: [], ...pages });
  const empty = {
    headers: [],
    sections: new Map(),
    publicValues: [],
    linkedObjectives: [],
    guidelines: [],
    purpose: [],
    otherSections: new Map(),
  };
  const pagesOf = (changes: object) =>
    occurrenceOf({ source: 3, draft: { ...empty, status: null, ...changes } as unknown as Draft });
  for (const changes of [
    { headers: [part({ levelLabel: on(7) })] },
    { headers: [part({ title: on(7) })] },
    { sections: new Map([['status', on(7)]]) },
    ...['publicValues', 'linkedObjectives', 'guidelines', 'purpose'].map((field) => ({ [field]: [{ spans: on(7) }] })),
    { status: { spans: on(7) } },
    { otherSections: new Map([['other: Note', [{ spans: on(7) }]]]) },
  ])
    expect([changes, pagesOf(changes)]).toEqual([changes, { source: 3, pages: [7] }]);
  expect(pagesOf({})).toEqual({ source: 3, pages: [] });
  expect(pagesOf({ status: { spans: on(null) } }).pages).toEqual([]);
  expect(
    pagesOf({ headers: [1, 10, 1].map((page) => part({ title: on(page) })), status: { spans: on(9) } }).pages,
  ).toEqual([1, 9, 10]);
});

it('the ledger says which fields of which record a line fed', async () => {
  const next = nextSheet({
    code: ['OBIETTIVO DI MANDATO', '2023_2028_DUP_02'],
    guidelines: ['INDIRIZZI', '', 'Scuole per tutti.'],
  });
  const { lines } = await read(`${sheet()}\n\n${next}`);
  const told = (text: string) =>
    lines.filter((line) => line.text === text).map(({ fields, objective }) => [fields, objective]);
  expect(told('Case per tutti.')).toEqual([[['guidelines'], '2023_2028_DUP_01']]);
  expect(told('Scuole per tutti.')).toEqual([[['guidelines'], '2023_2028_DUP_02']]);
});

describe('labels of the header block inside a section', () => {
  const codesOf = async (...purpose: readonly string[]) =>
    (await read(sheet({ purpose: ['Finalità', '', ...purpose] }))).codes.filter((code) => code === 'header-as-text');

  it('are told where there are several: a part of a block may be among the text', async () => {
    const lines = [
      'Costruire case.',
      '',
      'Assessorato',
      '',
      'ANNA ROSSI',
      '',
      'Centro di Responsabilità',
      '',
      'Servizi',
    ];
    expect(await codesOf(...lines)).toEqual(['header-as-text']);
    expect(await codesOf('Si dirà:', 'Responsabile', 'Tempi')).toEqual([]);
  });
});

describe('values of the header block inside a section', () => {
  const told = async (changes: Parameters<typeof sheet>[0], ...others: readonly string[]) => {
    const { diagnostics } = await read([sheet(changes), ...others].join('\n\n'));
    return diagnostics.flatMap(({ code, message, objective }) =>
      code === 'header-value-as-text' ? [`${objective}: ${/\((.*)\)/u.exec(message)?.[1]}`] : [],
    );
  };
  const NEXT = nextSheet({ code: ['OBIETTIVO DI MANDATO', '2023_2028_DUP_02'] });

  it('are told where a line is one, also after a bullet, and of another sheet', async () => {
    const purpose = ['Finalità', '', 'Costruire case:', '', '- belle', '- Servizi finanziari'];
    expect(await told({ purpose, responsibilityCentre: ['Centro di Responsabilità', '', 'Casa'] }, NEXT)).toEqual([
      '2023_2028_DUP_01: "- Servizi finanziari"',
    ]);
  });

  it('are told where a line may be the one that the header block lacks', async () => {
    const changes = { responsibilityCentre: ['Centro di Responsabilità'], status: [] };
    const purpose = ['Finalità', '', 'Costruire case.', '', 'Servizi per la casa', '\f'];
    expect(await told({ ...changes, purpose })).toEqual(['2023_2028_DUP_01: "Servizi per la casa"']);
    expect(await told({ status: [], purpose })).toEqual([]);
    expect(await told({ ...changes, purpose: ['Finalità', '', 'Costruire case.', '', 'Servizi.', '\f'] })).toEqual([]);
  });

  it('are not told for a word of a wrapped one', async () => {
    const portfolio = ['Assessorato', '', 'ASSESSORA ROSSI - Polizia locale -', 'Legalità'];
    expect(await told({ portfolio, guidelines: ['INDIRIZZI', '', 'Legalità'] })).toEqual([]);
  });
});

describe('a section whose text begins on the line of its title', () => {
  const texts = async (parts: Parameters<typeof sheet>[0]) => {
    const { objective, codes } = await read(sheet(parts));
    return { ...objective, codes };
  };

  it('is a table whose head stands beside its title', async () => {
    const linkedObjectives = [
      '**OBIETTIVI STRATEGICI COLLEGATI:** | Codice | Titolo |',
      '|---|---|',
      '| 2024_28_DUP_01_0301 | Vigilare sempre. |',
    ];
    const record = await texts({ publicValues: ['**VALORE PUBBLICO:** 1 - BENESSERE'], linkedObjectives });
    expect(record.linkedObjectives.map(({ code, title }) => [code, title])).toEqual([
      ['2024_28_DUP_01_0301', 'Vigilare sempre.'],
    ]);
    expect(record.publicValues).toEqual([{ code: '1', label: 'BENESSERE' }]);
  });

  it.each([
    ['after a colon', ['INDIRIZZI: Case per', 'tutti.'], ['Finalità: Costruire case.']],
    ['after a tab', ['INDIRIZZI\tCase per', 'tutti.'], ['Finalità\tCostruire case.']],
    ['in some of the sections', ['INDIRIZZI', '', 'Case per tutti.'], ['Finalità: Costruire case.']],
  ])('is read %s', async (_, guidelines, purpose) => {
    const { codes, ...objective } = await texts({ guidelines, purpose, linkedObjectives: [] });
    expect(objective.publicValues).toEqual([{ code: '1', label: 'BENESSERE' }]);
    expect(objective.guidelines).toEqual([paragraph('Case per tutti.')]);
    expect(objective.purpose).toEqual([paragraph('Costruire case.')]);
    expect(codes).toEqual(['missing-section']);
  });

  it('comes after the table of linked objectives', async () => {
    const { linkedObjectives, guidelines } = await texts({ guidelines: ['INDIRIZZI: Case per tutti.'] });
    expect(linkedObjectives.map(({ title }) => title)).toEqual(['Vigilare sempre.']);
    expect(guidelines).toEqual([paragraph('Case per tutti.')]);
  });

  it('is text where its title stands alone elsewhere, or out of its order', async () => {
    const alone = await texts({ guidelines: ['INDIRIZZI', '', 'Case per tutti.', '', 'Finalità: costruirle.'] });
    expect(alone.guidelines).toEqual([paragraph('Case per tutti.'), paragraph('Finalità: costruirle.')]);
    expect(alone.codes).toEqual(['label-as-text']);
    const late = await texts({
      guidelines: [],
      purpose: ['Finalità', '', 'Costruire case.', '', 'Indirizzo: via Po 3.'],
    });
    expect(late.purpose).toEqual([paragraph('Costruire case.'), paragraph('Indirizzo: via Po 3.')]);
    expect(late.codes).toEqual(['missing-section', 'label-as-text']);
  });

  it('leaves in doubt what a common part after it is', async () => {
    const purpose = ['Finalità: Costruire case.', '', 'Indicatori: case aperte.'];
    const { codes, ...objective } = await texts({ guidelines: [], purpose });
    expect(objective.purpose).toEqual([paragraph('Costruire case.'), paragraph('Indicatori: case aperte.')]);
    expect(codes).toContain('other-part-unclear');
  });

  it('is no other part, on several sheets', async () => {
    const inline = { publicValues: ['VALORE PUBBLICO: 1 - BENESSERE'], status: ['Stato: In Corso'] };
    const next = nextSheet({ ...inline, code: ['OBIETTIVO DI MANDATO', '2023_2028_DUP_02'] });
    const { objectives } = await read(`${sheet(inline)}\n\n${next}`);
    expect(objectives.map(({ status }) => status?.label)).toEqual(['In Corso', 'In Corso']);
    expect(objectives.flatMap(({ otherSections }) => otherSections)).toEqual([]);
  });
});

describe('a dash after the code of a linked objective, in columns', () => {
  const titles = async (...rows: readonly string[]) => {
    const columns = {
      portfolio: ['Assessorato                 ASSESSORA ROSSI - Bilancio'],
      responsibilityCentre: ['Centro di Responsabilità    Servizi finanziari'],
      responsiblePerson: ['Responsabile                ANNA ROSSI'],
      linkedObjectives: ['OBIETTIVI STRATEGICI COLLEGATI', '', ...rows],
    };
    const { objective, codes } = await read(sheet(columns));
    expect(codes.filter((code) => code.startsWith('unrecognised'))).toEqual([]);
    return objective.linkedObjectives.map(({ title }) => title);
  };

  it('is no part of the titles where every row has one', async () => {
    const rows = [
      '2024_28_DUP_01_0301 - Vigilare sempre.',
      '2024_28_DUP_01_0302 - Curare',
      '                      le vie.',
    ];
    expect(await titles(...rows)).toEqual(['Vigilare sempre.', 'Curare le vie.']);
  });

  it('is part of the title of a row among others', async () => {
    const rows = ['2024_28_DUP_01_0301   - Vigilare sempre.', '2024_28_DUP_01_0302   Curare le vie.'];
    expect(await titles(...rows)).toEqual(['- Vigilare sempre.', 'Curare le vie.']);
  });
});

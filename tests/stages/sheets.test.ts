/** Whole sheets of twenty lines: traps, joins, lists, and what is told apart. */
import { describe, expect, it } from 'vitest';
import { nextSheet, read, sheet } from '../sheet.js';

const paragraph = (text: string) => ({ type: 'paragraph', text });
const list = (ordered: boolean, ...items: string[]) => ({ type: 'list', ordered, items });

it('a whole sheet gives a whole record', async () => {
  expect((await read(sheet())).objective).toEqual({
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
      },
    ],
    guidelines: [paragraph('Case per tutti.')],
    purpose: [paragraph('Costruire case:'), list(false, 'belle', 'sane')],
    status: { label: 'In Corso', kind: 'in-progress' },
    occurrences: [{ source: 0, pages: [] }],
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

  it('goes on behind a repeated header: paragraph, item, list', async () => {
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

/** Texts as tools write them: marks after a page, values in a row under their labels, codes amid a block, tables without other columns. */
import { describe, expect, it } from 'vitest';
import { nextSheet, read, sheet } from '../support/sheet.js';

describe('what a tool wrote after the status of a page', () => {
  const purpose = ['Finalità', '', 'Costruire case:', '', 'belle', '', 'sane'];

  it.each([
    [['Stato', '', 'Concluso', '1.', '2.'], true],
    [['Stato', '', 'Concluso1.', '2.'], true],
    [['Stato', '', 'Concluso•', '•'], false],
  ])('are the marks of its list: %j', async (status, ordered) => {
    const { codes, objective } = await read(sheet({ purpose, status }));
    expect(objective.status).toEqual({ label: 'Concluso', kind: 'completed' });
    expect(objective.purpose.at(-1)).toEqual({ type: 'list', ordered, items: ['belle', 'sane'] });
    expect(codes).not.toContain('unrecognised-line');
  });

  it('is no part of it if it is another text, which is told', async () => {
    const { codes, objective } = await read(sheet({ status: ['Stato', '', 'In corsoComune di Rocca'] }));
    expect(objective.status?.label).toBe('In corso');
    expect(codes).toContain('unrecognised-line');
  });

  it('stays where no known status stands before it', async () => {
    const { objective } = await read(sheet({ status: ['Stato', '', 'McDonald'] }));
    expect(objective.status?.label).toBe('McDonald');
  });
});

describe('the level among the parameters', () => {
  it.each([[['Livello\tOBIETTIVO DI MANDATO', 'Comune di Rocca']], [['Livello\tOBIETTIVO DI MANDATOComune di Rocca']]])(
    'ends with its label, and what follows is told: %j',
    async (lines) => {
      const parameters = ['Parametri selezionati:', 'Vista\tDUP_2024_2027 DUP 2024 2026', ...lines];
      const { codes, sources } = await read(sheet({ parameters }));
      expect(sources[0]!.parameters.level).toBe('OBIETTIVO DI MANDATO');
      expect(codes).toContain('unrecognised-line');
    },
  );
});

describe('values below a run of labels', () => {
  const inRun = (...values: readonly string[]) =>
    read(
      sheet({
        portfolio: ['Assessorato', 'Centro di Responsabilità', 'Responsabile', ...values],
        responsibilityCentre: [],
        responsiblePerson: [],
        title: [],
      }),
    );

  it('are shared where lines go on in lower case, after a dash or after an open word', async () => {
    const { codes, objective } = await inRun(
      ...['ASSESSORA ROSSI - Vie -', 'Orti', 'Settore dei', 'Lavori e delle', 'opere', 'ANNA ROSSI'],
    );
    expect(objective.portfolio?.text).toBe('ASSESSORA ROSSI - Vie - Orti');
    expect(objective.responsibilityCentre).toBe('Settore dei Lavori e delle opere');
    expect(objective.responsiblePerson).toBe('ANNA ROSSI');
    expect(codes).toContain('header-unclear');
  });

  it('are told where they come in another order than the labels', async () => {
    const turned = await inRun('', 'Settore Casa', '', 'ANNA ROSSI', '', 'ASSESSORA ROSSI - Vie - Orti');
    expect(turned.codes).toContain('header-unclear');
    const straight = await inRun('', 'ASSESSORA ROSSI - Vie - Orti', '', 'Settore Casa', '', 'ANNA ROSSI');
    expect(straight.codes).not.toContain('header-unclear');
  });
});

describe('a code that stands below the labels of its block', () => {
  const block = {
    code: ['OBIETTIVO DI MANDATO'],
    responsiblePerson: ['Responsabile', '', 'ANNA ROSSI', '', '2023_2028_DUP_01'],
  };

  it('is the code of the sheet where it is the only one', async () => {
    const { codes, objective } = await read(sheet(block));
    expect(objective.code).toBe('2023_2028_DUP_01');
    expect(objective.responsiblePerson).toBe('ANNA ROSSI');
    expect(codes).not.toContain('missing-code');
  });

  it('is none of two', async () => {
    const responsiblePerson = [...block.responsiblePerson, '', '2023_2028_DUP_02'];
    const { codes } = await read(sheet({ ...block, responsiblePerson }));
    expect(codes).toContain('missing-code');
  });
});

describe('a table in text that has no other columns', () => {
  const table = (...rows: readonly string[]) =>
    read(sheet({ linkedObjectives: ['OBIETTIVI STRATEGICI COLLEGATI', '', 'Codice Titolo', ...rows] }));
  const titlesOf = ({ objective }: Awaited<ReturnType<typeof table>>) =>
    objective.linkedObjectives.map(({ title }) => title);

  it('is read by its places where titles are centred on their codes', async () => {
    const made = await table(
      '2024_28_DUP_01_0301 Vigilare sempre e dove',
      '                    serve.',
      '                    Pulire le strade, i parchi',
      '2024_28_DUP_01_0401 e le piazze ogni giorno,',
      '                    anche di notte.',
    );
    expect(titlesOf(made)).toEqual([
      'Vigilare sempre e dove serve.',
      'Pulire le strade, i parchi e le piazze ogni giorno, anche di notte.',
    ]);
  });

  it('is read by order where titles go on below their codes', async () => {
    const made = await table('2024_28_DUP_01_0301 Vigilare', 'sempre.', '2024_28_DUP_01_0401 Pulire.');
    expect(titlesOf(made)).toEqual(['Vigilare sempre.', 'Pulire.']);
  });

  it('is told to be torn where its last rows have no title', async () => {
    const made = await table('2024_28_DUP_01_0301 Vigilare.', '2024_28_DUP_01_0401', '2024_28_DUP_01_0501');
    expect(made.codes).toContain('torn-table');
  });
});

describe('a code that a narrow cell cuts before its last digit', () => {
  const parameters = ['Parametri selezionati:', 'Vista\tDUP_2024_2027 DUP 2024 2026', 'Livello\tOBIETTIVO OPERATIVO'];
  const [heading, none] = [['OBIETTIVO OPERATIVO', '', 'CASA - Un tetto per tutti.'], [] as string[]];
  const block = { parameters, heading, linkedObjectives: none, title: none };
  const code = (...lines: readonly string[]) => ['OBIETTIVO OPERATIVO', ...lines];

  it.each([
    [code('2023_28_DUP_01_0301_0 Assessorato', '1'), ['ASSESSORA ROSSI - Bilancio']],
    [code('2023_28_DUP_01_0301_0 Assessorato', 'ASSESSORA ROSSI - Bilancio', '1'), none],
  ])('is whole where a label stands beside it: %j', async (cut, portfolio) => {
    const { objective } = await read(sheet({ ...block, code: cut, portfolio }));
    expect(objective.code).toBe('2023_28_DUP_01_0301_01');
  });

  it('ends where more than a digit stands below', async () => {
    const cut = code('2023_28_DUP_01_0301_0 Assessorato', '12 case');
    expect((await read(sheet({ ...block, code: cut, portfolio: none }))).objective.code).toBe('2023_28_DUP_01_0301_0');
  });
});

describe('a code of a sheet that seems cut, where others are whole,', () => {
  it.each([
    ['2023_2028_DUP_0', 'OBIETTIVO DI MANDATO', '2023_2028_DUP_01'],
    ['2023_28_DUP_01_030', 'OBIETTIVO STRATEGICO', '2023_28_DUP_02_0401'],
    ['2023_28_DUP_01_0301_0', 'OBIETTIVO OPERATIVO', '2023_28_DUP_02_0401_01'],
  ])('is told: %s', async (cut, level, whole) => {
    const parts = { linkedObjectives: [], heading: [level, '', 'CASA - Un tetto per tutti.'] };
    const text = (code: string) => nextSheet({ ...parts, code: [level, code] });
    const { diagnostics } = await read(`${sheet({ ...parts, code: [level, whole] })}\n\n${text(cut)}`);
    expect(diagnostics.filter(({ code }) => code === 'code-cut-short')).toHaveLength(1);
  });

  it('is none of a form that all of them have', async () => {
    const code = ['OBIETTIVO STRATEGICO', '2023_28_DUP_01_030'];
    const { codes } = await read(sheet({ code, linkedObjectives: [] }));
    expect(codes).not.toContain('code-cut-short');
  });
});

describe('a header block at the foot of a page, below the end of another sheet,', () => {
  it('has its sections on the next page, also where most pages end so', async () => {
    const head = ['Parametri selezionati:', 'Vista\tDUP_2024_2027 DUP 2024 2026', 'Livello\tOBIETTIVO DI MANDATO'];
    const block = (n: number) => [
      ...['OBIETTIVO DI MANDATO', `2023_2028_DUP_0${n}`, 'Assessorato', 'ANNA ROSSI', 'Centro di Responsabilità'],
      ...['Servizi finanziari', 'Responsabile', 'ANNA ROSSI', 'OBIETTIVO DI MANDATO', `CASA ${n} - Un tetto.`],
    ];
    const body = ['VALORE PUBBLICO', '1 - BENESSERE', 'Finalità', 'Costruire case.', 'Stato', 'In Corso'];
    const pages = [[...head, ...block(1), ...body, ...block(2)], [...body, ...block(3)], [...body, ...block(4)], body];
    const { objectives } = await read(pages.map((lines) => lines.join('\n')).join('\n\f'));
    expect(objectives.map(({ purpose, status }) => [purpose.length, status?.label])).toEqual(
      objectives.map(() => [1, 'In Corso']),
    );
    expect(objectives).toHaveLength(4);
  });
});

describe('values that begin with one word in all sheets', () => {
  it('are no labels below the wrapped label that they belong to', async () => {
    const block = (n: number) => [
      ...[
        'OBIETTIVO DI MANDATO',
        `2023_2028_DUP_0${n} Assessorato ASSESSORA ROSSI - Casa`,
        'Responsabile ANNA ROSSI Centro di',
      ],
      ...['Responsabilità', `Area ${'I'.repeat(n)} - Servizi`, `CASA ${n}`, 'OBIETTIVO DI MANDATO', `CASA ${n}`],
      ...['VALORE PUBBLICO', '1 - BENESSERE', 'Finalità', 'Costruire case.', 'Stato', 'In Corso'],
    ];
    const head = ['Vista DUP_2024_2027 DUP 2024 2026', 'Livello OBIETTIVO DI MANDATO'];
    const { objectives } = await read([...head, ...[1, 2, 3].flatMap(block)].join('\n'));
    expect(objectives.map((one) => one.responsibilityCentre)).toEqual(
      ['I', 'II', 'III'].map((number) => `Area ${number} - Servizi`),
    );
  });
});

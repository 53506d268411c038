/** What is wrong with a sheet raises its own diagnostic, and no other, at its place. */
import { describe, expect, it } from 'vitest';
import { CATALOGUE, type DiagnosticCode } from '../../../src/index.js';
import { nextSheet, type Part, read, readWith, sheet } from '../../support/sheet.js';

type Changes = Partial<Record<Part, readonly string[]>>;

const link = (code: string, title = 'Vigilare sempre.') => ({
  linkedObjectives: ['OBIETTIVI STRATEGICI COLLEGATI', '', 'Codice\tTitolo', `${code}\t${title}`],
});

it('a whole sheet raises none', async () => {
  const { codes, objectives } = await read(sheet());
  expect(codes).toEqual([]);
  expect(objectives).toHaveLength(1);
});

describe('one thing wrong', () => {
  const HEAD = 'OBIETTIVO DI MANDATO';
  const row = (code: string) => `${code}\tVigilare sempre.`;
  const coded = (code: string): Changes => ({ code: [HEAD, code] });

  // What is changed, the diagnostic that it raises, the line that it points to, and what the sentence tells.
  it.each<[string, Changes, DiagnosticCode, string, string]>([
    ['no code', { code: [HEAD] }, 'missing-code', HEAD, 'no code under "OBIETTIVO DI MANDATO"'],
    ['a malformed code', coded('2023-2028/DUP.01'), 'malformed-code', HEAD, 'The code "2023-2028/DUP.01" does not'],
    [
      'no years in the code',
      coded('DUP_01'),
      'code-without-years',
      HEAD,
      'No years could be read out of the code "DUP_01"',
    ],
    [
      'no number in the code',
      coded('2023_2028_DUP'),
      'code-without-number',
      HEAD,
      '"2023_2028_DUP" ends without the number',
    ],
    ['no title', { title: [], heading: [] }, 'missing-title', HEAD, 'no title'],
    ['no parameters', { parameters: [] }, 'missing-view', HEAD, 'Vista'],
    ['an empty Assessorato', { portfolio: ['Assessorato'] }, 'empty-field', HEAD, 'cell Assessorato is empty'],
    [
      'an empty Centro',
      { responsibilityCentre: ['Centro di Responsabilità'] },
      'empty-field',
      HEAD,
      'cell Centro di Responsabilità is',
    ],
    ['an empty Responsabile', { responsiblePerson: ['Responsabile'] }, 'empty-field', HEAD, 'cell Responsabile is'],
    [
      'an empty VALORE PUBBLICO',
      { publicValues: ['VALORE PUBBLICO'] },
      'empty-field',
      'VALORE PUBBLICO',
      'VALORE PUBB',
    ],
    [
      'an empty table',
      { linkedObjectives: ['OBIETTIVI STRATEGICI COLLEGATI', '', 'Codice\tTitolo'] },
      'empty-field',
      'OBIETTIVI STRATEGICI COLLEGATI',
      'OBIETTIVI COLLEGATI is',
    ],
    ['empty INDIRIZZI', { guidelines: ['INDIRIZZI'] }, 'empty-field', 'INDIRIZZI', 'cell INDIRIZZI is'],
    ['an empty Finalità', { purpose: ['Finalità'] }, 'empty-field', 'Finalità', 'cell Finalità is'],
    ['an empty Stato', { status: ['Stato'] }, 'empty-field', 'Stato', 'cell Stato is'],
    ['no VALORE PUBBLICO', { publicValues: [] }, 'missing-section', HEAD, 'no section VALORE PUBBLICO.'],
    ['no table', { linkedObjectives: [] }, 'missing-section', HEAD, 'no section OBIETTIVI COLLEGATI.'],
    ['no INDIRIZZI', { guidelines: [] }, 'missing-section', HEAD, 'no section INDIRIZZI.'],
    ['no Finalità', { purpose: [] }, 'missing-section', HEAD, 'no section Finalità.'],
    ['no Stato', { status: [] }, 'missing-status', HEAD, 'ends without its Stato'],
    [
      'an unknown Stato',
      { status: ['Stato', '', 'In bilico'] },
      'unknown-status',
      'In bilico',
      '"In bilico" is not among',
    ],
    [
      'years backwards in a link',
      link('2028_24_DUP_01_0301'),
      'years-backwards',
      row('2028_24_DUP_01_0301'),
      'from 2028 to 2024',
    ],
    [
      'years before the mandate',
      link('2022_24_DUP_01_0301'),
      'years-outside-mandate',
      row('2022_24_DUP_01_0301'),
      '2022-2024 of the linked objective 2022_24_DUP_01_0301 do not fit the mandate 2023-2028',
    ],
    [
      'years after the mandate',
      link('2024_29_DUP_01_0301'),
      'years-outside-mandate',
      row('2024_29_DUP_01_0301'),
      '2024-2029',
    ],
    [
      'another mandate number',
      link('2024_28_DUP_02_0301'),
      'mandate-number-differs',
      row('2024_28_DUP_02_0301'),
      '2024_28_DUP_02_0301 names mandate objective 02, but the sheet is number 01',
    ],
    [
      'an unknown mission',
      link('2024_28_DUP_01_2101'),
      'unknown-mission',
      row('2024_28_DUP_01_2101'),
      '2024_28_DUP_01_2101 names mission 21',
    ],
    [
      'a link without years',
      link('DUP_01_0301'),
      'code-without-years',
      row('DUP_01_0301'),
      'No years could be read out of the code "DUP_01_0301"',
    ],
    [
      'a link without mission',
      link('2024_28_DUP_01'),
      'code-without-number',
      row('2024_28_DUP_01'),
      '"2024_28_DUP_01" ends without the mission',
    ],
  ])('%s', async (_, changes, code, line, says) => {
    const { objective, diagnostics, lineOf } = await read(sheet(changes));
    // In running text an empty cell leaves it uncertain to whom the next value belongs, and so does a title that lacks.
    const leavesDoubt = code === 'empty-field' || code === 'missing-title';
    const certain = diagnostics.filter((found) => !leavesDoubt || found.code !== 'header-unclear');
    expect(certain).toEqual([
      {
        code,
        severity: CATALOGUE[code].severity,
        message: expect.stringContaining(says),
        source: 0,
        page: null,
        line: lineOf(line),
        objective: objective.code,
        related: [],
      },
    ]);
  });

  it('a part that a code lacks has its Italian name in an Italian sentence', async () => {
    const said = async (changes: Changes) => {
      const { diagnostics } = await readWith({ language: 'it' }, sheet(changes));
      return diagnostics.map(({ message }) => message);
    };
    expect(await said(coded('2023_2028_DUP'))).toEqual(['Nel codice "2023_2028_DUP" manca: il numero.']);
    expect(await said(link('2024_28_DUP_01'))).toEqual(['Nel codice "2024_28_DUP_01" manca: la missione.']);
  });

  it('a sheet without its Stato, though another sheet of the objective has one', async () => {
    const { objectives, diagnostics } = await read(`${sheet()}\n\n${nextSheet({ status: [] })}`);
    expect(objectives.map(({ status }) => status?.label)).toEqual(['In Corso']);
    const second = sheet().split('\n').length + 2;
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([['missing-status', second]]);
  });

  it('an unknown Stato that only a later input has is told where it stands', async () => {
    const { diagnostics, sources } = await read(
      sheet({ status: ['Stato'] }),
      sheet({ status: ['Stato', '', 'In bilico'] }),
    );
    expect(sources).toHaveLength(2);
    const line = sheet().split('\n').indexOf('In Corso') + 1;
    expect(diagnostics).toMatchObject([{ code: 'unknown-status', source: 1, line }]);
  });

  it.each<[string, Changes]>([
    ['a year alone', { ...coded('2024_2024_DUP_01'), ...link('2024_24_DUP_01_0301') }],
    ['the whole mandate', { ...coded('2023_2028_DUP_01'), ...link('2023_28_DUP_01_0301') }],
  ])('nothing with %s', async (_, changes) => {
    expect((await read(sheet(changes))).codes).toEqual([]);
  });

  it('nothing more with a Stato that is empty on another sheet', async () => {
    expect((await read(`${sheet()}\n\n${nextSheet({ status: ['Stato'] })}`)).codes).toEqual([]);
  });

  it('a link’s code that says nothing is told by its years and its mission alone', async () => {
    expect((await read(sheet(link('AB_C1')))).codes).toEqual(['code-without-years', 'code-without-number']);
  });

  it('no number is compared with what only looks like a code', async () => {
    const { codes } = await read(sheet(coded('2023_2028_DU\u0420_02')));
    expect(codes).toEqual(['lookalike-code']);
  });

  it('a code in the pattern of a profile is missed by no part that the pattern lacks', async () => {
    const profile = { codes: ['OM-{mandate}', 'OS-{mandate}-{number}', 'OT-{to}-{mandate}'] };
    const codesOf = async (changes: Changes) => (await readWith({ profile }, sheet(changes))).codes;
    expect(await codesOf({ ...coded('OM-1'), ...link('OS-1-7') })).toEqual([]);
    // A last year without a first is no period.
    expect(await codesOf({ ...coded('OT-28-1'), ...link('OT-28-1') })).toEqual([
      'code-without-years',
      'code-without-years',
    ]);
  });

  it('years backwards in the sheet’s own code', async () => {
    const { codes, diagnostics, objective } = await read(
      sheet({ code: ['OBIETTIVO DI MANDATO', '2028_2023_DUP_01'], linkedObjectives: [] }),
    );
    expect(codes).toEqual(['years-backwards', 'missing-section']);
    expect(diagnostics[0]!.message).toContain('"2028_2023_DUP_01" run backwards: from 2028 to 2023');
    expect(objective.mandate).toEqual({ from: 2028, to: 2023 });
  });

  it('a field name and a value stand in the sentence', async () => {
    const { diagnostics } = await read(sheet({ portfolio: ['Assessorato'] }));
    expect(diagnostics[0]).toMatchObject({ message: 'The cell Assessorato is empty.', objective: '2023_2028_DUP_01' });
  });
});

describe('two sheets that disagree', () => {
  const other = nextSheet({ responsiblePerson: ['Responsabile', '', 'BRUNO VERDI'] });

  it('are one record with the first value, and both places are named', async () => {
    const first = sheet();
    const { objectives, diagnostics } = await read(`${first}\n\n${other}`);
    expect(objectives).toHaveLength(1);
    expect(objectives[0]!.responsiblePerson).toBe('ANNA ROSSI');
    const lines = `${first}\n\n${other}`.split('\n');
    const conflict = diagnostics.filter(({ code }) => code === 'conflicting-value');
    expect(conflict).toEqual([
      {
        severity: 'warning',
        code: 'conflicting-value',
        message: expect.stringMatching(/Responsabile .*"ANNA ROSSI" .*"BRUNO VERDI"/),
        source: 0,
        page: null,
        line: lines.indexOf('BRUNO VERDI') + 1,
        objective: '2023_2028_DUP_01',
        related: [{ source: 0, page: null, line: lines.indexOf('ANNA ROSSI') + 1 }],
      },
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['conflicting-value', 'unrecognised-line']);
  });

  it('also over two inputs', async () => {
    const { objectives, diagnostics } = await read(
      sheet(),
      sheet({ responsiblePerson: ['Responsabile', '', 'BRUNO VERDI'] }),
    );
    expect(objectives).toHaveLength(1);
    expect(objectives[0]!.occurrences).toEqual([
      { source: 0, pages: [] },
      { source: 1, pages: [] },
    ]);
    expect(diagnostics[0]).toMatchObject({ code: 'conflicting-value', source: 1, related: [{ source: 0 }] });
  });

  it('are two records if view, level or code differs', async () => {
    const views = await read(sheet(), sheet({ parameters: ['Parametri selezionati:', 'Vista\tDUP_2030'] }));
    expect(views.objectives.map(({ view }) => view)).toEqual(['DUP_2024_2027 DUP 2024 2026', 'DUP_2030']);
    const level = {
      code: ['OBIETTIVO STRATEGICO', '2023_2028_DUP_01'],
      heading: ['OBIETTIVO STRATEGICO', '', 'CASA - Un tetto per tutti.'],
    };
    expect((await read(sheet(), sheet(level))).objectives.map((one) => one.level)).toEqual(['mandate', 'strategic']);
    const code = { code: ['OBIETTIVO DI MANDATO', '2023_2028_DUP_02'], linkedObjectives: [] };
    expect((await read(`${sheet()}\n\n${nextSheet(code)}`)).objectives.map((one) => one.code)).toEqual([
      '2023_2028_DUP_01',
      '2023_2028_DUP_02',
    ]);
  });
});

describe('what is doubtful names its record', () => {
  const code = ['OBIETTIVO DI MANDATO', '2023_2028_DUP', '_01'];

  it.each<[string, Changes, DiagnosticCode]>([
    [
      'a row without code',
      { linkedObjectives: ['OBIETTIVI STRATEGICI COLLEGATI', '', 'Vigilare.'] },
      'row-without-code',
    ],
    ['a label in a text', { purpose: ['Finalità', '', 'Curare lo', 'Stato', 'del bene.'] }, 'label-as-text'],
    ['a line of no field', { status: ['Stato', '', 'In Corso', '', 'Firmato in originale'] }, 'unrecognised-line'],
  ])('%s', async (_, changes, said) => {
    const { diagnostics, objectives } = await read(sheet({ code, ...changes }));
    expect(objectives.map((objective) => objective.code)).toEqual(['2023_2028_DUP_01']);
    expect(diagnostics.map((found) => found.code)).toContain(said);
    for (const { objective } of diagnostics) expect(objective).toBe('2023_2028_DUP_01');
  });
});

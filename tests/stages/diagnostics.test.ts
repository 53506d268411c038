/** What is wrong with a sheet raises its own diagnostic, and no other, at its place. */
import { describe, expect, it } from 'vitest';
import { CATALOGUE, type DiagnosticCode } from '../../src/index.js';
import { nextSheet, type Part, read, sheet } from '../sheet.js';

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
  // What is changed, the diagnostic that it raises, and the line that it points to.
  it.each<[string, Changes, DiagnosticCode, string]>([
    ['no code', { code: ['OBIETTIVO DI MANDATO'] }, 'missing-code', 'OBIETTIVO DI MANDATO'],
    [
      'a malformed code',
      { code: ['OBIETTIVO DI MANDATO', '2023-2028/DUP.01'] },
      'malformed-code',
      'OBIETTIVO DI MANDATO',
    ],
    [
      'no years in the code',
      { code: ['OBIETTIVO DI MANDATO', 'DUP_01'] },
      'code-without-years',
      'OBIETTIVO DI MANDATO',
    ],
    [
      'no number in the code',
      { code: ['OBIETTIVO DI MANDATO', '2023_2028_DUP'] },
      'code-without-number',
      'OBIETTIVO DI MANDATO',
    ],
    ['no title', { title: [], heading: [] }, 'missing-title', 'OBIETTIVO DI MANDATO'],
    ['no parameters', { parameters: [] }, 'missing-view', 'OBIETTIVO DI MANDATO'],
    ['an empty Assessorato', { portfolio: ['Assessorato'] }, 'empty-field', 'OBIETTIVO DI MANDATO'],
    ['an empty Centro', { responsibilityCentre: ['Centro di Responsabilità'] }, 'empty-field', 'OBIETTIVO DI MANDATO'],
    ['an empty Responsabile', { responsiblePerson: ['Responsabile'] }, 'empty-field', 'OBIETTIVO DI MANDATO'],
    ['an empty VALORE PUBBLICO', { publicValues: ['VALORE PUBBLICO'] }, 'empty-field', 'VALORE PUBBLICO'],
    ['empty INDIRIZZI', { guidelines: ['INDIRIZZI'] }, 'empty-field', 'INDIRIZZI'],
    ['an empty Finalità', { purpose: ['Finalità'] }, 'empty-field', 'Finalità'],
    ['an empty Stato', { status: ['Stato'] }, 'empty-field', 'Stato'],
    ['no VALORE PUBBLICO', { publicValues: [] }, 'missing-section', 'OBIETTIVO DI MANDATO'],
    ['no table', { linkedObjectives: [] }, 'missing-section', 'OBIETTIVO DI MANDATO'],
    ['no INDIRIZZI', { guidelines: [] }, 'missing-section', 'OBIETTIVO DI MANDATO'],
    ['no Finalità', { purpose: [] }, 'missing-section', 'OBIETTIVO DI MANDATO'],
    ['no Stato', { status: [] }, 'missing-status', 'OBIETTIVO DI MANDATO'],
    ['an unknown Stato', { status: ['Stato', '', 'In bilico'] }, 'unknown-status', 'In bilico'],
    [
      'years backwards in a link',
      link('2028_24_DUP_01_0301'),
      'years-backwards',
      '2028_24_DUP_01_0301\tVigilare sempre.',
    ],
    [
      'years before the mandate',
      link('2022_24_DUP_01_0301'),
      'years-outside-mandate',
      '2022_24_DUP_01_0301\tVigilare sempre.',
    ],
    [
      'years after the mandate',
      link('2024_29_DUP_01_0301'),
      'years-outside-mandate',
      '2024_29_DUP_01_0301\tVigilare sempre.',
    ],
    [
      'another mandate number',
      link('2024_28_DUP_02_0301'),
      'mandate-number-differs',
      '2024_28_DUP_02_0301\tVigilare sempre.',
    ],
    ['an unknown mission', link('2024_28_DUP_01_2101'), 'unknown-mission', '2024_28_DUP_01_2101\tVigilare sempre.'],
    ['a link without years', link('DUP_01_0301'), 'code-without-years', 'DUP_01_0301\tVigilare sempre.'],
    ['a link without mission', link('2024_28_DUP_01'), 'code-without-number', '2024_28_DUP_01\tVigilare sempre.'],
  ])('%s', async (_, changes, code, line) => {
    const { diagnostics, lineOf } = await read(sheet(changes));
    // In running text an empty cell leaves it uncertain to whom the next value belongs.
    const certain = diagnostics.filter((found) => code !== 'empty-field' || found.code !== 'header-unclear');
    const places = certain.map((found) => [found.code, found.line, found.severity, found.source]);
    expect(places).toEqual([[code, lineOf(line), CATALOGUE[code].severity, 0]]);
  });

  it('a sheet without its Stato, though another sheet of the objective has one', async () => {
    const { objectives, diagnostics } = await read(`${sheet()}\n\n${nextSheet({ status: [] })}`);
    expect(objectives.map(({ status }) => status?.label)).toEqual(['In Corso']);
    const second = sheet().split('\n').length + 2;
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([['missing-status', second]]);
  });

  it('years backwards in the sheet’s own code', async () => {
    const { codes, objective } = await read(
      sheet({ code: ['OBIETTIVO DI MANDATO', '2028_2023_DUP_01'], linkedObjectives: [] }),
    );
    expect(codes).toEqual(['years-backwards', 'missing-section']);
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

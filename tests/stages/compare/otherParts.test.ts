/** Other parts compared: what stands under labels and titles that the sheets alone name. */
import { describe, expect, it } from 'vitest';
import { type Change, compare, type Objective, writeComparison } from '../../../src/index.js';
import { bare, documentOf, objective, rich } from '../../support/samples.js';

type Part = Objective['otherFields'][number];
const part = (label: string, text: string): Part => ({ label, text });
const compared = (old: Partial<Objective>, now: Partial<Objective>) =>
  compare(documentOf([{ ...objective, ...old }]), documentOf([{ ...objective, ...now }]));
const rows = (changes: readonly Change[]) =>
  changes.map(({ kind, field, label, linked, old, new: now }) => [kind, field, label, linked?.code ?? null, old, now]);
const table = (...cells: string[][]) => ({
  otherSections: [
    { title: 'INDICATORI', blocks: [{ type: 'table' as const, rows: [['Indicatore', '2024', '2025'], ...cells] }] },
  ],
});

describe('other labels', () => {
  it.each<[string, Part[], Part[], unknown[]]>([
    ['another text', [part('Peso', '40%')], [part('Peso', '60%')], [['changed', 'Peso', '40%', '60%']]],
    ['one that came', [], [part('__proto__', 'x')], [['added', '__proto__', null, 'x']]],
    ['one that went', [part('Peso', '40%')], [], [['removed', 'Peso', '40%', null]]],
    ['one that says something now', [part('Peso', '')], [part('PESO', '1')], [['added', 'PESO', null, '1']]],
    ['another spelling and order', [part('A', '1'), part('Peso:', '2')], [part('PESO', '2'), part('a', '1')], []],
    ['one without text', [], [part('Peso', ' ')], []],
    ['two of one name', [part('A', '1'), part('a', '2')], [part('A', '1')], [['changed', 'A', '1\n2', '1']]],
  ])('%s', (_, old, now, told) => {
    const { changes } = compared({ otherFields: old }, { otherFields: now });
    expect(changes.map((one) => [one.kind, one.label, one.old, one.new])).toEqual(told);
    expect(new Set(changes.map(({ field }) => field))).toEqual(new Set(told.length > 0 ? ['otherFields'] : []));
    const back = compared({ otherFields: now }, { otherFields: old }).changes;
    expect(back.map((one) => [one.old, one.new])).toEqual(changes.map((one) => [one.new, one.old]));
  });

  it('of linked objectives name the objective', () => {
    const links = (...others: Part[][]) => ({
      linkedObjectives: objective.linkedObjectives.map((one, i) => ({ ...one, otherFields: others[i] ?? [] })),
    });
    const { changes } = compared(links([part('Peso', '40%')]), links([part('Peso', '60%')], [part('Peso', '1')]));
    expect(rows(changes)).toEqual([
      ['added', 'linkedOtherFields', 'Peso', '0301', null, '1'],
      ['changed', 'linkedOtherFields', 'Peso', '2024_28_DUP_01_0301', '40%', '60%'],
    ]);
  });
});

describe('other sections', () => {
  it('differ in any word, and in the column that a number stands in', () => {
    expect(compared(table(['Nidi', '2', '3']), table(['Nidi', '2', '3', ''])).changes).toEqual([]);
    expect(compared(table(['Nidi', '2', '']), table(['Nidi', '', '2'])).changes).toHaveLength(1);
    const [change] = compared(table(['Nidi', '2', '3']), table(['Nidi', '2', '4'])).changes;
    expect(change).toMatchObject({
      kind: 'changed',
      field: 'otherSections',
      label: 'INDICATORI',
      code: objective.code,
    });
    expect(change!.words!.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['3', '4']);
  });

  it('that came or went, also with a name that another label has', () => {
    expect(rows(compared({}, { otherFields: rich.otherFields, otherSections: rich.otherSections }).changes)).toEqual([
      ['added', 'otherFields', '=1+1', null, null, '=2+2'],
      ['added', 'otherFields', 'Missione', null, null, '09 Sviluppo sostenibile'],
      ['added', 'otherFields', '__proto__', null, null, 'constructor'],
      ['added', 'otherSections', 'INDICATORI', null, null, expect.stringContaining('Ettari; ; 12; stima\nPanchine')],
      ['added', 'otherSections', 'Missione', null, null, 'una\ndue'],
    ]);
  });

  it('tell objectives without codes apart', () => {
    const twins = ['40%', '60%'].map((text) => ({ ...bare, otherFields: [part('Peso', text)] }));
    expect(compare(documentOf(twins), documentOf(twins.toReversed())).changes).toEqual([]);
    expect(compare(documentOf([twins[0]!]), documentOf([twins[1]!])).summary.notCompared).toBe(2);
  });
});

describe('what people are shown of them', () => {
  const old = documentOf([rich]);
  const now = documentOf([
    {
      ...rich,
      otherFields: [part('Missione', '10 <b>'), part('=1+1', '=2+2')],
      otherSections: rich.otherSections.slice(0, 1).map((one) => ({ ...one, blocks: one.blocks.slice(1) })),
      linkedObjectives: rich.linkedObjectives.map((one) => ({ ...one, otherFields: [part('Peso\n', '70%')] })),
    },
    { ...rich, code: '2023_2028_DUP_03', linkedObjectives: [] },
  ]);
  const comparison = compare(old, now);

  it('in text', async () => {
    expect(await writeComparison(comparison, 'text', { language: 'it' })).toMatch(
      new RegExp(
        [
          "^Obiettivo di mandato 2023_2028_DUP_02 {2}PIU' SICUREZZA",
          ' {2}- Missione 2024_28_DUP_01_0301: =1\\+1',
          ' {2}~ Peso 2024_28_DUP_01_0301: 60% → 70%',
          ' {2}\\+ Peso 2024_28_DUP_02_0901: 70%',
          ' {2}~ Missione: 09 Sviluppo sostenibile → 10 <b>',
          ' {2}- __proto__: constructor',
          ' {2}~ INDICATORI:',
          ' {6}\\[-Valori attesi\\.-\\] Indicatore; .*',
          ' {2}- Missione: una due',
          '',
          "\\+ Obiettivo di mandato 2023_2028_DUP_03 {2}PIU' SICUREZZA",
          '(?:.*\n)+ {4}Missione: 09 Sviluppo sostenibile',
          ' {4}__proto__: constructor',
        ].join('\n'),
      ),
    );
  });

  it('in tables: names of columns for programs, labels for people', async () => {
    const fields = async (excel: boolean) => {
      const csv = (await writeComparison(comparison, 'csv', { excel, language: 'it' })) as string;
      return csv.split(/\r?\n/).map((line) => line.split(excel ? ';' : ',')[4]);
    };
    expect((await fields(false)).slice(1, 8)).toEqual([
      ...['other: Missione', 'other: Peso', 'other: Peso', 'other: Missione', 'other: __proto__'],
      ...['other: INDICATORI', 'other: Missione'],
    ]);
  });

  it('on the page', async () => {
    const page = await writeComparison(comparison, 'html', { language: 'it' });
    expect(page).toContain('<bdi lang="it">__proto__</bdi> <span class="kind"><b aria-hidden="true">-</b> eliminato');
    expect(page).toContain('<bdi lang="it">10 &lt;b&gt;</bdi>');
    expect(page).toContain(
      '<dt><bdi lang="it">Missione</bdi></dt><dd><bdi lang="it">09 Sviluppo sostenibile</bdi></dd>',
    );
  });
});

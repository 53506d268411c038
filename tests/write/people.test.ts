/** What people read: columns and rows in the order in which they are looked for, values in words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Objective } from '../../src/model/objective.js';
import { pageRangesIn, pageRangesText } from '../../src/text/pageRanges.js';
import { byNumbers } from '../../src/write/people/order.js';
import { statusTable } from '../../src/write/people/statusTable.js';
import { peopleTable, tableOf } from '../../src/write/people/table.js';
import { READABLE_TEXTS } from '../../src/write/people/texts.js';
import { overviewSheet } from '../../src/write/xlsx/overview.js';
import { diagnostic, documentOf, objective, source, whole } from '../support/samples.js';
import { SEED, workdir } from '../support/workdir.js';

const of = (changes: Partial<Objective>): Objective => ({ ...objective, ...changes });

describe('the table of objectives', () => {
  it('begins with what is asked first; long texts, then what tells more, come last', () => {
    expect(tableOf(whole, 'objectives', 'it')[0]).toEqual([
      ...['Codice', 'Titolo', 'Stato', 'Responsabile', 'Centro di responsabilità', 'Assessorato', 'Valore pubblico'],
      ...['Obiettivi collegati', 'Indirizzi', 'Finalità', 'Livello', 'Vista', 'Mandato dal', 'Mandato al', 'Numero'],
      ...['Titolare dell’assessorato', 'Tipo di stato', 'Pagine'],
    ]);
  });

  it('has the words of a language, and the municipality where one is named', () => {
    const document = documentOf([of({ entity: 'Rocca' })]);
    const cells = (language: 'it' | 'en') => {
      const [names, row] = tableOf(document, 'objectives', language);
      return Object.fromEntries(names!.map((name, i) => [name, row![i]]));
    };
    expect(cells('it')).toMatchObject({ Comune: 'Rocca', Livello: 'Di mandato', 'Tipo di stato': 'In corso' });
    expect(cells('en')).toMatchObject({ Municipality: 'Rocca', Level: 'Mandate', 'Kind of status': 'In progress' });
    const [, link] = tableOf(document, 'links', 'it');
    expect(link).toEqual(expect.arrayContaining(['Strategico', 'Sì']));
    expect(tableOf(documentOf([], [diagnostic]), 'diagnostics', 'it')[1]![0]).toBe('Avviso');
    expect(tableOf(document, 'objectives')[1]).toEqual(expect.arrayContaining(['mandate', 'in-progress']));
  });

  it('is sorted by municipality, then by code as people count', () => {
    const records = [
      ...[of({ entity: 'Rocca', code: 'DUP_1' }), of({ entity: null, code: 'DUP_1' })],
      ...['DUP_10', null, 'DUP_9', 'DUP_09'].map((code) => of({ entity: 'Borgo', code })),
    ];
    const rows = peopleTable(documentOf(records), 'objectives').rows.map(([entity, code]) => `${entity} ${code}`);
    expect(rows).toEqual([
      ...['Borgo DUP_09', 'Borgo DUP_9', 'Borgo DUP_10', 'Borgo null'],
      ...['Rocca DUP_1', 'null DUP_1'],
    ]);
  });

  it('has lines, bullets and ranges of pages where a cell can hold them', () => {
    const pages = [
      { source: 0, pages: [1, 2, 3, 7] },
      { source: 1, pages: [2] },
    ];
    const one = of({
      occurrences: pages,
      purpose: [
        { type: 'paragraph', text: 'Prima.' },
        { type: 'list', ordered: true, items: ['una', 'due'] },
        { type: 'list', ordered: false, items: ['tre'] },
      ],
    });
    const { columns, rows } = peopleTable(documentOf([one], [], [source, source]), 'objectives', READABLE_TEXTS);
    const cell = (name: string) => rows[0]![columns.findIndex((column) => column.name === name)];
    expect(cell('purpose')).toBe('Prima.\n1. una\n2. due\n• tre');
    expect(cell('pages')).toBe('scheda.pdf: 1-3, 7\nscheda.pdf: 2');
  });
});

describe('the order of names', () => {
  it('is one: no two names are each before the other', () => {
    const name = fc.oneof(fc.string(), fc.stringMatching(/^[a-b_]?\d{0,20}[a-b_]?\d{0,3}$/));
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(byNumbers(a, b)) + Math.sign(byNumbers(b, a))).toBe(0);
        expect(byNumbers(a, b) === 0).toBe(a === b);
        if (byNumbers(a, b) < 0 && byNumbers(b, c) < 0) expect(byNumbers(a, c)).toBeLessThan(0);
      }),
    );
  });
});

it('ranges of pages are those pages', () => {
  const pagesIn = (text: string) =>
    pageRangesIn(text)!.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (pages) => {
      const sorted = pages.toSorted((a, b) => a - b);
      expect(pagesIn(pageRangesText(sorted))).toEqual(sorted);
    }),
  );
});

it('objectives are counted by assessorato and status, each once', () => {
  const holder = (name: string) => ({ text: `${name} - Bilancio`, holder: name, delegations: ['Bilancio'] });
  const records = [
    of({ portfolio: holder('ROSSI'), status: { label: 'Concluso', kind: 'completed' } }),
    of({ portfolio: holder('Rossi'), status: { label: 'CONCLUSO', kind: 'completed' } }),
    of({ portfolio: null, status: null }),
    of({ portfolio: holder('Bianchi'), status: { label: 'In Corso', kind: 'in-progress' } }),
  ];
  expect(statusTable(records)).toEqual({
    statuses: ['In Corso', 'Concluso', null],
    totals: [1, 2, 1],
    rows: [
      { portfolio: 'Bianchi', counts: [1, 0, 0], total: 1 },
      { portfolio: 'ROSSI', counts: [0, 2, 0], total: 2 },
      { portfolio: null, counts: [0, 0, 1], total: 1 },
    ],
  });
});

it('the csv for Excel is in the language asked for, and a cell too long for Excel is told', () => {
  const dir = workdir();
  dir.write('a.md', SEED.replace('- servizio di Polizia Locale H24', `- ${'parola '.repeat(6000)}`));
  expect(dir.run(['a.md', '--excel']).stdout).toContain(';Di mandato;');
  expect(dir.run(['a.md', '--excel', '--lang', 'en']).stdout).toMatch(/^\uFEFFCode;Title;Status;/);
  const strict = dir.run(['a.md', '--excel', '--strict', '-o', 'a.csv', '--lang', 'en']);
  expect([strict.code, strict.stderr]).toEqual([1, expect.stringContaining('cell-cut-short')]);
});

it('what nobody gave has one word in the overview, and what it leaves out is counted', () => {
  const views = Array.from({ length: 30 }, (_, i) => ({
    ...source,
    parameters: { ...source.parameters, view: `DUP ${i}` },
  }));
  const document = { ...documentOf([of({ portfolio: null, status: null })]), sources: views };
  const cells = overviewSheet(document, 'it').rows.flat().map(String);
  expect(cells.filter((cell) => cell === 'Non indicato')).toHaveLength(2);
  expect(cells.some((cell) => cell.endsWith('\n… e ancora 19: si veda il foglio Fonti'))).toBe(true);
});

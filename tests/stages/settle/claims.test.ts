/** Claims: when a cell is whole, and what class and record a line of the ledger gets. */
import { describe, expect, it } from 'vitest';
import { STANDARD_MATCHER } from '../../../src/labels/labelMatcher.js';
import type { Cell, Layout } from '../../../src/model/layout.js';
import { createReport } from '../../../src/report/report.js';
import { type Claims, claim, isWhole } from '../../../src/settle/claims.js';
import { buildLedger, countLines } from '../../../src/settle/ledger.js';
import { spanOf } from '../../../src/text/textSpans.js';

const cellOf = (text: string): Cell => ({ text, left: 0, right: text.length, font: '' });
const heldOf = (texts: readonly string[]) =>
  texts.map((text) => ({ text, class: 'fields' as const, field: 'title', objective: null }));

describe('a cell is whole', () => {
  it.each<[boolean, string, readonly string[]]>([
    [true, 'Stato Attivo', ['Stato Attivo']],
    [true, 'Stato Attivo', ['Altro', 'Stato Attivo']],
    [true, 'Stato Attivo', ['Stato', 'Attivo']],
    [true, 'Stato Attivo', ['Attivo', 'Stato', 'Altro']],
    [false, 'Stato Attivo', ['Stato']],
    [false, 'Stato Attivo', ['Attivo']],
    [false, 'Stato Attivo', ['Altro']],
    [false, 'Stato', []],
    // As often as it stands there.
    [false, 'uno due uno', ['uno', 'due']],
    [true, 'uno due uno', ['uno', 'due', 'uno']],
    [true, 'uno due uno', ['uno due', 'uno tre']],
    // A label and a value that a tool set as one.
    [true, 'StatoAttivo', ['Stato', 'Attivo']],
    [true, 'Lo StatoAttivo oggi', ['Lo Stato', 'Attivo oggi']],
    [true, 'AB', ['A', 'B']],
    [true, 'AAB', ['A', 'AA', 'B']],
    [false, 'StatoAttivo Stato', ['Stato', 'Attivo']],
    [false, 'StatoAttivo', ['Stato']],
    [false, 'StatoAttivo', ['Attivo']],
    [false, 'StatoAttivo', ['Stato', 'Altro']],
    [false, 'StatoAttivo Attivo', ['Stato', 'Attivo']],
    [false, 'Attivo StatoAttivo', ['Stato', 'Attivo']],
    [true, 'StatoAttivo Attivo', ['Stato', 'Attivo Attivo']],
    [true, `Stato${'A'.repeat(50)}`, ['Stato', 'A'.repeat(50)]],
    [true, `${'A'.repeat(50)}Stato`, ['A'.repeat(50), 'Stato']],
    // Only where a label may end: two long words that touch are no label with its value.
    [false, `${'A'.repeat(50)}${'B'.repeat(50)}`, ['A'.repeat(50), 'B'.repeat(50)]],
  ])('%s: %j, of which %j is claimed', (whole, text, texts) => {
    expect(isWhole(cellOf(text), heldOf(texts))).toBe(whole);
  });
});

/** Lines of cells, and what claims them: class, the cells of a line, objective, and the text if it is not the cells’. */
type Said = readonly [
  name: 'fields' | 'repeated' | 'furniture',
  line: number,
  cells: readonly number[],
  objective?: string,
  text?: string,
];

function ledgerOf(rows: readonly (readonly string[])[], said: readonly Said[]) {
  const lines = rows.map((texts, index) => ({
    index,
    page: null,
    number: index + 1,
    text: texts.join('  '),
    cells: texts.filter((text) => /[a-z]/iu.test(text)).map(cellOf),
    top: index,
    size: 1,
  }));
  const layout: Layout = {
    source: 0,
    lines,
    unit: 'characters',
    leading: 1,
    matcher: STANDARD_MATCHER,
    positioned: false,
  };
  const claims: Claims = new Map();
  for (const [name, at, cells, objective = null, text] of said) {
    const line = lines[at]!;
    const span = spanOf(
      line,
      cells.map((i) => line.cells[i]!),
    );
    const field = name === 'furniture' ? null : name === 'fields' ? 'title' : 'purpose';
    claim(claims, [text === undefined ? span : { ...span, text }], { class: name, field, objective });
  }
  const report = createReport();
  const ledger = buildLedger(layout, claims, report);
  return { ledger, findings: report.findings.map(({ params, place, objective }) => [params, place.line, objective]) };
}

describe('a line of the ledger', () => {
  it.each<[string, readonly Said[], string, string[]]>([
    ['nobody claims', [], 'unrecognised', []],
    ['is claimed in part', [['fields', 0, [0]]], 'unrecognised', ['title']],
    [
      'is claimed in two parts',
      [
        ['fields', 0, [0]],
        ['furniture', 0, [1]],
      ],
      'fields',
      ['title'],
    ],
    ['is claimed whole', [['repeated', 0, [0, 1]]], 'repeated', ['purpose']],
    ['is claimed whole with a joined text', [['repeated', 0, [0, 1], 'A', 'UnoDue']], 'repeated', ['purpose']],
    [
      'is claimed in part of a cell',
      [
        ['fields', 0, [0], 'A', 'Un'],
        ['fields', 0, [1]],
      ],
      'unrecognised',
      ['title'],
    ],
    [
      'is claimed twice, by the strongest',
      [
        ['repeated', 0, [0, 1]],
        ['fields', 0, [0]],
      ],
      'fields',
      ['purpose', 'title'],
    ],
    [
      'is furniture and repeats',
      [
        ['furniture', 0, [0]],
        ['repeated', 0, [1]],
      ],
      'repeated',
      ['purpose'],
    ],
    ['is furniture alone', [['furniture', 0, [0, 1]]], 'furniture', []],
  ])('that %s', (_, said, name, fields) => {
    const { ledger, findings } = ledgerOf([['Uno', 'Due']], said);
    expect(ledger).toMatchObject([{ source: 0, page: null, line: 1, text: 'Uno  Due', class: name, fields }]);
    expect(findings).toEqual(name === 'unrecognised' ? [[{ text: 'Uno  Due' }, 1, ledger[0]!.objective]] : []);
  });

  it('without letters is blank, or a rule', () => {
    const { ledger } = ledgerOf([[''], [' \t'], ['---'], [' |']], []);
    expect(ledger.map((line) => line.class)).toEqual(['blank', 'blank', 'furniture', 'furniture']);
    expect(countLines(ledger)).toEqual({
      total: 4,
      fields: 0,
      repeated: 0,
      furniture: 2,
      blank: 2,
      outside: 0,
      unrecognised: 0,
    });
  });

  it('is of the record that claims it, and else of the one before', () => {
    const rows = ['uno', 'due', 'tre', 'quattro', 'cinque', 'sei'].map((text) => [`  ${text} `]);
    const { ledger, findings } = ledgerOf(
      rows.map(([text]) => [text!.trim()]),
      [
        ['furniture', 1, [0]],
        ['fields', 2, [0], 'A'],
        ['furniture', 3, [0]],
        ['furniture', 5, [0]],
        ['repeated', 5, [0], 'B'],
      ],
    );
    expect(ledger.map(({ objective }) => objective)).toEqual([null, null, 'A', null, 'A', 'B']);
    expect(findings).toEqual([
      [{ text: 'uno' }, 1, null],
      [{ text: 'cinque' }, 5, 'A'],
    ]);
  });
});

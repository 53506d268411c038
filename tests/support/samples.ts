/** Documents made by hand, texts that readers take for something else, and other readers to try them on. */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import type { LinkedObjective, Objective } from '../../src/model/objective.js';
import type { Diagnostic, Document, SourceRecord } from '../../src/report/document.js';

export const source: SourceRecord = {
  file: 'scheda.pdf',
  format: 'pdf',
  entity: null,
  container: null,
  sha256: 'a'.repeat(64),
  pages: 3,
  parameters: { view: 'DUP_2024_2027', level: 'OBIETTIVO DI MANDATO', publicValue: null },
  lines: { total: 3, fields: 1, repeated: 1, furniture: 0, blank: 0, outside: 0, unrecognised: 1 },
};

export const link: LinkedObjective = {
  level: 'strategic',
  code: '2024_28_DUP_01_0301',
  title: 'Accrescere la fiducia, "sempre"...',
  titleTruncated: true,
  period: { from: 2024, to: 2028 },
  mandateNumber: '01',
  mission: { code: '03', name: 'Ordine pubblico e sicurezza' },
  number: '01',
  otherFields: [],
};

export const objective: Objective = {
  entity: null,
  view: 'DUP_2024_2027',
  level: 'mandate',
  code: '2023_2028_DUP_01',
  mandate: { from: 2023, to: 2028 },
  number: '01',
  title: "PIU' SICUREZZA",
  portfolio: { text: 'SINDACO - Bilancio - PNRR', holder: 'SINDACO', delegations: ['Bilancio', 'PNRR'] },
  responsibilityCentre: 'Bilancio e Finanza',
  responsiblePerson: null,
  publicValues: [
    { code: '1', label: 'BENESSERE' },
    { code: null, label: 'SICUREZZA' },
  ],
  linkedObjectives: [link, { ...link, code: '0301', titleTruncated: false, mission: null }],
  guidelines: [{ type: 'paragraph', text: 'Primo.' }],
  purpose: [
    { type: 'paragraph', text: 'Azioni:' },
    { type: 'list', ordered: false, items: ['una', 'due'] },
  ],
  status: { label: 'In Corso', kind: 'in-progress' },
  otherFields: [],
  otherSections: [],
  occurrences: [{ source: 0, pages: [1, 2] }],
  conflicts: [],
};

/** An objective with other parts: words that are names of properties, formulas, and columns that there are already. */
export const rich: Objective = {
  ...objective,
  code: '2023_2028_DUP_02',
  linkedObjectives: [
    {
      ...link,
      otherFields: [
        { label: 'Peso', text: '60%' },
        { label: 'Missione', text: '=1+1' },
      ],
    },
    { ...link, code: '2024_28_DUP_02_0901', otherFields: [{ label: 'PESO :', text: '' }] },
  ],
  otherFields: [
    { label: 'Missione', text: '09 Sviluppo sostenibile' },
    { label: '__proto__', text: 'constructor' },
    { label: '=1+1', text: '=2+2' },
  ],
  otherSections: [
    {
      title: 'INDICATORI',
      blocks: [
        { type: 'paragraph', text: 'Valori attesi.' },
        {
          type: 'table',
          rows: [
            ['Indicatore', '2024', '2025'],
            ['Alberi piantati', '1.000', '2.000'],
            ['Ettari', '', '12', 'stima'],
            ['Panchine'],
          ],
        },
      ],
    },
    { title: 'Missione', blocks: [{ type: 'list', ordered: false, items: ['una', 'due'] }] },
    { title: 'Note |\nvarie', blocks: [] },
  ],
};

export const bare: Objective = {
  entity: null,
  view: null,
  level: 'operational',
  code: null,
  mandate: null,
  number: null,
  title: null,
  portfolio: null,
  responsibilityCentre: null,
  responsiblePerson: null,
  publicValues: [],
  linkedObjectives: [],
  guidelines: [],
  purpose: [],
  status: null,
  otherFields: [],
  otherSections: [],
  occurrences: [],
  conflicts: [],
};

export const diagnostic: Diagnostic = {
  severity: 'warning',
  code: 'unrecognised-line',
  message: 'This line belongs to no field: "x".',
  source: 0,
  page: 2,
  line: 7,
  objective: '2023_2028_DUP_01',
  related: [{ source: 0, page: 1, line: null }],
};

export const documentOf = (objectives: Objective[], diagnostics: Diagnostic[] = [], sources = [source]): Document => ({
  schemaVersion: '1.1',
  sources,
  objectives,
  diagnostics,
});

export const whole = documentOf(
  [objective, bare],
  [diagnostic, { ...diagnostic, page: null, line: null, objective: null }],
);

/** A document whose free texts are the given ones. */
export const documentSaying = (texts: readonly string[]) =>
  documentOf([
    {
      ...objective,
      title: texts[0] ?? '',
      view: texts[1] ?? '',
      guidelines: [{ type: 'list', ordered: true, items: [...texts] }],
      otherFields: texts.slice(0, 3).map((label) => ({ label, text: label })),
      otherSections: [{ title: texts[2] ?? '', blocks: [{ type: 'table', rows: [[...texts.slice(0, 8)]] }] }],
    },
  ]);

/** What other readers of YAML take for numbers, dates, truth values, or the end of the document. */
export const TREACHEROUS = [
  ...[
    '0301',
    '2023_2028',
    '2023_2028_DUP_01',
    '1:30',
    '190:20:30',
    '2024-01-01',
    '2024-1-1 10:00',
    '1e3',
    '.5',
    '0x1F',
  ],
  ...['0b1', '0o14', '+12', '1,000', 'no', 'NO', 'Off', 'y', 'n', 'Yes', 'null', '~', '', '=', '<<', '.inf', '.NaN'],
  ...['---', '...', '- a', 'a: b', 'a #b', '# a', ' a ', '&a', '*a', '!a', '%a', '@a', '`a', '{a', '[a', '"a"', "it's"],
  ...[
    'a\nb\n',
    'a\r\nb',
    'a\rb',
    '\ta',
    '\u0085',
    '\u2028',
    '\u0007',
    '\uFEFF',
    '\u0000',
    'a\uD800b',
    '\uDC00',
    '😀',
    'PIÙ',
    ':foo',
    '?',
    '|',
    '>',
  ],
];

/** Halves of surrogate pairs cannot be written as UTF-8: they stand as U+FFFD. */
export const wellFormed = (text: string) => Buffer.from(text, 'utf8').toString('utf8');

export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...TREACHEROUS),
);

/** Lists of texts: each treacherous one alone, all of them together, and three hundred at random. */
export const samplesOf = (maxLength: number) => [
  ...TREACHEROUS.map((text) => [text, text]),
  TREACHEROUS,
  ...fc.sample(fc.array(anyText, { minLength: 2, maxLength }), { numRuns: 300, seed: 2024 }),
];

export function python(program: string, input = ''): unknown {
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8' };
  return JSON.parse(execFileSync('python3', ['-c', program], { input, encoding: 'utf8', env, maxBuffer: 2 ** 28 }));
}

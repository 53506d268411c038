/** Writers: what goes in comes out again, read back by other programs where they are there. */
import { execFileSync } from 'node:child_process';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { LinkedObjective, Objective } from '../src/model/objective.js';
import { type Diagnostic, type Document, documentSchema, type SourceRecord } from '../src/report/document.js';
import { placeText, printable, renderDiagnostic } from '../src/report/render.js';
import { toCsv } from '../src/write/csv.js';
import { FORMAT_NAMES, FORMATS, write } from '../src/write/formats.js';
import { toJson, toNdjson } from '../src/write/json.js';
import { jsonSchemaText, SCHEMA_NAMES } from '../src/write/jsonSchema.js';
import { TABLE_NAMES, tableOf } from '../src/write/tables.js';
import { toYaml } from '../src/write/yaml.js';

const source: SourceRecord = {
  file: 'scheda.pdf',
  format: 'pdf',
  sha256: 'a'.repeat(64),
  pages: 3,
  parameters: { view: 'DUP_2024_2027', level: 'OBIETTIVO DI MANDATO', publicValue: null },
  lines: { total: 3, fields: 1, repeated: 1, furniture: 0, blank: 0, unrecognised: 1 },
};

const link: LinkedObjective = {
  level: 'strategic',
  code: '2024_28_DUP_01_0301',
  title: 'Accrescere la fiducia, "sempre"...',
  titleTruncated: true,
  period: { from: 2024, to: 2028 },
  mandateNumber: '01',
  mission: { code: '03', name: 'Ordine pubblico e sicurezza' },
  number: '01',
};

const objective: Objective = {
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
  occurrences: [{ source: 0, pages: [1, 2] }],
};

const bare: Objective = {
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
  occurrences: [],
};

const diagnostic: Diagnostic = {
  severity: 'warning',
  code: 'unrecognised-line',
  message: 'This line belongs to no field: "x".',
  source: 0,
  page: 2,
  line: 7,
  objective: '2023_2028_DUP_01',
  related: [{ source: 0, page: 1, line: null }],
};

const documentOf = (objectives: Objective[], diagnostics: Diagnostic[] = [], sources = [source]): Document => ({
  schemaVersion: '1.0',
  sources,
  objectives,
  diagnostics,
});

const whole = documentOf([objective, bare], [diagnostic, { ...diagnostic, page: null, line: null, objective: null }]);

/** A document whose free texts are the given ones. */
const documentSaying = (texts: readonly string[]) =>
  documentOf([
    {
      ...objective,
      title: texts[0] ?? '',
      view: texts[1] ?? '',
      guidelines: [{ type: 'list', ordered: true, items: [...texts] }],
    },
  ]);

/** What other readers of YAML take for numbers, dates, truth values, or the end of the document. */
const TREACHEROUS = [
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
const wellFormed = (text: string) => Buffer.from(text, 'utf8').toString('utf8');

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...TREACHEROUS),
);

/** Lists of texts: each treacherous one alone, all of them together, and three hundred at random. */
const samplesOf = (maxLength: number) => [
  ...TREACHEROUS.map((text) => [text, text]),
  TREACHEROUS,
  ...fc.sample(fc.array(anyText, { minLength: 2, maxLength }), { numRuns: 300, seed: 2024 }),
];

function python(program: string, input = ''): unknown {
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8' };
  return JSON.parse(execFileSync('python3', ['-c', program], { input, encoding: 'utf8', env, maxBuffer: 2 ** 28 }));
}

const pythonHas = (module: string) => {
  try {
    return python(`import json, ${module}; print(json.dumps(True))`) === true;
  } catch {
    return false;
  }
};

describe('json and ndjson', () => {
  it('gives the whole document, indented by two, with a newline at the end', () => {
    const text = toJson(whole);
    expect(JSON.parse(text)).toEqual(whole);
    expect(text).toMatch(/^\{\n {2}"schemaVersion": "1.0",\n/);
    expect(text.endsWith('}\n')).toBe(true);
    expect(documentSchema.parse(JSON.parse(text))).toEqual(whole);
  });

  it('gives one objective a line, whatever it holds', () => {
    const lines = toNdjson(documentOf([{ ...objective, title: 'a\nb\u2028c' }, bare])).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toBe('');
    expect(JSON.parse(lines[0]!).title).toBe('a\nb\u2028c');
    expect(toNdjson(documentOf([]))).toBe('');
  });
});

describe('yaml', () => {
  it('is read back as the same document', async () => {
    expect(load(await toYaml(whole))).toEqual(whole);
    expect(await toYaml(whole)).toContain('code: "2023_2028_DUP_01"\n');
  });

  it('is read back by js-yaml, any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { maxLength: 6 }), async (texts) => {
        const document = documentSaying(texts);
        expect(load(await toYaml(document))).toEqual(documentSaying(texts.map(wellFormed)));
      }),
      { numRuns: 300 },
    );
  });

  const reason = pythonHas('yaml') ? '' : ' (skipped: no python3 with PyYAML here)';
  it.skipIf(reason)(`is read back by PyYAML, any text${reason}`, async () => {
    const samples = samplesOf(30);
    const yaml = await Promise.all(samples.map((texts) => toYaml(documentSaying(texts))));
    const program = 'import json, sys, yaml; print(json.dumps([yaml.safe_load(t) for t in json.load(sys.stdin)]))';
    expect(python(program, JSON.stringify(yaml))).toEqual(
      samples.map((texts) => documentSaying(texts.map(wellFormed))),
    );
  });
});

describe('csv', () => {
  it('has the columns of the contract, and a row of titles even where there is no record', async () => {
    const empty = documentOf([]);
    expect(await toCsv(empty, 'objectives')).toBe(
      'code,level,view,mandateFrom,mandateTo,number,title,portfolio,portfolioHolder,responsibilityCentre,' +
        'responsiblePerson,publicValues,linkedCodes,guidelines,purpose,status,statusKind,pages\n',
    );
    expect(await toCsv(empty, 'links')).toBe(
      'objectiveCode,objectiveTitle,linkedLevel,linkedCode,linkedTitle,titleTruncated,missionCode,missionName\n',
    );
    expect(await toCsv(empty, 'diagnostics')).toBe('severity,code,message,file,page,line,objective\n');
  });

  it('joins several values in one cell, and leaves empty what is not there', async () => {
    const [, row, bareRow] = (await toCsv(whole)).split('\n');
    expect(row).toBe(
      "2023_2028_DUP_01,mandate,DUP_2024_2027,2023,2028,01,PIU' SICUREZZA,SINDACO - Bilancio - PNRR,SINDACO," +
        'Bilancio e Finanza,,1 - BENESSERE | SICUREZZA,2024_28_DUP_01_0301 | 0301,Primo.,Azioni: | una | due,' +
        'In Corso,in-progress,1 | 2',
    );
    expect(bareRow).toBe(',operational,,,,,,,,,,,,,,,,');
  });

  it('quotes as RFC 4180 says', async () => {
    const lines = (await toCsv(whole, 'links')).split('\n');
    expect(lines[1]).toBe(
      '2023_2028_DUP_01,PIU\' SICUREZZA,strategic,2024_28_DUP_01_0301,"Accrescere la fiducia, ""sempre""...",true,' +
        '03,Ordine pubblico e sicurezza',
    );
    expect(lines[2]).toMatch(/,false,,$/);
  });

  it('says where each diagnostic stands', async () => {
    expect((await toCsv(whole, 'diagnostics')).split('\n').slice(1, 3)).toEqual([
      'warning,unrecognised-line,"This line belongs to no field: ""x"".",scheda.pdf,2,7,2023_2028_DUP_01',
      'warning,unrecognised-line,"This line belongs to no field: ""x"".",scheda.pdf,,,',
    ]);
  });

  it('names the file of each page where there are several sources', () => {
    const several = documentOf(
      [
        {
          ...objective,
          occurrences: [
            { source: 0, pages: [1] },
            { source: 1, pages: [4, 5] },
            { source: 1, pages: [] },
          ],
        },
      ],
      [],
      [source, { ...source, file: 'b.pdf' }],
    );
    expect(tableOf(several, 'objectives')[1]!.at(-1)).toBe('scheda.pdf:1 | b.pdf:4 | b.pdf:5');
  });

  /** The cell of the title as a reader of CSV sees it. */
  const titleWritten = async (title: string) => {
    const [, cell = ''] =
      /^code,.*\n,operational,,,,,(".*"|[^,]*),,/s.exec(await toCsv(documentOf([{ ...bare, title }]))) ?? [];
    return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
  };

  it.each(['=1+1', '+39 02', '-5', '@x', '\tx', '\rx', '＝1', '＋1', '－1', '＠x', '=a,"b"'])(
    'disarms what a spreadsheet would run: %j',
    async (title) => expect(await titleWritten(title)).toBe(`'${title}`),
  );

  it.each(["'=1", ' =1', 'a=1', '1-2', '– trattino', '"=1', '§', "l'uno", '\n=1', 'a\rb'])(
    'leaves every other cell alone: %j',
    async (title) => expect(await titleWritten(title)).toBe(title),
  );

  const noPython = pythonHas('csv') ? '' : ' (skipped: no python3 here)';
  it.skipIf(noPython)(`is read back by Python's csv module, any text${noPython}`, async () => {
    // Its reader refuses NUL in older versions: that is the reader's limit, and no text of a sheet holds one.
    const samples = samplesOf(8).map((texts) =>
      documentSaying(texts.map((text) => wellFormed(text).replaceAll('\0', ''))),
    );
    const csv = await Promise.all(samples.map((document) => toCsv(document)));
    const program =
      'import csv, io, json, sys; csv.field_size_limit(10**9);' +
      'print(json.dumps([list(csv.reader(io.StringIO(t, newline=""))) for t in json.load(sys.stdin)]))';
    const armed = (cell: string) => (/^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell);
    expect(python(program, JSON.stringify(csv))).toEqual(
      samples.map((document) => tableOf(document, 'objectives').map((row) => row.map(armed))),
    );
  });

  it('gives every row of every table as many cells as there are titles', () => {
    for (const name of TABLE_NAMES) {
      const [titles, ...rows] = tableOf(whole, name);
      for (const row of rows) expect(row).toHaveLength(titles!.length);
    }
  });
});

describe('the registry', () => {
  it('writes every format, and no ending chooses two', async () => {
    for (const name of FORMAT_NAMES) expect(await write(whole, name)).not.toBe('');
    const endings = FORMAT_NAMES.flatMap((name): readonly string[] => FORMATS[name].endings);
    expect(new Set(endings).size).toBe(endings.length);
    expect(await write(whole, 'csv', { table: 'links' })).toBe(await toCsv(whole, 'links'));
  });

  it.each(SCHEMA_NAMES)('has a JSON Schema of the %s that its validator accepts', (name) => {
    const schema = JSON.parse(jsonSchemaText(name));
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const validate = new Ajv2020({ strict: true }).compile(schema);
    expect(validate(name === 'document' ? whole : objective)).toBe(true);
    expect(validate({ ...whole, extra: 1 })).toBe(false);
  });
});

describe('lines for people', () => {
  it('shows what a terminal would obey', () => {
    expect(printable('a\u001b[2J\tb\u009b1m\u202Ec\u2028\uD800')).toBe('a\\x1b[2J\\tb\\x9b1m\\u202ec\\u2028\\ud800');
    expect(printable('PIÙ «x» – 😀 2023\\_2028')).toBe('PIÙ «x» – 😀 2023\\_2028');
  });

  it('names the place in the language, as far as it is known', () => {
    expect(placeText('a.pdf', { page: 3, line: 12 }, 'it')).toBe('a.pdf:pag. 3:12');
    expect(placeText('a.md', { page: null, line: 12 }, 'en')).toBe('a.md:12');
    expect(placeText('-', { page: 3, line: null }, 'en')).toBe('<stdin>:p. 3');
  });

  it('gives one line a diagnostic, whatever its message holds', () => {
    const message = 'a\nb\u001b[0m';
    expect(renderDiagnostic({ ...diagnostic, message }, 'a.md:7', 'it')).toBe(
      'a.md:7 avviso unrecognised-line a\\nb\\x1b[0m',
    );
    expect(renderDiagnostic(diagnostic, null, 'en', (role, text) => `<${role}>${text}`)).toMatch(
      /^<warning>warning <code>unrecognised-line This/,
    );
  });
});

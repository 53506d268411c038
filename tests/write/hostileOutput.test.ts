/** What is written cannot hurt: every reader finds the same records, and no byte does more than say something. */
import { parse as readCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse as readYaml } from 'yaml';
import type { Document } from '../../src/report/document.js';
import { nonTextIn } from '../../src/text/characters.js';
import { toCsv } from '../../src/write/csv.js';
import { toJson, toNdjson } from '../../src/write/json.js';
import { tableOf } from '../../src/write/people/table.js';
import { TABLE_NAMES } from '../../src/write/tables.js';
import { toYaml } from '../../src/write/yaml.js';
import { withoutPython } from '../support/needs.js';
import { holds } from '../support/runs.js';
import { bare, documentOf, documentSaying, link, objective, python, source, wellFormed } from '../support/samples.js';
import { tortures } from '../support/torture.js';

const TEXTS = tortures(20_000);
const torture = documentSaying(TEXTS);
const sound = documentSaying(TEXTS.map(wellFormed));
const record = (text: string) => ({
  ...objective,
  code: text,
  title: text,
  publicValues: [{ code: text, label: text }],
  linkedObjectives: [{ ...link, code: text, title: text, otherFields: [{ label: text, text }] }],
  otherFields: [
    { label: text, text },
    { label: `${text}:`, text: 'x' },
  ],
  otherSections: [{ title: text, blocks: [{ type: 'table' as const, rows: [[text, text], [], [text]] }] }],
  guidelines: [{ type: 'paragraph' as const, text }],
  status: { label: text, kind: 'other' as const },
});

describe('YAML', () => {
  it('is the same document to js-yaml and to yaml, in 1.1 and in 1.2', async () => {
    const text = await toYaml(torture);
    expect(nonTextIn(text)).toEqual([]);
    expect(load(text)).toEqual(sound);
    for (const version of ['1.1', '1.2'] as const) expect(readYaml(text, { version })).toEqual(sound);
    expect(JSON.parse(toJson(torture))).toEqual(sound);
  });

  const reason = withoutPython('yaml');
  it.skipIf(reason)(`is the same document to PyYAML, in Python and in C${reason}`, async () => {
    const program = `import json, sys, yaml
text, wanted = json.load(sys.stdin)
wanted = json.loads(wanted)
loaders = [yaml.SafeLoader] + ([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])
print(json.dumps([yaml.load(text, Loader=loader) == wanted for loader in loaders]))`;
    for (const own of [torture, documentOf(TEXTS.slice(0, 400).map(record))]) {
      const answers = python(program, JSON.stringify([await toYaml(own), toJson(own)])) as boolean[];
      expect(answers.every(Boolean)).toBe(true);
    }
  });
});

/** Any document: what stands in its records, its sources and its diagnostics is any text. */
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TEXTS.slice(0, 2_000)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const document = fc.tuple(fc.array(text, { maxLength: 4 }), text, text).map(([texts, file, message]): Document => {
  const about = { severity: 'info', code: 'unrecognised-line', message, objective: file, related: [] } as const;
  return documentOf(
    [...texts.map(record), bare],
    [{ ...about, source: 0, page: null, line: 1, related: [] }],
    [
      { ...source, file },
      { ...source, file: message },
    ],
  );
});

/** The document as UTF-8 can say it. */
const said = (one: Document): Document =>
  JSON.parse(JSON.stringify(one, (_, value) => (typeof value === 'string' ? wellFormed(value) : value)));

const armed = (cell: string) => (/^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell);

describe('what is written and read back', () => {
  it('is the same in JSON, line by line too', () =>
    holds(
      'json',
      fc.property(document, (one) => {
        const json = toJson(one);
        const lines = toNdjson(one);
        expect(nonTextIn(json + lines)).toEqual([]);
        expect(JSON.parse(json)).toEqual(said(one));
        expect(
          lines
            .split('\n')
            .slice(0, -1)
            .map((line) => JSON.parse(line)),
        ).toEqual(said(one).objectives);
      }),
    ));

  it('is the same in YAML', () =>
    holds(
      'yaml',
      fc.asyncProperty(document, async (one) => {
        expect(load(await toYaml(one))).toEqual(said(one));
      }),
    ));

  it('is the same in CSV, but for an apostrophe before what a spreadsheet would run', () =>
    holds(
      'csv',
      fc.asyncProperty(document, fc.constantFrom(...TABLE_NAMES), async (one, name) => {
        const csv = await toCsv(one, { table: name });
        expect(nonTextIn(csv)).toEqual([]);
        const options = { relax_column_count: false, record_delimiter: '\n', skip_empty_lines: false };
        const [titles, ...rows] = tableOf(one, name);
        expect(readCsv(csv, options)).toEqual([titles, ...rows].map((row) => row!.map(armed)));
        expect([nonTextIn(titles!.join()), new Set(titles).size]).toEqual([[], titles!.length]);
      }),
    ));
});

describe('a table', () => {
  it('shows what nobody sees, and names of files on one line', () => {
    const file = 'a\u202E\n.pdf';
    const one = documentOf(
      [
        {
          ...bare,
          title: 'a\u001B[2J\u200Bb',
          occurrences: [
            { source: 0, pages: [1] },
            { source: 1, pages: [2] },
          ],
        },
      ],
      [],
      [
        { ...source, file },
        { ...source, file: 'b.pdf' },
      ],
    );
    const [, row] = tableOf(one, 'objectives');
    expect([row![6], row!.at(-2)]).toEqual(['a\\x1b[2J\\u200bb', 'a\\u202e\\n.pdf:1 | b.pdf:2']);
  });
});

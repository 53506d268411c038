/** Writers: what goes in comes out again, read back by other programs where they are there. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../src/report/document.js';
import { toCsv } from '../../src/write/csv.js';
import { FORMAT_NAMES, FORMATS, write } from '../../src/write/formats.js';
import { toJson, toNdjson } from '../../src/write/json.js';
import { jsonSchemaText } from '../../src/write/jsonSchema.js';
import { toYaml } from '../../src/write/yaml.js';
import { withoutPython } from '../support/needs.js';
import {
  anyText,
  bare,
  documentOf,
  documentSaying,
  objective,
  python,
  samplesOf,
  wellFormed,
  whole,
} from '../support/samples.js';

describe('json and ndjson', () => {
  it('gives the whole document, indented by two, with a newline at the end', () => {
    const text = toJson(whole);
    expect(JSON.parse(text)).toEqual(whole);
    expect(text).toMatch(/^\{\n {2}"schemaVersion": "1.1",\n/);
    expect(text.endsWith('}\n')).toBe(true);
    expect(documentSchema.parse(JSON.parse(text))).toEqual(whole);
  });

  it('gives one objective a line, whatever it holds', () => {
    const lines = toNdjson(documentOf([{ ...objective, title: 'a\nb\u2028c' }, bare])).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toBe('');
    expect(JSON.parse(lines[0]!).title).toBe('a\nb\u2028c');
    expect(JSON.parse(lines[1]!)).toEqual(bare);
    expect(toNdjson(documentOf([]))).toBe('');
  });
});

describe('what a screen obeys or nobody sees', () => {
  // What stands in the text, and how both formats write it.
  it.each([
    ['\u0085', '\\u0085', '\\N'],
    ['\u00AD', '\\u00ad', '\\u00ad'],
    ['\u200B', '\\u200b', '\\u200b'],
    ['\uFFF9', '\\ufff9', '\\ufff9'],
    ['\u{E0001}', '\\udb40\\udc01', '\\U000e0001'],
    ['\uD800', '\uFFFD', '\uFFFD'],
    ['à', 'à', 'à'],
  ])('%j is written as %s in JSON, as %s in YAML', async (character, json, yaml) => {
    const title = `a${character}b`;
    expect(toJson({ title })).toBe(`{\n  "title": "a${json}b"\n}\n`);
    expect(await toYaml(documentOf([{ ...bare, title }]))).toContain(`    title: "a${yaml}b"\n`);
  });
});

describe('yaml', () => {
  it('has one value a line, however long, and says anew what stands twice', async () => {
    const long = 'parola '.repeat(60).trim();
    const text = await toYaml(
      documentOf([{ ...bare, title: long, guidelines: objective.purpose, purpose: objective.purpose }]),
    );
    expect(text.split('\n')).toContain(`    title: "${long}"`);
    expect(text).not.toMatch(/[&*]ref/);
  });

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
      { numRuns: Number(process.env.DUP_PARSE_RUNS ?? 300) },
    );
  });

  const reason = withoutPython('yaml');
  it.skipIf(reason)(`is read back by PyYAML, any text${reason}`, async () => {
    const samples = samplesOf(30);
    const yaml = await Promise.all(samples.map((texts) => toYaml(documentSaying(texts))));
    const program = 'import json, sys, yaml; print(json.dumps([yaml.safe_load(t) for t in json.load(sys.stdin)]))';
    expect(python(program, JSON.stringify(yaml))).toEqual(
      samples.map((texts) => documentSaying(texts.map(wellFormed))),
    );
  });
});

describe('the registry', () => {
  it('writes every format, and no ending chooses two', async () => {
    for (const name of FORMAT_NAMES) expect(await write(whole, name)).not.toBe('');
    const endings = FORMAT_NAMES.flatMap((name): readonly string[] => FORMATS[name].endings);
    expect(new Set(endings).size).toBe(endings.length);
    expect(await write(whole, 'csv', { table: 'links' })).toBe(await toCsv(whole, { table: 'links' }));
  });

  it.each(['objective', 'document'] as const)('has a JSON Schema of the %s that its validator accepts', (name) => {
    const schema = JSON.parse(jsonSchemaText(name));
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.title).toBe(`dup-parse ${name}`);
    const validate = new Ajv2020({ strict: true }).compile(schema);
    const own = name === 'document' ? whole : objective;
    expect(validate(own)).toBe(true);
    expect(validate({ ...own, extra: 1 })).toBe(true); // a later version may have more keys
    expect(validate({ ...own, objectives: 1, level: 1 })).toBe(false);
  });
});

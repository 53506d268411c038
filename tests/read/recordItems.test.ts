/** Records as they are read: item by item, and refused at the first that is none, by a sentence that says where. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Document, InputError, parse, readRecords, write } from '../../src/index.js';
import { RECORDS_ENDINGS } from '../../src/read/looksLikeRecords.js';
import { type RecordItem, readRecordItems } from '../../src/read/records/recordItems.js';
import { SCHEMA_VERSION } from '../../src/report/schemaVersion.js';
import { FORMATS } from '../../src/write/formats.js';
import { fixture } from '../support/workdir.js';

const utf8 = (text: string) => new TextEncoder().encode(text);

const FORMS = ['json', 'yaml', 'ndjson'] as const;

let document: Document;
const texts: Record<string, string> = {};
beforeAll(async () => {
  ({ document } = await parse([{ file: 'valle.md', bytes: fixture('valmarina_plain.seed.md') }]));
  for (const form of FORMS) texts[form] = String(await write(document, form));
});

/** The document, changed. */
// biome-ignore lint/suspicious/noExplicitAny: what is changed is no document any more
const changed = (change: (copy: any) => void): string => {
  const copy = structuredClone(document);
  change(copy);
  return JSON.stringify(copy, null, 2);
};

const itemsOf = async (chunks: Iterable<Uint8Array>): Promise<RecordItem[]> => {
  const items: RecordItem[] = [];
  for await (const item of readRecordItems('a', chunks)) items.push(item);
  return items;
};

const refusalOf = async (text: string | Uint8Array): Promise<InputError> => {
  const error = await readRecords('a.json', typeof text === 'string' ? utf8(text) : text).catch((one: unknown) => one);
  expect(error).toBeInstanceOf(InputError);
  return error as InputError;
};

describe('items', () => {
  it('come in the order of the file, whatever its form', async () => {
    const whole: RecordItem[] = [
      { part: 'version', value: SCHEMA_VERSION },
      ...document.sources.map((value) => ({ part: 'sources', value }) as const),
      ...document.objectives.map((value) => ({ part: 'objectives', value }) as const),
      ...document.diagnostics.map((value) => ({ part: 'diagnostics', value }) as const),
    ];
    for (const form of ['json', 'yaml']) expect(await itemsOf([utf8(texts[form]!)])).toEqual(whole);
    expect(await itemsOf([utf8(texts.ndjson!)])).toEqual(whole.filter(({ part }) => part === 'objectives'));
  });

  it('are the same wherever the chunks end', async () => {
    const small = { ...document, objectives: document.objectives.slice(0, 2) };
    const each = await Promise.all(
      FORMS.map(async (form) => {
        const bytes = utf8(String(await write(small, form)));
        return [bytes, await itemsOf([bytes])] as const;
      }),
    );
    const sizes = fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...each), sizes, async ([bytes, items], some) => {
        const chunks: Uint8Array[] = [];
        for (let at = 0; at < bytes.length; at += chunks.at(-1)!.length)
          chunks.push(bytes.subarray(at, at + some[chunks.length % some.length]!));
        expect(await itemsOf(chunks)).toEqual(items);
      }),
      { numRuns: 20 },
    );
  });

  it('are in YAML as others write it, too', async () => {
    const atMargin = texts.yaml!.replaceAll(/^ {2}/gmu, '').replaceAll('\n', '\r\n');
    const quoted = texts.yaml!.replaceAll(/^(\w+):/gmu, '"$1":').replace(/^/u, '# records\n---\n');
    for (const text of [atMargin, quoted])
      expect(await itemsOf([utf8(text)])).toEqual(await itemsOf([utf8(texts.yaml!)]));
  });

  it('are in JSON of other spacing, or of other order', async () => {
    const { schemaVersion, sources, objectives, diagnostics } = document;
    const sorted = JSON.stringify({ diagnostics, objectives, schemaVersion, sources });
    expect(await readRecords('a', utf8(sorted))).toEqual(document);
  });
});

describe('what is read', () => {
  it('is what was written', async () => {
    for (const form of ['json', 'yaml']) expect(await readRecords('a', utf8(texts[form]!))).toEqual(document);
  });

  it('is UTF-16 as well, and may have a byte order mark', async () => {
    const wide = new Uint8Array(Buffer.from(`\uFEFF${texts.json}`, 'utf16le'));
    expect(await readRecords('a', wide)).toEqual(document);
    expect(await readRecords('a', utf8(`\uFEFF${texts.json}`))).toEqual(document);
  });

  it('has the file itself as its source where objectives come alone', async () => {
    const one = JSON.stringify({ ...document.objectives[0], occurrences: [{ source: 3, pages: [7] }] }, null, 2);
    for (const text of [texts.ndjson!, one]) {
      const { sources, objectives, diagnostics } = await readRecords('parte.ndjson', utf8(text));
      expect(sources).toMatchObject([{ file: 'parte.ndjson', format: 'records', pages: null, lines: { total: 0 } }]);
      expect(objectives.flatMap(({ occurrences }) => occurrences.map(({ source }) => source))).toContain(0);
      expect(diagnostics.map(({ code }) => code)).toEqual(['records-without-sources']);
    }
    const { objectives } = await readRecords('parte.ndjson', utf8(one));
    expect(objectives[0]?.occurrences).toEqual([{ source: 0, pages: [7] }]);
  });

  it('is of the first version, which knew less', async () => {
    const later = ['entity', 'container', 'outside', 'conflicts', 'otherFields', 'otherSections'];
    const text = JSON.stringify({ ...document, schemaVersion: '1.0' }, (key, value) =>
      later.includes(key) ? undefined : value,
    );
    expect(text).not.toContain('entity');
    expect(await readRecords('a', utf8(text))).toEqual(document);
  });

  it('is of a later version: what is not known is told, codes and formats stay', async () => {
    const text = changed((copy) => {
      Object.assign(copy, { schemaVersion: '1.9', licence: [{ name: 'x' }] });
      copy.sources[0].format = 'odt';
      copy.sources[0].scanner = { name: 'x' };
      for (const one of copy.objectives) one.weight = 3;
      copy.objectives[0].linkedObjectives[0].note = 'x';
      const place = { source: 0, page: null, line: null };
      copy.diagnostics = [
        { severity: 'info', code: 'brand-new', message: 'New.', ...place, objective: null, related: [] },
      ];
    });
    const read = await readRecords('a', utf8(text));
    expect(read.objectives).toEqual(document.objectives);
    expect(read.sources).toEqual([{ ...document.sources[0], format: 'odt' }]);
    expect(read.diagnostics.map(({ code }) => code)).toEqual(['records-keys-unknown', 'brand-new']);
    const keys = 'sources.scanner, objectives.linkedObjectives.note, objectives.weight, licence';
    expect(read.diagnostics[0]?.message).toContain(`(${keys})`);
    expect(read.diagnostics[0]?.message).toContain('schemaVersion 1.9');
  });
});

describe('what is refused', () => {
  it.each<[what: string, text: () => string | Uint8Array, reason: RegExp]>([
    ['is cut', () => texts.json!.slice(0, 9000), /ends in the middle/],
    ['is cut between two items', () => texts.json!.slice(0, texts.json!.indexOf('\n    },')), /ends in the middle/],
    ['is cut in a line', () => texts.ndjson!.slice(0, -9), /ends in the middle/],
    ['is YAML that was cut', () => texts.yaml!.slice(0, texts.yaml!.indexOf('diagnostics')), /ends in the middle/],
    ['is YAML that was cut in an item', () => texts.yaml!.slice(0, 9000), /ends in the middle/],
    ['is not JSON', () => texts.json!.replace('"sources": [', '"sources": [\n}'), /line 4 is not JSON/],
    ['has a broken line', () => texts.ndjson!.replace('\n', '\n{"code": tru\n'), /line 2 is not JSON/],
    ['is not UTF-8', () => new Uint8Array(Buffer.from(texts.json!, 'latin1')), /line \d+ is not JSON in UTF-8/],
    ['is not YAML', () => texts.yaml!.replace('lines:', 'lines: *x'), /it is not YAML \(line \d+\)/],
    ['has more after it', () => `${texts.json}{}`, /is not JSON/],
    ['is somebody else’s', () => '{"name": "x", "scripts": {}}', /no "schemaVersion"/],
    ['is somebody else’s YAML', () => 'name: x\n', /no "schemaVersion"/],
    ['is a list', () => JSON.stringify(document.objectives), /a list without the document/],
    ['has no sources', () => changed((copy) => Object.assign(copy, { sources: [] })), /"sources" points at a source/],
    ['lacks a list', () => changed((copy) => delete copy.diagnostics), /"diagnostics" is missing/],
    [
      'has something else for a list',
      () => changed((copy) => Object.assign(copy, { sources: {} })),
      /"sources" is not a list/,
    ],
    [
      'has a key twice',
      () => texts.json!.replace('"sources"', '"objectives": [],\n"sources"'),
      /"objectives" stands in it twice/,
    ],
    [
      'points elsewhere',
      () => changed((copy) => Object.assign(copy.objectives[1].occurrences[0], { source: 1 })),
      /"objectives.1" points at a source/,
    ],
    ['misses a value', () => changed((copy) => delete copy.objectives[1].level), /"objectives.1.level"/],
    [
      'has another kind of value',
      () => changed((copy) => Object.assign(copy.objectives[2], { title: 3 })),
      /"objectives.2.title"/,
    ],
    [
      'is of an earlier major version',
      () => changed((copy) => Object.assign(copy, { schemaVersion: '0.9' })),
      /schemaVersion is 0.9/,
    ],
    ['names no version', () => changed((copy) => Object.assign(copy, { schemaVersion: 'new' })), /no "schemaVersion"/],
  ])('%s', async (_, text, reason) => {
    const { code, message, sentence } = await refusalOf(text());
    expect(code).toBe('not-records');
    expect(message).toMatch(reason);
    expect(sentence.call(await refusalOf(text()), 'it')).not.toContain('{');
  });

  it('was written by another major version', async () => {
    const { code, params } = await refusalOf(changed((copy) => Object.assign(copy, { schemaVersion: '2.0' })));
    expect([code, params]).toEqual(['records-too-new', { file: 'a.json', version: '2.0', known: SCHEMA_VERSION }]);
  });
});

it('knows the endings of all formats that are read', () => {
  for (const form of FORMS) for (const ending of FORMATS[form].endings) expect(RECORDS_ENDINGS).toContain(ending);
});

/** The committed JSON Schemas: made from the zod schemas, and telling good documents from damaged ones. */
import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Document, readProfile } from '../../src/index.js';
import { jsonSchemaText } from '../../src/write/jsonSchema.js';
import { SCHEMA_NAMES, type SchemaName } from '../../src/write/schemaNames.js';
import { whole } from '../support/samples.js';
import { fixtureBytes, parseRendering } from '../support/truth.js';

const committed = (name: SchemaName) =>
  readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8');

describe('schemas/', () => {
  it.each(SCHEMA_NAMES)('%s.schema.json is what "npm run schemas" writes', (name) => {
    expect(committed(name)).toBe(jsonSchemaText(name));
  });

  it.each(SCHEMA_NAMES)('%s.schema.json is draft 2020-12', (name) => {
    expect(JSON.parse(committed(name)).$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  });
});

/** The schemas of all keys in a schema, each with where it stands, and the definitions that keys refer to. */
function keysIn(node: unknown, at = ''): (readonly [place: string, schema: Tree])[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = Object.entries((node as Tree).properties ?? {}).map(
    ([key, one]) => [`${at}.${key}`, one as Tree] as const,
  );
  return [...own, ...Object.entries(node).flatMap(([key, one]) => keysIn(one, `${at}.${key}`))];
}

describe.each(SCHEMA_NAMES)('%s.schema.json', (name) => {
  const schema = JSON.parse(committed(name));

  it('has a name of its own, and says what it is', () => {
    expect(schema.$id).toBe(`urn:dup-parse:schema:${name}`);
    expect(schema.description).toMatch(
      name === 'profile' ? /^Words / : /^\w.*\. Version 1\.\d+\. Versions are MAJOR\.MINOR: /,
    );
  });

  it('describes every key, and names the shapes that come again', () => {
    const described = (one: Tree) =>
      'description' in one || 'description' in (schema.$defs[String(one.$ref).split('/').at(-1)!] ?? {});
    const keys = keysIn(schema);
    expect(keys.length).toBeGreaterThan(15);
    expect(keys.filter(([, one]) => !described(one)).map(([place]) => place)).toEqual([]);
    expect(Object.keys(schema.$defs)).toContain(name === 'profile' ? 'words' : 'linkedObjective');
  });
});

type Tree = Record<string, unknown>;

const compile = (name: SchemaName): ValidateFunction => {
  // `type: ["string", "null"]` is how a value that may be missing is written.
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  return ajv.compile(JSON.parse(committed(name)));
};

describe('another validator', () => {
  const isDocument = compile('document');
  const isObjective = compile('objective');
  const documents: Document[] = [whole];

  beforeAll(async () => {
    for (const [folder, rendering] of [
      ['', 'cinisello_real.seed.md'],
      ['', 'valmarina_plain.weasyprint.pdf'],
      ['', 'valmarina_plain.chromium.pdftotext.txt'],
      ['printed', 'rocca_hurts.bare.txt'],
      ['printed', 'rocca_strategic.pdfkit.pdf'],
    ] as const) {
      documents.push((await parseRendering(folder, rendering)).document);
    }
  });

  it('takes what the program gives', () => {
    for (const document of documents) {
      isDocument(document);
      expect(isDocument.errors).toBeNull();
      expect(document.objectives.length).toBeGreaterThan(0);
      for (const objective of document.objectives)
        expect([isObjective(objective), isObjective.errors]).toEqual([true, null]);
    }
  });

  it('takes the profile of the example, which names its schema, and refuses what is none', () => {
    const isProfile = compile('profile');
    const bytes = fixtureBytes('profile/borgolume_vendor.profile.yaml');
    const profile = readProfile('a.yaml', bytes);
    isProfile(profile);
    expect(isProfile.errors).toBeNull();
    const [, schema] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(new TextDecoder().decode(bytes))!;
    const place = new URL(schema!, new URL('../../fixtures/profile/', import.meta.url));
    expect([place.pathname.endsWith('/schemas/profile.schema.json'), existsSync(place)]).toEqual([true, true]);
    for (const wrong of [
      [],
      { headers: {} },
      { header: { portfolio: 'x' } },
      { header: { portfolio: [] } },
      { codes: [1] },
    ])
      expect([wrong, isProfile(wrong)]).toEqual([wrong, false]);
  });

  it.each<[string, string, unknown]>([
    ['a later minor version', 'schemaVersion', '1.7'],
    ['a key', 'madeAt', '2024-11-12'],
    ['a key of an objective', 'objectives.0.note', ''],
    ['a key of a block', 'objectives.0.guidelines.0.lines', [1]],
  ])('takes %s that a later version adds', (_, place, value) => {
    const later = structuredClone(whole);
    const path = place.split('.');
    const key = path.pop()!;
    (path.reduce((at, name) => at[name] as Tree, later as unknown as Tree) as Tree)[key] = value;
    expect([isDocument(later), isDocument.errors]).toEqual([true, null]);
  });

  // A place in a good document, and what to put there; nothing takes the key away.
  it.each<[string, string, unknown?]>([
    ['a missing key', 'sources'],
    ['a missing key of an objective', 'objectives.0.title'],
    ['a missing key of a linked objective', 'objectives.0.linkedObjectives.0.period'],
    ['a block of an unknown type', 'objectives.0.purpose.0.type', 'heading'],
    ['an unknown level', 'objectives.0.level', 'MANDATO'],
    ['an unknown kind of status', 'objectives.0.status.kind', 'In Corso'],
    ['a number for a text', 'objectives.0.number', 1],
    ['null for a list', 'objectives.0.publicValues', null],
    ['a negative count', 'sources.0.lines.blank', -1],
    ['page 0', 'objectives.0.occurrences.0.pages', [0]],
    ['a year of two digits', 'objectives.0.mandate.to', 28],
    ['a mission of one digit', 'objectives.0.linkedObjectives.0.mission.code', '3'],
    ['an unknown diagnostic', 'diagnostics.0.code', 'oops'],
    ['another version', 'schemaVersion', '0.9'],
    ['another major version', 'schemaVersion', '2.0'],
  ])('refuses %s', (_, place, value) => {
    const damaged = structuredClone(whole);
    const path = place.split('.');
    const key = path.pop()!;
    const parent = path.reduce((at, name) => at[name] as Tree, damaged as unknown as Tree);
    if (value === undefined) delete parent[key];
    else parent[key] = value;
    expect(damaged).not.toEqual(whole);
    expect(isDocument(damaged)).toBe(false);
  });
});

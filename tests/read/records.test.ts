/** Records that were written before: also by versions that knew no other parts of the sheets. */
import { describe, expect, it } from 'vitest';
import { compare, type Document, FORMAT_NAMES, readRecords, write } from '../../src/index.js';
import { toJson, toNdjson } from '../../src/write/json.js';
import { toYaml } from '../../src/write/yaml.js';
import { bare, documentOf, objective, rich } from '../support/samples.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const earlier = documentOf([objective, bare]);
const now = documentOf([rich, bare]);

/** The document without what records have had since. */
const before = (document: Document, version: string): Document => {
  const keys = version === '1.0' ? ['otherFields', 'otherSections', 'container'] : ['otherFields', 'otherSections'];
  const text = JSON.stringify({ ...document, schemaVersion: version }, (key, value) =>
    keys.includes(key) ? undefined : value,
  );
  return JSON.parse(text);
};

describe('records without other parts', () => {
  it.each(['1.0', '1.1'])('of version %s are read, whatever their form, and can be written', async (version) => {
    const old = before(earlier, version);
    expect(JSON.stringify(old)).not.toContain('other');
    for (const text of [toJson(old), await toYaml(old), toNdjson(old)]) {
      const read = await readRecords('old', bytes(text));
      expect(read.objectives).toEqual(earlier.objectives);
      const { sources } = earlier; // lines of NDJSON come without them
      for (const format of FORMAT_NAMES)
        expect(await write({ ...earlier, ...read, sources }, format)).toEqual(
          await write({ ...earlier, diagnostics: read.diagnostics }, format),
        );
      expect(compare(read, earlier).changes).toEqual([]);
    }
  });
});

it('other parts are read back as they were written, in any form', async () => {
  for (const text of [toJson(now), await toYaml(now), toNdjson(now)]) {
    const read = await readRecords('now', bytes(text));
    expect(read.objectives).toEqual(now.objectives);
    // Keys too, in their order.
    expect(JSON.stringify(read.objectives)).toBe(JSON.stringify(now.objectives));
  }
});

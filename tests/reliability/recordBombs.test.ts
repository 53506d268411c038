/** Records that are made to take memory: refused at the first item that is none, long before a limit. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const MANY = 1_000_000;
const head = '{"schemaVersion":"1.1","sources":[],"diagnostics":[],"objectives":[';
const yaml = 'schemaVersion: "1.1"\nsources: []\nobjectives:\n';
const lines = (line: string, count = MANY) => `${line}\n`.repeat(count);

const BOMBS: readonly [file: string, what: string, text: () => string, reason: RegExp][] = [
  ['a.json', 'objects that are no objectives', () => `${head}${'{},'.repeat(MANY)}{}]}`, /"objectives\.0\./],
  ['a.json', 'sources that are none', () => `{"sources":[${'{},'.repeat(MANY)}{}]}`, /"sources\.0\./],
  ['a.json', 'diagnostics that are none', () => `{"diagnostics":[${'{},'.repeat(MANY)}{}]}`, /"diagnostics\.0\./],
  ['a.json', 'levels', () => head + '['.repeat(MANY), /more than 100 levels/],
  [
    'a.json',
    'parts of one objective',
    () => `${head}{"otherFields":[${'{},'.repeat(MANY)}{}]}]}`,
    /more than 1000000 parts/,
  ],
  [
    'a.json',
    'keys',
    () => `{"sources":[],${Array.from({ length: 9999 }, (_, i) => `"${i}":{}`)}}`,
    /more than 1000 of its keys/,
  ],
  ['a.json', 'one number', () => `${head}${'1'.repeat(MANY)}]}`, /"objectives\.0"/],
  ['a.json', 'one text', () => `${head}"${'a'.repeat(70 * MANY)}"]}`, /more than 64 MiB/],
  ['a.ndjson', 'lines that are no objectives', () => lines('{}'), /no "schemaVersion"/],
  ['a.ndjson', 'parts of one line', () => `{"code":[${'{},'.repeat(MANY)}{}]}`, /more than 1000000 parts/],
  ['a.yaml', 'items that are no objectives', () => yaml + lines('  - a', 8 * MANY), /"objectives\.0"/],
  [
    'a.yaml',
    'lines of one item',
    () => `${yaml}  - otherFields:\n${lines('      - {}', MANY + 9)}`,
    /more than 1000000 parts/,
  ],
  ['a.yaml', 'levels', () => `${yaml}  - ${'['.repeat(MANY)}`, /not YAML \(line 4\)|in the middle/],
  ['a.yaml', 'one text', () => `${yaml}  - "${'a'.repeat(70 * MANY)}"`, /more than 64 MiB/],
  ['a.yaml', 'aliases', () => `${yaml}  - a: &a [x]\n    b: [*a, *a]\n`, /not YAML \(line 5\)/],
  [
    'a.yaml',
    'a list in a line',
    () => `schemaVersion: "1.1"\nobjectives: [${'{},'.repeat(MANY)}{}]\n`,
    /"objectives" is not a list/,
  ],
];

describe('records that are no records', () => {
  it.each(BOMBS)('%s: %s', async (file, _, text, reason) => {
    const { rejected, document } = await parse([{ file, bytes: new TextEncoder().encode(text()) }], {
      limits: { memory: 700 },
    });
    expect(rejected.map(({ error }) => [error.code, error.message])).toEqual([
      ['not-records', expect.stringMatching(reason)],
    ]);
    expect(document.sources).toEqual([]);
  });
});

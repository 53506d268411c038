/** A list of values that may be too large for memory. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { createStore as inBrowser } from '../../../src/platform/store.browser.js';
import { createStore } from '../../../src/platform/store.js';

afterEach(() => vi.unstubAllEnvs());

/** Some of them are so long that a few fill what is written at once. */
const values = fc.array(
  fc.record({ text: fc.string({ unit: 'grapheme' }), times: fc.constantFrom(1, 10, 100_000), place: fc.jsonValue() }),
  { maxLength: 30 },
);

function requireKept(store: ReturnType<typeof createStore>, given: readonly unknown[]): void {
  for (const [i, value] of given.entries()) {
    store.add(value);
    expect(store.at(i)).toEqual(value); // also while it is not yet written
  }
  for (const i of [...given.keys()].toReversed()) expect(store.at(i)).toEqual(given[i]);
}

it('gives back what it was given, from memory and from its file', () => {
  fc.assert(
    fc.property(values, fc.constantFrom(0, 1, 5), (all, inMemory) =>
      requireKept(
        createStore(inMemory),
        all.map(({ text, times, place }) => ({ text: text.repeat(times), place })),
      ),
    ),
    { numRuns: 30 },
  );
  requireKept(inBrowser(), [1, { a: [null] }]);
});

it('writes beyond what memory is for, and leaves nothing in the folder of temporary files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  vi.stubEnv('TMPDIR', folder);
  const store = createStore<string>(1);
  for (let i = 0; i < 5; i += 1) store.add(String(i).repeat(2 ** 20));
  expect(readdirSync(folder)).toEqual(process.platform === 'win32' ? [expect.any(String)] : []);
  expect(store.at(3)).toBe('3'.repeat(2 ** 20));
  rmSync(folder, { recursive: true });
});

it('keeps all in memory where there is no place for a file', () => {
  vi.stubEnv('TMPDIR', '/nowhere/at/all');
  const store = createStore<string>(0);
  for (let i = 0; i < 3; i += 1) store.add(String(i).repeat(2 ** 20));
  expect(store.at(1)).toBe('1'.repeat(2 ** 20));
});

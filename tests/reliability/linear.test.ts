/**
 * An input of sixteen times the size takes no more than about sixteen times the work, whatever it is made of. Work is
 * counted in steps of the program, not in time: the same on every machine.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const LONG = process.env.DUP_PARSE_LONG !== undefined;
const KIB = 1024;
/** The smaller size that is looked at whole, in KiB. */
const FIRST = LONG ? 64 : 32;
/** How much faster than its input the work may grow. */
const SLACK = 1.3;
/** How many shapes one process counts. */
const BATCH = 10;

const COUNT = fileURLToPath(new URL('linear/count.mjs', import.meta.url));
const SHAPES = new URL('linear/shapes.mjs', import.meta.url).href;

const { TEXTS, SHEETS, PAGES } = (await import(SHAPES)) as Record<
  'TEXTS' | 'SHEETS' | 'PAGES',
  Record<string, unknown>
>;
const ALL = [...Object.keys(TEXTS), ...Object.keys(PAGES)];

/** What once took far more than its share, and what every stage has its work with. */
const WHOLE = [
  'plain sheets',
  'short lines as header',
  'a paragraph over pages',
  'rows in columns in a table in columns',
  'bullets before all',
  'blanks after a label',
  'emphasis nested as a line of markdown',
  'runs on one baseline',
];
/** Lines of all kinds in all their places are for the long run. */
const FEW = [...Object.keys(SHEETS), ...Object.keys(PAGES)];

/** The shapes whose work outgrows them from one size to another, with how much. */
async function outgrown(from: number, to: number, names: readonly string[]): Promise<string[]> {
  const sizes = [from, to].map((size) => String(size * KIB));
  const { stdout } = await promisify(execFile)(process.execPath, [COUNT, ...sizes, ...names], { maxBuffer: 2 ** 24 });
  const counts = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { name: string; counted: [number, number] });
  expect(counts.map(({ name }) => name)).toEqual(names);
  return counts
    .map(({ name, counted: [small, large] }) => ({ name, growth: large / small }))
    .filter(({ growth }) => growth > (to / from) * SLACK)
    .map(({ name, growth }) => `${name}: ${growth.toFixed(1)} times the work`);
}

const batches = (names: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(names.length / BATCH) }, (_, i) => names.slice(i * BATCH, (i + 1) * BATCH));

describe('the work for an input grows as the input does', { timeout: 3_600_000 }, () => {
  it.each(WHOLE)(`from ${FIRST} to ${16 * FIRST} KiB: %s`, async (name) => {
    expect(await outgrown(FIRST, 16 * FIRST, [name])).toEqual([]);
  });

  it.each(batches(LONG ? ALL : FEW))('from 16 to 128 KiB: %s, %s, %s and others', async (...names) => {
    expect(await outgrown(16, 128, names)).toEqual([]);
  });
});

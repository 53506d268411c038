/** A long text to NDJSON has the records and the messages that it has to JSON; one that cannot be read leaves the output as it was. */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { workdir } from '../support/workdir.js';

const { exportOf, textOf } = (await import(new URL('../../bench/inputs.mjs', import.meta.url).href)) as {
  exportOf(sheets: number, first?: number): unknown;
  textOf(whole: unknown, style?: 'bare' | 'seed'): string;
};

/** One objective in four is printed again. */
const SHEETS = 500;
const LONG = textOf(exportOf(SHEETS));

describe('a long text to NDJSON', () => {
  it.each([
    ['plain', LONG],
    ['as markdown', textOf(exportOf(SHEETS), 'seed')],
    ['in Windows-1252', iconv.encode(LONG, 'windows-1252')],
    ['with pages', LONG.replaceAll('\n\nOBIETTIVO DI MANDATO\n2019', '\n\n\fOBIETTIVO DI MANDATO\n2019')],
  ])('has the records and the messages of the JSON: %s', (_, input) => {
    const dir = workdir();
    dir.write('long.txt', input);
    const lines = dir.run(['-v', '-f', 'ndjson', 'long.txt']);
    const whole = dir.run(['-v', 'long.txt']);
    const records = lines.stdout.split('\n').slice(0, -1);
    expect(records.length).toBeGreaterThanOrEqual(SHEETS * 0.8);
    expect(records.map((line) => JSON.parse(line))).toEqual(JSON.parse(whole.stdout).objectives);
    expect([lines.code, lines.stderr]).toEqual([whole.code, whole.stderr]);
  });

  it('gives the same bytes from a file, from a pipe, into a file, and with any number of readers', () => {
    const dir = workdir();
    dir.write('long.txt', LONG);
    const { stdout } = dir.run(['-q', '-f', 'ndjson', 'long.txt']);
    expect(dir.run(['-q', '-f', 'ndjson'], { input: LONG }).stdout).toBe(stdout);
    for (const jobs of ['1', '3']) {
      expect(dir.run(['-q', '-j', jobs, '-o', 'out.ndjson', 'long.txt']).code).toBe(0);
      expect(dir.read('out.ndjson')).toBe(stdout);
    }
  });
});

describe('a long text that cannot be read', () => {
  it.each([
    ['is blank', '\n'.repeat(1_200_000), [], 'empty-input'],
    ['is no export', 'Nel mezzo del cammin di nostra vita.\n'.repeat(60_000), [], 'not-an-export'],
    ['is larger than it may be', LONG, ['--limit-size', '1'], 'too-large'],
    [
      'has more pages than it may',
      LONG.replaceAll('Responsabile', 'Responsabile\f'),
      ['--limit-pages', '20'],
      'too-many-pages',
    ],
  ])('%s: one sentence, and what stood in the output stays', (_, input, args, code) => {
    const dir = workdir();
    dir.write('out.ndjson', 'before\n');
    dir.write('long.txt', input);
    for (const from of ['$DUP_PARSE', 'cat long.txt | $DUP_PARSE -']) {
      const run = dir.shell(`${from} -o out.ndjson ${args.join(' ')} ${from.includes('|') ? '' : 'long.txt'}`);
      expect(run.stderr).toMatch(new RegExp(`^error ${code} [^\\n]*\\n`));
      expect([run.code, run.stdout, dir.read('out.ndjson')]).toEqual([3, '', 'before\n']);
      expect(dir.list()).toEqual(['long.txt', 'out.ndjson']);
    }
  });
});

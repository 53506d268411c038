/**
 * A long text to NDJSON: read stretch by stretch and written record by record, it is what it would be if all of it were
 * there at once.
 */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { workdir } from './workdir.js';

interface Export {
  readonly sheets: readonly { readonly code: string; readonly status: string | null }[];
}
const { exportOf, textOf } = (await import(new URL('../bench/inputs.mjs', import.meta.url).href)) as {
  exportOf(sheets: number, first?: number): Export;
  textOf(whole: Export, style?: 'bare' | 'seed'): string;
};

/** Enough for several stretches. One objective in four is printed again, most of them in another stretch. */
const SHEETS = 500;
const LONG = textOf(exportOf(SHEETS));

const recordsIn = (lines: string) =>
  lines
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

/** What one text gives as a stream, and all at once. */
function both(input: string | Buffer, args: readonly string[] = []) {
  const dir = workdir();
  dir.write('long.txt', input);
  const streamed = dir.run(['-v', '-f', 'ndjson', ...args, 'long.txt']);
  const whole = dir.run(['-v', '--limit-memory', '4096', ...args, 'long.txt']);
  return { streamed, whole, records: recordsIn(streamed.stdout), objectives: JSON.parse(whole.stdout).objectives };
}

describe('a long text to NDJSON', () => {
  it.each([
    ['plain', LONG],
    ['as markdown', textOf(exportOf(SHEETS), 'seed')],
    ['with the line ends of Windows', LONG.replaceAll('\n', '\r\n')],
    ['in UTF-16', Buffer.from(`\uFEFF${LONG}`, 'utf16le')],
    ['in Windows-1252', iconv.encode(LONG, 'windows-1252')],
    ['with pages', LONG.replaceAll('\n\nOBIETTIVO DI MANDATO\n2019', '\n\n\fOBIETTIVO DI MANDATO\n2019')],
    [
      'two exports, one after the other',
      LONG + textOf(exportOf(SHEETS, 2000)).replaceAll('DUP_2020_2023', 'DUP_2021_2024'),
    ],
  ])('has the records and the messages of the whole: %s', (_, input) => {
    const { streamed, whole, records, objectives } = both(input);
    expect(records.length).toBeGreaterThanOrEqual(SHEETS * 0.8);
    expect(records).toEqual(objectives);
    expect([streamed.code, streamed.stderr]).toEqual([whole.code, whole.stderr]);
  });

  it('unites what stands in stretches far apart, and names both places where it differs', () => {
    const [first] = exportOf(SHEETS).sheets;
    const other = textOf({ ...exportOf(SHEETS, 2000), sheets: [{ ...first!, status: 'Sospeso' }] });
    const { streamed, whole, records } = both(LONG + other.slice(other.indexOf('OBIETTIVO DI MANDATO\n2019')));
    expect(records[0]).toMatchObject({ code: first!.code, status: { label: first!.status } });
    expect(records[0].occurrences.length).toBe(3);
    const conflict = /warning conflicting-value .*Sospeso.*/;
    expect(conflict.exec(streamed.stderr)?.[0]).toBeDefined();
    expect(conflict.exec(streamed.stderr)?.[0]).toBe(conflict.exec(whole.stderr)?.[0]);
  });

  it('looks over all stretches for links without a sheet', () => {
    const [sheet] = exportOf(1).sheets;
    const below = textOf({ ...exportOf(1), sheets: [{ ...sheet!, code: '2020_24_DUP_01_9999' }] });
    const strategic = below
      .slice(below.indexOf('OBIETTIVO DI MANDATO\n2020'))
      .replaceAll('OBIETTIVO DI MANDATO', 'OBIETTIVO STRATEGICO');
    const { streamed, whole } = both(`${LONG}${strategic}`);
    expect(streamed.stderr).toMatch(/warning sheet-unlinked .*2020_24_DUP_01_9999/);
    expect(streamed.stderr.split('\n').sort()).toEqual(whole.stderr.split('\n').sort());
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

describe('memory', () => {
  /** Writes down, at the end of a run, its memory at most in kilobytes. */
  const NOTE = "process.on('exit', () => require('fs').writeFileSync('note', String(process.resourceUsage().maxRSS)));";

  it('is not taken by the length of the text', () => {
    const dir = workdir();
    dir.write('note.cjs', NOTE);
    const [few, many] = [2, 10].map((times) => {
      dir.write('long.txt', LONG.repeat(times));
      const env = { NODE_OPTIONS: `--require ${dir.path('note.cjs')}` };
      expect(dir.run(['-q', '-f', 'ndjson', 'long.txt'], { env }).code).toBe(0);
      return Number(dir.read('note'));
    });
    expect(many! / few!).toBeLessThan(1.5);
  });
});

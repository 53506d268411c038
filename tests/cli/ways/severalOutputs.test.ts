/** Several outputs of one reading: each with its own format, each whole or as it was. */
import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { office, SEED } from '../../support/workdir.js';

/** Fails to open new files whose name in the end would be one of these, as a full disk does. */
const failing = (ending: string) => ({
  env: {
    NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(`
      import files from 'node:fs/promises';
      import { syncBuiltinESMExports } from 'node:module';
      const { rename } = files;
      files.rename = async (from, to) => {
        if (String(to).endsWith(${JSON.stringify(ending)})) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
        return await rename(from, to);
      };
      syncBuiltinESMExports();`)}`,
  },
});

describe('several outputs', () => {
  it('have the bytes that each has alone, in the language that it has alone', () => {
    const dir = office();
    const names = ['x.json', 'x.yaml', 'x.ndjson', 'x.html', 'x.xlsx', 'x.csv'];
    const { code, stdout, stderr } = dir.run(['warning.md', ...names.flatMap((name) => ['-o', name])]);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain(`Written to ${names.join(', ')}.\n`);
    for (const name of names) {
      dir.run(['warning.md', '-o', `alone-${name}`]);
      expect(dir.shell(`cmp ${name} alone-${name}`)).toMatchObject({ code: 0, stdout: '' });
    }
  });

  it('are files of all inputs, and in a folder a file of each', () => {
    const dir = office();
    expect(dir.run(['a.md', 'warning.md', '-o', 'all.json', '-o', 'each/', '-o', '-', '-f', 'yaml']).code).toBe(0);
    expect(dir.read('all.json')).toBe(dir.run(['a.md', 'warning.md']).stdout);
    expect(dir.shell('ls each').stdout).toBe('a.yaml\nwarning.yaml\n');
    expect(dir.read('each/warning.yaml')).toBe(dir.run(['warning.md', '-f', 'yaml']).stdout);
  });

  it('come with a data package', () => {
    const dir = office();
    expect(dir.run(['a.md', '--datapackage', '-o', 'dati/', '-o', 'x.xlsx']).code).toBe(0);
    expect(dir.shell('ls dati').stdout).toBe('collegamenti.csv\ndatapackage.json\nobiettivi.csv\n');
    expect(dir.run(['a.md', '--datapackage', '-o', 'x.json', '-o', 'x.xlsx']).code).toBe(2);
  });

  it('leave the others where one fails, which stays as it was: exit code 3', () => {
    const dir = office();
    dir.write('x.yaml', 'old');
    const { code, stderr } = dir.run(['a.md', '-o', 'x.json', '-o', 'x.yaml', '-o', 'x.csv'], failing('x.yaml'));
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /^error: The output "x\.yaml" could not be written \(the disk is full\)[^\n]*\n1 file: .* Written to x\.json, x\.csv\.\n$/,
    );
    expect(dir.read('x.yaml')).toBe('old');
    expect(dir.read('x.json')).toBe(dir.run(['a.md']).stdout);
    expect(dir.list().filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it.each([
    [['-f', 'json', '-o', 'x.json', '-o', 'y.json'], /^Option --format does not go with several files/],
    [['-o', 'x.json', '-o', 'x.json'], /^The output "x\.json" is named twice/],
    [['-o', 'x.json', '-o', './X.JSON'], /^The output "\.\/X\.JSON" is named twice/],
    [['-o', 'out/a.json', '-o', 'out/'], /^"out\/a\.json" and "a\.md" would both be written to "out\/a\.json"/],
    [['-o', '-', '-o', '-'], /^The output "-" is named twice/],
    [['-o', 'x.json', '-o', 'a.md', '-f', 'json'], /^Option --format does not go with several files/],
    [['-o', 'x.json', '-o', 'x.odt'], /^The ending of "x\.odt" names no format, as each of several outputs must/],
    [
      ['-o', 'x.json', '-o', 'x.yaml', '--table', 'links'],
      /^Option --table goes with csv and parquet alone, and the format is json, yaml/,
    ],
  ])('refuses %j', (args, sentence) => {
    const dir = office();
    mkdirSync(dir.path('out'));
    const before = dir.list();
    const { code, stdout, stderr } = dir.run(['a.md', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.replace(/^error: /, '')).toMatch(sentence);
    expect(dir.list()).toEqual(before);
  });

  it.each(['explain', 'diff', 'profile'])('are no use of %s', (command) => {
    const { code, stderr } = office().run([command, 'a.md', 'error.md', '-o', 'x.html', '-o', 'y.html']);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^error: Option -o can be given once here/)]);
  });
});

describe('a folder for the output', () => {
  it('is made where the one above it is there, and not where nothing could be read', () => {
    const dir = office();
    expect(dir.run(['letter.txt', '-o', 'new/']).code).toBe(3);
    expect(dir.list()).not.toContain('new');
    expect(dir.run(['a.md', '-o', 'new/']).code).toBe(0);
    expect(dir.read('new/a.json')).toBe(dir.run(['a.md']).stdout);
    expect(dir.run(['a.md', '-o', 'dati', '--datapackage']).code).toBe(0);
    expect(dir.run(['a.md', '-o', 'no/where/']).stderr).toBe(
      'error: There is no folder "no" to write into: create it first.\n',
    );
    expect(dir.read('a.md')).toBe(SEED);
  });
});

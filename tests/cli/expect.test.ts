/** `--expect` and `--expect-codes`: what should have come, and what came. */
import { describe, expect, it } from 'vitest';
import { fixture, office, SEED } from '../support/workdir.js';

const CODE = '2023_2028_DUP_01';

describe('--expect', () => {
  it.each([
    ['1', 0],
    ['2', 1],
  ])('%s, of one record: exit %i, and the same data', (count, code) => {
    const dir = office();
    const { stdout } = dir.run(['a.md']);
    const run = dir.run(['--expect', count, 'a.md']);
    expect([run.code, run.stdout]).toEqual([code, stdout]);
    expect(run.stderr.includes('error record-count-differs Records expected: 2; found: 1.')).toBe(code === 1);
    expect(dir.run(['check', '--expect', count, 'a.md']).code).toBe(code);
  });

  it('counts the records of all outputs, and of no input that could not be read', () => {
    const dir = office();
    dir.write('out/keep', '');
    expect(dir.run(['-q', '-o', 'out', '--expect', '2', 'a.md', 'warning.md']).code).toBe(0);
    const { code, stderr } = dir.run(['-q', '--expect', '2', 'a.md', 'empty.md'], { env: { LANG: 'it' } });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^errore empty-input .*\nerrore record-count-differs Record attesi: 2; trovati: 1\. .*\n$/);
  });
});

it('is among the errors that the summary counts', () => {
  const dir = office();
  for (const command of [[], ['check']]) {
    const { stdout, stderr } = dir.run([...command, '--expect', '2', 'a.md']);
    expect(stdout + stderr).toContain('; 1 error, no warning;');
  }
});

describe('--expect-codes', () => {
  it('is content where all are there, whatever the editor that wrote the list', () => {
    const dir = office();
    for (const list of [`${CODE}\n`, `\uFEFF# codes\r\n\r\n  ${CODE}  # safety\r\n${CODE}`]) {
      dir.write('codes.txt', list);
      expect(dir.run(['-q', '--expect-codes', 'codes.txt', 'a.md'])).toMatchObject({ code: 0, stderr: '' });
    }
  });

  it('names each that is missing, and each record that is on no list, with its file', () => {
    const dir = office();
    dir.write('codes.txt', 'X_02\nX_03\n');
    for (const command of [[], ['check']]) {
      const { code, stderr } = dir.run([...command, '--expect-codes', 'codes.txt', 'a.md']);
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /^error record-missing The record X_02 was expected, .*\nerror record-missing The record X_03 /,
      );
      expect(stderr).toMatch(new RegExp(`^error record-not-expected The record ${CODE} \\("a\\.md"\\) was not`, 'm'));
    }
  });

  it('is no input, though a search finds it', () => {
    const dir = office();
    dir.write('exports/codes.txt', CODE);
    dir.write('exports/a.md', SEED);
    for (const input of [['-r', 'exports'], ['exports/*']]) {
      expect(dir.run(['-q', '--expect-codes', 'exports/codes.txt', ...input])).toMatchObject({ code: 0, stderr: '' });
    }
  });
});

describe('wrong use', () => {
  it.each([
    [['--expect', '0', 'a.md'], /^error: --expect cannot be "0": give the number of records/],
    [['--expect=-1', 'a.md'], /^error: --expect cannot be "-1"/],
    [['--expect', 'many', 'a.md'], /^error: --expect cannot be "many"/],
    [['explain', '--expect', '1', 'a.md'], /^error: Unknown option --expect\./],
    [['--expect-codes', 'nowhere.txt', 'a.md'], /^error: There is no file "nowhere\.txt"/],
    [['--expect-codes', '.', 'a.md'], /^error: The list of codes "\." is not a regular file/],
    [['--expect-codes', 'none.txt', 'a.md'], /^error: The list of codes "none\.txt" has no code in it/],
    [['--expect-codes', 'empty.md', 'a.md'], /^error: The list of codes "empty\.md" has no code in it/],
    [['--expect-codes', 'sheet.pdf', 'a.md'], /^error: The list of codes "sheet\.pdf" is not plain text/],
    [['--expect-codes', 'bell.txt', 'a.md'], /^error: The list of codes "bell\.txt" is not plain text/],
    [['--expect-codes', '', 'a.md'], /^error: An empty name was given/],
    [
      ['--expect-codes', 'codes.txt', '-o', 'codes.txt', '-f', 'csv', 'a.md'],
      /^error: The output "codes\.txt" is one of/,
    ],
  ])('%j', (args, sentence) => {
    const dir = office();
    dir.write('none.txt', '# nothing yet\n\n');
    dir.write('bell.txt', `${CODE}\u0007\n`);
    dir.write('codes.txt', CODE);
    dir.write('sheet.pdf', fixture('printed/rocca_hurts.chromium.pdf'));
    const { code, stdout, stderr } = dir.run(args);
    expect(stderr).toMatch(sentence);
    expect([code, stdout]).toEqual([2, '']);
    expect(dir.read('codes.txt')).toBe(CODE);
  });
});

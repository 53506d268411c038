/** Command lines that nobody means well with: one sentence, nothing on standard output, nothing written. */
import { describe, expect, it } from 'vitest';
import { ESCAPE, office } from '../support/workdir.js';

const LONG = 'x'.repeat(100_000);

/** Each with its exit code, and what the sentence must speak of. */
const HOSTILE: readonly (readonly [code: 2 | 3, about: string, args: readonly string[]])[] = [
  [2, '--pages', ['--pages', '0', 'a.md']],
  [2, '--pages', ['--pages', '1-999999999999', 'a.md']],
  [2, '--pages', ['--pages', '9e9', 'a.md']],
  [2, '--pages', ['--pages', `1${',1'.repeat(60_000)},`, 'a.md']],
  [2, '--pages', ['--pages', '1-\u0664', 'a.md']], // a digit, but not of ours
  [2, '--table', ['-f', 'csv', '--table', '__proto__', 'a.md']],
  [2, '--format', ['--format', 'constructor', 'a.md']],
  [2, '--format', ['check', '--format', 'toString', 'a.md']],
  [2, '--lang', ['--lang', 'tr', 'a.md']],
  [2, '--lang', ['--lang', '__proto__', 'a.md']],
  [2, '--encoding', ['--encoding', '../../x', 'a.md']],
  [2, '--encoding', ['--encoding', '__proto__', 'a.md']],
  [2, '--encoding', ['--encoding', '', 'a.md']],
  [2, '__proto__', ['schema', '__proto__']],
  [2, '--limit-time', ['--limit-time', '-1', 'a.md']],
  [2, '--limit-memory', ['--limit-memory', 'Infinity', 'a.md']],
  [2, '--limit-size', ['--limit-size', '0x10', 'a.md']],
  [2, '--limit-pages', ['--limit-pages', '99999999999999999999', 'a.md']],
  [2, '/dev/zero', ['--profile', '/dev/zero', 'a.md']],
  [2, 'a.md', ['--profile', 'a.md', 'a.md']],
  [2, '', ['--profile', '', 'a.md']],
  [2, '', ['-o', '', 'a.md']],
  [2, '', ['']],
  [2, '-', ['-', '-']],
  [2, '--__proto__', ['--__proto__', '1', 'a.md']],
  [2, '--strict', ['--strict=yes', 'a.md']],
  [2, '--no-strict', ['--no-strict', 'a.md']],
  [2, '-Z', ['-Z', 'a.md']],
  [2, '--quiet', ['-qv', 'a.md']],
  [2, `\\x1b[2J`, [`--${ESCAPE}[2J`, 'a.md']],
  [2, 'xxx', ['-f', LONG, 'a.md']],
  [3, 'xxx', ['-o', `${LONG}/a.json`, 'a.md']],
  [3, 'xxx', [LONG]],
  [3, '--help', ['--', '--help']],
  [3, '-o', ['--', '-o']],
  [3, 'constructor', ['constructor']],
  [3, '__proto__', ['__proto__']],
  [3, '*.pdf', ['*.pdf']],
  [3, '~', ['~']],
  [3, '..', ['..']],
];

describe.each(['en', 'it'] as const)('in %s', (language) => {
  const rows = HOSTILE.map(([code, about, args]) => ({ title: JSON.stringify(args).slice(0, 60), code, about, args }));

  it.each(rows)('$code: $title', ({ code, about, args }) => {
    const dir = office();
    const before = dir.list();
    const run = dir.run(args, { env: { LANG: language } });
    expect([run.code, run.stdout, dir.list()]).toEqual([code, '', before]);
    const [told = '', ...more] = run.stderr.trimEnd().split('\n');
    expect(told).toMatch(language === 'it' ? /^errore/ : /^error/);
    expect(told).toContain(about);
    expect(more).toEqual([]);
    expect(told).toMatch(/[.)]$/);
    expect(run.stderr).not.toMatch(/^\s+at |node:internal|undefined|\[object|Maximum call/m);
  });
});

describe('given twice', () => {
  it.each([
    [['-f', 'json', '-f', 'ndjson']],
    [['--lang', 'tr', '--lang', 'it', '-f', 'ndjson']],
    [['-q', '-q', '-f', 'ndjson']],
  ])('%j: the last counts', (args) => {
    const dir = office();
    expect(dir.run([...args, 'a.md']).stdout).toBe(dir.run(['-f', 'ndjson', 'a.md']).stdout);
  });
});

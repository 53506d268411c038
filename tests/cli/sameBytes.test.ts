/** The same input and options give the same bytes, wherever and however the command is run. */
import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type office as Office, office } from '../support/workdir.js';

/** What a run has around it; nothing of it may be seen in the data. */
const SURROUNDINGS: readonly Readonly<Record<string, string>>[] = [
  // Where i and I are letters of two kinds: Node brings all locales with it, installed or not.
  { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
  { LC_ALL: 'C', TZ: 'America/St_Johns' },
  { LC_ALL: 'it_IT.ISO-8859-1', LANG: 'it_IT', LANGUAGE: 'it', TZ: 'Europe/Rome', FORCE_COLOR: '3', TERM: 'dumb' },
  { LC_ALL: 'de_DE', TZ: ':bogus', COLUMNS: '20', LINES: '5', TERM: 'xterm-256color', COLORTERM: 'truecolor' },
  { NO_COLOR: '1', CLICOLOR_FORCE: '1', DEBUG: '*', NODE_ENV: 'production', HOME: '/nowhere', USER: 'x', TMPDIR: '/x' },
  { NODE_ICU_DATA: '/nowhere', LC_COLLATE: 'et_EE.UTF-8', UV_THREADPOOL_SIZE: '1', NODE_OPTIONS: '--no-warnings' },
];

const INPUTS = 'error.md warning.md a.md';

const COMMANDS = [
  `-f json ${INPUTS}`,
  `-f ndjson ${INPUTS}`,
  `-f yaml ${INPUTS}`,
  ...['objectives', 'links', 'diagnostics'].map((table) => `-f csv --table ${table} ${INPUTS}`),
  `-f json --lang it ${INPUTS}`,
  `check -f json ${INPUTS}`,
  `explain -f json ${INPUTS}`,
  `-f xlsx ${INPUTS}`,
  `-f html ${INPUTS}`,
  `diff -f json warning.md a.md`,
];

/** The bytes of all commands, each on a line of its own as hexadecimal. */
function bytesOf(dir: ReturnType<typeof Office>, env: Readonly<Record<string, string>>, before = ''): string[] {
  const lines = COMMANDS.map((command) => `$DUP_PARSE -q ${command} 2>/dev/null | od -An -v -tx1 | tr -d ' \\n'; echo`);
  // Other commands come first on their line: -q goes after them.
  const line = lines.map((one) => one.replace(/-q (check|explain|diff)/, '$1 -q')).join('\n');
  return dir.shell(`${before}${line}`, { env }).stdout.trimEnd().split('\n');
}

describe('the same bytes', () => {
  it('whatever the locale, the time zone, the terminal, the colours', () => {
    const dir = office();
    const usual = bytesOf(dir, {});
    expect(new Set(usual).size).toBe(COMMANDS.length);
    expect(Math.min(...usual.map((bytes) => bytes.length))).toBeGreaterThan(200);
    for (const env of SURROUNDINGS) expect(bytesOf(dir, env), JSON.stringify(env)).toEqual(usual);
  });

  it('whatever the folder, the mask of rights, and the order of files on the disk', () => {
    const dir = office();
    const usual = bytesOf(dir, {});
    const [one, other] = [office(), office()];
    // Another order of making is, on most disks, another order of listing.
    other.shell(
      'for f in warning.md a.md error.md; do mv $f x; cp x $f; done; mkdir -p "è un/altro"; mv *.md "è un/altro"',
    );
    expect(bytesOf(one, {}, 'umask 0777; ')).toEqual(usual);
    expect(bytesOf(other, {}, 'cd "è un/altro"; umask 0; ')).toEqual(usual);
  });

  it('in a file as on standard output, also where an old file stood', () => {
    const dir = office();
    mkdirSync(dir.path('out'));
    for (const format of ['json', 'ndjson', 'yaml', 'csv']) {
      const { stdout } = dir.run(['-q', 'error.md', '-f', format]);
      dir.write(`old.${format}`, 'x'.repeat(stdout.length * 2));
      dir.shell(
        `umask 022; for o in old.${format} new.${format} out/; do $DUP_PARSE -q error.md -f ${format} -o $o; done`,
      );
      for (const name of [`old.${format}`, `new.${format}`, `out/error.${format}`]) expect(dir.read(name)).toBe(stdout);
    }
  });
});

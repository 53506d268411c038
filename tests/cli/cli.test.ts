/** The command as a user meets it: standard streams, exit codes, inputs that cannot be read. */
import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../src/report/document.js';
import { asSuperuser } from '../support/needs.js';
import { ESCAPE, office, SEED, WITH_ERROR, workdir } from '../support/workdir.js';

describe('standard streams', () => {
  it('gives data on standard output and nothing else, messages on standard error', () => {
    const { code, stdout, stderr } = office().run(['a.md']);
    expect(documentSchema.parse(JSON.parse(stdout)).objectives[0]?.code).toBe('2023_2028_DUP_01');
    expect(stderr).toMatch(/^1 file: \d+ sheets?, 1 record, 3 linked objectives; \d+ repeated headers folded;/m);
    expect(code).toBe(0);
  });

  it('says nothing with --quiet where nothing is wrong, and errors all the same', () => {
    const dir = office();
    expect(dir.run(['-q', 'a.md']).stderr).toBe('');
    expect(dir.run(['-q', 'warning.md']).stderr).toBe('');
    expect(dir.run(['-q', 'error.md']).stderr).toMatch(/^error\.md:\d+ error years-backwards .*\n$/);
  });

  it('reads standard input when nothing is named, and where - is', () => {
    const dir = office();
    const named = JSON.parse(dir.run(['a.md']).stdout);
    const expected = { ...named, sources: [{ ...named.sources[0], file: '-' }] };
    expect(JSON.parse(dir.run([], { input: SEED }).stdout)).toEqual(expected);
    expect(JSON.parse(dir.run(['-'], { input: SEED }).stdout)).toEqual(expected);
  });

  it('gives the same bytes in any locale, time zone and folder', () => {
    const dir = office();
    const { stdout } = dir.run(['error.md']);
    const env = { LANG: 'it_IT.UTF-8', TZ: 'Asia/Tokyo', LC_ALL: 'it_IT' };
    expect(dir.run(['error.md'], { env }).stdout).toBe(stdout);
    expect(dir.run(['error.md', '--lang', 'it']).stdout).not.toBe(stdout);
    expect(dir.run(['error.md'], { env }).stderr).toMatch(
      /errore years-backwards Gli anni nel codice .* sono invertiti/,
    );
  });

  it('hands on all of a large output to a slow pipe, and ends in peace where the reader leaves', () => {
    const dir = office();
    const many = Array(100).fill('a.md').join(' ');
    const whole = dir.shell(`$DUP_PARSE explain -q -f json ${many} | cat`);
    expect(whole.stdout.length).toBeGreaterThan(1_000_000);
    expect(JSON.parse(whole.stdout)).toHaveLength(100 * SEED.split('\n').length);
    const cut = dir.shell(`$DUP_PARSE explain -q -f json ${many} | head -c 10; echo " \${PIPESTATUS[0]}"`);
    expect(cut.stdout).toMatch(/^\[\n {2}\{\n.* 0\n$/s);
    expect(cut.stderr).toBe('');
  });

  it('says so where standard output is full', () => {
    const { code, stderr } = office().shell('$DUP_PARSE a.md > /dev/full');
    expect(stderr).toMatch(/^error: Standard output could not be written \(the disk is full\)/m);
    expect(code).toBe(3);
  });

  it('shows control characters of names and texts, and does not send them to the terminal', () => {
    const dir = workdir();
    dir.write(
      `a${ESCAPE}[2J.md`,
      WITH_ERROR.replace('**INDIRIZZI**', `riga${ESCAPE}[31m ignota\u202E\n\n**INDIRIZZI**`),
    );
    const { stderr } = dir.run(['-v', `a${ESCAPE}[2J.md`]);
    expect(stderr).toContain('a\\x1b[2J.md');
    for (const args of [['-v'], ['explain'], ['check', '-v']]) {
      const { stdout, stderr } = dir.run([...args, `a${ESCAPE}[2J.md`]);
      expect(stderr).not.toContain(ESCAPE);
      if (args[0] !== '-v') expect(stdout).not.toMatch(new RegExp(`[${ESCAPE}\u202E]`));
    }
  });
});

describe('exit codes', () => {
  it.each([
    [0, ['a.md']],
    [0, ['warning.md']],
    [1, ['--strict', 'warning.md']],
    [1, ['error.md']],
    [1, ['check', 'error.md']],
    [0, ['check', 'warning.md']],
    [1, ['check', '--strict', 'warning.md']],
    [1, ['--strict', 'check', 'warning.md']],
    [1, ['error.md', '-f', 'csv']],
    [1, ['error.md', '-o', 'out.yaml']],
    [3, ['nothing.md']],
    [3, ['a.md', 'nothing.md']],
    [3, ['error.md', 'empty.md']],
    [3, ['.']],
    [3, ['check', 'letter.txt']],
    [3, ['explain', 'empty.md']],
    [2, ['--nonsense', 'a.md']],
    [0, ['--help']],
    [0, ['--version']],
    [0, ['schema']],
  ])('%i: %j', (code, args) => {
    expect(office().run(args).code).toBe(code);
  });
});

describe('inputs that cannot be read', () => {
  it.each([
    ['nothing.md', /^error file-not-found There is no file "nothing\.md"/],
    ['.', /^error folder-named "\." is a folder: add --recursive /],
    ['/dev/null', /^error not-a-file "\/dev\/null" is not a regular file \(it is a device\)/],
    ['a.md/b.md', /^error file-not-found /],
    ['empty.md', /^error empty-input "empty\.md" is empty/],
    ['letter.txt', /^error not-an-export "letter\.txt" is not a Scheda Obiettivi export/],
  ])('%s: one sentence, nothing on standard output', (file, sentence) => {
    const { code, stdout, stderr } = office().run([file]);
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe('');
    expect(code).toBe(3);
  });

  it('names standard input by its name', () => {
    expect(office().run([]).stderr).toMatch(/^error empty-input "standard input" is empty/);
    expect(office().run(['--lang', 'it', '-'], { input: 'ciao' }).stderr).toMatch(
      /^errore not-an-export "standard input"/,
    );
  });

  it('does not wait for a pipe that nobody writes to', () => {
    const { code, stderr } = office().shell('mkfifo pipe && $DUP_PARSE pipe');
    expect(stderr).toMatch(/^error not-a-file "pipe" is not a regular file \(it is a pipe\)/);
    expect(code).toBe(3);
  });

  it.skipIf(asSuperuser)(`may not be read${asSuperuser}`, () => {
    const { code, stderr } = office().shell('chmod 000 a.md && $DUP_PARSE a.md');
    expect(stderr).toMatch(/^error permission-denied "a\.md" may not be read/);
    expect(code).toBe(3);
  });

  it('still writes the good ones', () => {
    const { code, stdout, stderr } = office().run(['nothing.md', 'a.md', 'letter.txt']);
    expect(JSON.parse(stdout).sources.map(({ file }: { file: string }) => file)).toEqual(['a.md']);
    expect(stderr).toMatch(
      /file-not-found.*not-an-export.*2 inputs could not be read: "nothing\.md", "letter\.txt"\./s,
    );
    expect(code).toBe(3);
  });
});

/** Tables for databases from the command: where they go, what is refused, and that all are written or none. */
import { mkdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inDuckdb, inSqlite, withoutDuckdb, withoutSqlite } from '../support/databases.js';
import { tracing, withoutStrace } from '../support/strace.js';
import { office } from '../support/workdir.js';

const FILES = ['diagnostics.parquet', 'links.parquet', 'objectives.parquet', 'sources.parquet'];

const listed = (dir: ReturnType<typeof office>, folder: string) =>
  dir.shell(`ls -A ${folder}`).stdout.trimEnd().split('\n');

describe('parquet and sqlite', () => {
  it('are chosen by the ending, and are the same bytes each time, in a file and in a pipe', () => {
    const dir = office();
    for (const ending of ['parquet', 'sqlite', 'db']) {
      expect(dir.run(['a.md', '-o', `one.${ending}`, '-o', 'out.json']).code).toBe(0);
      const format = ending === 'db' ? 'sqlite' : ending;
      expect(dir.shell(`$DUP_PARSE -q -f ${format} a.md > two && cmp one.${ending} two`)).toMatchObject({
        code: 0,
        stdout: '',
      });
    }
    expect(dir.read('out.json')).toBe(dir.run(['a.md']).stdout);
  });

  it('write one file for each input into a folder, as other formats do', () => {
    const dir = office();
    expect(dir.run(['a.md', 'warning.md', '-o', 'each/', '-f', 'sqlite']).code).toBe(0);
    expect(dir.run(['a.md', 'warning.md', '-o', 'each/', '-f', 'parquet', '--table', 'links']).code).toBe(0);
    expect(listed(dir, 'each')).toEqual(['a.parquet', 'a.sqlite', 'warning.parquet', 'warning.sqlite']);
  });

  it.each(['parquet', 'sqlite'])('are not shown on a terminal: %s', (format) => {
    const dir = office();
    const { stderr } = dir.shell(
      `script -qec "$DUP_PARSE a.md -f ${format}" /dev/null < /dev/null 2>&1 | tr -d "\\r" >&2`,
    );
    expect(stderr).toContain(`${format} cannot be shown on a terminal`);
  });

  it.each([
    [['-f', 'sqlite', '--table', 'links'], /--table goes with csv and parquet alone, and the format is sqlite/],
    [['-f', 'parquet', '--table', 'words'], /--table cannot be "words"/],
    [['-f', 'parquet', '--excel'], /--excel goes with csv alone/],
    [['--tables'], /--tables writes several files/],
    [['--tables', '-o', 'all.parquet'], /--tables writes several files/],
    [['--tables', '-o', '-'], /--tables writes several files/],
    [['--tables', '-o', 'out/', '-f', 'csv'], /--tables writes parquet, and the format is csv/],
    [['--tables', '-o', 'out/', '--table', 'links'], /--tables writes all tables, and --table chooses one/],
    [['--tables', '-o', 'out/', '--datapackage'], /--tables does not go with --datapackage/],
    [['--tables', '-o', 'out/', '-o', 'b.csv', '--datapackage'], /--tables does not go with --datapackage/],
    [['check', '--tables'], /--tables/],
  ])('are wrong use with %j', (args, says) => {
    const { code, stdout, stderr } = office().run([...args, 'a.md']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
  });

  it('takes Italian names of tables', () => {
    const dir = office();
    dir.shell(
      '$DUP_PARSE -q a.md -f parquet --table collegamenti > it; $DUP_PARSE -q a.md -f parquet --table links > en',
    );
    expect(dir.read('it')).toBe(dir.read('en'));
  });
});

describe('--tables', () => {
  it('writes the four tables of the whole run, beside other outputs, and leaves other files', () => {
    const dir = office();
    dir.write('out/mine.txt', 'mine');
    const { code, stderr } = dir.run([
      'a.md',
      'warning.md',
      '--tables',
      '-o',
      'out/',
      '-o',
      'links.parquet',
      '--table',
      'links',
    ]);
    expect([code, listed(dir, 'out')]).toEqual([0, [...FILES, 'mine.txt'].sort()]);
    expect(stderr).toContain('4 files');
    expect(readFileSync(dir.path('links.parquet')).equals(readFileSync(dir.path('out/links.parquet')))).toBe(true);
  });

  it('refuses what cannot become one of them, before anything is read', () => {
    const dir = office();
    mkdirSync(dir.path('out/links.parquet'), { recursive: true });
    expect(dir.run(['a.md', '--tables', '-o', 'out']).code).toBe(2);
    expect(listed(dir, 'out')).toEqual(['links.parquet']);
    const { code, stderr } = dir.run(['a.md', '--tables', '-o', 'new/', '-o', 'new/links.parquet']);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/named twice|no folder/)]);
  });

  it.skipIf(withoutDuckdb)(`has the records of all inputs${withoutDuckdb}`, async () => {
    const dir = office();
    dir.run(['a.md', 'warning.md', '--tables', '-o', 'out/']);
    const { objectives, sources } = JSON.parse(dir.run(['-q', 'a.md', 'warning.md']).stdout);
    const all = await inDuckdb(
      `SELECT s.file, o.code, l.linkedCode FROM '${dir.path('out/objectives.parquet')}' o, unnest(o.occurrences) AS u(one)
       JOIN '${dir.path('out/sources.parquet')}' s ON s.id = u.one.source
       JOIN '${dir.path('out/links.parquet')}' l ON l.objectiveId = o.id WHERE s.id = 1 ORDER BY l.id`,
    );
    expect(all.map(({ linkedCode }) => linkedCode)).toEqual(
      objectives[0].linkedObjectives.map((link: { code: string }) => link.code),
    );
    expect(new Set(all.map(({ file }) => file))).toEqual(new Set([sources[1].file]));
  });

  it.skipIf(withoutStrace)(`writes all or none${withoutStrace}`, () => {
    const dir = office();
    const strace = tracing(dir);
    const old = () => {
      for (const name of FILES) dir.write(`out/${name}`, 'old');
    };
    old();
    const renames = strace.run('-q a.md --tables -o out/', ['-e', 'trace=rename']).calls;
    const last = renames.at(-1)!.nth;
    for (const nth of [last - 2, last]) {
      old();
      const { code } = strace.run('-q a.md --tables -o out/', [
        '-e',
        'trace=rename',
        '-e',
        `inject=rename:error=EIO:when=${nth}`,
      ]);
      expect([code, FILES.map((name) => dir.read(`out/${name}`)), listed(dir, 'out')]).toEqual([
        3,
        FILES.map(() => 'old'),
        FILES,
      ]);
    }
    for (const call of ['write', 'fsync']) {
      old();
      const { calls, code } = strace.run('-q a.md --tables -o out/', [
        '-e',
        `trace=${call}`,
        '-e',
        `inject=${call}:error=ENOSPC:when=2`,
        '-P',
        dir.path('out'),
      ]);
      if (calls.some(({ injected }) => injected)) expect([code, listed(dir, 'out')]).toEqual([3, FILES]);
    }
  });
});

it.skipIf(withoutSqlite)(`a database is what JSON says, asked with words of the sheet${withoutSqlite}`, () => {
  const dir = office();
  dir.run(['a.md', '-o', 'dup.sqlite']);
  const [objective] = JSON.parse(dir.run(['-q', 'a.md']).stdout).objectives;
  const found = inSqlite(
    dir.path('dup.sqlite'),
    `SELECT o.code, o.title FROM objectives_fts JOIN objectives AS o ON o.id = objectives_fts.rowid WHERE objectives_fts MATCH 'finalita OR sicurezza' ORDER BY rank`,
  );
  expect(found).toEqual([{ code: objective.code, title: objective.title }]);
});

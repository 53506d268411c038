/** `--skip-existing`: what is there is not read again, and a run that was killed goes on; what comes out is that of one run. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { OPTIONS } from '../../src/cli/options/rows/options.js';
import { asSuperuser } from '../support/needs.js';
import { tracing, withoutStrace } from '../support/strace.js';
import { BINARY, fixture, office, SEED, WITH_ERROR, WITH_WARNING, workdir } from '../support/workdir.js';

type Dir = ReturnType<typeof workdir>;

const SKIP = ['-o', 'out/', '--skip-existing', '--lang', 'en'];
const IN = ['a.md', 'warning.md', 'error.md'];

const manifests = (dir: Dir, folder = 'out') =>
  readdirSync(dir.path(folder)).filter((name) => name.startsWith('.dup-parse-') && name.endsWith('.ndjson'));
const linesIn = (dir: Dir, folder = 'out') =>
  manifests(dir, folder).flatMap((name) =>
    dir
      .read(`${folder}/${name}`)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line)),
  );

/** The outputs in a folder, by name. */
const outputsIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')])
      .sort(),
  );

/** What a run says but for the sentences about what was skipped and written. */
const said = (stderr: string) =>
  stderr.replace(/ (?:\d+ (?:was|were) there already.*|Read again.*|Written to .*)?$/m, '');
const againIn = (stderr: string) => /Read again: .*?\./.exec(stderr)?.[0];

describe('--skip-existing', () => {
  it.each([[[]], [['--strict']], [['--errors', 'json', '--strict']], [['--errors', 'junit']], [['-v']]])(
    'says and ends what a run over all does: %j',
    (more) => {
      const dir = office();
      const first = dir.run([...IN, ...SKIP, ...more]);
      const again = dir.run([...IN, ...SKIP, ...more]);
      expect(first.code).toBe(1); // of the error
      expect([again.code, said(again.stderr)]).toEqual([first.code, said(first.stderr)]);
      if (more[0] !== '--errors') expect(again.stderr).toMatch(/3 were there already, and were not read again\.\n$/);
      expect(manifests(dir)).toHaveLength(1);
    },
  );

  it('fails by warnings of what it skips only where they fail', () => {
    const dir = office();
    const codes = [[], ['--strict'], []].map((more) => dir.run(['a.md', 'warning.md', ...SKIP, ...more]).code);
    expect(codes).toEqual([0, 1, 0]);
    expect(manifests(dir)).toHaveLength(1);
  });

  it('tells the records of what it skips from those expected', () => {
    const dir = office();
    dir.write('codes.txt', '2023_2028_DUP_01\n2023_2028_DUP_02\n');
    const run = (...more: string[]) => dir.run(['a.md', 'warning.md', ...SKIP, ...more]);
    for (const more of [
      ['--expect', '3'],
      ['--expect-codes', 'codes.txt'],
      ['--expect', '2'],
    ]) {
      rmSync(dir.path('out'), { recursive: true, force: true });
      const [first, again] = [run(...more), run(...more)];
      expect(again.stderr).toContain('2 were there already');
      expect([again.code, said(again.stderr)]).toEqual([first.code, said(first.stderr)]);
    }
  });

  it('keeps annotations and the summary of a job', () => {
    const dir = office();
    const run = (name: string) => {
      const { stdout } = dir.run([...IN, ...SKIP, '--annotations', 'github', '--summary', 'github'], {
        env: { GITHUB_STEP_SUMMARY: dir.path(name) },
      });
      return [stdout, said(dir.read(name))];
    };
    const first = run('first.summary');
    expect(first[0]).toContain('::warning file=warning.md');
    expect(run('again.summary')).toEqual(first);
  });

  it('reads again what was refused, and ends as a run over all', () => {
    const dir = office();
    for (let i = 0; i < 2; i += 1) {
      const { code, stderr } = dir.run(['a.md', 'letter.txt', 'gone.md', ...SKIP]);
      expect([code, stderr]).toEqual([3, expect.stringContaining('2 inputs could not be read')]);
      expect(stderr).toContain('not-an-export');
    }
    dir.write('gone.md', SEED);
    dir.write('letter.txt', WITH_WARNING);
    const { code, stderr } = dir.run(['a.md', 'letter.txt', 'gone.md', ...SKIP]);
    expect([code, stderr]).toEqual([0, expect.stringContaining('1 was there already')]);
  });

  it.each<[string, (dir: Dir) => void, readonly string[], string]>([
    ['input', (dir) => dir.write('a.md', WITH_WARNING), [], '1 input that has changed'],
    ['output', (dir) => dir.write('out/a.json', '{}'), [], '1 whose output is missing or was altered'],
    ['size of the output', (dir) => appendFileSync(dir.path('out/a.json'), ' '), [], '1 whose output is missing'],
    [
      'byte of the output',
      (dir) => dir.write('out/a.json', dir.read('out/a.json').replace('P', 'Q')),
      [],
      '1 whose output',
    ],
    ['missing output', (dir) => rmSync(dir.path('out/a.json')), [], '1 whose output is missing or was altered'],
    ['language', () => {}, ['--lang', 'it'], '3 che erano stati letti da un’altra versione, con altre opzioni'],
    ['entity', () => {}, ['--entity', 'Borgo'], '3 that were read by another version'],
    [
      'profile',
      (dir) => dir.write('p.yaml', 'header:\n  responsiblePerson: [Chi risponde]\n'),
      ['--profile', 'p.yaml'],
      '3 that were read',
    ],
    [
      'version',
      (dir) => {
        const [name] = manifests(dir);
        dir.write(`out/${name}`, dir.read(`out/${name}`).replaceAll('"version":"', '"version":"9'));
      },
      [],
      '3 that were read by another version',
    ],
  ])('reads again after another %s, and says so', (_, change, more, reason) => {
    const dir = office();
    dir.run([...IN, ...SKIP]);
    const before = outputsIn(dir.path('out'));
    change(dir);
    const { stderr } = dir.run([...IN, ...SKIP, ...more]);
    expect(stderr).toContain(reason);
    const fresh = workdir();
    for (const name of [...IN, 'p.yaml'])
      copyFileSync(dir.path(name === 'p.yaml' && !more.includes('p.yaml') ? 'a.md' : name), fresh.path(name));
    fresh.run([...IN, ...SKIP, ...more]);
    expect(outputsIn(dir.path('out'))).toEqual(outputsIn(fresh.path('out')));
    expect(Object.keys(before)).toEqual(['a.json', 'error.json', 'warning.json']);
    expect(dir.run([...IN, ...SKIP, ...more]).stderr).toMatch(/3 were there already|3 erano già presenti/);
  });

  it('knows the content of a profile, not its name', () => {
    const dir = office();
    const run = (file: string) => againIn(dir.run([...IN, ...SKIP, '--profile', file]).stderr);
    dir.write('p.yaml', 'header:\n  responsiblePerson: [Chi risponde]\n');
    dir.write('q.yaml', 'header:\n  responsiblePerson: [Chi risponde]\n');
    expect([run('p.yaml'), run('q.yaml')]).toEqual([undefined, undefined]);
    dir.write('q.yaml', 'header:\n  responsiblePerson: [Chi ne risponde]\n');
    expect(run('q.yaml')).toContain('with other options');
  });

  it('takes names and bytes as they were given: a name stands in the output', () => {
    const dir = office();
    dir.run(['a.md', ...SKIP]);
    expect(dir.run(['./a.md', ...SKIP]).stderr).toContain('under another name');
    expect(JSON.parse(dir.read('out/a.json')).sources[0].file).toBe('./a.md');
  });

  it('gives the output of a file that is still there to no other, and takes one that was moved', () => {
    const dir = office();
    dir.write('x/a.md', WITH_WARNING);
    dir.run(['a.md', ...SKIP]);
    const before = dir.read('out/a.json');
    const { code, stderr } = dir.run(['x/a.md', ...SKIP]);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('"a.md" and "x/a.md" would both be written to "out/a.json"'),
    ]);
    expect(dir.read('out/a.json')).toBe(before);
    rmSync(dir.path('a.md'));
    expect(dir.run(['x/a.md', ...SKIP]).stderr).toContain('under another name');
  });

  it('keeps no password', () => {
    const dir = office();
    dir.run(['a.md', ...SKIP, '--password', 'segretissima']);
    expect(JSON.stringify(linesIn(dir))).not.toContain('segretissima');
    expect(dir.run(['a.md', ...SKIP]).stderr).toContain('1 was there already');
  });

  it('writes lines that tell file, hash, version, options, records and exit code', () => {
    const dir = office();
    dir.run([...IN, ...SKIP, '-f', 'yaml']);
    expect(linesIn(dir)).toEqual(
      IN.map((file) =>
        expect.objectContaining({
          file,
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          version: expect.stringMatching(/^\d/),
          options: { format: 'yaml', '--lang': 'en' },
          output: file.replace('.md', '.yaml'),
          records: 1,
          exit: file === 'error.md' ? 1 : 0,
        }),
      ),
    );
  });

  it('writes several folders at once, and keeps each for itself', () => {
    const dir = office();
    const run = () => dir.run(['a.md', 'warning.md', ...SKIP, '-o', 'more/', '-f', 'csv']).stderr;
    run();
    expect([manifests(dir).length, manifests(dir, 'more').length]).toEqual([1, 1]);
    expect(run()).toContain('2 were there already');
    rmSync(dir.path('more/a.csv'));
    expect(run()).toContain('1 was there already, and was not read again. Read again: 1 whose output');
    expect(Object.keys(outputsIn(dir.path('more')))).toEqual(['a.csv', 'warning.csv']);
  });

  it('wants folders alone', () => {
    const dir = office();
    mkdirSync(dir.path('there'));
    for (const outputs of [
      [],
      ['-o', 'all.json'],
      ['-o', 'out/', '-o', 'all.xlsx'],
      ['-o', '-'],
      ['-o', 'out/', '--datapackage'],
      ['-o', 'out/', '--tables'],
    ]) {
      const { code, stdout, stderr } = dir.run(['a.md', ...outputs, '--skip-existing', '--lang', 'en']);
      expect([outputs, code, stdout]).toEqual([outputs, 2, '']);
      expect(stderr).toContain('--skip-existing goes with folders as outputs alone');
    }
    expect(dir.run(['a.md', '-o', 'there', '--skip-existing']).code).toBe(0);
    expect(dir.run(['check', 'a.md', '--skip-existing']).code).toBe(2);
  });

  it('leaves no manifest where it is not asked for', () => {
    const dir = office();
    dir.run(['a.md', '-o', 'out/']);
    expect(readdirSync(dir.path('out'))).toEqual(['a.json']);
    expect(dir.run(['a.md', ...SKIP]).stderr).toContain('Written to out/a.json');
  });

  it('says of every option of its own whether it changes what is written', () => {
    const changing = OPTIONS.filter(({ commands, keepsOutput }) => commands.includes('parse') && !keepsOutput);
    expect(changing.map(({ flags }) => flags.split(' ')[0]).sort()).toEqual([
      '--datapackage',
      '--encoding',
      '--entity',
      '--entity-from',
      '--excel',
      '--lang',
      '--metadata',
      '--ocr',
      '--pages',
      '--places',
      '--table',
      '--tables',
    ]);
  });
});

describe('a manifest', () => {
  it('may be torn at its end, at every byte', () => {
    const dir = office();
    dir.run([...IN, ...SKIP]);
    const name = `out/${manifests(dir)[0]}`;
    const bytes = readFileSync(dir.path(name));
    const last = bytes.lastIndexOf('\n', -2) + 1;
    for (const cut of [last, last + 1, last + 40, bytes.length - 2, bytes.length - 1]) {
      dir.write(name, bytes);
      truncateSync(dir.path(name), cut);
      for (const other of manifests(dir)) if (`out/${other}` !== name) rmSync(dir.path(`out/${other}`));
      const { stderr } = dir.run([...IN, ...SKIP]);
      expect(stderr).toContain('2 were there already');
      expect(stderr).not.toContain('cannot be understood');
    }
  });

  it('with lines that are none is told, and what it tells of is read again', () => {
    const dir = office();
    dir.run([...IN, ...SKIP]);
    const name = `out/${manifests(dir)[0]}`;
    const [first, ...rest] = dir.read(name).split('\n');
    dir.write(name, [first, ...['{', '{"output":"a.json"}', '"', '\0\0\0'], ...rest.slice(1)].join('\n'));
    const { code, stderr } = dir.run([...IN, ...SKIP]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('2 were there already')]);
    expect(stderr).toContain('In the manifests of "out/", 4 lines cannot be understood');
  });

  it.skipIf(asSuperuser)(`that may not be read is told${asSuperuser}`, () => {
    const dir = office();
    const { stderr } = dir.shell(
      `$DUP_PARSE a.md ${SKIP.join(' ')}; chmod 0 out/.dup*; $DUP_PARSE a.md ${SKIP.join(' ')}`,
    );
    expect(stderr).toContain('could not be read (no permission)');
  });

  it('of another process stays as it is; those of many that have ended become one, with the last line of each output', () => {
    const dir = office();
    for (let i = 0; i < 18; i += 1) {
      dir.write('a.md', `${SEED}\n${' '.repeat(i)}`);
      dir.run(['a.md', ...SKIP]);
    }
    const alive = `.dup-parse-00000000-1-0123456789ab.ndjson`;
    dir.write(`out/${alive}`, '');
    // The eighteenth found seventeen, and put them together before it wrote its own.
    expect(manifests(dir).filter((name) => name !== alive)).toHaveLength(2);
    expect(linesIn({ ...dir }, 'out').length).toBeLessThanOrEqual(3);
    expect(manifests(dir)).toContain(alive);
    expect(dir.run(['a.md', ...SKIP]).stderr).toContain('1 was there already');
  });

  it.skipIf(withoutStrace)(`that cannot be flushed fails the run, and nothing else${withoutStrace}`, () => {
    const dir = office();
    const { run } = tracing(dir);
    const args = `a.md warning.md ${SKIP.join(' ')}`;
    const { calls } = run(args, ['-e', 'trace=fsync']);
    rmSync(dir.path('out'), { recursive: true });
    const nth = calls.find(({ text }) => text.includes('.ndjson'))!.nth;
    const { code, stderr } = run(args, ['-e', `inject=fsync:error=EIO:when=${nth}`]);
    expect([code, stderr]).toEqual([3, expect.stringContaining('not what --skip-existing keeps of them')]);
    expect(Object.keys(outputsIn(dir.path('out')))).toEqual(['a.json', 'warning.json']);
    expect(dir.run(['a.md', 'warning.md', ...SKIP]).code).toBe(0);
  });
});

/** Many inputs: sheets of many towns, some with errors, one that is refused. */
function many(count: number) {
  const dir = workdir();
  const names = Array.from({ length: count }, (_, i) => {
    const text = i % 7 === 3 ? WITH_WARNING : i % 11 === 5 ? WITH_ERROR : SEED;
    const name = `in/t${i % 5}/${String(i).padStart(3, '0')}.md`;
    dir.write(name, i === 20 ? 'Gentile signora,\nla ringrazio.\n' : text.replaceAll('DUP_01', `DUP_${10 + i}`));
    return name;
  });
  dir.write('in/z.pdf', fixture('printed/rocca_plain.chromium.pdf'));
  return { dir, names };
}

const start = (dir: Dir, args: readonly string[]) =>
  spawn(process.execPath, [BINARY, ...args], { cwd: dir.folder, stdio: 'ignore' });

describe('a run that is killed', () => {
  it('goes on where it stopped, and gives what one run gives', async () => {
    const { dir } = many(60);
    const args = (out: string) => ['-r', 'in', '-o', out, '--skip-existing', '--entity-from', 'folder', '--lang', 'en'];
    const whole = dir.run(args('whole/'));
    expect(whole.code).toBe(3);
    let kills = 0;
    for (let i = 0; i < 12; i += 1) {
      const child = start(dir, [...args('out/'), '--jobs', String(1 + (i % 3))]);
      const ended = once(child, 'exit');
      await Promise.race([ended, setTimeout(250 + Math.random() * 450)]);
      if (child.kill('SIGKILL')) kills += 1;
      await ended;
    }
    const { code, stderr } = dir.run(args('out/'));
    expect([code, said(stderr)]).toEqual([whole.code, said(whole.stderr)]);
    expect(outputsIn(dir.path('out'))).toEqual(outputsIn(dir.path('whole')));
    expect(kills).toBeGreaterThan(0);
    expect(dir.run(args('out/')).stderr).toContain('60 were there already');
  });

  it('may share the folder with others', async () => {
    const { dir, names } = many(40);
    const args = (out: string, files: readonly string[]) => [...files, '-o', out, '--skip-existing', '--lang', 'en'];
    const whole = dir.run(args('whole/', names));
    const halves = [names.slice(0, 25), names.slice(15), names];
    const codes = await Promise.all(
      halves.map(async (files) => (await once(start(dir, args('out/', files)), 'exit'))[0]),
    );
    expect(codes).toEqual([3, 3, 3]);
    const { code, stderr } = dir.run(args('out/', names));
    expect([code, said(stderr)]).toEqual([whole.code, said(whole.stderr)]);
    expect(stderr).toContain('39 were there already');
    expect(outputsIn(dir.path('out'))).toEqual(outputsIn(dir.path('whole')));
  });
});

describe('a folder that vanishes during the run', () => {
  it.each([[['--skip-existing']], [[]]])('is told, and a further run makes all of it: %j', async (more) => {
    const { dir, names } = many(60);
    const args = [...names, '-o', 'out/', '-j', '1', '--lang', 'en', ...more];
    const child = spawn(process.execPath, [BINARY, ...args], { cwd: dir.folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    const ended = once(child, 'close');
    while (child.exitCode === null) {
      try {
        if (readdirSync(dir.path('out')).filter((name) => name.endsWith('.json')).length > 3) break;
      } catch {
        // It is not there yet.
      }
      await setTimeout(2);
    }
    child.kill('SIGSTOP');
    expect(child.exitCode).toBe(null);
    rmSync(dir.path('out'), { recursive: true });
    child.kill('SIGCONT');
    const [code] = await ended;
    expect([code, stderr]).toEqual([3, expect.stringMatching(/The folder "out\/" was removed|could not be written/)]);
    expect(dir.run(args).code).toBe(3); // of the letter
    expect(Object.keys(outputsIn(dir.path('out')))).toHaveLength(59);
  });
});

it('a folder that may not be written to is wrong use', () => {
  const dir = office();
  mkdirSync(dir.path('out'), { mode: 0o555 });
  writeFileSync(dir.path('file'), '');
  expect(dir.run(['a.md', '-o', 'file/', '--skip-existing']).code).toBe(2);
  if (!asSuperuser) expect(dir.run(['a.md', ...SKIP]).code).toBe(2);
});

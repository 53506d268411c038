/**
 * Outputs where the system fails: each call that writes a file is made to fail, or kills the process. The file holds
 * what it held, or all of the new; nothing else stays; the command says what happened.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type Call, type Traced, tracing, withoutStrace } from '../support/strace.js';
import { BINARY, office } from '../support/workdir.js';

const LONG = process.env.DUP_PARSE_LONG !== undefined;

/** What may fail, how, and how it is told. */
const FAULTS: Readonly<Record<string, readonly string[]>> = {
  openat: ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EMFILE', 'EIO'],
  pwrite64: ['ENOSPC', 'EDQUOT', 'EIO', 'EFBIG'],
  fchown: ['EIO', 'EDQUOT'],
  fchmod: ['EIO', 'EROFS'],
  fsync: ['EIO', 'ENOSPC', 'EDQUOT'],
  close: ['EIO', 'ENOSPC', 'EDQUOT'],
  rename: ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EXDEV', 'EACCES'],
};
const CALLS = [...Object.keys(FAULTS), 'write', 'writev', 'fdatasync', 'renameat', 'renameat2', 'unlink'].join(',');

const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'no permission',
  EMFILE: 'too many files are open',
  EIO: 'the disk reports an error',
  EFBIG: 'the file would be larger than is allowed here',
  EXDEV: 'the file and its folder are on two different disks',
};

const OLD = 'what stood there\n';

/** A folder `out` with an old file in it, and what the new one must be. */
function desk() {
  const dir = office();
  mkdirSync(dir.path('out'));
  const whole = dir.run(['-q', 'a.md']).stdout;
  return {
    ...dir,
    whole,
    reset: () => dir.write('out/a.json', OLD),
    /** Which of the two the file holds; neither is a torn file. */
    held: () => ({ [OLD]: 'old', [whole]: 'new' })[dir.read('out/a.json')] ?? 'torn',
    left: () => readdirSync(dir.path('out')),
  };
}

/** Calls that concern the output: its folder, the file, the temporary file. */
const isOurs = (folder: string) => (call: Call) =>
  new RegExp(`(?:^|[<"])${folder}/out(?:/[^">]*)?[">]`).test(call.text) && !call.text.includes('O_DIRECTORY');

/** What a call is about: the file, its temporary file, or the folder. */
const what = (text: string) => /\.dup-parse-|a\.json/.exec(text)?.[0] ?? 'folder';

/** How far the count of a call may be off from one run to the next: Node loads its own files in no fixed order. */
const SHAKE = 2;

const COMMAND = '-q a.md -o out/a.json';

describe.skipIf(withoutStrace)(`where the system fails${withoutStrace}`, () => {
  it.each(Object.keys(FAULTS))('%s', (name) => {
    const { folder, reset, held, left, ...dir } = desk();
    const strace = tracing({ folder, ...dir });
    reset();
    const ours = strace.run(COMMAND, ['-e', `trace=${CALLS}`]).calls.filter(isOurs(folder));
    expect(ours.map((call) => call.name)).not.toContain('write'); // else its faults would be missing here
    const places = ours.filter((call) => call.name === name);
    const first = Math.max(1, places[0]!.nth - SHAKE);
    const hit: string[] = [];
    for (const error of LONG ? FAULTS[name]! : FAULTS[name]!.slice(0, 2)) {
      for (let nth = first; nth <= places.at(-1)!.nth + SHAKE; nth += 1) {
        reset();
        const run = strace.run(COMMAND, ['-e', `trace=${name}`, '-e', `inject=${name}:error=${error}:when=${nth}`]);
        const injected = run.calls.filter((call) => call.injected);
        if (injected.length > 0 && injected.every(isOurs(folder))) {
          hit.push(...injected.map(({ text }) => `${error} ${what(text)}`));
          checkFailure(run, error, held(), left());
        } else expect(held()).toBe(run.code === 0 ? 'new' : 'old'); // a file of the program's own, or none any more
        if (injected.length === 0) break;
      }
    }
    // Each of them once, with each error that was tried.
    const errors = [...new Set(hit.map((one) => one.split(' ')[0]))];
    expect(errors).toHaveLength(LONG ? FAULTS[name]!.length : 2);
    expect(new Set(hit).size).toBe(errors.length * new Set(places.map(({ text }) => what(text))).size);
    if (LONG) console.log(name, hit.length);
  });
});

/** One fault: the old file and a message, or the new file; no remains. */
function checkFailure({ code, stdout, stderr }: Traced, error: string, held: string, left: readonly string[]): void {
  expect([stdout, left]).toEqual(['', ['a.json']]);
  const told = `out/a.json" could not be written (${WORDS[error]}); what stood there before is unchanged.`;
  const unsure = `out/a.json" was written, but the disk could not confirm it (${WORDS[error]})`;
  if (held === 'old') expect([code, stderr]).toEqual([3, expect.stringContaining(told)]);
  else if (code === 3) expect([held, stderr]).toEqual(['new', expect.stringContaining(unsure)]);
  else expect([held, code, stderr]).toEqual(['new', 0, '']);
  if (code === 3) expect(stderr.match(/\n/g)).toHaveLength(1);
}

describe.skipIf(withoutStrace)(`where the process is killed${withoutStrace}`, () => {
  it('at each call that makes the file: at most one temporary file stays, and goes with the next run', () => {
    const { folder, reset, held, left, ...dir } = desk();
    const strace = tracing({ folder, ...dir });
    reset();
    const ours = strace.run(COMMAND, ['-e', `trace=${CALLS}`]).calls.filter(isOurs(folder));
    const stale = ours.map(({ name, nth }) => {
      reset();
      strace.run(COMMAND, ['-e', `trace=${name}`, '-e', `inject=${name}:signal=SIGKILL:when=${nth}`]);
      expect(['old', 'new']).toContain(held());
      const remains = left().filter((file) => file !== 'a.json');
      expect(remains.length).toBeLessThanOrEqual(1);
      if (remains.length === 0) return 0;
      expect(dir.run(COMMAND.split(' ')).code).toBe(0);
      expect([held(), left()]).toEqual(['new', ['a.json']]);
      return 1;
    });
    expect(stale).toContain(1);
  });
});

/** Runs the command and kills it outright after some time. Gives back whether it lived until then. */
async function killed(folder: string, after: number): Promise<boolean> {
  const child = spawn(process.execPath, [BINARY, ...COMMAND.split(' ')], { cwd: folder, stdio: 'ignore' });
  const ended = once(child, 'exit');
  await Promise.race([pause(after), ended]);
  return child.kill('SIGKILL') && ((await ended)[1] as string | null) === 'SIGKILL';
}

describe('many runs', () => {
  it(`killed at random moments leave no torn file`, { timeout: 3_600_000 }, async () => {
    const { folder, reset, held, left, run } = desk();
    const begun = performance.now();
    run(COMMAND.split(' '));
    const usual = performance.now() - begun;
    const outcomes: Record<string, number> = { killed: 0, old: 0, new: 0, torn: 0, stale: 0 };
    for (let i = 0; i < (LONG ? 1000 : 20); i += 1) {
      reset();
      // Most of a run is the start of Node: it is its last part that writes.
      if (await killed(folder, usual * (0.4 + 0.8 * Math.random()))) outcomes.killed! += 1;
      outcomes[held()]! += 1;
      const remains = left().length - 1;
      outcomes.stale! += remains;
      expect(remains, 'the next run takes away what the one before left').toBeLessThanOrEqual(1);
    }
    run(COMMAND.split(' '));
    expect([held(), left()]).toEqual(['new', ['a.json']]);
    expect(outcomes).toMatchObject({ torn: 0 });
    expect(outcomes.killed).toBeGreaterThan(0);
    if (LONG) console.log(outcomes);
  });

  // Fifty where there is time: each takes as long as starting Node.
  const AT_ONCE = LONG ? 50 : 16;

  it('at once on one target leave one whole file', async () => {
    const { folder, path, read, run, left, reset } = desk();
    reset();
    const texts = ['a.md', 'warning.md'].map((file) => run(['-q', file]).stdout);
    const codes = await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, i) => {
        const args = [BINARY, '-q', i % 2 ? 'a.md' : 'warning.md', '-o', path('out/a.json')];
        return (await once(spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' }), 'exit'))[0];
      }),
    );
    expect([...new Set(codes)]).toEqual([0]);
    expect(texts).toContain(read('out/a.json'));
    expect(left()).toEqual(['a.json']);
  });
});

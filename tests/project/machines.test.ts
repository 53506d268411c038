/**
 * The recipes of the guide for several machines, run as they stand there: GNU Parallel over ssh to two hosts, with a worker
 * that is killed and a run that is given again; what a Slurm array and a Spark pipe start. With the long tests 400 exports,
 * else 40.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../support/guides.js';
import { skipUnless, succeeds } from '../support/needs.js';
import { BINARY, SEED } from '../support/workdir.js';

const SSHD = '/usr/sbin/sshd';
const withoutMachines =
  skipUnless(succeeds('parallel --version | grep -q "^GNU parallel"'), 'no GNU parallel') ||
  skipUnless(succeeds(`test -x ${SSHD}; ssh -V`) && existsSync(SSHD), 'no sshd, or no ssh');

const isLong = process.env.DUP_PARSE_LONG !== undefined;
const [EXPORTS, A_JOB] = isLong ? [400, 20] : [40, 8];

const [parallel = '', slurm = '', pipe = ''] = [...textOf('docs/en/many.md').matchAll(/^```bash\n(.*?)^```/gms)].map(
  ([, block]) => block!,
);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

const folder = mkdtempSync(join(tmpdir(), 'dup-parse-'));
const work = join(folder, 'work');
const command = join(folder, 'bin/dup-parse');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string, mode = 0o600): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text, { mode });
  chmodSync(path, mode);
  return path;
}

/** The recipe with our exports, batches, and command. */
const adapted = (recipe: string) =>
  recipe
    .replace("'*.pdf'", "'*.md'")
    .replaceAll('250', String(A_JOB))
    .replaceAll(/(?<=^|')dup-parse |(?<=\|\| |-d '\\n' )dup-parse /gm, `${command} `);

/** The parts of the recipe: the list of exports, what is distributed, the joining. */
const [list = '', distribute = '', joining = ''] = adapted(parallel).split(/^(?=parallel --plus|\S*dup-parse parts)/m);

/** Small exports of many towns that print the same codes, each with a text of its own. */
function writeExports() {
  for (let i = 0; i < EXPORTS; i += 1) {
    const town = `Comune ${String(i % 23).padStart(2, '0')}`;
    const text = SEED.replaceAll('DUP_01', `DUP_${10 + (i % 5)}`).replace('In Corso', i % 3 ? 'In Corso' : 'Concluso');
    write(`work/exports/${town}/${2000 + i}.md`, text);
  }
  // The command, which notes its process, for one to be killed.
  write(
    'bin/dup-parse',
    `#!/bin/sh\necho $$ >> '${folder}/started'\nexec '${process.execPath}' '${BINARY}' "$@"\n`,
    0o700,
  );
}

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Starts a line of bash in the folder of the exports. Returns its process, and how it ended. */
function bash(line: string, env: Readonly<Record<string, string>> = {}) {
  const child = spawn('bash', ['--norc', '-c', line], {
    cwd: work,
    env: { PATH: process.env.PATH, HOME: join(folder, 'home'), LC_ALL: 'C.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a group of its own, to be stopped as a whole
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const ended = once(child, 'close').then(([code]): Ended => ({ code, said }));
  return { child, ended };
}

const run = async (line: string, env?: Readonly<Record<string, string>>) => await bash(line, env).ended;

const started = () =>
  existsSync(join(folder, 'started')) ? readFileSync(join(folder, 'started'), 'utf8').trim().split('\n') : [];
const parts = () =>
  readdirSync(join(work, 'parts'))
    .filter((name) => !name.startsWith('.'))
    .sort();

/** Waits until a number of workers were started. */
async function workers(count: number): Promise<readonly string[]> {
  while (started().length < count) await setTimeout(5);
  return started();
}

/** The files of each batch, in order. */
function batches(): readonly (readonly string[])[] {
  const names = readFileSync(join(work, 'exports.txt'), 'utf8').trim().split('\n');
  const count = Math.ceil(names.length / A_JOB);
  return Array.from({ length: count }, (_, i) => names.slice(i * A_JOB, (i + 1) * A_JOB));
}

const alone = new Map<string, readonly string[]>();

/** Returns what the command gives for each batch. */
function ofBatches(format: string): readonly string[] {
  const made =
    alone.get(format) ??
    batches().map((files) =>
      execFileSync(process.execPath, [BINARY, '--entity-from', 'folder', ...files, '-q', '-f', format], {
        cwd: work,
        encoding: 'utf8',
      }),
    );
  alone.set(format, made);
  return made;
}

/** Requires that the parts, joined as the guide says, give the objectives and sources of one run. */
async function expectJoined() {
  const { code } = await run(joining);
  expect(code).toBe(0);
  const all = JSON.parse(readFileSync(join(work, 'all.json'), 'utf8'));
  const files = batches().flat();
  const args = [BINARY, '--entity-from', 'folder', ...files, '-q'];
  const one = JSON.parse(execFileSync(process.execPath, args, { cwd: work, encoding: 'utf8', maxBuffer: 2 ** 28 }));
  expect(one.sources).toHaveLength(EXPORTS);
  expect([all.sources, all.objectives]).toEqual([one.sources, one.objectives]);
}

/** Requires that each part is what the command gives for its batch. */
function expectParts(format: string) {
  expect(parts().map((name) => readFileSync(join(work, 'parts', name), 'utf8'))).toEqual(ofBatches(format));
}

function startAgain() {
  for (const name of ['parts', 'jobs.log', 'messages']) rmSync(join(work, name), { recursive: true, force: true });
  rmSync(join(folder, 'started'), { force: true });
}

beforeAll(() => {
  writeExports();
  mkdirSync(join(folder, 'home'));
});

describe.skipIf(withoutMachines)(`GNU Parallel over ssh${withoutMachines}`, () => {
  const hosts: ReturnType<typeof spawn>[] = [];
  let env: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    for (const name of ['host', 'key'])
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, name)]);
    write('authorized', readFileSync(join(folder, 'key.pub'), 'utf8'));
    if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true }); // where sshd of the superuser wants it
    const ports = [await freePort(), await freePort()];
    for (const port of ports) {
      const settings = [
        `Port ${port}`,
        'ListenAddress 127.0.0.1',
        `HostKey ${folder}/host`,
        `AuthorizedKeysFile ${folder}/authorized`,
        'PidFile none',
        'StrictModes no',
        'UsePAM no',
        'PasswordAuthentication no',
        'KbdInteractiveAuthentication no',
        'PermitRootLogin prohibit-password',
        'MaxStartups 100',
      ];
      const args = ['-D', '-f', write(`sshd.${port}`, `${settings.join('\n')}\n`), '-E', join(folder, `log.${port}`)];
      hosts.push(spawn(SSHD, args, { stdio: 'ignore' }));
    }
    const config = write(
      'config',
      `Host host1\n  Port ${ports[0]}\nHost host2\n  Port ${ports[1]}\nHost *\n  HostName 127.0.0.1\n  User ${userInfo().username}\n` +
        `  IdentityFile ${folder}/key\n  IdentitiesOnly yes\n  UserKnownHostsFile ${folder}/known\n` +
        '  StrictHostKeyChecking accept-new\n  LogLevel ERROR\n',
    );
    env = { PARALLEL_SSH: `ssh -F ${config}` };
    for (const host of ['host1', 'host2']) {
      for (let i = 0; ; i += 1) {
        const { code, said } = await run(`${env.PARALLEL_SSH} ${host} true`);
        if (code === 0) break;
        if (i === 50) throw new Error(`${host} cannot be reached: ${said}`);
        await setTimeout(100);
      }
    }
  });
  afterAll(() => {
    for (const host of hosts) host.kill();
  });

  it('repeats the job of a worker that was killed, and no other', async () => {
    startAgain();
    const first = bash(list + distribute, env);
    process.kill(Number((await workers(3))[2]), 'SIGKILL');
    expect((await first.ended).code).toBe(1); // one job failed
    expect(parts()).toHaveLength(batches().length - 1);
    const { code } = await run(list + distribute, env);
    expect([code, started().length]).toEqual([0, batches().length + 1]);
    expectParts('json');
    await expectJoined();
  });

  it.skipIf(!isLong)(`goes on where it was killed itself${skipUnless(isLong, 'with the long tests')}`, async () => {
    startAgain();
    const { child, ended } = bash(list + distribute, env);
    await workers(5);
    process.kill(-child.pid!, 'SIGKILL');
    await ended;
    expect(parts().length).toBeLessThan(batches().length);
    expect((await run(list + distribute, env)).code).toBe(0);
    expectParts('json');
    await expectJoined();
  });
});

describe('what others start', () => {
  it('a Slurm array makes the parts that are missing', async () => {
    startAgain();
    const script = write('work/job.sh', adapted(slurm));
    await run(list);
    const array = async () => {
      for (let i = 0; i <= batches().length; i += 1) {
        const { code, said } = await run(`bash ${script}`, { SLURM_ARRAY_TASK_ID: String(i) });
        expect([i, code, said]).toEqual([i, 0, expect.any(String)]);
      }
    };
    await array();
    expectParts('json');
    const ran = started().length;
    rmSync(join(work, 'parts', parts()[1]!));
    await array();
    expect(started().length).toBe(ran + 1);
    expectParts('json');
  });

  it('a Spark pipe gives the records of its partition, and keeps messages', async () => {
    startAgain();
    const script = write('work/pipe.sh', adapted(pipe));
    await run(`mkdir messages; ${list}`);
    for (const [i, files] of batches().entries()) {
      write('work/partition', files.map((file) => `${file}\n`).join(''));
      const { code } = await run(`sh ${script} < partition > parts/part-${String(i).padStart(5, '0')}`);
      expect(code).toBe(0);
    }
    expectParts('ndjson');
    expect(readdirSync(join(work, 'messages'))).toHaveLength(batches().length);
  });
});

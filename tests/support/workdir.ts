/**
 * The real binary in a fresh, empty folder: what a user has.
 *
 * Example: `const { run, write } = workdir(); write('a.md', text); expect(run(['a.md']).code).toBe(0);`. The folder goes
 * when the test is over. Nothing of the environment comes in but PATH: locale and colours are what the test says.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const BINARY = inProject('bin/dup-parse.js');

/** The bytes of a file in `fixtures/`. */
export const fixture = (name: string) => readFileSync(inProject(`fixtures/${name}`));

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** What is piped in; without it, standard input is empty. */
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

function execute(folder: string, program: string, args: readonly string[], { input = '', env = {} }: RunOptions): Run {
  const { PATH = '', NODE_V8_COVERAGE } = process.env;
  const coverage = NODE_V8_COVERAGE === undefined ? {} : { NODE_V8_COVERAGE };
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    input,
    env: { PATH, ...coverage, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    // A program that waits for ever must fail its test, and not keep the others waiting.
    timeout: 240_000,
  });
  if (error) throw error;
  return { code: status, stdout, stderr };
}

/** A fresh folder, and the means to use it. */
export function workdir() {
  if (!existsSync(inProject('dist/bundle/cli.js'))) throw new Error('dist is missing: run "npm run build" first');
  const folder = mkdtempSync(join(tmpdir(), 'dup-parse-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    path: (name: string) => join(folder, name),
    write(name: string, content: string | Buffer): void {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    },
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
    list: () => readdirSync(folder).sort(),
    /** Runs dup-parse. */
    run: (args: readonly string[], options: RunOptions = {}) =>
      execute(folder, process.execPath, [BINARY, ...args], options),
    /** Runs a line of shell, in which `$DUP_PARSE` is the command. */
    shell: (line: string, options: RunOptions = {}) =>
      execute(folder, 'bash', ['--norc', '-c', line], {
        ...options,
        env: { ...options.env, DUP_PARSE: `${process.execPath} ${BINARY}` },
      }),
  };
}

/** The real sheet. */
export const SEED = fixture('cinisello_real.seed.md').toString();
/** The same with a link whose years run backwards: an error. */
export const WITH_ERROR = SEED.replaceAll('2024_28_DUP_01_1001', '2028_24_DUP_01_1001');
/** The same with a link of another mandate objective: a warning. */
export const WITH_WARNING = SEED.replaceAll('2024_28_DUP_01_1001', '2024_28_DUP_02_1001');

/** A fresh folder with the real sheet in it, sheets that have something wrong, and files that are none. */
export function office() {
  const dir = workdir();
  dir.write('a.md', SEED);
  dir.write('error.md', WITH_ERROR);
  dir.write('warning.md', WITH_WARNING);
  dir.write('empty.md', '');
  dir.write('letter.txt', 'Gentile signora,\nla ringrazio.\n');
  return dir;
}

/** What a terminal obeys: it must never come out of a text. */
export const ESCAPE = '\u001b';

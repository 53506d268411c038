/** What a run loads: only what it needs, so that a slip that costs start-up shows without a clock. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixture, SEED, workdir } from '../support/workdir.js';

/** Writes down, as a run goes on, which bundles and packages its main thread loads. */
const HOOKS = `
import { appendFileSync } from 'node:fs';
export async function load(url, context, next) {
  const name = /(?:dist[/]bundle|node_modules)[/]([^/]+)/.exec(url)?.[1];
  if (name) appendFileSync('note', name + '\\n');
  return next(url, context);
}`;
const NOTE = `
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) register('./hooks.mjs', import.meta.url);`;

/** What every command stands on. */
const COMMAND = ['cli.js', 'shared.js', 'library.js', 'startWorker.js', 'rolldown-runtime.js'];

describe('the command loads', () => {
  it.each([
    ['nothing more for its help', ['--help'], []],
    ['the stages for a short text', ['a.md'], ['stages.js']],
    ['the stages for records as lines', ['-f', 'ndjson', 'a.md'], ['stages.js']],
    ['neither stages nor engine for a PDF, which its worker reads', ['a.pdf'], []],
    ['the writer of CSV for CSV', ['-f', 'csv', 'a.md'], ['stages.js', 'sync.js']],
    ['the tables of encodings for a text in one of them', ['latin.txt'], ['lib.js', 'stages.js']],
    ['no reader at all for what a worker looks at', ['a.zip'], []],
    ['neither for a PDF in letters', ['a.p7m'], []],
  ])('%s', (_, args, more) => {
    const dir = workdir();
    dir.write('hooks.mjs', HOOKS);
    dir.write('note.mjs', NOTE);
    dir.write('a.md', SEED);
    dir.write('a.pdf', fixture('valmarina_plain.weasyprint.pdf'));
    dir.write('latin.txt', fixture('printed/rocca_plain.bare-windows1252.txt'));
    dir.write('a.p7m', fixture('wrapped/rocca_strategic.signed-base64.p7m'));
    dir.write('a.zip', 'PK\u0003\u0004');
    dir.run(['-q', ...args], { env: { NODE_OPTIONS: `--import ${dir.path('note.mjs')}` } });
    const loaded = new Set(dir.read('note').trimEnd().split('\n'));
    expect([...loaded].sort()).toEqual([...COMMAND, ...more].sort());
  });
});

/** Writes down, at the end of a run, which modules of Node it has loaded. */
const NODE_NOTE = `
const { writeFileSync } = require('fs');
process.on('exit', () => writeFileSync('note', process.moduleLoadList.join('\\n')));`;

it('a short text takes no worker, nothing that unpacks, and no other process', () => {
  const dir = workdir();
  dir.write('note.cjs', NODE_NOTE);
  dir.write('a.md', SEED);
  dir.run(['-q', 'a.md'], { env: { NODE_OPTIONS: `--require ${dir.path('note.cjs')}` } });
  const modules = dir.read('note').split('\n');
  expect(modules).toContain('NativeModule fs');
  for (const name of ['worker_threads', 'zlib', 'child_process']) expect(modules).not.toContain(`NativeModule ${name}`);
});

/** The bundles that one imports, and those that they import. */
function importsOf(bundle: string, found = new Set<string>()): ReadonlySet<string> {
  const code = readFileSync(new URL(`../../dist/bundle/${bundle}`, import.meta.url), 'utf8');
  for (const [, next] of code.matchAll(/(?:from|^import) ?["'`]\.\/([^"'`]+)["'`]/gm)) {
    if (found.has(next!)) continue;
    found.add(next!);
    importsOf(next!, found);
  }
  return found;
}

it('the worker loads the stages, and no part of the command, no schema, no writer', () => {
  expect([...importsOf('worker.js')].sort()).toEqual([
    'rolldown-runtime.js',
    'shared.js',
    'stages.js',
    'startWorker.js',
  ]);
});

it('a worker is started before anything else is loaded', () => {
  expect([...importsOf('startWorker.js')]).toEqual([]);
});

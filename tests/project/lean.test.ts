/** What a run loads: only what it needs, so that a slip that costs start-up shows without a clock. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { fixture, SEED, workdir } from '../support/workdir.js';

/** Writes down, at the end of a run, which bundles and packages its main thread has read. */
const NOTE = `
const fs = require('fs');
const read = new Set();
const { readFileSync } = fs;
fs.readFileSync = (file, ...more) => {
  const name = /[/\\\\](?:dist[/\\\\]bundle|node_modules)[/\\\\]([^/\\\\]+)/.exec(String(file))?.[1];
  if (name && !name.endsWith('.cache')) read.add(name);
  return readFileSync(file, ...more);
};
if (require('worker_threads').isMainThread) {
  process.on('exit', () => fs.writeFileSync('note', [...read].sort().join(' ')));
}`;

/** What every command stands on. */
const COMMAND = ['cli.cjs', 'ground.cjs', 'library.cjs', 'rolldown-runtime.cjs'];

describe('the command loads', () => {
  it.each([
    ['nothing more for its help', ['--help'], []],
    ['the stages for a short text', ['a.md'], ['stages.cjs']],
    ['the stages for records as lines', ['-f', 'ndjson', 'a.md'], ['stages.cjs']],
    ['neither stages nor engine for a PDF, which its worker reads', ['a.pdf'], []],
    ['the writer of CSV for CSV', ['-f', 'csv', 'a.md'], ['stages.cjs', 'sync.cjs']],
    ['the tables of encodings for a text in one of them', ['latin.txt'], ['lib.cjs', 'stages.cjs']],
    ['no reader at all for what a worker looks at', ['a.zip'], []],
  ])('%s', (_, args, more) => {
    const dir = workdir();
    dir.write('note.cjs', NOTE);
    dir.write('a.md', SEED);
    dir.write('a.pdf', fixture('valmarina_plain.weasyprint.pdf'));
    dir.write('latin.txt', fixture('printed/rocca_plain.bare-windows1252.txt'));
    dir.write('a.zip', 'PK\u0003\u0004');
    dir.run(['-q', ...args], { env: { NODE_OPTIONS: `--require ${dir.path('note.cjs')}` } });
    expect(dir.read('note').split(' ')).toEqual([...COMMAND, ...more].sort());
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

describe('the worker loads', () => {
  it('the stages, and no part of the command, no schema, no writer', () => {
    const require = createRequire(import.meta.url);
    const { load, loaded } = require('../bin/load.js') as {
      load(bundle: string): unknown;
      loaded: ReadonlyMap<string, unknown>;
    };
    load('stages');
    expect([...loaded.keys()].sort()).toEqual(['ground.cjs', 'rolldown-runtime.cjs', 'stages.cjs']);
    const worker = readFileSync(new URL('../../dist/bundle/worker.cjs', import.meta.url), 'utf8');
    const named = [...worker.matchAll(/require\("\.\/([^"]+)"\)/g)].map(([, name]) => name);
    expect([...new Set(named)].sort()).toEqual(['ground.cjs', 'stages.cjs']);
  });
});

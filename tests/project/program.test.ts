/** The program for people without Node, laid out with a stand-in for the Node that a build fetches. `windows.test.ts` runs the real one. */
import { spawnSync } from 'node:child_process';
import { existsSync, symlinkSync, unlinkSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { skipUnless, succeeds } from '../support/needs.js';
import { fixture, workdir } from '../support/workdir.js';

const { programFiles, zipOf } = await import(new URL('../../scripts/program.mjs', import.meta.url).href);
const { writeSums } = await import(new URL('../../scripts/sums.mjs', import.meta.url).href);

const NODE = Buffer.from('node');
const filesFor = (platform: string): Map<string, Buffer> =>
  new Map(programFiles(platform, NODE, Buffer.from('licence')));
const DAY = new Date(2026, 0, 31);

describe('the folder for Windows', () => {
  const files = filesFor('windows');
  const textOf = (name: string) => files.get(name)!.toString();

  it('shows what people start, and what they are to read', () => {
    const shown = new Set([...files.keys()].map((name) => name.split('/')[0]));
    expect([...shown].sort()).toEqual([
      'Converti in Excel.cmd',
      'LEGGIMI.txt',
      'app',
      'dup-parse.cmd',
      'licenze',
      'node.exe',
    ]);
    expect(files.get('node.exe')).toBe(NODE);
  });

  it('has the command, the one package that it needs, and all licences', () => {
    for (const name of [
      'bin/dup-parse.js',
      'dist/bundle/cli.js',
      'dist/program/convert.js',
      'node_modules/zod/index.js',
    ])
      expect(files.has(`app/${name}`), name).toBe(true);
    const licences = [...files.keys()].filter((name) => name.startsWith('licenze/'));
    expect(licences.map((name) => name.slice('licenze/'.length)).sort()).toEqual(
      ['Node.js.txt', 'dup-parse.txt', 'pacchetti.txt', 'zod.txt'].sort(),
    );
    expect([...files.keys()].filter((name) => /\.(?:d\.[cm]?ts|ts)$/.test(name))).toEqual([]);
  });

  it('has names that every Windows can unpack: short, and none twice in another case', () => {
    const names = [...files.keys()];
    expect(names.filter((name) => name.length > 120 || !/^[\w .@/-]+$/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it.each(['Converti in Excel.cmd', 'dup-parse.cmd'])('%s is plain ASCII with the line ends of cmd', (name) => {
    expect(textOf(name)).toMatch(/^[\x20-\x7e\r\n]+$/);
    expect(textOf(name)).not.toMatch(/[^\r]\n/);
  });

  it('LEGGIMI.txt opens in Notepad with its accents, and names what is there', () => {
    const text = textOf('LEGGIMI.txt');
    expect(text).toMatch(/^\ufeffdup-parse \d/);
    expect(text).not.toMatch(/[^\r]\n|[{}]/);
    for (const line of text.split('\r\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    const named = [...text.matchAll(/^ {4}(\S.*?) {2,}\S/gm)].map(([, name]) => name!);
    expect(named.length).toBe(5);
    for (const name of named)
      expect(
        [...files.keys()].some((file) => file.startsWith(name)),
        name,
      ).toBe(true);
  });
});

it('the zip is the same each time, with the rights that Linux wants', () => {
  const files = filesFor('linux');
  const zip: Uint8Array = zipOf([...files], DAY);
  expect(Buffer.compare(zip, zipOf([...files], DAY))).toBe(0);
  const packed = unzipSync(zip);
  expect(Object.keys(packed).sort()).toEqual([...files.keys()].map((name) => `dup-parse/${name}`).sort());
  expect(Buffer.from(packed['dup-parse/node']!)).toEqual(NODE);
});

const withoutUnzip = skipUnless(succeeds('command -v unzip'), 'no unzip');
it.skipIf(withoutUnzip)(`the folder for Linux runs, from anywhere${withoutUnzip}`, () => {
  const dir = workdir();
  dir.write('a.zip', Buffer.from(zipOf([...filesFor('linux')], DAY)));
  expect(dir.shell('unzip -q a.zip').code).toBe(0);
  unlinkSync(dir.path('dup-parse/node'));
  symlinkSync(process.execPath, dir.path('dup-parse/node'));
  dir.write('a.pdf', fixture('valmarina_plain.chromium.pdf'));
  dir.shell('mkdir x && ln -s ../dup-parse/dup-parse x/link');
  expect(dir.shell('x/link -q a.pdf -o a.xlsx')).toMatchObject({ code: 0, stderr: '' });
  expect(dir.shell('x/link schema objective').stdout).toContain('"$schema"');
  expect(existsSync(dir.path('a.xlsx'))).toBe(true);
});

it('the checksums are as sha256sum reads them', () => {
  const dir = workdir();
  dir.write('a b.zip', 'a');
  dir.write('c.html', 'c');
  writeSums(dir.folder);
  writeSums(dir.folder); // its own file is not in it
  const { stdout } = spawnSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: dir.folder, encoding: 'utf8' });
  expect(stdout).toBe('a b.zip: OK\nc.html: OK\n');
});

/** The house rules that a test can hold: who imports whom, who touches the world, how long a file is. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { casesIn } from '../support/truth.js';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const LONGEST = 300;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(SRC, name), 'utf8') }));

/** The room of a file: its folder, or its own name where it stands in `src/` itself. */
const roomOf = (name: string) => (name.includes('/') ? name.split('/')[0]! : name.replace(/\.ts$/, ''));

const STAGES = ['read', 'layout', 'recognise', 'assemble', 'settle', 'compare', 'propose', 'write'];
/** Which rooms a room may import from, beside itself. Each name stands for all those before it. */
const ORDER: readonly (readonly string[])[] = [
  ['vocabulary'],
  ['model', 'platform'],
  ['text'],
  ['geometry'],
  ['labels'],
  ['report'],
  STAGES,
  ['pipeline'],
  ['workers'],
  ['parse'],
  ['checked'],
  ['index', 'web'],
  ['cli'],
];
const rankOf = (room: string) => ORDER.findIndex((rooms) => rooms.includes(room));

const withoutComments = (text: string) => text.replace(/\/\*.*?\*\/|^\s*\/\/[^\n]*/gms, ' ');

/** What a file imports: `import ... from 'x'`, `export ... from 'x'`, `import 'x'`, `import('x')`. */
const importsOf = (text: string) =>
  [...withoutComments(text).matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\n]+)\1/g)].map((found) => found[2]!);

const imports = files.flatMap(({ name, text }) => importsOf(text).map((target) => ({ name, target })));
const inside = imports
  .filter(({ target }) => target.startsWith('.'))
  .map(({ name, target }) => ({
    name,
    target: relative('.', normalize(join(dirname(name), target)))
      .replace(/\.js$/, '.ts')
      .replaceAll('\\', '/'),
  }));
const outside = imports.filter(({ target }) => !target.startsWith('.'));

/** The code without comments and text, so that a word in a sentence is not taken for a call. */
const codeOf = (text: string) => text.replace(/\/\*.*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/gs, ' ');

describe('imports', () => {
  it('are found', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(inside).toContainEqual({ name: 'pipeline.ts', target: 'settle/settle.ts' });
    expect(importsOf('import a from "x";\nexport * from \'y\';\nawait import("z"); import \'w\';')).toEqual([
      'x',
      'y',
      'z',
      'w',
    ]);
  });

  it('stay in rooms that are known, and in files that are there', () => {
    expect([...new Set(files.map(({ name }) => roomOf(name)))].filter((room) => rankOf(room) === -1)).toEqual([]);
    const known = new Set(files.map(({ name }) => name));
    expect(inside.filter(({ target }) => !known.has(target))).toEqual([]);
  });

  it('go one way, and stages meet only in the pipeline', () => {
    expect(
      inside.filter(({ name, target }) => {
        const [from, to] = [roomOf(name), roomOf(target)];
        return from !== to && rankOf(to) >= rankOf(from);
      }),
    ).toEqual([]);
  });

  it('go one way within the command', () => {
    const layers = ['version', 'strings', 'options', 'console', 'files', 'completion', 'commands', 'main', 'convert'];
    const layerOf = (name: string) => layers.indexOf(roomOf(name.replace(/^cli\//, '')));
    const own = inside.filter(({ name, target }) => name.startsWith('cli/') && target.startsWith('cli/'));
    expect(own.filter(({ name }) => layerOf(name) === -1)).toEqual([]);
    expect(own.filter(({ name, target }) => layerOf(target) > layerOf(name))).toEqual([]);
  });

  it('run in no circle', () => {
    const next = new Map(
      files.map(({ name }) => [name, inside.filter((one) => one.name === name).map(({ target }) => target)]),
    );
    const done = new Set<string>();
    const visit = (name: string, path: readonly string[]): void => {
      expect(path, 'a circle of imports').not.toContain(name);
      if (done.has(name)) return;
      for (const target of next.get(name) ?? []) visit(target, [...path, name]);
      done.add(name);
    };
    for (const { name } of files) visit(name, []);
    expect(done.size).toBe(files.length);
  });

  it.each([
    ['pdf-parse', ['read/pdf/engine.ts']],
    ['commander', ['cli']],
    ['chalk', ['cli']],
    ['iconv-lite', ['read']],
    ['file-type', ['read']],
    ['js-yaml', ['read', 'write']],
    ['@streamparser/json', ['read/records']],
    ['csv-stringify', ['write']],
    ['write-excel-file', ['write']],
    ['fflate', ['write', 'read/docx/archive.ts']],
    ['hyparquet-writer', ['write/databases/parquet.ts']],
    ['@sqlite.org/sqlite-wasm', ['write/databases/sqliteFile.ts']],
    ['htmlparser2', ['read']],
    ['mammoth', ['read/docx/readDocx.ts']],
    ['entities', ['read/markdown']],
    ['pako', ['platform/platform.browser.ts']],
    ['@noble/hashes', ['platform/platform.browser.ts']],
    ['diff', ['compare', 'settle', 'write']],
    ['tinyglobby', ['cli']],
    ['cli-progress', ['cli']],
    ['node:fs', ['platform', 'cli']],
    ['node:fs/promises', ['platform', 'cli']],
    ['node:path', ['platform', 'cli']],
    ['node:process', ['cli']],
    ['node:crypto', ['platform', 'cli']],
    ['node:worker_threads', ['workers']],
    ['node:zlib', ['platform']],
    ['node:os', ['platform', 'cli']],
  ])('of %s stand only in %j', (target, places) => {
    const users = outside.filter((one) => one.target === target || one.target.startsWith(`${target}/`));
    expect(users.filter(({ name }) => !places.some((place) => name === place || name.startsWith(`${place}/`)))).toEqual(
      [],
    );
  });

  it('of packages are those that are bundled with their licences, and zod, which the types are made of', () => {
    const { dependencies } = JSON.parse(readFileSync(join(SRC, '../package.json'), 'utf8'));
    // The browser's side is in no bundle of Node's.
    const used = outside.flatMap(({ name, target }) =>
      target.startsWith('node:') || name.endsWith('.browser.ts') ? [] : [/^(?:@[^/]+\/)?[^/]+/.exec(target)![0]],
    );
    const licences = readFileSync(join(SRC, '../dist/bundle/LICENSES.txt'), 'utf8');
    const bundled = [...licences.matchAll(/^(\S+) \d+\.\d+\.\S+ \(.+\)$/gm)].map(([, name]) => name!);
    expect(Object.keys(dependencies)).toEqual(['zod']);
    expect([...new Set(used)].filter((name) => !bundled.includes(name))).toEqual(['zod']);
    expect(bundled).toContain('pdfjs-dist');
    const allowed = [
      'node:crypto',
      'node:zlib',
      'node:worker_threads',
      'node:os',
      'node:fs',
      'node:fs/promises',
      'node:url',
      'node:path',
      'node:v8',
    ];
    expect(
      outside.filter(
        ({ name, target }) => target.startsWith('node:') && !name.startsWith('cli/') && !allowed.includes(target),
      ),
    ).toEqual([]);
  });
});

describe('the world', () => {
  // The watchdog looks at the clock and at the memory of the process, and the worker hears what fails out of reach.
  const ROOMS: Readonly<Record<string, readonly string[]>> = {
    Buffer: ['platform', 'cli'],
    process: ['workers', 'platform', 'cli'],
    performance: ['workers', 'cli'],
    setInterval: ['workers', 'cli'],
    setTimeout: ['web', 'cli'],
  };

  it.each([...Object.keys(ROOMS), 'console', 'Date', 'Intl', 'fetch'])('%s is touched only where it may be', (word) => {
    const rooms = ROOMS[word] ?? ['cli'];
    const used = new RegExp(`(?<![\\w.'])${word}\\b(?!:)`);
    // The script of a page is text to the program, which does not run it.
    const strays = files.filter(
      ({ name, text }) =>
        !rooms.includes(roomOf(name)) && !name.startsWith('write/html/browser/') && used.test(codeOf(text)),
    );
    // The PDF engine tells what it finds wrong by console.warn alone, so its adapter must listen there.
    const listeners = word === 'console' ? ['read/pdf/engine.ts'] : [];
    expect(strays.map(({ name }) => name)).toEqual(listeners);
  });

  it('is told nothing by the PDF adapter, which only listens', () => {
    const { text } = files.find(({ name }) => name === 'read/pdf/engine.ts')!;
    expect(codeOf(text)).not.toMatch(/console\.\w+\(/);
  });

  it('sorts and changes case alike on all machines', () => {
    const strays = files.filter(({ text }) => /\.(?:localeCompare|toLocale\w+)\(/.test(codeOf(text)));
    expect(strays.map(({ name }) => name)).toEqual([]);
  });
});

/** Whether a text has the words, in any case, and not as part of longer ones. */
function standsIn(text: string, words: string): boolean {
  const literal = words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d])${literal}(?![\\p{L}\\d])`, 'iu').test(text);
}

describe('files', () => {
  it(`are no longer than ${LONGEST} lines, but for the catalogue, which is a table`, () => {
    const long = files.filter(
      ({ name, text }) => name !== 'report/catalogue/catalogue.ts' && text.split('\n').length - 1 > LONGEST,
    );
    expect(long.map(({ name }) => name)).toEqual([]);
  });

  it('begin with what they are for', () => {
    expect(files.filter(({ text }) => !text.startsWith('/**')).map(({ name }) => name)).toEqual([]);
  });

  it('know no word of a fixture', () => {
    const words = new Set<string>();
    for (const { truth } of ['', 'printed', 'profile'].flatMap(casesIn)) {
      for (const { code, title, portfolio, responsiblePerson, linkedObjectives } of truth.objectives) {
        for (const own of [code, ...linkedObjectives.map((link) => link.code)]) words.add(own);
        words.add(title ?? '');
        for (const name of `${portfolio?.text.split(' - ')[0] ?? ''} ${responsiblePerson ?? ''}`.split(' '))
          if (/^\p{Lu}{4,}$/u.test(name) && !/^(?:SINDACO|ASSESSOR[AEI]|VICESINDAC[AO]|PRESIDENTE)$/.test(name))
            words.add(name);
      }
    }
    words.delete('');
    words.delete('2023_2028_DUP_01'); // the example of a code in sentences for users
    words.delete('2024_28_DUP_01_0301');
    for (const town of ['Cinisello', 'Valmarina', 'Roccaverde', 'Borgolume']) words.add(town);
    expect(words.size).toBeGreaterThan(40);
    const strays = files.flatMap(({ name, text }) =>
      [...words].filter((word) => standsIn(text, word)).map((word) => [name, word]),
    );
    expect(strays).toEqual([]);
  });
});

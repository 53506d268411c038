/** The package as npm packs it, in a folder of its own: `import` and `require` give the same library, each with its types. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { fixture, SEED } from '../support/workdir.js';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dup-parse-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Installs the package there without a registry: what it depends on is linked. */
function install(): void {
  const options = ['--json', '--ignore-scripts', '--pack-destination', folder];
  const [packed] = JSON.parse(execFileSync('npm', ['pack', ...options], { cwd: inProject('.'), encoding: 'utf8' }));
  const home = join(folder, 'node_modules/dup-parse');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', home, '--strip-components=1']);
  symlinkSync(inProject('node_modules/zod'), join(folder, 'node_modules/zod'));
  writeFileSync(join(folder, 'a.md'), SEED);
}
install();

const USE = `
parse([{ file: 'a.md', bytes: readFileSync('a.md') }]).then(({ document }) => {
  console.log(document.objectives.length, FORMAT_NAMES.includes('csv'), InputError.name, typeof objectiveSchema.parse);
});`;
const PROGRAMS = {
  'import.mjs': `import { readFileSync } from 'node:fs';\nimport { FORMAT_NAMES, InputError, objectiveSchema, parse } from 'dup-parse';${USE}`,
  'require.cjs': `const { readFileSync } = require('node:fs');\nconst { FORMAT_NAMES, InputError, objectiveSchema, parse } = require('dup-parse');${USE}`,
};

it.each(Object.keys(PROGRAMS) as (keyof typeof PROGRAMS)[])(
  '%s gets the library, and nothing is printed beside',
  (name) => {
    writeFileSync(join(folder, name), PROGRAMS[name]);
    const { stdout, stderr } = spawnSync(process.execPath, [name], { cwd: folder, encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['1 true InputError function\n', '']);
  },
);

it('has the profile of the example, which the packed command takes', () => {
  const home = join(folder, 'node_modules/dup-parse');
  const profile = join(home, 'fixtures/profile/borgolume_vendor.profile.yaml');
  const sheets = inProject('fixtures/profile/borgolume_vendor.seed.md');
  const args = [join(home, 'bin/dup-parse.js'), '-q', '-f', 'csv', '--profile', profile, sheets];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, expect.stringContaining('OL.01')]);
});

/** The same for an ES module and for CommonJS: each wrong line must be told, so the types are there. */
const TYPED = `
import { type Objective, type ParseResult, objectiveSchema, parse, parseFiles, write } from 'dup-parse';
export async function titles(bytes: Uint8Array): Promise<readonly (string | null)[]> {
  const { document }: ParseResult = await parse([{ file: 'a.md', bytes }], { language: 'it' });
  const all: readonly Objective[] = document.objectives;
  const csv: string | Uint8Array = await write(document, 'csv');
  // @ts-expect-error no such language
  await parse([], { language: 'fr' });
  // @ts-expect-error no such field
  console.log(csv, objectiveSchema.parse(all[0]).nothing);
  // @ts-expect-error a list of paths is wanted
  await parseFiles(7);
  return all.map(({ title }) => title);
}
`;

it('TypeScript finds the types for both', () => {
  writeFileSync(join(folder, 'typed.mts'), TYPED);
  writeFileSync(join(folder, 'typed.cts'), TYPED);
  const options = ['--module', 'node16', '--strict', '--noEmit', '--target', 'es2022', '--skipLibCheck', 'false'];
  const tsc = [inProject('node_modules/typescript/bin/tsc'), ...options, 'typed.mts', 'typed.cts'];
  const { stdout, status } = spawnSync(process.execPath, tsc, { cwd: folder, encoding: 'utf8' });
  expect([stdout, status]).toEqual(['', 0]);
}, 120_000);

it('has a CommonJS module for require(), beside types that say so', () => {
  const home = join(folder, 'node_modules/dup-parse');
  const { exports } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  expect(exports['.'].require).toEqual({ types: './dist/index.d.cts', default: './dist/bundle/index.cjs' });
  for (const path of Object.values<string>(exports['.'].require)) expect(existsSync(join(home, path))).toBe(true);
  const required =
    "import library = require('dup-parse');\nexport const names: readonly string[] = library.FORMAT_NAMES;\n";
  writeFileSync(join(folder, 'required.cts'), required);
  const options = ['--module', 'node16', '--strict', '--noEmit', '--target', 'es2022', '--skipLibCheck', 'false'];
  const tsc = [inProject('node_modules/typescript/bin/tsc'), ...options, 'required.cts'];
  const { stdout, status } = spawnSync(process.execPath, tsc, { cwd: folder, encoding: 'utf8' });
  expect([stdout, status]).toEqual(['', 0]);
}, 120_000);

it('ships maps to the sources of what is its own, without their text', () => {
  const bundle = join(folder, 'node_modules/dup-parse/dist/bundle');
  const names = readdirSync(bundle);
  const map = JSON.parse(readFileSync(join(bundle, 'stages.js.map'), 'utf8'));
  expect(map.sources).toContain('../../src/settle/merge.ts');
  expect(map.sourcesContent).toBeUndefined();
  for (const name of names.filter((one) => one.endsWith('.js'))) {
    const [, named] = /\/\/# sourceMappingURL=(.*)\s*$/.exec(readFileSync(join(bundle, name), 'utf8')) ?? [];
    if (named !== undefined) expect(names).toContain(named);
  }
});

describe('an installation that is not whole', () => {
  const MISSING = [
    ['the worker', 'worker.js'],
    [
      'the reader of PDFs',
      readdirSync(join(folder, 'node_modules/dup-parse/dist/bundle')).find((name) => /^readPdf.*\.js$/.test(name))!,
    ],
  ] as const;

  it.each(MISSING)('without %s is no fault of the document', (_, name) => {
    const home = join(folder, 'node_modules/dup-parse');
    const path = join(home, 'dist/bundle', name);
    const kept = readFileSync(path);
    writeFileSync(join(folder, 'a.pdf'), fixture('valmarina_plain.weasyprint.pdf'));
    writeFileSync(
      join(folder, 'broken.mjs'),
      "import { InstallationError, parseFiles } from 'dup-parse';\ntry { await parseFiles(['a.pdf']); } catch (error) { console.log(error instanceof InstallationError, error.message); }",
    );
    rmSync(path);
    try {
      const run = (args: readonly string[]) => spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
      const command = run([join(home, 'bin/dup-parse.js'), 'a.pdf', '--lang', 'en']);
      expect([command.status, command.stdout]).toEqual([3, '']);
      expect(command.stderr).toMatch(/^error: A part of dup-parse is missing \(.*\): install it again\./);
      expect(command.stderr).not.toContain('"a.pdf"');
      expect(run(['broken.mjs']).stdout).toMatch(/^true A part of dup-parse is missing/);
    } finally {
      writeFileSync(path, kept);
    }
  });
});

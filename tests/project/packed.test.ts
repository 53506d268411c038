/** What `npm pack` makes: all that users need and nothing else; and how it installs, in an empty folder. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { afterAll, describe, expect, it } from 'vitest';
import { inProject } from '../support/guides.js';
import { workdir } from '../support/workdir.js';

const folder = mkdtempSync(join(tmpdir(), 'dup-parse-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options = ['--json', '--ignore-scripts', '--pack-destination', folder];
const [packed] = JSON.parse(execFileSync('npm', ['pack', ...options], { cwd: inProject('.'), encoding: 'utf8' }));
const names: readonly string[] = packed.files.map(({ path }: { path: string }) => path);

describe('the package', () => {
  it('has what users need', () => {
    const needed = [
      'bin/dup-parse.js',
      'dist/bundle/LICENSES.txt',
      'dist/index.d.ts',
      'docs/it/ricette.md',
      'docs/en/recipes.md',
      'docs/pictures/page.webp',
      'fixtures/profile/borgolume_vendor.profile.yaml',
      'man/dup-parse.1',
      'schemas/objective.schema.json',
      'CHANGELOG.md',
      'LICENSE',
      'README.it.md',
      'SECURITY.md',
    ];
    expect(needed.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('has nothing else, and is small', () => {
    const places =
      /^(?:bin|dist|docs\/(?:en|it|pictures)|man|schemas)\/|^fixtures\/profile\/[^/]+\.profile\.yaml$|^[^/]+$/;
    expect(names.filter((name) => !places.test(name))).toEqual([]);
    expect(names.filter((name) => /^dist\/(?!bundle\/).*(?<!\.d\.c?ts)$/.test(name))).toEqual([]);
    expect(packed.size).toBeLessThan(4 * 2 ** 20);
  });

  it('has the maps of bundles with sources of ours, without their text', () => {
    for (const name of names.filter((one) => one.endsWith('.map'))) {
      const { sources, sourcesContent } = JSON.parse(readFileSync(inProject(name), 'utf8'));
      expect(
        sources.some((source: string) => source.startsWith('../../src/')),
        name,
      ).toBe(true);
      expect(sourcesContent, name).toBeUndefined();
    }
  });

  it('is as publint wants it', async () => {
    const { messages } = await publint({ pkgDir: inProject('.'), strict: true });
    expect(messages).toEqual([]);
  });

  it('installs in an empty folder: two packages, no script, no warning', () => {
    const home = join(folder, 'home');
    mkdirSync(home);
    const npm = (...args: string[]) => spawnSync('npm', args, { cwd: home, encoding: 'utf8' });
    const { stdout, stderr, status } = npm('install', '--prefer-offline', '--no-audit', join(folder, packed.filename));
    expect([status, stderr, stdout.trim()]).toEqual([0, '', expect.stringMatching(/^added 2 packages in \S+$/)]);
    const installed = npm('ls', '--all', '--parseable').stdout.trim().split('\n');
    expect(installed.slice(1).map((path) => path.split('node_modules/')[1])).toEqual(['dup-parse', 'zod']);
    const { stdout: version } = npm('exec', '--offline', '--', 'dup-parse', '--version');
    expect(version).toMatch(/^\d+\.\d+\.\d+ \(Node /);
  });
});

describe('a clone', () => {
  /** A project whose packages are those named, and whose build writes down that it ran. */
  function clone(...installed: readonly string[]) {
    const dir = workdir();
    dir.write('scripts/prepare.mjs', readFileSync(inProject('scripts/prepare.mjs')));
    dir.write('package.json', JSON.stringify({ scripts: { clean: 'echo clean >> ran', build: 'echo build >> ran' } }));
    for (const name of installed) dir.write(`node_modules/${name}/package.json`, '{}');
    return dir;
  }
  const prepare = 'node scripts/prepare.mjs 2>&1';

  it('is built by an installation, and before it is packed', () => {
    const { scripts } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
    expect([scripts.preprepare, scripts.prepack, scripts.prepare]).toEqual([
      'node scripts/prepare.mjs',
      'node scripts/prepare.mjs',
      undefined, // of which npm warns whoever installs the packed file
    ]);
    const dir = clone('typescript', 'rolldown');
    expect(dir.shell(prepare, { env: { HOME: dir.folder } }).code).toBe(0);
    expect(dir.read('ran')).toBe('clean\nbuild\n');
  });

  it('says what to do where what builds it is left out, and keeps what is built', () => {
    const dir = clone();
    expect(dir.shell(prepare)).toMatchObject({ code: 1, stdout: expect.stringContaining('run "npm ci" first') });
    dir.write('dist/bundle/cli.js', '');
    expect(dir.shell(prepare)).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

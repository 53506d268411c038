/** The documents say what the program does: help, diagnostics, commands, the way the tests are run. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, DIAGNOSTIC_CODES } from '../../src/index.js';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const text = (path: string) => readFileSync(inProject(path), 'utf8');

const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
const READMES = [
  ['README.md', 'en'],
  ['README.it.md', 'it'],
] as const;

/** The commands of a README's blocks of shell, one each. */
const commandsOf = (readme: string) =>
  [...text(readme).matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block]) =>
    block!.split(/\n|&&/).flatMap((line) => (/^(?:#|$)/.test(line) ? [] : [line.trim()])),
  );

describe('READMEs', () => {
  it('hold the help and the diagnostics that the program gives', () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [inProject('scripts/docs.mjs'), '--check'], {
      encoding: 'utf8',
    });
    expect([stdout, stderr, status]).toEqual(['', '', 0]);
  });

  it.each(READMES)('%s explains every diagnostic, and no other', (readme, language) => {
    const region = /<!-- diagnostics -->(.*)<!-- \/diagnostics -->/s.exec(text(readme))![1]!;
    const rows = [...region.matchAll(/^\| `([\w-]+)` \| \S+ \| (.+) \|$/gm)].map(([, code, doc]) => [code, doc]);
    expect(rows).toEqual(DIAGNOSTIC_CODES.map((code) => [code, CATALOGUE[code].doc[language]]));
  });

  it.each(READMES)('%s shows a part of the profile that is there', (readme) => {
    const profile = text('fixtures/profile/borgolume_vendor.profile.yaml').split('\n');
    const said = (line: string) => line.replace(/ #.*$/, '');
    const [, shown] = /^```yaml\n(levels:.*?)^```/ms.exec(text(readme))!;
    expect(
      shown!
        .trim()
        .split('\n')
        .map(said)
        .filter((line) => !profile.map(said).includes(line)),
    ).toEqual([]);
  });

  it('name the same commands', () => {
    const [english, italian] = READMES.map(([readme]) =>
      commandsOf(readme).filter((line) => /^(?:npm|node) /.test(line)),
    );
    expect(english).toContain('node bin/dup-parse.js fixtures/cinisello_real.seed.md');
    expect(italian!.length).toBe(english!.length);
    expect(italian).toEqual(expect.arrayContaining(english!.filter((line) => /^npm |fixtures/.test(line))));
  });

  it.each(READMES)('%s names only scripts, files and folders that exist', (readme) => {
    const said = text(readme) + text('CONTRIBUTING.md');
    for (const [, script] of said.matchAll(/npm run ([\w:]+)/g)) expect(Object.keys(scripts)).toContain(script);
    for (const [, file] of said.matchAll(/(?<=[\s`(])((?:bin|fixtures|schemas|src|press|tests)\/[\w./-]*)/g))
      expect([file, existsSync(inProject(file!))]).toEqual([file, true]);
    for (const [, file] of said.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
      expect([file, existsSync(inProject(file!))]).toEqual([file, true]);
  });

  it.each(READMES)(
    '%s begins with two commands: the first parses the real sheet, the second runs the tests',
    (readme) => {
      expect(commandsOf(readme).slice(0, 4)).toEqual([
        'npm ci',
        'node bin/dup-parse.js fixtures/cinisello_real.seed.md',
        'npm ci',
        'npm test',
      ]);
    },
  );
});

describe('what checks a change', () => {
  it('lints, checks types, and runs the tests as the README does', () => {
    const run = text('.ci/run').split('\n');
    for (const command of ['npm ci', 'npm run lint', 'npm run typecheck']) expect(run).toContain(command);
    expect(run.filter((line) => /^npm test(?: --|$)/.test(line))).toHaveLength(1);
  });

  it('calls no script that is not there', () => {
    const called = Object.values(scripts).flatMap((script) => [
      ...script.matchAll(/(?:node )((?:scripts|press|bin)\/\S+)/g),
    ]);
    for (const [, file] of called) expect([file, existsSync(inProject(file!))]).toEqual([file, true]);
    expect(readdirSync(inProject('scripts')).length).toBeGreaterThan(0);
  });
});

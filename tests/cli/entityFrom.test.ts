/** `--entity-from folder`: each file is of the municipality that its folder is named after. */
import { describe, expect, it } from 'vitest';
import { folderNameOf } from '../../src/cli/files/inputs/entityFolder.js';
import { SEED, workdir } from '../support/workdir.js';

describe('the folder of a path', () => {
  it.each([
    ['Borgo/a.pdf', 'Borgo'],
    ['exports/2025/Borgo San  Martino/a.pdf', 'Borgo San Martino'],
    ['/Borgo/a.pdf', 'Borgo'],
    ['../Borgo/a.pdf', 'Borgo'],
    ['Borgo//a.pdf', 'Borgo'],
    ['Borgo/./a.pdf', 'Borgo'],
    ['Citta\u0300/a.pdf', 'Città'],
    ['.Borgo/a.pdf', '.Borgo'],
    ['a.pdf', undefined],
    ['./a.pdf', undefined],
    ['../a.pdf', undefined],
    ['Borgo/../a.pdf', undefined],
    ['/a.pdf', undefined],
    [' /a.pdf', undefined],
    ['\u200b/a.pdf', undefined],
    ['C:\\Borgo\\a.pdf', undefined],
    ['Borgo\\x/a.pdf', 'Borgo\\x'],
  ])('%j is %j', (path, name) => {
    expect(folderNameOf(path, false)).toBe(name);
  });

  it.each([
    ['C:\\DUP\\Borgo San Martino\\a.pdf', 'Borgo San Martino'],
    ['DUP\\Borgo/a.pdf', 'Borgo'],
    ['\\\\server\\exports\\Borgo\\a.pdf', 'Borgo'],
    ['C:Borgo\\a.pdf', 'Borgo'],
    ['C:\\a.pdf', undefined],
    ['C:a.pdf', undefined],
    ['.\\a.pdf', undefined],
    ['..\\a.pdf', undefined],
  ])('%j is %j on Windows', (path, name) => {
    expect(folderNameOf(path, true)).toBe(name);
  });
});

/** Two towns with exports that print the same codes. */
function towns() {
  const dir = workdir();
  for (const name of ['exports/Borgolume/a.md', 'exports/Valchiara/2025/b.md', 'exports/Valchiara/a.md', 'bare.md'])
    dir.write(name, SEED);
  return dir;
}

const FROM = ['--entity-from', 'folder'];
const entitiesOf = (json: string) =>
  JSON.parse(json).sources.map(({ file, entity }: { file: string; entity: string | null }) => [file, entity]);

describe('--entity-from folder', () => {
  it.each([[['exports/Borgolume/a.md', 'exports/Valchiara/a.md']], [['-r', 'exports']], [['exports/*/*.md']]])(
    'names the folder that holds each file: %j',
    (args) => {
      const { code, stdout } = towns().run([...args, ...FROM]);
      expect(code).toBe(0);
      const { objectives } = JSON.parse(stdout);
      expect(entitiesOf(stdout)).toEqual(
        expect.arrayContaining([
          ['exports/Borgolume/a.md', 'Borgolume'],
          ['exports/Valchiara/a.md', 'Valchiara'],
        ]),
      );
      // The same code in two towns is two records.
      const of = (name: string) => objectives.filter(({ entity }: { entity: string }) => entity === name).length;
      expect([of('Borgolume'), of('Valchiara')]).toEqual([1, 1]);
    },
  );

  it('takes the last folder alone', () => {
    const { stdout } = towns().run(['-r', 'exports', ...FROM]);
    expect(entitiesOf(stdout)).toContainEqual(['exports/Valchiara/2025/b.md', '2025']);
  });

  it.each([[[]], [['check']], [['explain']], [['diff', 'exports/Valchiara/a.md']]])(
    '%j: a file without a folder is wrong use, and nothing is read',
    (command) => {
      const { code, stdout, stderr } = towns().run([...command, 'bare.md', ...FROM, '--lang', 'en']);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^error: "bare\.md" names no folder for --entity-from/);
    },
  );

  it('says the same of a file that is found, of standard input, and of --entity beside it', () => {
    const dir = towns();
    const said = (...args: string[]) => {
      const { code, stdout, stderr } = dir.run([...args, ...FROM, '--lang', 'en'], { input: SEED });
      return [code, stdout, stderr.slice(0, 60)];
    };
    expect(said('-r', '.')).toEqual([2, '', expect.stringContaining('"bare.md" names no folder')]);
    expect(said('*.md')).toEqual([2, '', expect.stringContaining('"bare.md" names no folder')]);
    expect(said('-')).toEqual([2, '', expect.stringContaining('Standard input has no folder')]);
    expect(said('exports/Borgolume/a.md', '--entity', 'x')).toEqual([
      2,
      '',
      expect.stringContaining('Options --entity and --entity-from both'),
    ]);
    expect(dir.run(['exports/Borgolume/a.md', '--entity-from', 'file']).code).toBe(2);
  });

  it('keeps the lines of two towns apart in explain and check', () => {
    const dir = towns();
    const files = ['exports/Borgolume/a.md', 'exports/Valchiara/a.md'];
    const repeated = (stdout: string) => [...stdout.matchAll(/(\d+) repeated/g)].map(([, n]) => n);
    for (const command of ['check', 'explain']) {
      const [first, second] = repeated(dir.run([command, ...files, ...FROM, '--lang', 'en']).stdout);
      expect(second).toBe(first);
    }
  });

  it('fills records given as inputs that have no municipality, and refuses others before anything is written', () => {
    const dir = towns();
    dir.run(['exports/Borgolume/a.md', '-o', 'exports/Borgolume/plain.json']);
    dir.run(['exports/Borgolume/a.md', '-o', 'exports/Valchiara/named.json', '--entity', 'Borgolume']);
    dir.write('exports/Valchiara/plain.json', dir.read('exports/Borgolume/plain.json'));
    const { code, stdout } = dir.run(['exports/Borgolume/plain.json', 'exports/Valchiara/plain.json', ...FROM]);
    const { objectives } = JSON.parse(stdout);
    expect([code, objectives.map(({ entity }: { entity: string }) => entity)]).toEqual([0, ['Borgolume', 'Valchiara']]);
    for (const more of [[], ['-o', 'out/'], ['-o', 'out/', '--skip-existing'], ['-o', 'all.json']]) {
      const ended = dir.run([
        'exports/Borgolume/a.md',
        'exports/Valchiara/named.json',
        ...more,
        ...FROM,
        '--lang',
        'en',
      ]);
      expect([ended.code, ended.stdout, dir.list()]).toEqual([2, '', ['bare.md', 'exports']]);
      expect(ended.stderr).toContain('holds records of "Borgolume", and its folder is called "Valchiara"');
    }
  });

  it('fills records that have no municipality, and refuses others, in diff', () => {
    const dir = towns();
    dir.run(['exports/Borgolume/a.md', '-o', 'exports/Borgolume/plain.json']);
    dir.run(['exports/Borgolume/a.md', '-o', 'exports/Valchiara/named.json', '--entity', 'Borgolume']);
    const pair = (old: string) => dir.run(['diff', old, 'exports/Borgolume/a.md', ...FROM, '--lang', 'en']);
    expect(pair('exports/Borgolume/plain.json').code).toBe(0);
    const { code, stderr } = pair('exports/Valchiara/named.json');
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('holds records of "Borgolume", and its folder is called "Valchiara"'),
    ]);
  });
});

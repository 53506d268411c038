/** Files dropped on the program for people without Node: an Excel file beside each, and nothing replaced without asking. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { droppedNames, namesIn } from '../../src/cli/convert/dropped.js';
import { freeName, targetsOf } from '../../src/cli/convert/targets.js';
import { inProject } from '../support/guides.js';
import { skipUnless } from '../support/needs.js';
import { fixture, SEED, workdir } from '../support/workdir.js';

const SCRIPT = 'Converti in Excel.cmd';
const CMD = String.raw`C:\Windows\system32\cmd.exe /c`;

describe('the names in a command line', () => {
  it.each<[string, string, readonly string[] | undefined]>([
    [
      'blanks and an ampersand',
      String.raw`${CMD} ""C:\x y\Converti in Excel.cmd" "C:\a b.pdf" C:\d&e.pdf"`,
      ['C:\\a b.pdf', 'C:\\d&e.pdf'],
    ],
    ['a last one in quotes', String.raw`${CMD} ""C:\x\Converti in Excel.cmd" "C:\a b.pdf""`, ['C:\\a b.pdf']],
    ['a blank at the end', String.raw`${CMD} ""C:\x\Converti in Excel.cmd" C:\a.pdf "`, ['C:\\a.pdf']],
    [
      'percent signs, carets and exclamation marks',
      String.raw`${CMD} ""C:\x\Converti in Excel.cmd" C:\1%PATH%^!.pdf"`,
      ['C:\\1%PATH%^!.pdf'],
    ],
    ['a network folder', String.raw`${CMD} ""\\s\c d\Converti in Excel.cmd" "\\s\c d\à.pdf""`, ['\\\\s\\c d\\à.pdf']],
    ['none', String.raw`${CMD} ""C:\x\Converti in Excel.cmd" "`, []],
    ['another case', String.raw`${CMD} ""C:\X\CONVERTI IN EXCEL.CMD" C:\a.pdf"`, ['C:\\a.pdf']],
    ['a line that starts something else', String.raw`${CMD} C:\x\other.cmd`, undefined],
    ['no quotes around the whole', String.raw`${CMD} C:\x\Converti in Excel.cmd C:\a.pdf`, ['C:\\a.pdf']],
  ])('%s', (_name, line, names) => {
    expect(droppedNames(line, SCRIPT)).toEqual(names);
  });

  it('typed into the window stand in quotes where they have blanks', () => {
    expect(namesIn(String.raw`"C:\a b\c.pdf" C:\d.pdf`)).toEqual(['C:\\a b\\c.pdf', 'C:\\d.pdf']);
  });
});

describe('the name of the Excel file', () => {
  it('is that of the input, with its ending where two would have the same', () => {
    const dir = workdir();
    const outputs = targetsOf(['a.pdf', 'b.v2.txt', 'A.txt'].map(dir.path)).map(({ output }) => output);
    expect(outputs).toEqual(['a.pdf.xlsx', 'b.v2.xlsx', 'A.txt.xlsx'].map(dir.path));
  });

  it('is numbered where a file has it', () => {
    expect(freeName('/x/a.xlsx', (path) => ['/x/a.xlsx', '/x/a (2).xlsx'].includes(path))).toBe('/x/a (3).xlsx');
  });
});

/** Drops files, and answers what is asked, a line each. */
function drop(dir: ReturnType<typeof workdir>, names: readonly string[], answers: string, user?: number) {
  const args = [inProject('dist/program/convert.js'), ...names];
  const { stdout, status } = spawnSync(process.execPath, args, {
    cwd: dir.folder,
    input: answers,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: dir.path('home') },
    ...(user !== undefined && { uid: user, gid: user }),
  });
  return { said: stdout, code: status };
}

describe('dropping', () => {
  it('makes the same files as the command, and waits', () => {
    const dir = workdir();
    dir.write('città & 100% sì/uno due.pdf', fixture('valmarina_plain.chromium.pdf'));
    dir.write('città & 100% sì/-x.md', SEED);
    const { said, code } = drop(dir, ['città & 100% sì'], '\n');
    expect(code).toBe(0);
    expect(said).toMatch(
      /^\[1\/2\] .*-x\.md$[\s\S]*^\[2\/2\] .*uno due\.pdf$[\s\S]*^Convertiti 2 file su 2\.$[\s\S]*Premere Invio/m,
    );
    expect(said).not.toContain('\\n');
    const alone = dir.shell(`cd citt*; $DUP_PARSE --lang it -q 'uno due.pdf' -o ../a.xlsx`);
    expect(alone.code).toBe(0);
    expect(readFileSync(dir.path('città & 100% sì/uno due.xlsx'))).toEqual(readFileSync(dir.path('a.xlsx')));
  });

  it.each([
    ['no answer', '', 'old', true],
    ['Enter', '\n\n', 'old', true],
    ['no', 'n\n\n', 'old', true],
    ['yes', 's\n\n', undefined, false],
    ['all', 't\n\n', undefined, false],
  ])('asks before it replaces a file: %s', (_name, answers, kept, isNumbered) => {
    const dir = workdir();
    dir.write('a.md', SEED);
    dir.write('a.xlsx', 'old');
    const { said, code } = drop(dir, ['a.md'], answers);
    expect([code, said.includes('Esiste già a.xlsx.')]).toEqual([0, true]);
    expect(dir.read('a.xlsx') === 'old').toBe(kept === 'old');
    expect(existsSync(dir.path('a (2).xlsx'))).toBe(isNumbered);
  });

  it('asks for the password, again if it is wrong, and goes on without it', () => {
    const dir = workdir();
    const locked = fixture('printed/rocca_plain.chromium-password-SEGRETA.pdf');
    dir.write('a.pdf', locked);
    dir.write('b.pdf', locked);
    const { said, code } = drop(dir, ['a.pdf', 'b.pdf'], 'wrong\nSEGRETA\n\n\n');
    expect(said).toMatch(/protetto\. Password[\s\S]*non lo apre\. Password/);
    expect(said).not.toContain('--password');
    expect([code, dir.list()]).toEqual([3, ['a.pdf', 'a.xlsx', 'b.pdf']]);
    expect(said).toMatch(/^Non convertiti:\n {2}.*b\.pdf$/m);
  });

  it('tells what it could not read, and reads the next', () => {
    const dir = workdir();
    dir.write('a.md', SEED);
    const { said, code } = drop(dir, ['none.pdf', 'a.md'], '\n');
    expect([code, dir.list()]).toEqual([3, ['a.md', 'a.xlsx']]);
    expect(said).toContain('Convertito 1 file su 2.');
  });

  it('asks for files where none was dropped, and ends where none is named', () => {
    const dir = workdir();
    dir.write('a b.md', SEED);
    expect(drop(dir, [], '"a b.md"\n\n').code).toBe(0);
    expect(dir.list()).toContain('a b.xlsx');
    expect(drop(dir, [], '').code).toBe(2);
  });

  it('tells that a folder has nothing to convert', () => {
    const dir = workdir();
    dir.write('x/a.jpg', 'x');
    expect(drop(dir, ['x'], '\n')).toMatchObject({ code: 2, said: expect.stringContaining('non ci sono schede') });
  });

  it('reads what lies deeper than Windows lets a program start', () => {
    const dir = workdir();
    const deep = `${'cartella molto lunga/'.repeat(15)}a.md`;
    dir.write(deep, SEED);
    expect(drop(dir, [deep], '\n').code).toBe(0);
    expect(existsSync(dir.path(deep.replace('.md', '.xlsx')))).toBe(true);
  });

  /** Whether somebody else may read the program: a folder for temporary files may be closed to others. */
  const isOpen = () => spawnSync('cat', [inProject('dist/program/convert.js')], { uid: 65534 }).status === 0;
  const withoutOther = skipUnless(
    process.getuid?.() === 0 && isOpen(),
    'only the superuser can be somebody else, who must be let into the project',
  );
  it.skipIf(withoutOther)(`writes into the documents where nothing can be written beside${withoutOther}`, () => {
    const dir = workdir();
    dir.write('closed/a.md', SEED);
    mkdirSync(dir.path('home/Documents'), { recursive: true });
    chmodSync(dir.folder, 0o755);
    for (const folder of ['home', 'home/Documents']) chownSync(dir.path(folder), 65534, 65534);
    const { said, code } = drop(dir, [dir.path('closed/a.md')], '\n', 65534);
    expect([code, existsSync(dir.path('home/Documents/a.xlsx'))]).toEqual([0, true]);
    expect(said).toMatch(/closed non si può scrivere: i file Excel vanno in .*Documents\.$/m);
  });
});

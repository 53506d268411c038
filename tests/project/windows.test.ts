/** The program for Windows, built and run in wine: three files dropped on it give the Excel files that Linux gives. Long tests only. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inProject } from '../support/guides.js';
import { skipUnless, withoutProgram } from '../support/needs.js';
import { BINARY, fixture, SEED } from '../support/workdir.js';

const withoutLong = skipUnless(
  process.env.DUP_PARSE_LONG !== undefined,
  'fetches Node for Windows: with the long tests',
);
const skipped = withoutLong || withoutProgram('wine');

const CMD = 'C:\\windows\\system32\\cmd.exe';
/** Starts cmd as the desktop does, with the line as it is. wine's cmd does not tell its own line: a variable stands for that. */
const DROP = `
const { LINE, ANSWERS } = process.env;
const env = { ...process.env, cmdcmdline: '${CMD.replaceAll('\\', '\\\\')} /c ' + LINE };
const options = { windowsVerbatimArguments: true, input: ANSWERS, env, encoding: 'utf8' };
const { status, stdout, stderr } = require('node:child_process').spawnSync('${CMD.replaceAll('\\', '\\\\')}', ['/c', LINE], options);
process.stdout.write(stdout + stderr);
process.exitCode = status;
`;

describe.skipIf(skipped)(`in wine${skipped}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'dup-parse-'));
  const env = { ...process.env, WINEPREFIX: join(folder, 'wine'), WINEDEBUG: '-all', LC_ALL: 'C.UTF-8' };
  // A folder that all of cmd's limits meet in.
  const home = join(folder, 'Società & 100% DUP', 'dup-parse');
  const windowsPath = (path: string) => `Z:${path.replaceAll('/', '\\')}`;
  const wine = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    spawnSync('wine', args, { cwd: folder, env: { ...env, ...more }, encoding: 'utf8', timeout: 240_000 });

  beforeAll(() => {
    execFileSync(process.execPath, [inProject('scripts/program.mjs'), 'windows']);
    mkdirSync(join(folder, 'Società & 100% DUP'));
    execFileSync('cp', ['-r', inProject('dist/windows/dup-parse'), home]);
    writeFileSync(join(folder, 'drop.cjs'), DROP);
    wine(['winecfg', '-v', 'win10']);
  }, 600_000);
  afterAll(() => {
    spawnSync('wineserver', ['-k'], { env });
    rmSync(folder, { recursive: true, force: true });
  });

  /** Drops files on the icon: Windows quotes those with blanks. */
  function drop(files: readonly string[], answers = '\r\n') {
    const names = files.map(windowsPath).map((name) => (name.includes(' ') ? `"${name}"` : name));
    const line = `""${windowsPath(join(home, 'Converti in Excel.cmd'))}" ${names.join(' ')}"`;
    return wine([join(home, 'node.exe'), windowsPath(join(folder, 'drop.cjs'))], { LINE: line, ANSWERS: answers });
  }

  const linux = (file: string) => {
    const output = join(folder, 'linux.xlsx');
    const cwd = join(file, '..');
    execFileSync(process.execPath, [BINARY, '-q', '--lang', 'it', '-o', output, '--', file.slice(cwd.length + 1)], {
      cwd,
    });
    return readFileSync(output);
  };

  function written(name: string, bytes: string | Buffer) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  }
  const excelOf = (file: string) => file.replace(/\.\w+$/, '.xlsx');

  it('three files dropped give three Excel files, byte for byte those of Linux', () => {
    const files = [
      written('Città di prova/uno due.pdf', fixture('valmarina_plain.chromium.pdf')),
      written('Città di prova/più 100%PATH%.pdf', fixture('printed/rocca_plain.pdfkit.pdf')),
      written('a&b/perché.md', SEED),
    ];
    const { stdout, status } = drop(files);
    expect([status, stdout]).toEqual([0, expect.stringContaining('Convertiti 3 file su 3.')]);
    expect(stdout).toContain('Premere Invio per chiudere.');
    for (const file of files) expect(Buffer.compare(readFileSync(excelOf(file)), linux(file)), file).toBe(0);
  });

  it('nothing is replaced without asking', () => {
    const file = written('again/a.md', SEED);
    writeFileSync(excelOf(file), 'old');
    expect(drop([file], 'n\r\n\r\n').stdout).toContain('Esiste già a.xlsx.');
    expect(readFileSync(excelOf(file), 'utf8')).toBe('old');
    expect(existsSync(join(folder, 'again/a (2).xlsx'))).toBe(true);
  });

  it('more than 260 characters', () => {
    const file = written(`${'una cartella dal nome lungo/'.repeat(10)}a.md`, SEED);
    expect(windowsPath(file).length).toBeGreaterThan(260);
    const { stdout, status } = drop([file]);
    expect([status, stdout]).toEqual([0, expect.stringContaining('Convertito 1 file su 1.')]);
    expect(existsSync(excelOf(file))).toBe(true);
  });

  it('the command, from its own .cmd', () => {
    const { stdout } = wine([join(home, 'node.exe'), windowsPath(join(folder, 'drop.cjs'))], {
      LINE: `""${windowsPath(join(home, 'dup-parse.cmd'))}" --version"`,
      ANSWERS: '',
    });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+ \(Node 22\./);
  });
});

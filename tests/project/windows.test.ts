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

/**
 * Starts cmd as the desktop does, with the line as it is. wine's cmd does not tell its own line: a variable stands for that; and
 * a Node in wine cannot write to what a Node outside reads: a file does.
 */
const START = `
const { CMD, LINE, ANSWERS, ENDED } = process.env;
const env = { ...process.env, cmdcmdline: CMD + ' /c ' + LINE };
const options = { windowsVerbatimArguments: true, input: ANSWERS, env, encoding: 'utf8' };
const ended = require('node:child_process').spawnSync(CMD, ['/c', LINE], options);
require('node:fs').writeFileSync(ENDED, JSON.stringify(ended));
`;

describe.skipIf(skipped)(`in wine${skipped}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'dup-parse-'));
  const env = { ...process.env, WINEPREFIX: join(folder, 'wine'), WINEDEBUG: '-all', LC_ALL: 'C.UTF-8' };
  // wine's cmd looks for variables between two `%` of what it has put in, too: the files alone have that sign.
  const home = join(folder, 'Società & Comune', 'dup-parse');
  const windowsPath = (path: string) => `Z:${path.replaceAll('/', '\\')}`;
  const wine = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    spawnSync('wine', args, { cwd: folder, env: { ...env, ...more }, stdio: 'ignore', timeout: 240_000 });

  /** Runs a line of cmd. */
  function start(line: string, answers: string): { readonly status: number; readonly stdout: string } {
    const ended = join(folder, 'ended.json');
    rmSync(ended, { force: true });
    wine([join(home, 'node.exe'), windowsPath(join(folder, 'start.cjs'))], {
      CMD: 'C:\\windows\\system32\\cmd.exe',
      LINE: line,
      ANSWERS: answers,
      ENDED: windowsPath(ended),
    });
    return JSON.parse(readFileSync(ended, 'utf8'));
  }

  beforeAll(() => {
    execFileSync(process.execPath, [inProject('scripts/program.mjs'), 'windows']);
    mkdirSync(join(folder, 'Società & Comune'));
    execFileSync('cp', ['-r', inProject('dist/windows/dup-parse'), home]);
    writeFileSync(join(folder, 'start.cjs'), START);
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
    return start(line, answers);
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
    const { stdout } = start(`""${windowsPath(join(home, 'dup-parse.cmd'))}" --version"`, '');
    expect(stdout).toMatch(/^\d+\.\d+\.\d+ \(Node 22\./);
  });
});

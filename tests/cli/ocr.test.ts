/** `--ocr` with programs that only look like those it calls: what it gives them, and what becomes of it when they fail. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { skipUnless, succeeds } from '../support/needs.js';
import { pages, pdf } from '../support/pdfBytes.js';
import { BINARY, fixture, workdir } from '../support/workdir.js';

const SCAN = fixture('scanned/rocca_strategic.scan-textless.pdf');
const WITH_TEXT = fixture('scanned/rocca_strategic.scan-200.pdf');
const noShell = skipUnless(process.platform !== 'win32' && succeeds('true'), 'no shell');

const LANGUAGES =
  'case "$1" in --list-langs) echo ita; echo eng; exit;; --version) echo "tesseract 9.8.7"; exit;; esac';
const VERSION = 'case "$1" in --version) echo 5.4.3; exit;; esac';

/** A folder with a scan, programs in `bin`, and a folder for temporary files. */
function office(programs: Readonly<Record<string, string>>) {
  const dir = workdir();
  dir.write('-scan.pdf', SCAN);
  dir.write('with-text.pdf', WITH_TEXT);
  for (const folder of ['tmp', 'bin']) mkdirSync(dir.path(folder));
  for (const [name, lines] of Object.entries(programs)) {
    dir.write(`bin/${name}`, `#!/bin/sh\n${lines}\n`);
    chmodSync(dir.path(`bin/${name}`), 0o755);
  }
  const env = { PATH: `${dir.path('bin')}:/usr/bin:/bin`, TMPDIR: dir.path('tmp'), SECRET: 'word' };
  /** Without the programs of the machine. */
  const bare = { ...env, PATH: `${dir.path('bin')}:.` };
  const read = (args: readonly string[] = [], own = bare) =>
    dir.run(['--ocr', '--lang', 'en', ...args, '--', '-scan.pdf'], { env: own });
  return { dir, env, bare, read, left: () => readdirSync(dir.path('tmp')) };
}

const tellAll = (dir: { path: (name: string) => string }) =>
  `/usr/bin/env > "${dir.path('env')}"; echo "$@" > "${dir.path('args')}"; echo noise; echo noise >&2`;

describe.skipIf(noShell)(`OCR${noShell}`, () => {
  it('is not done unless it is asked for; the refusal names it', () => {
    const { dir, bare } = office({});
    const { code, stderr } = dir.run(['--lang', 'it', '--', '-scan.pdf'], { env: bare });
    expect(code).toBe(3);
    expect(stderr).toContain('aggiungere --ocr');
    expect(stderr).toContain('ocrmypdf -l ita --deskew --oversample 300');
  });

  it.each([
    ['no program', {}, 'ocr-not-installed'],
    ['tesseract alone', { tesseract: LANGUAGES }, 'ocr-not-installed'],
    ['no Italian', { tesseract: 'echo eng', ocrmypdf: VERSION }, 'ocr-language-missing'],
    [
      'a failure',
      { tesseract: LANGUAGES, ocrmypdf: `${VERSION}; echo "no \u001b[31m space" >&2; exit 3` },
      'ocr-failed',
    ],
  ])('with %s is told', (_, programs, expected) => {
    const { read, left } = office(programs);
    const { code, stdout, stderr } = read();
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^error ${expected} "-scan.pdf"|^error ${expected} OCR of "-scan.pdf"`));
    expect(stderr).not.toContain('\u001b');
    expect(left()).toEqual([]);
  });

  it.each([
    ['ocrmypdf', { tesseract: LANGUAGES, ocrmypdf: `${VERSION}; exit 3` }, /ocrmypdf -l ita --deskew/],
    ['pdftoppm', { tesseract: LANGUAGES, pdftoppm: 'exit 1' }, /pdftoppm -r 300/],
    [
      'tesseract',
      { tesseract: `${LANGUAGES}; exit 1`, pdftoppm: 'echo page > page-1.png' },
      /tesseract page-1.png out -l ita pdf/,
    ],
  ])('that fails names the program that failed: %s', (name, programs, command) => {
    const { stderr } = office(programs).read();
    expect(stderr).toContain(`failed: ${name} ended with`);
    expect(stderr).toMatch(command);
    expect(stderr.match(/ocrmypdf/gu)?.length ?? 0).toBe(name === 'ocrmypdf' ? 2 : 0);
  });

  it('gives ocrmypdf a file of its own, in a folder of its own, and no more of the environment than it needs', () => {
    const { dir, read, left } = office({ tesseract: LANGUAGES });
    dir.write(
      'bin/ocrmypdf',
      `#!/bin/sh\n${VERSION}\n${tellAll(dir)}\n/bin/cp "${dir.path('with-text.pdf')}" out.pdf\n`,
    );
    chmodSync(dir.path('bin/ocrmypdf'), 0o755);
    const { code, stdout, stderr } = read(['--pages', '1-3', '-v']);
    expect(code).toBe(0);
    const { sources, objectives, diagnostics } = JSON.parse(stdout);
    expect(objectives.length).toBeGreaterThan(1);
    expect(sources[0]).toMatchObject({ file: '-scan.pdf', container: null, format: 'pdf' });
    const own = JSON.parse(dir.run(['--', 'with-text.pdf']).stdout);
    expect(sources[0].sha256).not.toBe(own.sources[0].sha256);
    expect(diagnostics.filter((one: { code: string }) => one.code === 'ocr-by')).toMatchObject([
      { severity: 'info', message: 'The text was recognised by ocrmypdf 5.4.3, tesseract 9.8.7.' },
    ]);
    expect(stderr).not.toContain('noise');
    expect(dir.read('args')).toBe(
      '--language ita --deskew --oversample 300 --pages 1-3 --skip-text --output-type pdf --optimize 0 --quiet in.pdf out.pdf\n',
    );
    expect(dir.read('env')).not.toContain('SECRET');
    expect(left()).toEqual([]);
    expect(read(['--pages', '1-3', '-v']).stdout).toBe(stdout);
  });

  it('has ocrmypdf turn the pages that lie upside down, also where it is not as sure as it would be', () => {
    const { dir, read } = office({ tesseract: LANGUAGES.replace('echo ita', 'echo ita; echo osd') });
    dir.write(
      'bin/ocrmypdf',
      `#!/bin/sh\n${VERSION}\n${tellAll(dir)}\n/bin/cp "${dir.path('with-text.pdf')}" out.pdf\n`,
    );
    chmodSync(dir.path('bin/ocrmypdf'), 0o755);
    expect(read().code).toBe(0);
    expect(dir.read('args')).toContain('--rotate-pages --rotate-pages-threshold 3 ');
  });

  it.each([
    ['', LANGUAGES],
    [' --psm 1', LANGUAGES.replace('echo ita', 'echo ita; echo osd')],
  ])('takes pdftoppm and tesseract%s where there is no ocrmypdf', (turning, languages) => {
    const { dir, read, left } = office({ pdftoppm: 'echo page > page-1.png' });
    dir.write(
      'bin/tesseract',
      `#!/bin/sh\n${languages}\n${tellAll(dir)}\n/bin/cp "${dir.path('with-text.pdf')}" out.pdf\n`,
    );
    chmodSync(dir.path('bin/tesseract'), 0o755);
    expect(read().code).toBe(0);
    expect(dir.read('args')).toBe(`pages.txt out -l ita${turning} --dpi 300 pdf\n`);
    expect(left()).toEqual([]);
  });

  it('that finds no text is told', () => {
    const { dir, read } = office({ tesseract: LANGUAGES });
    dir.write('bin/ocrmypdf', `#!/bin/sh\n${VERSION}\n/bin/cp in.pdf out.pdf\n`);
    chmodSync(dir.path('bin/ocrmypdf'), 0o755);
    expect(read().stderr).toMatch(/^error ocr-found-nothing/);
  });

  it('leaves a PDF with text alone', () => {
    const { dir, bare } = office({});
    expect(dir.run(['--ocr', 'with-text.pdf'], { env: bare }).code).toBe(0);
  });

  describe('of pages without text between pages with text', () => {
    const FIRST = ['OBIETTIVO DI MANDATO', '2031_2036_VIA_01', 'PONTI NUOVI', 'Finalità', 'Prima parte.'];
    const LAST = ['Terza parte.', 'Stato', 'In Corso'];
    const textsOf = (stdout: string) =>
      JSON.parse(stdout).objectives[0].purpose.flatMap(({ text }: { text: string }) => text);
    const codesOf = (stdout: string) => JSON.parse(stdout).diagnostics.map(({ code }: { code: string }) => code);
    const mixed = (ocr: string) => {
      const { dir, bare } = office({ tesseract: LANGUAGES, ocrmypdf: `${VERSION}\n${ocr}` });
      dir.write('mixed.pdf', pdf(pages([FIRST, null, LAST])));
      dir.write('whole.pdf', pdf(pages([FIRST, ['Seconda parte.'], LAST])));
      return { dir, run: (...args: string[]) => dir.run([...args, 'mixed.pdf'], { env: bare }) };
    };

    it('is told, and done if it is asked for', () => {
      const { run } = mixed('/bin/cp ../../whole.pdf out.pdf');
      expect(codesOf(run().stdout)).toContain('page-text-missing');
      const { stdout, code } = run('--ocr');
      expect(code).toBe(0);
      expect(textsOf(stdout)).toEqual(['Prima parte.', 'Seconda parte.', 'Terza parte.']);
      expect(codesOf(stdout)).toContain('ocr-by');
      expect(codesOf(stdout)).not.toContain('page-text-missing');
    });

    it('leaves the record and its warning where there is nothing to read', () => {
      const { run } = mixed('/bin/cp in.pdf out.pdf');
      const { stdout, code } = run('--ocr');
      expect(code).toBe(0);
      expect(textsOf(stdout)).toEqual(['Prima parte.', 'Terza parte.']);
      expect(codesOf(stdout)).toContain('page-text-missing');
    });

    it('is not done for pages that nobody asks for', () => {
      const { run } = mixed('exit 3');
      expect(run('--ocr', '--pages', '1,3').code).toBe(0);
      expect(run('--ocr').stderr).toMatch(/^error ocr-failed/);
    });
  });

  const SLOW = `${VERSION}; /bin/sleep 60 & echo $! > "$PWD/../child"; wait`;

  it('that is too slow is stopped, with what it started, and its folder goes', async () => {
    const { read, left, dir } = office({ tesseract: LANGUAGES, ocrmypdf: SLOW });
    const { code, stderr } = read(['--limit-time', '2']);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^error ocr-too-slow OCR of "-scan.pdf" took longer than 2 seconds/);
    expect(left()).toEqual(['child']);
    await vi.waitUntil(() => !isRunning(dir.read('tmp/child')), { timeout: 10_000 });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends with the command at %s', async (signal) => {
    const { dir, bare, left } = office({ tesseract: LANGUAGES, ocrmypdf: SLOW });
    const run = spawn(process.execPath, [BINARY, '--ocr', '--', '-scan.pdf'], { cwd: dir.folder, env: bare });
    const ended = new Promise((resolve) => run.on('exit', (_, by) => resolve(by)));
    while (!existsSync(dir.path('tmp/child'))) await new Promise((resolve) => setTimeout(resolve, 50));
    run.kill(signal);
    expect(await ended).toBe(signal);
    expect(left()).toEqual(['child']);
    await vi.waitUntil(() => !isRunning(dir.read('tmp/child')), { timeout: 10_000 });
  });
});

/** Whether a process runs; one that ended stays known until somebody asks for it. */
const isRunning = (pid: string): boolean =>
  /^[^Z]/m.test(spawnSync('ps', ['-o', 'stat=', '-p', pid.trim()]).stdout.toString());

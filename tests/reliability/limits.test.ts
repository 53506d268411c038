/** Limits: each is enforced alone, is named, and stops only the file that exceeds it. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from '../../src/index.js';
import { bomb, MEGABYTE } from '../support/hostile/bombs.js';
import { formsWithinForms } from '../support/hostile/files.js';
import { catalog, page, pages, pdfFile, SHEET, SHEET_CODE, sheetPdf, show, stream } from '../support/hostile/pdf.js';
import { SEED, workdir } from '../support/workdir.js';

const sheet = { file: 'buono.pdf', bytes: sheetPdf() };
const slow = { file: 'lento.pdf', bytes: formsWithinForms() };
const large = { file: 'gonfio.pdf', bytes: sheetPdf('', bomb(' '.repeat(MEGABYTE), 1024)) };
const book = {
  file: 'libro.pdf',
  bytes: pdfFile([
    catalog(),
    pages('3 0 R 5 0 R 6 0 R', 3),
    page('4 0 R'),
    stream(show(SHEET)),
    page('4 0 R'),
    page('4 0 R'),
  ]),
};

const { exportOf, textOf } = (await import(new URL('../../bench/inputs.mjs', import.meta.url).href)) as {
  exportOf(sheets: number): unknown;
  textOf(whole: unknown): string;
};
/** An honest export, but for its length. */
const long = { file: 'lungo.txt', bytes: Buffer.from(textOf(exportOf(500))) };

const codesOf = ({ rejected }: Awaited<ReturnType<typeof parse>>) =>
  rejected.map(({ file, error }) => [file, error.code, error.params]);

describe('reading in workers', () => {
  it('stops what is slow, by the limit given', async () => {
    const result = await parse([slow, sheet], { limits: { seconds: 4, memory: 8_000 } });
    expect(codesOf(result)).toEqual([['lento.pdf', 'too-slow', { file: 'lento.pdf', limit: 4 }]]);
    expect(result.document.objectives.map(({ code }) => code)).toEqual([SHEET_CODE]);
  });

  it('stops what takes memory, by the limit given', async () => {
    const result = await parse([large, sheet], { limits: { memory: 100 } });
    expect(codesOf(result)).toEqual([['gonfio.pdf', 'too-much-memory', { file: 'gonfio.pdf', limit: 100 }]]);
    expect(result.document.objectives.map(({ code }) => code)).toEqual([SHEET_CODE]);
  });

  it('stops a long text that takes memory, and reads it where it may take more', async () => {
    const told = [['lungo.txt', 'too-much-memory', { file: 'lungo.txt', limit: 32 }]];
    expect(codesOf(await parse([long], { limits: { memory: 32 } }))).toEqual(told);
    expect((await parse([long])).document.objectives).toHaveLength(400);
  });

  it('reads no more pages than it may, and those asked for of a longer file', async () => {
    const limits = { pages: 2 };
    expect(codesOf(await parse([book], { limits }))).toEqual([
      ['libro.pdf', 'too-many-pages', { file: 'libro.pdf', pages: 3, limit: 2 }],
    ]);
    const part = await parse([book], { limits, pages: [[2, 3]] });
    expect(part.document.objectives[0]?.occurrences.flatMap((one) => one.pages)).toEqual([2, 3]);
  });

  it('refuses what is too large before it looks at it', async () => {
    const many = { file: 'grande.pdf', bytes: new Uint8Array(MEGABYTE + 1) };
    expect(codesOf(await parse([many, sheet], { limits: { size: 1 } }))).toEqual([
      ['grande.pdf', 'too-large', { file: 'grande.pdf', limit: 1 }],
    ]);
  });

  it('serves many files, and is made anew after each that it had to stop', async () => {
    const heard: Error[] = [];
    const hear = (warning: Error) => heard.push(warning);
    process.on('warning', hear);
    onTestFinished(() => void process.off('warning', hear));
    const inputs = [...new Array(14).fill(sheet), slow, sheet, slow, sheet];
    const result = await parse(inputs, { limits: { seconds: 4 } });
    expect(codesOf(result).map(([file]) => file)).toEqual(['lento.pdf', 'lento.pdf']);
    expect(result.document.sources).toHaveLength(16);
    expect(heard).toEqual([]);
  });

  it('gives what the same thread gives, and leaves the bytes to their owner', async () => {
    const text = { file: 'lungo.md', bytes: Buffer.from(`${SEED}${'\n'.repeat(300 * 1024)}`) };
    const inputs = [sheet, book, text, { file: 'nullo', bytes: Buffer.from(`${SEED}\0`) }];
    const before = inputs.map(({ bytes }) => Buffer.from(bytes));
    const [apart, here] = [await parse(inputs), await parse(inputs, { isolate: false })];
    expect(here).toEqual(apart);
    expect(apart.document.sources).toHaveLength(4);
    expect(inputs.map(({ bytes }) => Buffer.from(bytes))).toEqual(before);
  });
});

describe('the command', () => {
  it.each([
    ['--limit-time', 'lento.pdf', 'too-slow'],
    ['--limit-pages', 'libro.pdf', 'too-many-pages'],
    ['--limit-memory', 'lungo.txt', 'too-much-memory'],
    ['--limit-size', 'grande.txt', 'too-large'],
  ])('takes %s, and names it', (option, file, code) => {
    const dir = workdir();
    for (const { file: name, bytes } of [
      slow,
      book,
      long,
      { file: 'grande.txt', bytes: Buffer.alloc(2 * MEGABYTE, 'a ') },
    ]) {
      dir.write(name, bytes);
    }
    const told = dir.run([option, '1', file]);
    expect(told).toMatchObject({ code: 3, stdout: '' });
    expect(told.stderr).toMatch(new RegExp(`^error ${code} "${file}".* limit .*1.*${option}`));
    expect(dir.run([option, '1', file, '--lang', 'it']).stderr).toMatch(
      new RegExp(`^errore ${code} .*"${file}".*${option}`),
    );
  });

  it.each(['0', '-1', '1.5', 'x', '', '1e9', '9999999999'])('refuses a limit of %j', (value) => {
    const told = workdir().run([`--limit-memory=${value}`, 'a.pdf']);
    expect(told).toMatchObject({ code: 2, stdout: '' });
    expect(told.stderr).toContain('--limit-memory');
  });
});

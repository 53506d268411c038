/**
 * However many readers there are, the result is the same to the byte: of many inputs, of the pages of one, and where
 * something is wrong with one of them. And no page is read twice.
 */
import type { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Input, type ParseResult, parse } from '../src/index.js';
import { bomb, MEGABYTE } from './hostile/bombs.js';
import { sheetPdf } from './hostile/pdf.js';
import { fixture, SEED, workdir } from './workdir.js';

const { exportOf, pdfOf } = (await import(new URL('../bench/inputs.mjs', import.meta.url).href)) as {
  exportOf(sheets: number, first?: number): unknown;
  pdfOf(whole: unknown): Promise<Buffer>;
};

/** Long enough for two readers. */
const PAGES = 121;
const LONG: Input = { file: 'lungo.pdf', bytes: await pdfOf(exportOf(PAGES - 1)) };

const plain = ({ rejected, ...result }: ParseResult) => ({
  ...result,
  rejected: rejected.map(({ file, error }) => [file, error.code, error.params]),
});

/** The workers that start from now on in this test. */
function started(then: (worker: Worker, index: number) => unknown = () => {}): Worker[] {
  const workers: Worker[] = [];
  const note = (worker: Worker) => void then(worker, workers.push(worker) - 1);
  process.on('worker', note);
  onTestFinished(() => void process.off('worker', note));
  return workers;
}

/** The bytes with each of them changed that a pattern finds in them as text. */
const changed = (bytes: Uint8Array, from: RegExp, to: string): Buffer =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1');

describe('the pages of a long PDF', () => {
  it('are read once each, by two readers as by one', async () => {
    const counts: number[] = [];
    const workers = started();
    const shared = await parse([LONG], { jobs: 2, onProgress: ({ pages }) => counts.push(pages) });
    expect(workers).toHaveLength(2);
    const alone = await parse([LONG], { jobs: 1 });
    expect(workers).toHaveLength(3);
    expect(plain(shared)).toEqual(plain(alone));
    expect(alone.document.objectives.length).toBeGreaterThan(90);
    expect(Math.max(...counts)).toBeLessThanOrEqual(PAGES);
  });

  it('are read by the first reader alone where the second one dies', async () => {
    const alone = await parse([LONG], { jobs: 1 });
    // The one that is started before it is known how many pages there are, and the one that is started in its place.
    const workers = started((worker, i) => i > 0 && worker.terminate());
    const shared = await parse([LONG], { jobs: 2 });
    expect(workers.length).toBeGreaterThan(1);
    expect(plain(shared)).toEqual(plain(alone));
  });

  it('are fewer than are worth a second reader in a short PDF', async () => {
    const workers = started();
    await parse([{ file: 'breve.pdf', bytes: sheetPdf() }], { jobs: 4 });
    expect(workers).toHaveLength(1);
  });

  it('asked for in ranges are so too', async () => {
    const pages = [
      [3, 60],
      [70, 115],
    ] as const;
    const [shared, alone] = [await parse([LONG], { jobs: 2, pages }), await parse([LONG], { jobs: 1, pages })];
    expect(plain(shared)).toEqual(plain(alone));
  });

  it.each([
    ['a page that is damaged', changed(LONG.bytes, /(stream\n.{100})(.)/gs, '$1X')],
    ['a font that is not there', changed(LONG.bytes, /\/BaseFont \/Helvetica-Bold/g, '/BaseFont /Nonesuch-Bold ')],
    ['a font without what it is', changed(LONG.bytes, /\/Type \/Font/g, '/Type /Fony')],
    ['pages that the list leaves out', changed(LONG.bytes, /\/Count 121/g, '/Count 100')],
  ])('say the same of %s', async (_, bytes) => {
    const input = { file: 'guasto.pdf', bytes };
    const [shared, alone] = [await parse([input], { jobs: 2 }), await parse([input], { jobs: 1 })];
    expect(plain(shared)).toEqual(plain(alone));
  });

  it('of other engines, as often as it takes to be long, give fonts one name', async () => {
    // The sheets of one PDF, whose header and body are told apart by their fonts.
    const bytes = fixture('valmarina_plain.weasyprint.pdf');
    const many = Array.from({ length: 6 }, (_, i) => ({ file: `${i}.pdf`, bytes }));
    expect(plain(await parse(many, { jobs: 3 }))).toEqual(plain(await parse(many, { jobs: 1 })));
  });
});

describe('many inputs', () => {
  const slow = { file: 'lento.pdf', bytes: sheetPdf('', bomb('q Q '.repeat(100_000), 500)) };
  const large = { file: 'gonfio.pdf', bytes: sheetPdf('', bomb(' '.repeat(MEGABYTE), 1024)) };
  const good = (name: string) => ({ file: name, bytes: sheetPdf() });

  it.each([
    ['takes too long', slow, { seconds: 4 }, 'too-slow'],
    ['takes too much memory', large, { memory: 150 }, 'too-much-memory'],
  ])('come out in their order where one %s, and that is told of it alone', async (_, bad, limits, code) => {
    const inputs = [
      good('a.pdf'),
      bad,
      { file: 'b.md', bytes: Buffer.from(SEED) },
      { file: 'c.txt', bytes: Buffer.from('Buongiorno.') },
      good('d.pdf'),
      good('e.pdf'),
    ];
    for (const jobs of [1, 2, 4]) {
      const { document, rejected } = await parse(inputs, { jobs, limits });
      expect(document.sources.map(({ file }) => file)).toEqual(['a.pdf', 'b.md', 'd.pdf', 'e.pdf']);
      expect(rejected.map(({ file, error }) => [file, error.code])).toEqual([
        [bad.file, code],
        ['c.txt', 'not-an-export'],
      ]);
    }
  });

  it('give the same bytes in every format and form of run', () => {
    const dir = workdir();
    const names = ['valmarina_plain.chromium.pdf', 'valmarina_plain.libreoffice.pdf', 'cinisello_real.seed.md'];
    for (const name of names) dir.write(name, fixture(name));
    dir.write('rotto.pdf', '%PDF-1.7\nniente');
    const inputs = [...names, 'rotto.pdf', 'manca.pdf', ...names.toReversed()];
    for (const args of [['-f', 'json'], ['-f', 'ndjson'], ['-f', 'csv'], ['check'], ['explain']]) {
      const [one, three] = ['1', '3'].map((jobs) => dir.run([...args, '-v', '-j', jobs, ...inputs]));
      expect(one!.code).toBe(3);
      expect(one!.stdout.length).toBeGreaterThan(1000);
      expect(three).toEqual(one);
    }
  });
});

describe('--jobs', () => {
  it.each(['0', '65', 'two', '1.5', ''])('"%s" is wrong use', (value) => {
    const dir = workdir();
    dir.write('a.md', SEED);
    const { code, stderr } = dir.run(['--jobs', value, 'a.md']);
    expect([code, stderr]).toEqual([2, `error: --jobs cannot be "${value}": give a whole number from 1 to 64.\n`]);
  });
});

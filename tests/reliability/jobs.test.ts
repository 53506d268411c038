/** However many inputs are read at once, the result is the same to the byte, also where something is wrong with one of them. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { bomb, MEGABYTE } from '../support/hostile/bombs.js';
import { formsWithinForms } from '../support/hostile/files.js';
import { sheetPdf } from '../support/hostile/pdf.js';
import { fixture, SEED, workdir } from '../support/workdir.js';

describe('many inputs', () => {
  const slow = { file: 'lento.pdf', bytes: formsWithinForms() };
  const large = { file: 'gonfio.pdf', bytes: sheetPdf('', bomb(' '.repeat(MEGABYTE), 1024)) };
  const good = (name: string) => ({ file: name, bytes: sheetPdf() });

  it.each([
    ['takes too long', slow, { seconds: 4, memory: 8_000 }, 'too-slow'],
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

/** Bytes that are almost of an encoding: what is broken stands as U+FFFD, and what is sound is read. */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { decode } from '../../src/read/decode.js';
import { sheet } from '../support/sheet.js';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('damaged UTF-8', () => {
  it.each([
    ['one bad byte', bytes('Città, perché, più', [0xff], ' e così'), 'Città, perché, più\uFFFD e così'],
    ['a file cut within a letter', bytes('La città è bella, perch', [0xc3]), 'La città è bella, perch\uFFFD'],
    ['an overlong line feed', bytes('Città', [0xc0, 0x8a], 'più'), 'Città\uFFFD\uFFFDpiù'],
    ['an overlong formula', bytes('àè', [0xe0, 0x80, 0xbd], '1+1 è'), 'àè\uFFFD\uFFFD\uFFFD1+1 è'],
    ['halves of surrogate pairs', bytes('Città è più su', [0xed, 0xa0, 0xbd]), 'Città è più su\uFFFD\uFFFD\uFFFD'],
  ])('is UTF-8: %s', async (_, input, text) => {
    expect(await decode(input)).toEqual({ text, encoding: 'UTF-8', guessed: false });
  });

  it('is not what an 8-bit encoding looks like', async () => {
    const text = 'Città è più bella: perché? € 10 – «così».';
    expect(await decode(iconv.encode(text, 'Windows-1252'))).toMatchObject({
      text,
      encoding: 'Windows-1252',
      guessed: true,
    });
  });

  it.each(['Windows-1252', 'MacRoman'])('tells %s by its accented letters', async (encoding) => {
    const text = 'CITTÀ verde: la città è più bella, perché così può – “sì”.';
    expect(await decode(iconv.encode(text, encoding))).toEqual({ text, encoding, guessed: true });
  });

  it('is not what UTF-16 without a mark looks like, even where it has ASCII alone', async () => {
    for (const encoding of ['UTF-16LE', 'UTF-16BE'])
      expect(await decode(iconv.encode('OBIETTIVO DI MANDATO', encoding))).toMatchObject({
        text: 'OBIETTIVO DI MANDATO',
        encoding,
      });
  });

  it('is told with its line, and how often', async () => {
    const text = sheet({ purpose: ['Finalità', '', 'La città è # più # bella.'] });
    const at = text.split('\n').findIndex((line) => line.includes('#')) + 1;
    const [before = '', between = '', after = ''] = text.split('#');
    for (const page of [null, 1]) {
      const input = bytes(before, [0xc0, 0xaf], between, [0xff], after, page === null ? '' : '\f');
      const { document } = await parse([{ file: 'a.txt', bytes: input }]);
      expect(document.objectives[0]!.purpose).toEqual([
        { type: 'paragraph', text: 'La città è \uFFFD\uFFFD più \uFFFD bella.' },
      ]);
      expect(
        document.diagnostics.filter(({ code }) => code.includes('bytes') || code.includes('encoding')),
      ).toMatchObject([{ code: 'undecodable-bytes', page, line: at, message: expect.stringContaining('(number: 3)') }]);
    }
  });
});

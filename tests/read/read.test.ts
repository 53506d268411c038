/** Bytes to text: encodings, kinds of input, markdown, pages. */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.js';
import { inputKind } from '../../src/read/detectFormat.js';
import { isMarkdown } from '../../src/read/markdown/isMarkdown.js';
import { choosePages, countTextPages } from '../../src/read/pages.js';
import { createReport } from '../../src/report/report.js';

const TEXT = 'Finalità: € 1.250 – l’anno «così»';

describe('decode', () => {
  it.each<[string, Uint8Array, string, boolean]>([
    ['UTF-8', Buffer.from(TEXT), 'UTF-8', false],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`), 'UTF-8', false],
    ['UTF-16LE with its mark', iconv.encode(TEXT, 'utf-16le', { addBOM: true }), 'UTF-16LE', false],
    ['UTF-16BE with its mark', iconv.encode(TEXT, 'utf-16be', { addBOM: true }), 'UTF-16BE', false],
    ['UTF-16LE without', iconv.encode(TEXT, 'utf-16le'), 'UTF-16LE', true],
    ['UTF-16BE without', iconv.encode(TEXT, 'utf-16be'), 'UTF-16BE', true],
    ['Windows-1252', iconv.encode(TEXT, 'windows-1252'), 'Windows-1252', true],
  ])('%s', async (_, bytes, encoding, guessed) => {
    expect(await decode(bytes)).toEqual({ text: TEXT, encoding, guessed });
  });

  it('knows the signs of Windows-1252 that Latin-1 has not', async () => {
    expect((await decode(Uint8Array.of(0x80, 0x92, 0x96, 0x85, 0xe0))).text).toBe('€’–…à');
  });

  it('takes a part of a longer buffer, and no bytes', async () => {
    const buffer = Buffer.from('xxcosìxx', 'latin1');
    expect((await decode(buffer.subarray(2, 6))).text).toBe('così');
    expect((await decode(new Uint8Array())).text).toBe('');
  });
});

describe('inputKind', () => {
  const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
  it.each<[string, Uint8Array, object]>([
    ['a PDF', bytes('%PDF-1.7\n'), { kind: 'pdf' }],
    ['a PDF after blanks', bytes('\n\n  %PDF-1.4\n'), { kind: 'pdf' }],
    ['text that cites a PDF', bytes('Si veda %PDF-1.7 qui'), { kind: 'text' }],
    ['text', bytes('OBIETTIVO DI MANDATO\n'), { kind: 'text' }],
    ['text in UTF-16', Buffer.from('\uFEFFOBIETTIVO', 'utf16le'), { kind: 'text' }],
    ['text in UTF-16 without its mark', Buffer.from('OBIETTIVO', 'utf16le'), { kind: 'text' }],
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      { kind: 'other', name: { en: 'a picture (PNG)' } },
    ],
    ['an archive', Buffer.from('504b0304140000000000', 'hex'), { kind: 'other', name: { en: 'a ZIP archive' } }],
    ['noise', Uint8Array.from({ length: 200 }, (_, i) => i % 7), { kind: 'other', name: { en: 'binary data' } }],
  ])('%s', async (_, content, expected) => {
    expect(await inputKind(content)).toMatchObject(expected);
  });
});

describe('markdown', () => {
  it.each([
    ['# Titolo', true],
    ['**grassetto**', true],
    ['2023\\_2028', true],
    ['| a | b |\n|---|---|', true],
    ['2023_2028 * 3 # 4', false],
    ['| a | b |\n| c | d |', false],
    ['- uno\n- due', false],
    ['> Finalità\n>\n> Case.', true],
    ['Gratis.\n\n> 65 anni: tessera\n\nStato', false],
  ])('%j: %s', (text, expected) => {
    expect(isMarkdown(text)).toBe(expected);
  });
});

describe('pages', () => {
  it('of text end at form feeds', () => {
    expect(['a\nb', 'a\fb', 'a\fb\f', 'a\fb\f\n', '\f'].map(countTextPages)).toEqual([null, 2, 2, 2, 1]);
  });

  const ask = (ranges?: [number, number][], limit = 100) => ({ ranges, limit });

  it('are chosen, and it is said', () => {
    const report = createReport();
    expect(choosePages('a', 5, 0, ask(), report)).toBeNull();
    expect(choosePages('a', 3, 0, ask([[1, 9]]), report)).toEqual([1, 2, 3]);
    expect(report.findings).toEqual([]);
    const ranges: [number, number][] = [
      [4, 9],
      [1, 2],
    ];
    expect(choosePages('a', 5, 0, ask(ranges), report)).toEqual([1, 2, 4, 5]);
    expect(report.findings).toMatchObject([{ code: 'pages-left-out', params: { read: '4-9,1-2', pages: 5 } }]);
    expect(() => choosePages('a', 5, 0, ask([[6, 9]]), report)).toThrow(/none of those asked for \(6-9\)/);
    expect(() => choosePages('a', null, 0, ask([[1, 1]]), report)).toThrow(/no pages/);
  });

  it('are bounded, whatever an input says that it has', () => {
    const report = createReport();
    expect(choosePages('a', 100, 0, ask(), report)).toBeNull();
    for (const [count, ranges] of [
      [101, undefined],
      [2e9, undefined],
      [2e9, [[1, 2e9]]],
      [2e9, [[3, 104]]],
    ] satisfies [number, [number, number][] | undefined][]) {
      expect(() => choosePages('a', count, 0, ask(ranges), report)).toThrow(/the limit is 100/);
    }
    expect(choosePages('a', 2e9, 0, ask([[7, 8]]), report)).toEqual([7, 8]);
  });
});

/** The encoding of texts: named with `--encoding`, it is taken at its word; PDFs have no need of it. */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type ParseOptions, parse } from '../../src/index.js';
import { sheet } from '../support/sheet.js';
import { fixtureBytes } from '../support/truth.js';
import { fixture, workdir } from '../support/workdir.js';

const TEXT = sheet({ purpose: ['Finalità', '', 'La città è più bella: € 100.'] });
const WESTERN = iconv.encode(TEXT, 'Windows-1252');

/** A guess goes wrong: the byte that is `Š` here is `¦` in Windows-1252, and nothing in the bytes tells. */
const LATIN9 = iconv.encode(
  sheet({ purpose: ['Finalità', '', 'La città di Škofja Loka è gemellata.'] }),
  'ISO-8859-15',
);
const RIGHT = 'La città di Škofja Loka è gemellata.';
const WRONG = 'La città di ¦kofja Loka è gemellata.';

async function read(bytes: Uint8Array, options: ParseOptions = {}) {
  const { document, rejected } = await parse([{ file: 'a.txt', bytes }], options);
  if (rejected.length > 0) throw rejected[0]!.error;
  return {
    purpose: document.objectives[0]!.purpose.map((block) => (block.type === 'paragraph' ? block.text : block.items)),
    codes: document.diagnostics.map(({ code }) => code),
  };
}

describe('codes of Windows-1252 as code points', () => {
  const withLine = (line: string) => sheet({ purpose: ['Finalità', '', line] });

  it.each([
    ['La spesa è di \u0080 100.', 'La spesa è di € 100.'],
    ['Nidi, mense\u0085', 'Nidi, mense…'],
    ['L\u0092asilo \u0093blu\u0094', 'L’asilo “blu”'],
  ])('%j', async (written, meant) => {
    const bytes = new TextEncoder().encode(withLine(written));
    expect(await read(bytes)).toEqual({ purpose: [meant], codes: ['windows-1252-codes'] });
  });

  it('U+0085 ends lines where nothing else does', async () => {
    const bytes = new TextEncoder().encode(withLine('Nidi.').replaceAll('\n', '\u0085'));
    expect(await read(bytes)).toEqual({ purpose: ['Nidi.'], codes: [] });
  });

  it('those that Windows-1252 has not are told, and left out', async () => {
    const bytes = new TextEncoder().encode(withLine('Nidi\u0081.'));
    expect(await read(bytes)).toEqual({ purpose: ['Nidi.'], codes: ['control-characters'] });
  });
});

describe('the library', () => {
  it('guesses, and says so; an encoding that is given is no guess', async () => {
    const purpose = ['La città è più bella: € 100.'];
    expect(await read(WESTERN)).toEqual({ purpose, codes: ['encoding-guessed'] });
    expect(await read(WESTERN, { encoding: 'Windows-1252' })).toEqual({ purpose, codes: [] });
    expect(await read(WESTERN, { encoding: undefined })).toEqual({ purpose, codes: ['encoding-guessed'] });
  });

  it.each([
    ['UTF-8', false],
    ['UTF-8', true],
    ['utf8', false],
    ['UTF-16LE', false],
    ['UTF-16LE', true],
    ['UTF-16BE', true],
    ['UTF-16', true],
    ['windows-1252', false],
    ['cp1252', false],
    ['ISO-8859-15', false],
    ['latin9', false],
    ['cp858', false],
  ])('reads %s as named (byte order mark: %s)', async (encoding, addBOM) => {
    const bytes = iconv.encode(TEXT, encoding, { addBOM });
    expect(await read(bytes, { encoding })).toEqual({ purpose: ['La città è più bella: € 100.'], codes: [] });
  });

  it('takes the name against what the bytes look like', async () => {
    expect((await read(LATIN9)).purpose).toEqual([WRONG]);
    expect(await read(LATIN9, { encoding: 'ISO-8859-15' })).toEqual({ purpose: [RIGHT], codes: [] });
    // Valid UTF-8, and yet read as asked.
    const utf8 = Buffer.from(TEXT);
    expect((await read(utf8)).purpose).toEqual(['La città è più bella: € 100.']);
    expect((await read(utf8, { encoding: 'Windows-1252' })).purpose).toEqual(['La cittÃ Ã¨ piÃ¹ bella: â‚¬ 100.']);
  });

  it('reports bytes that the encoding named does not know', async () => {
    expect((await read(WESTERN, { encoding: 'UTF-8' })).codes).toContain('undecodable-bytes');
  });

  it('keeps to NFC and spells ligatures out, whatever the encoding', async () => {
    const text = sheet({ purpose: ['Finalità', '', 'Un uﬃcio per la citta\u0300.'] });
    for (const encoding of ['UTF-8', 'UTF-16LE', 'UTF-16BE'])
      expect((await read(iconv.encode(text, encoding), { encoding })).purpose).toEqual(['Un ufficio per la città.']);
  });

  it('throws at a name that is none, whatever the inputs', async () => {
    for (const encoding of ['klingon', '', 'constructor'])
      await expect(parse([], { encoding })).rejects.toThrow(RangeError);
  });

  it('notes that a PDF has no need of it, and gives the same records', async () => {
    const pdf = { file: 'a.pdf', bytes: fixtureBytes('valmarina_plain.chromium.pdf') };
    const text = { file: 'a.txt', bytes: WESTERN };
    const [plain, given] = [await parse([pdf, text]), await parse([pdf, text], { encoding: 'Windows-1252' })];
    const codesOf = ({ document }: typeof plain) =>
      document.diagnostics.flatMap(({ code, severity, source }) =>
        code.startsWith('encoding-') ? [[code, severity, source]] : [],
      );
    expect(codesOf(plain)).toEqual([['encoding-guessed', 'info', 1]]);
    expect(codesOf(given)).toEqual([['encoding-not-applied', 'info', 0]]);
    expect(given.document.objectives).toEqual(plain.document.objectives);
  });
});

describe('the command', () => {
  it.each([[[]], [['check', '-f', 'json']]])('reads as --encoding says: %j', (command) => {
    const dir = workdir();
    dir.write('a.txt', WESTERN);
    const codes = (args: readonly string[]) => {
      const { stdout, code } = dir.run([...command, 'a.txt', ...args]);
      expect(code).toBe(0);
      return JSON.parse(stdout).diagnostics.map((one: { code: string }) => one.code);
    };
    expect(codes([])).toEqual(['encoding-guessed']);
    expect(codes(['--encoding', 'windows-1252'])).toEqual([]);
  });

  it('explains the lines as --encoding says', () => {
    const dir = workdir();
    dir.write('a.txt', LATIN9);
    expect(dir.run(['explain', 'a.txt']).stdout).toContain(WRONG);
    expect(dir.run(['explain', '--encoding', 'ISO-8859-15', 'a.txt']).stdout).toContain(RIGHT);
  });

  it('reads standard input so too', () => {
    const { stdout, code } = workdir().run(['--encoding', 'ISO-8859-15'], { input: LATIN9 });
    expect(JSON.parse(stdout).objectives[0].purpose[0].text).toBe(RIGHT);
    expect(code).toBe(0);
  });

  it.each([[[]], [['check']], [['explain']]])('refuses a name that is none, and names some that are: %j', (command) => {
    const dir = workdir();
    dir.write('a.txt', WESTERN);
    for (const name of ['klingon', '']) {
      const { code, stdout, stderr } = dir.run([...command, 'a.txt', '--encoding', name]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toBe(
        `error: --encoding cannot be "${name}", which is not known: try one of UTF-8, UTF-16LE, Windows-1252, ISO-8859-15.\n`,
      );
    }
    expect(dir.run([...command, 'nothing.txt', '--encoding', 'klingon', '--lang', 'it']).stderr).toMatch(
      /^errore: --encoding non può valere "klingon".* UTF-8, UTF-16LE, Windows-1252, ISO-8859-15\.\n$/,
    );
  });

  it('wants a value, and a command that reads', () => {
    const dir = workdir();
    expect(dir.run(['a.txt', '--encoding']).code).toBe(2);
    expect(dir.run(['schema', '--encoding', 'UTF-8']).code).toBe(2);
  });

  it('writes no output for a name that is none', () => {
    const dir = workdir();
    dir.write('a.txt', WESTERN);
    dir.write('b.json', 'as it was');
    expect(dir.run(['a.txt', '-o', 'b.json', '--encoding', 'klingon']).code).toBe(2);
    expect(dir.read('b.json')).toBe('as it was');
  });

  it('tells at -v that a PDF has no need of it', () => {
    const dir = workdir();
    dir.write('a.pdf', fixture('valmarina_plain.chromium.pdf'));
    const { code, stderr } = dir.run(['-v', 'a.pdf', '--encoding', 'UTF-8']);
    expect(stderr).toMatch(/^a\.pdf info encoding-not-applied /m);
    expect(code).toBe(0);
  });
});

/** What is wrong with the bytes of a PDF is told, and nothing is told of one that is whole. */
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { type Fault, inspect } from '../../src/read/pdf/structure/integrity.js';
import { changed, contentNumber, drawing, drawn, pageNumber, pages, pdf, SHEET } from '../support/pdfBytes.js';

const THREE = pages(SHEET);

const kindsOf = (bytes: Uint8Array) => inspect(bytes).faults.map(({ kind }) => kind);

/** Records, and codes of what was told, each with its page. */
async function read(bytes: Uint8Array) {
  const { document, rejected } = await parse([{ file: 'x.pdf', bytes }], { isolate: false });
  const told = document.diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, page }) => `${code} ${page}`);
  return { objectives: document.objectives, told, rejected: rejected[0]?.error.code };
}

/** Changes one bit of the bytes. */
function flip(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at]! ^= 1 << bit;
  return copy;
}

/** The last byte of an object's stream: of its checksum. */
const checksumOf = (bytes: Buffer, number: number): number =>
  bytes.indexOf('\nendstream', bytes.indexOf(`\n${number} 0 obj`)) - 1;

describe('a whole PDF', () => {
  it('gives its record, and nothing is told', async () => {
    expect(await read(pdf(THREE))).toMatchObject({ told: [], objectives: [{ code: '2023_2028_DUP_01' }] });
  });

  it('may draw a stream without a byte, and nothing is told of it', async () => {
    const objects = changed(THREE, pageNumber(1), (value) => value.replace(/(\/Contents) (\d+ 0 R)/, '$1 [$2 50 0 R]'));
    const empty = { number: 50, value: '<< /Filter /FlateDecode >>', stream: '' };
    expect(objects.some(({ value }) => value.includes('50 0 R'))).toBe(true);
    expect(await read(pdf([...objects, empty]))).toMatchObject({
      told: [],
      objectives: [{ code: '2023_2028_DUP_01' }],
    });
  });

  it.each<[string, Uint8Array]>([
    ['with other bytes after its end', Buffer.concat([pdf(THREE), Buffer.from('\0\0\r\n<!-- sent by mail -->')])],
    ['with other bytes before it', Buffer.concat([Buffer.from('\n\n'), pdf(THREE)])],
    ['with an object that no one needs', pdf([...THREE, { number: 50, value: '<< /Made (by hand) >>' }])],
    [
      'with a comment between objects',
      Buffer.from(pdf(THREE).toString('latin1').replaceAll('endobj\n', 'endobj\n% and\n'), 'latin1'),
    ],
    ['with a page of nothing', pdf(pages([...SHEET, null]))],
    [
      'with a picture that is damaged',
      pdf([...THREE, { number: 50, value: '<< /Subtype /Image /Filter /FlateDecode >>', stream: 'no' }]),
    ],
    [
      'that was added to',
      Buffer.concat([pdf(THREE), pdf(changed(THREE, 1, (v) => v.replace('>>', '/Lang (it) >>'))).subarray(9)]),
    ],
  ])('%s', (_, bytes) => expect(kindsOf(bytes)).toEqual([]));
});

describe('a damaged stream', () => {
  const whole = pdf(THREE);

  it.each([1, 2, 3])('of page %i is told with the page', async (page) => {
    const { told } = await read(flip(whole, checksumOf(whole, contentNumber(page)), 3));
    expect(told).toContain(`page-damaged ${page}`);
  });

  it('after another packing is told', () => {
    const packed = deflateSync(drawing(SHEET[0]!));
    packed[packed.length - 1]! ^= 1; // the checksum itself
    const content = {
      number: contentNumber(1),
      value: '<< /Filter [/ASCIIHexDecode /FlateDecode] >>',
      stream: `${packed.toString('hex')}>`,
    };
    const objects = pages([SHEET[0]!]).map((object) => (object.number === content.number ? content : object));
    expect(kindsOf(pdf(objects))).toEqual(['damaged']);
  });

  it('that no page needs is no warning', async () => {
    const more = [...THREE, { number: 50, value: '<< /Type /Metadata /Filter /FlateDecode >>', stream: 'no zlib' }];
    expect(kindsOf(pdf(more))).toEqual(['elsewhere']);
    expect((await read(pdf(more))).told).toEqual([]);
  });

  it('that unpacks to more than any sheet needs is left packed', () => {
    const bomb = { number: contentNumber(1), value: '<< >>', stream: ' '.repeat(70 * 2 ** 20) };
    expect(kindsOf(pdf([...pages([null]), bomb]))).toEqual(['unchecked']);
  });
});

it('of one flipped bit the records tell, or something else does', async () => {
  const whole = pdf(THREE);
  const before = JSON.stringify((await read(whole)).objectives);
  let seed = 20_261;
  const next = (most: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % most;
  };
  const silent: string[] = [];
  for (let i = 0; i < 60; i += 1) {
    const [at, bit] = [next(whole.length), next(8)];
    const { objectives, told, rejected } = await read(flip(whole, at, bit));
    if (!rejected && told.length === 0 && JSON.stringify(objectives) !== before) silent.push(`bit ${bit} at ${at}`);
  }
  expect(silent).toEqual([]);
});

it.each([10, 30, 50, 70, 80, 90, 95, 99])('of a PDF cut at %i % it is told', async (share) => {
  const whole = pdf(THREE);
  const { told, rejected } = await read(whole.subarray(0, Math.floor((whole.length * share) / 100)));
  expect(rejected ?? told.join()).toMatch(/pdf-damaged|pdf-cut-short/);
});

/** A table of letters: sign 36 is an `A`, and so on; some entries are changed or added. */
const tableOf = (letters: string, count = letters.length, shift = 0): string => {
  const hex = (code: number) => `<${code.toString(16).padStart(4, '0')}>`;
  const rows = [...letters].map(
    (letter, i) => `${hex(shift + i * (shift === 0 ? 3 : 1))} ${hex(letter.charCodeAt(0))}`,
  );
  return `begincmap\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${count} beginbfchar\n${rows.join('\n')}\nendbfchar\nendcmap`;
};

const rangeOf = (letters: string, last = letters.length): string =>
  `begincmap\n1 beginbfrange\n<0001> <${last.toString(16).padStart(4, '0')}> [${[...letters].map((letter) => `<${letter.charCodeAt(0).toString(16).padStart(4, '0')}>`).join(' ')}]\nendbfrange\nendcmap`;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MIXED = 'Visualdcor pegtmnbhf’zèùDUP';

describe('a plain table of letters', () => {
  const withTable = (stream: string, filter = '[]'): Uint8Array =>
    pdf([
      ...changed(THREE, 3, (font) => font.replace('>>', '/ToUnicode 60 0 R >>')),
      { number: 60, value: `<< /Filter ${filter} >>`, stream },
    ]);

  it.each([
    ['of letters in their order', tableOf(ALPHABET, 26, 0x24)],
    ['of letters as they come', tableOf(MIXED)],
    ['in a range', rangeOf(MIXED)],
    ['with foreign letters', tableOf(`${MIXED}šżŁ`)],
    ['with one foreign letter', tableOf(`${MIXED}š`)],
    ['with small capitals', tableOf(`${MIXED}${MIXED.toLowerCase()}`)],
    ['of signs', tableOf('•€…“”–')],
  ])('%s is whole', (_, table) => expect(kindsOf(withTable(table))).toEqual([]));

  it.each([
    ['counts its letters wrongly', tableOf(MIXED, 30)],
    ['has a digit that is none', tableOf(MIXED).replace('0069', '0t69')],
    ['lost the name of a part', tableOf(MIXED).replace('beginbfchar', 'beginbfchas')],
    ['counts a range wrongly', rangeOf(MIXED, 26)],
    ['has one code twice', tableOf(MIXED).replace('<0003>', '<0006>')],
    ['has one letter twice', tableOf(MIXED.replace('P', 'D'))],
    ['has a letter out of order', tableOf(ALPHABET.replace('E', 'e'), 26, 0x24)],
    ['has a code out of order', tableOf(ALPHABET, 26, 0x24).replace('<0026>', '<0126>')],
    ['has a letter of a foreign script', tableOf(MIXED.replace('z', '\u047a'))],
    ['has a foreign letter for a common one', tableOf(MIXED.replace('a', 'š'))],
  ])('that %s is told with the page', (_, table) =>
    expect(inspect(withTable(table)).faults).toEqual([{ kind: 'damaged', part: 'font', page: 1 }]),
  );

  it('is not looked at where a checksum guards it', () => {
    const packed = deflateSync(tableOf(MIXED, 30)).toString('hex');
    expect(kindsOf(withTable(`${packed}>`, '[/ASCIIHexDecode /FlateDecode]'))).toEqual([]);
  });
});

describe('what is told of', () => {
  const two = (page: number) => pages(SHEET.slice(0, page));
  it.each<[string, Uint8Array, Fault]>([
    [
      'an update without its end',
      Buffer.concat([pdf(THREE), Buffer.from('2 0 obj\n<< /Type /Pages >>\nendobj\n')]),
      { kind: 'cut' },
    ],
    [
      'a list of pages that says less',
      pdf(changed(THREE, 2, (v) => v.replace('/Count 3', '/Count 2'))),
      { kind: 'page-count', said: 2, found: 3 },
    ],
    [
      'a list of pages that says too much',
      pdf(changed(THREE, 2, (v) => v.replace('/Count 3', '/Count 2000000000'))),
      { kind: 'page-count', said: 2_000_000_000, found: 3 },
    ],
    [
      'a page that is listed twice',
      pdf(changed(THREE, 2, (v) => v.replace('12 0 R', '10 0 R'))),
      { kind: 'page-repeated', page: 2, first: 1 },
    ],
    [
      'a page that no list names',
      pdf(changed(THREE, 2, (v) => v.replace('12 0 R', '').replace('3', '2'))),
      { kind: 'pages-unlisted', count: 1 },
    ],
    [
      'text that no page shows',
      pdf(changed(THREE, pageNumber(2), (v) => v.replace(/\/Contents.*R/, ''))),
      { kind: 'text-unlisted', count: 1 },
    ],
    [
      'content that is not there',
      pdf(THREE.filter(({ number }) => number !== contentNumber(2))),
      { kind: 'missing', part: 'text', page: 2 },
    ],
    [
      'a font that is not there',
      pdf(THREE.filter(({ number }) => number !== 3)),
      { kind: 'missing', part: 'font', page: 1 },
    ],
    [
      'a damaged name',
      pdf(changed(THREE, pageNumber(3), (v) => v.replace('/Contents', '/Contdnts'))),
      { kind: 'tables' },
    ],
    [
      'a damaged name of a font that is not in the file',
      pdf(changed(THREE, 3, (v) => v.replace('/Helvetica', '/Hel~etica'))),
      { kind: 'tables' },
    ],
    [
      'a damaged word',
      Buffer.from(pdf(two(2)).toString('latin1').replace('endobj', 'endnbj'), 'latin1'),
      { kind: 'tables' },
    ],
    [
      'a font that keeps its letters to itself',
      pdf(
        changed(
          THREE,
          3,
          () =>
            '<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /CIDSystemInfo << /Ordering (Identity) >> >>] >>',
        ),
      ),
      { kind: 'letters-unknown', page: 1 },
    ],
    [
      'a font that has numbers of its own for some letters',
      pdf([
        ...changed(
          THREE,
          3,
          () =>
            '<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Carattere /FirstChar 0 /LastChar 131 /FontDescriptor 61 0 R >>',
        ),
        { number: 61, value: '<< /Type /FontDescriptor /Flags 4 /FontFile2 62 0 R >>' },
      ]),
      { kind: 'letters-unknown', page: 1 },
    ],
    [
      'a font whose table has only parts of some letters',
      pdf([
        ...changed(THREE, 3, (font) => font.replace('>>', '/ToUnicode 60 0 R >>')),
        { number: 60, value: '<< >>', stream: tableOf('abcàèìòù', 9).replace('endbfchar', '<13b1> <00fb>\nendbfchar') },
      ]),
      { kind: 'letters-unknown', page: 3 },
    ],
    ['a lock', pdf(THREE, { trailer: '/Encrypt << /V 1 >>' }), { kind: 'unchecked' }],
  ])('%s', (_, bytes, fault) => expect(inspect(bytes).faults).toContainEqual(fault));

  it('a page whose text does not come out, at the end too', async () => {
    const broken = `${drawing(['Stato', 'In Corso'])}`.replace('/F1', '/F9');
    const bytes = pdf(drawn([drawing(SHEET[0]!), broken.replaceAll('(', '<6').replaceAll(') Tj', 'zz> Tj')]));
    expect(inspect(bytes).drawing).toEqual(new Set([1, 2]));
  });
});

describe('hostile bytes', () => {
  const many = (text: string) => text.repeat(Math.floor(2 ** 20 / text.length));
  it.each<[string, string]>([
    ['arrays nested deep', `1 0 obj ${many('[')}`],
    ['dictionaries nested deep', `1 0 obj ${many('<<')}`],
    ['strings that do not end', many('1 0 obj (')],
    ['bytes in hex that do not end', many('1 0 obj < endobj ')],
    ['streams that do not end', many('1 0 obj<<>>stream\n')],
    ['streams that end with their object', many('1 0 obj<</Length 99>>stream endobj ')],
    ['objects without anything', many('1 0 obj ')],
    ['tables without end', many('xref 0 9 ')],
    ['trailers that do not end', many('trailer << ')],
    ['references in a circle', '1 0 obj 2 0 R endobj 2 0 obj 1 0 R endobj trailer << /Root 1 0 R >>'],
    [
      'a tree of pages in a circle',
      'trailer<</Root 1 0 R>> 1 0 obj<</Pages 2 0 R>>endobj 2 0 obj<</Kids[2 0 R 2 0 R]>>endobj',
    ],
    [
      'one page a hundred thousand times',
      `trailer<</Root 1 0 R>> 1 0 obj<</Pages 2 0 R>>endobj 2 0 obj<</Kids[${many('3 0 R ')}]>>endobj 3 0 obj<</Type/Page>>endobj`,
    ],
    [
      'a table of objects that lies',
      '1 0 obj<</Type/ObjStm/N 4000000000/First -5>>stream\n1 99999999999 2 x\nendstream endobj',
    ],
  ])('%s', (_, text) => {
    const faults = inspect(Buffer.from(`%PDF-1.4\n${text}`, 'latin1')).faults;
    expect(faults).toContainEqual({ kind: 'cut' });
    expect(faults.length).toBeLessThan(50);
  });
});

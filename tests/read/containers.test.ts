/** What an export comes in: signed envelopes, portfolios and other PDFs with attachments, forms that only Acrobat draws. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { isEnvelope, takeOut } from '../../src/read/containers/envelope.js';
import { InputError } from '../../src/report/errors/inputError.js';
import {
  element,
  envelope,
  envelopeOf,
  marked,
  nested,
  OCTETS,
  PIECES,
  pdfWith,
  SEQUENCE,
} from '../support/hostile/envelopes.js';
import { SHEET_CODE, sheetPdf, stream } from '../support/hostile/pdf.js';
import { casesIn, compare, filesIn, fixtureBytes, lossOf, parseRendering } from '../support/truth.js';

const text = (words: string) => Buffer.from(words);
const codesOf = (diagnostics: readonly { code: string }[]) => diagnostics.map(({ code }) => code);

/** What parsing gives: the records' codes and the diagnostics of the source as a whole, or the error. */
async function outcome(bytes: Uint8Array, options: { pages?: [number, number][] } = {}) {
  const { document, rejected } = await parse([{ file: 'dato.bin', bytes }], options);
  const [refused] = rejected;
  if (refused) return refused.error;
  return {
    codes: document.objectives.map(({ code }) => code),
    container: document.sources[0]!.container,
    told: codesOf(document.diagnostics.filter(({ page, line }) => page === null && line === null)),
  };
}

const refusal = async (bytes: Uint8Array, options?: Parameters<typeof outcome>[1]) => {
  const error = await outcome(bytes, options);
  return error instanceof InputError ? error.code : 'records';
};

describe.each(casesIn('wrapped'))('$name', ({ truth, renderings }) => {
  it.each(renderings)('%s is read whole, and told what it was in', async (rendering) => {
    const { document, rejected } = await parseRendering('wrapped', rendering);
    expect(rejected).toEqual([]);
    expect(compare(truth, document.objectives, lossOf(rendering)).wrong).toEqual([]);
    const isAttached = rendering.endsWith('.pdf');
    const isSigned = rendering.includes('signed');
    const [source] = document.sources;
    expect(source).toMatchObject({
      file: rendering,
      format: /-(text|markdown)\./.exec(rendering)?.[1] ?? 'pdf',
      container: isAttached ? 'attachment' : 'p7m',
      sha256: createHash('sha256')
        .update(fixtureBytes(`wrapped/${rendering}`))
        .digest('hex'),
    });
    const { total, ...classes } = source!.lines;
    expect(Object.values(classes).reduce((sum, count) => sum + count)).toBe(total);
    const told = codesOf(document.diagnostics);
    expect([told.includes('signature-not-verified'), told.includes('attachment-read')]).toEqual([isSigned, isAttached]);
    expect(told.filter((code) => code === 'signature-not-verified').length).toBeLessThan(2);
  });
});

it.each([
  ['rocca_detached.p7s', 'signature-detached', /file a parte/],
  ['rocca_encrypted.p7m', 'envelope-encrypted', /decifrarla/],
  ['rocca_several.pdf', 'several-attachments', /2 PDF \(Nota\.pdf, Schede\.pdf\)/],
  ['rocca_form.pdf', 'pdf-xfa', /stamparlo in PDF/],
])('%s is refused: %s', async (file, code, way) => {
  expect(filesIn('refused')).toContain(file);
  const { rejected } = await parse([{ file, bytes: fixtureBytes(`refused/${file}`) }]);
  expect(rejected.map(({ error }) => error.code)).toEqual([code]);
  expect(rejected[0]!.error.sentence('it')).toMatch(way);
  expect(rejected[0]!.error.sentence('it')).toContain(file);
});

describe('an envelope', () => {
  const pdf = sheetPdf();
  const taken = (bytes: Uint8Array) => Buffer.from(takeOut('busta', bytes)).toString('latin1');
  const reasonOf = (bytes: Uint8Array) => {
    try {
      return taken(bytes);
    } catch (error) {
      if (error instanceof InputError) return error.code;
      throw error;
    }
  };

  const armoured = `-----BEGIN PKCS7-----\r\n${envelope(pdf).toString('base64')}\r\n-----END PKCS7-----\r\n`;
  const pieces = [
    element(OCTETS, pdf.subarray(0, 9)),
    element(OCTETS, Buffer.alloc(0)),
    element(OCTETS, pdf.subarray(9)),
  ];
  it.each<[string, Buffer]>([
    ['as DER', envelope(pdf)],
    ['with bytes after it', Buffer.concat([envelope(pdf), text('\r\n\0\0')])],
    ['with ends that are marked', envelopeOf(element(OCTETS, pdf), marked)],
    ['in pieces', envelopeOf(element(PIECES, Buffer.concat(pieces)))],
    ['in pieces whose end is marked', envelopeOf(marked(PIECES, Buffer.concat(pieces)), marked)],
    [
      'in pieces of pieces',
      envelopeOf(marked(PIECES, Buffer.concat([marked(PIECES, pieces[0]!), ...pieces.slice(1)]))),
    ],
    ['as PEM', text(armoured)],
    ['as PEM after a byte order mark', text(`\uFEFF${armoured}`)],
    [
      'as a mail',
      text(
        `MIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime;\r\n name="a.p7m"\r\n\r\n${envelope(pdf).toString('base64')}`,
      ),
    ],
    ['as base64 after blanks', text(`\n  ${envelope(pdf).toString('base64')}`)],
    ['twice', nested(pdf, 2)],
    ['twice, once as base64', envelope(text(envelope(pdf).toString('base64')))],
  ])('%s gives what is in it', (_, bytes) => {
    expect(isEnvelope(bytes)).toBe(true);
    expect(taken(bytes) === pdf.toString('latin1')).toBe(true);
  });

  it.each<[string, string, Buffer]>([
    ['no document', 'signature-detached', envelopeOf(null)],
    ['no document, ends marked', 'signature-detached', envelopeOf(null, marked)],
    ['a document under lock and key', 'envelope-encrypted', envelopeOf(element(OCTETS, pdf), undefined, 3)],
    ['digests alone', 'envelope-damaged', envelopeOf(element(OCTETS, pdf), undefined, 5)],
    ['too many envelopes', 'envelope-damaged', nested(pdf, 9)],
    ['no octets', 'envelope-damaged', envelopeOf(element(SEQUENCE, pdf))],
    ['numbers among the pieces', 'envelope-damaged', envelopeOf(element(PIECES, element(0x02, pdf)))],
    ['octets that reach out of it', 'envelope-damaged', envelopeOf(element(OCTETS, pdf, pdf.length + 1))],
    ['octets longer than a disk', 'envelope-damaged', envelopeOf(element(OCTETS, pdf, [0x88, ...Array(8).fill(0xff)]))],
    ['a length of too many bytes', 'envelope-damaged', envelopeOf(element(OCTETS, pdf, [0x89, ...Array(9).fill(0)]))],
    ['octets without an end', 'envelope-damaged', envelopeOf(element(OCTETS, pdf, [0x80]))],
    [
      'no end marks',
      'envelope-damaged',
      envelopeOf(element(OCTETS, pdf), (tag, inner) => marked(tag, inner, Buffer.alloc(0))),
    ],
    ['a sign that base64 has not', 'envelope-damaged', text(envelope(pdf).toString('base64').replace(/.{9}$/, '?$&'))],
  ])('of %s is refused: %s', (_, code, bytes) => {
    expect(reasonOf(bytes)).toBe(code);
  });

  it.each([
    ['as DER', fixtureBytes('wrapped/rocca_strategic.signed.p7m')],
    ['in pieces', fixtureBytes('wrapped/rocca_strategic.signed-pieces.p7m')],
    ['as base64', fixtureBytes('wrapped/rocca_strategic.signed-line.p7m')],
  ])('that is cut anywhere is refused, %s', (_, whole) => {
    const codes = new Set<string>();
    for (let length = 30; length < whole.length - 2; length += 97) codes.add(reasonOf(whole.subarray(0, length)));
    expect([...codes]).toEqual(['envelope-damaged']);
  });

  it('with another byte at its beginning is refused, or gives no more than it holds', () => {
    const whole = envelopeOf(marked(PIECES, Buffer.concat(pieces)), marked);
    for (let at = 0; at < 70; at += 1) {
      for (const byte of [0, 1, 0x1f, 0x24, 0x30, 0x7f, 0x80, 0x81, 0x88, 0xff]) {
        const changed = Buffer.from(whole);
        changed[at] = byte;
        expect(reasonOf(changed).length).toBeLessThanOrEqual(whole.length);
      }
    }
  });

  it('is known by its bytes: words and other sequences are none', () => {
    for (const words of [
      'MISSIONE 3',
      'MIGLIORAMENTO DEI SERVIZI',
      '-----BEGIN CERTIFICATE-----\nMIIB\n',
      '0',
      '0\u0080',
      '',
    ])
      expect([words, isEnvelope(Buffer.from(words, 'latin1'))]).toEqual([words, false]);
  });

  it('that is none by its bytes is named for its name', async () => {
    const bytes = Buffer.from(Uint8Array.from({ length: 900 }, (_, i) => (i * 7919) % 256));
    const { rejected } = await parse([{ file: 'scheda.pdf.P7M', bytes }]);
    expect(rejected.map(({ error }) => error.code)).toEqual(['envelope-damaged']);
  });

  it('with something else in it says so', async () => {
    const error = await outcome(envelope(text('{\\rtf1\\ansi OBIETTIVO DI MANDATO}')));
    expect(error).toMatchObject({ code: 'unsupported-format' });
    expect((error as InputError).sentence('it')).toContain(
      'una busta firmata che contiene un file di testo formattato (RTF)',
    );
    expect(await refusal(envelope(Buffer.alloc(0)))).toBe('empty-input');
  });
});

describe('a PDF with files attached', () => {
  const sheet = { name: 'scheda.pdf', content: sheetPdf() };

  it('is read itself where its pages hold a sheet, and names the PDFs that it did not read', async () => {
    const other = { name: 'dati.xml', content: text('<a/>') };
    const one = { codes: [SHEET_CODE], container: null };
    expect(await outcome(pdfWith([other], true))).toEqual({ ...one, told: [] });
    expect(await outcome(pdfWith([other, sheet], true))).toEqual({ ...one, told: ['attachments-not-read'] });
  });

  it('gives up its one PDF, whatever that is called, and whatever else is attached', async () => {
    const read = { codes: [SHEET_CODE], container: 'attachment', told: ['attachment-read'] };
    const others = [
      { name: 'a.xml', content: text('<a/>') },
      { name: 'finto.pdf', content: text('no PDF') },
      { name: 'a.xml.p7m', content: envelope(text('<a/>')) },
    ];
    expect(await outcome(pdfWith([...others, { ...sheet, name: 'scheda' }]))).toEqual(read);
    expect(await outcome(pdfWith([sheet], false, '/Collection<</View/H>>'))).toEqual(read);
    expect(await refusal(pdfWith(others))).toBe('not-an-export');
  });

  it('in an envelope was in an envelope', async () => {
    const signed = await outcome(envelope(pdfWith([sheet])));
    expect(signed).toMatchObject({ container: 'p7m', told: ['signature-not-verified', 'attachment-read'] });
  });

  it('gives the pages asked for of what is attached', async () => {
    const two = fixtureBytes('wrapped/rocca_strategic.portfolio.pdf');
    expect(await outcome(two, { pages: [[2, 2]] })).toMatchObject({ container: 'attachment' });
    expect(await refusal(two, { pages: [[99, 99]] })).toBe('no-such-page');
    expect(await refusal(pdfWith([]), { pages: [[9, 9]] })).toBe('no-such-page');
  });

  it('says what is wrong with the attachment, by both names', async () => {
    const error = await outcome(pdfWith([{ name: 'rotta.pdf', content: sheet.content.subarray(0, 200) }]));
    expect(error).toMatchObject({ code: 'pdf-damaged', params: { file: 'dato.bin > rotta.pdf' } });
  });

  it.each([
    ['locked', 'envelope-encrypted', envelopeOf(element(OCTETS, sheet.content), undefined, 3)],
    ['cut', 'envelope-damaged', envelope(sheet.content).subarray(0, 300)],
  ])('says why an envelope attached is not read: %s', async (_, code, content) => {
    expect(await refusal(pdfWith([{ name: 'scheda.pdf.p7m', content }]))).toBe(code);
  });

  it('does not have the attachments of an attachment read', async () => {
    expect(await refusal(pdfWith([{ name: 'a.pdf', content: pdfWith([sheet]) }]))).toBe('not-an-export');
  });

  it('names a few of many, shortened', async () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ ...sheet, name: `${i}${'x'.repeat(500)}.pdf` }));
    const error = (await outcome(pdfWith(many))) as InputError;
    expect(error).toMatchObject({ code: 'several-attachments', params: { count: 30 } });
    expect(error.message.length).toBeLessThan(1000);
    const { document } = await parse([{ file: 'a.pdf', bytes: pdfWith(many, true) }]);
    expect(document.diagnostics[0]!.message.length).toBeLessThan(1000);
  });
});

describe('a form', () => {
  const FORM = '/AcroForm<</Fields[]/XFA[(template)4 0 R]>>';

  it('whose pages hold the sheet is read', async () => {
    expect(await outcome(sheetPdf(FORM))).toEqual({ codes: [SHEET_CODE], container: null, told: [] });
  });

  it.each([
    ['by its entry', sheetPdf(FORM, stream('BT /F1 10 Tf 40 700 Td (Modulo) Tj ET'))],
    ['by its entry, on an empty page', sheetPdf(FORM, stream(''))],
    [
      'by the page that stands in for it',
      sheetPdf('', stream('BT /F1 10 Tf 40 700 Td (Please wait... your PDF viewer may not) Tj ET')),
    ],
  ])('that only Acrobat draws is known %s', async (_, bytes) => {
    expect(await refusal(bytes)).toBe('pdf-xfa');
  });

  it('is no page that asks people to wait', async () => {
    const letter = 'BT /F1 10 Tf 40 700 Td (Si prega di attendere una risposta.) Tj ET';
    expect(await refusal(sheetPdf('', stream(letter)))).toBe('not-an-export');
  });
});

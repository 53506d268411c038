/**
 * Envelopes and attachments written by hand, element by element: what no honest program would write.
 *
 * Example: `envelope(pdf)` is a signed envelope with a PDF in it, and without any signature.
 */
import { bomb } from './bombs.js';
import { type HostileFile, hostile } from './files.js';
import { catalog, flate, page, pages, pdfFile, SHEET, sheetPdf, show, stream } from './pdf.js';

/** An element with its length, or with one that it does not have. */
export function element(tag: number, content: Buffer, length: number | readonly number[] = content.length): Buffer {
  const said = Array.isArray(length)
    ? length
    : [0x84, ...new Uint8Array(Uint32Array.of(length as number).buffer).reverse()];
  return Buffer.concat([Buffer.from([tag, ...said]), content]);
}

/** An element whose end is marked. */
export const marked = (tag: number, content: Buffer, end = Buffer.alloc(2)): Buffer =>
  Buffer.concat([Buffer.from([tag, 0x80]), content, end]);

export const [SEQUENCE, SET, HOLDER, OCTETS, PIECES] = [0x30, 0x31, 0xa0, 0x04, 0x24];

const kind = (last: number) => Buffer.from(`06092a864886f70d0107${last.toString(16).padStart(2, '0')}`, 'hex');
const VERSION = Buffer.from('020101', 'hex');

/** An envelope around an element, `null` for none; `write` writes all elements that have others in them. */
export function envelopeOf(
  content: Buffer | null,
  write: typeof marked = (tag, inner) => element(tag, inner),
  last = 2,
): Buffer {
  const held = content ? [write(HOLDER, content)] : [];
  const signed = write(
    SEQUENCE,
    Buffer.concat([VERSION, write(SET, Buffer.alloc(0)), write(SEQUENCE, Buffer.concat([kind(1), ...held]))]),
  );
  return write(SEQUENCE, Buffer.concat([kind(last), write(HOLDER, signed)]));
}

export const envelope = (document: Buffer): Buffer => envelopeOf(element(OCTETS, document));

export const nested = (document: Buffer, layers: number): Buffer =>
  Array.from({ length: layers }).reduce<Buffer>(envelope, document);

/** A PDF with files attached, on whose page a sheet stands, or not. */
export function pdfWith(files: readonly { name: string; content: Buffer }[], hasSheet = false, more = ''): Buffer {
  const names = files.map(({ name }, i) => `(${name})${6 + 2 * i} 0 R`).join('');
  return pdfFile([
    catalog(`/Names<</EmbeddedFiles<</Names[${names}]>>>>${more}`),
    pages('3 0 R', 1),
    page('4 0 R'),
    stream(show(hasSheet ? SHEET : [[40, 40, 'In allegato le schede.']])),
    ...files.flatMap(({ name, content }, i) => [
      flate(content, '/Type/EmbeddedFile'),
      `<</Type/Filespec/F(${name})/EF<</F ${5 + 2 * i} 0 R>>>>`,
    ]),
  ]);
}

const MANY = 10 * 2 ** 20;
const fill = (bytes: readonly number[]) => Buffer.alloc(MANY, Buffer.from(bytes));

/** One attachment, as it stands in the file: packed, or what packs like that. */
const attached = (packed: Buffer, more = ''): Buffer =>
  pdfFile([
    catalog(`/Names<</EmbeddedFiles 7 0 R>>`),
    pages('3 0 R', 1),
    page('4 0 R'),
    stream(show([[40, 40, 'In allegato le schede.']])),
    packed,
    '<</Type/Filespec/F(a.pdf)/EF<</F 5 0 R>>>>',
    `<</Names[(a.pdf)6 0 R]${more}>>`,
  ]);

export const HOSTILE_ENVELOPES: readonly HostileFile[] = [
  hostile('an envelope in fifty', ['envelope-damaged'], () => nested(sheetPdf(), 50)),
  hostile('an envelope in eight', ['records'], () => nested(sheetPdf(), 8)),
  hostile('an envelope as long as a disk', ['envelope-damaged'], () =>
    envelopeOf(element(OCTETS, sheetPdf(), [0x88, ...Array(8).fill(0xff)])),
  ),
  hostile('an envelope of millions of empty pieces', ['empty-input'], () =>
    envelopeOf(marked(PIECES, fill([OCTETS, 0])), marked),
  ),
  hostile('an envelope of pieces in pieces', ['envelope-damaged'], () =>
    envelopeOf(marked(PIECES, fill([PIECES, 0x80])), marked),
  ),
  hostile('an envelope that opens millions of sequences', ['envelope-damaged'], () =>
    Buffer.concat([envelopeOf(null, marked).subarray(0, 13), fill([SEQUENCE, 0x80])]),
  ),
  hostile('an envelope of endless base64', ['envelope-damaged'], () =>
    Buffer.concat([Buffer.from(envelope(sheetPdf()).subarray(0, 60).toString('base64')), fill([0x41, 0x0a])]),
  ),
  hostile('an attachment that unpacks to gigabytes', ['too-much-memory', 'too-slow'], () =>
    attached(bomb('%PDF-1.7\n'.repeat(100_000), 2000)),
  ),
  hostile('attachments of attachments', ['not-an-export'], () =>
    Array.from({ length: 20 }).reduce<Buffer>((inner) => attached(flate(inner)), sheetPdf()),
  ),
  hostile('a list of attachments that runs in a circle', ['not-an-export'], () =>
    attached(flate(sheetPdf()), '/Kids[7 0 R 7 0 R]'),
  ),
];

/**
 * A signed envelope (.p7m: SignedData of RFC 5652) -> the document in it. It may be written as DER or BER, as base64, or
 * as that between lines of `-----`, and may hold another envelope. No signature is looked at.
 *
 * No package: the smallest that reads ASN.1 in Node and in browsers (asn1js) is 110 KB with 40 KB more behind it, makes an
 * object of each element, by default takes no more than 16 MB or 10,000 of them, which an envelope signed piece by piece has,
 * and would leave all that stands here to do. One element is looked for, at a place that does not change.
 */
import { latin1 } from '../../platform/platform.js';
import type { Bilingual } from '../../report/catalogue/catalogue.js';
import { InputError } from '../../report/errors/inputError.js';
import { childAt, type Element, elementAt, headAt, isEndMark } from './elements.js';

type Kind = 'signed' | 'encrypted' | 'other';

/** The beginnings of object identifiers that name a kind of envelope: 1.2.840.113549.1.7, and 1.9.16.1 after the same. */
const PKCS7 = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07];
const CMS = [0x06, 0x0b, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x01];

/** The first row that fits names the kind. */
const KINDS: readonly (readonly [Kind, readonly number[]])[] = [
  ['signed', [...PKCS7, 2]],
  ['encrypted', [...PKCS7, 3]],
  ['encrypted', [...PKCS7, 4]],
  ['encrypted', [...PKCS7, 6]],
  ['encrypted', [...CMS, 23]],
  ['other', PKCS7],
  ['other', CMS],
];

const SEQUENCE = 0x30;
const [OCTETS, OCTETS_IN_PIECES] = [0x04, 0x24];

/** Envelopes within each other: people sign one after the other, but not so many. */
const MOST_LAYERS = 8;

/** What base64 of a sequence begins with, after a byte order mark, blanks and the line that says what follows. */
const ARMOUR = /^(?:\xef\xbb\xbf)?\s*(?:-----BEGIN [\w #]+-----\s*)?(?=MI)/u;
/** The head of a mail, which a blank line ends. */
const [MAIL, BODY] = [/^[\w-]+:/u, /\n\r?\n/u];
/** Bytes in which armour and kind of an envelope stand. */
const BEGINNING = 1024;

const VALUES = Int8Array.from({ length: 256 }, (_, code) =>
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(String.fromCharCode(code)),
);

/** Reads base64 up to its end, `=` or `-`; `null` if something else stands in it. */
function fromBase64(bytes: Uint8Array): Uint8Array | null {
  const out = new Uint8Array(Math.ceil((bytes.length * 3) / 4));
  let [size, bits, count] = [0, 0, 0];
  for (const byte of bytes) {
    if (byte === 0x3d || byte === 0x2d) break;
    if (byte === 32 || (byte >= 9 && byte <= 13)) continue;
    const value = VALUES[byte]!;
    if (value === -1) return null;
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out[size] = bits >> count;
    size += 1;
  }
  return out.subarray(0, size);
}

/** How long what stands before base64 is; `null` if no base64 of a sequence follows. */
function armourOf(bytes: Uint8Array): number | null {
  const text = latin1(bytes.subarray(0, BEGINNING));
  const body = MAIL.test(text) ? Math.max(0, text.search(BODY)) : 0;
  const armour = ARMOUR.exec(text.slice(body));
  return armour && body + armour[0].length;
}

/** The kind of an envelope; `null` if bytes are none. */
function kindOf(bytes: Uint8Array): Kind | null {
  const armour = armourOf(bytes);
  const start = armour === null ? bytes : fromBase64(bytes.subarray(armour, armour + BEGINNING));
  if (start?.[0] !== SEQUENCE) return null;
  const at = 2 + Math.max(0, start[1]! - 0x80); // after the length, which may say in how many bytes it stands
  return KINDS.find(([, identifier]) => identifier.every((number, i) => start[at + i] === number))?.[0] ?? null;
}

/** Whether bytes are an envelope of any kind, by how they begin. */
export const isEnvelope = (bytes: Uint8Array): boolean => kindOf(bytes) !== null;

const DAMAGED: Bilingual = { en: 'it is damaged or cut short', it: 'è danneggiata o troncata' };
const NESTED: Bilingual = {
  en: `it holds more than ${MOST_LAYERS} envelopes, one within the other`,
  it: `contiene più di ${MOST_LAYERS} buste, una dentro l’altra`,
};
const OTHER: Bilingual = { en: 'it holds no signed data', it: 'non contiene dati firmati' };

/** Takes the document out of all envelopes around it. Throws an InputError that says why there is none. */
export function takeOut(file: string, given: Uint8Array): Uint8Array {
  let bytes = given;
  for (let layer = 0; ; layer += 1) {
    const kind = kindOf(bytes);
    if (kind === null) return bytes;
    if (kind === 'encrypted') throw new InputError('envelope-encrypted', { file });
    const reason = kind === 'other' ? OTHER : layer === MOST_LAYERS ? NESTED : null;
    if (reason) throw new InputError('envelope-damaged', { file, reason });
    bytes = contentOf(file, bytes);
  }
}

function contentOf(file: string, bytes: Uint8Array): Uint8Array {
  try {
    const armour = armourOf(bytes);
    const plain = armour === null ? bytes : fromBase64(bytes.subarray(armour));
    const content = plain && signedContent(plain);
    if (content) return content;
    if (plain) throw new InputError('signature-detached', { file });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new InputError('envelope-damaged', { file, reason: DAMAGED });
}

/** The content of SignedData; `null` if there is none in it. Throws a RangeError where something is damaged. */
function signedContent(bytes: Uint8Array): Uint8Array | null {
  const inside = (element: Element, index: number) => {
    const child = childAt(bytes, element, index);
    if (!child) throw new RangeError('an element is missing');
    return child;
  };
  const signed = inside(inside(elementAt(bytes, 0, bytes.length), 1), 0);
  const encapsulated = inside(signed, 2); // after the version and the list of digests
  const holder = childAt(bytes, encapsulated, 1); // after the kind of the content
  return holder && octetsOf(bytes, inside(holder, 0));
}

/** The bytes of an octet string, which may come in pieces. */
function octetsOf(bytes: Uint8Array, { tag, start, end }: Element): Uint8Array {
  if (tag === OCTETS) return bytes.subarray(start, end);
  if (tag !== OCTETS_IN_PIECES) throw new RangeError('no octet string');
  const out = new Uint8Array(end - start);
  let size = 0;
  for (let at = start; at < end; ) {
    const head = headAt(bytes, at, end);
    if (head.tag === OCTETS && head.end !== null) {
      out.set(bytes.subarray(head.start, head.end), size);
      size += head.end - head.start;
      at = head.end;
    } else if (head.tag === OCTETS_IN_PIECES || isEndMark(head)) at = head.start;
    else throw new RangeError('no octet string');
  }
  return out.subarray(0, size);
}

/**
 * The bytes of a PDF -> its objects, found by looking for them, not by the table of where they stand: that table may
 * be damaged, or lie.
 *
 * Never throws. Takes time and room in proportion to the bytes: no number that the file says is believed.
 */
import { indexOfWord, lastIndexOfWord, latin1, standsAt } from './bytes.js';
import { type Dict, parseValues, skipBlanks, type Value, wordAt } from './syntax.js';

export interface PdfObject {
  readonly number: number;
  readonly offset: number;
  readonly value: Value;
  /** The bytes of its stream as they stand in the file. */
  readonly stream: Uint8Array | null;
  /** Number of the object stream that it was in. */
  readonly inside: number | null;
}

export interface RawFile {
  /** The newest version of each object. Those in object streams are not among them yet. */
  readonly objects: ReadonlyMap<number, PdfObject>;
  /** Numbers of objects that stand in the file more than once: the file was changed after it was made. */
  readonly updated: ReadonlySet<number>;
  readonly trailers: readonly Dict[];
  /** Places where something stands that no PDF has there. */
  readonly flaws: readonly number[];
  /** Whether the end mark stands after all objects. */
  readonly hasEnd: boolean;
  /** Whether the file has more in it than is looked at. */
  readonly isTooLong: boolean;
}

/** More than 5,000 pages need: what is beyond is not looked at. */
const MOST_THINGS = 200_000;
const MOST_FLAWS = 100;

/** Looks for bytes from left to right, and looks at each stretch of the file once, however often it is asked. */
function finder(bytes: Uint8Array, what: string): (from: number) => number {
  let found = -2;
  let asked = 0;
  return (from) => {
    if (found === -1 && from >= asked) return -1;
    if (found < from || from < asked) {
      asked = from;
      found = indexOfWord(bytes, what, from);
    }
    return found;
  };
}

/** Finds all that stands in a PDF. */
export function scanFile(bytes: Uint8Array): RawFile {
  const nextEndobj = finder(bytes, 'endobj');
  const nextEndstream = finder(bytes, 'endstream');
  const objects = new Map<number, PdfObject>();
  const updated = new Set<number>();
  const trailers: Dict[] = [];
  const flaws: number[] = [];
  const flaw = (at: number) => {
    if (flaws.length < MOST_FLAWS) flaws.push(at);
  };
  const lastMark = lastIndexOfWord(bytes, '%%EOF');
  let lastObject = -1;
  let count = 0;
  const start = Math.max(0, indexOfWord(bytes, '%PDF-'));
  let at = start;
  while (count < MOST_THINGS) {
    at = skipBlanks(bytes, at, bytes.length);
    if (at >= bytes.length) break;
    const header = headerAt(bytes, at);
    count += 1;
    const word = header ? '' : wordAt(bytes, at, bytes.length, 16);
    if (header) {
      lastObject = at;
      const read = objectAt(bytes, header, { nextEndobj, nextEndstream });
      if (read.isFlawed) flaw(at);
      if (objects.has(header.number)) updated.add(header.number);
      objects.set(header.number, { number: header.number, offset: at, inside: null, ...read });
      at = read.end;
    } else if (word === 'xref') at = tableEnd(bytes, at + 4);
    else if (word === 'trailer') {
      const { values, end, flaws: odd } = parseValues(bytes, at + 7, limit(nextEndobj(at), bytes));
      if (odd > 0 || values.length !== 1 || !(values[0] instanceof Map)) flaw(at);
      if (values[0] instanceof Map) trailers.push(values[0]);
      at = Math.max(end, at + 7);
    } else if (word === 'startxref') at = skipNumber(bytes, at + 9);
    else {
      // After the last mark others may leave what they like; before it, only objects stand.
      if (at < lastMark) flaw(at);
      at = nextHeader(bytes, at + 1);
    }
  }
  return { objects, updated, trailers, flaws, hasEnd: lastMark > lastObject, isTooLong: count === MOST_THINGS };
}

const limit = (found: number, bytes: Uint8Array): number => (found === -1 ? bytes.length : found + 6);

interface Header {
  readonly number: number;
  /** Where its value begins. */
  readonly end: number;
}

/** `12 0 obj` at a place. */
function headerAt(bytes: Uint8Array, at: number): Header | null {
  const number = digitsAt(bytes, at, 10);
  const generation = number && digitsAt(bytes, skipBlanks(bytes, number.end, number.end + 9), 5);
  if (!generation) return null;
  const word = skipBlanks(bytes, generation.end, generation.end + 9);
  const isHeader = bytes[word] === 0x6f && bytes[word + 1] === 0x62 && bytes[word + 2] === 0x6a; // obj
  return isHeader ? { number: number.value, end: word + 3 } : null;
}

function digitsAt(bytes: Uint8Array, start: number, most: number): { value: number; end: number } | null {
  let [value, at] = [0, start];
  for (; at - start < most && bytes[at]! >= 0x30 && bytes[at]! <= 0x39; at += 1) value = value * 10 + bytes[at]! - 0x30;
  return at === start ? null : { value, end: at };
}

/** Where the next object, table or trailer may begin: at a word after `from`. */
function nextHeader(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    const [before, byte] = [bytes[at - 1]!, bytes[at]!];
    if (before > 32) continue;
    if (byte >= 0x30 && byte <= 0x39) {
      if (headerAt(bytes, at)) return at;
    } else if ((byte === 0x78 || byte === 0x74 || byte === 0x73) && SECTIONS.has(wordAt(bytes, at, bytes.length, 16)))
      return at;
  }
  return bytes.length;
}

const SECTIONS = new Set(['xref', 'trailer', 'startxref']);

/** Where the table after `xref` ends: it is lines of numbers, `n` and `f`. */
function tableEnd(bytes: Uint8Array, from: number): number {
  let [last, before] = [from, from]; // where the last two words begin: the next object may begin with them
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte <= 32) continue;
    if (byte === 0x6f) return before; // `12 0 obj`
    if (!(byte >= 0x30 && byte <= 0x39) && byte !== 0x6e && byte !== 0x66 && byte !== 0x2d) return at;
    if (bytes[at - 1]! <= 32) [before, last] = [last, at];
  }
  return bytes.length;
}

function skipNumber(bytes: Uint8Array, from: number): number {
  const at = skipBlanks(bytes, from, bytes.length);
  const word = wordAt(bytes, at, bytes.length, 20);
  return /^\d+$/u.test(word) ? at + word.length : from;
}

interface Finders {
  readonly nextEndobj: (from: number) => number;
  readonly nextEndstream: (from: number) => number;
}

interface ReadObject {
  readonly value: Value;
  readonly stream: Uint8Array | null;
  readonly end: number;
  readonly isFlawed: boolean;
}

/** Whether a stream ends at a place, with perhaps the end of a line before the word. */
const isEndAt = (bytes: Uint8Array, at: number): boolean =>
  standsAt(bytes, at, 'endstream') || /^\s{1,2}endstream/u.test(latin1(bytes, at, at + 11));

function objectAt(bytes: Uint8Array, header: Header, { nextEndobj, nextEndstream }: Finders): ReadObject {
  const { values, end, flaws } = parseValues(bytes, header.end, limit(nextEndobj(header.end), bytes));
  const value = values[0] ?? null;
  const done = (at: number, stream: Uint8Array | null, odd: boolean): ReadObject => {
    const after = skipBlanks(bytes, at, bytes.length);
    const isClosed = standsAt(bytes, after, 'endobj');
    // Some engines forget the word; a damaged one is there, and is another.
    const isFlawed = odd || flaws > 0 || values.length !== 1 || !(isClosed || headerAt(bytes, after));
    return { value, stream, end: isClosed ? after + 6 : Math.max(at, header.end), isFlawed };
  };
  const isStream = value instanceof Map && standsAt(bytes, end, 'stream');
  if (!isStream) return done(end, null, isStreamless(value));
  let start = end + 6;
  if (bytes[start] === 13) start += 1;
  if (bytes[start] === 10) start += 1;
  const length = value.get('/Length');
  const said = typeof length === 'number' && length >= 0 ? start + length : -1;
  if (said >= 0 && isEndAt(bytes, said)) {
    return done(indexOfWord(bytes, 'endstream', said) + 9, bytes.subarray(start, said), false);
  }
  const found = nextEndstream(start);
  if (found === -1) {
    // Its end is damaged, or cut off: it reaches to the end of the object, at the most.
    const stop = nextEndobj(start);
    const last = stop === -1 ? bytes.length : stop;
    return done(last, bytes.subarray(start, last), true);
  }
  return done(found + 9, bytes.subarray(start, found), false);
}

/** Whether a value says how its stream is packed, but has none. The words of an encryption say the same, and `/V`. */
const isStreamless = (value: Value): boolean =>
  value instanceof Map && value.has('/Filter') && value.has('/Length') && !value.has('/V');

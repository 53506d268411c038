/**
 * The streams of a PDF, unpacked with their checksums looked at: the engine does not look, and gives what it can.
 *
 * Never throws; what unpacks to more than the limits is left packed.
 */
import { InflateLimitError, inflate } from '../../../platform/platform.js';
import { fromHex, latin1 } from './bytes.js';
import type { PdfObject, RawFile } from './file.js';
import { type Dict, parseValues, Ref, type Value } from './syntax.js';

/** What a stream gave: `bytes` is null where it is packed in a way that is not unpacked here, or is damaged. */
interface Unpacked {
  readonly bytes: Uint8Array | null;
  readonly damage: 'damaged' | 'too large' | null;
  /** Whether a checksum says that the bytes are what was written. */
  readonly isChecked: boolean;
}

/** What one stream may unpack to, and all of them together: no sheet comes near. */
const MOST_BYTES = 64 * 2 ** 20;
const MOST_BYTES_IN_ALL = 512 * 2 ** 20;

/** Objects by number, those in object streams too. */
export interface Objects {
  readonly all: ReadonlyMap<number, PdfObject>;
  /** Follows references until there is a value; `undefined` if the object is not in the file. */
  readonly resolve: (value: Value | undefined) => Value | undefined;
  readonly unpack: (object: PdfObject) => Unpacked;
  /** Whether some object stream could not be read, so that objects may seem to be missing that are not. */
  readonly isPartial: boolean;
  readonly updated: ReadonlySet<number>;
}

export function asDict(value: Value | undefined): Dict | null {
  return value instanceof Map ? value : null;
}

/** Opens the object streams of a file. */
export function openObjects(file: RawFile): Objects {
  const all = new Map(file.objects);
  const updated = new Set(file.updated);
  const resolve = (value: Value | undefined): Value | undefined => {
    let found = value;
    for (let hops = 0; found instanceof Ref && hops < 10; hops += 1) found = all.get(found.number)?.value;
    return found instanceof Ref ? null : found;
  };
  const unpacked = new Map<PdfObject, Unpacked['damage']>();
  let left = MOST_BYTES_IN_ALL;
  const unpack = (object: PdfObject): Unpacked => {
    const known = unpacked.get(object);
    if (known) return { bytes: null, damage: known, isChecked: true };
    const result = unpackStream(object, resolve, Math.max(1, Math.min(MOST_BYTES, left)));
    if (known === undefined) left -= result.bytes?.length ?? 0;
    unpacked.set(object, result.damage);
    return result;
  };
  let isPartial = file.isTooLong;
  for (const container of [...file.objects.values()].sort((a, b) => a.offset - b.offset)) {
    if (asDict(container.value)?.get('/Type') !== '/ObjStm') continue;
    const { bytes } = unpack(container);
    const inner = bytes ? objectsIn(bytes, container, resolve) : null;
    if (!inner) isPartial = true;
    for (const object of inner ?? []) {
      const before = all.get(object.number);
      if (before) updated.add(object.number);
      if (!before || before.offset < container.offset) all.set(object.number, object);
    }
  }
  return { all, resolve, unpack, isPartial, updated };
}

/** The objects of an object stream: its head says number and place of each. `null` if it makes no sense. */
function objectsIn(
  bytes: Uint8Array,
  container: PdfObject,
  resolve: (value: Value | undefined) => Value | undefined,
): PdfObject[] | null {
  const dict = asDict(container.value)!;
  const first = resolve(dict.get('/First'));
  if (typeof first !== 'number' || hasPredictor(dict, resolve)) return null;
  const { values } = parseValues(bytes, 0, Math.min(first, bytes.length));
  const places: { number: number; at: number }[] = [];
  for (let i = 0; i + 1 < values.length; i += 2) {
    const [number, at] = [values[i], values[i + 1]];
    if (typeof number !== 'number' || typeof at !== 'number') return null;
    places.push({ number, at: first + at });
  }
  places.sort((a, b) => a.at - b.at);
  return places.map(({ number, at }, i) => {
    const { values: read } = parseValues(bytes, at, Math.min(places[i + 1]?.at ?? bytes.length, bytes.length));
    return { number, offset: container.offset, value: read[0] ?? null, stream: null, inside: container.number };
  });
}

function hasPredictor(dict: Dict, resolve: (value: Value | undefined) => Value | undefined): boolean {
  const parms = resolve(dict.get('/DecodeParms') ?? dict.get('/DP'));
  return [parms].flat().some((one) => Number(resolve(asDict(resolve(one))?.get('/Predictor')) ?? 1) > 1);
}

function unpackStream(
  { value, stream }: PdfObject,
  resolve: (value: Value | undefined) => Value | undefined,
  most: number,
): Unpacked {
  const dict = asDict(value);
  if (!dict || !stream) return NOT_UNPACKED;
  if (stream.length === 0) return { bytes: stream, damage: null, isChecked: true }; // whatever it should be packed in
  const filters = [resolve(dict.get('/Filter') ?? dict.get('/F')) ?? []].flat().map(resolve);
  let bytes = stream;
  for (const filter of filters) {
    const decode = FILTERS.get(String(filter));
    if (!decode) return NOT_UNPACKED;
    try {
      bytes = decode(bytes, most);
    } catch (error) {
      return { ...NOT_UNPACKED, damage: error instanceof InflateLimitError ? 'too large' : 'damaged' };
    }
  }
  return { bytes, damage: null, isChecked: filters.some((filter) => FILTERS.get(String(filter)) === inflate) };
}

const NOT_UNPACKED: Unpacked = { bytes: null, damage: null, isChecked: false };

/** The ways of packing that are undone here: the one with a checksum, and those that are put around it. */
const FILTERS = new Map<string, (bytes: Uint8Array, most: number) => Uint8Array>(
  Object.entries({
    '/FlateDecode': inflate,
    '/Fl': inflate,
    '/ASCII85Decode': fromAscii85,
    '/A85': fromAscii85,
    '/ASCIIHexDecode': fromAsciiHex,
    '/AHx': fromAsciiHex,
  }),
);

function fromAsciiHex(bytes: Uint8Array): Uint8Array {
  const text = latin1(bytes, 0, bytes.length).split('>', 1)[0]!.replace(/\s+/gu, '');
  return fromHex(text.length % 2 ? `${text}0` : text);
}

/** Five signs are four bytes; `z` is four zeros. */
function fromAscii85(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length * 4);
  let [size, group, count] = [0, 0, 0];
  const flush = (keep: number) => {
    for (let i = 0; i < keep; i += 1) out[size + i] = Math.floor(group / 256 ** (3 - i)) % 256;
    size += keep;
    [group, count] = [0, 0];
  };
  for (const byte of bytes) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && count === 0) size += 4;
    else if (byte >= 0x21 && byte <= 0x75) {
      group = group * 85 + (byte - 0x21);
      count += 1;
      if (count === 5) flush(4);
    }
  }
  if (count > 1) {
    const keep = count - 1;
    while (count < 5) {
      group = group * 85 + 84;
      count += 1;
    }
    flush(keep);
  }
  return out.subarray(0, size);
}

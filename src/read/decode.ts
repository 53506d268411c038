/**
 * Bytes -> text. In: the bytes of a text file. Out: its text and the encoding it was taken for.
 *
 * Where an encoding is given, it is taken at its word. Otherwise a byte order mark decides; then NUL bytes, which only
 * UTF-16 has in text; then whether the bytes are UTF-8, be it with some damage; what is left can only be an 8-bit
 * encoding: that of old Macs where its accented letters follow others, or else Windows-1252, which holds all of
 * ISO-8859-1's letters.
 */
export interface Decoded {
  readonly text: string;
  /** Name of the encoding, as iconv-lite and offices call it. */
  readonly encoding: string;
  /** Whether nothing in the bytes proves the encoding. */
  readonly guessed: boolean;
}

const MARKS: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
  { encoding: 'UTF-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'UTF-16LE', bytes: [0xff, 0xfe] },
  { encoding: 'UTF-16BE', bytes: [0xfe, 0xff] },
];

/** Names that Windows gives encodings, in its editors and dialogues, and that the tables of encodings do not know. */
const OF_WINDOWS: Readonly<Record<string, string>> = {
  ansi: 'Windows-1252',
  unicode: 'UTF-16LE',
  'unicode big endian': 'UTF-16BE',
  'utf-8 bom': 'UTF-8',
  'utf-8 con bom': 'UTF-8',
  'utf-8 with bom': 'UTF-8',
};

/** Returns the name by which the tables know an encoding. */
const tableName = (name: string): string => OF_WINDOWS[name.trim().toLowerCase()] ?? name;

/** Encodings to choose from when a name is not known: those that offices meet. */
export const COMMON_ENCODINGS = ['UTF-8', 'UTF-16LE', 'Windows-1252', 'ISO-8859-15'] as const;

/** The tables of encodings: only what is not UTF-8 pays for them. */
const tables = async () => (await import('iconv-lite')).default;

/** Whether an encoding of this name can be asked for. */
export const isEncoding = async (name: string): Promise<boolean> => (await tables()).encodingExists(tableName(name));

/** Decodes text, as `given` or as it looks; never throws: bytes that the encoding does not know become U+FFFD. */
export async function decode(bytes: Uint8Array, given?: string): Promise<Decoded> {
  // Not even a byte order mark is asked: who names the encoding has seen what the bytes alone gave.
  if (given !== undefined) return decodeAs(bytes, tableName(given), false);
  const mark = markOf(bytes);
  if (mark && mark.encoding !== 'UTF-8') return decodeAs(bytes.subarray(mark.bytes.length), mark.encoding, false);
  const wide = mark ? null : wideEncoding(bytes);
  if (wide) return decodeAs(bytes, wide, true);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(mark ? bytes.subarray(mark.bytes.length) : bytes);
  return mark || isUtf8(text)
    ? { text, encoding: 'UTF-8', guessed: false }
    : decodeAs(bytes, eightBitEncoding(bytes), true);
}

const markOf = (bytes: Uint8Array) => MARKS.find((row) => row.bytes.every((byte, i) => bytes[i] === byte));

/** Whether bytes are UTF-16, as far as they show it. */
export const isWide = (bytes: Uint8Array): boolean =>
  (markOf(bytes)?.encoding ?? wideEncoding(bytes) ?? 'UTF-8') !== 'UTF-8';

/** The first letters of a text, as far as they are ASCII: enough to tell what it is, with no table of encodings. */
export function firstLetters(bytes: Uint8Array): string {
  const encoding = markOf(bytes)?.encoding ?? wideEncoding(bytes) ?? 'UTF-8';
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * Whether what was decoded as UTF-8 was UTF-8: letters that take several bytes are no chance, and one broken byte among
 * them does not make a text of another encoding. Overlong forms are broken bytes, and stand for nothing.
 */
function isUtf8(text: string): boolean {
  const broken = text.split('\uFFFD').length - 1;
  return broken === 0 || (text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0) >= broken;
}

/** UTF-16 without its mark has a NUL in every other byte of Latin text; the side tells the byte order. */
function wideEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  const nulls = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) nulls[i % 2]! += 1;
  });
  const wide = sample.length / 8;
  if (nulls[1]! > wide && nulls[1]! > nulls[0]!) return 'UTF-16LE';
  return nulls[0]! > wide ? 'UTF-16BE' : null;
}

/** Bytes of accented letters after a letter of ASCII: what they are in one of the encodings is no letter of Italian in the other. */
const ACCENTED: readonly { readonly encoding: string; readonly bytes: ReadonlySet<number> }[] = [
  { encoding: 'Windows-1252', bytes: new Set([0xe0, 0xe8, 0xe9, 0xec, 0xf2, 0xf9, 0xc0, 0xc8]) },
  { encoding: 'MacRoman', bytes: new Set([0x88, 0x8f, 0x8e, 0x93, 0x98, 0x9d, 0xcb]) },
];

const isLetter = (byte: number | undefined): boolean => byte !== undefined && /[a-z]/i.test(String.fromCharCode(byte));

function eightBitEncoding(bytes: Uint8Array): string {
  const [western, mac] = ACCENTED.map(({ bytes: own }) =>
    bytes.reduce((count, byte, i) => (own.has(byte) && isLetter(bytes[i - 1]) ? count + 1 : count), 0),
  );
  if (mac! > western!) return 'MacRoman';
  const isEuro = bytes.includes(0xa4) && !bytes.some((byte) => byte >= 0x80 && byte <= 0x9f);
  return isEuro ? 'ISO-8859-15' : 'Windows-1252'; // 0xA4 is € in the one, and ¤, which no office writes, in the other
}

async function decodeAs(bytes: Uint8Array, encoding: string, guessed: boolean): Promise<Decoded> {
  const iconv = await tables();
  return { text: iconv.decode(bytes, encoding), encoding, guessed };
}

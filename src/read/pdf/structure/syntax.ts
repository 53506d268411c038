/**
 * The values that a PDF is written in: `<< /Type /Page /Contents 4 0 R >>` -> a map.
 *
 * Reads strictly and goes on leniently: what is no PDF is left out and counted as a flaw, for one flipped bit in a
 * dictionary leaves most often something that cannot stand there. Takes time in proportion to the bytes.
 */
import { fromHex, latin1 } from './bytes.js';

/** A name with its slash, as `/Page`; a reference by the number of its object; the bytes of a string. */
export type Value = null | boolean | number | string | Ref | Text | readonly Value[] | Dict;
export type Dict = ReadonlyMap<string, Value>;

export class Ref {
  constructor(readonly number: number) {}
}

export class Text {
  constructor(readonly bytes: string) {}
}

export interface Parsed {
  /** What was read: one value, if all is well. */
  readonly values: readonly Value[];
  /** Where the reader stopped: at a word that is none of a value, or at the end. */
  readonly end: number;
  /** How many things were met that cannot stand where they do. */
  readonly flaws: number;
}

/** What is nested deeper is no value that anyone needs. */
const DEEPEST = 100;

interface Frame {
  readonly close: ']' | '>>';
  readonly items: Value[];
}

const [BLANK, DELIMITER, REGULAR] = [0, 1, 2];
const CLASSES = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0 || byte === 32 || (byte >= 9 && byte <= 13 && byte !== 11)) return BLANK;
  return '()<>[]{}/%'.includes(String.fromCharCode(byte)) ? DELIMITER : REGULAR;
});
const isRegular = (byte: number | undefined): boolean => byte !== undefined && CLASSES[byte] === REGULAR;

/** The first place at or after `start` that is neither blank nor comment. */
export function skipBlanks(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end) {
    if (bytes[at] === 0x25) while (at < end && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
    else if (CLASSES[bytes[at]!] !== BLANK) break;
    else at += 1;
  }
  return at;
}

/** The word of regular characters that begins at `start`. */
export function wordAt(bytes: Uint8Array, start: number, end: number, most = 128): string {
  return latin1(bytes, start, wordEnd(bytes, start, end, most));
}

function wordEnd(bytes: Uint8Array, start: number, end: number, most: number): number {
  let at = start;
  while (at < end && at - start < most && isRegular(bytes[at])) at += 1;
  return at;
}

/** Reads values from `start` up to `end`, or up to the first word that no value has, such as `endobj` or `stream`. */
export function parseValues(bytes: Uint8Array, start: number, end: number): Parsed {
  const top: Value[] = [];
  const stack: Frame[] = [];
  let items = top; // of the innermost frame
  let flaws = 0;
  let at = start;
  const close = (by: Frame['close']) => {
    const frame = stack.pop();
    if (!frame || frame.close !== by) flaws += 1;
    if (!frame) return;
    items = stack.at(-1)?.items ?? top;
    if (frame.close === ']') items.push(frame.items);
    else {
      const { dict, odd } = dictOf(frame.items);
      flaws += odd;
      items.push(dict);
    }
  };
  for (;;) {
    at = skipBlanks(bytes, at, end);
    if (at >= end) break;
    const byte = bytes[at]!;
    const next = bytes[at + 1];
    if (byte === 0x28) {
      const string = stringEnd(bytes, at, end);
      if (string === null) {
        flaws += 1;
        at = end;
        break;
      }
      items.push(new Text(latin1(bytes, at + 1, string)));
      at = string + 1;
    } else if (byte === 0x5b || (byte === 0x3c && next === 0x3c)) {
      if (stack.length === DEEPEST) return { values: top, end: at, flaws: flaws + 1 };
      items = [];
      stack.push({ close: byte === 0x5b ? ']' : '>>', items });
      at += byte === 0x5b ? 1 : 2;
    } else if (byte === 0x5d || (byte === 0x3e && next === 0x3e)) {
      close(byte === 0x5d ? ']' : '>>');
      at += byte === 0x5d ? 1 : 2;
    } else if (byte === 0x3c) {
      const hex = at + bytes.subarray(at, end).indexOf(0x3e);
      if (hex < at) {
        flaws += 1;
        at = end;
        break;
      }
      const digits = latin1(bytes, at + 1, hex);
      if (/[^\da-f\s\0]/iu.test(digits)) flaws += 1;
      items.push(new Text(latin1(fromHex(digits), 0, digits.length)));
      at = hex + 1;
    } else if (byte === 0x2f) {
      const stop = wordEnd(bytes, at + 1, end, 1024);
      const name = latin1(bytes, at, stop);
      at = stop;
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
      if (/[\x01-\x1f\x7f]/u.test(name)) flaws += 1;
      items.push(name.includes('#') ? withoutEscapes(name) : name);
    } else if (isDigit(byte) && wholeEnd(bytes, at, end) > at) {
      const stop = wholeEnd(bytes, at, end);
      let number = 0;
      for (; at < stop; at += 1) number = number * 10 + bytes[at]! - 0x30;
      items.push(number);
    } else if (byte === 0x52 && !isRegular(next)) {
      flaws += refer(items);
      at += 1;
    } else if (isRegular(byte)) {
      const word = wordAt(bytes, at, end);
      const known = KEYWORDS.get(word);
      if (known !== undefined) items.push(known);
      else if (NUMBER.test(word)) items.push(Number(word.replace(/^[+-](?=[+-])/u, '')));
      else if (ENDS.has(word) || stack.length === 0) break;
      else flaws += 1;
      at += word.length;
    } else {
      flaws += 1; // a lone delimiter: `)`, `>`, a brace
      at += 1;
    }
  }
  flaws += stack.length;
  while (stack.length > 0) close(stack.at(-1)!.close);
  return { values: top, end: at, flaws };
}

const KEYWORDS = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** More digits may be more than a number can hold. */
const MOST_DIGITS = 15;

/** Where the word that begins at `start` ends, if it is digits and nothing else, as most numbers are; else `start`. */
function wholeEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && at - start <= MOST_DIGITS && isDigit(bytes[at])) at += 1;
  return at - start > MOST_DIGITS || isRegular(bytes[at]) ? start : at;
}

/** Some engines write two signs, which readers take for one. */
const NUMBER = /^[+-]{0,2}(?:\d+(?:\.\d*)?|\.\d+)$/u;
/** Words after a value: one that was never closed ends there. */
const ENDS = new Set(['endobj', 'stream', 'endstream', 'startxref', 'obj', 'trailer', 'xref']);

const withoutEscapes = (name: string): string =>
  name.replace(/#([\da-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** `12 0 R`: makes a reference of the last two numbers. Returns how many flaws that gave. */
function refer(items: Value[]): number {
  const [number, generation] = [items.at(-2), items.at(-1)];
  if (!Number.isInteger(number) || !Number.isInteger(generation)) return 1;
  items.length -= 2;
  items.push(new Ref(number as number));
  return 0;
}

function dictOf(items: readonly Value[]): { dict: Dict; odd: number } {
  const dict = new Map<string, Value>();
  let odd = items.length % 2;
  for (let i = 0; i + 1 < items.length; i += 2) {
    const key = items[i];
    if (typeof key === 'string') dict.set(key, items[i + 1]!);
    else odd += 1;
  }
  return { dict, odd };
}

/** Where the string that begins at `start` ends, or `null` if it does not. */
function stringEnd(bytes: Uint8Array, start: number, end: number): number | null {
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) depth += 1;
    else if (byte === 0x29) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return null;
}

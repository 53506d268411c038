/** Text and numbers in bytes. */
import { latin1 as textOf } from '../../../platform/platform.js';

/** Returns the bytes from `start` up to `end` as text: each is the code of a character. */
export const latin1 = (bytes: Uint8Array, start: number, end: number): string => textOf(bytes.subarray(start, end));

/** Whether a word of ASCII stands at a place. */
export function standsAt(bytes: Uint8Array, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i += 1) if (bytes[at + i] !== word.charCodeAt(i)) return false;
  return true;
}

/** Finds a word of ASCII, from `from` on; -1 if it does not stand there. */
export function indexOfWord(bytes: Uint8Array, word: string, from = 0): number {
  const first = word.charCodeAt(0);
  let at = bytes.indexOf(first, from);
  while (at !== -1 && !standsAt(bytes, at, word)) at = bytes.indexOf(first, at + 1);
  return at;
}

/** Finds the last place where a word of ASCII stands; -1 if there is none. */
export function lastIndexOfWord(bytes: Uint8Array, word: string): number {
  const first = word.charCodeAt(0);
  let at = bytes.lastIndexOf(first);
  while (at !== -1 && !standsAt(bytes, at, word)) at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1);
  return at;
}

/** Reads pairs of hexadecimal digits, up to the first pair that is none. */
export function fromHex(digits: string): Uint8Array {
  const bytes = new Uint8Array(digits.length >> 1);
  for (const i of bytes.keys()) {
    const pair = digits.slice(2 * i, 2 * i + 2);
    if (!/^[\da-f]{2}$/iu.test(pair)) return bytes.subarray(0, i);
    bytes[i] = Number.parseInt(pair, 16);
  }
  return bytes;
}

/**
 * Tables that say which letters the signs of a font stand for -> whether one is damaged, by what it says itself.
 *
 * A packed table has a checksum. A plain one has none; but each of its parts is counted, and each code and each letter stands in
 * it once. Example: `<0036> <0053>` says that sign 54 is an `S`.
 */
import { groupBy } from '../../../model/groupBy.js';
import { latin1 } from './bytes.js';

interface Entry {
  readonly code: number;
  /** The letter, or several of them. */
  readonly letters: string;
}

/** No table of a sheet's font is longer. */
const MOST_BYTES = 2 ** 20;

/** Whether a table contradicts itself. */
export function isDamagedTable(bytes: Uint8Array): boolean {
  if (bytes.length > MOST_BYTES) return false;
  const text = latin1(bytes, 0, bytes.length);
  const entries = entriesOf(text);
  return entries === null || isAtOdds(entries);
}

/** Where a part of a table begins and ends: `2 beginbfchar`, its rows, `endbfchar`. */
const BORDERS = /\b(begin|end)((?:bf|codespace)\w*)/gu;
/** How many rows it has stands before, in no more letters. */
const LONGEST_COUNT = 12;

const ROWS: Readonly<Record<string, RegExp>> = {
  bfchar: /\s*<\s*((?:[\da-f]{2}\s*)+)>\s*<\s*((?:[\da-f]{2}\s*)+)>/iuy,
  bfrange: /\s*<\s*((?:[\da-f]{2}\s*)+)>\s*<\s*((?:[\da-f]{2}\s*)+)>\s*(?:<\s*((?:[\da-f]{2}\s*)+)>|\[([^\]]*)\])/iuy,
  codespacerange: /\s*<\s*((?:[\da-f]{2}\s*)+)>\s*<\s*((?:[\da-f]{2}\s*)+)>/iuy,
};
const LISTED = /\s*<\s*((?:[\da-f]{2}\s*)+)>/iuy;

/** The entries of a table; `null` if its parts are not what they are said to be. */
function entriesOf(text: string): Entry[] | null {
  const borders = [...text.matchAll(BORDERS)];
  const entries: Entry[] = [];
  for (let i = 0; i < borders.length; i += 2) {
    const [from, to] = [borders[i]!, borders[i + 1]];
    const kind = from[2]!;
    const pattern = ROWS[kind];
    if (from[1] !== 'begin' || to?.[1] !== 'end' || to[2] !== kind || !pattern) return null;
    const before = text.slice(Math.max(0, from.index - LONGEST_COUNT), from.index);
    const rows = rowsOf(text.slice(from.index + from[0].length, to.index), pattern);
    if (rows === null || rows.length !== Number(before.trim().split(/\s+/u).at(-1))) return null;
    for (const row of kind === 'codespacerange' ? [] : rows) {
      const own = entriesOfRow(row, kind === 'bfrange');
      if (own === null) return null;
      entries.push(...own);
    }
  }
  return entries;
}

/** The rows of a part; `null` if something else stands in it. */
function rowsOf(body: string, pattern: RegExp): RegExpExecArray[] | null {
  const rows: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  let end = 0;
  for (let row = pattern.exec(body); row; row = pattern.exec(body)) {
    rows.push(row);
    end = pattern.lastIndex;
  }
  return body.slice(end).trim() === '' ? rows : null;
}

/** No range of a table is longer. */
const MOST_CODES = 2 ** 16;

function entriesOfRow([, from, to, letters, list]: RegExpExecArray, isRange: boolean): Entry[] | null {
  const first = numberOf(from!);
  if (!isRange) return [{ code: first, letters: textOf(to!) }];
  const count = numberOf(to!) - first + 1;
  if (count < 1 || count > MOST_CODES) return null;
  if (letters !== undefined) {
    const text = textOf(letters);
    const last = text.charCodeAt(text.length - 1);
    return Array.from({ length: count }, (_, i) => ({
      code: first + i,
      letters: text.slice(0, -1) + String.fromCharCode(last + i),
    }));
  }
  const rows = rowsOf(list!, LISTED);
  return rows?.length === count ? rows.map(([, own], i) => ({ code: first + i, letters: textOf(own!) })) : null;
}

const numberOf = (hex: string): number => Number.parseInt(hex.replace(/\s/gu, ''), 16);

const textOf = (hex: string): string =>
  hex
    .replace(/\s/gu, '')
    .match(/.{1,4}/gu)!
    .map((digits) => String.fromCharCode(Number.parseInt(digits, 16)))
    .join('');

/** Whether entries contradict one another. */
function isAtOdds(entries: readonly Entry[]): boolean {
  if (new Set(entries.map(({ code }) => code)).size < entries.length) return true;
  const single = entries.filter(({ letters }) => letters.length === 1);
  return hasOneTwice(single) || isOutOfStep(single) || isAlone(single);
}

/** Whether one letter has two codes. A font may draw letters in two ways, as small capitals: then several of them have. */
function hasOneTwice(single: readonly Entry[]): boolean {
  const words = single.filter(({ letters }) => /[\p{L}\p{N}]/u.test(letters));
  const twice = [...groupBy(words, ({ letters }) => letters).values()].filter(({ length }) => length > 1);
  return twice.length === 1 && twice[0]!.length === 2;
}

/** Most fonts have ASCII in its order: of nearly all its letters, the code is as far from the letter. */
const NEARLY_ALL = 0.8;
const FEWEST = 10;

/** Whether a code or a letter of ASCII is one bit off the distance of all others. */
function isOutOfStep(single: readonly Entry[]): boolean {
  const ascii = single.filter(({ letters }) => isAscii(letters.charCodeAt(0)));
  const byDistance = [...groupBy(ascii, distanceOf)].sort(([, one], [, other]) => other.length - one.length);
  const [distance, own] = byDistance[0] ?? [0, []];
  if (own.length < FEWEST || own.length < NEARLY_ALL * ascii.length) return false;
  return single.some((entry) => {
    const letter = entry.letters.charCodeAt(0);
    const bits = (entry.code + distance) ^ letter;
    const codeBits = (letter - distance) ^ entry.code;
    return (isAscii(entry.code + distance) && isOneBit(bits)) || (isAscii(letter) && isOneBit(codeBits));
  });
}

const isAscii = (letter: number): boolean => letter > 0x20 && letter < 0x7f;
const distanceOf = ({ code, letters }: Entry): number => letters.charCodeAt(0) - code;
const isOneBit = (bits: number): boolean => bits > 0 && (bits & (bits - 1)) === 0;

/** Letters below are in names of people and towns. */
const FOREIGN = 0x180;
/** Letters that no text of some length does without. */
const FREQUENT = /[aeinorst]/u;
const MANY = 15;

/** Whether a sign of a script that has no other in the table is one bit off a letter of Western Europe that it lacks. */
function isAlone(single: readonly Entry[]): boolean {
  const letters = new Set(single.map((entry) => entry.letters));
  const scripts = groupBy(single, (entry) => entry.letters.charCodeAt(0) >> 8);
  const hasMany = [...letters].filter((letter) => /[a-z]/u.test(letter)).length >= MANY;
  return [...scripts].some(([script, own]) => {
    const letter = own[0]!.letters.charCodeAt(0);
    const meant = String.fromCharCode(letter & 0xff);
    if (own.length > 1 || !isOneBit(script) || letters.has(meant) || !hasMany) return false;
    return letter >= FOREIGN ? /[a-zÀ-ÿ«»]/iu.test(meant) : FREQUENT.test(meant);
  });
}

/** The signs of two letters in one, `ﬀ` and those after it, begin at U+FB00: of which a tool may leave `û` and `ü`. */
const CUT = /[ûü]/u;
const CUT_CODE = /<00f[bc]>/iu;
const ACCENTED = /[À-ÿ]/u;
const FEWEST_ACCENTED = 2;
const FARTHEST = 0xff;

/** Whether a table has what is left of a ligature: a letter whose code is far from those of all other accented ones. */
export function hasCutLigature(bytes: Uint8Array): boolean {
  const text = bytes.length > MOST_BYTES ? '' : latin1(bytes, 0, bytes.length);
  if (!CUT_CODE.test(text)) return false;
  const accented = (entriesOf(text) ?? []).filter(({ letters }) => letters.length === 1 && ACCENTED.test(letters));
  const others = accented.filter(({ letters }) => !CUT.test(letters)).map(distanceOf);
  return (
    others.length >= FEWEST_ACCENTED &&
    accented.some(
      (entry) => CUT.test(entry.letters) && others.every((other) => Math.abs(other - distanceOf(entry)) > FARTHEST),
    )
  );
}

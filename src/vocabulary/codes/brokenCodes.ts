/**
 * Codes that recognition took apart: it loses the underscore between two parts, or sets blanks beside it.
 *
 * Example: `2025 _2030 DUP_03 1201 Titolo` may be `2025_2030_DUP_03`, or `2025_2030_DUP_03_1201`.
 */

/** One way to read a broken code. */
export interface CodeReading {
  /** The code with its signs. */
  readonly code: string;
  /** How many characters of the text it takes. */
  readonly length: number;
  /** What codes of one table have in common. */
  readonly kind: string;
}

/** Between the groups of years and a word, specks of the paper may stand there as well; dashes alone are another's signs. */
const GAP = "(?:(?=[^\\p{L}\\p{N}]*[ _])[ _.,·'’-]+)";
/** A number whose nought stands apart, before the four digits of its place: none is 0. */
const TORN = '0 \\d(?=[_ ]{0,3}\\d{4}(?!\\d))';
const HEAD = new RegExp(
  `^((?:19|20)\\d{2})${GAP}((?:19|20)\\d{2}|\\d{2})${GAP}?([A-Z]{2,})${GAP}?(${TORN}|\\d{1,3})(?=\\d{4}(?!\\d)|[^A-Za-z\\d]|$)`,
  'u',
);
/** Four digits of mission and running number, and what a sign joins to them; before them nothing may be left. */
const PLACE = new RegExp(`^(${GAP}|)(\\d{4})((?: *_ *\\d+)*)(?!\\w)`, 'u');

/** The number of what stands below it. */
const BELOW = /^ +(\d{2})(?!\w)/u;

/** Returns the ways to read the code of years, word and number that a text begins with; none if it begins with no such code. */
export function readingsOf(text: string): readonly CodeReading[] {
  const [head, from, to, word, printed] = HEAD.exec(text) ?? [];
  if (head === undefined) return [];
  const number = printed!.replace(' ', '');
  const rest = text.slice(head.length);
  const short = { code: `${from}_${to}_${word}_${number}`, kind: `${to!.length} ${word}`, length: head.length };
  const [place, gap, digits, more] = PLACE.exec(rest) ?? [];
  if (place === undefined) {
    // A part of it may stand apart, of which nothing tells where it ends, or signs between its digits may be lost.
    const isTorn = rest.startsWith('_') || (number.length === 1 ? /^ +[\d_]/u : /^ +\d{3}/u).test(rest);
    return isTorn ? [] : [short];
  }
  const code = `${short.code}_${digits}${more!.replaceAll(' ', '')}`;
  const long = { ...short, code, length: head.length + place.length };
  const below = BELOW.exec(rest.slice(place.length));
  const longest = below ? [{ ...short, code: `${code}_${below[1]}`, length: long.length + below[0].length }] : [];
  return [...(gap!.startsWith(' ') && !gap!.includes('_') ? [short] : []), long, ...longest];
}

/** A part of a pattern: what it says to the letter, or a regular expression. */
export type PatternPart = { readonly literal: string } | { readonly source: string };

/** Returns a function that reads the broken codes of a pattern. Without letters and years, any numbers would be codes. */
export function readerOf(parts: readonly PatternPart[]): (text: string) => readonly CodeReading[] {
  const source = parts.map((part) =>
    'literal' in part ? remainsOf(part.literal) : `(${part.source.replace(/\?<\w+>/gu, '?:')})`,
  );
  const pattern = new RegExp(`^${source.join('')}(?![\\p{L}\\p{N}])`, 'u');
  const tells = parts.some((part) =>
    'literal' in part ? /\p{L}/u.test(part.literal) : part.source.includes('<from>'),
  );
  return (text) => {
    const found = tells ? pattern.exec(text) : null;
    if (!found) return [];
    const values = found.slice(1).values();
    const code = parts.map((part) => ('literal' in part ? part.literal : values.next().value)).join('');
    return [{ code, kind: '', length: found[0].length }];
  };
}

/** What recognition may leave of the words and signs of a pattern: words stay as they are; for signs stand some of them, or blanks. */
const remainsOf = (literal: string): string =>
  literal.replace(/[^\p{L}\p{N}]+/gu, (signs) => `[ ${signs.replace(/[\\\]^-]/gu, String.raw`\$&`)}]+`);

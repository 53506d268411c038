/**
 * The grammar of objective codes.
 *
 * A code is groups of capitals and digits joined by `_`: years, a word, the mandate number and, below the mandate
 * level, four digits of mission and running number. Example: `2024_28_DUP_01_0301` is 2024-2028, mandate objective 01,
 * mission 03, number 01.
 *
 * A profile adds patterns of other codes, with the parts in braces: `OS.{mandate}.{mission}.{number}`.
 */

import { type CodeReading, readingsOf } from './brokenCodes.js';

/** The parts of a code; `null` where the code does not have one. */
export interface CodeParts {
  readonly from: number | null;
  readonly to: number | null;
  readonly mandateNumber: string | null;
  /** Two digits. */
  readonly mission: string | null;
  /** Running number within the mission. */
  readonly number: string | null;
}

/** What codes look like in one vocabulary: the grammar above, and the patterns that a profile adds. */
export interface CodeGrammar {
  /** Whether the text is a code and nothing else. */
  readonly isCode: (text: string) => boolean;
  /** Whether the text begins a code as nothing else does: `2023_27_DUP_0`. A cell may go on with the rest below. */
  readonly startsCode: (text: string) => boolean;
  /** Whether a narrow column left no more of a code than its first year: `2024_`. A second year may go on with it. */
  readonly isFirstYear: (text: string) => boolean;
  /** Whether the text can be the rest of a code that a narrow column cut: `2_0901`. */
  readonly isCodeFragment: (text: string) => boolean;
  /** The code, or the beginning of a cut one, that the text begins with, if a blank, a title or the end follows it. */
  readonly leadingCode: (text: string) => string | null;
  /** Whether the text may be a code or the beginning of one that a narrow column cut: where codes were recognised, of one of those. */
  readonly mayBegin: (text: string) => boolean;
  /** Whether the text begins a code, and ends in the middle of it: `2024_28_DUP_01_`. */
  readonly isCutShort: (text: string) => boolean;
  /** Whether the sign parts the groups of a code: `_`. */
  readonly isSeparator: (sign: string) => boolean;
  /** Reads a code, or what one with look-alikes is meant to be, into its parts; what is not there is `null`. */
  readonly readCode: (code: string) => CodeParts;
  /** What a code is meant to be that is written with look-alikes of its letters and digits; `null` if it is itself. */
  readonly meant: (code: string) => string | null;
  /** Whether a code is of the form of another, whole one: both can begin rows of one table. */
  readonly isLike: (code: string, other: string) => boolean;
  /** Whether the form that the code follows has the part, so that it is missed where it is not there. */
  readonly expects: (code: string, part: keyof CodeParts) => boolean;
  /** The ways to read the code that a text begins with, where recognition may have taken it apart. */
  readonly readings: (text: string) => readonly CodeReading[];
}

const CODE = /^[A-Z0-9]+(?:_[A-Z0-9]+)+$/;
/** A narrow column may leave no more than the first year on a line, with the sign after it. */
const CODE_START = /^(?:19|20)\d{2}_(?:\d{2}|$)/;
/** A whole code with years and mission whose title follows without a blank: the column was just full. */
const GLUED = /^(?:19|20)\d{2}_(?:\d{4}|\d{2})_[A-Z]+_\d+_\d{4}(?:_\d+)*(?=\p{L}|\p{P})/u;
/** A code cut at its sign whose title follows without a blank: no code has a letter in lower case. */
const CUT_GLUED = /^(?:19|20)\d{2}_(?:\d{4}|\d{2})_[A-Z]+_(?:\d+_)*(?=\p{Lu}\p{Ll})/u;
/**
 * A code of digits at its end whose title follows in capitals without a blank: `BIS` may be the end of a code, a longer word is
 * none.
 */
const CAPITALS_GLUED = /^(?:19|20)\d{2}_(?:\d{4}|\d{2})_[A-Z]+(?:_\d+)+(?=[A-Z]{4}[A-Z]*$)/;
const FRAGMENT = /^[A-Z]*[0-9_][A-Z0-9_]*$/;

/**
 * Where a code of years is cut: at a sign, within its years or its word, within the four digits after its number, or after
 * the nought of its number or of the one below them: none is 0.
 */
const CUT_END = /_$|^\d+_\d+$|_[A-Z]+$|[A-Z]_\d+_\d{1,3}$|_\d{4}_0$|[A-Z]_0$/;

const isFragment = (text: string): boolean => FRAGMENT.test(text) && !CODE_START.test(text);

/** The grammar that every sheet may follow. */
export const PRINTED_CODES: CodeGrammar = {
  isCode: (text) => CODE.test(text) && /\d/.test(text),
  startsCode: (text) => CODE_START.test(text) && FRAGMENT.test(text),
  isFirstYear: (text) => /^(?:19|20)\d{2}_$/.test(text),
  isCodeFragment: isFragment,
  leadingCode(text) {
    const word = text.split(' ', 1)[0] ?? '';
    const before = CAPITALS_GLUED.exec(word);
    if (before) return before[0];
    if (PRINTED_CODES.isCode(word) || PRINTED_CODES.startsCode(word)) return word;
    return (GLUED.exec(word) ?? CUT_GLUED.exec(word))?.[0] ?? null;
  },
  isCutShort: (text) => PRINTED_CODES.startsCode(text) && CUT_END.test(text),
  mayBegin: () => true,
  isSeparator: (sign) => sign === '_',
  readCode,
  meant: () => null,
  isLike: (code, other) => codeShape(other).startsWith(codeShape(code)),
  expects: () => true,
  readings: readingsOf,
};

/** The shape of a code, for comparing: `2024_28_DUP_01_0301` and `2023_27_DUP_09_1201` are of one shape. */
const codeShape = (code: string): string => code.replace(/[A-Z]+/g, 'A').replace(/\d/g, '9');

/** Whether a code has all parts that its form has: a narrow column may have cut what is no code yet, or lacks a mission. */
export const isWholeCode = (codes: CodeGrammar, code: string): boolean =>
  codes.isCode(code) && (!codes.expects(code, 'mission') || codes.readCode(code).mission !== null);

/**
 * The grammar of a table whose code column is just full, so that titles follow their codes without a blank, be it with a
 * capital or a digit: the shape of the table's other codes tells where a code ends, or where the column cuts it at its
 * sign. `cells` are the table's cells.
 */
export function tableCodes(codes: CodeGrammar, cells: readonly string[]): CodeGrammar {
  const whole = new Set<string>();
  const cut = new Set<string>();
  let isTouching = false;
  for (const text of cells) {
    const code = codes.leadingCode(text);
    if (code === null) continue;
    const after = text.slice(code.length);
    isTouching ||= /^[\p{L}\p{N}]/u.test(after);
    if (after.startsWith(' ')) continue;
    if (isWholeCode(codes, code)) whole.add(codeShape(code));
    if (codes.startsCode(code) && codes.isSeparator(code.at(-1)!)) cut.add(codeShape(code));
  }
  const ends = patternsOf(whole, /9$/u); // where a word ends a code, nothing tells
  const cuts = patternsOf(cut, /A/u); // years alone are too little
  const shapes = { whole, ends, cuts, isTouching };
  return { ...codes, leadingCode: (text) => leadingCodeOf(codes, shapes, text) };
}

/** The shapes of a table's codes. */
interface TableShapes {
  readonly whole: ReadonlySet<string>;
  /** Patterns of whole codes, and of those that the column cuts at their sign. */
  readonly ends: readonly RegExp[];
  readonly cuts: readonly RegExp[];
  /**
   * Whether a title touches its code. Where none does, a code that has a digit more than the others is wrong, and no title
   * begins in it.
   */
  readonly isTouching: boolean;
}

function leadingCodeOf(
  codes: CodeGrammar,
  { whole, ends, cuts, isTouching }: TableShapes,
  text: string,
): string | null {
  const plain = codes.leadingCode(text);
  if (plain === text || (plain !== null && whole.has(codeShape(plain)))) return plain;
  const end = firstMatch(codes, ends, text);
  if (end !== undefined && plain !== null && !isTouching && /^\d/u.test(plain.slice(end.length))) return plain;
  const cut = plain === null || /[A-Z]$/u.test(plain) ? firstMatch(codes, cuts, text) : undefined; // no code ends in a word
  return end ?? cut ?? plain;
}

/** What the first of the patterns finds at the start of a text: no sign that parts groups follows it, as none begins a title. */
function firstMatch({ isSeparator }: CodeGrammar, patterns: readonly RegExp[], text: string): string | undefined {
  for (const pattern of patterns) {
    const code = pattern.exec(text)?.[0];
    if (code !== undefined && !isSeparator(text.charAt(code.length))) return code;
  }
  return undefined;
}

/** Codes of one table are of few shapes. */
const MOST_SHAPES = 12;

/** Patterns of codes of the shapes that fit `kind`. */
const patternsOf = (shapes: ReadonlySet<string>, kind: RegExp): RegExp[] =>
  [...shapes]
    .filter((shape) => kind.test(shape))
    .slice(0, MOST_SHAPES)
    .map((shape) => new RegExp(`^${shape.replaceAll('9', '\\d').replaceAll('A', '[A-Z]+')}`, 'u'));

/** A last year of two digits is of the first one's century, or of the next where the century turns: `1999_04`. */
export function lastYear(first: number, last: string): number {
  if (last.length > 2) return Number(last);
  const century = first - (first % 100);
  return century + Number(last) + (first % 100 > Number(last) + 50 ? 100 : 0);
}

export const NO_PARTS: CodeParts = { from: null, to: null, mandateNumber: null, mission: null, number: null };

function readCode(code: string): CodeParts {
  const found = /^(?:([12]\d{3})_([12]\d{3}|\d{2})_)?[A-Z][A-Z0-9]*((?:_\d+)*)$/.exec(code);
  if (!found) return NO_PARTS;
  const [, first, last, tail = ''] = found;
  const from = first === undefined ? null : Number(first);
  const to = first === undefined || last === undefined ? null : lastYear(Number(first), last);
  const [mandateNumber = null, place, ...rest] = tail.split('_').slice(1);
  if (place === undefined || place.length < 4) return { ...NO_PARTS, from, to, mandateNumber };
  return { from, to, mandateNumber, mission: place.slice(0, 2), number: rest.at(-1) ?? place.slice(-2) };
}

/**
 * Parts a code from the years that were read out of it: `2024_28_DUP_01_0301` has the years `2024_28`, and the rest
 * `_DUP_01_0301`, which stays when a plan moves on by a year. `null` where the years do not stand in it side by side.
 */
export function partYears(
  code: string,
  { from, to }: { readonly from: number; readonly to: number },
): { readonly years: string; readonly rest: string } | null {
  const last = String(to);
  const [years] = new RegExp(`(?<!\\d)${from}\\D{0,3}(?:${last}|${last.slice(-2)})(?!\\d)`, 'u').exec(code) ?? [];
  return years === undefined ? null : { years, rest: code.replace(years, '') };
}

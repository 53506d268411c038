/** Finds where the codes of a table's rows begin and end: a narrow column may cut a code, and a title may cite another one. */

import type { TextSpan } from '../../model/element.js';
import { type CodeGrammar, isWholeCode } from '../../vocabulary/codes/codes.js';

/** A row while it is read. */
export interface TableRow {
  readonly code: TextSpan[];
  readonly title: TextSpan[];
  /** Signs that list a row, or part its code from its title: they say nothing. */
  readonly signs: TextSpan[];
}

export const newRow = (...code: TextSpan[]): TableRow => ({ code, title: [], signs: [] });

export const codeText = (row: TableRow): string => row.code.map(({ text }) => text).join('');

/** A dash or a colon between a code and its title. */
const DASH = /^[-–—:]\s+(?=\S)/u;

/** Parts what is no title from the start of one: a dash or a colon after the code, with what stands before it. `null`: none does. */
export function partedDash(title: TextSpan): { readonly title: TextSpan; readonly sign: TextSpan } | null {
  const text = title.text.replace(DASH, '');
  if (text === title.text) return null;
  const [cell] = title.cells; // a colon touches the code
  return { title: { ...title, text }, sign: { ...title, text: cell!.text.slice(0, -text.length).trim() } };
}

/** Into how many spans a narrow column may cut a code. */
const MOST_CUTS = 12;

/**
 * Splits the code off a span: it begins a row or continues the code of the `open` one. `null` if the span has no code.
 * Where `first`, the table's first row, is given, only a code of its shape begins a row: others are cited in a title.
 */
export function splitCode(
  codes: CodeGrammar,
  span: TextSpan,
  open: TableRow | undefined,
  first: TableRow | undefined,
): { begins: boolean; code: TextSpan; rest: TextSpan[] } | null {
  const word = restBeforeTitle(codes, span.text, open) ?? codes.leadingCode(span.text) ?? firstWord(span.text);
  const after = span.text.slice(word.length).trim();
  const rest = after === '' ? [] : [{ ...span, text: after }];
  const goesOn =
    open !== undefined &&
    open.code.length < MOST_CUTS &&
    (codes.isCodeFragment(word) || (codes.isFirstYear(codeText(open)) && codes.isFirstYear(word))) &&
    fits(codes, open, word) &&
    codes.mayBegin(codeText(open) + word) &&
    !isOfAnother(codes, open, word) &&
    (codes.isSeparator(word[0]!) || isCut(codes, open));
  if (!goesOn && (codes.leadingCode(word) === null || !isRowCode(codes, word, first))) return null;
  return { begins: !goesOn, code: { ...span, text: word }, rest };
}

const firstWord = (text: string): string => text.split(' ', 1)[0]!;

/** The rest of a cut code where the two make a whole one with a mission: the title may touch it. What begins a code is none. */
function restBeforeTitle(codes: CodeGrammar, text: string, open: TableRow | undefined): string | null {
  if (!open || !isCut(codes, open)) return null;
  const other = codes.leadingCode(text) ?? '';
  if (codes.startsCode(other) || isWholeCode(codes, other)) return null;
  const start = codeText(open);
  const whole = codes.leadingCode(start + text) ?? '';
  return whole.length > start.length && codes.readCode(whole).mission !== null ? whole.slice(start.length) : null;
}

/**
 * Whether a span after a title may hold the rest of the row's code. Alone on its line any rest may; before words of the
 * title only what no title begins with: a word with an underscore, or what makes the code whole.
 */
export function mayHoldRest(codes: CodeGrammar, row: TableRow, { text }: TextSpan): boolean {
  const word = restBeforeTitle(codes, text, row) ?? firstWord(text);
  return word === text || [...word].some(codes.isSeparator) || codes.readCode(codeText(row) + word).mission !== null;
}

/** Whether a code may have been cut between the two: at an underscore, or between two letters or two digits. */
function fits(codes: CodeGrammar, open: TableRow, word: string): boolean {
  const joint = (open.code.at(-1)?.text.at(-1) ?? '') + word[0];
  return [...joint].some(codes.isSeparator) || /^(?:\d\d|[A-Z]{2})$/u.test(joint);
}

/** Whether a fragment is the rest of a code whose beginning was lost: `_03_1003` under `2031_36_VIA_03_1002`, which is whole. */
const isOfAnother = (codes: CodeGrammar, open: TableRow, word: string): boolean =>
  /^[^\p{L}\p{N}]\d+[^\p{L}\p{N}]\d{4}$/u.test(word) && codes.readCode(codeText(open)).mission !== null;

/** Whether a narrow column may have cut the row's code. */
const isCut = (codes: CodeGrammar, row: TableRow): boolean =>
  row.code.length > 0 && (!isWholeCode(codes, codeText(row)) || codes.isCutShort(codeText(row)));

/** A code cited in a title that begins a line is of another shape than the table's: it is text. */
function isRowCode(codes: CodeGrammar, word: string, first: TableRow | undefined): boolean {
  if (!codes.isCode(word) || !first || first.code.length === 0 || codes.readCode(word).mission !== null) return true;
  return codes.isLike(word, codeText(first));
}

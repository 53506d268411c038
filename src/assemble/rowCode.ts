/** Where codes of a table's rows begin and end: a narrow column may cut a code, and a title may cite another one. */
import type { Piece } from '../model/element.js';
import type { CodeGrammar } from '../vocabulary/codes.js';

/** A row in the making. */
export interface Row {
  readonly code: Piece[];
  readonly title: Piece[];
  /** Signs that list a row, or part its code from its title: they say nothing. */
  readonly signs: Piece[];
}

export const newRow = (...code: Piece[]): Row => ({ code, title: [], signs: [] });

export const codeText = (row: Row): string => row.code.map((piece) => piece.text).join('');

/**
 * What a piece says of codes: whether it begins a row or goes on the code of the `open` one, and what stands behind.
 * Where `first`, the table's first row, is given, only a code of its shape begins a row: others are cited in a title.
 */
export function splitCode(
  codes: CodeGrammar,
  piece: Piece,
  open: Row | undefined,
  first: Row | undefined,
): { begins: boolean; code: Piece; rest: Piece[] } | null {
  const word = codes.leadingCode(piece.text) ?? piece.text.split(' ', 1)[0]!;
  const behind = piece.text.slice(word.length).trim();
  const rest = behind === '' ? [] : [{ ...piece, text: behind }];
  const goesOn =
    open !== undefined &&
    codes.isCodeFragment(word) &&
    fits(codes, open, word) &&
    (codes.isSeparator(word[0]!) || isCut(codes, open));
  if (!goesOn && (codes.leadingCode(word) === null || !isRowCode(codes, word, first))) return null;
  return { begins: !goesOn, code: { ...piece, text: word }, rest };
}

/**
 * Whether a piece behind a title may hold the rest of the row's code. Alone on its line any rest may; before words of the
 * title only what no title begins with: a word with an underscore, or what makes the code whole.
 */
export function mayHoldRest(codes: CodeGrammar, row: Row, { text }: Piece): boolean {
  const word = text.split(' ', 1)[0]!;
  return word === text || [...word].some(codes.isSeparator) || codes.readCode(codeText(row) + word).mission !== null;
}

/** Whether a code may have been cut between the two: at an underscore, or between two letters or two digits. */
function fits(codes: CodeGrammar, open: Row, word: string): boolean {
  const joint = (open.code.at(-1)?.text.at(-1) ?? '') + word[0];
  return [...joint].some(codes.isSeparator) || /^(?:\d\d|[A-Z]{2})$/u.test(joint);
}

/** Whether a narrow column may have cut the row's code: it is no whole code yet, or has no running number. */
function isCut(codes: CodeGrammar, row: Row): boolean {
  const code = codeText(row);
  return (
    code !== '' && (!codes.isCode(code) || (codes.expects(code, 'mission') && codes.readCode(code).mission === null))
  );
}

/** A code cited in a title that begins a line is of another shape than the table's: it is text. */
function isRowCode(codes: CodeGrammar, word: string, first: Row | undefined): boolean {
  if (!codes.isCode(word) || !first || first.code.length === 0 || codes.readCode(word).mission !== null) return true;
  return codes.isLike(word, codeText(first));
}

/**
 * What `recognise` makes of a source, in reading order: header blocks, headings, titles of sections, and text.
 */

import { beginsApart, cleanText, joinLines, wordKey } from '../text/normalize.js';
import type { HeaderField, ParameterField, SectionField } from '../vocabulary/labels.js';
import type { Level } from '../vocabulary/levels.js';
import { type Cell, hasGap, type Layout, type Line } from './layout.js';

/** A stretch of one line, with the cells that it claims. */
export interface Piece {
  readonly line: Line;
  readonly cells: readonly Cell[];
  readonly text: string;
}

/** One printed header block, its cells told apart. A field is absent where the label is; empty where the cell is. */
export interface Header {
  readonly kind: 'header';
  readonly level: Level;
  readonly levelLabel: readonly Piece[];
  readonly labels: ReadonlyMap<HeaderField, readonly Piece[]>;
  readonly code: readonly Piece[];
  readonly title: readonly Piece[];
  readonly fields: ReadonlyMap<HeaderField, readonly Piece[]>;
}

export type Element =
  | Header
  | {
      readonly kind: 'parameters';
      readonly labels: readonly Piece[];
      readonly values: ReadonlyMap<ParameterField, readonly Piece[]>;
    }
  /** The level label again, with the title under it. */
  | { readonly kind: 'heading'; readonly level: Level; readonly label: Piece }
  /** What may be the title of a section; `strength` says how much speaks for it. */
  | {
      readonly kind: 'section';
      readonly field: SectionField;
      readonly level: Level | null;
      readonly labels: readonly Piece[];
      readonly strength: number;
    }
  | { readonly kind: 'text'; readonly piece: Piece }
  | { readonly kind: 'furniture'; readonly piece: Piece };

/** A piece of some cells of a line; their texts are joined by blanks. */
export const pieceOf = (line: Line, cells: readonly Cell[] = line.cells): Piece => ({
  line,
  cells,
  text: cells.map(({ text }) => text).join(' '),
});

/**
 * A piece of the same cells with another text, as a cell may hold a label and its value. Spread, it would be another kind of
 * object to V8 than one of {@link pieceOf}, and all that looks at pieces would be made twice.
 */
export const withText = ({ line, cells }: Piece, text: string): Piece => ({ line, cells, text });

/** The pieces of a label, and what stands behind it on its last line: one piece, or none where `rest` is empty. */
export function partLabel(pieces: readonly Piece[], rest: string): { label: Piece[]; inline: Piece[] } {
  const last = pieces.at(-1)!;
  if (rest === '') return { label: [...pieces], inline: [] };
  const own = last.text.slice(0, last.text.length - rest.length).trim();
  return { label: [...pieces.slice(0, -1), { ...last, text: own }], inline: [{ ...last, text: rest }] };
}

/** Level and code: what the header blocks of one sheet share. */
export const identityOf = (header: { readonly level: Level; readonly code: readonly Piece[] }): string =>
  `${header.level} ${header.code.map(({ text }) => text).join('')}`;

/** The code as a header prints it: its lines without blanks between them, if it was cut; `null` if there is none. */
export const codeOf = (header: { readonly code: readonly Piece[] }): string | null =>
  cleanText(header.code.map(({ text }) => text).join('')) || null;

/** The text of pieces that a line wrap parted. */
export const joinPieces = (pieces: readonly Piece[]): string => joinLines(pieces.map(({ text }) => text));

/** Whether white space, another page or another column stands between two pieces. */
export function isApart(layout: Layout, before: Piece, after: Piece): boolean {
  return before.line.index !== after.line.index && hasGap(layout, before.line, after.line);
}

/** The most pieces that a title or a value may have: what goes on longer is none. */
const LONGEST_RUN = 60;

/**
 * Where in the pieces the words of `text` stand, from the start of one piece to the end of another: letter for letter,
 * else in other letters, as a title and a name of an office may differ in nothing else.
 */
export const findRun = (pieces: readonly Piece[], text: string): [number, number] | null =>
  runOf(pieces, text, letters) ?? runOf(pieces, text, wordKey);

const letters = (text: string): string => text.replace(/\s+/gu, '');

function runOf(pieces: readonly Piece[], text: string, keyOf: (text: string) => string): [number, number] | null {
  const target = keyOf(text);
  if (target === '') return null;
  const keyAt = keysOf(pieces, (own) => (own === text ? target : keyOf(own)));
  for (let start = 0; start < pieces.length; start += 1) {
    if (beginsApart(pieces[start]!.text, target)) continue;
    const count = countRun((i) => keyAt(start + i), target);
    if (count > 0) return [start, start + count];
  }
  return null;
}

/** The keys of pieces, each made when it is asked for first; none behind the last piece. */
function keysOf(pieces: readonly Piece[], keyOf: (text: string) => string): (i: number) => string | undefined {
  const keys: (string | undefined)[] = [];
  return (i) => {
    const piece = pieces[i];
    if (piece && keys[i] === undefined) keys[i] = keyOf(piece.text);
    return keys[i];
  };
}

/** How many of the keys, from the first on, make the whole target; 0 if they do not. */
function countRun(keyAt: (i: number) => string | undefined, target: string): number {
  let at = 0;
  for (let i = 0; i < LONGEST_RUN; i += 1) {
    const key = keyAt(i);
    if (!key || !target.startsWith(key, at)) return 0;
    at += key.length;
    if (at === target.length) return i + 1;
  }
  return 0;
}

/** Tells how many pieces, from the first on, say a text and nothing else; 0 if they do not. */
export function leadingRun(pieces: readonly Piece[]): (text: string) => number {
  const [exact, loose] = [keysOf(pieces, letters), keysOf(pieces, wordKey)];
  return (text) => (text === '' ? 0 : countRun(exact, letters(text)) || countRun(loose, wordKey(text)));
}

/**
 * The pieces, one of them cut in two if the words of `text` end in the middle of it: what a converter set on one line
 * with the text is told apart from it.
 */
export function cutBehind(pieces: readonly Piece[], text: string): readonly Piece[] {
  const target = wordKey(text);
  if (target === '') return pieces;
  const keyAt = keysOf(pieces, (own) => (own === text ? target : wordKey(own)));
  for (let start = 0; start < pieces.length; start += 1) {
    if (beginsApart(pieces[start]!.text, target)) continue;
    let at = 0;
    let end = start;
    // Pieces that the text goes on behind, ...
    for (; end < Math.min(pieces.length, start + LONGEST_RUN); end += 1) {
      const key = keyAt(end)!;
      if (key === '' || at + key.length >= target.length || !target.startsWith(key, at)) break;
      at += key.length;
    }
    // ... and the one that it ends in.
    const piece = pieces[end];
    if (end - start === LONGEST_RUN || !piece || !keyAt(end)!.startsWith(target.slice(at))) continue;
    const words = piece.text.split(' ');
    const count = countWords(words, target.slice(at));
    if (count === 0 || count === words.length) continue;
    const parts = [words.slice(0, count), words.slice(count)].map((part) => ({ ...piece, text: part.join(' ') }));
    return [...pieces.slice(0, end), ...parts, ...pieces.slice(end + 1)];
  }
  return pieces;
}

/** The pieces cut behind each of the texts in turn; one that had nothing to cut is not looked for again. */
export function cutBehindAll(pieces: readonly Piece[], texts: readonly string[]): readonly Piece[] {
  const idle = new Set<string>();
  let cut = pieces;
  for (const text of texts) {
    const before = cut;
    if (!idle.has(text)) cut = cutBehind(before, text);
    if (cut === before) idle.add(text);
    else idle.clear();
  }
  return cut;
}

/** How many of the words say the whole target; 0 if they do not. */
function countWords(words: readonly string[], target: string): number {
  let at = 0;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]!;
    const key = wordKey(word);
    if (!target.startsWith(key, at)) return 0;
    at += key.length;
    if (at === target.length) return i + 1;
  }
  return 0;
}

/** Pieces parted where white space stands between them, or where their font changes. */
export function groupsOf(layout: Layout, pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  pieces.forEach((piece, i) => {
    const before = pieces[i - 1];
    const parted = before && (isApart(layout, before, piece) || before.cells[0]?.font !== piece.cells[0]?.font);
    if (!before || parted) groups.push([piece]);
    else groups.at(-1)!.push(piece);
  });
  return groups;
}

/**
 * Cells of one visual line that a tool joined with one blank, or with none: told apart by the labels, and by the title
 * where it is known. Rows of a header block may read `[title's words] [label's words] [value's words]`.
 */

import type { Lexicon } from '../../labels/labelMatcher.js';
import { findRun, type Piece } from '../../model/element.js';
import { madeOnce } from '../../model/remembered.js';
import { wordKey } from '../../text/normalize.js';

/** The most pieces that a header block may have: what comes behind them is not looked at. */
export const LONGEST = 60;

/** The pieces with joined cells parted: the title in one run, each label in one run before its value. */
export function partJoined(lexicon: Lexicon, pieces: readonly Piece[], titles: readonly string[]): Piece[] {
  return [...partBlock(lexicon, pieces.slice(0, LONGEST), titles), ...pieces.slice(LONGEST)];
}

function partBlock(lexicon: Lexicon, pieces: readonly Piece[], titles: readonly string[]): Piece[] {
  const apart = partGlued(lexicon, pieces);
  const isWhole = titles.some((known) => findRun(apart, known));
  const parted = isWhole ? null : titles.map((known) => partTitle(apart, known)).find((found) => found !== null);
  return cutAtLabels(lexicon, gatherLabels(lexicon, parted ?? apart));
}

const cutAt = (piece: Piece, place: number): [Piece, Piece] => [
  { ...piece, text: piece.text.slice(0, place).trim() },
  { ...piece, text: piece.text.slice(place).trim() },
];

const firstWords = madeOnce(({ labelWords }: Lexicon): readonly string[] => [
  ...new Set(labelWords('header').map((label) => label.split(' ', 1)[0]!)),
]);

/** Cuts a line before a label that touches the end of another cell: `per tutti.Responsabile ANNA ROSSI`. */
function partGlued(lexicon: Lexicon, pieces: readonly Piece[]): Piece[] {
  const words = firstWords(lexicon);
  const parted: Piece[] = [];
  for (const piece of pieces) {
    const place = touchingWord(piece.text, words);
    if (place === null) parted.push(piece);
    else parted.push(...cutAt(piece, place));
  }
  return parted;
}

/** Where one of the words touches what stands before it. */
function touchingWord(text: string, words: readonly string[]): number | null {
  for (const word of words) {
    const place = text.indexOf(word, 1);
    if (touches(text, place, word.length)) return place;
  }
  return null;
}

/** Whether a word at a place of a text touches what stands before it, and ends there. */
const touches = (text: string, place: number, length: number): boolean =>
  place > 0 &&
  text[place - 1] !== ' ' &&
  /[\p{Ll}\p{P}]/u.test(text[place - 1]!) &&
  /^(?:$|[\s\p{Lu}])/u.test(text.slice(place + length));

/**
 * The title's words taken off the front of the lines that they begin, in order, and set before the rest; `null` if
 * not all of them are there.
 */
function partTitle(pieces: readonly Piece[], title: string): Piece[] | null {
  const words = keysOf(title);
  if (words.length === 0) return null;
  for (let start = 0; start < pieces.length; start += 1) {
    if (wordKey(pieces[start]!.text.split(' ', 1)[0]!) !== words[0]) continue;
    const taken: Piece[] = [];
    const rest = pieces.slice(0, start);
    let used = 0;
    for (const piece of pieces.slice(start)) {
      const own = piece.text.split(' ');
      let count = 0;
      for (; used < words.length && count < own.length; count += 1) {
        const key = wordKey(own[count]!);
        if (key !== '' && key !== words[used]) break;
        if (key !== '') used += 1;
      }
      if (count > 0) taken.push({ ...piece, text: own.slice(0, count).join(' ') });
      if (count < own.length) rest.push({ ...piece, text: own.slice(count).join(' ') });
    }
    if (used === words.length) return [...taken, ...rest];
  }
  return null;
}

const keysOf = (text: string): string[] => text.split(' ').map(wordKey).filter(Boolean);

/**
 * A label wrapped over two lines whose value's words stand behind both halves (`Centro di Polizia` above
 * `Responsabilità Locale`), or on a line between them: the label in one run, and its value behind it.
 */
function gatherLabels(lexicon: Lexicon, pieces: readonly Piece[]): Piece[] {
  const { matchLabel, mayBeginLabel } = lexicon;
  const gathered: Piece[] = [];
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i]!;
    const next = pieces[i + 1];
    if (!mayBeginLabel('header', piece.text) || !next) {
      gathered.push(piece);
      continue;
    }
    const enclosed = halvesOf(lexicon, piece, next) ? null : halvesOf(lexicon, piece, pieces[i + 2]);
    if (enclosed && !matchLabel('header', [piece.text])) {
      gathered.push(enclosed[0]!, enclosed[1]!, next, ...enclosed.slice(2));
      i += 2;
      continue;
    }
    const wrapped = wrappedLabel(lexicon, piece, next);
    gathered.push(...(wrapped ?? [piece]));
    if (wrapped) i += 1;
  }
  return gathered;
}

/** Both halves of a label, and what stands behind it; `null` where two pieces are none. */
function halvesOf({ matchLabel }: Lexicon, head: Piece, tail: Piece | undefined): readonly Piece[] | null {
  const match = tail ? matchLabel('header', [head.text, tail.text]) : null;
  if (match?.used !== 2) return null;
  return [head, ...(match.rest === '' ? [tail!] : cutAt(tail!, tail!.text.length - match.rest.length))];
}

/** The label that begins a line and ends on the next one, with the value's words behind its first half. */
function wrappedLabel(lexicon: Lexicon, piece: Piece, next: Piece): readonly Piece[] | null {
  for (const place of blanksOf(piece.text)) {
    const [head, value] = cutAt(piece, place);
    const found = halvesOf(lexicon, head, next);
    if (found) return [found[0]!, found[1]!, value, ...found.slice(2)];
  }
  return null;
}

/** How many words of a label may stand on its first line. */
const HALF = 3;

/** Where the first blanks of a text are. */
function blanksOf(text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(' '); at >= 0 && places.length < HALF; at = text.indexOf(' ', at + 1)) places.push(at);
  return places;
}

/** The labels of several words, as they stand amid a text, and those of one. */
const headerLabels = madeOnce(({ labelWords }: Lexicon) => {
  const single = (label: string) => !label.includes(' ');
  const labels = labelWords('header');
  return {
    single: labels.filter(single),
    several: labels.filter((label) => !single(label)).map((label) => ` ${label} `),
  };
});

/** How many labels one line may hold: a block has each of its few labels once. */
const MOST_LABELS = 8;

/**
 * Pieces with a label of the header block in their middle, as a tool sets two cells on one line, are cut before it; the
 * label's last word may stand on the next line.
 */
function cutAtLabels(lexicon: Lexicon, pieces: readonly Piece[], most = MOST_LABELS): Piece[] {
  // A single word can stand in any value: it is a label only at the end of a line.
  const { several, single } = headerLabels(lexicon);
  const missing: string[] = [];
  for (const label of single) {
    if (!pieces.some((piece) => piece.text.startsWith(label))) missing.push(` ${label}`);
  }
  const parted: Piece[] = [];
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i]!;
    const text = several.length > 0 ? `${piece.text} ${pieces[i + 1]?.text ?? ''} ` : '';
    const cut = firstPlace(piece.text, text, several, missing);
    if (cut === piece.text.length || most === 0) parted.push(piece);
    else {
      const [head, tail] = [piece.text.slice(0, cut), piece.text.slice(cut + 1)];
      parted.push({ ...piece, text: head }, ...cutAtLabels(lexicon, [{ ...piece, text: tail }], most - 1));
    }
  }
  return parted;
}

/** Where the first label stands that is amid a text, or at its end: where the text itself ends, if none does. */
function firstPlace(text: string, around: string, amid: readonly string[], ends: readonly string[]): number {
  let first = text.length;
  for (const label of amid) {
    const place = around.indexOf(label);
    if (place > 0 && place < first) first = place;
  }
  for (const label of ends) {
    const place = text.length - label.length;
    if (place > 0 && place < first && text.endsWith(label)) first = place;
  }
  return first;
}

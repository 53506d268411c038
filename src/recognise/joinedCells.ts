/**
 * Cells of one visual line that a tool joined with one blank, or with none: told apart by the labels, and by the title
 * where it is known. Rows of a header block may read `[title's words] [label's words] [value's words]`.
 */
import { findRun, type Piece } from '../model/element.js';
import type { Lexicon } from '../model/lexicon.js';
import { wordKey } from '../model/words.js';

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

/** Cuts a line before a label that touches the end of another cell: `per tutti.Responsabile ANNA ROSSI`. */
function partGlued(lexicon: Lexicon, pieces: readonly Piece[]): Piece[] {
  const words = [...new Set(lexicon.labelWords('header').map((label) => label.split(' ', 1)[0]!))];
  return pieces.flatMap((piece): Piece[] => {
    const word = words.find((own) => touches(piece.text, piece.text.indexOf(own, 1), own.length));
    return word === undefined ? [piece] : cutAt(piece, piece.text.indexOf(word, 1));
  });
}

/** Whether a word at a place of a text touches what stands before it, and ends there. */
const touches = (text: string, place: number, length: number): boolean =>
  place > 0 && /[\p{Ll}\p{P}]/u.test(text[place - 1]!) && /^(?:$|[\s\p{Lu}])/u.test(text.slice(place + length));

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
function gatherLabels({ matchLabel, mayBeginLabel }: Lexicon, pieces: readonly Piece[]): Piece[] {
  const halves = (head: Piece, tail: Piece | undefined): Piece[] | null => {
    const match = tail ? matchLabel('header', [head.text, tail.text]) : null;
    if (match?.used !== 2) return null;
    return [head, ...(match.rest === '' ? [tail!] : cutAt(tail!, tail!.text.length - match.rest.length))];
  };
  const gathered: Piece[] = [];
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i]!;
    const next = pieces[i + 1];
    if (!mayBeginLabel('header', piece.text) || !next) {
      gathered.push(piece);
      continue;
    }
    const enclosed = halves(piece, next) ? null : halves(piece, pieces[i + 2]);
    if (enclosed && !matchLabel('header', [piece.text])) {
      gathered.push(enclosed[0]!, enclosed[1]!, next, ...enclosed.slice(2));
      i += 2;
      continue;
    }
    const wrapped = blanksOf(piece.text).flatMap((place) => {
      const [head, value] = cutAt(piece, place);
      const found = halves(head, next);
      return found ? [[found[0]!, found[1]!, value, ...found.slice(2)]] : [];
    })[0];
    gathered.push(...(wrapped ?? [piece]));
    if (wrapped) i += 1;
  }
  return gathered;
}

/** How many words of a label may stand on its first line. */
const HALF = 3;

/** Where the first blanks of a text are. */
function blanksOf(text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(' '); at >= 0 && places.length < HALF; at = text.indexOf(' ', at + 1)) places.push(at);
  return places;
}

/** How many labels one line may hold: a block has each of its few labels once. */
const MOST_LABELS = 8;

/**
 * Pieces with a label of the header block in their middle, as a tool sets two cells on one line, are cut before it; the
 * label's last word may stand on the next line.
 */
function cutAtLabels(lexicon: Lexicon, pieces: readonly Piece[], most = MOST_LABELS): Piece[] {
  // A single word can stand in any value: it is a label only at the end of a line.
  const words = lexicon.labelWords('header');
  const several = words.filter((label) => label.includes(' ')).map((label) => ` ${label} `);
  const missing = words
    .filter((word) => !word.includes(' ') && !pieces.some((piece) => piece.text.startsWith(word)))
    .map((word) => ` ${word}`);
  return pieces.flatMap((piece, i): Piece[] => {
    const text = several.length > 0 ? `${piece.text} ${pieces[i + 1]?.text ?? ''} ` : '';
    let cut = piece.text.length;
    const cutBefore = (place: number) => {
      if (place > 0 && place < cut) cut = place;
    };
    for (const words of several) cutBefore(text.indexOf(words));
    for (const end of missing) if (piece.text.endsWith(end)) cutBefore(piece.text.length - end.length);
    if (cut === piece.text.length || most === 0) return [piece];
    const parts = [piece.text.slice(0, cut), piece.text.slice(cut + 1)].map((text) => ({ ...piece, text }));
    return [parts[0]!, ...cutAtLabels(lexicon, [parts[1]!], most - 1)];
  });
}

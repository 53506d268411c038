/**
 * Glyphs -> glyphs, each once: bold letters are drawn twice by some printers, an accent may be a glyph of its own, and the
 * author may have said what stands for some glyphs.
 */
import { groupBy } from '../../../model/groupBy.js';
import { type ActualText, type Glyph, without } from '../drawing/drawn.js';

/** The same glyph, drawn again nearer than this share of its size, is the same. */
const SAME_PLACE = 0.2;
/** And nearer than this share of its width: two narrow letters may follow one another (`ll`). */
const SAME_WIDTH = 0.6;
/** Sizes that differ by less than this share are the same. */
const SAME_SIZE = 0.1;

/** Sides of the squares in which glyphs are looked for, in points, and how many of them one row has. */
const SQUARE = 6;
const ROW = 1 << 16;
/** No page reaches farther, in points: what does is not looked for. */
const FARTHEST = ROW;
/** Words in larger letters are not looked for any farther. */
const MOST_SQUARES = 4;

/** Leaves out glyphs that are drawn again at the same place, and orders that show the same letters as another one there. */
export function withoutOverprints(glyphs: readonly Glyph[]): readonly Glyph[] {
  const letters = glyphs.filter(({ isBlank, x, y }) => !isBlank && Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST);
  if (!mayLieTogether(letters)) return glyphs;
  const shows = groupBy(letters, ({ show }) => show);
  const ordered = [...shows.values()].flat();
  let at = 0;
  const known: Squares = new Map();
  const gone = new Set<Glyph>();
  for (const [{ size }, own] of shows) {
    const reach = SAME_PLACE * size;
    const first = own[0]!;
    // Nearer than any two words can be.
    const isAgain =
      own.length > 1 &&
      nearOf(known, first, Math.min(reach, MOST_SQUARES * SQUARE), (other) => {
        const others = shows.get(other.show)!;
        return others[0] === other && areSame(own, others);
      }) !== null;
    for (const glyph of own) {
      if (isAgain || isDrawnAgain(known, ordered, at)) gone.add(glyph);
      else addTo(known, glyph);
      at += 1;
    }
  }
  return without(glyphs, gone);
}

/** Letters that are drawn again stand as far from where they were as those beside them, in points. */
const AS_FAR = 0.3;

/**
 * Whether a glyph stands where the same one was drawn before. One of other ink may be of another word, such as a watermark's:
 * unless a letter beside it is drawn again, too.
 */
function isDrawnAgain(known: Squares, letters: readonly Glyph[], at: number): boolean {
  const sameAs = (one: Glyph, isLookedFor: (other: Glyph) => boolean = () => true): Glyph | null =>
    nearOf(known, one, Math.min(reachOf(one), SQUARE), (other) => isParallel(one, other) && isLookedFor(other));
  const one = letters[at]!;
  const same = sameAs(one);
  if (!same || one.show.inks.join() === same.show.inks.join()) return same !== null;
  return [letters[at - 1], letters[at + 1]].some((beside) => {
    const other = beside ? sameAs(beside) : null;
    if (!beside || !other) return false;
    const [right, down] = [other.x - beside.x, other.y - beside.y];
    const isAsFar = ({ x, y }: Glyph) => Math.abs(x - one.x - right) < AS_FAR && Math.abs(y - one.y - down) < AS_FAR;
    return sameAs(one, isAsFar) !== null;
  });
}

const isParallel = (one: Glyph, other: Glyph): boolean => Math.abs(one.show.direction - other.show.direction) < 1;

/** How near to a glyph the same one is drawn again. */
const reachOf = ({ width, show: { size } }: Glyph): number =>
  Math.min(SAME_PLACE * size, SAME_WIDTH * width || SAME_PLACE * size);

/** Where letters begin that follow one another on a line. */
interface Stretch {
  readonly left: number;
  readonly y: number;
  last: Glyph;
}

/**
 * Whether a letter may begin where another one does: not where each line goes on to the right, beside all others. Without
 * this look, 311 pages take a twentieth longer.
 */
function mayLieTogether(letters: readonly Glyph[]): boolean {
  const bands = new Map<number, Stretch[]>();
  let stretch: Stretch | null = null;
  for (const glyph of letters) {
    const { x, y, show } = glyph;
    if (
      stretch &&
      y === stretch.y &&
      show.size === stretch.last.show.size &&
      x >= stretch.last.x + reachOf(stretch.last)
    ) {
      stretch.last = glyph;
      continue;
    }
    stretch = { left: x, y, last: glyph };
    const reach = Math.min(SAME_PLACE * show.size, MOST_SQUARES * SQUARE);
    for (let band = Math.floor((y - reach) / SQUARE); band <= (y + reach) / SQUARE; band += 1) {
      const own = bands.get(band);
      if (own) own.push(stretch);
      else bands.set(band, [stretch]);
    }
  }
  return [...bands.values()].some((band) => {
    let end = -Infinity;
    return band
      .sort((a, b) => a.left - b.left)
      .some(({ left, last }) => {
        const isClear = left >= end;
        end = Math.max(end, last.x + SAME_PLACE * last.show.size);
        return !isClear;
      });
  });
}

/** Glyphs by the squares of the page that they begin in. */
type Squares = Map<number, Glyph[]>;

const addTo = (squares: Squares, glyph: Glyph): void => {
  const square = Math.floor(glyph.y / SQUARE) * ROW + Math.floor(glyph.x / SQUARE);
  const own = squares.get(square);
  if (own) own.push(glyph);
  else squares.set(square, [glyph]);
};

/** The glyph of the same letter and size near a glyph, of those that are looked for. */
function nearOf(
  squares: Squares,
  { text, x, y, show: { size } }: Glyph,
  reach: number,
  isLookedFor: (other: Glyph) => boolean,
): Glyph | null {
  const isSame = (other: Glyph): boolean =>
    other.text === text &&
    Math.abs(other.x - x) < reach &&
    Math.abs(other.y - y) < reach &&
    Math.abs(other.show.size - size) < SAME_SIZE * size &&
    isLookedFor(other);
  for (let row = Math.floor((y - reach) / SQUARE); row <= (y + reach) / SQUARE; row += 1) {
    for (let column = Math.floor((x - reach) / SQUARE); column <= (x + reach) / SQUARE; column += 1) {
      const same = squares.get(row * ROW + column)?.find(isSame);
      if (same) return same;
    }
  }
  return null;
}

/** Whether orders show the same letters, as far apart. */
function areSame(own: readonly Glyph[], others: readonly Glyph[]): boolean {
  const lengthOf = (some: readonly Glyph[]): number => Math.round(some.at(-1)!.x - some[0]!.x);
  return (
    own.length === others.length &&
    lengthOf(own) === lengthOf(others) &&
    own.every(({ text }, i) => text === others[i]!.text)
  );
}

/** Accents that stand for themselves, and what they are above or below a letter. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ['ˋ', '\u0300'],
  ['´', '\u0301'],
  ['ˊ', '\u0301'],
  ['^', '\u0302'],
  ['ˆ', '\u0302'],
  ['~', '\u0303'],
  ['˜', '\u0303'],
  ['¨', '\u0308'],
  ['¸', '\u0327'],
]);
const COMBINING = /^\p{M}$/u;
const LETTER = /^\p{L}$/u;

/** Joins an accent with the letter that it is drawn over, before it or after it. */
export function withAccents(glyphs: readonly Glyph[]): readonly Glyph[] {
  const accentOf = ({ text }: Glyph): string | null => ACCENTS.get(text) ?? (COMBINING.test(text) ? text : null);
  if (!glyphs.some(({ text }) => ACCENTS.has(text))) return glyphs;
  const joined = new Map<Glyph, string>();
  const gone = new Set<Glyph>();
  glyphs.forEach((glyph, i) => {
    const accent = accentOf(glyph);
    if (accent === null) return;
    const letter = [glyphs[i - 1], glyphs[i + 1]].find(
      (other) => other && LETTER.test(other.text) && isOver(glyph, other),
    );
    const text = letter && `${letter.text}${accent}`.normalize('NFC');
    if (!letter || text!.length > letter.text.length) return;
    joined.set(letter, text!);
    gone.add(glyph);
  });
  return glyphs.flatMap((glyph) =>
    gone.has(glyph) ? [] : joined.has(glyph) ? [{ ...glyph, text: joined.get(glyph)! }] : [glyph],
  );
}

/** Whether the middle of an accent stands over a letter. */
function isOver(accent: Glyph, letter: Glyph): boolean {
  const middle = accent.x + accent.width / 2;
  const { size } = letter.show;
  return middle > letter.x && middle < letter.x + letter.width && Math.abs(accent.y - letter.y) < 0.6 * size;
}

/** Puts the text that stands for glyphs in the place of the first of them; the others keep their place and say nothing. */
export function withActualText(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (!glyphs.some(({ show }) => show.actualText)) return glyphs;
  const stretches = new Map<ActualText, Glyph[]>();
  for (const glyph of glyphs) {
    const { actualText } = glyph.show;
    if (!actualText) continue;
    const own = stretches.get(actualText);
    if (own) own.push(glyph);
    else stretches.set(actualText, [glyph]);
  }
  const texts = new Map<Glyph, string>();
  for (const [{ text }, own] of stretches) {
    // Over more than one line, or where it says what the glyphs say, the glyphs tell where each letter stands.
    if (own.some(({ y, show }) => Math.abs(y - own[0]!.y) > show.size / 2)) continue;
    if (lettersOf(text) === lettersOf(own.map((glyph) => glyph.text).join(''))) continue;
    for (const [i, glyph] of own.entries()) texts.set(glyph, i === 0 ? text : '');
  }
  return glyphs.map((glyph) => {
    const text = texts.get(glyph);
    return text === undefined ? glyph : { ...glyph, text, isBlank: text.trim() === '' };
  });
}

const lettersOf = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

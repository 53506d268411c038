/**
 * Glyphs -> glyphs, each once: bold letters are drawn twice by some printers, an accent may be a glyph of its own, and the
 * author may have said what stands for some glyphs.
 */
import { groupBy } from '../../../model/groupBy.js';
import type { ActualText, Glyph, Show } from '../drawing/drawn.js';

/** The same glyph, drawn again nearer than this share of its size, is the same. */
const SAME_PLACE = 0.2;
/** And nearer than this share of its width: two narrow letters may follow one another (`ll`). */
const SAME_WIDTH = 0.6;

/** Sides of the squares in which glyphs are looked for, in points, and how many of them one row has. */
const SQUARE = 6;
const ROW = 1 << 16;
/** No page reaches farther, in points: what does is not looked for. */
const FARTHEST = ROW;

/** Leaves out glyphs that are drawn again at the same place. */
export function withoutOverprints(glyphs: readonly Glyph[]): Glyph[] {
  const again = showsAgain(glyphs);
  const squares = new Map<number, Glyph[]>();
  const squareAt = (x: number, y: number): number => Math.floor(y / SQUARE) * ROW + Math.floor(x / SQUARE);
  return glyphs.filter((glyph) => {
    const { text, x, y, width } = glyph;
    const { size } = glyph.show;
    if (text.trim() === '' || !(Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST)) return true;
    if (again.has(glyph.show)) return false;
    const reach = Math.min(SAME_PLACE * size, SAME_WIDTH * width || SAME_PLACE * size, SQUARE);
    const isSame = (other: Glyph): boolean =>
      other.text === text &&
      Math.abs(other.x - x) < reach &&
      Math.abs(other.y - y) < reach &&
      Math.abs(other.show.size - size) < 0.1 * size;
    for (let row = Math.floor((y - reach) / SQUARE); row <= (y + reach) / SQUARE; row += 1) {
      for (let column = Math.floor((x - reach) / SQUARE); column <= (x + reach) / SQUARE; column += 1) {
        if (squares.get(row * ROW + column)?.some(isSame)) return false;
      }
    }
    const own = squares.get(squareAt(x, y));
    if (own) own.push(glyph);
    else squares.set(squareAt(x, y), [glyph]);
    return true;
  });
}

/** Orders that show the same letters as another one that is nearer than any two words can be. */
function showsAgain(glyphs: readonly Glyph[]): Set<Show> {
  const known = new Map<string, Glyph[]>();
  const again = new Set<Show>();
  const letters = groupBy(
    glyphs.filter(({ text }) => text.trim() !== ''),
    ({ show }) => show,
  );
  for (const [show, own] of letters) {
    if (own.length < 2) continue;
    const first = own[0]!;
    const reach = SAME_PLACE * show.size;
    const text = `${Math.round(own.at(-1)!.x - first.x)} ${own.map((glyph) => glyph.text).join('')}`;
    const keyAt = (x: number, y: number): string => `${Math.floor(x / reach)} ${Math.floor(y / reach)} ${text}`;
    const isNear = ({ x, y }: Glyph): boolean => Math.abs(x - first.x) < reach && Math.abs(y - first.y) < reach;
    const around = [-reach, 0, reach].flatMap((dx) =>
      [-reach, 0, reach].map((dy) => keyAt(first.x + dx, first.y + dy)),
    );
    if (around.some((key) => known.get(key)?.some(isNear))) again.add(show);
    else known.set(keyAt(first.x, first.y), [...(known.get(keyAt(first.x, first.y)) ?? []), first]);
  }
  return again;
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
  return glyphs.map((glyph) => (texts.has(glyph) ? { ...glyph, text: texts.get(glyph)! } : glyph));
}

const lettersOf = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/**
 * TeX's bitmap fonts have no table of letters: their codes come as they are, and ligatures, quotes and dashes as controls. They
 * are read by TeX's encodings where a font shows that it is of one of them; what fits none stays as it is, and is told.
 */
import { groupBy } from '../../../../model/groupBy.js';
import type { Glyph } from '../../drawing/drawn.js';

type Encoding = Readonly<Record<string, string>>;

/** What is in no other encoding than T1: codes that are accents in older fonts show nothing alone. */
const T1_ONLY: Encoding = {
  '\x14': '»',
  '\x15': '–',
  '\x16': '—',
  '\x1b': 'ff',
  '\x1c': 'fi',
  '\x1d': 'fl',
  '\x1e': 'ffi',
  '\x1f': 'ffl',
};
const T1: Encoding = { ...T1_ONLY, '\x10': '“', '\x11': '”', '\x12': '„', '\x13': '«' };
/** Bullets have a font of signs, TS1, of which a page shows nothing else. */
const SIGNS: Encoding = { '\x88': '•' };

const isControl = ({ text }: Glyph): boolean => text.length === 1 && (text < ' ' || (text >= '\x7f' && text < '\xa0'));
/** How many small letters a font of text shows for each such sign, at least. */
const LETTERS = 3;

/** Returns the glyphs with the signs of TeX's fonts. */
export function withTexSigns(glyphs: readonly Glyph[]): readonly Glyph[] {
  const fonts = groupBy(
    glyphs.filter(({ show }) => show.drawings !== null),
    ({ show }) => show.drawings,
  );
  const encodings = new Map([...fonts].map(([font, own]) => [font, encodingOf(own)]));
  if ([...encodings.values()].every((encoding) => encoding === null)) return glyphs;
  return glyphs.map((glyph) => {
    const text = encodings.get(glyph.show.drawings)?.[glyph.text];
    return text === undefined ? glyph : { ...glyph, text };
  });
}

/** The encoding that the glyphs of a font show. */
function encodingOf(glyphs: readonly Glyph[]): Encoding | null {
  const controls = glyphs.filter(isControl);
  const areAll = (encoding: Encoding) => controls.every(({ text }) => text in encoding);
  if (controls.length === 0) return null;
  if (controls.length === glyphs.length && areAll(SIGNS)) return SIGNS;
  const letters = glyphs.filter(({ text }) => /^[a-z]$/u.test(text)).length;
  const isText = letters >= LETTERS * controls.length;
  return isText && areAll(T1) && controls.some(({ text }) => text in T1_ONLY) ? T1 : null;
}

/**
 * Signs of symbol fonts. Such a font has a picture where others have a letter: what the letter says is not what is seen.
 */

const BULLET = '•';

/** Pictures of boxes by their codes, as forms use them; all other pictures are bullets, arrows and ticks. */
const FONTS: readonly { readonly name: RegExp; readonly signs: Readonly<Record<string, string>> }[] = [
  {
    name: /wingdings/iu,
    signs: {
      o: '☐',
      p: '☐',
      q: '☐',
      r: '☐',
      '¨': '☐',
      þ: '☑',
      x: '☒',
      ý: '☒',
      R: '☑',
      S: '☒',
      Q: '☒',
      T: '☒',
      ü: '✓',
      û: '✗',
    },
  },
  {
    name: /dingbats/iu,
    signs: { o: '☐', p: '☐', q: '☐', r: '☐', '3': '✓', '4': '✓', '5': '✗', '6': '✗', '7': '✗', '8': '✗' },
  },
  { name: /webdings/iu, signs: { c: '☐', a: '✓', r: '✗', g: '☐' } },
];

/** Letters of the font Symbol are letters, most of them Greek; these are not. */
const SYMBOL = /(?:^|\+)symbol/iu;
const SYMBOL_BULLETS: ReadonlySet<number> = new Set([0xb7, 0xa8, 0xa7, 0xae, 0xde]);

/** Returns what a glyph shows: a bullet or a box for a picture of a symbol font, and else its text. */
export function symbolText({ text, code, show }: { text: string; code: number; show: { font: string } }): string {
  if (SYMBOL.test(show.font)) return SYMBOL_BULLETS.has(code & 0xff) ? BULLET : text;
  const font = FONTS.find(({ name }) => name.test(show.font));
  return font ? (font.signs[String.fromCharCode(code & 0xff)] ?? BULLET) : text;
}

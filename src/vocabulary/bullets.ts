/** Signs that begin a list item, and how numbered lines begin. Examples: `- servizio`, `• parchi`, `2) mobilità`. */

/** A sign that is nothing but a bullet: a blank after it is not needed. */
const GLYPHS = '•▪▫◦‣●○■□◆◇►▶➢➤✓✔⁃∙·\uF0B7\uF0A7\uF0D8\uF076';
/** A sign that is a bullet only where a blank follows. */
const DASHES = '\\-–—*+o';

const GLYPH = new RegExp(`^[${GLYPHS}]\\s*(?=\\S)`, 'u');
const DASH = new RegExp(`^[${DASHES}]\\s+(?=\\S)`, 'u');
/** Signs that stand for no letter: a bullet of a font that has no name for it, or one that nobody thought of. */
const ODD = /^(?:[\p{Cc}\p{Co}\p{So}\p{Sm}\p{Sk}§¶†‡#~]\s+(?=\S)|[-–—](?=\p{L}))/u;
/** What most lines begin with, and no sign is. */
const WORD = /^[A-Za-np-z\d]/;
const BARE = new RegExp(`^[${GLYPHS}${DASHES}]$`, 'u');
const BARE_NUMBER = /^\(?(\d{1,3})[.)]$/u;
const BEGINS_NUMBER = /^\(?\d/;
const NUMBER = /^\(?(\d{1,3})[.)]\s+(?=\S)/u;

/** A number right before a letter. */
const GLUED = /^(\d{1,3})\.(?=\p{L})/u;

/**
 * What a line may begin with. A `glyph` is a bullet wherever it stands; a `dash` is one too, but may also be a word or a
 * sign of the sentence; anything `odd` is a bullet only in company.
 */
export interface Sign {
  readonly kind: 'glyph' | 'dash' | 'odd';
  /** With the blanks after it. */
  readonly length: number;
}

export function leadingSign(text: string): Sign | null {
  if (WORD.test(text)) return null;
  for (const [kind, pattern] of [
    ['glyph', GLYPH],
    ['dash', DASH],
    ['odd', ODD],
  ] as const) {
    const length = pattern.exec(text)?.[0].length;
    if (length !== undefined) return { kind, length };
  }
  return null;
}

/** How long the bullet at the start of the text is, with the blanks after it; 0 if there is none. */
export function bulletLength(text: string): number {
  const sign = leadingSign(text);
  return sign && sign.kind !== 'odd' ? sign.length : 0;
}

/** Whether the text is a bullet and nothing else: its item stands on the next line. */
export const isBareBullet = (text: string): boolean => BARE.test(text);

/** The number that is all of the text: its item stands on another line. */
export function bareNumber(text: string): number | null {
  const found = BARE_NUMBER.exec(text);
  return found && Number(found[1]);
}

/**
 * The number that the line begins with, and how long it is with its sign and blanks; `null` if there is none. The
 * blank may be missing where the number is the `expected` one: wide numbers fill the place of their sign.
 */
export function leadingNumber(
  text: string,
  expected?: number,
): { readonly number: number; readonly length: number } | null {
  if (!BEGINS_NUMBER.test(text)) return null; // nearly no line does
  const found = NUMBER.exec(text) ?? GLUED.exec(text);
  if (!found || (found[0].endsWith('.') && Number(found[1]) !== expected)) return null;
  return { number: Number(found[1]), length: found[0].length };
}

const LETTER = /^(\(?)(\p{L}|[ivx]{1,5}|[IVX]{1,5})([.)])\s+(?=\S)/u;

/** In which letters count: the alphabet, without the foreign letters too, and in Roman numbers. */
export const LETTER_ORDERS: readonly (readonly string[])[] = [
  [...'abcdefghijklmnopqrstuvwxyz'],
  [...'abcdefghilmnopqrstuvz'],
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'],
];

/** The letter that the line begins with, in lower case, and how it is printed: `b)`, `B.`; `null` if there is none. */
export function leadingLetter(text: string): { readonly letter: string; readonly style: string } | null {
  const [, before, sign, behind] = LETTER.exec(text) ?? [];
  if (sign === undefined) return null;
  const letter = sign.toLowerCase();
  return { letter, style: `${before}${letter === sign ? 'a' : 'A'}${behind}` };
}

/** Signs that begin a list item, and how numbered lines begin. Examples: `- servizio`, `• parchi`, `2) mobilità`. */

/** A sign that is nothing but a bullet: a blank after it is not needed. */
const GLYPHS = '•▪▫◦‣●○■□◆◇►▶➢➤✓✔⁃∙·\uF0B7\uF0A7\uF0D8\uF076';
/** A sign that is a bullet only where a blank follows. */
const DASHES = '\\-–—*+o';

const BULLET = new RegExp(`^(?:[${GLYPHS}]\\s*|[${DASHES}]\\s+)(?=\\S)`, 'u');
const BARE = new RegExp(`^[${GLYPHS}${DASHES}]$`, 'u');
const NUMBER = /^\(?(\d{1,3})[.)]\s+(?=\S)/u;

/** A number right before a letter. */
const GLUED = /^(\d{1,3})\.(?=\p{L})/u;

/** How long the bullet at the start of the text is, with the blanks after it; 0 if there is none. */
export const bulletLength = (text: string): number => BULLET.exec(text)?.[0].length ?? 0;

/** Whether the text is a bullet and nothing else: its item stands on the next line. */
export const isBareBullet = (text: string): boolean => BARE.test(text);

/**
 * The number that the line begins with, and how long it is with its sign and blanks; `null` if there is none. The
 * blank may be missing where the number is the `expected` one: wide numbers fill the place of their sign.
 */
export function leadingNumber(
  text: string,
  expected?: number,
): { readonly number: number; readonly length: number } | null {
  const found = NUMBER.exec(text) ?? (expected === undefined ? null : GLUED.exec(text));
  if (!found || (found[0].endsWith('.') && Number(found[1]) !== expected)) return null;
  return { number: Number(found[1]), length: found[0].length };
}

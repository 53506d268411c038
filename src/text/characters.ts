/**
 * Non-text characters: controls, which a screen obeys; marks of direction, which reverse text; invisible ones.
 *
 * No value of a record has any. Messages and the ledger show them as escapes.
 * Example: `visible('a\u001b[2J')` is `a\\x1b[2J`.
 */

/** The effect of a non-text character; the severity of its diagnostic follows from it. */
export type NonTextKind = 'control' | 'direction' | 'invisible';

/** Letters of scripts in which a joiner, or what parts letters, is spelling. */
const JOINING =
  String.raw`[\p{scx=Arab}\p{scx=Syrc}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}` +
  String.raw`\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Mong}]`;

/** Invisible characters that change what is seen: in joined pictures, keys, and letters of scripts that join. */
const KEPT = [
  String.raw`(?<=\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})\u200D(?=\p{Extended_Pictographic})`,
  String.raw`(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F]`,
  String.raw`(?<=[0-9#*])\uFE0F(?=\u20E3)`,
  String.raw`(?<=${JOINING})[\u200C\u200D](?=${JOINING})`,
].join('|');

let kept: RegExp | null = null; // made when it is needed first: compiling it takes longer than reading a sheet

/** Whether the character at an index changes what is seen, and so is text. */
function isKept(text: string, at: number): boolean {
  kept ??= new RegExp(KEPT, 'uy');
  kept.lastIndex = at;
  return kept.test(text);
}

/** Controls, ignorable characters, annotations, halves of characters, code points that are no characters. */
const NON_TEXT = /[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Text without non-text characters, as nearly all is. Without this look, a text of 300 pages takes a seventh longer. */
const TEXT_ONLY = /^[\t\n\r -~\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u20AC]*$/;

/** Controls that text has: tab and line ends. */
const USUAL: ReadonlySet<string> = new Set('\t\n\r');

/** Controls that may end a line or a word: they separate words. */
const SEPARATORS: ReadonlySet<string> = new Set('\v\f\u001C\u001D\u001E\u001F\u0085\u2028\u2029');

const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/u;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/u;

/** Replaces each non-text character by what `write` returns for it. */
export function replaceNonText(text: string, write: (character: string) => string): string {
  if (TEXT_ONLY.test(text)) return text;
  return text.replace(NON_TEXT, (character, at: number) => {
    return USUAL.has(character) || isKept(text, at) ? character : write(character);
  });
}

/** Removes non-text characters; a blank takes the place of those that separate words. */
export const withoutNonText = (text: string): string =>
  replaceNonText(text, (character) => (SEPARATORS.has(character) ? ' ' : ''));

/** Lists the non-text characters of a text, in its order. */
export function nonTextIn(text: string): readonly string[] {
  const found: string[] = [];
  replaceNonText(text, (character) => {
    found.push(character);
    return '';
  });
  return found;
}

/** Returns the kind of a non-text character. */
export function nonTextKind(character: string): NonTextKind {
  if (DIRECTION.test(character)) return 'direction';
  return CONTROL.test(character) ? 'control' : 'invisible';
}

const hex = (character: string): string => character.codePointAt(0)!.toString(16);

/** The most characters that a sentence names. */
const NAMED = 8;

/** Names characters, each once: `U+001B, U+202E`. */
export function codePointNames(characters: Iterable<string>): string {
  const names = [...new Set(characters)].map((one) => `U+${hex(one).toUpperCase().padStart(4, '0')}`);
  return [...names.slice(0, NAMED), ...(names.length > NAMED ? ['…'] : [])].join(', ');
}

function escaped(character: string): string {
  const code = hex(character);
  if (code.length > 4) return `\\u{${code}}`;
  return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
}

/** Writes an escape for each non-text character. Tabs and line ends stay. */
export const visible = (text: string): string => replaceNonText(text, escaped);

/** Returns the first `length` code units of a text, without half a character at the end. */
export const beginning = (text: string, length: number): string => text.slice(0, length).replace(/\p{Cs}$/u, '');

/** Returns the text of a cell as it came if {@link withoutNonText} would change it, else `null`. */
export const rawIfNonText = (raw: string): string | null => (nonTextIn(raw).length > 0 ? raw : null);

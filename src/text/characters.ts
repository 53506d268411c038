/**
 * Characters that are no text: what a screen obeys, what turns text round, what nobody sees.
 *
 * A value of a record holds none of them; where the text of the input is shown or written, each stands as an escape.
 * Example: `visible('a\u001b[2J')` is `a\\x1b[2J`.
 */

/** What they do, and so how loud it is said that they were there. */
export type StrangeKind = 'control' | 'direction' | 'invisible';

/** Letters of scripts in which a joiner, or what parts letters, is spelling. */
const JOINING =
  String.raw`[\p{scx=Arab}\p{scx=Syrc}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}` +
  String.raw`\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Mong}]`;

/** What is part of what is seen: joined pictures and their style, keys, and letters of scripts that join. */
const KEPT = [
  String.raw`(?<=\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})\u200D(?=\p{Extended_Pictographic})`,
  String.raw`(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F]`,
  String.raw`(?<=[0-9#*])\uFE0F(?=\u20E3)`,
  String.raw`(?<=${JOINING})[\u200C\u200D](?=${JOINING})`,
].join('|');

let kept: RegExp | null = null; // few texts need it, and its tables take longer than all of a sheet

/** Whether what stands at a place of a text is a part of what is seen. */
function isKept(text: string, at: number): boolean {
  kept ??= new RegExp(KEPT, 'uy');
  kept.lastIndex = at;
  return kept.test(text);
}

/** Controls, what is ignored where it cannot be shown, annotations, halves of characters, and what is none. */
const STRANGE = /[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** What most text is made of: none of it is strange. A text of nothing else is told at one look, without tables. */
const ONLY_USUAL = /^[\t\n\r -~\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u20AC]*$/;

/** Tab and line ends are controls that text is made with. */
const USUAL: ReadonlySet<string> = new Set('\t\n\r');

/** Controls that end a line or a word somewhere: they part words, and must not join them. */
const PARTING: ReadonlySet<string> = new Set('\v\f\u001C\u001D\u001E\u001F\u0085\u2028\u2029');

const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/u;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/u;

/** The text with `write` of each of them in its place. */
export function replaceStrange(text: string, write: (character: string) => string): string {
  if (ONLY_USUAL.test(text)) return text;
  return text.replace(STRANGE, (character, at: number) => {
    return USUAL.has(character) || isKept(text, at) ? character : write(character);
  });
}

/** The text without them; those that part words become blanks. */
export const withoutStrange = (text: string): string =>
  replaceStrange(text, (character) => (PARTING.has(character) ? ' ' : ''));

const NONE: readonly string[] = [];

/** All of them, in the order of the text. */
export function strangeIn(text: string): readonly string[] {
  if (ONLY_USUAL.test(text)) return NONE;
  const found: string[] = [];
  replaceStrange(text, (character) => {
    found.push(character);
    return '';
  });
  return found;
}

export function kindOf(character: string): StrangeKind {
  if (DIRECTION.test(character)) return 'direction';
  return CONTROL.test(character) ? 'control' : 'invisible';
}

const hex = (character: string): string => character.codePointAt(0)!.toString(16);

/** How many different characters a sentence names. */
const NAMED = 8;

/** Their names, each once: `U+001B, U+202E`. */
export function namesOf(characters: Iterable<string>): string {
  const names = [...new Set(characters)].map((one) => `U+${hex(one).toUpperCase().padStart(4, '0')}`);
  return [...names.slice(0, NAMED), ...(names.length > NAMED ? ['…'] : [])].join(', ');
}

function escaped(character: string): string {
  const code = hex(character);
  if (code.length > 4) return `\\u{${code}}`;
  return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
}

/** The text with an escape for each of them. Tabs and line ends stay. */
export const visible = (text: string): string => replaceStrange(text, escaped);

/** The beginning of a text; no character is cut in two. */
export const beginning = (text: string, length: number): string => text.slice(0, length).replace(/\p{Cs}$/u, '');

/** What a cell keeps of its text as it came: only where something was taken off it. */
export const rawWhereStrange = (raw: string): string | null => (strangeIn(raw).length > 0 ? raw : null);

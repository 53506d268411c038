/**
 * Gives codes U+0080 to U+009F the characters that they have in Windows-1252: a tool wrote its bytes as code points. As
 * Unicode has them they are controls, which no text uses.
 */

/** In the order of their codes; `null` where Windows-1252 has none. */
const CHARACTERS: readonly (string | null)[] = [
  ...['€', null, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', null, 'Ž', null],
  ...[null, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', null, 'ž', 'Ÿ'],
];

const CODES = /[\u0080-\u009F]/gu;
const FIRST = 0x80;

/** U+0085 ends lines in text that has no other line ends. */
const NEXT_LINE = '\u0085';

/** The text with its codes of Windows-1252 as characters, and which codes those were, each once. */
export function withWindowsCharacters(text: string): { readonly text: string; readonly codes: ReadonlySet<string> } {
  const codes = new Set<string>();
  if (text.search(CODES) < 0) return { text, codes };
  const hasOtherEnds = /[\n\r]/u.test(text);
  const mended = text.replace(CODES, (code) => {
    const character = code === NEXT_LINE && !hasOtherEnds ? null : CHARACTERS[code.charCodeAt(0) - FIRST];
    if (!character) return code;
    codes.add(code);
    return character;
  });
  return { text: mended, codes };
}

/**
 * Gives codes U+0080 to U+009F the characters that they have in Windows-1252: a tool wrote its bytes as code points. As
 * Unicode has them they are controls, which no text uses.
 */

const CODES = /[\u0080-\u009F]/gu;

/** U+0085 ends lines in text that has no other line ends. */
const NEXT_LINE = '\u0085';

/** Returns the text with its codes of Windows-1252 as characters, and those codes, each once. Five of them have no character. */
export async function withWindowsCharacters(
  text: string,
): Promise<{ readonly text: string; readonly codes: ReadonlySet<string> }> {
  const codes = new Set<string>();
  if (text.search(CODES) < 0) return { text, codes };
  const { default: iconv } = await import('iconv-lite'); // what Node 20 itself decodes so is ISO-8859-1
  const hasOtherEnds = /[\n\r]/u.test(text);
  const mended = text.replace(CODES, (code) => {
    const character = iconv.decode(Uint8Array.of(code.charCodeAt(0)), 'Windows-1252');
    if (character === '\uFFFD' || (code === NEXT_LINE && !hasOtherEnds)) return code;
    codes.add(code);
    return character;
  });
  return { text: mended, codes };
}

/** Finds the ends of lines and pages in a text. */

/** Line ends of any system and of Unicode, with the form feed after them. A form feed alone ends a line, too. */
const LINE_END = /(?:\r\n?|[\n\u0085\u2028\u2029])?\f|\r\n?|[\n\u0085\u2028\u2029]/gu;

/** Line ends that a text of today has none of: so much is seen at a glance. */
const ODD_ENDS = ['\r', '\u0085', '\u2028', '\u2029'];

/** Returns the text with `\n` for each line end, and `\n\f` where a page ends. */
export function withPlainEnds(text: string): string {
  const isOdd = ODD_ENDS.some((end) => text.includes(end));
  const lines = isOdd ? text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n') : text;
  return lines.includes('\f') ? lines.replace(/\n?\f/gu, '\n\f') : lines;
}

/** Returns the page and line of the character at `index`, counted from 1; `page` is `null` if the text has no pages. */
export function placeAt(text: string, index: number): { readonly page: number | null; readonly line: number } {
  const ends = text.slice(0, index).match(LINE_END) ?? [];
  const page = text.includes('\f') ? ends.filter((end) => end.endsWith('\f')).length + 1 : null;
  return { page, line: ends.length + 1 };
}

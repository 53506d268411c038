/** Where the lines and pages of a text end. */

/** Line ends of any system, Unicode's too, with the form feed behind them; a form feed alone ends a line as well. */
const LINE_END = /(?:\r\n?|[\n\u0085\u2028\u2029])?\f|\r\n?|[\n\u0085\u2028\u2029]/gu;

/** Line ends that a text of today has none of: so much is seen at a glance. */
const ODD_ENDS = ['\r', '\u0085', '\u2028', '\u2029'];

/** The text with `\n` for each line end, and `\n\f` where a page ends. */
export function withPlainEnds(text: string): string {
  const isOdd = ODD_ENDS.some((end) => text.includes(end));
  const lines = isOdd ? text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n') : text;
  return lines.includes('\f') ? lines.replace(/\n?\f/gu, '\n\f') : lines;
}

/** On which page and line of a text the character at `index` stands, counted from 1; no page where the text has none. */
export function placeAt(text: string, index: number): { readonly page: number | null; readonly line: number } {
  const ends = text.slice(0, index).match(LINE_END) ?? [];
  const page = text.includes('\f') ? ends.filter((end) => end.endsWith('\f')).length + 1 : null;
  return { page, line: ends.length + 1 };
}

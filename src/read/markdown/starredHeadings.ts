/**
 * Headings as html2text writes them, between as many stars on both sides: `****** Indice ******` is of the first level, `* Stato *` of
 * the sixth. They become headings of markdown.
 */
import type { NumberedLine } from './lines.js';

const LEVELS = 6;
/** Stars that mark an item of a list, too: they are a heading's only in a text that has headings with more. */
const FEWEST = 2;

/** Returns the lines with their headings marked as markdown does. */
export function withHeadings(lines: readonly NumberedLine[]): readonly NumberedLine[] {
  const stars = lines.map(({ text }) => starsAround(text));
  if (!stars.some((count) => count >= FEWEST)) return lines;
  return lines.map((line, i) => {
    const count = stars[i]!;
    return count === 0
      ? line
      : { ...line, text: `${'#'.repeat(LEVELS + 1 - count)} ${line.text.slice(count + 1, -count - 1)}` };
  });
}

/** How many stars stand at both ends of a line, a blank within them; 0 if none do: no emphasis has blanks there. */
function starsAround(text: string): number {
  const count = /^\*{0,6}/u.exec(text)![0].length;
  const isHeading =
    count > 0 && text.startsWith(' ', count) && text.endsWith(` ${'*'.repeat(count)}`) && text.length > 2 * count + 2;
  return isHeading && text[count + 1] !== ' ' ? count : 0;
}

/** Recognised text -> the same lines, where the two numbers of a heading stand as they do in most headings: `4. 4.`, not `4.4.`. */
import type { Line } from '../../model/layout.js';

const SPACED = /^\d{1,2}\. \d{1,2}\.(?= \p{L}|$)/u;
const JOINED = /^(\d{1,2}\.)(\d{1,2}\.)(?= \p{L}|$)/u;

/** Recognition loses blanks, and seldom sees one that is not there: one line with a blank outweighs so many without. */
const LOST = 3;

/** Parts the two numbers that begin a line, if enough lines have a blank between theirs. */
export function withDoubleNumbers(lines: readonly Line[]): readonly Line[] {
  const begin = (pattern: RegExp) => lines.filter(({ cells: [first] }) => first && pattern.test(first.text));
  const joined = begin(JOINED);
  if (joined.length === 0 || begin(SPACED).length * LOST < joined.length) return lines;
  return lines.map((line) => {
    const [first, ...others] = line.cells;
    return first && joined.includes(line)
      ? { ...line, cells: [{ ...first, text: first.text.replace(JOINED, '$1 $2') }, ...others] }
      : line;
  });
}

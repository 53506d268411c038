/** Lines of an island, such as a table of markdown, with the text of the source that they were made of. */
import type { Line } from '../../model/layout.js';
import type { Island } from '../../model/source.js';

/** A line of a text, with its place. */
export interface RawLine {
  readonly text: string;
  readonly page: number | null;
  readonly number: number;
}

/**
 * Gives the lines of an island the text of those lines of the source that they were made of, each once. The lines of an
 * island without words stay as they are.
 */
export function asTheyCame(lines: readonly Line[], raw: readonly RawLine[], { first, last }: Island): Line[] {
  const textOf = (from: number, to: number) =>
    raw
      .slice(from - 1, to)
      .map(({ text }) => text)
      .join(' ');
  let done = first - 1;
  return lines.map((line, i) => {
    if (line.number <= done) return line;
    const from = done + 1;
    let next = i + 1;
    while (next < lines.length && lines[next]!.number <= line.number) next += 1;
    done = (lines[next]?.number ?? last + 1) - 1;
    return { ...line, text: textOf(from, done) };
  });
}

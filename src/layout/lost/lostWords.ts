/** Finds words of a text that show what the tool which made it lost, and where the first of them stands. */
import type { Layout, Line } from '../../model/layout.js';
import type { Place } from '../../report/document.js';

/** How many of them a diagnostic names. */
const NAMED = 5;

export interface LostWords {
  /** All of them, and those that differ. */
  readonly all: readonly string[];
  readonly distinct: readonly string[];
  /** The first ones that differ, as a diagnostic names them. */
  readonly named: string;
  /** Where the first stands. It tells something of the whole text, so that no page is named. */
  readonly place: Place;
}

/** Returns the words that `wordsIn` finds in the lines; `null` if there are none. */
export function findLostWords({ source, lines }: Layout, wordsIn: (line: Line) => readonly string[]): LostWords | null {
  const found = lines.flatMap((line) => wordsIn(line).map((word) => ({ line, word })));
  const [first] = found;
  if (!first) return null;
  const all = found.map(({ word }) => word);
  const distinct = [...new Set(all)];
  const place = { source, page: null, line: first.line.number };
  return { all, distinct, named: distinct.slice(0, NAMED).join(', '), place };
}

/** Returns what a function finds in the text of each cell of a line. */
export const inCells =
  (wordsIn: (text: string) => readonly string[]) =>
  ({ cells }: Line): readonly string[] =>
    cells.flatMap(({ text }) => wordsIn(text));

/**
 * Finds labels of the vocabulary in text. Longest label first; what merely begins with a label's word is text.
 */
import { labelKey } from '../model/words.js';
import { LABELS, type Label } from '../vocabulary/labels.js';
import { LEVELS, type Level } from '../vocabulary/levels.js';

/** How many lines or cells a label may be wrapped over. */
const MOST_WRAPS = 4;

export interface LabelMatch<Row> {
  readonly row: Row;
  /** How many of the texts the label takes. */
  readonly used: number;
  /** What follows the label in the last of them; `''` if nothing does. */
  readonly rest: string;
}

const tableOf = <Row>(rows: readonly Row[], words: (row: Row) => readonly string[]): ReadonlyMap<string, Row> =>
  new Map(rows.flatMap((row) => words(row).map((word): [string, Row] => [labelKey(word), row])));

const PLACES = {
  parameters: tableOf(
    LABELS.filter((row) => row.place === 'parameters'),
    (row) => row.words,
  ),
  header: tableOf(
    LABELS.filter((row) => row.place === 'header'),
    (row) => row.words,
  ),
  section: tableOf(
    LABELS.filter((row) => row.place === 'section'),
    (row) => row.words,
  ),
  furniture: tableOf(
    LABELS.filter((row) => row.place === 'furniture'),
    (row) => row.words,
  ),
};

const LEVEL_WORDS = tableOf(LEVELS, (row) => row.words);

export type LabelPlace = keyof typeof PLACES;
export type LabelAt<Place extends LabelPlace> = Extract<Label, { place: Place }>;

/** A label that the texts begin with and, wrapped, may fill: its whole text, or with something behind it. */
export function matchLabel<Place extends LabelPlace>(
  place: Place,
  texts: readonly string[],
): LabelMatch<LabelAt<Place>> | null {
  return match(PLACES[place] as ReadonlyMap<string, LabelAt<Place>>, texts);
}

/** The label of a level, and what stands behind it. */
export function matchLevel(texts: readonly string[]): LabelMatch<{ readonly level: Level }> | null {
  return match(LEVEL_WORDS, texts);
}

/** The label that the text is, and nothing else. */
export function wholeLabel<Place extends LabelPlace>(place: Place, text: string): LabelAt<Place> | null {
  return (PLACES[place].get(labelKey(text)) as LabelAt<Place> | undefined) ?? null;
}

function match<Row>(table: ReadonlyMap<string, Row>, texts: readonly string[]): LabelMatch<Row> | null {
  let best: LabelMatch<Row> | null = null;
  const words: string[] = [];
  for (let used = 1; used <= Math.min(MOST_WRAPS, texts.length); used += 1) {
    const own = texts[used - 1]!.split(' ', 8);
    for (let taken = 1; taken <= own.length; taken += 1) {
      const row = table.get(labelKey([...words, ...own.slice(0, taken)].join(' ')));
      if (row) best = { row, used, rest: texts[used - 1]!.split(' ').slice(taken).join(' ') };
    }
    words.push(...own);
    if (words.length >= 8) break;
  }
  return best;
}

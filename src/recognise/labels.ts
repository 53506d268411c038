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

/** Rows by the keys of their words. Most text is no label: its first word, or its length, tells at once. */
interface Table<Row> {
  readonly rows: ReadonlyMap<string, Row>;
  readonly firstWords: ReadonlySet<string>;
  readonly longest: number;
}

function tableOf<Row extends { readonly words: readonly string[] }>(rows: readonly Row[]): Table<Row> {
  const words = rows.flatMap((row) => row.words);
  return {
    rows: new Map(rows.flatMap((row) => row.words.map((word): [string, Row] => [labelKey(word), row]))),
    firstWords: new Set(words.map(firstWordOf)),
    longest: Math.max(...words.map((word) => word.length)) + 8, // a colon, an apostrophe for an accent
  };
}

const firstWordOf = (text: string): string => labelKey(text.split(' ', 1)[0]!);

const labelsAt = <Place extends Label['place']>(place: Place) =>
  tableOf(LABELS.filter((row): row is Extract<Label, { place: Place }> => row.place === place));

const PLACES = {
  parameters: labelsAt('parameters'),
  header: labelsAt('header'),
  section: labelsAt('section'),
  furniture: labelsAt('furniture'),
};

const LEVEL_WORDS = tableOf(LEVELS);

export type LabelPlace = keyof typeof PLACES;
export type LabelAt<Place extends LabelPlace> = Extract<Label, { place: Place }>;

/** A label that the texts begin with and, wrapped, may fill: its whole text, or with something behind it. */
export function matchLabel<Place extends LabelPlace>(
  place: Place,
  texts: readonly string[],
): LabelMatch<LabelAt<Place>> | null {
  return match(PLACES[place] as Table<LabelAt<Place> & Label>, texts);
}

/** The label of a level, and what stands behind it. */
export function matchLevel(texts: readonly string[]): LabelMatch<{ readonly level: Level }> | null {
  return match(LEVEL_WORDS, texts);
}

/** The label that the text is, and nothing else. */
export function wholeLabel<Place extends LabelPlace>(place: Place, text: string): LabelAt<Place> | null {
  const { rows, longest } = PLACES[place];
  return text.length > longest ? null : ((rows.get(labelKey(text)) as LabelAt<Place> | undefined) ?? null);
}

function match<Row>(table: Table<Row>, texts: readonly string[]): LabelMatch<Row> | null {
  if (texts.length === 0 || !table.firstWords.has(firstWordOf(texts[0]!))) return null;
  let best: LabelMatch<Row> | null = null;
  const words: string[] = [];
  for (let used = 1; used <= Math.min(MOST_WRAPS, texts.length); used += 1) {
    const own = texts[used - 1]!.split(' ', 8);
    for (let taken = 1; taken <= own.length; taken += 1) {
      const row = table.rows.get(labelKey([...words, ...own.slice(0, taken)].join(' ')));
      if (row) best = { row, used, rest: texts[used - 1]!.split(' ').slice(taken).join(' ') };
    }
    words.push(...own);
    if (words.length >= 8) break;
  }
  return best;
}

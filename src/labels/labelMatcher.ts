/**
 * Makes a label matcher of a vocabulary. It finds labels, levels, statuses and codes in text, the longest label first. Text
 * that merely begins with a word of a label is no label.
 *
 * Example: `matchLabel('header', ['Centro di', 'Responsabilità Affari generali'])` finds the label over two lines, and
 * `Affari generali` as the rest.
 */
import type { LabelAt, LabelMatch, LabelMatcher, LabelPlace } from '../model/labelMatcher.js';

import { labelKey } from '../text/normalize.js';
import { codeGrammar } from '../vocabulary/codes/codePatterns.js';
import type { Label } from '../vocabulary/labels.js';
import { OTHER_PARTS } from '../vocabulary/otherParts.js';
import { STANDARD, type Vocabulary } from '../vocabulary/vocabulary.js';

/** The most words that a label may have. */
export const LONGEST_LABEL = 12;
/** How many lines or cells a label may be wrapped over. */
const MOST_WRAPS = 4;

/** How many columns the head of a table may name. */
const MOST_COLUMNS = 8;

/** Rows by the keys of their words. */
interface Table<Row> {
  readonly rows: ReadonlyMap<string, Row>;
  /** Proper beginnings of the keys: a text whose key is neither a row's nor one of these begins no label. */
  readonly beginnings: ReadonlySet<string>;
  /** Letters that labels begin with, small and capital. */
  readonly letters: ReadonlySet<string>;
  /** Keys of the labels' first words. */
  readonly firstWords: ReadonlySet<string>;
  readonly words: readonly string[];
  /** No label is longer, however it is printed: a text may have one blank or mark more for each letter. */
  readonly longest: number;
}

function tableOf<Row extends { readonly words: readonly string[] }>(rows: readonly Row[]): Table<Row> {
  const words = rows.flatMap((row) => row.words);
  const keyed = new Map(rows.flatMap((row) => row.words.map((word): [string, Row] => [labelKey(word), row])));
  return {
    rows: keyed,
    beginnings: new Set([...keyed.keys()].flatMap((key) => Array.from(key, (_, i) => key.slice(0, i)))),
    letters: new Set([...keyed.keys()].flatMap((key) => [key.slice(0, 1), key.slice(0, 1).toLowerCase()])),
    firstWords: new Set(words.map((word) => labelKey(firstWordOf(word)))),
    words,
    longest: 2 * [...keyed.keys()].reduce((most, { length }) => Math.max(most, length), 0),
  };
}

/** Whether a text begins with a plain letter that no label begins with, as most texts do: a key begins as its text. */
const beginsOtherwise = ({ letters }: Table<unknown>, text: string): boolean => {
  const sign = text.charCodeAt(0) | 32; // small, if it is a letter
  return sign >= 97 && sign <= 122 && !letters.has(text.charAt(0));
};

/**
 * Words end at blanks; and where a tool set a label and its value as one, before the capital, or the digit after capitals:
 * `AssessoratoSINDACO`, `OBIETTIVO DI MANDATO2023_2028_DUP_01`.
 */
const WORD_END = /(?<=\S)(?= |$)|(?<=[\p{Ll}'’:])(?=\p{Lu})|(?<=\p{Lu}{3})(?=\d)/gu;

/** The first word of a text; all of it if no word ends in it. */
function firstWordOf(text: string): string {
  const end = text.search(WORD_END);
  return end < 0 ? text : text.slice(0, end);
}

/** Whether the first word of a text begins a label. A word that looks glued may be one: `FinalitÃ ` in a wrong encoding. */
function hasFirstWord({ firstWords }: Table<unknown>, text: string): boolean {
  const [first, word] = [firstWordOf(text), text.split(' ', 1)[0]!];
  return firstWords.has(labelKey(first)) || (word !== first && firstWords.has(labelKey(word)));
}

const OTHER_KEYS: ReadonlySet<string> = new Set(OTHER_PARTS.flatMap(({ words }) => words.map(labelKey)));

/** Makes the label matcher of a vocabulary. */
export function createMatcher(vocabulary: Vocabulary): LabelMatcher {
  const { labels, levels, statuses, codes } = vocabulary;
  const tableAt = (place: LabelPlace) => tableOf(labels.filter((row) => row.place === place));
  const places: Readonly<Record<LabelPlace, Table<Label>>> = {
    parameters: tableAt('parameters'),
    header: tableAt('header'),
    section: tableAt('section'),
    column: tableAt('column'),
    furniture: tableAt('furniture'),
  };
  const levelWords = tableOf(levels);
  const kinds = new Map(statuses.flatMap((row) => row.words.map((word) => [labelKey(word), row.kind] as const)));
  const isTableHead = (text: string): boolean => {
    let rest = text;
    for (let names = 0; names < MOST_COLUMNS; names += 1) {
      const head = match(places.furniture as Table<LabelAt<'furniture'>>, [rest]);
      if (head?.row.field !== 'tableHead') return false;
      rest = head.rest;
      if (rest === '') return true;
    }
    return false;
  };
  const own: LabelMatcher = {
    isTableHead,
    matchLabel: <Place extends LabelPlace>(place: Place, texts: readonly string[]) =>
      match(places[place] as Table<LabelAt<Place>>, texts),
    mayBeginLabel: (place, text) => mayBegin(places[place], text),
    matchLevel: (texts) => match(levelWords, texts),
    isLevel: (text) => match(levelWords, [text])?.rest === '',
    mayBeginLevel: (text) => mayBegin(levelWords, text),
    wholeLabel: <Place extends LabelPlace>(place: Place, text: string) => {
      const table = places[place] as Table<LabelAt<Place>>;
      if (text.length > table.longest || beginsOtherwise(table, text)) return null;
      return table.rows.get(labelKey(text)) ?? null;
    },
    labelWords: (place) => places[place].words,
    statusKind: (text) => kinds.get(labelKey(text)) ?? null,
    isCutStatus: (text) => {
      const key = labelKey(text);
      return key !== '' && !kinds.has(key) && [...kinds.keys()].some((known) => known.startsWith(key));
    },
    levelName: (level) => levels.find((row) => row.level === level)!.words[0]!,
    codes: codeGrammar(codes),
    isOtherPart: (text) => OTHER_KEYS.has(labelKey(text)),
    withLabels: (more) => (more.length === 0 ? own : createMatcher({ ...vocabulary, labels: [...labels, ...more] })),
  };
  return own;
}

/** The label matcher without a profile. */
export const STANDARD_MATCHER: LabelMatcher = createMatcher(STANDARD);

function match<Row>(table: Table<Row>, texts: readonly string[]): LabelMatch<Row> | null {
  return mayBegin(table, texts[0] ?? '') ? longestLabel(table, texts) : null;
}

/** Whether a text may begin a label: its first word does, or is broken. */
const mayBegin = (table: Table<unknown>, text: string): boolean =>
  !beginsOtherwise(table, text) && (hasFirstWord(table, text) || isBroken(text.split(' ', 1)[0]!));

/** Finds the longest label at the start of the texts, whatever their first word is. */
function longestLabel<Row>(table: Table<Row>, texts: readonly string[]): LabelMatch<Row> | null {
  let best: LabelMatch<Row> | null = null;
  const words: string[] = [];
  for (const [i, text] of texts.slice(0, MOST_WRAPS).entries()) {
    const broken = isBroken(words.at(-1) ?? '') ? words.pop()!.slice(0, -1) : '';
    let count = 0;
    for (const { index: end } of text.matchAll(WORD_END)) {
      if (count === LONGEST_LABEL) break;
      count += 1;
      const key = labelKey([...words, broken + text.slice(0, end)].join(' '));
      const row = table.rows.get(key);
      if (row) best = { row, used: i + 1, rest: text.slice(end).trim() };
      const goesOn = table.beginnings.has(key) || (end === text.length && isBroken(broken + text));
      if (!goesOn && !(row && mayAddNothing(text.slice(end) || (texts[i + 1] ?? '')))) return best;
    }
    words.push(...(broken + text).split(' ', LONGEST_LABEL));
    if (words.length >= LONGEST_LABEL) break;
  }
  return best;
}

/** Whether the text after a label may add nothing to its key, as a colon that stands apart. */
const mayAddNothing = (text: string): boolean => !/^\s*[\p{Lu}\p{Ll}\p{N}]/u.test(text);

/** Whether a word ends in a hyphen. At the end of a line, a wrap may have broken it. */
const isBroken = (word: string): boolean => /\p{L}[-\u2010]$/u.test(word);

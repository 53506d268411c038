/**
 * A vocabulary made ready for looking up: finds labels, levels, statuses and codes in text. Longest label first; what
 * merely begins with a label's word is text.
 */
import type { LabelAt, LabelMatch, LabelMatcher, LabelPlace } from '../model/labelMatcher.js';

import { type Openings, openingsOf } from '../model/openings.js';
import { labelKey } from '../text/normalize.js';
import { codeGrammar } from '../vocabulary/codePatterns.js';
import type { Label } from '../vocabulary/labels.js';
import { STANDARD, type Vocabulary } from '../vocabulary/vocabulary.js';

/** The most words that a label may have. */
export const LONGEST_LABEL = 8;
/** How many lines or cells a label may be wrapped over. */
const MOST_WRAPS = 4;

/** How many columns the head of a table may name. */
const MOST_COLUMNS = 8;

/** Rows by the keys of their words. Most text is no label: its first letters, its first word, or its length tells at once. */
interface Table<Row> {
  readonly rows: ReadonlyMap<string, Row>;
  readonly opens: Openings;
  /** Whether a label that is wrapped may go on with a text: one of its later words may stand there. */
  readonly goesOn: Openings;
  /** The keys of labels as they are printed, and of their first words. */
  readonly printed: ReadonlyMap<string, string>;
  /** What keys begin with and go on behind: what is no key and none of these begins no label. */
  readonly beginnings: ReadonlySet<string>;
  readonly firstWords: ReadonlySet<string>;
  readonly longest: number;
  readonly words: readonly string[];
}

function tableOf<Row extends { readonly words: readonly string[] }>(rows: readonly Row[]): Table<Row> {
  const words = rows.flatMap((row) => row.words);
  const keyed = new Map(rows.flatMap((row) => row.words.map((word): [string, Row] => [labelKey(word), row])));
  return {
    rows: keyed,
    opens: openingsOf(keyed.keys()),
    goesOn: openingsOf([...keyed.keys()].flatMap(endsOf)),
    printed: new Map(words.flatMap(beginningsOf).map((text) => [text, labelKey(text)])),
    beginnings: new Set([...keyed.keys()].flatMap((key) => [...key].map((_, i, signs) => signs.slice(0, i).join('')))),
    firstWords: new Set(words.map((word) => labelKey(firstWordOf(word)))),
    words,
    longest: words.reduce((most, word) => Math.max(most, word.length), 0) + 8, // a colon, an apostrophe for an accent
  };
}

/** The key of a text; what is printed as a label has it ready. */
const keyOf = ({ printed }: Table<unknown>, text: string): string => printed.get(text) ?? labelKey(text);

/** The first word of a label, its first two, and so on. */
const beginningsOf = (label: string): string[] =>
  label.split(' ').map((_, i, words) => words.slice(0, i + 1).join(' '));

/** A key without its first word, without its first two, and so on; and the whole of it, as what is before may be no letter. */
const endsOf = (key: string): string[] => key.split(' ').map((_, i, words) => words.slice(i).join(' '));

const firstWordOf = (text: string): string => text.slice(0, nextEnd(text, 1) ?? text.length);

/** Words end at blanks; and where a tool set a label and its value as one, before the capital: `AssessoratoSINDACO`. */
const WORD_END = /(?<=\S)(?= |$)|(?<=[\p{Ll}'’:])(?=\p{Lu})/gu;

/** Where the next word of a text ends, from a place on; `null` if none does. */
function nextEnd(text: string, from: number): number | null {
  for (let at = from; at <= text.length; at += 1) {
    const before = text.charCodeAt(at - 1);
    const here = at < text.length ? text.charCodeAt(at) : BLANK;
    if (!isPrinting(before) || !isPrinting(here)) {
      WORD_END.lastIndex = at;
      return WORD_END.exec(text)?.index ?? null;
    }
    if (before !== BLANK && here === BLANK) return at;
    if (isCapital(here) && mayEndBefore(before)) return at;
  }
  return null;
}

const BLANK = 0x20;
const isPrinting = (code: number): boolean => code >= BLANK && code < 0x7f;
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
/** A letter in lower case, an apostrophe for its accent, or a colon. */
const mayEndBefore = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || code === 0x27 || code === 0x3a;

/** Where the word ends that stands behind one that ends there; what is one character is not parted. */
const nextBehind = (text: string, end: number): number | null =>
  end < text.length ? nextEnd(text, end + (text.codePointAt(end)! > 0xffff ? 2 : 1)) : null;

/** Whether a label can begin so. What looks glued may be one word: `FinalitÃ ` in an encoding that is not its own. */
function mayBegin(table: Table<unknown>, text: string): boolean {
  const { firstWords } = table;
  return firstWords.has(keyOf(table, firstWordOf(text))) || firstWords.has(keyOf(table, text.split(' ', 1)[0]!));
}

/** Makes a vocabulary ready: its tables are built once, and travel with the layout. */
export function createMatcher({ labels, levels, statuses, codes }: Vocabulary): LabelMatcher {
  const tableAt = (place: LabelPlace) => tableOf(labels.filter((row) => row.place === place));
  const places: Readonly<Record<LabelPlace, Table<Label>>> = {
    parameters: tableAt('parameters'),
    header: tableAt('header'),
    section: tableAt('section'),
    furniture: tableAt('furniture'),
  };
  const levelWords = tableOf(levels);
  const kinds = new Map(statuses.flatMap((row) => row.words.map((word) => [labelKey(word), row.kind] as const)));
  const opensStatus = openingsOf(kinds.keys());
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
  return {
    isTableHead,
    matchLabel: <Place extends LabelPlace>(place: Place, texts: readonly string[]) =>
      match(places[place] as Table<LabelAt<Place>>, texts),
    mayBeginLabel: (place, text) => places[place].opens(text),
    matchLevel: (texts) => match(levelWords, texts),
    mayBeginLevel: levelWords.opens,
    wholeLabel: <Place extends LabelPlace>(place: Place, text: string) => {
      const table = places[place] as Table<LabelAt<Place>>;
      return text.length > table.longest || !table.opens(text) ? null : (table.rows.get(keyOf(table, text)) ?? null);
    },
    labelWords: (place) => places[place].words,
    statusKind: (text) => (opensStatus(text) ? (kinds.get(labelKey(text)) ?? null) : null),
    isCutStatus: (text) => {
      const key = labelKey(text);
      return key !== '' && !kinds.has(key) && [...kinds.keys()].some((known) => known.startsWith(key));
    },
    levelName: (level) => levels.find((row) => row.level === level)!.words[0]!,
    codes: codeGrammar(codes),
  };
}

/** The label matcher of the words that every sheet may use. */
export const STANDARD_MATCHER: LabelMatcher = createMatcher(STANDARD);

function match<Row>(table: Table<Row>, texts: readonly string[]): LabelMatch<Row> | null {
  const [first] = texts;
  if (first === undefined || !table.opens(first)) return null;
  const found = longest(table, texts);
  return found && (mayBegin(table, first) || isBroken(first.split(' ', 1)[0]!)) ? found : null;
}

/** The longest label at the start of the texts, whatever their first word is. */
function longest<Row>(table: Table<Row>, texts: readonly string[]): LabelMatch<Row> | null {
  let best: LabelMatch<Row> | null = null;
  const words: string[] = [];
  const most = Math.min(MOST_WRAPS, texts.length);
  for (let used = 1; used <= most; used += 1) {
    const text = texts[used - 1]!;
    const broken = isBroken(words.at(-1) ?? '') ? words.pop()!.slice(0, -1) : '';
    if (used > 1 && broken === '' && !table.goesOn(text)) break;
    let end = nextEnd(text, 1);
    for (let count = 0; count < LONGEST_LABEL && end !== null; count += 1, end = nextBehind(text, end)) {
      const own = broken + text.slice(0, end);
      const key = keyOf(table, used === 1 ? own : [...words, own].join(' '));
      const row = table.rows.get(key);
      if (row) best = { row, used, rest: text.slice(end).trim() };
      const goesOn = table.beginnings.has(key) || (end === text.length && isBroken(broken + text));
      if (!goesOn && !(row && mayBeIdle(text.slice(end) || (texts[used] ?? '')))) return best;
    }
    if (used === most) break; // no other text asks for the words of this one
    words.push(...(broken + text).split(' ', LONGEST_LABEL));
    if (words.length >= LONGEST_LABEL) break;
  }
  return best;
}

/** Whether what follows a label may add nothing to its key: a colon that stands apart. */
const mayBeIdle = (text: string): boolean =>
  text === '' || (!/^ ?[A-Za-z\d]/.test(text) && !/^\s*[\p{Lu}\p{Ll}\p{N}]/u.test(text));

/** Whether a word ends in a hyphen: at the end of a line it may be one that a wrap broke. */
const isBroken = (word: string): boolean => /[-\u2010]$/.test(word.slice(-1)) && /\p{L}.$/u.test(word.slice(-3));

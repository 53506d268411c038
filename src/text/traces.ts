/**
 * What tells a municipality by what its sheets say: its people, its offices, its phrases. Codes do not: every town with the same
 * elections has a `2023_2028_DUP_01`.
 */
import type { Objective } from '../model/objective.js';
import { ROLE_WORDS } from '../vocabulary/italian/roles.js';
import { labelKey } from './normalize.js';
import { blockValues } from './values/blockTexts.js';

const PHRASE = 5;
/** A cell of a name with more words than this holds more than a name. */
const MOST_NAME_WORDS = 8;

const wordsIn = (text: string): string[] => labelKey(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Lists all pairs of words of a name, so that a second name or a new office does not make another person of it. */
function nameParts(name: string): string[] {
  const words = [...new Set(wordsIn(name))].filter((word) => word.length > 1 && !ROLE_WORDS.has(word));
  const few = words.slice(0, MOST_NAME_WORDS).toSorted();
  return few.flatMap((word, i) => few.slice(i + 1).map((other) => `${word} ${other}`));
}

/** Lists the phrases of a text: five words in a row, wherever they begin. A shorter text is one phrase. */
function phrasesIn(text: string): string[] {
  const words = wordsIn(text);
  if (words.length <= PHRASE) return words.length > 0 ? [words.join(' ')] : [];
  return words.slice(PHRASE - 1).map((_, i) => words.slice(i, i + PHRASE).join(' '));
}

/** What sheets say that may tell their municipality. */
export interface Said {
  readonly people: readonly string[];
  readonly centres: readonly string[];
  readonly texts: readonly string[];
}

/** Returns what an objective says. */
export const saidBy = ({ portfolio, responsiblePerson, responsibilityCentre, ...objective }: Objective): Said => ({
  people: [portfolio?.holder ?? '', responsiblePerson ?? ''],
  centres: [responsibilityCentre ?? ''],
  texts: [
    objective.title ?? '',
    ...objective.linkedObjectives.map((link) => link.title),
    ...[...objective.guidelines, ...objective.purpose, ...objective.otherSections.flatMap(({ blocks }) => blocks)].map(
      (block) => blockValues([block]).join('\n'),
    ),
  ],
});

/** Kinds of traces; each is a set of keys. */
export const TRACE_KINDS = ['people', 'phrases', 'centres'] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];
export type Traces = Readonly<Record<TraceKind, ReadonlySet<string>>>;

/** Returns the traces of what several objectives say. */
export const tracesOf = (all: readonly Said[]): Traces => ({
  people: new Set(all.flatMap(({ people }) => people.flatMap(nameParts))),
  phrases: new Set(all.flatMap(({ texts }) => texts.flatMap(phrasesIn))),
  centres: new Set(all.flatMap(({ centres }) => centres.map((centre) => wordsIn(centre).join(' ')).filter(Boolean))),
});

/** Returns which share of the smaller of two sets is in both; `null` if one of them is empty. */
export const shareOf = (common: number, one: number, other: number): number | null =>
  Math.min(one, other) === 0 ? null : common / Math.min(one, other);

/**
 * Tells whether two municipalities have nothing in common, by the shares of their traces: no person, fewer than one phrase in
 * ten (a few are in both wherever the same program prints the same formulas), and fewer than half of the centres
 * (`Polizia Locale` is an office of every town). Codes alone, without people or text, prove nothing either way.
 */
export const haveNothingInCommon = ({
  people,
  phrases,
  centres,
}: Readonly<Record<TraceKind, number | null>>): boolean =>
  (people === null ? phrases !== null : people === 0) && (phrases ?? 0) < 0.1 && (centres ?? 0) < 0.5;

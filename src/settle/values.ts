/**
 * Settles what several places say of one field. Equal readings are one value; where one is the other cut short, the
 * longer stands; where two disagree, the first stands, and a conflict is reported and kept.
 */

import type { TextSpan } from '../model/element.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Conflict, Place } from '../model/objective.js';
import type { Report } from '../report/report.js';
import { beginning } from '../text/characters.js';
import { cleanText } from '../text/normalize.js';
import { fieldName, type RecordField } from '../vocabulary/labels.js';
import { type Claims, claim } from './claims.js';
import { addPlaces, placeKey } from './places.js';

/** What one place says of a field: the value, and its text for comparing. */
export interface Reading<Value> {
  readonly source: number;
  readonly text: string;
  readonly value: Value;
  /** None for what a record of an earlier run says: its lines are not here. */
  readonly spans: readonly TextSpan[];
  /** Where it begins, where no span says it. */
  readonly place?: Place;
  /** Where its parts begin, if it has any. */
  readonly parts?: readonly Place[];
}

export interface SettleContext {
  readonly claims: Claims;
  readonly report: Report;
  readonly matcher: LabelMatcher;
  /** Code of the record. */
  readonly objective: string | null;
  /** Fields of the record that are printed in several ways; settling adds to them. */
  readonly conflicts: Conflict[];
  /** Where the values of each field begin, by their keys (`places.ts`); settling adds to them. */
  readonly places: Map<string, Place[]>;
}

type ConflictValue = Conflict['values'][number]['value'];

/** A field as the record has it: its name, and a value of it as a conflict shows it. */
export interface Shown<Value> {
  readonly field: Conflict['field'];
  /** Which one of several that the field holds. */
  readonly element?: string;
  readonly valueOf: (value: Value) => ConflictValue;
}

/** The place where spans of a source begin. */
export function startPlace({ source, spans, place }: Pick<Reading<unknown>, 'source' | 'spans' | 'place'>): Place {
  const line = spans[0]?.line;
  return place ?? { source, page: line?.page ?? null, line: line?.number ?? null };
}

/** Readings of which each is the head, or the head cut short. */
interface Chain<Value> {
  readonly head: Reading<Value>;
  /** Where the head begins, or what was known before to be the head cut short. */
  readonly at: Place;
  /** Others that nothing shows to be cut. */
  readonly shorter: readonly Reading<Value>[];
}

/** Called for each reading: how it relates to the head of its chain, what stood before it, and whether its chain is the first. */
type OnReading<Value> = (reading: Reading<Value>, relation: Relation, kept: Reading<Value>, isFirst: boolean) => void;

/**
 * Settles one field, and claims its spans. Readings come in print order; empty ones are skipped. `null` if all are empty.
 *
 * What the conflicts keep, read again in its order, settles as all readings did: so records can be joined later.
 */
export function settleField<Value>(
  field: RecordField,
  all: readonly Reading<Value>[],
  shown: Shown<Value>,
  context: SettleContext,
): Value | null {
  const { claims, conflicts, objective, places } = context;
  const readings = all.filter(({ text }) => text !== '');
  const chains = chainsOf(readings, (reading, relation, kept, isFirst) => {
    if (!isFirst || relation === 'too short') reportConflict(field, kept, reading, context);
    else if (relation === 'too long') reportConflict(field, reading, kept, context);
    const name = REPEATS.has(relation) ? 'repeated' : 'fields';
    if (isFirst) claim(claims, reading.spans, { class: name, field, objective });
    if (reading.spans.length > 0) addPlaces(places, placeKey(shown), reading.parts ?? [startPlace(reading)]);
  });
  const values = chains.flatMap(({ head, at, shorter }) => [
    ...shorter.map((one) => ({ value: shown.valueOf(one.value), ...startPlace(one) })),
    { value: shown.valueOf(head.value), ...at },
  ]);
  if (values.length > 1) conflicts.push({ field: shown.field, values });
  return chains[0]?.head.value ?? null;
}

/** Joins each reading to the first chain that it is part of, or begins one; the first chain gives the value. */
function chainsOf<Value>(readings: readonly Reading<Value>[], onReading: OnReading<Value>): Chain<Value>[] {
  const chains: Chain<Value>[] = [];
  const known = new Map<string, number>(); // the chains that texts began, so that many of them take no longer each
  for (const reading of readings) {
    const same = known.get(reading.text);
    const relations: [number, Relation] | null =
      same === undefined || same < MOST_COMPARED ? relatedChain(chains, reading.text) : [same, 'same'];
    const [at, relation] = relations ?? [chains.length, 'other' as const];
    const kept = chains[0]?.head ?? reading;
    chains[at] = relations
      ? lengthened(chains[at]!, reading, relation)
      : { head: reading, at: startPlace(reading), shorter: [] };
    if (!relations) known.set(reading.text, at);
    onReading(reading, relation, kept, at === 0);
  }
  return chains;
}

/** A chain with one more reading. */
function lengthened<Value>(chain: Chain<Value>, reading: Reading<Value>, relation: Relation): Chain<Value> {
  const { head, at, shorter } = chain;
  const withShorter = (one: Reading<Value>) =>
    shorter.some(({ text }) => cleanText(text) === cleanText(one.text)) ? shorter : [...shorter, one];
  if (relation === 'too short') return { head, at, shorter: withShorter(reading) };
  if (relation === 'too long') return { head: reading, at: startPlace(reading), shorter: withShorter(head) };
  return relation === 'longer' ? { head: reading, at, shorter } : chain;
}

/** A reading may be a cut one of so many texts; of more it is another, or the same to the letter. */
const MOST_COMPARED = 50;

/** The first chain that a text is part of, and how; `null` if there is none. */
function relatedChain(chains: readonly Chain<unknown>[], text: string): [index: number, relation: Relation] | null {
  for (let i = 0; i < Math.min(chains.length, MOST_COMPARED); i += 1) {
    const relation = relationOf(text, chains[i]!.head.text);
    if (relation !== 'other') return [i, relation];
  }
  return null;
}

/**
 * How a text relates to another: the same, or cut short by an ellipsis; longer, where an ellipsis says that the other was cut; too
 * short or too long, where nothing says that one of the two was cut; or another text. The longer stands.
 */
type Relation = 'same' | 'longer' | 'too short' | 'too long' | 'other';

/** Readings that say no more than is known. */
const REPEATS: ReadonlySet<Relation> = new Set(['same', 'too short']);

function relationOf(text: string, kept: string): Relation {
  if (text === kept) return 'same';
  const [own, first] = [comparable(text), comparable(kept)];
  if (isCutOf(own, first)) return own.hasEllipsis || own.text === first.text ? 'same' : 'too short';
  if (!isCutOf(first, own)) return 'other';
  return first.hasEllipsis ? 'longer' : 'too long';
}

function reportConflict(
  field: RecordField,
  kept: Reading<unknown>,
  other: Reading<unknown>,
  { report, objective }: SettleContext,
): void {
  const params = { field: fieldName(field), kept: excerpt(kept.text), other: excerpt(other.text) };
  report.add('conflicting-value', params, startPlace(other), { objective, related: [startPlace(kept)] });
}

/** A text with its white space folded; the stem lacks the ellipsis of a text that the sheet cut. */
interface Comparable {
  readonly text: string;
  readonly stem: string;
  readonly hasEllipsis: boolean;
}

const ELLIPSES = ['...', '…'];

function comparable(raw: string): Comparable {
  const text = cleanText(raw);
  const ellipsis = ELLIPSES.find((sign) => text.endsWith(sign)) ?? '';
  return { text, stem: text.slice(0, text.length - ellipsis.length).trimEnd(), hasEllipsis: ellipsis !== '' };
}

/** Whether the sheet cut the text: it ends in `...` or `…`. */
export const isTruncated = (text: string): boolean => ELLIPSES.some((sign) => text.endsWith(sign));

/** Whether one text is the other, whole or cut short at a word or with an ellipsis. */
function isCutOf(short: Comparable, long: Comparable): boolean {
  if (short.text === long.text) return true;
  if (short.stem === '' || !long.text.startsWith(short.stem)) return false;
  return short.hasEllipsis || long.text[short.stem.length] === ' ';
}

/** Whether two titles are equal, or one is the other cut by its sheet. */
export function sameTitle(one: string, other: string): boolean {
  const [a, b] = [comparable(one), comparable(other)];
  return a.text === b.text || isCutTitleOf(a, b) || isCutTitleOf(b, a);
}

/** Without an ellipsis a shorter title is another title: `Aprire il nido` is not `Aprire il nido e la scuola`. */
const isCutTitleOf = (cut: Comparable, whole: Comparable): boolean =>
  cut.hasEllipsis && cut.stem !== '' && whole.text.startsWith(cut.stem);

const LONGEST_EXCERPT = 160;

/** A text short enough for a sentence; the whole value stands in the record and at the place that the message names. */
export const excerpt = (text: string): string =>
  text.length <= LONGEST_EXCERPT ? text : `${beginning(text, LONGEST_EXCERPT)}…`;

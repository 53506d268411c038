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
  /** Where the values of each field begin; settling adds to them. */
  readonly places: Map<string, Place[]>;
}

type ConflictValue = Conflict['values'][number]['value'];

/** A field as the record has it: its name, and a value of it as a conflict shows it. */
export interface Shown<Value> {
  readonly field: Conflict['field'];
  readonly valueOf: (value: Value) => ConflictValue;
}

/** The place where spans of a source begin. */
export function startPlace({ source, spans, place }: Pick<Reading<unknown>, 'source' | 'spans' | 'place'>): Place {
  const line = spans[0]?.line;
  return place ?? { source, page: line?.page ?? null, line: line?.number ?? null };
}

/** Readings of which each is the head, or the head cut short. */
interface Chain<Value> {
  head: Reading<Value>;
  /** Earlier heads that nothing shows to be cut. */
  readonly shorter: Reading<Value>[];
}

/**
 * Settles one field, and claims its spans. Readings come in print order; empty ones are skipped. `null` if all are empty.
 *
 * What the conflicts keep, read again in its order, settles as all readings did: so records can be joined later.
 */
export function settleField<Value>(
  field: RecordField,
  readings: readonly Reading<Value>[],
  shown: Shown<Value>,
  context: SettleContext,
): Value | null {
  const chains: Chain<Value>[] = [];
  for (const reading of readings.filter(({ text }) => text !== '')) addReading(chains, reading, field, shown, context);
  const values = chains.flatMap(({ head, shorter }) => [...shorter, head]);
  if (values.length > 1)
    context.conflicts.push({
      field: shown.field,
      values: values.map((one) => ({ value: shown.valueOf(one.value), ...startPlace(one) })),
    });
  return chains[0]?.head.value ?? null;
}

/** Adds a reading to the chain that it is part of, or begins one; the first chain gives the value. */
function addReading<Value>(
  chains: Chain<Value>[],
  reading: Reading<Value>,
  field: RecordField,
  shown: Shown<Value>,
  context: SettleContext,
): void {
  const { claims, objective } = context;
  const chain = chains.find(({ head }) => relationOf(reading.text, head.text) !== 'other');
  const relation = chain ? relationOf(reading.text, chain.head.text) : 'other';
  const earlier = chain?.head;
  if (!chain) chains.push({ head: reading, shorter: [] });
  else if (relation !== 'same') {
    if (relation === 'too long') chain.shorter.push(chain.head);
    chain.head = reading;
  }
  const [kept] = chains;
  if (chain && chain !== kept) reportConflict(field, kept!.head, reading, context);
  else if (!chain && chains.length > 1) reportConflict(field, kept!.head, reading, context);
  else {
    if (relation === 'too long') reportConflict(field, reading, earlier!, context);
    claim(claims, reading.spans, { class: relation === 'same' ? 'repeated' : 'fields', field, objective });
    notePlaces(shown.field, reading, context);
  }
}

/** Notes where a value begins, or its parts do. A record of an earlier run has its places already. */
function notePlaces(field: string, reading: Reading<unknown>, { places }: SettleContext): void {
  if (reading.spans.length > 0) addPlaces(places, field, reading.parts ?? [startPlace(reading)]);
}

/** Adds places to those of a field. */
export function addPlaces(places: Map<string, Place[]>, field: string, more: readonly Place[]): void {
  const known = places.get(field);
  if (known) known.push(...more);
  else if (more.length > 0) places.set(field, [...more]);
}

/**
 * How a text relates to the one that is kept: the same or cut short; longer, where an ellipsis says that the kept one
 * was cut; too long, where nothing says so; or another text. One that is too long stands as well, but is reported.
 */
function relationOf(text: string, kept: string): 'same' | 'longer' | 'too long' | 'other' {
  if (text === kept) return 'same';
  const [own, first] = [comparable(text), comparable(kept)];
  if (isCutOf(own, first)) return 'same';
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

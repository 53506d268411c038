/**
 * Settles what several places say of one field. Equal readings are one value; where one is the other cut short, the
 * longer stands; where two disagree, the first stands and a conflict is reported.
 */

import type { TextSpan } from '../model/element.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Place } from '../report/document.js';
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
  readonly spans: readonly TextSpan[];
}

export interface SettleContext {
  readonly claims: Claims;
  readonly report: Report;
  readonly matcher: LabelMatcher;
  /** Code of the record. */
  readonly objective: string | null;
}

/** The place where spans of a source begin. */
export function startPlace({ source, spans }: Pick<Reading<unknown>, 'source' | 'spans'>): Place {
  const line = spans[0]?.line;
  return { source, page: line?.page ?? null, line: line?.number ?? null };
}

/** Settles one field, and claims its spans. Readings come in print order; empty ones are skipped. `null` if all are empty. */
export function settleField<Value>(
  field: RecordField,
  readings: readonly Reading<Value>[],
  context: SettleContext,
): Value | null {
  const { claims, objective } = context;
  let kept: Reading<Value> | null = null;
  for (const reading of readings.filter(({ text }) => text !== '')) {
    const relation = kept ? relationOf(reading.text, kept.text) : 'longer';
    if (relation === 'same') claim(claims, reading.spans, { class: 'repeated', field, objective });
    else if (relation === 'other') reportConflict(field, kept!, reading, context);
    else {
      if (relation === 'too long') reportConflict(field, reading, kept!, context);
      kept = reading;
      claim(claims, reading.spans, { class: 'fields', field, objective });
    }
  }
  return kept?.value ?? null;
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

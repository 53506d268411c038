/**
 * Many observations -> one value. Equal ones fall together; of one that is cut short and the whole one, the whole
 * stands; of two that disagree the first stands, and a conflict is reported.
 */

import type { TextSpan } from '../model/element.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Place } from '../report/document.js';
import type { Report } from '../report/report.js';
import { beginning } from '../text/characters.js';
import { cleanText } from '../text/normalize.js';
import { FIELD_NAMES, type RecordField } from '../vocabulary/labels.js';
import { type Claims, claim } from './claims.js';

/** One reading of a field: its text for comparing, and what it is. */
export interface Reading<Value> {
  readonly source: number;
  readonly text: string;
  readonly value: Value;
  readonly spans: readonly TextSpan[];
}

export interface Settling {
  readonly claims: Claims;
  readonly report: Report;
  readonly matcher: LabelMatcher;
  /** Code of the record. */
  readonly objective: string | null;
}

/** Where a reading begins. */
export function placeOf({ source, spans }: Pick<Reading<unknown>, 'source' | 'spans'>): Place {
  const line = spans[0]?.line;
  return { source, page: line?.page ?? null, line: line?.number ?? null };
}

/** Settles one field. Readings come in print order; empty ones say nothing. `null` if all are empty. */
export function settleField<Value>(
  field: RecordField,
  readings: readonly Reading<Value>[],
  context: Settling,
): Value | null {
  let kept: Kept<Value> | null = null;
  for (const reading of readings) {
    if (reading.text === '') continue;
    const relation = kept ? relationOf(reading.text, kept) : 'longer';
    if (relation === 'same') {
      claim(context.claims, reading.spans, { class: 'repeated', field, objective: context.objective });
    } else if (kept && relation === 'other') conflict(field, kept.reading, reading, context);
    else {
      if (kept && relation === 'too long') conflict(field, reading, kept.reading, context);
      kept = { reading, said: null };
      claim(context.claims, reading.spans, { class: 'fields', field, objective: context.objective });
    }
  }
  return kept?.reading.value ?? null;
}

interface Kept<Value> {
  readonly reading: Reading<Value>;
  /** What it says, once that is asked: mostly there is one reading, or all are equal. */
  said: Said | null;
}

/**
 * What a text is to the one that is kept: the same or cut short; longer, where that one is cut short; or another. Where
 * no ellipsis says that the first was cut, it may be the second that has too much: the longer stands, aloud.
 */
function relationOf(text: string, kept: Kept<unknown>): 'same' | 'longer' | 'too long' | 'other' {
  if (text === kept.reading.text) return 'same';
  kept.said ??= saidBy(kept.reading.text);
  const said = saidBy(text);
  if (isCutOf(said, kept.said)) return 'same';
  if (!isCutOf(kept.said, said)) return 'other';
  return kept.said.isTruncated ? 'longer' : 'too long';
}

/** Reports that a field has two values: one is kept, the other is not. */
function conflict(
  field: RecordField,
  kept: Reading<unknown>,
  other: Reading<unknown>,
  { report, objective }: Settling,
): void {
  const params = { field: FIELD_NAMES[field], kept: excerpt(kept.text), other: excerpt(other.text) };
  report.add('conflicting-value', params, placeOf(other), { objective, related: [placeOf(kept)] });
}

/** What a text says, for comparing: white space folded, and without the ellipsis where the sheet itself cut it. */
interface Said {
  readonly text: string;
  readonly stem: string;
  readonly isTruncated: boolean;
}

function saidBy(raw: string): Said {
  const text = cleanText(raw);
  const ellipsis = ['...', '…'].find((sign) => text.endsWith(sign)) ?? '';
  return { text, stem: text.slice(0, text.length - ellipsis.length).trimEnd(), isTruncated: ellipsis !== '' };
}

/** Whether the sheet itself cut the text: it ends in `...` or `…`. */
export const isTruncated = (text: string): boolean => text.endsWith('...') || text.endsWith('…');

/** Whether one text is the other, whole or cut short at a word or with an ellipsis. */
function isCutOf(short: Said, long: Said): boolean {
  if (short.text === long.text) return true;
  if (short.stem === '' || !long.text.startsWith(short.stem)) return false;
  return short.isTruncated || long.text[short.stem.length] === ' ';
}

/** Whether two titles say the same: equal, or one cut by its sheet where the other goes on. */
export function sameTitle(one: string, other: string): boolean {
  const [a, b] = [saidBy(one), saidBy(other)];
  return a.text === b.text || isCutTitleOf(a, b) || isCutTitleOf(b, a);
}

/** Without an ellipsis a shorter title is another title: `Aprire il nido` is not `Aprire il nido e la scuola`. */
const isCutTitleOf = (cut: Said, whole: Said): boolean =>
  cut.isTruncated && cut.stem !== '' && whole.text.startsWith(cut.stem);

const LONGEST = 160;

/** A text short enough for a sentence; whole values stand in the record and at the places named. */
export const excerpt = (text: string): string => (text.length <= LONGEST ? text : `${beginning(text, LONGEST)}…`);

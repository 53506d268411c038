/**
 * Many observations -> one value. Equal ones fall together; of one that is cut short and the whole one, the whole
 * stands; of two that disagree the first stands, and a conflict is reported.
 */

import { beginning } from '../model/characters.js';
import type { Piece } from '../model/element.js';
import type { Lexicon } from '../model/lexicon.js';
import { cleanText } from '../model/words.js';
import type { Place } from '../report/document.js';
import type { Report } from '../report/report.js';
import { FIELD_NAMES, type RecordField } from '../vocabulary/labels.js';
import { type Claims, claim } from './claims.js';

/** One reading of a field: its text for comparing, and what it is. */
export interface Reading<Value> {
  readonly source: number;
  readonly text: string;
  readonly value: Value;
  readonly pieces: readonly Piece[];
}

export interface Settling {
  readonly claims: Claims;
  readonly report: Report;
  readonly lexicon: Lexicon;
  /** Code of the record. */
  readonly objective: string | null;
}

/** Where a reading begins. */
export function placeOf({ source, pieces }: Pick<Reading<unknown>, 'source' | 'pieces'>): Place {
  const line = pieces[0]?.line;
  return { source, page: line?.page ?? null, line: line?.number ?? null };
}

/** Settles one field. Readings come in print order; empty ones say nothing. `null` if all are empty. */
export function settleField<Value>(
  field: RecordField,
  readings: readonly Reading<Value>[],
  context: Settling,
): Value | null {
  let kept: Reading<Value> | null = null;
  for (const reading of readings) {
    if (reading.text === '') continue;
    if (!kept) {
      kept = reading;
      claim(context.claims, reading.pieces, { class: 'fields', field, objective: context.objective });
    } else if (isCutOf(reading.text, kept.text)) {
      claim(context.claims, reading.pieces, { class: 'repeated', field, objective: context.objective });
    } else if (isCutOf(kept.text, reading.text)) {
      // Where no ellipsis says that the first was cut, it may be the second that has too much: the longer stands, aloud.
      if (!isTruncated(kept.text)) conflict(field, reading, kept, context);
      kept = reading;
      claim(context.claims, reading.pieces, { class: 'fields', field, objective: context.objective });
    } else conflict(field, kept, reading, context);
  }
  return kept?.value ?? null;
}

/** Reports that a field has two values: one is kept, the other is not. */
function conflict(
  field: RecordField,
  kept: Reading<unknown>,
  other: Reading<unknown>,
  { report, objective }: Settling,
): void {
  const holes = { field: FIELD_NAMES[field], kept: excerpt(kept.text), other: excerpt(other.text) };
  report.add('conflicting-value', holes, placeOf(other), { objective, related: [placeOf(kept)] });
}

const TRUNCATED = /\s*(?:\.\.\.|…)$/u;

/** Whether the sheet itself cut the text: it ends in `...` or `…`. */
export const isTruncated = (text: string): boolean => TRUNCATED.test(text);

/** Whether one text is the other, whole or cut short at a word or with an ellipsis; white space is folded. */
function isCutOf(short: string, long: string): boolean {
  const [a, b] = [cleanText(short), cleanText(long)];
  if (a === b) return true;
  const stem = a.replace(TRUNCATED, '');
  if (stem === '' || !b.startsWith(stem)) return false;
  return isTruncated(a) || /^\s/u.test(b.slice(stem.length));
}

/** Whether two titles say the same: equal, or one cut by its sheet where the other goes on; white space is folded. */
export function sameTitle(one: string, other: string): boolean {
  const [a, b] = [cleanText(one), cleanText(other)];
  return a === b || isCutTitleOf(a, b) || isCutTitleOf(b, a);
}

/** Without an ellipsis a shorter title is another title: `Aprire il nido` is not `Aprire il nido e la scuola`. */
function isCutTitleOf(cut: string, whole: string): boolean {
  const stem = cut.replace(TRUNCATED, '');
  return isTruncated(cut) && stem !== '' && whole.startsWith(stem);
}

const LONGEST = 160;

/** A text short enough for a sentence; whole values stand in the record and at the places named. */
export const excerpt = (text: string): string => (text.length <= LONGEST ? text : `${beginning(text, LONGEST)}…`);

/**
 * Codes that are not what they seem: written with look-alikes of letters and digits, or with characters that nobody
 * sees. Each finding is a diagnostic; nothing is changed.
 */

import type { TextSpan } from '../model/element.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Cell } from '../model/layout.js';
import type { Place } from '../report/document.js';
import type { Report } from '../report/report.js';
import { namesOf, strangeIn } from '../text/characters.js';
import type { Merged } from './merge.js';
import { placeOf } from './values.js';

/** A code as it is printed somewhere. */
interface Printed {
  readonly code: string;
  readonly objective: string | null;
  readonly source: number;
  /** What prints it; more may stand behind it. */
  readonly spans: readonly TextSpan[];
}

/** Reports the codes of all records and of their links; one that looks like another names where that one stands. */
export function checkCodes(records: readonly Merged[], { codes }: LabelMatcher, report: Report): void {
  const all = records.flatMap(codesOf);
  const places = new Map<string, Place>();
  for (const one of all) if (!places.has(one.code)) places.set(one.code, placeOf(one));
  for (const one of all) {
    const { code, objective } = one;
    const hidden = hiddenIn(one);
    if (hidden.length > 0)
      report.add('invisible-in-code', { value: code, characters: namesOf(hidden) }, placeOf(one), { objective });
    const meant = codes.meant(code);
    if (meant === null) continue;
    const other = places.get(meant);
    const params = { value: code, meant, characters: differing(code, meant) };
    report.add('lookalike-code', params, placeOf(one), { objective, related: other ? [other] : [] });
  }
}

/** Each code once: where something was taken off it, or where it is first printed. */
function codesOf({ objective, sheets }: Merged): Printed[] {
  const codes = new Map<string, Printed>();
  const hidden = new Set<string>();
  const add = (one: Printed) => {
    const hides = hiddenIn(one).length > 0;
    if (!codes.has(one.code) || (hides && !hidden.has(one.code))) codes.set(one.code, one);
    if (hides) hidden.add(one.code);
  };
  for (const { source, draft } of sheets) {
    for (const { code } of draft.headers)
      add({ code: objective.code ?? '', objective: objective.code, source, spans: code });
    for (const { value, spans } of draft.linkedObjectives)
      add({ code: value.code!, objective: objective.code, source, spans });
  }
  return [...codes.values()];
}

const NOTHING: readonly string[] = [];

const isRaw = ({ raw }: Cell): boolean => raw !== undefined;
const hasRaw = ({ cells }: TextSpan): boolean => cells.some(isRaw);

/** The characters that were taken off a code: it does not stand in its cells as they came. */
function hiddenIn({ code, spans }: Printed): readonly string[] {
  if (!spans.some(hasRaw)) return NOTHING;
  const found: string[] = [];
  let rest = code;
  for (const { text, cells } of spans) {
    const own = rest.startsWith(text) ? text : text.startsWith(rest) ? rest : '';
    for (const { raw } of cells) if (raw !== undefined && !raw.includes(own)) found.push(...strangeIn(raw));
    rest = rest.slice(own.length);
  }
  return found;
}

/** The characters that stand for others: `Р (U+0420)`. */
function differing(code: string, meant: string): string {
  const wanted = [...meant];
  const others = [...code].filter((character, i) => character !== wanted[i]);
  return [...new Set(others)].map((character) => `${character} ${namesOf([character])}`).join(', ');
}

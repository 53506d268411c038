/**
 * Checks the characters of codes: look-alikes of letters and digits, and characters that nobody sees. Each finding is
 * a diagnostic; records stay as they are.
 */

import type { TextSpan } from '../../model/element.js';
import { groupBy } from '../../model/groupBy.js';
import type { LabelMatcher } from '../../model/labelMatcher.js';
import { codePointNames, nonTextIn } from '../../text/characters.js';
import type { MergedRecord } from '../merge.js';
import { startPlace } from '../values.js';

/** A code as one place prints it. */
interface PrintedCode {
  readonly code: string;
  readonly objective: string | null;
  readonly source: number;
  /** The spans that print it; other text may follow in them. */
  readonly spans: readonly TextSpan[];
}

/** Reports the codes of all records and their links. A code that looks like another one names that one's place. */
export function checkCodes(records: readonly MergedRecord[], { codes }: LabelMatcher): void {
  const all = records.flatMap((record) => codesOf(record).map((one) => ({ ...one, own: record.report })));
  const byCode = groupBy(all, ({ code }) => code);
  for (const printed of all) {
    const { code, objective, own } = printed;
    const at = startPlace(printed);
    const hidden = hiddenIn(printed);
    if (hidden.length > 0)
      own.add('invisible-in-code', { value: code, characters: codePointNames(hidden) }, at, { objective });
    const meant = codes.meant(code);
    if (meant === null) continue;
    const related = (byCode.get(meant) ?? []).slice(0, 1).map(startPlace);
    own.add('lookalike-code', { value: code, meant, characters: differing(code, meant) }, at, {
      objective,
      related,
    });
  }
}

/** Reports codes of sheets that seem cut short where others of their level are whole, or that end in a number of one nought. */
export function checkCutCodes(records: readonly MergedRecord[], { codes }: LabelMatcher): void {
  const isWhole = (code: string | null) => code !== null && codes.isCode(code) && !codes.isCutShort(code);
  const whole = new Set(records.flatMap(({ objective: { code, level } }) => (isWhole(code) ? [level] : [])));
  for (const { objective, report, sheets } of records) {
    const { code, level } = objective;
    if (code === null || !codes.isCutShort(code) || !(whole.has(level) || code.endsWith('_0'))) continue;
    const { source, draft } = sheets[0]!;
    // It is no record of that code that this is about, but the one whose code was cut.
    report.add('code-cut-short', { value: code }, startPlace({ source, spans: draft.headers[0]!.code }));
  }
}

/** Each code of a record once: where it is first printed with hidden characters, or else where it is first printed. */
function codesOf({ objective, sheets }: MergedRecord): PrintedCode[] {
  const printed = sheets.flatMap(({ source, draft }) => [
    ...draft.headers.map(({ code }) => ({ code: objective.code ?? '', source, spans: code })),
    ...draft.linkedObjectives.map(({ value, spans }) => ({ code: value.code!, source, spans })),
  ]);
  return [...groupBy(printed, ({ code }) => code).values()].map((alike) => ({
    ...(alike.find((one) => hiddenIn(one).length > 0) ?? alike[0]!),
    objective: objective.code,
  }));
}

/** The characters that were taken off a code: it does not stand in its cells as they came. */
function hiddenIn({ code, spans }: Pick<PrintedCode, 'code' | 'spans'>): string[] {
  const hidden: string[] = [];
  let rest = code;
  for (const { text, cells } of spans) {
    const own = rest.startsWith(text) ? text : text.startsWith(rest) ? rest : '';
    const changed = cells.flatMap(({ raw }) => (raw === undefined || raw.includes(own) ? [] : [raw]));
    for (const raw of changed) hidden.push(...nonTextIn(raw));
    rest = rest.slice(own.length);
  }
  return hidden;
}

/** The characters that stand for others: `Р (U+0420)`. */
function differing(code: string, meant: string): string {
  const wanted = [...meant];
  const others = new Set([...code].filter((character, i) => character !== wanted[i]));
  return [...others].map((character) => `${character} ${codePointNames([character])}`).join(', ');
}

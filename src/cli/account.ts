/**
 * What a run has to say -> standard error, in sentences or in JSON, and annotations for standard output.
 *
 * Of each result only this is kept: its lines and its numbers, so that a thousand files need no more room than one. With
 * `--errors json`, standard error holds one object a line and nothing else.
 */
import type { ParseResult } from '../pipeline.js';
import { annotation } from './annotations.js';
import type { Context } from './context.js';
import {
  diagnosticJson,
  diagnosticLine,
  isLoud,
  type Remark,
  remarked,
  remarkLine,
  remarkOf,
  shownDiagnostics,
} from './diagnostics.js';
import type { Outcome } from './exitCode.js';
import type { Rejected } from './input.js';
import { EXPORT_ENDINGS } from './search.js';
import type { ReadingSettings } from './settings.js';
import { errorsBeside, severitiesOf, someOf, summary, type Tally, tallyOf } from './summary.js';

/** What is kept of a result. */
export interface Account {
  /** For standard error. */
  readonly lines: readonly string[];
  readonly annotations: readonly string[];
  readonly tally: Tally;
}

/** What is to be said beside the diagnostics of documents. */
export interface Remarks {
  readonly rejected: readonly Rejected[];
  /** What was expected of the records and is not so. */
  readonly unmet: readonly Remark[];
  /** Files that a walk through folders passed by. */
  readonly leftOut: readonly string[];
}

/** A run when all is read. */
export interface Told extends Remarks {
  readonly accounts: readonly Account[];
}

export const asLines = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

/** Takes down what there is to say of a result. What becomes an annotation is not said twice. */
export function accountOf(result: ParseResult, settings: ReadingSettings, { language, stderr }: Context): Account {
  const { annotations, errors, loudness } = settings;
  const { document } = result;
  const { diagnostics, more } = shownDiagnostics(result, loudness, language);
  const sourceOf = ({ source }: { readonly source: number }) => document.sources[source]!;
  const annotated = annotations
    ? diagnostics.map((one) => annotation(one, sourceOf(one).file, sourceOf(one), language))
    : [];
  const json = () =>
    document.diagnostics
      .filter(({ severity }) => isLoud(severity, loudness))
      .map((one) => diagnosticJson(one, sourceOf(one).file));
  const text = () => [
    ...(annotations ? [] : diagnostics.map((one) => diagnosticLine(one, document, language, stderr))),
    ...more,
  ];
  return { lines: errors === 'json' ? json() : text(), annotations: annotated, tally: tallyOf(result) };
}

/** All remarks of a run that are loud enough; what was left out is one of them, unless it is said after the summary. */
function remarksOf({ rejected, unmet, leftOut }: Remarks, { loudness, errors }: ReadingSettings): Remark[] {
  const passedBy =
    errors === 'json' && loudness === 'verbose' && leftOut.length > 0 ? [leftOutRemark(leftOut, leftOut.length)] : [];
  return [...rejected.map(remarkOf), ...unmet, ...passedBy];
}

function leftOutRemark(leftOut: readonly string[], most?: number): Remark {
  const names = { en: someOf(leftOut, 'en', most), it: someOf(leftOut, 'it', most) };
  const params = { endings: EXPORT_ENDINGS.join(', '), count: leftOut.length, names };
  return { code: 'files-left-out', params, file: null, page: null, objective: null };
}

/** What is counted of a run: records that were expected otherwise are errors beside those of the documents. */
const talliesOf = ({ accounts, unmet }: Told): Tally[] => [
  ...accounts.map(({ tally }) => tally),
  errorsBeside(unmet.length),
];

/** The paragraph at the end, with what was left out. */
export function summaryOf(told: Told, { loudness }: ReadingSettings, { language }: Context): string {
  const { leftOut, rejected } = told;
  const most = loudness === 'verbose' ? leftOut.length : undefined;
  const passedBy = leftOut.length > 0 ? [remarked(leftOutRemark(leftOut, most), language).message] : [];
  return [summary(talliesOf(told), rejected, language), ...passedBy].filter((part) => part !== '').join(' ');
}

/** What goes to standard error after the diagnostics of the documents. */
export function remarkLines(told: Remarks, settings: ReadingSettings, { language, stderr }: Context): string[] {
  const remarks = remarksOf(told, settings);
  if (settings.errors === 'json') {
    return remarks.map((one) => diagnosticJson(remarked(one, settings.dataLanguage ?? 'en'), one.file));
  }
  return settings.annotations ? [] : remarks.map((one) => remarkLine(one, language, stderr));
}

/** All that goes to standard error, the summary at the end, with what follows it. */
export function messagesOf(
  told: Told,
  settings: ReadingSettings,
  context: Context,
  after: readonly string[] = [],
): string {
  const { errors, loudness } = settings;
  const quiet = loudness === 'quiet' || errors === 'json';
  return asLines([
    ...told.accounts.flatMap(({ lines }) => lines),
    ...remarkLines(told, settings, context),
    ...(quiet ? [] : [[summaryOf(told, settings, context), ...after].join(' ')]),
  ]);
}

/** All that goes to standard output as annotations. */
export function annotationsOf(told: Told, settings: ReadingSettings, { language }: Context): string {
  if (!settings.annotations) return '';
  const remarks = remarksOf(told, settings);
  return asLines([
    ...told.accounts.flatMap(({ annotations }) => annotations),
    ...remarks.map((one) => annotation(remarked(one, language), one.file, null, language)),
  ]);
}

/** How the run ended: records that were expected otherwise are an error of the records. */
export function outcomeOf(told: Told, strict: boolean): Outcome {
  return { kind: 'done', rejected: told.rejected.length, severities: severitiesOf(talliesOf(told)), strict };
}

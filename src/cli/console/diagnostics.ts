/**
 * Diagnostics -> lines for people, in their language, or JSON for programs.
 *
 * Example line: `scheda.pdf:p. 3:12 warning empty-field The cell Responsabile is empty.` The sentences of the document are
 * data, and can be in another language: the lines for people are made from the findings instead.
 */
import type { ParseResult } from '../../parse.js';
import {
  CATALOGUE,
  type DiagnosticCode,
  type Language,
  type Param,
  type Params,
  type Severity,
} from '../../report/catalogue/catalogue.js';
import type { Diagnostic, Document } from '../../report/document.js';
import { brief, placeText, renderDiagnostic } from '../../report/render.js';
import { diagnosticsOf, sentence } from '../../report/report.js';
import { jsonOf } from '../../write/json.js';
import type { Loudness, ReadingSettings } from '../options/settings.js';
import { say } from '../strings/say.js';
import type { Paint } from './colour.js';

const SHOWN: Readonly<Record<Loudness, readonly Severity[]>> = {
  quiet: ['error'],
  normal: ['error', 'warning'],
  verbose: ['error', 'warning', 'info'],
};

/** Unrecognised lines above this number are counted, not listed. */
const UNRECOGNISED_SHOWN = 20;

/** Tells whether diagnostics of a severity are to be shown. */
export const isShown = (severity: Severity, { errors, loudness, strict }: ReadingSettings) =>
  SHOWN[loudness].includes(severity) || (severity === 'warning' && strict && errors !== 'text'); // it makes the run fail

/**
 * Returns the diagnostics of a result that are to be shown, in the user's language; and in `more`, if there are very many
 * unrecognised lines, the number of those left out.
 */
export function shownDiagnostics({ findings }: Pick<ParseResult, 'findings'>, settings: ReadingSettings) {
  const { language, loudness } = settings;
  const shown = diagnosticsOf(findings, language).filter(({ severity }) => isShown(severity, settings));
  const unrecognised = shown.filter(({ code }) => code === 'unrecognised-line');
  const left = new Set(loudness === 'verbose' ? [] : unrecognised.slice(UNRECOGNISED_SHOWN));
  return {
    diagnostics: shown.filter((diagnostic) => !left.has(diagnostic)),
    more: left.size > 0 ? [say(language, 'more-unrecognised', { count: left.size })] : [],
  };
}

/** Returns the line for a diagnostic of a document. */
export function diagnosticLine(
  diagnostic: Diagnostic,
  { sources }: { readonly sources: readonly Pick<Document['sources'][number], 'file'>[] },
  language: Language,
  paint: Paint,
): string {
  const place = placeText(sources[diagnostic.source]?.file ?? '', diagnostic, language);
  return renderDiagnostic(diagnostic, place, language, paint);
}

/** A diagnostic of no document: about an input that could not be read, or about the run as a whole. */
export interface Remark {
  readonly code: DiagnosticCode;
  readonly params: Readonly<Record<string, Param>>;
  readonly file: string | null;
  readonly page: number | null;
  readonly objective: string | null;
}

const NOWHERE = { source: null, page: null, line: null, objective: null, related: [] } as const;

/** Returns a remark in words, with the fields of other diagnostics. */
export function remarkInWords({ code, params, page, objective }: Remark, language: Language) {
  const message = brief(sentence(code, params as Params<DiagnosticCode>, language));
  return { severity: CATALOGUE[code].severity, code, message, ...NOWHERE, page, objective };
}

/** Returns one object on one line; `file` is the name of its source, as given. */
export const diagnosticJson = (diagnostic: Diagnostic | ReturnType<typeof remarkInWords>, file: string | null) =>
  jsonOf({ ...diagnostic, file });

/** Codes of failures that are no diagnostics, for `--errors json`. */
export type FailureCode = 'wrong-use' | 'unrelated' | 'output-failed' | 'program-failed';

/** Returns a failure with the fields of diagnostics. */
export const failureJson = (code: FailureCode, message: string): string =>
  jsonOf({ severity: 'error', code, message, ...NOWHERE, file: null });

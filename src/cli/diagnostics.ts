/**
 * What is said of the inputs -> lines for people, in their language: diagnostics of the records, and inputs rejected.
 *
 * Example line: `scheda.pdf:p. 3:12 warning empty-field The cell Responsabile is empty.` The document's own sentences are
 * data and may be in another language, so that sentences are made anew from the findings.
 */
import type { ParseResult } from '../pipeline.js';
import {
  CATALOGUE,
  type DiagnosticCode,
  type Language,
  type Param,
  type Params,
  type Severity,
} from '../report/catalogue/catalogue.js';
import type { Diagnostic, Document } from '../report/document.js';
import { placeText, renderDiagnostic } from '../report/render.js';
import { diagnosticsOf, sentence } from '../report/report.js';
import { jsonOf } from '../write/json.js';
import type { Palette } from './colour.js';
import { type Rejected, STDIN } from './input.js';
import { say } from './messages.js';
import type { Loudness } from './settings.js';

const SHOWN: Record<Loudness, readonly Severity[]> = {
  quiet: ['error'],
  normal: ['error', 'warning'],
  verbose: ['error', 'warning', 'info'],
};

export const isLoud = (severity: Severity, loudness: Loudness) => SHOWN[loudness].includes(severity);

/** More unrecognised lines than this are counted, not listed. */
const UNRECOGNISED_SHOWN = 20;

export interface Shown {
  readonly diagnostics: readonly Diagnostic[];
  /** What is said of those left out, if any are. */
  readonly more: readonly string[];
}

/**
 * The diagnostics of a result in the user's language, as far as they are loud enough. Where very many lines were not
 * recognised, the first of them, and the number of the others.
 */
export function shownDiagnostics({ findings }: ParseResult, loudness: Loudness, language: Language): Shown {
  const loud = diagnosticsOf(findings, language).filter(({ severity }) => isLoud(severity, loudness));
  const unrecognised = loud.filter(({ code }) => code === 'unrecognised-line');
  const left = new Set(loudness === 'verbose' ? [] : unrecognised.slice(UNRECOGNISED_SHOWN));
  return {
    diagnostics: loud.filter((diagnostic) => !left.has(diagnostic)),
    more: left.size > 0 ? [say(language, 'more-unrecognised', { count: left.size })] : [],
  };
}

/** One diagnostic with its place. */
export function diagnosticLine(
  diagnostic: Diagnostic,
  { sources }: Document,
  language: Language,
  palette: Palette,
): string {
  const place = placeText(sources[diagnostic.source]?.file ?? '', diagnostic, language);
  return renderDiagnostic(diagnostic, place, language, palette);
}

/** A diagnostic that stands in no document: of an input that could not be read, or of the run as a whole. */
export interface Remark {
  readonly code: DiagnosticCode;
  readonly params: Readonly<Record<string, Param>>;
  readonly file: string | null;
  readonly page: number | null;
  readonly objective: string | null;
}

export type Remarked = Omit<Diagnostic, 'source'> & { readonly source: null };

/** An input that could not be read. */
export function remarkOf({ file, error }: Rejected): Remark {
  const named = file === STDIN ? { en: say('en', 'stdin-name'), it: say('it', 'stdin-name') } : file;
  return { code: error.code, params: { ...error.params, file: named }, file, page: null, objective: null };
}

/** In words, with the fields that diagnostics of a document have. */
export function remarked({ code, params, page, objective }: Remark, language: Language): Remarked {
  const message = sentence(code, params as Params<DiagnosticCode>, language);
  const { severity } = CATALOGUE[code];
  return { severity, code, message, source: null, page, line: null, objective, related: [] };
}

/** One line for a remark, whose sentence names its file. */
export const remarkLine = (remark: Remark, language: Language, palette: Palette): string =>
  renderDiagnostic(remarked(remark, language), null, language, palette);

/** One object on one line, for programs; `file` is the name that its source was given by. */
export const diagnosticJson = (diagnostic: Diagnostic | Remarked, file: string | null): string =>
  jsonOf({ ...diagnostic, file });

/** What no diagnostic is for, as `--errors json` calls it. */
export type FailureCode = 'wrong-use' | 'unrelated' | 'output-failed' | 'program-failed';

/** A failure with the fields that diagnostics have. */
export function failureJson(code: FailureCode, message: string): string {
  const nowhere = { source: null, page: null, line: null, objective: null, related: [], file: null };
  return jsonOf({ severity: 'error', code, message, ...nowhere });
}

/**
 * What is said of the inputs -> lines for people, in their language: diagnostics of the records, and inputs rejected.
 *
 * Example line: `scheda.pdf:p. 3:12 warning empty-field The cell Responsabile is empty.` The document's own sentences are
 * data and may be in another language, so that sentences are made anew from the findings.
 */
import type { ParseResult } from '../pipeline.js';
import type { Language, Severity } from '../report/catalogue.js';
import type { Diagnostic, Document } from '../report/document.js';
import { placeText, renderDiagnostic } from '../report/render.js';
import { diagnosticsOf, sentence } from '../report/report.js';
import type { Palette } from './colour.js';
import { type Rejected, STDIN } from './input.js';
import { say } from './messages.js';
import type { Loudness } from './settings.js';

const SHOWN: Record<Loudness, readonly Severity[]> = {
  quiet: ['error'],
  normal: ['error', 'warning'],
  verbose: ['error', 'warning', 'info'],
};

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
  const loud = diagnosticsOf(findings, language).filter(({ severity }) => SHOWN[loudness].includes(severity));
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

/** One line a diagnostic. */
export function diagnosticLines(
  result: ParseResult,
  loudness: Loudness,
  language: Language,
  palette: Palette,
): string[] {
  const { diagnostics, more } = shownDiagnostics(result, loudness, language);
  return [...diagnostics.map((one) => diagnosticLine(one, result.document, language, palette)), ...more];
}

/** One line for an input that could not be read. */
export function rejectedLine({ file, error }: Rejected, language: Language, palette: Palette): string {
  const name = file === STDIN ? say(language, 'stdin-name') : file;
  const message = sentence(error.code, { ...error.holes, file: name }, language);
  return renderDiagnostic({ severity: 'error', code: error.code, message }, null, language, palette);
}

/**
 * Every diagnostic that dup-parse can raise, declared once.
 *
 * One row a code: severity, the sentence in English and in Italian with `{holes}`, and a line of documentation for
 * each README. The types of the holes, the schema's enum and the READMEs' tables follow from these rows.
 */
import type { Language } from './declaration.js';
import { INPUT_DIAGNOSTICS } from './inputDiagnostics.js';
import { PDF_DIAGNOSTICS } from './pdfDiagnostics.js';
import { RECORD_DIAGNOSTICS } from './recordDiagnostics.js';
import { RUN_DIAGNOSTICS } from './runDiagnostics.js';

export { LANGUAGES, type Language, SEVERITIES, type Severity } from './declaration.js';

export const CATALOGUE = {
  ...INPUT_DIAGNOSTICS,
  ...PDF_DIAGNOSTICS,
  ...RECORD_DIAGNOSTICS,
  ...RUN_DIAGNOSTICS,
} as const;

/** The code of a diagnostic: a key of {@link CATALOGUE}. */
export type DiagnosticCode = keyof typeof CATALOGUE;

type HolesIn<Sentence extends string> = Sentence extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | HolesIn<Rest>
  : never;

/** What fills a hole: the same in both languages, or the words of each. */
export type Filling = string | number | Readonly<Record<Language, string>>;

/** The holes that a diagnostic's sentence wants filled. */
export type Holes<Code extends DiagnosticCode> = Record<HolesIn<(typeof CATALOGUE)[Code]['en']>, Filling>;

export const DIAGNOSTIC_CODES = Object.keys(CATALOGUE) as [DiagnosticCode, ...DiagnosticCode[]];

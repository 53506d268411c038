/**
 * Every diagnostic that dup-parse can raise, declared once.
 *
 * One row a code: severity, the sentence in English and in Italian with `{placeholders}`, and a line of documentation for
 * each README. The types of the placeholders, the schema's enum and the READMEs' tables follow from these rows.
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

type ParamsIn<Sentence extends string> = Sentence extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | ParamsIn<Rest>
  : never;

/** What fills a placeholder: the same in both languages, or the words of each. */
export type Param = string | number | Readonly<Record<Language, string>>;

/** The placeholders that a diagnostic's sentence wants filled. */
export type Params<Code extends DiagnosticCode> = Record<ParamsIn<(typeof CATALOGUE)[Code]['en']>, Param>;

export const DIAGNOSTIC_CODES = Object.keys(CATALOGUE) as [DiagnosticCode, ...DiagnosticCode[]];

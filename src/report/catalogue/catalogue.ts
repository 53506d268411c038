/**
 * Declares every diagnostic that dup-parse can raise, one row a code.
 *
 * A row has a severity, the sentence in English and in Italian with `{placeholders}`, and a line of documentation for the
 * guides. The types of the placeholders, the schema’s enum and the tables of the guides follow from the rows.
 */
import { CONTAINER_DIAGNOSTICS } from './containerDiagnostics.js';
import type { Bilingual } from './declaration.js';
import { INPUT_DIAGNOSTICS } from './inputDiagnostics.js';
import { JOINING_DIAGNOSTICS } from './joiningDiagnostics.js';
import { LOSS_DIAGNOSTICS } from './lossDiagnostics.js';
import { MARKUP_DIAGNOSTICS } from './markupDiagnostics.js';
import { OCR_DIAGNOSTICS } from './ocrDiagnostics.js';
import { PDF_DIAGNOSTICS } from './pdfDiagnostics.js';
import { RECORD_DIAGNOSTICS } from './recordDiagnostics.js';
import { RUN_DIAGNOSTICS } from './runDiagnostics.js';
import { SHEET_DIAGNOSTICS } from './sheetDiagnostics.js';

export { type Bilingual, LANGUAGES, type Language, SEVERITIES, type Severity } from './declaration.js';

export const CATALOGUE = {
  ...INPUT_DIAGNOSTICS,
  ...JOINING_DIAGNOSTICS,
  ...CONTAINER_DIAGNOSTICS,
  ...LOSS_DIAGNOSTICS,
  ...MARKUP_DIAGNOSTICS,
  ...PDF_DIAGNOSTICS,
  ...OCR_DIAGNOSTICS,
  ...SHEET_DIAGNOSTICS,
  ...RECORD_DIAGNOSTICS,
  ...RUN_DIAGNOSTICS,
} as const;

/** The code of a diagnostic: a key of {@link CATALOGUE}. */
export type DiagnosticCode = keyof typeof CATALOGUE;

type ParamsIn<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamsIn<Rest>
  : never;

/** The value of a placeholder: one for both languages, or one for each. */
export type Param = string | number | Bilingual;

/** The values of all placeholders in a diagnostic's sentence. */
export type Params<Code extends DiagnosticCode> = Record<ParamsIn<(typeof CATALOGUE)[Code]['en']>, Param>;

export const DIAGNOSTIC_CODES = Object.keys(CATALOGUE) as [DiagnosticCode, ...DiagnosticCode[]];

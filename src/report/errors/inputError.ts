/** The error of an input that gives no records: `read` throws it, the pipeline catches it, the command exits with 3. */
import type { CATALOGUE, DiagnosticCode, Language, Params } from '../catalogue/catalogue.js';
import { sentence } from '../report.js';

/** Codes of the catalogue that are marked `unreadable`. */
export type UnreadableCode = {
  [Code in DiagnosticCode]: (typeof CATALOGUE)[Code] extends { unreadable: true } ? Code : never;
}[DiagnosticCode];

export class InputError<Code extends UnreadableCode = UnreadableCode> extends Error {
  override readonly name = 'InputError';

  constructor(
    readonly code: Code,
    readonly params: Params<Code>,
  ) {
    super(sentence(code, params, 'en'));
  }

  /** The message in one of the two languages. */
  sentence(language: Language): string {
    return sentence(this.code, this.params, language);
  }
}

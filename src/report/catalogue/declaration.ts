/** Declares severities, languages and the shape of a row of the catalogue of diagnostics. */

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const LANGUAGES = ['it', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** A diagnostic: its sentence with `{placeholders}`, its severity, and a line of documentation. */
export interface Declaration extends Bilingual {
  readonly severity: Severity;
  /** Set if the input gives no records at all: exit code 3. */
  readonly unreadable?: true;
  readonly doc: Bilingual;
}

/** The shape of a diagnostic's declaration, and the words of severity and language. */

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const LANGUAGES = ['it', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Declaration {
  readonly severity: Severity;
  /** Set where the diagnostic means that the input gave no records at all: exit code 3. */
  readonly unreadable?: true;
  readonly en: string;
  readonly it: string;
  readonly doc: { readonly en: string; readonly it: string };
}

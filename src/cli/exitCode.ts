/**
 * How a run ended -> the exit code. The one place that decides it, for every command and format.
 *
 * Example: `exitCode({ kind: 'done', rejected: 0, diagnostics, strict: true })` is 1 if there is a warning.
 */
import type { Severity } from '../report/catalogue/catalogue.js';

export type Outcome =
  /** A text was printed: help, version, schema. */
  | { readonly kind: 'printed' }
  | { readonly kind: 'wrong-use' }
  /** The output could not be written, or the program failed. */
  | { readonly kind: 'failed' }
  /** Two documents were compared. */
  | { readonly kind: 'compared'; readonly differs: boolean }
  | {
      readonly kind: 'done';
      /** How many inputs could not be read. */
      readonly rejected: number;
      readonly severities: readonly Severity[];
      readonly strict: boolean;
    };

/** 0 done; 1 the records have errors, or two documents differ; 2 wrong use; 3 an input could not be read, or the output not be written. */
export function exitCode(outcome: Outcome): 0 | 1 | 2 | 3 {
  if (outcome.kind === 'printed') return 0;
  if (outcome.kind === 'wrong-use') return 2;
  if (outcome.kind === 'compared') return outcome.differs ? 1 : 0;
  if (outcome.kind === 'failed' || outcome.rejected > 0) return 3;
  const { severities, strict } = outcome;
  return severities.includes('error') || (strict && severities.includes('warning')) ? 1 : 0;
}

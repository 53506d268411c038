/** How a run can end, each with its exit code: the only place that decides exit codes. */
import type { FailureCode } from './forms/form.js';

export type Outcome =
  | 'done'
  /** There are errors, or with `--strict` warnings. */
  | 'records-with-errors'
  /** For `diff`. */
  | 'different'
  | 'unreadable-input'
  | FailureCode;

export const EXIT_CODES: Readonly<Record<Outcome, 0 | 1 | 2 | 3>> = {
  done: 0,
  'records-with-errors': 1,
  different: 1,
  'wrong-use': 2,
  'unreadable-input': 3,
  unrelated: 3,
  'output-failed': 3,
  'program-failed': 3,
};

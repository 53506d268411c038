/**
 * All that sheets say, as one value: what dup-parse knows of its own, and what a profile adds for another vendor.
 */
import { LABELS, type Label } from './labels.js';
import { LEVELS, type LevelRow } from './levels.js';
import { STATUSES, type StatusRow } from './statuses.js';

export interface Vocabulary {
  readonly labels: readonly Label[];
  readonly levels: readonly LevelRow[];
  readonly statuses: readonly StatusRow[];
  /** Patterns of codes, beside the grammar of `codes.ts`; see `codePatterns.ts`. */
  readonly codes: readonly string[];
}

/** The words that every sheet may use. */
export const STANDARD: Vocabulary = { labels: LABELS, levels: LEVELS, statuses: STATUSES, codes: [] };

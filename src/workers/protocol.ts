/** What a cage and its workers say to each other. Plain data only: it crosses threads. */
import type { ProfileWords } from '../labels/profileWords.js';
import type { Drafts } from '../model/draft.js';
import type { Layout } from '../model/layout.js';
import type { SourceFacts } from '../model/source.js';
import type { ReadOptions } from '../read/read.js';
import type { Params } from '../report/catalogue/catalogue.js';
import type { UnreadableCode } from '../report/errors/inputError.js';
import type { Finding } from '../report/report.js';
import type { SettledInputs, SettleOptions } from '../settleInputs.js';

/** How far an input is to be read: as far as drafts, or until it is settled for itself. */
export type Goal = 'drafts' | 'settled';

/** What is asked of a worker: to read one input. */
export type Task = {
  readonly goal: Goal;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly options: Omit<ReadOptions, 'onPage'> & SettleOptions;
};

/** What a worker is for: inputs, long or not. */
export type Purpose = 'inputs' | 'long inputs';

/** What a worker is made with: the words it reads by, and what it is for. */
export interface Setting {
  readonly profile: ProfileWords | undefined;
  readonly purpose: Purpose;
}

/** Drafts without the label matcher, which is made of functions: each side has its own. */
export type PlainDrafts = Omit<Drafts, 'layout'> & { readonly layout: Omit<Layout, 'matcher'> };

/** What was read of an input. */
export type Reached =
  | {
      readonly kind: 'drafts';
      readonly source: SourceFacts;
      readonly drafts: PlainDrafts;
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'settled'; readonly settled: SettledInputs; readonly findings: readonly Finding[] };

/** An answer to a task, and its end. */
export type Final =
  | Reached
  | { readonly kind: 'rejected'; readonly code: UnreadableCode; readonly params: Params<UnreadableCode> }
  /** The reader failed where it should not: the input's doing, or ours. */
  | { readonly kind: 'failed'; readonly reason: string };

export type Answer =
  | Final
  /** The input's pages are being read: so many are done. */
  | { readonly kind: 'progress'; readonly pages: number };

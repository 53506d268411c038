/** What a cage and its worker say to each other. Plain data only: it crosses threads. */
import type { Drafts } from '../model/draft.js';
import type { Layout } from '../model/line.js';
import type { Profile } from '../model/profile.js';
import type { SourceFacts } from '../parseInput.js';
import type { ReadOptions } from '../read/read.js';
import type { Holes } from '../report/catalogue.js';
import type { UnreadableCode } from '../report/inputError.js';
import type { Finding } from '../report/report.js';

/** Asks the worker to read one input. */
export interface Task {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly index: number;
  readonly options: Omit<ReadOptions, 'onPage'>;
}

/** What a worker is made with: the words it reads by. */
export interface Setting {
  readonly profile: Profile | undefined;
}

/** Drafts without the lexicon, which is made of functions: each side has its own. */
export type PlainDrafts = Omit<Drafts, 'layout'> & { readonly layout: Omit<Layout, 'lexicon'> };

export type Answer =
  /** The input's pages are being read: so many are done. */
  | { readonly kind: 'progress'; readonly pages: number }
  | {
      readonly kind: 'parsed';
      readonly source: SourceFacts;
      readonly drafts: PlainDrafts;
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'rejected'; readonly code: UnreadableCode; readonly holes: Holes<UnreadableCode> }
  /** The reader failed where it should not: the input's doing, or ours. */
  | { readonly kind: 'failed'; readonly reason: string };

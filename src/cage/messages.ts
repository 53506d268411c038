/** What a cage and its workers say to each other. Plain data only: it crosses threads. */
import type { MessagePort } from 'node:worker_threads';
import type { Drafts } from '../model/draft.js';
import type { Layout } from '../model/line.js';
import type { ProfileWords } from '../model/profileWords.js';
import type { SourceFacts } from '../model/source.js';
import type { ReadOptions } from '../read/read.js';
import type { SeenPage } from '../read/sharing.js';
import type { Holes } from '../report/catalogue.js';
import type { UnreadableCode } from '../report/inputError.js';
import type { Finding } from '../report/report.js';
import type { SettledInputs, SettleOptions } from '../settleInputs.js';

/** How far an input is to be read: as far as drafts, or until it is settled for itself. */
export type Goal = 'drafts' | 'settled';

/** What is asked of a worker: to read one input, or its part of the pages of one that another worker reads. */
export type Task =
  | {
      readonly goal: Goal;
      readonly file: string;
      readonly bytes: Uint8Array;
      readonly options: Omit<ReadOptions, 'onPage' | 'share'> & SettleOptions;
      /** What it takes to share the input's pages; `null` where it has to be read alone. */
      readonly common: Common | null;
    }
  | {
      readonly goal: 'pages';
      readonly bytes: Uint8Array;
      readonly password: string | undefined;
      readonly numbers: readonly number[];
      readonly common: Common;
    };

/** What two readers of one PDF have in common: a few counters, and a line from the one to the other. */
export interface Common {
  readonly counters: Int32Array;
  readonly port: MessagePort;
}

/** What the second reader sends to the first: a page and its place. */
export interface Handed {
  readonly place: number;
  readonly page: SeenPage;
}

/** What a worker is for: inputs, or pages of one. */
export type Purpose = 'inputs' | 'long inputs' | 'pages' | 'pages of long inputs';

/** What a worker is made with: the words it reads by, and what it is for. */
export interface Setting {
  readonly profile: ProfileWords | undefined;
  readonly purpose: Purpose;
}

/** Drafts without the lexicon, which is made of functions: each side has its own. */
export type PlainDrafts = Omit<Drafts, 'layout'> & { readonly layout: Omit<Layout, 'lexicon'> };

/** What was read of an input. */
export type Reached =
  | {
      readonly kind: 'drafts';
      readonly source: SourceFacts;
      readonly drafts: PlainDrafts;
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'settled'; readonly settled: SettledInputs; readonly findings: readonly Finding[] }
  /** The second reader is done. */
  | { readonly kind: 'pages' };

/** An answer to a task, and its end. */
export type Final =
  | Reached
  | { readonly kind: 'rejected'; readonly code: UnreadableCode; readonly holes: Holes<UnreadableCode> }
  /** The reader failed where it should not: the input's doing, or ours. */
  | { readonly kind: 'failed'; readonly reason: string };

export type Answer =
  | Final
  /** The input's pages are being read: so many are done. */
  | { readonly kind: 'progress'; readonly pages: number }
  /** The input has many pages, with these numbers, which another reader could share. */
  | { readonly kind: 'long'; readonly numbers: readonly number[] };

/** What a cage and its workers say to each other. Plain data only: it crosses threads. */
import type { MessagePort } from 'node:worker_threads';
import type { ProfileWords } from '../labels/profileWords.js';
import type { PackedStretch, StretchTask } from '../long/pack.js';
import type { Drafts } from '../model/draft.js';
import type { Layout } from '../model/layout.js';
import type { SourceFacts } from '../model/source.js';
import type { ReadOptions } from '../read/read.js';
import type { SeenPage } from '../read/sharing.js';
import type { Params } from '../report/catalogue/catalogue.js';
import type { UnreadableCode } from '../report/errors/inputError.js';
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
    }
  | StretchOrder
  | CutOrder;

/** A part of a long text. */
export interface CutTask {
  readonly facts: SourceFacts;
  readonly part: string;
}

/** Finds where it may be cut. */
interface CutOrder extends CutTask {
  readonly goal: 'cut';
  readonly common: null;
}

/** Reads a stretch of a long text. */
interface StretchOrder extends StretchTask {
  readonly goal: 'stretch';
  readonly common: null;
}

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

/** What a worker is for: inputs, or parts of one, be it pages or stretches. */
export type Purpose = 'inputs' | 'long inputs' | 'pages' | 'pages of long inputs' | 'stretches';

/** What a worker is made with: the words it reads by, and what it is for. */
export interface Setting {
  readonly profile: ProfileWords | undefined;
  readonly purpose: Purpose;
}

/** Drafts without the lexicon, which is made of functions: each side has its own. */
export type PlainDrafts = Omit<Drafts, 'layout'> & { readonly layout: Omit<Layout, 'matcher'> };

/** What was read of an input. */
export type Reached =
  | {
      readonly kind: 'drafts';
      readonly source: SourceFacts;
      readonly drafts: readonly PlainDrafts[];
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'settled'; readonly settled: SettledInputs; readonly findings: readonly Finding[] }
  | { readonly kind: 'stretch'; readonly packed: PackedStretch }
  | { readonly kind: 'cut'; readonly at: number }
  /** The second reader is done. */
  | { readonly kind: 'pages' };

/** An answer to a task, and its end. */
export type Final =
  | Reached
  | { readonly kind: 'rejected'; readonly code: UnreadableCode; readonly params: Params<UnreadableCode> }
  /** The reader failed where it should not: the input's doing, or ours. */
  | { readonly kind: 'failed'; readonly reason: string };

export type Answer =
  | Final
  /** The input's pages are being read: so many are done. */
  | { readonly kind: 'progress'; readonly pages: number }
  /** The input has many pages, with these numbers, which another reader could share. */
  | { readonly kind: 'long'; readonly numbers: readonly number[] };

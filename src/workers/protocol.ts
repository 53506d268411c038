/** What the pool and its workers send each other. All of it is plain data: it crosses threads. */
import type { ProfileWords } from '../labels/profileWords.js';
import type { Input, LaidOut, PipelineOptions, Settled } from '../pipeline.js';
import type { Params } from '../report/catalogue/catalogue.js';
import type { UnreadableCode } from '../report/errors/inputError.js';

/** The results of the functions of `pipeline.ts` that a worker can run, by their names. */
export interface Results {
  readonly layOutInput: LaidOut;
  readonly settleInput: Settled;
}

export type TaskKind = keyof Results;

/** Asks a worker to run a function of `pipeline.ts` on one input. */
export interface Task {
  readonly kind: TaskKind;
  readonly input: Input;
  readonly options: Omit<PipelineOptions, 'onPage'>;
}

/** A task for a worker that may have been started before the words of the profile were known: the same in all its tasks. */
export interface ProfiledTask extends Task {
  readonly profile: ProfileWords | undefined;
}

/** The end of a task: its result, or why the input gives none. */
export type Outcome =
  | { readonly kind: 'result'; readonly result: Results[TaskKind] }
  | { readonly kind: 'rejected'; readonly code: UnreadableCode; readonly params: Params<UnreadableCode> };

export type Reply =
  | Outcome
  /** The worker failed where it should not: because of the input, or of a fault in the program. */
  | { readonly kind: 'failed'; readonly reason: string; readonly stack: string; readonly isMissingModule: boolean }
  /** So many pages of the input are read. */
  | { readonly kind: 'progress'; readonly pages: number };

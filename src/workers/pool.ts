/**
 * The worker pool: untrusted input is read in workers, within limits of time and memory.
 *
 * As many tasks run at once as there are jobs. Their results are the same however many there are.
 */
import type { Worker } from 'node:worker_threads';
import type { ProfileWords } from '../labels/profileWords.js';
import type { Limits } from '../model/limits.js';
import type { Input, PipelineOptions } from '../pipeline.js';
import { InputError } from '../report/errors/inputError.js';
import type { Outcome, Results, TaskKind } from './protocol.js';
import { createSemaphore } from './semaphore.js';
import { newWorker } from './startWorker.js';
import { MEMORY_OF_SEVERAL, runWatched } from './watchdog.js';

export interface Pool {
  /** Runs a function of `pipeline.ts` on an input, whose bytes stay the caller's. Throws InputError. */
  readonly run: <Kind extends TaskKind>(kind: Kind, input: Input, options: PipelineOptions) => Promise<Results[Kind]>;
  /** Ends the workers; nobody need wait for that. */
  readonly close: () => void;
}

/** Creates a pool. Workers start when they are needed, run one task after the other, and are replaced after a failure. */
export function createPool(profile: ProfileWords | undefined, jobs: number): Pool {
  const semaphore = createSemaphore(jobs);
  const idle = new Set<Worker>();
  const busy = new Set<Worker>();

  const takeWorker = ({ memory }: Limits, bytes: number): Worker => {
    const [free] = idle;
    const worker = free ?? newWorker(memory, bytes).on('exit', () => idle.delete(worker));
    idle.delete(worker);
    return worker;
  };

  const attempt = async (
    kind: TaskKind,
    { entity, file, bytes }: Input,
    options: PipelineOptions,
  ): Promise<Outcome> => {
    const { onPage, ...plain } = options;
    const worker = takeWorker(options.limits, bytes.length);
    busy.add(worker);
    try {
      const input = { entity, file, bytes: new Uint8Array(bytes) }; // a copy: it goes to the worker
      const isAlone = () => busy.size === 1;
      const outcome = await runWatched(worker, { kind, input, options: plain, profile }, { onPage, isAlone });
      idle.add(worker);
      return outcome;
    } catch (error) {
      await worker.terminate();
      throw error;
    } finally {
      busy.delete(worker);
    }
  };

  /** Runs a task when its turn comes; once more and alone, where several together took too much memory. */
  const runInTurn = async (kind: TaskKind, input: Input, options: PipelineOptions): Promise<Outcome> => {
    for (const permits of [1, jobs]) {
      await semaphore.acquire(permits);
      try {
        return await attempt(kind, input, options);
      } catch (error) {
        if (error !== MEMORY_OF_SEVERAL) throw error;
      } finally {
        semaphore.release(permits);
      }
    }
    throw new InputError('too-much-memory', { file: input.file, limit: options.limits.memory });
  };

  return {
    async run(kind, input, options) {
      const outcome = await runInTurn(kind, input, options);
      if (outcome.kind === 'rejected') throw new InputError(outcome.code, outcome.params);
      return outcome.result as Results[typeof kind];
    },
    close() {
      for (const worker of [...idle, ...busy]) void worker.terminate();
    },
  };
}

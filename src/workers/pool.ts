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
import { InstallationError } from '../report/errors/installationError.js';
import type { Outcome, Results, TaskKind } from './protocol.js';
import { createSemaphore } from './semaphore.js';
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

  const takeWorker = (limits: Limits): Worker => {
    const [free] = idle;
    const worker = free ?? startWorker(limits, profile).on('exit', () => idle.delete(worker));
    idle.delete(worker);
    return worker;
  };

  const attempt = async (
    kind: TaskKind,
    { entity, file, bytes }: Input,
    options: PipelineOptions,
  ): Promise<Outcome> => {
    const { onPage, ...plain } = options;
    const worker = takeWorker(options.limits);
    busy.add(worker);
    try {
      const input = { entity, file, bytes: new Uint8Array(bytes) }; // a copy: it goes to the worker
      const isAlone = () => busy.size === 1;
      const outcome = await runWatched(worker, { kind, input, options: plain }, { onPage, isAlone });
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

/** Returns the address of the worker, which is one from `src/workers/`, `dist/workers/` and `dist/bundle/`. */
function workerAddress(): URL {
  try {
    return new URL('../../dist/bundle/worker.js', import.meta.url);
  } catch (error) {
    throw new InstallationError('worker.js', error); // a bundler took the address of this file away
  }
}

/**
 * Cap of a worker's old heap, in limits of memory. V8 ends the whole process at its cap, so the watchdog must come first. And
 * V8 lets a heap grow the more before it looks for what can go, the higher its cap is, most of all from 2 GiB on.
 */
const HEAP_CAP = 1.5;

/** Whether stacks are told by the places in the sources; Node tells that from 20.7 on, its types later. */
const areMapsOn = (): boolean => (process as { readonly sourceMapsEnabled?: boolean }).sourceMapsEnabled === true;

/** Starts a worker, which waits for tasks. */
function startWorker({ memory }: Limits, profile: ProfileWords | undefined): Worker {
  const { Worker } = process.getBuiltinModule('node:worker_threads'); // a short text needs no worker
  const worker = new Worker(workerAddress(), {
    workerData: profile,
    resourceLimits: { maxOldGenerationSizeMb: memory * HEAP_CAP },
    // What its packages print is not the command's output, nor is the command's line theirs to read.
    stdout: true,
    stderr: true,
    argv: [],
    execArgv: areMapsOn() ? ['--enable-source-maps'] : [],
  });
  worker.stdout.resume();
  worker.stderr.resume();
  return worker.on('error', () => {}); // the watchdog reports what it dies of
}

/**
 * A worker at its task, and the watch over it: the clock, and the memory that the process takes more.
 *
 * Buffers do not count towards a heap's cap, and V8 ends the whole process where one is hit: so the process is looked at.
 */
import type { Worker } from 'node:worker_threads';
import { type Limits, MIB } from '../model/limits.js';
import { InputError } from '../report/errors/inputError.js';
import type { Answer, Final, Purpose, Setting, Task } from './protocol.js';

/** One address from `src/workers/`, `dist/workers/` and `dist/bundle/`: a worker runs what was bundled. */
const WORKER = new URL('../../dist/bundle/worker.js', import.meta.url);

/** Milliseconds between two looks at the clock and at the memory: a gigabyte is filled in less than half a second. */
const WATCH = 10;
/** Share of a limit of time at which a reader is stopped: the rest is for starting, stopping and telling. */
const LAST_CALL = 0.9;
/** Share of a limit of memory at which a reader is stopped: by then its next array may be as large as all before it. */
const BRINK = 0.6;

/** An input of so many bytes is long: what is read of it outlives any young heap, and a large one would only take room. */
const LONG_INPUT = 2 * MIB;

/** What kind of worker a task takes. */
export const purposeOf = ({ bytes }: Task): Purpose => (bytes.length > LONG_INPUT ? 'long inputs' : 'inputs');

/**
 * Cap of a worker's old heap, in limits of memory. V8 ends the whole process at its cap, so the watch must come first. And
 * V8 lets a heap grow the more before it looks for what can go, the higher its cap is, most of all from 2 GiB on.
 */
const OLD = 1.5;
/**
 * Caps of the young heap, in MiB. What dies in it costs nothing. What does not has the old heap swept now and then, and with
 * it goes the code that V8 has made of functions which are not there just then, as those handed to `map` are.
 */
const YOUNG: Readonly<Record<Purpose, number>> = {
  inputs: 48,
  'long inputs': 8,
};

/** Starts a worker, which waits for tasks. */
export function startWorker({ memory }: Limits, setting: Setting): Worker {
  const { Worker } = process.getBuiltinModule('node:worker_threads'); // a short text starts none, and need not load it
  const worker = new Worker(WORKER, {
    workerData: setting,
    resourceLimits: { maxOldGenerationSizeMb: memory * OLD, maxYoungGenerationSizeMb: YOUNG[setting.purpose] },
    // What its packages print is not the command's output, nor is the command's line theirs to read.
    stdout: true,
    stderr: true,
    argv: [],
    execArgv: [],
  });
  worker.stdout.resume();
  worker.stderr.resume();
  return worker.on('error', () => {}); // what it dies of is told by whoever asked it something
}

/** The memory went over the limit while others were at work too: whose doing it is, is not known. */
export const CROWDED = Symbol('crowded');

/** Whom a worker's words are for while it works, and what is asked of those around it. */
export interface Around {
  /** How many pages are read. */
  readonly progress?: ((pages: number) => void) | undefined;
  /** Whether no other worker is at work. */
  readonly isAlone: () => boolean;
}

/** Gives the worker its task and watches it. Rejects with InputError where it goes over a limit or fails, or with CROWDED. */
export function ask(worker: Worker, task: Task, file: string, limits: Limits, around: Around): Promise<Final> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const before = process.memoryUsage.rss(); // what the program around it holds is not the reader's
    let pages = 0;
    const end = (settle: () => void) => {
      clearInterval(watch);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    const fail = (error: InputError | typeof CROWDED) => end(() => reject(error));
    const stopped = (reason: string) => fail(new InputError('reader-stopped', { file, reason }));
    const tooMuchMemory = () => fail(new InputError('too-much-memory', { file, limit: limits.memory }));

    const onMessage = (said: Answer) => {
      if (said.kind === 'progress') {
        pages = said.pages;
        around.progress?.(pages);
      } else if (said.kind === 'failed') stopped(said.reason);
      else end(() => resolve(said));
    };
    const onError = (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory() : stopped(error.message);
    const onExit = (code: number) => stopped(`exit ${code}`);

    const look = () => {
      const allowed = limits.seconds * 1000 * (Math.floor(pages / 100) + LAST_CALL);
      if (performance.now() - started > allowed) fail(new InputError('too-slow', { file, limit: limits.seconds }));
      else if (process.memoryUsage.rss() - before > limits.memory * MIB * BRINK) {
        if (around.isAlone()) tooMuchMemory();
        else fail(CROWDED);
      }
    };
    const watch = setInterval(look, WATCH);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(task, [task.bytes.buffer as ArrayBuffer]);
  });
}

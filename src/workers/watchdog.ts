/**
 * Watches a worker while it runs a task: the clock, and the memory of the process.
 *
 * A heap has a cap of its own, but buffers do not count towards it, and at some caps V8 ends the whole process. So the
 * watchdog looks at the resident memory of the process, and stops the worker first.
 */
import type { Worker } from 'node:worker_threads';
import { MIB } from '../model/limits.js';
import { InputError } from '../report/errors/inputError.js';
import { InstallationError, isMissingModule } from '../report/errors/installationError.js';
import type { Outcome, ProfiledTask, Reply } from './protocol.js';

/** Milliseconds between two checks: a gigabyte is filled in less than half a second. */
const INTERVAL = 10;
/** Share of the time limit at which a worker is stopped: the rest is for starting, stopping and reporting. */
const TIME_SHARE = 0.9;
/** Share of the memory limit at which a worker is stopped: its next array may be as large as all before it. */
const MEMORY_SHARE = 0.6;

/** The process took too much memory while other workers ran too: which of them takes it is not known. */
export const MEMORY_OF_SEVERAL = Symbol('memory of several');

export interface Surroundings {
  /** Called with the number of pages that are read. */
  readonly onPage: ((pages: number) => void) | undefined;
  /** Whether no other worker runs a task. */
  readonly isAlone: () => boolean;
}

/**
 * Gives a worker its task and returns the outcome. Rejects with an InputError where the worker exceeds a limit or fails, with
 * an InstallationError where a part of the program is missing, or with {@link MEMORY_OF_SEVERAL}. Then the worker has to be ended.
 */
export function runWatched(worker: Worker, task: ProfiledTask, { onPage, isAlone }: Surroundings): Promise<Outcome> {
  const { file } = task.input;
  const { memory, seconds } = task.options.limits;
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const before = process.memoryUsage.rss(); // memory of the program around the worker
    let pages = 0;
    const end = () => {
      clearInterval(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    const fail = (error: Error | typeof MEMORY_OF_SEVERAL) => {
      end();
      reject(error);
    };
    const stopped = (reason: string, cause?: unknown) =>
      fail(Object.assign(new InputError('reader-stopped', { file, reason }), { cause }));
    const isMissing = (reason: string, cause: unknown) => fail(new InstallationError(reason, cause));
    const tooMuchMemory = () => fail(new InputError('too-much-memory', { file, limit: memory }));

    const onMessage = (reply: Reply) => {
      if (reply.kind === 'progress') {
        pages = reply.pages;
        onPage?.(pages);
      } else if (reply.kind === 'failed') (reply.isMissingModule ? isMissing : stopped)(reply.reason, reply.stack);
      else {
        end();
        resolve(reply);
      }
    };
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooMuchMemory();
      else (isMissingModule(error) ? isMissing : stopped)(error.message, error);
    };
    const onExit = (code: number) => stopped(`exit ${code}`);

    const check = () => {
      const allowed = seconds * 1000 * (Math.floor(pages / 100) + TIME_SHARE);
      if (performance.now() - started > allowed) fail(new InputError('too-slow', { file, limit: seconds }));
      else if (process.memoryUsage.rss() - before > memory * MIB * MEMORY_SHARE) {
        if (isAlone()) tooMuchMemory();
        else fail(MEMORY_OF_SEVERAL);
      }
    };
    const timer = setInterval(check, INTERVAL);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(task, [task.input.bytes.buffer as ArrayBuffer]);
  });
}

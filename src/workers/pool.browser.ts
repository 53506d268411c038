/**
 * The browser's side of `pool.ts`: inputs are read in web workers, within a limit of time. A browser tells no memory: caps on
 * size, pages and unpacked bytes hold there, and a worker that dies is told.
 *
 * Each worker runs the script that {@link readWith} was given: a worker of a page that was opened as a file may start no
 * script but one that it made itself.
 */
import type { ProfileWords } from '../labels/profileWords.js';
import type { Input, PipelineOptions } from '../pipeline.js';
import { InputError } from '../report/errors/inputError.js';
import type { Outcome, Reply, Results, Task, TaskKind } from './protocol.js';
import { createSemaphore } from './semaphore.js';

/** What a worker of a page is told first: what it is for. */
export interface ReaderRole {
  readonly role: 'reader';
  readonly profile: ProfileWords | undefined;
}

export interface Pool {
  readonly run: <Kind extends TaskKind>(kind: Kind, input: Input, options: PipelineOptions) => Promise<Results[Kind]>;
  readonly close: () => void;
}

let address = '';

/** Names the script of workers, which is told by a {@link ReaderRole} what it is for. */
export function readWith(script: string): void {
  address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
}

/** Milliseconds between two looks at the clock. */
const INTERVAL = 100;

/** See `pool.ts`. */
export function createPool(profile: ProfileWords | undefined, jobs: number): Pool {
  const semaphore = createSemaphore(jobs);
  const idle: Worker[] = [];
  const all = new Set<Worker>();

  function start(): Worker {
    const worker = new Worker(address, { name: 'reader' });
    worker.postMessage({ role: 'reader', profile } satisfies ReaderRole);
    all.add(worker);
    return worker;
  }

  function end(worker: Worker): void {
    worker.terminate();
    all.delete(worker);
  }

  return {
    async run(kind, input, options) {
      await semaphore.acquire(1);
      const worker = idle.pop() ?? start();
      try {
        const outcome = await runTimed(worker, kind, input, options);
        idle.push(worker);
        if (outcome.kind === 'rejected') throw new InputError(outcome.code, outcome.params);
        return outcome.result as Results[typeof kind];
      } catch (error) {
        if (!idle.includes(worker)) end(worker);
        throw error;
      } finally {
        semaphore.release(1);
      }
    },
    close() {
      for (const worker of all) worker.terminate();
      all.clear();
    },
  };
}

/** Gives a worker its task, and returns the outcome. Rejects where it takes too long or dies: then it has to be ended. */
function runTimed(
  worker: Worker,
  kind: TaskKind,
  { entity, file, bytes }: Input,
  { onPage, ...options }: PipelineOptions,
): Promise<Outcome> {
  const { seconds } = options.limits;
  return new Promise((resolve, reject) => {
    const started = performance.now();
    let pages = 0;
    const settle = (act: () => void) => {
      clearInterval(timer);
      worker.onmessage = null;
      worker.onerror = null;
      act();
    };
    const fail = (error: InputError) => settle(() => reject(error));
    const stopped = (reason: string) => fail(new InputError('reader-stopped', { file, reason }));
    const timer = setInterval(() => {
      const allowed = seconds * 1000 * (Math.floor(pages / 100) + 1);
      if (performance.now() - started > allowed) fail(new InputError('too-slow', { file, limit: seconds }));
    }, INTERVAL);
    worker.onmessage = ({ data: reply }: MessageEvent<Reply>) => {
      if (reply.kind === 'progress') {
        pages = reply.pages;
        onPage?.(pages);
      } else if (reply.kind === 'failed') stopped(reply.reason);
      else settle(() => resolve(reply));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      stopped(event.message);
    };
    const own = new Uint8Array(bytes); // a copy: it goes to the worker
    const task: Task = { kind, input: { entity, file, bytes: own }, options };
    worker.postMessage(task, [own.buffer]);
  });
}

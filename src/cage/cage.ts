/**
 * The cage: what a stranger's file may do happens in a worker, within limits of time and memory.
 *
 * The PDF engine blocks its thread and bounds nothing, so its clock and its memory are watched from outside. The memory
 * is what the process takes more: buffers do not count towards a heap's cap, and V8 ends the whole process where one is hit.
 */
import { Worker } from 'node:worker_threads';
import type { Lexicon } from '../model/lexicon.js';
import { type Limits, MIB } from '../model/limits.js';
import type { Profile } from '../model/profile.js';
import type { Input, ParsedInput } from '../parseInput.js';
import type { ReadOptions } from '../read/read.js';
import { InputError } from '../report/inputError.js';
import type { Report } from '../report/report.js';
import type { Answer, Setting, Task } from './messages.js';

export interface Cage {
  /** Reads one input within the limits. Its bytes are the worker's from then on. Throws InputError. */
  parseInput(input: Input, index: number, options: ReadOptions, lexicon: Lexicon, report: Report): Promise<ParsedInput>;
  /** Ends the worker. */
  close(): Promise<void>;
}

/** One address from `src/cage/`, `dist/cage/` and `dist/bundle/`: a worker runs what was built. */
const WORKER = new URL('../../bin/worker.js', import.meta.url);

/** Milliseconds between two looks at the clock and at the memory: a gigabyte is filled in less than half a second. */
const WATCH = 10;
/** Share of a limit of time at which a reader is stopped: the rest is for starting, stopping and telling. */
const LAST_CALL = 0.9;
/** Share of a limit of memory at which a reader is stopped: by then its next array may be as large as all before it. */
const BRINK = 0.6;
/** Cap of the worker's heap, in limits of memory: V8 ends the whole process at its cap, so the watch must come first. */
const HEAP_CAP = 2;

/** Makes a cage. Its worker starts with the first input, serves the next ones, and is replaced after a failure. */
export function openCage(profile: Profile | undefined): Cage {
  let worker: Worker | undefined;

  const close = async () => {
    await worker?.terminate();
  };

  return {
    close,
    async parseInput({ file, bytes }, index, { onPage, ...options }, lexicon, report) {
      worker ??= startWorker(options.limits, { profile }, () => {
        worker = undefined;
      });
      const task: Task = { file, bytes, index, options };
      const said = await ask(worker, task, options.limits, onPage).catch(async (error: unknown) => {
        await close();
        throw error;
      });
      if (said.kind === 'rejected') throw new InputError(said.code, said.holes);
      report.take(said.findings);
      return { source: said.source, drafts: { ...said.drafts, layout: { ...said.drafts.layout, lexicon } } };
    },
  };
}

function startWorker({ memory }: Limits, setting: Setting, onExit: () => void): Worker {
  const worker = new Worker(WORKER, {
    workerData: setting,
    resourceLimits: { maxOldGenerationSizeMb: memory * HEAP_CAP },
    // What its packages print is not the command's output, nor is the command's line theirs to read.
    stdout: true,
    stderr: true,
    argv: [],
    execArgv: [],
  });
  worker.stdout.resume();
  worker.stderr.resume();
  return worker.on('exit', onExit).on('error', () => {}); // what it dies of is told by whoever asked it something
}

type Final = Exclude<Answer, { kind: 'progress' | 'failed' }>;

/** Gives the worker its task and watches it. Rejects with InputError where it fails, or goes over a limit. */
function ask(worker: Worker, task: Task, limits: Limits, onPage: ReadOptions['onPage']): Promise<Final> {
  const { file } = task;
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const before = process.memoryUsage.rss(); // what the program around it holds is not the reader's
    let pages = 0;
    const end = (settle: () => void) => {
      clearInterval(watch);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    const fail = (error: InputError) => end(() => reject(error));
    const stopped = (reason: string) => fail(new InputError('reader-stopped', { file, reason }));
    const tooMuchMemory = () => fail(new InputError('too-much-memory', { file, limit: limits.memory }));

    const onMessage = (said: Answer) => {
      if (said.kind === 'progress') {
        pages = said.pages;
        onPage?.(pages);
      } else if (said.kind === 'failed') stopped(said.reason);
      else end(() => resolve(said));
    };
    const onError = (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory() : stopped(error.message);
    const onExit = (code: number) => stopped(`exit ${code}`);

    const look = () => {
      const allowed = limits.seconds * 1000 * (Math.floor(pages / 100) + LAST_CALL);
      if (performance.now() - started > allowed) fail(new InputError('too-slow', { file, limit: limits.seconds }));
      else if (process.memoryUsage.rss() - before > limits.memory * MIB * BRINK) tooMuchMemory();
    };
    const watch = setInterval(look, WATCH);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(task, [task.bytes.buffer as ArrayBuffer]);
  });
}

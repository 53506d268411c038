/**
 * Starts workers. The first may be started before the command itself is loaded, which takes as long: 1 to 4 % of a run on a
 * short PDF.
 */
import type { Worker } from 'node:worker_threads';
import { DEFAULT_LIMITS } from '../model/limits.js';
import { InstallationError } from '../report/errors/installationError.js';

/**
 * Cap of a worker's old heap, in limits of memory. V8 ends the whole process at its cap, so the watchdog must come first. And
 * V8 lets a heap grow the more before it looks for what can go, the higher its cap is, most of all from 2 GiB on.
 */
const HEAP_CAP = 1.5;

/**
 * A longer input, in bytes, is read with a young generation of so many MiB. With V8's own, 2,000 pages take 355 to 372 MB on
 * Node 20 and up to 607 MB on Node 24; with this one, 337 to 343 MB and up to 389 MB, for a ninth more processor time.
 */
const LONG = 4_000_000;
const YOUNG = 8;

/** The worker that was started before anything was known of its task, if there is one. */
const early: Worker[] = [];

/** Starts a worker for the first task, with the usual limit of memory. A program that has none ends all the same. */
export function startEarly(): void {
  const worker = startWorker(DEFAULT_LIMITS.memory, 0);
  worker.unref();
  worker.on('error', () => early.pop()); // the next one tells what is wrong
  early.push(worker);
}

/** Gives a worker that waits for tasks, with a limit of memory in MiB; the first of them has so many bytes. */
export function newWorker(memory: number, bytes: number): Worker {
  const first = early.pop();
  const isFit = memory === DEFAULT_LIMITS.memory && bytes <= LONG;
  if (isFit) first?.ref();
  else void first?.terminate();
  const worker = (isFit && first) || startWorker(memory, bytes);
  worker.stdout.resume(); // not before: who reads that of a worker waits for its end
  worker.stderr.resume();
  return worker;
}

function startWorker(memory: number, bytes: number): Worker {
  const { Worker } = process.getBuiltinModule('node:worker_threads'); // a short text needs no worker
  const worker = new Worker(workerAddress(), {
    resourceLimits: {
      maxOldGenerationSizeMb: memory * HEAP_CAP,
      ...(bytes > LONG && { maxYoungGenerationSizeMb: YOUNG }),
    },
    // What its packages print is not the command's output, nor is the command's line theirs to read.
    stdout: true,
    stderr: true,
    argv: [],
    execArgv: areMapsOn() ? ['--enable-source-maps'] : [],
  });
  return worker.on('error', () => {}); // the watchdog reports what it dies of
}

/** Returns the address of the worker, which is one from `src/workers/`, `dist/workers/` and `dist/bundle/`. */
function workerAddress(): URL {
  try {
    return new URL('../../dist/bundle/worker.js', import.meta.url);
  } catch (error) {
    throw new InstallationError('worker.js', error); // a bundler took the address of this file away
  }
}

/** Whether stacks are told by the places in the sources; Node tells that from 20.7 on, its types later. */
const areMapsOn = (): boolean => (process as { readonly sourceMapsEnabled?: boolean }).sourceMapsEnabled === true;

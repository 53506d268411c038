/**
 * The cage: what a stranger's file may do happens in workers, within limits of time and memory.
 *
 * As many inputs are read at once as there are jobs, and a long PDF gets a second reader while a job is free. What is
 * read is the same however many there are.
 */
import type { Worker } from 'node:worker_threads';
import type { Lexicon } from '../model/lexicon.js';
import type { Limits } from '../model/limits.js';
import type { Profile } from '../model/profile.js';
import type { Input, ParsedInput } from '../parseInput.js';
import { isPdf } from '../read/kind.js';
import type { ReadOptions } from '../read/read.js';
import { InputError } from '../report/inputError.js';
import type { Report } from '../report/report.js';
import type { SettledInputs, SettleOptions } from '../settleInputs.js';
import { callOff, makeCommon } from './common.js';
import type { Final, Goal, Purpose, Reached, Task } from './messages.js';
import { createTurns } from './turns.js';
import { type Around, ask, CROWDED, purposeOf, startWorker } from './watch.js';

type ReadingOptions = Omit<ReadOptions, 'share'> & SettleOptions;

/** Reads an input. Throws InputError. */
export type Reader<Read> = (input: Input, options: ReadingOptions, report: Report) => Promise<Read>;

/** Reads inputs within the limits. Their bytes stay the caller's. */
export interface Cage {
  readonly parseInput: (...of: [...Parameters<Reader<ParsedInput>>, lexicon: Lexicon]) => Promise<ParsedInput>;
  readonly settleInput: Reader<SettledInputs>;
  /** Ends the workers; nobody need wait for that. */
  readonly close: () => void;
}

/** The bytes as workers get them: both readers of a PDF look at the same ones, and what reads text has its own. */
function copyFor(bytes: Uint8Array): Uint8Array {
  if (!isPdf(bytes)) return new Uint8Array(bytes);
  if (bytes.buffer instanceof SharedArrayBuffer) return bytes;
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

/** A PDF of so many bytes may have pages for two readers. */
const PERHAPS_LONG = 256 * 1024;

/** Whether a worker is not kept: it has grown, and the first reader, who lays the pages out, needs the room. */
const isSpent = (purpose: Purpose): boolean => purpose === 'pages of long inputs';

/** Makes a cage. Its workers start when they are needed, serve one input after the other, and are replaced after a failure. */
export function openCage(profile: Profile | undefined, jobs: number): Cage {
  const turns = createTurns(jobs);
  const idle = new Map<Worker, Purpose>();
  const busy = new Set<Worker>();
  /** Idle, and perhaps still starting: that takes memory, too. */
  const fresh = new Set<Worker>();

  const leave = (worker: Worker) => {
    idle.delete(worker);
    fresh.delete(worker);
  };
  const end = (worker: Worker) => {
    leave(worker);
    void worker.terminate();
  };
  const start = (purpose: Purpose, limits: Limits): Worker => {
    const worker = startWorker(limits, { profile, purpose });
    return worker.on('exit', () => leave(worker));
  };
  const idleFor = (purpose: Purpose): Worker | undefined =>
    [...idle.keys()].find((worker) => idle.get(worker) === purpose);
  /** One that is idle and made for that, or a new one: then another has to go where there are as many as jobs. */
  const workerFor = (purpose: Purpose, limits: Limits): Worker => {
    const free = idleFor(purpose);
    const [other] = idle.keys();
    if (free) leave(free);
    else if (other && idle.size + busy.size >= jobs) end(other);
    return free ?? start(purpose, limits);
  };

  /** Has a second reader start, whose engine is ready by the time that the first one has looked the file over. */
  const prepareSecond = (bytes: Uint8Array, limits: Limits) => {
    const purpose = purposeOf({ goal: 'pages', bytes });
    if (idleFor(purpose) || idle.size + busy.size >= jobs) return;
    const worker = start(purpose, limits);
    idle.set(worker, purpose);
    fresh.add(worker);
  };

  /** Gives a task to a worker, which is idle again behind it, or is ended where it failed. */
  const run = async (task: Task, file: string, limits: Limits, around: Omit<Around, 'isAlone'> = {}) => {
    const purpose = purposeOf(task);
    const worker = workerFor(purpose, limits);
    busy.add(worker);
    try {
      const said = await ask(worker, task, file, limits, { ...around, isAlone: () => busy.size + fresh.size === 1 });
      idle.set(worker, purpose);
      if (isSpent(purpose)) end(worker);
      return said;
    } catch (error) {
      await worker.terminate();
      throw error;
    } finally {
      busy.delete(worker);
    }
  };

  const reach = async (goal: Goal, { file, bytes: own }: Input, options: ReadingOptions, isAlone: boolean) => {
    const { onPage, ...plain } = options;
    const bytes = copyFor(own);
    const [first, second] = isAlone ? [null, null] : makeCommon();
    const callSecond = (numbers: readonly number[]) => {
      if (!second || !turns.takeSpare()) return;
      const part: Task = { goal: 'pages', bytes, password: options.password, numbers, common: second };
      run(part, file, options.limits)
        .catch(() => {}) // that it is gone, the first reader sees
        .finally(() => turns.give(1));
    };
    const task: Task = { goal, file, bytes, options: plain, common: first };
    try {
      const reading = run(task, file, options.limits, { progress: onPage, long: callSecond });
      if (second && bytes.length > PERHAPS_LONG && isPdf(bytes)) prepareSecond(bytes, options.limits);
      return await reading;
    } finally {
      if (first) callOff(first); // nobody takes any more what a second reader may still read
    }
  };

  /** Has a task done when it is its turn; alone, and once more, where several together took too much memory. */
  const inTurn = async (
    file: string,
    limits: Limits,
    attempt: (isAlone: boolean) => Promise<Final>,
  ): Promise<Final> => {
    for (const places of [1, jobs]) {
      await turns.take(places);
      try {
        return await attempt(places === jobs);
      } catch (error) {
        if (error !== CROWDED) throw error;
      } finally {
        turns.give(places);
      }
    }
    throw new InputError('too-much-memory', { file, limit: limits.memory });
  };

  const reached = async <Kind extends Goal>(kind: Kind, input: Input, options: ReadingOptions, report: Report) => {
    const said = await inTurn(input.file, options.limits, (isAlone) => reach(kind, input, options, isAlone));
    if (said.kind === 'rejected') throw new InputError(said.code, said.holes);
    report.take((said as Reached & { kind: Kind }).findings);
    return said as Extract<Reached, { kind: Kind }>;
  };

  return {
    async parseInput(input, options, report, lexicon) {
      const { source, drafts } = await reached('drafts', input, options, report);
      return { source, drafts: { ...drafts, layout: { ...drafts.layout, lexicon } } };
    },
    async settleInput(input, options, report) {
      return (await reached('settled', input, options, report)).settled;
    },
    close() {
      for (const worker of [...idle.keys(), ...busy]) void worker.terminate();
    },
  };
}

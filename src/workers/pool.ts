/**
 * The cage: what a stranger's file may do happens in workers, within limits of time and memory.
 *
 * As many inputs are read at once as there are jobs. What is read is the same however many there are.
 */
import type { Worker } from 'node:worker_threads';
import type { Profile } from '../labels/profile.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Limits } from '../model/limits.js';
import type { Input, ParsedInput } from '../parseInput.js';
import type { ReadOptions } from '../read/read.js';
import { InputError } from '../report/errors/inputError.js';
import type { Report } from '../report/report.js';
import type { SettledInputs, SettleOptions } from '../settleInputs.js';
import type { Final, Goal, Purpose, Reached, Task } from './protocol.js';
import { createTurns } from './semaphore.js';
import { type Around, ask, CROWDED, purposeOf, startWorker } from './watchdog.js';

type ReadingOptions = ReadOptions & SettleOptions;

/** Reads an input. Throws InputError. */
export type Reader<Read> = (input: Input, options: ReadingOptions, report: Report) => Promise<Read>;

/** Reads inputs within the limits. Their bytes stay the caller's. */
export interface Cage {
  readonly parseInput: (...of: [...Parameters<Reader<ParsedInput>>, matcher: LabelMatcher]) => Promise<ParsedInput>;
  readonly settleInput: Reader<SettledInputs>;
  /** Ends the workers; nobody need wait for that. */
  readonly close: () => void;
}

/** Makes a cage. Its workers start when they are needed, serve one input after the other, and are replaced after a failure. */
export function openCage(profile: Profile | undefined, jobs: number): Cage {
  const turns = createTurns(jobs);
  const idle = new Map<Worker, Purpose>();
  const busy = new Set<Worker>();

  const end = (worker: Worker) => {
    idle.delete(worker);
    void worker.terminate();
  };
  const start = (purpose: Purpose, limits: Limits): Worker => {
    const worker = startWorker(limits, { profile, purpose });
    return worker.on('exit', () => idle.delete(worker));
  };
  const idleFor = (purpose: Purpose): Worker | undefined =>
    [...idle.keys()].find((worker) => idle.get(worker) === purpose);
  /** One that is idle and made for that, or a new one: then another has to go where there are as many as jobs. */
  const workerFor = (purpose: Purpose, limits: Limits): Worker => {
    const free = idleFor(purpose);
    const [other] = idle.keys();
    if (free) idle.delete(free);
    else if (other && idle.size + busy.size >= jobs) end(other);
    return free ?? start(purpose, limits);
  };

  /** Gives a task to a worker, which is idle again behind it, or is ended where it failed. */
  const run = async (task: Task, file: string, limits: Limits, around: Omit<Around, 'isAlone'> = {}) => {
    const purpose = purposeOf(task);
    const worker = workerFor(purpose, limits);
    busy.add(worker);
    try {
      const said = await ask(worker, task, file, limits, { ...around, isAlone: () => busy.size === 1 });
      idle.set(worker, purpose);
      return said;
    } catch (error) {
      await worker.terminate();
      throw error;
    } finally {
      busy.delete(worker);
    }
  };

  const reach = (goal: Goal, { file, bytes }: Input, options: ReadingOptions) => {
    const { onPage, ...plain } = options;
    const task: Task = { goal, file, bytes: new Uint8Array(bytes), options: plain }; // a copy: it goes to the worker
    return run(task, file, options.limits, { progress: onPage });
  };

  /** Has a task done when it is its turn; alone, and once more, where several together took too much memory. */
  const inTurn = async (file: string, limits: Limits, attempt: () => Promise<Final>): Promise<Final> => {
    for (const places of [1, jobs]) {
      await turns.take(places);
      try {
        return await attempt();
      } catch (error) {
        if (error !== CROWDED) throw error;
      } finally {
        turns.give(places);
      }
    }
    throw new InputError('too-much-memory', { file, limit: limits.memory });
  };

  const reached = async <Kind extends Goal>(kind: Kind, input: Input, options: ReadingOptions, report: Report) => {
    const said = await inTurn(input.file, options.limits, () => reach(kind, input, options));
    if (said.kind === 'rejected') throw new InputError(said.code, said.params);
    report.take((said as Reached & { kind: Kind }).findings);
    return said as Extract<Reached, { kind: Kind }>;
  };

  return {
    async parseInput(input, options, report, matcher) {
      const { source, drafts } = await reached('drafts', input, options, report);
      return { source, drafts: { ...drafts, layout: { ...drafts.layout, matcher } } };
    },
    async settleInput(input, options, report) {
      return (await reached('settled', input, options, report)).settled;
    },
    close() {
      for (const worker of [...idle.keys(), ...busy]) void worker.terminate();
    },
  };
}

/** The worker's side of the cage: reads one input after the other, and answers in plain data. */
import { parentPort, workerData } from 'node:worker_threads';
import { matcherFor } from '../labels/profileWords.js';
import type { Drafts } from '../model/draft.js';
import { parseInput } from '../parseInput.js';
import { InputError } from '../report/errors/inputError.js';
import { createReport } from '../report/report.js';
import { settleInput } from '../settleInputs.js';
import type { Answer, Final, PlainDrafts, Setting, Task } from './protocol.js';

const port = parentPort!;
const { profile } = workerData as Setting;
const matcher = matcherFor(profile);

const answer = (said: Answer) => port.postMessage(said);

async function reach(task: Task): Promise<Final> {
  const { goal, file, bytes, options } = task;
  const report = createReport();
  const { findings } = report;
  const reading = { ...options, onPage: (pages: number) => answer({ kind: 'progress', pages }) };
  if (goal === 'settled') {
    return { kind: 'settled', settled: await settleInput({ file, bytes }, reading, matcher, report), findings };
  }
  const { source, drafts } = await parseInput({ file, bytes }, reading, matcher, report);
  return { kind: 'drafts', source, drafts: plain(drafts), findings };
}

function plain({ layout: { matcher: _ours, ...layout }, ...drafts }: Drafts): PlainDrafts {
  return { ...drafts, layout };
}

async function run(task: Task): Promise<Final> {
  try {
    return await reach(task);
  } catch (error) {
    if (error instanceof InputError) return { kind: 'rejected', code: error.code, params: error.params };
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

// The engine lets go of promises that fail later, when their page has long been given up: what they say was said.
process.on('unhandledRejection', () => {});

port.on('message', async (task: Task) => answer(await run(task)));

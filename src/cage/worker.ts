/** The worker's side of the cage: reads one input after the other, and answers in plain data. */
import { parentPort, workerData } from 'node:worker_threads';
import { lexiconFor } from '../model/profileWords.js';
import { parseInput } from '../parseInput.js';
import { InputError } from '../report/inputError.js';
import { createReport } from '../report/report.js';
import type { Answer, Setting, Task } from './messages.js';

const port = parentPort!;
const lexicon = lexiconFor((workerData as Setting).profile);

const answer = (said: Answer) => port.postMessage(said);

async function run({ file, bytes, index, options }: Task): Promise<Answer> {
  const report = createReport();
  const onPage = (pages: number) => answer({ kind: 'progress', pages });
  try {
    const { source, drafts } = await parseInput({ file, bytes }, index, { ...options, onPage }, lexicon, report);
    const { lexicon: _ours, ...layout } = drafts.layout;
    return { kind: 'parsed', source, drafts: { ...drafts, layout }, findings: report.findings };
  } catch (error) {
    if (error instanceof InputError) return { kind: 'rejected', code: error.code, holes: error.holes };
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

// The engine lets go of promises that fail later, when their page has long been given up: what they say was said.
process.on('unhandledRejection', () => {});

port.on('message', async (task: Task) => answer(await run(task)));

/** The worker's side of the cage: reads one input after the other, and answers in plain data. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Drafts } from '../model/draft.js';
import { lexiconFor } from '../model/profileWords.js';
import { parseInput } from '../parseInput.js';
import { InputError } from '../report/inputError.js';
import { createReport } from '../report/report.js';
import { settleInput } from '../settleInputs.js';
import { shareOf } from './common.js';
import type { Answer, Final, PlainDrafts, Setting, Task } from './messages.js';

const port = parentPort!;
const { profile, purpose } = workerData as Setting;
const lexicon = lexiconFor(profile);

const answer = (said: Answer) => port.postMessage(said);

async function reach(task: Task): Promise<Final> {
  if (task.goal === 'pages') {
    const { bytes, password, numbers, common } = task;
    const { readPagesFor } = await import('../read/pdf.js');
    await readPagesFor(
      bytes,
      password,
      numbers,
      shareOf(common, () => {}),
    );
    return { kind: 'pages' };
  }
  const { goal, file, bytes, options, common } = task;
  const report = createReport();
  const { findings } = report;
  const reading = {
    ...options,
    onPage: (pages: number) => answer({ kind: 'progress', pages }),
    share: common ? shareOf(common, (numbers) => answer({ kind: 'long', numbers })) : undefined,
  };
  if (goal === 'settled') {
    return { kind: 'settled', settled: await settleInput({ file, bytes }, reading, lexicon, report), findings };
  }
  const { source, drafts } = await parseInput({ file, bytes }, reading, lexicon, report);
  return { kind: 'drafts', source, drafts: plain(drafts), findings };
}

function plain({ layout: { lexicon: _ours, ...layout }, ...drafts }: Drafts): PlainDrafts {
  return { ...drafts, layout };
}

async function run(task: Task): Promise<Final> {
  try {
    return await reach(task);
  } catch (error) {
    if (error instanceof InputError) return { kind: 'rejected', code: error.code, holes: error.holes };
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  } finally {
    task.common?.port.close(); // who waits at the other end waits no longer
  }
}

// The engine lets go of promises that fail later, when their page has long been given up: what they say was said.
process.on('unhandledRejection', () => {});

if (purpose.startsWith('pages')) void import('../read/pdf.js').then(({ loadEngine }) => loadEngine());

port.on('message', async (task: Task) => answer(await run(task)));

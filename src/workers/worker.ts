/** A worker: runs one task after the other, and replies in plain data. */
import { parentPort } from 'node:worker_threads';
import { matcherFor } from '../labels/profileWords.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import { layOutInput, settleInput } from '../pipeline.js';
import { InputError } from '../report/errors/inputError.js';
import { isMissingModule } from '../report/errors/installationError.js';
import type { ProfiledTask, Reply } from './protocol.js';

const FUNCTIONS = { layOutInput, settleInput };

const port = parentPort!;
let matcher: LabelMatcher | undefined;

const send = (reply: Reply) => port.postMessage(reply);

async function run({ kind, input, options, profile }: ProfiledTask): Promise<Reply> {
  matcher ??= matcherFor(profile);
  const onPage = (pages: number) => send({ kind: 'progress', pages });
  try {
    return { kind: 'result', result: await FUNCTIONS[kind](input, { ...options, onPage }, matcher) };
  } catch (error) {
    if (error instanceof InputError) return { kind: 'rejected', code: error.code, params: error.params };
    const [reason, stack = ''] = error instanceof Error ? [error.message, error.stack] : [String(error)];
    return { kind: 'failed', reason, stack, isMissingModule: isMissingModule(error) };
  }
}

// The PDF engine drops promises that fail later, when their page was given up: what went wrong was reported then.
process.on('unhandledRejection', () => {});

port.on('message', async (task: ProfiledTask) => send(await run(task)));

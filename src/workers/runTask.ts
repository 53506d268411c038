/** Runs a task within a worker, of the command or of a page: a task -> the reply to it, in plain data. */
import type { LabelMatcher } from '../model/labelMatcher.js';
import { layOutInput, settleInput } from '../pipeline.js';
import { InputError } from '../report/errors/inputError.js';
import { isMissingModule } from '../report/errors/installationError.js';
import type { Reply, Task } from './protocol.js';

const FUNCTIONS = { layOutInput, settleInput };

/** Runs a task. `send` gets how many pages are read. */
export async function runTask(
  { kind, input, options }: Task,
  matcher: LabelMatcher,
  send: (reply: Reply) => void,
): Promise<Reply> {
  const onPage = (pages: number) => send({ kind: 'progress', pages });
  try {
    return { kind: 'result', result: await FUNCTIONS[kind](input, { ...options, onPage }, matcher) };
  } catch (error) {
    if (error instanceof InputError) return { kind: 'rejected', code: error.code, params: error.params };
    const [reason, stack = ''] = error instanceof Error ? [error.message, error.stack] : [String(error)];
    return { kind: 'failed', reason, stack, isMissingModule: isMissingModule(error) };
  }
}

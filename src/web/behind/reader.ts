/** A worker of the page that reads: runs one task after the other, as a worker of the command does. */
import { matcherFor } from '../../labels/profileWords.js';
import { layOutInput, settleInput } from '../../pipeline.js';
import { InputError } from '../../report/errors/inputError.js';
import type { ReaderRole } from '../../workers/pool.browser.js';
import type { Reply, Task } from '../../workers/protocol.js';

const FUNCTIONS = { layOutInput, settleInput };

/** Begins to read what it is sent. */
export function startReader({ profile }: ReaderRole): void {
  const matcher = matcherFor(profile);
  const send = (reply: Reply) => self.postMessage(reply);
  // The PDF engine drops promises that fail later, when their page was given up: what went wrong was reported then.
  self.onunhandledrejection = (event) => event.preventDefault();
  self.onmessage = async ({ data: { kind, input, options } }: MessageEvent<Task>) => {
    const onPage = (pages: number) => send({ kind: 'progress', pages });
    try {
      send({ kind: 'result', result: await FUNCTIONS[kind](input, { ...options, onPage }, matcher) });
    } catch (error) {
      if (error instanceof InputError) send({ kind: 'rejected', code: error.code, params: error.params });
      else {
        const [reason, stack = ''] = error instanceof Error ? [error.message, error.stack] : [String(error)];
        send({ kind: 'failed', reason, stack, isMissingModule: false });
      }
    }
  };
}

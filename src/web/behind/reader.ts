/** A worker of the page that reads: runs one task after the other, as a worker of the command does. */
import { matcherFor } from '../../labels/profileWords.js';
import type { ReaderRole } from '../../workers/pool.browser.js';
import type { Reply, Task } from '../../workers/protocol.js';
import { runTask } from '../../workers/runTask.js';

/** Begins to read what it is sent. */
export function startReader({ profile }: ReaderRole): void {
  const matcher = matcherFor(profile);
  const send = (reply: Reply) => self.postMessage(reply);
  // The PDF engine drops promises that fail later, when their page was given up: what went wrong was reported then.
  self.onunhandledrejection = (event) => event.preventDefault();
  self.onmessage = async ({ data }: MessageEvent<Task>) => send(await runTask(data, matcher, send));
}

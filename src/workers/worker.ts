/** A worker: runs one task after the other. */
import { parentPort } from 'node:worker_threads';
import { matcherFor } from '../labels/profileWords.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import type { ProfiledTask, Reply } from './protocol.js';
import { runTask } from './runTask.js';

const port = parentPort!;
let matcher: LabelMatcher | undefined;

const send = (reply: Reply) => port.postMessage(reply);

// The PDF engine drops promises that fail later, when their page was given up: what went wrong was reported then.
process.on('unhandledRejection', () => {});

port.on('message', async (task: ProfiledTask) => {
  matcher ??= matcherFor(task.profile);
  send(await runTask(task, matcher, send));
});

/**
 * The one script of all workers of the page: its first message says what a worker is for. Where a browser forbids workers, the
 * page runs it in its own thread, and finds there what answers.
 */
import { config } from 'zod';
import { type ReaderRole, readWith } from '../../workers/pool.browser.js';
import type { Answer, Numbered } from '../messages.js';
import { createOffice, type Office } from './office.js';
import { startReader } from './reader.js';

/** The worker behind the page, and the script that its own workers run. */
interface OfficeRole {
  readonly role: 'office';
  readonly script: string;
}

/** What the script leaves behind in the page's own thread. */
export interface OwnThread {
  dupParseOffice?: (post: (answer: Numbered<Answer>) => void) => Office;
}

/** In its own thread nothing can be stopped: only what is small is read there. */
const MOST_IN_OWN_THREAD = 20;

config({ jitless: true }); // a page that forbids to run texts as programs would report each try

if (typeof document !== 'undefined') {
  (self as OwnThread).dupParseOffice = (post) => createOffice(post, { isolate: false, size: MOST_IN_OWN_THREAD });
} else {
  self.onmessage = ({ data: role }: MessageEvent<ReaderRole | OfficeRole>) => {
    if (role.role === 'reader') startReader(role);
    else {
      const isolate = typeof Worker === 'function';
      if (isolate) readWith(role.script);
      const office = createOffice((answer) => self.postMessage(answer), { isolate });
      self.onmessage = ({ data }) => office(data);
      self.postMessage({ id: 0, kind: 'ready', isolates: isolate } satisfies Numbered<Answer>);
    }
  };
}

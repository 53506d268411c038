/** The one script of all workers of the page: its first message says what a worker is for. */
import { config } from 'zod';
import { type ReaderRole, readWith } from '../workers/pool.browser.js';
import { startOffice } from './office.js';
import { startReader } from './reader.js';

/** The worker behind the page, and the script that its own workers run. */
interface OfficeRole {
  readonly role: 'office';
  readonly script: string;
}

config({ jitless: true }); // a page that forbids to run texts as programs would report each try

self.onmessage = ({ data: role }: MessageEvent<ReaderRole | OfficeRole>) => {
  if (role.role === 'reader') startReader(role);
  else {
    readWith(role.script);
    startOffice();
  }
};

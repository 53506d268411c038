/**
 * The page's side of the worker behind it: sends requests, hears answers, and ends it when the user gives up.
 *
 * The script of the worker is in the page, packed: a page that is a single file cannot load another one. Where the browser,
 * or the server that the page comes from, forbids workers, the script runs in the page's own thread.
 */

import type { Office } from './behind/office.js';
import type { OwnThread } from './behind/worker.js';
import type { Answer, Numbered, Request } from './messages.js';

type OnProgress = (file: string, pages: number) => void;

export interface Client {
  /** Whether the worker can be stopped: it runs in a thread of its own. */
  readonly canStop: boolean;
  /** Sends a request, and returns its answer. Rejects with a {@link Stopped} where the user gave up. */
  readonly ask: (request: Request, onProgress?: OnProgress) => Promise<Answer>;
  /** Ends all that runs, and starts anew: what was read is gone. */
  readonly stop: () => void;
}

export class Stopped extends Error {}

/** Starts what reads and writes: a worker, or where there may be none, the script in this thread. */
export async function createClient(script: string): Promise<Client> {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  return (await canWork(address, script)) ? inWorker(address, script) : inThisThread(script);
}

function startWorker(address: string, script: string): Worker {
  const worker = new Worker(address, { name: 'office' });
  worker.postMessage({ role: 'office', script });
  return worker;
}

/** Whether a worker of the script starts: most browsers tell what is forbidden only after a while, as an error. */
const canWork = (address: string, script: string): Promise<boolean> =>
  new Promise((resolve) => {
    try {
      const worker = startWorker(address, script);
      const settle = (works: boolean) => {
        worker.terminate();
        resolve(works);
      };
      worker.onmessage = () => settle(true);
      worker.onerror = (event) => {
        event.preventDefault();
        settle(false);
      };
    } catch {
      resolve(false);
    }
  });

/** Requests that wait for their answers. */
function createWaiting() {
  const waiting = new Map<
    number,
    { resolve: (answer: Answer) => void; reject: (error: unknown) => void; onProgress: OnProgress }
  >();
  let last = 0;
  return {
    hear({ id, ...answer }: Numbered<Answer>) {
      if (answer.kind === 'progress') waiting.get(id)?.onProgress(answer.file, answer.pages);
      else {
        waiting.get(id)?.resolve(answer as Answer);
        waiting.delete(id);
      }
    },
    add: (onProgress: OnProgress, send: (id: number) => void): Promise<Answer> =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject, onProgress });
        send(last);
      }),
    endAll(end: (one: { resolve: (answer: Answer) => void; reject: (error: unknown) => void }) => void) {
      const all = [...waiting.values()];
      waiting.clear();
      for (const one of all) end(one);
    },
  };
}

function inWorker(address: string, script: string): Client {
  const waiting = createWaiting();
  let worker = start();

  function start(): Worker {
    const one = startWorker(address, script);
    one.onmessage = ({ data }: MessageEvent<Numbered<Answer>>) => waiting.hear(data);
    one.onerror = (event) => {
      event.preventDefault();
      one.terminate();
      worker = start();
      waiting.endAll(({ resolve }) => resolve({ kind: 'failed', sentence: { en: event.message, it: event.message } }));
    };
    return one;
  }

  return {
    canStop: true,
    ask: (request, onProgress = () => {}) => waiting.add(onProgress, (id) => worker.postMessage({ ...request, id })),
    stop() {
      worker.terminate();
      worker = start();
      waiting.endAll(({ reject }) => reject(new Stopped()));
    },
  };
}

function inThisThread(script: string): Client {
  const element = document.createElement('script');
  element.textContent = script;
  document.head.append(element); // runs it, if the page's policy knows its hash
  element.remove();
  const waiting = createWaiting();
  const start = (globalThis as OwnThread).dupParseOffice;
  if (!start) throw new Error('neither workers nor the script that they run are allowed here');
  const office: Office = start(waiting.hear);
  return {
    canStop: false,
    ask: (request, onProgress = () => {}) => waiting.add(onProgress, (id) => void office({ ...request, id })),
    stop() {},
  };
}

/** Unpacks the script of the worker, which the page holds as Base64 of gzip. */
export async function unpacked(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return await new Response(stream).text();
}

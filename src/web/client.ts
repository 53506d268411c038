/**
 * The page's side of the worker behind it: sends requests, hears answers, and ends it when the user gives up.
 *
 * The script of the worker is in the page, packed: a page that is a single file cannot load another one.
 */
import type { Answer, Numbered, Request } from './messages.js';

export interface Client {
  /** Whether the worker can be stopped: it runs in a thread of its own. */
  readonly canStop: boolean;
  /** Sends a request, and returns its answer. Rejects with a {@link Stopped} where the user gave up. */
  readonly ask: (request: Request, onProgress?: (file: string, pages: number) => void) => Promise<Answer>;
  /** Ends all that runs, and starts anew: what was read is gone. */
  readonly stop: () => void;
}

export class Stopped extends Error {}

/** Starts the worker of a script. Throws where the browser forbids it. */
export function createClient(script: string): Client {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: unknown) => void; onProgress: (file: string, pages: number) => void }>();
  let worker = start();
  let last = 0;

  function start(): Worker {
    const one = new Worker(address, { name: 'office' });
    one.postMessage({ role: 'office', script });
    one.onmessage = ({ data: { id, ...answer } }: MessageEvent<Numbered<Answer>>) => {
      const asked = waiting.get(id);
      if (answer.kind === 'progress') {
        asked?.onProgress(answer.file, answer.pages);
        return;
      }
      waiting.delete(id);
      asked?.resolve(answer as Answer);
    };
    one.onerror = (event) => {
      event.preventDefault();
      for (const { resolve } of waiting.values()) resolve({ kind: 'failed', sentence: event.message });
      waiting.clear();
    };
    return one;
  }

  return {
    canStop: true,
    ask: (request, onProgress = () => {}) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject, onProgress });
        worker.postMessage({ ...request, id: last });
      }),
    stop() {
      worker.terminate();
      for (const { reject } of waiting.values()) reject(new Stopped());
      waiting.clear();
      worker = start();
    },
  };
}

/** Unpacks the script of the worker, which the page holds as Base64 of gzip. */
export async function unpacked(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return await new Response(stream).text();
}

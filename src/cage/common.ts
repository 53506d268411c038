/** What two workers have in common while they share the pages of one PDF, as reading sees it. */
import type { MessagePort } from 'node:worker_threads';
import { type PageShare, type SeenPage, TAKEN } from '../read/sharing.js';
import type { Common, Handed } from './messages.js';

/** The counters, by their places. */
const NEXT = 0;
const READ = 1;
const GIVEN_UP = 2;
const COUNTERS = 3;

/** What the first reader and the second one get. */
export function makeCommon(): readonly [first: Common, second: Common] {
  const counters = new Int32Array(new SharedArrayBuffer(COUNTERS * Int32Array.BYTES_PER_ELEMENT));
  const { port1, port2 } = new MessageChannel();
  return [
    { counters, port: port1 },
    { counters, port: port2 },
  ];
}

/** Has both readers stop, where they look next. */
export function callOff({ counters }: Common): void {
  Atomics.store(counters, GIVEN_UP, 1);
}

/** The share of one of the readers; `call` asks for the other. */
export function shareOf({ counters, port }: Common, call: PageShare['call']): PageShare {
  return {
    call,
    take: () => Atomics.add(counters, NEXT, TAKEN),
    count: () => Atomics.add(counters, READ, 1) + 1,
    giveUp: () => callOff({ counters, port }),
    isGivenUp: () => Atomics.load(counters, GIVEN_UP) === 1,
    hand: (place, page) => port.postMessage({ place, page } satisfies Handed, [page.seen.lefts.buffer as ArrayBuffer]),
    await: (places) => handedOver(port, new Set(places)),
  };
}

/** The pages that come, until all have come or the other reader is gone. */
function handedOver(port: MessagePort, places: ReadonlySet<number>): Promise<ReadonlyMap<number, SeenPage>> {
  const pages = new Map<number, SeenPage>();
  return new Promise((resolve) => {
    const end = () => {
      port.close();
      resolve(pages);
    };
    if (places.size === 0) return end();
    port.on('close', end);
    port.on('message', ({ place, page }: Handed) => {
      pages.set(place, page);
      if (pages.size === places.size) end();
    });
  });
}

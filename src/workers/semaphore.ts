/** A semaphore: gives out a number of permits, in the order in which they are asked for. */
export interface Semaphore {
  /** Waits for so many permits. */
  acquire(count: number): Promise<void>;
  /** Gives them back. */
  release(count: number): void;
}

export function createSemaphore(permits: number): Semaphore {
  let free = permits;
  const waiting: { readonly count: number; readonly start: () => void }[] = [];
  const startNext = () => {
    while (waiting.length > 0 && waiting[0]!.count <= free) {
      const { count, start } = waiting.shift()!;
      free -= count;
      start();
    }
  };
  return {
    acquire: (count) =>
      new Promise((start) => {
        waiting.push({ count, start });
        startNext();
      }),
    release(count) {
      free += count;
      startNext();
    },
  };
}

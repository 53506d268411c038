/**
 * Whose turn it is: as many at once as there are places, in the order in which they came; who needs to be alone takes
 * all places.
 */
export interface Turns {
  /** How many there are. */
  readonly places: number;
  /** Waits for places. */
  take(count: number): Promise<void>;
  /** Gives places back. */
  give(count: number): void;
}

export function createTurns(places: number): Turns {
  let free = places;
  const waiting: { readonly count: number; readonly go: () => void }[] = [];
  const serve = () => {
    while (waiting.length > 0 && waiting[0]!.count <= free) {
      const { count, go } = waiting.shift()!;
      free -= count;
      go();
    }
  };
  return {
    places,
    take: (count) =>
      new Promise((go) => {
        waiting.push({ count, go });
        serve();
      }),
    give(count) {
      free += count;
      serve();
    },
  };
}

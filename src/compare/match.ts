/**
 * Two lists -> which item of the one is which of the other. Only what is certain is paired.
 *
 * Each pass has a key, and takes what the passes before it left over. An item whose key is `null` is not asked.
 */

import { groupBy } from '../model/groupBy.js';

export interface Pass<Item> {
  readonly key: (item: Item) => string | null;
  /** Whether items of one key are interchangeable, so that several may be paired in any way. */
  readonly alike?: true;
  /** Looks once more at a pair that its key proposes. */
  readonly accepts?: (old: Item, now: Item) => boolean;
}

export interface Matched<Item> {
  readonly pairs: readonly (readonly [old: Item, now: Item])[];
  /** What is left of each side. */
  readonly old: readonly Item[];
  readonly now: readonly Item[];
}

/** Pairs what belongs together. Of several candidates none is taken. */
export function match<Item>(old: readonly Item[], now: readonly Item[], passes: readonly Pass<Item>[]): Matched<Item> {
  const pairs: (readonly [Item, Item])[] = [];
  const left = { old: new Set(old.keys()), now: new Set(now.keys()) };
  for (const { key, alike = false, accepts = () => true } of passes) {
    const grouped = (items: readonly Item[], places: ReadonlySet<number>) =>
      groupBy([...places], (place) => key(items[place]!));
    const candidates = grouped(now, left.now);
    for (const [name, places] of grouped(old, left.old)) {
      const others = candidates.get(name) ?? [];
      if (name === null || (!alike && (places.length > 1 || others.length > 1))) continue;
      for (let i = 0; i < Math.min(places.length, others.length); i += 1) {
        const [one, other] = [places[i]!, others[i]!];
        if (!accepts(old[one]!, now[other]!)) continue;
        pairs.push([old[one]!, now[other]!]);
        left.old.delete(one);
        left.now.delete(other);
      }
    }
  }
  return { pairs, old: [...left.old].map((place) => old[place]!), now: [...left.now].map((place) => now[place]!) };
}

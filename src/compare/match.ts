/**
 * Pairs the items of two lists where only one pairing is possible.
 *
 * Each pass has a key, and works on what the passes before it left over. It leaves out items whose key is `null`.
 */

import { groupBy } from '../model/groupBy.js';

export interface Pass<Item> {
  readonly key: (item: Item) => string | null;
  /** Whether items of one key are interchangeable, so that several may be paired in any way. */
  readonly alike?: true;
  /** Decides about a pair of equal keys. */
  readonly accepts?: (old: Item, now: Item) => boolean;
}

export interface Matched<Item> {
  readonly pairs: readonly (readonly [old: Item, now: Item])[];
  /** The items without a partner. */
  readonly old: readonly Item[];
  readonly now: readonly Item[];
}

/** Pairs items pass by pass. An item with several candidates stays alone. */
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

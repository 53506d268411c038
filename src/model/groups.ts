/**
 * The parts of all items in one list. As `flatMap`, which asks each element by name whether it is there: where a thing is
 * done for every line of a source, that is felt.
 */
export function gather<Item, Part>(items: readonly Item[], partsOf: (item: Item) => readonly Part[]): Part[] {
  const parts: Part[] = [];
  for (const item of items) for (const part of partsOf(item)) parts.push(part);
  return parts;
}

/** The items by their keys, in order of first appearance. `Map.groupBy`, which Node 20 does not have. */
export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

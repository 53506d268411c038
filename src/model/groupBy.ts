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

/** The first item of each key, in order of first appearance. */
export const firstOfEach = <Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Item[] =>
  [...groupBy(items, keyOf).values()].map(([first]) => first!);

/** How often each value comes, in order of first appearance. */
export function countEach<Value>(values: Iterable<Value>): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The value that comes most often; among equals the first. */
export const commonest = <Value>(values: Iterable<Value>): Value | undefined =>
  [...countEach(values)].reduce<readonly [Value | undefined, number]>(
    (most, one) => (one[1] > most[1] ? one : most),
    [undefined, 0],
  )[0];

/** The items in runs: an item joins the run of the one before it where `isSameRun` says so. */
export function groupAdjacent<Item>(
  items: readonly Item[],
  isSameRun: (previous: Item, item: Item) => boolean,
): Item[][] {
  const runs: Item[][] = [];
  items.forEach((item, i) => {
    if (i > 0 && isSameRun(items[i - 1]!, item)) runs.at(-1)!.push(item);
    else runs.push([item]);
  });
  return runs;
}

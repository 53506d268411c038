/**
 * What is made of each item, in one list. As `map`; but V8 takes what `map` makes for a list that may have placeholders once it has
 * compiled the caller, and not before, so that all that looks at the list is compiled twice. Here it always may.
 */
export function listOf<Item, Made>(items: readonly Item[], make: (item: Item, i: number) => Made): Made[] {
  const made: Made[] = new Array(items.length);
  for (let i = 0; i < items.length; i += 1) made[i] = make(items[i]!, i);
  return made;
}

/** The texts of lines, cells or spans as one, with `between` between two. */
export function textsJoined(parts: readonly { readonly text: string }[], between: string): string {
  let joined = '';
  for (let i = 0; i < parts.length; i += 1) joined += i === 0 ? parts[0]!.text : between + parts[i]!.text;
  return joined;
}

/**
 * The parts of all items in one list. As `flatMap`, which asks each element by name whether it is there: where a thing is
 * done for every line of a source, that is felt.
 */
export function gather<Item, Part>(items: readonly Item[], partsOf: (item: Item) => readonly Part[]): Part[] {
  const parts: Part[] = [];
  for (const item of items) for (const part of partsOf(item)) parts.push(part);
  return parts;
}

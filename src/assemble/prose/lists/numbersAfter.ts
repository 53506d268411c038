/**
 * Gives the items of a list their numbers, where a tool wrote all of them after the last item, or at the end of the page:
 * `casa` / `orto` / `1.` / `2.`
 */

import type { TextSpan } from '../../../model/element.js';
import { groupAdjacent } from '../../../model/groupBy.js';
import { bareNumber } from '../../../vocabulary/bullets.js';
import type { Entry } from '../entry.js';

/**
 * Returns the entries of a section, with numbers in the place of lost bullets where as many stand after a list as it has
 * items; `left` are numbers that stand at the end of their page. What is no list's is left to the ledger, which reports it.
 */
export function withNumbersAfter(entries: readonly Entry[], left: readonly TextSpan[]): Entry[] {
  const parted = entries.flatMap(withNumbersApart);
  const groups = groupAdjacent(
    parted,
    (above, entry) => isItem(above) === isItem(entry) && isNumber(above) === isNumber(entry),
  );
  const numbers = new Map<Entry[], readonly TextSpan[]>();
  groups.forEach((group, i) => {
    const after = groups[i + 1]?.flatMap(({ spans }) => spans) ?? [];
    if (groups[i + 1]?.every(isNumber) && count(group, after)) numbers.set(group, after);
  });
  for (const run of groupAdjacent(left, (_, { text }) => bareNumber(text) !== 1)) {
    const isOfPage = ([item]: readonly Entry[]) => item!.spans[0]?.line.page === run[0]!.line.page;
    const list = groups.find((group) => !numbers.has(group) && isOfPage(group) && count(group, run));
    if (list) numbers.set(list, run);
  }
  const used = new Set([...numbers.values()].flat());
  return groups.flatMap((group) => {
    const own = numbers.get(group);
    if (own) return group.map((item, k) => numbered(item, own[k]!, k + 1));
    return group.filter(({ spans }) => !spans.some((span) => used.has(span)));
  });
}

/** An item without a bullet of its own: all of its spans are its lines. */
const isItem = ({ kind, lines, spans }: Entry): boolean => kind === 'bullet' && spans.length === lines.length;

const isNumber = ({ lines }: Entry): boolean => lines.length === 1 && bareNumber(lines[0]!) !== null;

/** Whether a list has at least two items, and as many numbers, which count from 1. */
const count = (items: readonly Entry[], numbers: readonly TextSpan[]): boolean =>
  items.length > 1 &&
  items.every(isItem) &&
  items.length === numbers.length &&
  numbers.every(({ text }, i) => bareNumber(text) === i + 1);

const numbered = (item: Entry, number: TextSpan, value: number): Entry => ({
  ...item,
  kind: 'number',
  number: value,
  spans: [...item.spans, number],
});

/** Parts the numbers after an item from it, as entries of their own. */
function withNumbersApart(entry: Entry): Entry[] {
  const { kind, lines, spans } = entry;
  const own = lines.findLastIndex((line) => bareNumber(line) === null) + 1;
  if (kind !== 'bullet' || own === 0 || own === lines.length || spans.length !== lines.length) return [entry];
  const numbers = lines
    .slice(own)
    .map((line, i): Entry => ({ kind: 'plain', number: 0, mark: 0, lines: [line], spans: [spans[own + i]!] }));
  return [{ ...entry, lines: lines.slice(0, own), spans: spans.slice(0, own) }, ...numbers];
}

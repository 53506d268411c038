/** Gives the items of a list their numbers, where a tool wrote all of them behind the last item: `casa` / `orto` / `1.` / `2.` */

import { groupAdjacent } from '../../model/groupBy.js';
import { bareNumber } from '../../vocabulary/bullets.js';
import type { Entry } from './entry.js';

/** Returns the entries of a section, with numbers in the place of lost bullets where as many stand behind a list as it has items. */
export function withNumbersBehind(entries: readonly Entry[]): Entry[] {
  const parted = entries.flatMap(withNumbersApart);
  const groups = groupAdjacent(
    parted,
    (above, entry) => isItem(above) === isItem(entry) && isNumber(above) === isNumber(entry),
  );
  return groups.flatMap((group, i) => {
    const behind = groups[i + 1] ?? [];
    if (group.every(isItem) && count(group, behind)) return group.map((item, k) => numbered(item, behind[k]!, k + 1));
    return group.every(isNumber) && count(groups[i - 1] ?? [], group) ? [] : group;
  });
}

/** An item without a bullet of its own: all of its spans are its lines. */
const isItem = ({ kind, lines, spans }: Entry): boolean => kind === 'bullet' && spans.length === lines.length;

const isNumber = ({ lines }: Entry): boolean => lines.length === 1 && bareNumber(lines[0]!) !== null;

/** Whether a list has at least two items, and as many numbers behind it, which count from 1. */
const count = (items: readonly Entry[], numbers: readonly Entry[]): boolean =>
  items.length > 1 &&
  items.every(isItem) &&
  items.length === numbers.length &&
  numbers.every(({ lines }, i) => bareNumber(lines[0]!) === i + 1);

const numbered = (item: Entry, number: Entry, value: number): Entry => ({
  ...item,
  kind: 'number',
  number: value,
  spans: [...item.spans, ...number.spans],
});

/** Parts the numbers behind an item from it, as entries of their own. */
function withNumbersApart(entry: Entry): Entry[] {
  const { kind, lines, spans } = entry;
  const own = lines.findLastIndex((line) => bareNumber(line) === null) + 1;
  if (kind !== 'bullet' || own === 0 || own === lines.length || spans.length !== lines.length) return [entry];
  const numbers = lines
    .slice(own)
    .map((line, i): Entry => ({ kind: 'plain', number: 0, mark: 0, lines: [line], spans: [spans[own + i]!] }));
  return [{ ...entry, lines: lines.slice(0, own), spans: spans.slice(0, own) }, ...numbers];
}

/**
 * Finds lists within the items of a numbered list: `1.` / `   - orti` / `   - prati` / `2.`. They follow their item, flat.
 *
 * A numbered heading may have a list below it, too. Items are set right of the margin, or begin in lower case, or end in a sign
 * that leads on; and the numbers count on after the inner list, at the edge of those before it.
 */
import { leftOf } from '../../../geometry/lineFit.js';
import type { Entry } from '../entry.js';
import type { ProseMetrics } from '../proseMetrics.js';

/** Returns entries with the items of inner lists as items of the numbered list around them. */
export function withInnerItems(metrics: Pick<ProseMetrics, 'left' | 'step'>, entries: readonly Entry[]): Entry[] {
  const whole: Entry[] = [];
  for (let i = 0; i < entries.length; ) {
    const list = entries[i]!.kind === 'number' ? numberedList(metrics, entries, i) : entries.slice(i, i + 1);
    for (const entry of list) whole.push(entry);
    i += list.length;
  }
  return whole;
}

const edgeOf = ({ spans }: Entry): number => leftOf(spans[0]!);

/** Returns the entries of the numbered list that begins at a place; its first entry alone where nothing is within it. */
function numberedList(
  { left, step }: Pick<ProseMetrics, 'left' | 'step'>,
  entries: readonly Entry[],
  start: number,
): Entry[] {
  const first = entries[start]!;
  const list: Entry[] = [first];
  const numbers: Entry[] = [first];
  for (const entry of entries.slice(start + 1)) {
    const isNext = entry.kind === 'number' && entry.number === numbers.at(-1)!.number + 1;
    const isInner = entry.kind === 'bullet' && edgeOf(entry) >= edgeOf(first) + step;
    if (isNext && Math.abs(edgeOf(entry) - edgeOf(first)) < step) numbers.push(entry);
    else if (!isInner) break;
    list.push(isInner ? { ...entry, kind: 'number', number: numbers.at(-1)!.number, mark: 0, inner: true } : entry);
  }
  const isIndented = edgeOf(first) >= left + step;
  const areItems = numbers.length > 1 && (isIndented || numbers.every(isItem));
  return areItems && list.length > numbers.length ? list : [first];
}

/** Whether a numbered line is no heading. */
const isItem = ({ lines, mark }: Entry): boolean =>
  /^\p{Ll}/u.test(lines[0]!.slice(mark)) || /[:;,]$/u.test(lines.at(-1)!);

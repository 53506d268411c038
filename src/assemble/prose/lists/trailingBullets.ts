/**
 * Bullets and numbers that stand below their items: some engines draw them last. `casa` / `•` / `scuola` / `•`.
 *
 * In a text without positions only the lines around them tell.
 */
import type { TextSpan } from '../../../model/element.js';
import type { Layout } from '../../../model/layout.js';
import { beginsSentence, ended } from '../../../text/sentences.js';
import { bareNumber, isBareBullet } from '../../../vocabulary/bullets.js';
import type { SheetText } from '../../sheets.js';
import { isParted, type ProseMetrics, room } from '../proseMetrics.js';
import { beginsAnew } from './items.js';

export interface Trailing {
  /** The mark of each item, by the index of the item's first line. */
  readonly items: ReadonlyMap<number, TextSpan>;
  /** Lines that go on an item below its mark. */
  readonly rests: ReadonlySet<number>;
  readonly marks: ReadonlySet<number>;
}

/** Finds the bullets and numbers of a section that stand below their items. */
export function trailingMarks(layout: Layout, metrics: ProseMetrics, texts: readonly SheetText[]): Trailing {
  const items = new Map<number, TextSpan>();
  const rests = new Set<number>();
  const runs = layout.unit === 'characters' ? runsOfMarks(texts) : [];
  const trailing = runs.filter((run) => stand(layout, metrics, texts, run));
  const marks = new Set(trailing.flat());
  for (const mark of [...marks].toSorted((a, b) => a - b)) {
    let first = mark - 1;
    while (first > 0 && !marks.has(first - 1) && !isFirst(layout, metrics, texts, first)) first -= 1;
    while (first < mark - 1 && marks.has(first - 1) && goesOnBelow(metrics, texts[first - 2]!, texts[first]!)) {
      rests.add(first);
      first += 1;
    }
    items.set(first, texts[mark]!.span);
  }
  return { items, rests, marks };
}

/** Bare marks that belong together, each with lines between: all bullets, and numbers that count from 1. */
function runsOfMarks(texts: readonly SheetText[]): number[][] {
  const bullets: number[] = [];
  const series: number[][] = [];
  texts.forEach(({ span }, i) => {
    const number = bareNumber(span.text);
    if (isBareBullet(span.text)) bullets.push(i);
    else if (number === 1) series.push([i]);
    else if (number !== null && series.at(-1)?.length === number - 1) series.at(-1)!.push(i);
  });
  return [bullets, ...series].filter(
    (run) => run.length > 1 && run[0]! > 0 && run.every((mark, k) => k === 0 || mark > run[k - 1]! + 1),
  );
}

/** Whether an item may begin with a line: the one above it announces the list, or ends a sentence, or is surely of no item. */
const isFirst = (layout: Layout, metrics: ProseMetrics, texts: readonly SheetText[], i: number): boolean =>
  (/[:.]$/u.test(texts[i - 1]!.span.text) && ended(texts[i - 1]!.span.text)) ||
  beginsAnew(layout, metrics, texts[i - 1]!, texts[i]!);

/**
 * Whether the marks stand below their items, and not below a line that announces them: nothing follows the last one, or each is
 * glued to the line above, or each is set solid with the line above and parted from the one below, or the first stands below a
 * line that is no sentence, no title and no rest of one: it begins anew, in lower case.
 */
function stand(layout: Layout, metrics: ProseMetrics, texts: readonly SheetText[], run: readonly number[]): boolean {
  const isGlued = (mark: number) => texts[mark - 1]?.span.line === texts[mark]!.span.line;
  if (run.every(isGlued)) return true;
  const above = run[0]! - 1;
  const { text } = texts[above]!.span;
  if (text.endsWith(':')) return false;
  if (run.at(-1) === texts.length - 1) return true;
  const parts = (i: number) => isParted(layout, metrics, texts[i - 1]!.span, texts[i]!.span);
  if (run.every((mark) => !parts(mark) && parts(mark + 1))) return true;
  const isAnew = above > 0 && isFirst(layout, metrics, texts, above);
  return isAnew && /^\p{Ll}/u.test(text) && !ended(text);
}

/** Whether a line goes on the item above its mark: there was no room for it there. */
const goesOnBelow = (metrics: ProseMetrics, before: SheetText, { span }: SheetText): boolean =>
  !ended(before.span.text) && !beginsSentence(span.text) && room(metrics, before.span, span) === 'none';

/**
 * Finds chapters of which nothing can be learned about the sheets: long stretches outside of them, and any where most sheets
 * have none after them. What follows most sheets closely may be sections of theirs that are not known yet.
 */
import { groupBy } from '../../model/groupBy.js';
import type { Layout } from '../../model/layout.js';
import { identityOf } from '../../text/textSpans.js';
import { type HeaderStart, lineOf } from '../header/starts.js';

/** Where so large a share of the sheets has other text after it, that is not another chapter. */
const USUAL = 0.5;
/** More pages in a row than these are another chapter's, however many sheets have such pages after them. */
const MOST_PAGES = 3;

/** Returns the indexes of the lines of such chapters, of those that stand outside the sheets. */
export function farFromSheets(
  layout: Layout,
  starts: readonly HeaderStart[],
  outside: ReadonlySet<number>,
): ReadonlySet<number> {
  const begins = starts.map((start) => lineOf(start).index);
  let at = -1;
  const stretches = groupBy(
    [...outside].toSorted((a, b) => a - b),
    (index) => {
      while (at + 1 < begins.length && begins[at + 1]! < index) at += 1;
      return at;
    },
  );
  const sheets = new Set(starts.map(identityOf)).size;
  const areFew = stretches.size < sheets * USUAL;
  const pagesOf = (indexes: readonly number[]) => new Set(indexes.map((index) => layout.lines[index]!.page)).size;
  return new Set([...stretches.values()].filter((own) => areFew || pagesOf(own) > MOST_PAGES).flat());
}

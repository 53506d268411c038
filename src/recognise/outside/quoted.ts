/**
 * Finds levels and codes that stand without the labels of a header block where other sheets have them, and begin no sheet.
 *
 * The text of a sheet quotes them amid its sections, before its Stato: titles of sections that come after them are none that
 * the sheet has before them. A list above all sheets has them with no title of a section, and a sheet of its own follows.
 */
import type { Layout } from '../../model/layout.js';
import { identityOf } from '../../text/textSpans.js';
import type { SectionField } from '../../vocabulary/labels.js';
import { type HeaderStart, lineOf } from '../header/starts.js';
import { isAtTop } from './beside.js';
import { hasStatus, sectionOf } from './ends.js';

/** Returns the header starts that are quoted; `proved` are those that begin a sheet or its next page. */
export function quotedStarts(
  layout: Layout,
  starts: readonly HeaderStart[],
  proved: readonly HeaderStart[],
): ReadonlySet<HeaderStart> {
  const isProved = new Set(proved);
  if (starts.length === isProved.size) return new Set();
  const sheets = new Set(proved.map(identityOf));
  const below = starts.map((start, i) => {
    const end = starts[i + 1] ? lineOf(starts[i + 1]!).index : layout.lines.length;
    return layout.lines.slice(lineOf(start).index + 1, end).filter(({ cells }) => cells.length > 0);
  });
  const titles = below.map((lines) => new Set(lines.flatMap((line) => sectionOf(layout.matcher, line) ?? [])));
  const later: ReadonlySet<SectionField>[] = []; // the titles from a start to the next sheet
  for (let i = starts.length - 1; i >= 0; i -= 1) {
    const next = starts[i + 1];
    later[i] = next && !isProved.has(next) ? new Set([...titles[i]!, ...later[i + 1]!]) : titles[i]!;
  }
  const quoted = new Set<HeaderStart>();
  let sheet: { readonly titles: Set<SectionField>; hasStatus: boolean } | null = null;
  for (const [i, start] of starts.entries()) {
    const line = lineOf(start);
    if (isProved.has(start)) sheet = { titles: new Set(), hasStatus: false };
    else if (line.page === null || !isAtTop(layout, line)) {
      const isListed = !sheet && later[i]!.size === 0 && sheets.has(identityOf(start));
      const isWithin = sheet !== null && sheet.titles.size > 0 && !sheet.hasStatus;
      if (isListed || (isWithin && ![...later[i]!].some((title) => sheet!.titles.has(title)))) quoted.add(start);
    }
    if (!sheet) continue;
    for (const title of titles[i]!) sheet.titles.add(title);
    sheet.hasStatus ||= hasStatus(layout.matcher, below[i]!);
  }
  return quoted;
}

/**
 * Tells the cells of header blocks apart in running text, where nothing but the order of lines is left.
 *
 * A block that a heading or the sheet's first section follows is closed: all of it is header, and its labels part it.
 * On the pages after it the same block comes again, and the text of a section follows it with nothing between: there
 * the closed block says how far the header goes.
 */

import type { Header } from '../../model/element.js';
import type { Layout } from '../../model/layout.js';
import { identityOf } from '../../text/textSpans.js';
import { titlesOf } from './byLabels.js';
import { headerFromRepeat } from './fromRepeat.js';
import type { HeaderRegion, ProducerQuirk, ResolvedRegion } from './region.js';
import { type ResolvedByText, resolveOnce } from './reuseResolved.js';

/** Solves the header regions of one source, in order. header regions of one sheet help each other. */
export function headersByOrder(layout: Layout, regions: readonly HeaderRegion[]): ResolvedRegion[] {
  const known = new Map<string, { readonly region: HeaderRegion; readonly header: Header }>();
  const alike: ResolvedByText = new Map();
  const resolved: ResolvedRegion[] = [];
  for (const region of regions) {
    const key = identityOf(region.headerStart);
    const model = known.get(key);
    if (!region.closed && model && (model.header.labels.size > 0 || !hasLabels(layout, region))) {
      const again = printedAgain(region, model.region);
      if (!again) resolved.push(headerFromRepeat(layout, region, model.header));
      else {
        const own = resolveOnce(layout, alike, again, titlesOf(again, model.header));
        resolved.push({ ...own, body: [...own.body, ...region.spans.slice(again.spans.length)] });
      }
    } else {
      const own = resolveOnce(layout, alike, region, titlesOf(region, model?.header));
      if (region.closed || !model || own.header.labels.size > 0) known.set(key, { region, header: own.header });
      resolved.push(own);
    }
  }
  // What only a quirk of the tool would make doubtful is certain where no block of the source shows that quirk.
  const quirks = new Set<ProducerQuirk | null>([null]);
  for (const one of resolved) for (const quirk of one.quirks) quirks.add(quirk);
  for (const [i, one] of resolved.entries()) {
    if (one.ambiguous.length > 0) resolved[i] = { ...one, ambiguous: ambiguousBy(quirks, one) };
  }
  return resolved;
}

/** What is doubtful in a block of a source with such quirks: of each field, the last. */
function ambiguousBy(
  quirks: ReadonlySet<ProducerQuirk | null>,
  { ambiguous }: ResolvedRegion,
): ResolvedRegion['ambiguous'] {
  const shown = ambiguous.filter(({ quirk }) => quirks.has(quirk));
  return [...new Map(shown.map((ambiguity) => [ambiguity.field, ambiguity])).values()];
}

/** Whether two or more labels stand in a header region: it tells more than a block that has none. */
const hasLabels = ({ matcher }: Layout, { spans }: HeaderRegion): boolean =>
  new Set(spans.flatMap(({ text }) => matcher.wholeLabel('header', text)?.field ?? [])).size > 1;

/** The open header region's beginning, closed, if it is line for line the closed block of the same sheet. */
function printedAgain(region: HeaderRegion, model: HeaderRegion): HeaderRegion | null {
  const count = model.spans.length;
  const isSame = model.closed && model.spans.every(({ text }, i) => text === region.spans[i]?.text);
  return isSame ? { ...model, headerStart: region.headerStart, spans: region.spans.slice(0, count) } : null;
}

/**
 * Separates the cells of header blocks in running text, where only the order of lines is left.
 *
 * A region that a heading or the sheet's first section ends is closed: all of it is header, and its labels split it. On
 * the following pages of the sheet the block is printed again, and the text of a section follows with nothing between:
 * there the closed block shows where the header ends.
 */

import type { Header } from '../../../model/element.js';
import type { Layout } from '../../../model/layout.js';
import { identityOf } from '../../../text/textSpans.js';
import { byLabels, titlesOf } from './byLabels.js';
import { headerFromRepeat } from './fromRepeat.js';
import type { HeaderRegion, ProducerQuirk, ResolvedRegion } from './region.js';

/** Resolves the header regions of one source, in order. */
export function headersByOrder(layout: Layout, regions: readonly HeaderRegion[]): ResolvedRegion[] {
  const models = new Map<string, { readonly region: HeaderRegion; readonly header: Header }>(); // of each sheet
  const resolved = regions.map((region) => {
    const sheet = identityOf(region.headerStart);
    const model = models.get(sheet);
    if (!region.closed && model && (model.header.labels.size > 0 || !hasLabels(layout, region))) {
      return repeatedHeader(layout, region, model.region, model.header);
    }
    const own = byLabels(layout, region, titlesOf(region, model?.header));
    if (region.closed || !model || own.header.labels.size > 0) models.set(sheet, { region, header: own.header });
    return own;
  });
  const shown = new Set<ProducerQuirk | null>([null, ...resolved.flatMap(({ quirks }) => quirks)]);
  return resolved.map((one) => ({ ...one, ambiguous: ambiguousWith(shown, one) }));
}

/** Resolves an open region by the model, an earlier block of the same sheet. */
function repeatedHeader(layout: Layout, region: HeaderRegion, model: HeaderRegion, header: Header): ResolvedRegion {
  const count = model.spans.length;
  const isSame = model.closed && model.spans.every(({ text }, i) => text === region.spans[i]?.text);
  if (!isSame) return headerFromRepeat(layout, region, header);
  const block = { ...model, headerStart: region.headerStart, spans: region.spans.slice(0, count) };
  const own = byLabels(layout, block, titlesOf(block, header));
  return { ...own, body: [...own.body, ...region.spans.slice(count)] };
}

/** Returns what is ambiguous in a source that shows these quirks: the last span of each field. */
function ambiguousWith(shown: ReadonlySet<ProducerQuirk | null>, { ambiguous }: ResolvedRegion) {
  const own = ambiguous.filter(({ quirk }) => shown.has(quirk));
  return [...new Map(own.map((ambiguity) => [ambiguity.field, ambiguity])).values()];
}

/** Whether two or more labels stand in a region, each alone in its cell. */
const hasLabels = ({ matcher }: Layout, { spans }: HeaderRegion): boolean =>
  new Set(spans.flatMap(({ text }) => matcher.wholeLabel('header', text)?.field ?? [])).size > 1;

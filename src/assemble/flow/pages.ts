/** Pages that were put into a document by hand: one that is there twice, and one of something else between the pages of a sheet. */
import { isSamePage } from '../../geometry/samePage.js';
import type { Element, TextSpan } from '../../model/element.js';
import { groupBy } from '../../model/groupBy.js';
import type { Layout, Line } from '../../model/layout.js';
import type { Report } from '../../report/report.js';
import { codeOf, identityOf } from '../../text/textSpans.js';

/**
 * Returns elements; what a page repeats of the one before it is page furniture. Tells of pages without the header block of
 * their sheet.
 */
export function withoutRepeatedPages(layout: Layout, elements: readonly Element[], report: Report): readonly Element[] {
  if (layout.unit !== 'points') return elements;
  const pages = [...groupBy(layout.lines, ({ page }) => page).values()];
  reportWithoutHeader(layout, pages, elements, report);
  const repeated = new Set(pages.flatMap((lines, i) => (isSamePage(pages[i - 1], lines) ? [lines[0]!.page] : [])));
  if (repeated.size === 0) return elements;
  for (const page of repeated)
    report.add('page-read-once', { number: page! }, { source: layout.source, page, line: null });
  return elements.flatMap((element): Element[] => {
    const spans = spansOf(element);
    return spans.length > 0 && repeated.has(spans[0]!.line.page)
      ? spans.map((span) => ({ kind: 'furniture', span }))
      : [element];
  });
}

/** What an element of a sheet's text is made of; a header block stays, as evidence. */
function spansOf(element: Element): readonly TextSpan[] {
  if (element.kind === 'text') return [element.span];
  if (element.kind === 'section') return element.labels;
  return element.kind === 'heading' ? [element.label] : [];
}

/** Tells of pages of text alone, where the pages before and after have header blocks of one sheet. */
function reportWithoutHeader(
  { source }: Layout,
  pages: readonly (readonly Line[])[],
  elements: readonly Element[],
  report: Report,
): void {
  const headers = new Map(
    elements.flatMap((one) => (one.kind === 'header' ? [[one.levelLabel[0]?.line.page ?? null, one] as const] : [])),
  );
  const texts = groupBy(elements, (one) => spansOf(one)[0]?.line.page ?? null);
  pages.forEach(([line], i) => {
    const page = line!.page;
    const [before, after] = [pages[i - 1]?.[0]?.page, pages[i + 1]?.[0]?.page].map((at) => at && headers.get(at));
    const isText = texts.get(page)?.every(({ kind }) => kind === 'text') === true;
    if (page === null || headers.has(page) || !before || !after || !isText) return;
    if (identityOf(before) !== identityOf(after)) return;
    const code = codeOf(before);
    if (code)
      report.add('page-without-header', { number: page, code }, { source, page, line: null }, { objective: code });
  });
}

/**
 * Resolves the header regions of running text. In: tokens of a source, some of them header starts, before the cells of their
 * header blocks are separated. Out: elements, each header start and its region replaced by a header and text.
 */

import { groupsOf } from '../../../geometry/spanGroups.js';
import type { Element, TextSpan } from '../../../model/element.js';
import type { Layout } from '../../../model/layout.js';
import type { Report } from '../../../report/report.js';
import { codeOf, identityOf, joinSpans, spanOf } from '../../../text/textSpans.js';
import { fieldName } from '../../../vocabulary/labels.js';
import { type BlockToken, endOfRun, inReadingOrder } from '../../readingOrder.js';
import type { HeaderStart } from '../starts.js';
import { headersByOrder } from './byOrder.js';
import type { HeaderRegion, ResolvedRegion } from './region.js';

/** Resolves all header regions of a source together: the pages of one sheet help each other. */
export function resolveRegions(layout: Layout, printed: readonly BlockToken[], report: Report): Element[] {
  const tokens = inReadingOrder(printed, layout.matcher);
  const resolved = headersByOrder(layout, findRegions(layout, tokens));
  reportAmbiguities(layout, resolved, report);
  return splice(tokens, resolved);
}

/** Finds the region of each header start. */
function findRegions(layout: Layout, tokens: readonly BlockToken[]): HeaderRegion[] {
  const regions: HeaderRegion[] = [];
  const firstSections = new Map<string, string>(); // of each sheet
  let sheet: string | null = null;
  let before: BlockToken | undefined; // page furniture aside
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'headerStart') {
      const next = tokens[endOfRun(tokens, i + 1)];
      const { headerStart, spans } = withCode(layout, token.headerStart, regionSpans(tokens, i), next);
      const own = identityOf(headerStart);
      const section = next?.kind === 'section' ? next.field : null;
      const isFirst = sheet !== own;
      if (isFirst && section) firstSections.set(own, section);
      const isFirstSection = section !== null && firstSections.get(own) === section;
      regions.push({
        headerStart,
        spans: [...headerStart.joined, ...spans],
        closed: next !== undefined && (isFirst || next.kind === 'heading' || isFirstSection),
        awaited: before?.kind === 'section',
        headingTitles: headingTitles(layout, tokens, i),
      });
      sheet = own;
    }
    if (token.kind !== 'furniture') before = token;
  }
  return regions;
}

/** Takes the one code of a whole block that stands below its labels, not under its level, for the code of the sheet. */
function withCode(
  { matcher }: Layout,
  headerStart: HeaderStart,
  spans: readonly TextSpan[],
  next: BlockToken | undefined,
): { readonly headerStart: HeaderStart; readonly spans: readonly TextSpan[] } {
  const codes = spans.filter(({ text }) => matcher.codes.isCode(text));
  if (headerStart.code.length > 0 || codes.length !== 1 || next?.kind !== 'heading') return { headerStart, spans };
  return { headerStart: { ...headerStart, code: codes }, spans: spans.filter((span) => span !== codes[0]) };
}

/** Returns the text after a token, one span for each cell, up to the next token that is neither text nor page furniture. */
const regionSpans = (tokens: readonly BlockToken[], start: number): TextSpan[] =>
  tokens
    .slice(start + 1, endOfRun(tokens, start + 1))
    .flatMap((token) => (token.kind === 'text' ? token.span.cells.map((cell) => spanOf(token.span.line, [cell])) : []));

/**
 * Returns what the heading after a header start may say: all text under it, or the first group of it. Where a page break
 * follows the heading, its title comes after the next header block, which repeats this one.
 */
function headingTitles(layout: Layout, tokens: readonly BlockToken[], start: number): string[] {
  const heading = endOfRun(tokens, start + 1);
  if (tokens[heading]?.kind !== 'heading') return [];
  const repeated = endOfRun(tokens, heading + 1);
  let spans = regionSpans(tokens, heading);
  if (spans.length === 0 && tokens[repeated]?.kind === 'headerStart') {
    const own = regionSpans(tokens, start);
    const after = regionSpans(tokens, repeated);
    spans = after.slice(after.findIndex(({ text }, i) => text !== own[i]?.text));
  }
  return [spans, groupsOf(layout, spans)[0] ?? []].filter((group) => group.length > 0).map(joinSpans);
}

function reportAmbiguities({ source }: Layout, resolved: readonly ResolvedRegion[], report: Report): void {
  for (const { header, ambiguous } of resolved) {
    for (const { field, span } of ambiguous) {
      const place = { source, page: span.line.page, line: span.line.number };
      report.add('header-unclear', { text: span.text, field: fieldName(field) }, place, {
        objective: codeOf(header),
      });
    }
  }
}

/** Replaces each header start and the text of its region by the header and the body that were separated. */
function splice(tokens: readonly BlockToken[], resolved: readonly ResolvedRegion[]): Element[] {
  const regions = resolved.values();
  let isInRegion = false;
  return tokens.flatMap((token): readonly Element[] => {
    if (token.kind === 'text' && isInRegion) return [];
    if (token.kind === 'headerStart') {
      isInRegion = true;
      const { header, body } = regions.next().value!;
      return [header, ...body.map((span): Element => ({ kind: 'text', span }))];
    }
    if (token.kind !== 'furniture') isInRegion = false;
    return [token];
  });
}

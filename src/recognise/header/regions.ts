/**
 * Puts header blocks of running text in the place of their header starts. In: tokens in reading order, some of them header starts
 * whose header block is not told apart yet. Out: elements.
 */

import { groupsOf } from '../../geometry/spanGroups.js';
import type { Element, TextSpan } from '../../model/element.js';
import type { Layout } from '../../model/layout.js';
import type { Report } from '../../report/report.js';
import { codeOf, identityOf, joinSpans, spanOf } from '../../text/textSpans.js';
import { FIELD_NAMES } from '../../vocabulary/labels.js';
import { type BlockToken, inReadingOrder } from '../readingOrder.js';
import { headersByOrder } from './byOrder.js';
import type { HeaderRegion, ResolvedRegion } from './region.js';

/** Solves all header starts of a source together: the pages of one sheet help each other. */
export function resolveRegions(layout: Layout, printed: readonly BlockToken[], report: Report): Element[] {
  const tokens = inReadingOrder(printed, layout.matcher);
  const regions: HeaderRegion[] = [];
  const firstSection = new Map<string, string>();
  let running: string | null = null;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (token.kind !== 'headerStart') continue;
    const key = identityOf(token.headerStart);
    const spans = [...token.headerStart.behind, ...regionSpans(tokens, i)];
    const place = nextMark(tokens, i);
    const next = place < tokens.length ? tokens[place] : undefined; // V8 throws code away that looks behind the end
    const section = next?.kind === 'section' ? next.field : null;
    const isFirst = running !== key;
    if (isFirst && section) firstSection.set(key, section);
    running = key;
    const again = section !== null && firstSection.get(key) === section;
    const closed = next !== undefined && (isFirst || next.kind === 'heading' || again);
    const awaited = lastMark(tokens, i)?.kind === 'section';
    regions.push({
      headerStart: token.headerStart,
      spans,
      closed,
      awaited,
      headingTitles: headingTitles(layout, tokens, i),
    });
  }
  return weave(layout, tokens, headersByOrder(layout, regions), report);
}

/** Where the next thing stands that is neither text nor furniture; behind the end if there is none. */
function nextMark(tokens: readonly BlockToken[], after: number): number {
  let at = after + 1;
  while (at < tokens.length && (tokens[at]!.kind === 'text' || tokens[at]!.kind === 'furniture')) at += 1;
  return at;
}

/** What stands right before a thing, page furniture aside. */
function lastMark(tokens: readonly BlockToken[], before: number): BlockToken | undefined {
  let at = before - 1;
  while (tokens[at]?.kind === 'furniture') at -= 1;
  return tokens[at];
}

/** The text behind a header start, cell by cell, up to the next thing that is not text. */
function regionSpans(tokens: readonly BlockToken[], headerStart: number): TextSpan[] {
  const spans: TextSpan[] = [];
  for (let i = headerStart + 1; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (token.kind === 'text') spans.push(...token.span.cells.map((cell) => spanOf(token.span.line, [cell])));
    else if (token.kind !== 'furniture') break;
  }
  return spans;
}

/**
 * What the heading after a header start may say: all text under it, or the first group of it. Where a page break stands
 * under the heading, its title comes after the next header block, which repeats this one.
 */
function headingTitles(layout: Layout, tokens: readonly BlockToken[], headerStart: number): string[] {
  const heading = nextMark(tokens, headerStart);
  if (tokens[heading]?.kind !== 'heading') return [];
  const repeated = nextMark(tokens, heading);
  let spans = regionSpans(tokens, heading);
  if (spans.length === 0 && tokens[repeated]?.kind === 'headerStart') {
    const own = regionSpans(tokens, headerStart).map((span) => span.text);
    const after = regionSpans(tokens, repeated);
    spans = after.slice(after.findIndex((span, i) => span.text !== own[i]));
  }
  return [spans, groupsOf(layout, spans)[0] ?? []].filter((group) => group.length > 0).map(joinSpans);
}

/** The tokens again, each header start and its text replaced by the header and the body that was told apart from it. */
function weave(
  layout: Layout,
  tokens: readonly BlockToken[],
  resolved: readonly ResolvedRegion[],
  report: Report,
): Element[] {
  const elements: Element[] = [];
  let region = 0;
  let skipping = false;
  for (const token of tokens) {
    if (token.kind === 'headerStart') {
      const { header, body, ambiguous } = resolved[region]!;
      region += 1;
      elements.push(header);
      for (const span of body) elements.push({ kind: 'text', span });
      for (const { field, span } of ambiguous) {
        const at = { source: layout.source, page: span.line.page, line: span.line.number };
        report.add('header-unclear', { text: span.text, field: FIELD_NAMES[field] }, at, {
          objective: codeOf(header),
        });
      }
      skipping = true;
    } else if (token.kind === 'furniture') elements.push(token);
    else if (token.kind !== 'text' || !skipping) {
      elements.push(token);
      skipping = false;
    }
  }
  return elements;
}

/** Follows a header block that repeats a known one: what is known says where the block ends and the body goes on. */

import { groupsOf } from '../../geometry/spanGroups.js';
import type { Header, TextSpan } from '../../model/element.js';
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Layout } from '../../model/layout.js';
import { joinSpans, leadingRun, splitAfter, splitLabel } from '../../text/textSpans.js';
import type { HeaderField } from '../../vocabulary/labels.js';
import { labelAmid, withoutBullet } from './byLabels.js';
import type { Ambiguity, HeaderRegion, ResolvedRegion } from './region.js';
import { LONGEST, splitJoined } from './splitJoinedCells.js';

/** Within how many spans the next label of a block must come, for what stands before it to be in the block. */
const WITHIN = 12;

/** Whether one of the spans is a label that the known block has and this one has not shown yet. */
const labelsFollow = (
  matcher: LabelMatcher,
  spans: readonly TextSpan[],
  values: ReadonlyMap<HeaderField, string>,
  shown: ReadonlyMap<HeaderField, unknown>,
): boolean =>
  spans.some((_, i) => {
    const match = labelAmid(matcher, spans, i);
    return match !== null && values.has(match.row.field) && !shown.has(match.row.field);
  });

/**
 * Follows a known header through an open header region: labels and values that it has are taken, in any order, each once; what
 * comes after is the body.
 */
export function headerFromRepeat(layout: Layout, region: HeaderRegion, model: Header): ResolvedRegion {
  const values = new Map([...model.fields].map(([field, spans]) => [field, joinSpans(spans)]));
  const fields = new Map<HeaderField, TextSpan[]>();
  const labels = new Map<HeaderField, TextSpan[]>();
  const ambiguous: Ambiguity[] = [];
  const amid: TextSpan[] = [];
  const title: TextSpan[] = [];
  const titleText = joinSpans(model.title);
  const spans = [...splitAfter(splitJoined(layout.matcher, region.spans, [titleText]), titleText)];
  let at = 0;
  const take = (text: string, into: TextSpan[]): boolean => {
    const count = into.length === 0 ? leadingRun(spans.slice(at, at + LONGEST))(text) : 0;
    for (const span of spans.slice(at, at + count)) into.push(span);
    at += count;
    return count > 0;
  };
  let open: HeaderField | null = null;
  while (at < spans.length) {
    const ahead = spans.slice(at, at + 4).map((span) => withoutBullet(layout.matcher, span));
    const match = labelAmid(layout.matcher, ahead, 0);
    if (match && values.has(match.row.field) && !fields.has(match.row.field)) {
      const { label, inline } = splitLabel(ahead.slice(0, match.used), match.rest);
      labels.set(match.row.field, label);
      at += match.used;
      if (inline.length > 0) {
        at -= 1;
        spans[at] = inline[0]!;
      }
      open = match.row.field;
      fields.set(open, []);
      continue;
    }
    if (take(titleText, title)) continue;
    if ([...fields].some(([field, into]) => take(values.get(field)!, into))) continue;
    const isInside = labelsFollow(layout.matcher, spans.slice(at + 1, at + WITHIN), values, fields);
    if (open === null && isInside) {
      // A line drawn into the block: the text that a section waits for, else it stays unclaimed, and is reported.
      if (region.awaited) amid.push(spans[at]!);
      at += 1;
      continue;
    }
    // A value that the model does not have: another one, if labels are still to come, else the body begins.
    if (!isInside) break;
    fields.get(open!)!.push(spans[at]!);
    at += 1;
  }
  const differs = open !== null && at < spans.length && fields.get(open)!.length === 0 && values.get(open) !== '';
  if (differs && groupsOf(layout, spans.slice(at, at + 2)).length === 2) {
    ambiguous.push({ field: open!, span: spans[at]!, quirk: null });
    fields.get(open!)!.push(spans[at]!);
    at += 1;
  }
  return {
    header: {
      kind: 'header',
      level: region.headerStart.level,
      levelLabel: region.headerStart.label,
      labels,
      code: region.headerStart.code,
      title,
      fields,
    },
    body: [...amid, ...spans.slice(at)],
    ambiguous,
    quirks: [],
  };
}

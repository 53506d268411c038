/**
 * Resolves an open header region that repeats a known header block: labels and values that the block has are taken, in
 * any order, each once; what comes after them is the body.
 */

import { groupsOf } from '../../../geometry/spanGroups.js';
import { isOfTitle } from '../../../labels/transcribedLabels.js';
import type { Header, TextSpan } from '../../../model/element.js';
import type { Layout } from '../../../model/layout.js';
import { joinSpans, leadingRun, splitAfter, splitLabel } from '../../../text/textSpans.js';
import type { HeaderField } from '../../../vocabulary/labels.js';
import { headerAt } from '../starts.js';
import { matchFieldLabel, TALLEST_LABEL, withoutBullet } from './byLabels.js';
import type { Ambiguity, HeaderRegion, ResolvedRegion } from './region.js';
import { LONGEST, splitJoined } from './splitJoinedCells.js';

/** Within how many spans the next label of a block must come, for what stands before it to be in the block. */
const WITHIN = 12;

/** Follows a known header, the model, through an open region. */
export function headerFromRepeat(layout: Layout, region: HeaderRegion, model: Header): ResolvedRegion {
  const { matcher } = layout;
  const known = new Map([...model.fields].map(([field, spans]) => [field, joinSpans(spans)]));
  const knownTitle = joinSpans(model.title);
  const labels = new Map<HeaderField, TextSpan[]>();
  const fields = new Map<HeaderField, TextSpan[]>();
  const title: TextSpan[] = [];
  const titleLabel: TextSpan[] = [];
  const amid: TextSpan[] = [];
  const rest = [...splitAfter(splitJoined(matcher, region.spans, [knownTitle]), knownTitle)];

  const isMissing = (field: HeaderField | undefined) => field !== undefined && known.has(field) && !fields.has(field);
  const take = (text: string, into: TextSpan[]): boolean => {
    const count = into.length === 0 ? leadingRun(rest.slice(0, LONGEST))(text) : 0;
    into.push(...rest.splice(0, count));
    return count > 0;
  };

  let open: HeaderField | null = null; // the field of the last label
  while (rest.length > 0) {
    const ahead = rest.slice(0, TALLEST_LABEL).map((span) => withoutBullet(matcher, span));
    const match = matchFieldLabel(matcher, ahead, 0);
    const { label, inline } = match ? splitLabel(ahead.slice(0, match.used), match.rest) : { label: [], inline: [] };
    if (match && model.titleLabel.length > 0 && titleLabel.length === 0 && isOfTitle(joinSpans(label))) {
      titleLabel.push(...label);
      rest.splice(0, match.used, ...inline);
      continue;
    }
    if (match && isMissing(match.row.field)) {
      open = match.row.field;
      labels.set(open, label);
      fields.set(open, []);
      rest.splice(0, match.used, ...inline);
      continue;
    }
    if (
      take(knownTitle, title) ||
      take(joinSpans(model.titleLabel), titleLabel) ||
      [...fields].some(([field, spans]) => take(known.get(field)!, spans))
    )
      continue;
    // Other text is in the block only if labels are still to come; else the body begins.
    const next = rest.slice(1, WITHIN);
    if (!next.some((_, i) => isMissing(matchFieldLabel(matcher, next, i)?.row.field))) break;
    const other = rest.shift()!;
    if (open !== null) fields.get(open)!.push(other);
    // Before any label it is the text that a section waits for; without one it stays unclaimed, and is reported.
    else if (region.awaited) amid.push(other);
  }

  const ambiguous: Ambiguity[] = [];
  const differs = open !== null && fields.get(open)!.length === 0 && known.get(open) !== '';
  if (differs && groupsOf(layout, rest.slice(0, 2)).length === 2) {
    ambiguous.push({ field: open!, span: rest[0]!, quirk: null });
    fields.get(open!)!.push(rest.shift()!);
  }
  return {
    header: headerAt(region.headerStart, { labels, title: [...titleLabel, ...title], fields }),
    body: [...amid, ...rest],
    ambiguous,
    quirks: [],
  };
}

/** Text spans that stand together on the page. */
import type { TextSpan } from '../model/element.js';
import type { Layout } from '../model/layout.js';
import { hasGap } from './lineGaps.js';

/** Whether white space, another page or another column stands between two spans. */
export function isApart(layout: Layout, before: TextSpan, after: TextSpan): boolean {
  return before.line.index !== after.line.index && hasGap(layout, before.line, after.line);
}

/** Spans parted where white space stands between them, or where their font changes. */
export function groupsOf(layout: Layout, spans: readonly TextSpan[]): TextSpan[][] {
  const groups: TextSpan[][] = [];
  spans.forEach((span, i) => {
    const before = spans[i - 1];
    const parted = before && (isApart(layout, before, span) || before.cells[0]?.font !== span.cells[0]?.font);
    if (!before || parted) groups.push([span]);
    else groups.at(-1)!.push(span);
  });
  return groups;
}

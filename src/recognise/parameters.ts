/**
 * The export's parameters: Vista, Livello, sometimes VALORE PUBBLICO, each with its value beside it, behind it or
 * under it; or, where a converter tore the table apart, all labels first and then all values.
 */

import { isApart } from '../geometry/spanGroups.js';
import type { Element, TextSpan } from '../model/element.js';
import type { Layout, Line } from '../model/layout.js';
import { spanOf, splitLabel } from '../text/textSpans.js';
import type { ParameterField } from '../vocabulary/labels.js';

/** Reads the lines before a sheet. What is neither head, label nor value is text. */
export function readParameters(layout: Layout, lines: readonly Line[]): Element[] {
  const { matchLabel, wholeLabel } = layout.matcher;
  const labels: TextSpan[] = [];
  const heads: TextSpan[] = [];
  const rest: TextSpan[] = [];
  const values = new Map<ParameterField, TextSpan[]>();
  const waiting: ParameterField[] = [];
  let last: { field: ParameterField; span: TextSpan } | null = null;
  for (const line of lines) {
    for (const cell of line.cells) {
      const span = spanOf(line, [cell]);
      const match = matchLabel('parameters', [span.text]);
      if (wholeLabel('furniture', span.text)) heads.push(span);
      else if (match && !values.has(match.row.field)) {
        const { label, inline } = splitLabel([span], match.rest);
        labels.push(...label);
        values.set(match.row.field, inline);
        if (match.rest === '') waiting.push(match.row.field);
      } else if (waiting.length > 0) {
        const field = beside(layout, labels, span, waiting);
        values.get(field)!.push(span);
        waiting.splice(waiting.indexOf(field), 1);
        last = { field, span };
      } else if (last && !isApart(layout, last.span, span)) {
        values.get(last.field)!.push(span);
        last = { field: last.field, span };
      } else rest.push(span);
    }
  }
  return [
    ...heads.map((span): Element => ({ kind: 'furniture', span })),
    { kind: 'parameters', labels, values },
    ...rest.map((span): Element => ({ kind: 'text', span })),
  ];
}

/** The waiting label on the value's own line; else the one that has waited longest. */
function beside(
  { matcher }: Layout,
  labels: readonly TextSpan[],
  value: TextSpan,
  waiting: readonly ParameterField[],
): ParameterField {
  const near = labels.find((label) => label.line.index === value.line.index);
  const field = near && matcher.matchLabel('parameters', [near.text])?.row.field;
  return field && waiting.includes(field) ? field : waiting[0]!;
}

/**
 * Reads the export's parameters: Vista, Livello, sometimes VALORE PUBBLICO, each with its value beside it, after it or
 * under it; or, in a column-major source, all labels first and then all values.
 */

import { isApart } from '../geometry/spanGroups.js';
import type { Element, TextSpan } from '../model/element.js';
import type { Layout, Line } from '../model/layout.js';
import { spanOf, splitLabel } from '../text/textSpans.js';
import type { ParameterField } from '../vocabulary/labels.js';

/** Reads the lines before a sheet. What is neither a head of the export, nor a label, nor a value is text. */
export function readParameters(layout: Layout, lines: readonly Line[]): Element[] {
  const { matchLabel, wholeLabel } = layout.matcher;
  const labels: TextSpan[] = [];
  const heads: TextSpan[] = [];
  const rest: TextSpan[] = [];
  const values = new Map<ParameterField, TextSpan[]>();
  const waiting: ParameterField[] = [];
  let last: TextSpan[] = []; // the value that was begun last
  for (const span of lines.flatMap((line) => line.cells.map((cell) => spanOf(line, [cell])))) {
    const match = matchLabel('parameters', [span.text]);
    if (wholeLabel('furniture', span.text)) heads.push(span);
    else if (match && !values.has(match.row.field)) {
      const { label, inline } = splitLabel([span], match.rest);
      labels.push(...label);
      values.set(match.row.field, inline);
      if (inline.length === 0) waiting.push(match.row.field);
    } else if (waiting.length > 0) {
      const field = fieldBeside(layout, labels, span, waiting);
      waiting.splice(waiting.indexOf(field), 1);
      last = values.get(field)!;
      last.push(span);
    } else if (last.length > 0 && !isApart(layout, last.at(-1)!, span)) last.push(span);
    else rest.push(span);
  }
  return [
    ...heads.map((span): Element => ({ kind: 'furniture', span })),
    { kind: 'parameters', labels, values },
    ...rest.map((span): Element => ({ kind: 'text', span })),
  ];
}

/** Returns the waiting field whose label stands on the value's line; else the one that has waited longest. */
function fieldBeside(
  { matcher }: Layout,
  labels: readonly TextSpan[],
  value: TextSpan,
  waiting: readonly ParameterField[],
): ParameterField {
  const near = labels.find(({ line }) => line.index === value.line.index);
  const field = near && matcher.matchLabel('parameters', [near.text])?.row.field;
  return field && waiting.includes(field) ? field : waiting[0]!;
}

/**
 * The export's parameters: Vista, Livello, sometimes VALORE PUBBLICO, each with its value beside it, behind it or
 * under it; or, where a converter tore the table apart, all labels first and then all values.
 */

import { type Element, isApart, type Piece, partLabel, pieceOf } from '../model/element.js';
import type { Layout, Line } from '../model/layout.js';
import type { ParameterField } from '../vocabulary/labels.js';

/** Reads the lines before a sheet. What is neither head, label nor value is text. */
export function readParameters(layout: Layout, lines: readonly Line[]): Element[] {
  const { matchLabel, wholeLabel } = layout.lexicon;
  const labels: Piece[] = [];
  const heads: Piece[] = [];
  const rest: Piece[] = [];
  const values = new Map<ParameterField, Piece[]>();
  const waiting: ParameterField[] = [];
  let last: { field: ParameterField; piece: Piece } | null = null;
  for (const line of lines) {
    for (const cell of line.cells) {
      const piece = pieceOf(line, [cell]);
      const match = matchLabel('parameters', [piece.text]);
      if (wholeLabel('furniture', piece.text)) heads.push(piece);
      else if (match && !values.has(match.row.field)) {
        const { label, inline } = partLabel([piece], match.rest);
        labels.push(...label);
        values.set(match.row.field, inline);
        if (match.rest === '') waiting.push(match.row.field);
      } else if (waiting.length > 0) {
        const field = beside(layout, labels, piece, waiting);
        values.get(field)!.push(piece);
        waiting.splice(waiting.indexOf(field), 1);
        last = { field, piece };
      } else if (last && !isApart(layout, last.piece, piece)) {
        values.get(last.field)!.push(piece);
        last = { field: last.field, piece };
      } else rest.push(piece);
    }
  }
  return [
    ...heads.map((piece): Element => ({ kind: 'furniture', piece })),
    { kind: 'parameters', labels, values },
    ...rest.map((piece): Element => ({ kind: 'text', piece })),
  ];
}

/** The waiting label on the value's own line; else the one that has waited longest. */
function beside(
  { lexicon }: Layout,
  labels: readonly Piece[],
  value: Piece,
  waiting: readonly ParameterField[],
): ParameterField {
  const near = labels.find((label) => label.line.index === value.line.index);
  const field = near && lexicon.matchLabel('parameters', [near.text])?.row.field;
  return field && waiting.includes(field) ? field : waiting[0]!;
}

/** The two sections of one line: VALORE PUBBLICO and Stato. */

import type { Draft, Observed } from '../model/draft.js';
import { isApart, joinPieces, type Piece } from '../model/element.js';
import type { Layout } from '../model/layout.js';
import type { SheetText } from './sheets.js';

const CODED = /^(\d{1,4}|[A-Z]{1,3}\d{0,3})\s*[-–—.:)]\s+(\S.*)$/u;

/** Each `1 - LABEL` begins a value; a line without a number goes on the value above it, if nothing parts them. */
export function readPublicValues(layout: Layout, texts: readonly SheetText[]): Draft['publicValues'] {
  const values: Piece[][] = [];
  for (const { piece } of texts) {
    const last = values.at(-1)?.at(-1);
    if (!last || CODED.test(piece.text) || isApart(layout, last, piece)) values.push([piece]);
    else values.at(-1)!.push(piece);
  }
  return values.map((pieces) => {
    const text = joinPieces(pieces);
    const coded = CODED.exec(text);
    return { value: { code: coded?.[1] ?? null, label: coded?.[2] ?? text }, pieces };
  });
}

/** The first line under Stato; what follows it belongs to no field. */
export function readStatus(texts: readonly SheetText[]): Observed<string> | null {
  const first = texts[0]?.piece;
  return first ? { value: first.text, pieces: [first] } : null;
}

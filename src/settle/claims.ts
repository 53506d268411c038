/**
 * Who claims which cell: the book that the ledger is made from.
 *
 * A cell may be claimed more than once; the strongest claim counts. What nobody claims is unrecognised.
 */
import type { Piece } from '../model/element.js';
import type { Cell } from '../model/line.js';

export type ClaimClass = 'fields' | 'repeated' | 'furniture';

export interface Claim {
  readonly class: ClaimClass;
  /** Name of the record's field; `null` for furniture. */
  readonly field: string | null;
  readonly objective: string | null;
}

export type Claims = Map<Cell, Claim[]>;

/** Adds a claim on all cells of the pieces. */
export function claim(claims: Claims, pieces: readonly Piece[], entry: Claim): void {
  for (const piece of pieces) {
    for (const cell of piece.cells) {
      const held = claims.get(cell);
      if (held) held.push(entry);
      else claims.set(cell, [entry]);
    }
  }
}

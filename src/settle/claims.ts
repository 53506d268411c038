/**
 * Claims on cells: each says which field of which record a cell gave a label or a value to, or that it is page
 * furniture or stands outside the sheets. The ledger is built from them.
 *
 * A cell may be claimed more than once; the strongest claim counts. A cell without a claim is unrecognised.
 */

import type { TextSpan } from '../model/element.js';
import { countEach } from '../model/groupBy.js';
import type { Cell } from '../model/layout.js';
import { bulletLength } from '../vocabulary/bullets.js';

export type ClaimClass = 'fields' | 'repeated' | 'furniture' | 'outside';

export interface Claim {
  /** The claimed part of the cell's text where a label and its value share a cell; `null` for all of it. */
  readonly text: string | null;
  readonly class: ClaimClass;
  /** Name of the record's field; `null` for furniture and what is outside. */
  readonly field: string | null;
  readonly objective: string | null;
}

export type Claims = Map<Cell, Claim[]>;

/** Adds a claim on each cell of the spans. */
export function claim(claims: Claims, spans: readonly TextSpan[], common: Omit<Claim, 'text'>): void {
  const whole: Claim = { ...common, text: null };
  for (const { cells, text } of spans) {
    for (const cell of cells) {
      const added = cells.length > 1 || text === cell.text ? whole : { ...common, text };
      const earlier = claims.get(cell);
      if (earlier) earlier.push(added);
      else claims.set(cell, [added]);
    }
  }
}

/** Length, in letters, up to which a label at the start or the end of a word is looked for. */
const LONGEST_LABEL_WORD = 40;

/** Whether every word of a cell is claimed. A cell that holds a label and its value may be claimed in two parts. */
export const isWhole = (cell: Cell, held: readonly Claim[]): boolean =>
  held.some(({ text }) => text === null || text === cell.text) || isWholeInParts(cell, held);

function isWholeInParts(cell: Cell, held: readonly Claim[]): boolean {
  const unused = countEach(held.flatMap(({ text }) => text?.split(' ') ?? []));
  const take = (word: string): boolean => {
    const left = unused.get(word) ?? 0;
    if (left > 0) unused.set(word, left - 1);
    return left > 0;
  };
  /** Takes two claimed words that touch in the cell: `StatoIn` of `Stato` and `In Corso`. */
  const takeBoth = (word: string): boolean => {
    const starts = Array.from({ length: Math.min(word.length - 1, LONGEST_LABEL_WORD) }, (_, i) => i + 1);
    const cut = [...starts, ...starts.map((end) => word.length - end)].find(
      (at) => unused.has(word.slice(0, at)) && unused.has(word.slice(at)),
    );
    return cut !== undefined && take(word.slice(0, cut)) && take(word.slice(cut));
  };
  const ofText = cell.text.slice(bulletLength(cell.text)); // a bullet says nothing
  return ofText.split(' ').every((word) => take(word) || takeBoth(word));
}

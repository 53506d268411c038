/**
 * Who claims which cell: the book that the ledger is made from.
 *
 * A cell may be claimed more than once; the strongest claim counts. What nobody claims is unrecognised.
 */

import type { TextSpan } from '../model/element.js';
import type { Cell } from '../model/layout.js';

export type ClaimClass = 'fields' | 'repeated' | 'furniture';

export interface Claim {
  /** What is claimed of the cell: a label and its value may share one. `null` where it is all of it, as it nearly always is. */
  readonly text: string | null;
  readonly class: ClaimClass;
  /** Name of the record's field; `null` for furniture. */
  readonly field: string | null;
  readonly objective: string | null;
}

/** Most cells are claimed once, and most claims are on all of their cells: one object does for many. */
export type Claims = Map<Cell, Claim | Claim[]>;

const NONE: readonly Claim[] = [];

/** Adds a claim on all cells of the spans. */
export function claim(claims: Claims, spans: readonly TextSpan[], said: Omit<Claim, 'text'>): void {
  if (spans.length === 0) return;
  const { class: name, field, objective } = said;
  const whole: Claim = { text: null, class: name, field, objective };
  for (const { cells, text } of spans) {
    for (const cell of cells) {
      const entry = cells.length > 1 || text === cell.text ? whole : { ...whole, text };
      const held = claims.get(cell);
      if (held === undefined) claims.set(cell, entry);
      else if (Array.isArray(held)) held.push(entry);
      else claims.set(cell, [held, entry]);
    }
  }
}

/** The claims on a cell. */
export function claimsOn(claims: Claims, cell: Cell): readonly Claim[] {
  const held = claims.get(cell) ?? NONE;
  return Array.isArray(held) ? held : [held as Claim];
}

/** The most letters that a word of a label has, or one before a label that touches it. */
const LONGEST_WORD = 40;

/** Whether every word of a cell is claimed; one that a tool made of a label and a value may be claimed in two parts. */
export function isWhole(cell: Cell, held: readonly Claim[]): boolean {
  return held.some(({ text }) => text === null || text === cell.text) || isWholeInParts(cell, held);
}

function isWholeInParts(cell: Cell, held: readonly Claim[]): boolean {
  const words = new Map<string, number>();
  for (const word of held.flatMap(({ text }) => text?.split(' ') ?? [])) words.set(word, (words.get(word) ?? 0) + 1);
  const take = (word: string): boolean => {
    const left = words.get(word) ?? 0;
    if (left > 0) words.set(word, left - 1);
    return left > 0;
  };
  const isGlued = (word: string): boolean => {
    const cuts = Array.from({ length: Math.min(word.length - 1, LONGEST_WORD) }, (_, i) => i + 1);
    const cut = [...cuts, ...cuts.map((end) => word.length - end)].find(
      (at) => words.has(word.slice(0, at)) && words.has(word.slice(at)),
    );
    return cut !== undefined && take(word.slice(0, cut)) && take(word.slice(cut));
  };
  return cell.text.split(' ').every((word) => take(word) || isGlued(word));
}

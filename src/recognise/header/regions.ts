/**
 * Puts header blocks of running text in the place of their anchors. In: atoms in reading order, some of them anchors
 * whose header block is not told apart yet. Out: elements.
 */

import { codeOf, type Element, groupsOf, identityOf, joinPieces, type Piece, pieceOf } from '../../model/element.js';
import type { Layout } from '../../model/layout.js';
import type { Report } from '../../report/report.js';
import { FIELD_NAMES } from '../../vocabulary/labels.js';
import { type Atom, inReadingOrder } from '../readingOrder.js';
import { headersByOrder } from './byOrder.js';
import type { SolvedZone, Zone } from './region.js';

/** Solves all anchors of a source together: the pages of one sheet help each other. */
export function solveZones(layout: Layout, printed: readonly Atom[], report: Report): Element[] {
  const atoms = inReadingOrder(printed, layout.lexicon);
  const zones: Zone[] = [];
  const firstSection = new Map<string, string>();
  let running: string | null = null;
  for (let i = 0; i < atoms.length; i += 1) {
    const atom = atoms[i]!;
    if (atom.kind !== 'anchor') continue;
    const key = identityOf(atom.anchor);
    const pieces = [...atom.anchor.behind, ...zonePieces(atoms, i)];
    const place = nextMark(atoms, i);
    const next = place < atoms.length ? atoms[place] : undefined; // V8 throws code away that looks behind the end
    const section = next?.kind === 'section' ? next.field : null;
    const isFirst = running !== key;
    if (isFirst && section) firstSection.set(key, section);
    running = key;
    const again = section !== null && firstSection.get(key) === section;
    const closed = next !== undefined && (isFirst || next.kind === 'heading' || again);
    const awaited = lastMark(atoms, i)?.kind === 'section';
    zones.push({ anchor: atom.anchor, pieces, closed, awaited, headingTitles: headingTitles(layout, atoms, i) });
  }
  return weave(layout, atoms, headersByOrder(layout, zones), report);
}

/** Where the next thing stands that is neither text nor furniture; behind the end if there is none. */
function nextMark(atoms: readonly Atom[], after: number): number {
  let at = after + 1;
  while (at < atoms.length && (atoms[at]!.kind === 'text' || atoms[at]!.kind === 'furniture')) at += 1;
  return at;
}

/** What stands right before a thing, page furniture aside. */
function lastMark(atoms: readonly Atom[], before: number): Atom | undefined {
  let at = before - 1;
  while (atoms[at]?.kind === 'furniture') at -= 1;
  return atoms[at];
}

/** The text behind an anchor, cell by cell, up to the next thing that is not text. */
function zonePieces(atoms: readonly Atom[], anchor: number): Piece[] {
  const pieces: Piece[] = [];
  for (let i = anchor + 1; i < atoms.length; i += 1) {
    const atom = atoms[i]!;
    if (atom.kind === 'text') pieces.push(...atom.piece.cells.map((cell) => pieceOf(atom.piece.line, [cell])));
    else if (atom.kind !== 'furniture') break;
  }
  return pieces;
}

/**
 * What the heading after an anchor may say: all text under it, or the first group of it. Where a page break stands
 * under the heading, its title comes after the next header block, which repeats this one.
 */
function headingTitles(layout: Layout, atoms: readonly Atom[], anchor: number): string[] {
  const heading = nextMark(atoms, anchor);
  if (atoms[heading]?.kind !== 'heading') return [];
  const repeated = nextMark(atoms, heading);
  let pieces = zonePieces(atoms, heading);
  if (pieces.length === 0 && atoms[repeated]?.kind === 'anchor') {
    const own = zonePieces(atoms, anchor).map((piece) => piece.text);
    const after = zonePieces(atoms, repeated);
    pieces = after.slice(after.findIndex((piece, i) => piece.text !== own[i]));
  }
  return [pieces, groupsOf(layout, pieces)[0] ?? []].filter((group) => group.length > 0).map(joinPieces);
}

/** The atoms again, each anchor and its text replaced by the header and the body that was told apart from it. */
function weave(layout: Layout, atoms: readonly Atom[], solved: readonly SolvedZone[], report: Report): Element[] {
  const elements: Element[] = [];
  let zone = 0;
  let skipping = false;
  for (const atom of atoms) {
    if (atom.kind === 'anchor') {
      const { header, body, doubtful } = solved[zone]!;
      zone += 1;
      elements.push(header);
      for (const piece of body) elements.push({ kind: 'text', piece });
      for (const { field, piece } of doubtful) {
        const at = { source: layout.source, page: piece.line.page, line: piece.line.number };
        report.add('header-unclear', { text: piece.text, field: FIELD_NAMES[field] }, at, {
          objective: codeOf(header),
        });
      }
      skipping = true;
    } else if (atom.kind === 'furniture') elements.push(atom);
    else if (atom.kind !== 'text' || !skipping) {
      elements.push(atom);
      skipping = false;
    }
  }
  return elements;
}

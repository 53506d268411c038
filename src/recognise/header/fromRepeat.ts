/** Follows a header block that repeats a known one: what is known says where the block ends and the body goes on. */

import type { Lexicon } from '../../labels/labelMatcher.js';
import {
  cutBehind,
  groupsOf,
  type Header,
  joinPieces,
  leadingRun,
  type Piece,
  partLabel,
} from '../../model/element.js';
import type { Layout } from '../../model/layout.js';
import type { HeaderField } from '../../vocabulary/labels.js';
import { labelAmid, withoutBullet } from './byLabels.js';
import type { Doubt, SolvedZone, Zone } from './region.js';
import { LONGEST, partJoined } from './splitJoinedCells.js';

/** Within how many pieces the next label of a block must come, for what stands before it to be in the block. */
const WITHIN = 12;

/** Whether one of the pieces is a label that the known block has and this one has not shown yet. */
const labelsFollow = (
  lexicon: Lexicon,
  pieces: readonly Piece[],
  values: ReadonlyMap<HeaderField, string>,
  shown: ReadonlyMap<HeaderField, unknown>,
): boolean =>
  pieces.some((_, i) => {
    const match = labelAmid(lexicon, pieces, i);
    return match !== null && values.has(match.row.field) && !shown.has(match.row.field);
  });

/**
 * Follows a known header through an open zone: labels and values that it has are taken, in any order, each once; what
 * comes after is the body.
 */
export function likeModel(layout: Layout, zone: Zone, model: Header): SolvedZone {
  const values = new Map([...model.fields].map(([field, pieces]) => [field, joinPieces(pieces)]));
  const fields = new Map<HeaderField, Piece[]>();
  const labels = new Map<HeaderField, Piece[]>();
  const doubtful: Doubt[] = [];
  const amid: Piece[] = [];
  const title: Piece[] = [];
  const titleText = joinPieces(model.title);
  const pieces = [...cutBehind(partJoined(layout.lexicon, zone.pieces, [titleText]), titleText)];
  let at = 0;
  const take = (text: string, into: Piece[]): boolean => {
    const count = into.length === 0 ? leadingRun(pieces.slice(at, at + LONGEST))(text) : 0;
    for (const piece of pieces.slice(at, at + count)) into.push(piece);
    at += count;
    return count > 0;
  };
  let open: HeaderField | null = null;
  while (at < pieces.length) {
    const ahead = pieces.slice(at, at + 4).map((piece) => withoutBullet(layout.lexicon, piece));
    const match = labelAmid(layout.lexicon, ahead, 0);
    if (match && values.has(match.row.field) && !fields.has(match.row.field)) {
      const { label, inline } = partLabel(ahead.slice(0, match.used), match.rest);
      labels.set(match.row.field, label);
      at += match.used;
      if (inline.length > 0) {
        at -= 1;
        pieces[at] = inline[0]!;
      }
      open = match.row.field;
      fields.set(open, []);
      continue;
    }
    if (take(titleText, title)) continue;
    if ([...fields].some(([field, into]) => take(values.get(field)!, into))) continue;
    const isInside = labelsFollow(layout.lexicon, pieces.slice(at + 1, at + WITHIN), values, fields);
    if (open === null && isInside) {
      // A line drawn into the block: the text that a section waits for, else it stays unclaimed, and is reported.
      if (zone.awaited) amid.push(pieces[at]!);
      at += 1;
      continue;
    }
    // A value that the model does not have: another one, if labels are still to come, else the body begins.
    if (!isInside) break;
    fields.get(open!)!.push(pieces[at]!);
    at += 1;
  }
  const differs = open !== null && at < pieces.length && fields.get(open)!.length === 0 && values.get(open) !== '';
  if (differs && groupsOf(layout, pieces.slice(at, at + 2)).length === 2) {
    doubtful.push({ field: open!, piece: pieces[at]!, habit: null });
    fields.get(open!)!.push(pieces[at]!);
    at += 1;
  }
  return {
    header: {
      kind: 'header',
      level: zone.anchor.level,
      levelLabel: zone.anchor.label,
      labels,
      code: zone.anchor.code,
      title,
      fields,
    },
    body: [...amid, ...pieces.slice(at)],
    doubtful,
    habits: [],
  };
}

/**
 * The pages of a sheet print one header block again and again: what was told apart in one holds for all that are alike.
 *
 * Zones are alike where the same texts stand in the same order, parted at the same places, and the same titles are
 * known: `byLabels` looks at nothing else.
 */

import { isApart, type Piece } from '../../model/element.js';
import type { Layout } from '../../model/layout.js';
import { byLabels } from './byLabels.js';
import type { SolvedZone, Zone } from './region.js';

/** A zone that is solved, and where in it each of its pieces stands. */
interface Known {
  readonly solved: SolvedZone;
  readonly places: ReadonlyMap<Piece['cells'], number>;
  /** The titles that it holds with; `null` where it does however often they are printed. */
  readonly printed: string | null;
}

/** Zones of one source that are solved, by all that can be seen of them. */
export type AlikeZones = Map<string, Known>;

/** Solves a zone with the titles that are known of its sheet, each as often as it is printed; zones that are alike, once. */
export function solveOnce(layout: Layout, alike: AlikeZones, zone: Zone, printed: readonly string[]): SolvedZone {
  const key = keyOf(layout, zone, printed);
  if (key === null) return byLabels(layout, zone, printed);
  const like = alike.get(key);
  const titles = printed.join('\n');
  if (like && (like.printed === null || like.printed === titles)) return movedTo(zone, like);
  const solved = byLabels(layout, zone, printed);
  const places = new Map(zone.pieces.map(({ cells }, i) => [cells, i]));
  // A piece that is cut in two leaves cells that two pieces share, and none tells how a title cuts it once more.
  const isWhole = piecesOf(solved).every(({ cells, text }) => zone.pieces[places.get(cells)!]!.text === text);
  if (places.size === zone.pieces.length) alike.set(key, { solved, places, printed: isWhole ? null : titles });
  return solved;
}

/** All that can be seen of a zone; `null` where its lines are not in their order: more than this tells what parts them. */
function keyOf(layout: Layout, { anchor, pieces, closed }: Zone, printed: readonly string[]): string | null {
  if (layout.unit !== 'characters') return null;
  const titles = new Set(printed);
  // No text has a line end in it.
  let key = `${closed} ${anchor.behind.length > 0} ${anchor.code.length > 0} ${titles.size}\n${[...titles].join('\n')}`;
  let before = pieces[0];
  for (const piece of pieces) {
    const lines = piece.line.index - before!.line.index;
    if (lines < 0) return null;
    key += `\n${lines === 0 ? '=' : isApart(layout, before!, piece) ? '>' : '-'}${piece.cells[0]!.font}\n${piece.text}`;
    before = piece;
  }
  return key;
}

const piecesOf = ({ header, body }: SolvedZone): Piece[] =>
  [...header.labels.values(), ...header.fields.values(), header.title, body].flat();

/** What is known of a zone, with the pieces of one that is like it. */
function movedTo({ anchor, pieces }: Zone, { solved, places }: Known): SolvedZone {
  const moves = { pieces, places };
  const { header, body, doubtful, habits } = solved;
  return {
    header: {
      kind: 'header',
      level: anchor.level,
      levelLabel: anchor.label,
      labels: movedInEach(header.labels, moves),
      code: anchor.code,
      title: moved(header.title, moves),
      fields: movedInEach(header.fields, moves),
    },
    body: moved(body, moves),
    doubtful: doubtful.map((doubt) => ({ ...doubt, piece: moved([doubt.piece], moves)[0]! })),
    habits,
  };
}

/** The pieces of a zone, and at which place one stands in it whose cells those of a known zone are. */
interface Moves extends Pick<Zone, 'pieces'>, Pick<Known, 'places'> {}

function moved(all: readonly Piece[], { pieces, places }: Moves): Piece[] {
  const own: Piece[] = [];
  for (const { cells, text } of all) {
    const piece = pieces[places.get(cells)!]!;
    own.push(piece.text === text ? piece : { ...piece, text: text });
  }
  return own;
}

function movedInEach<Field>(all: ReadonlyMap<Field, readonly Piece[]>, moves: Moves): Map<Field, Piece[]> {
  const own = new Map<Field, Piece[]>();
  for (const [field, pieces] of all) own.set(field, moved(pieces, moves));
  return own;
}

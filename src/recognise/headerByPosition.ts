/**
 * Tells the cells of a header block apart by where they stand: level, code and title on the left, labels in the
 * middle, values beside them.
 */
import { findRun, type Header, identityOf, joinPieces, type Piece, pieceOf } from '../model/element.js';
import { type Cell, gapBetween, hasGap, type Layout, type Line } from '../model/line.js';
import { assignRows } from '../model/rows.js';
import type { HeaderField } from '../vocabulary/labels.js';
import type { Anchor } from './anchors.js';
import { matchLabel, matchLevel, wholeLabel } from './labels.js';

interface PlacedLabel {
  readonly field: HeaderField;
  readonly pieces: readonly Piece[];
  /** What stands behind a colon in the label's own cell. */
  readonly inline: readonly Piece[];
}

/** How far above its level label a block's tallest cell may begin, and how far below it may end; in lines. */
const REACH_UP = 8;
const REACH_DOWN = 60;
/** Labels of one block are closer than this, in lines. */
const LABELS_APART = 15;
/** A label that is wrapped goes on within this, in lines: lines of other cells may stand between. */
const WRAPPED = 1.2;
/** A cell goes on where the next line is closer than this, in lines. */
const SAME_CELL = 0.5;

/** All pieces of a header block. */
export const piecesOf = (header: Header): Piece[] => [
  ...header.labels,
  ...header.code,
  ...header.title,
  ...[...header.fields.values()].flat(),
];

/** The header blocks at all anchors of a layout; `null` where places do not tell the cells apart. */
export function headersByPosition(layout: Layout, anchors: readonly Anchor[]): (Header | null)[] {
  const claimed = new Set<Cell>();
  const headers = anchors.map((anchor, i) => {
    const next = anchors[i + 1];
    const end = next ? next.label[0]!.line.index : layout.lines.length;
    const header = headerByPosition(layout, anchor, end, (cell) => !claimed.has(cell));
    for (const piece of header ? piecesOf(header) : []) for (const cell of piece.cells) claimed.add(cell);
    return header;
  });
  return headers.map((header) => header && withoutBody(header, headers));
}

/** Where the body begins right under the title, the same sheet's other pages show where the title ends. */
function withoutBody(header: Header, others: readonly (Header | null)[]): Header {
  const ends = others.flatMap((other) => {
    const run =
      other && identityOf(other) === identityOf(header) ? findRun(header.title, joinPieces(other.title)) : null;
    return run?.[0] === 0 ? [run[1]] : [];
  });
  return { ...header, title: header.title.slice(0, Math.min(...ends, header.title.length)) };
}

/**
 * The header block at an anchor, or `null` where none of its labels stands in a column of its own. `isFree` says
 * whether a cell is still unclaimed; `end` is the line that the block cannot reach.
 */
function headerByPosition(layout: Layout, anchor: Anchor, end: number, isFree: (cell: Cell) => boolean): Header | null {
  const own = new Set([...anchor.label, ...anchor.code].flatMap((piece) => piece.cells));
  const left = anchor.label[0]!;
  const page = layout.lines.slice(Math.max(0, left.line.index - REACH_UP), Math.min(end, left.line.index + REACH_DOWN));
  const lines = page
    .filter((line) => line.page === left.line.page)
    .map((line) => ({ ...line, cells: line.cells.filter((cell) => isFree(cell) && !own.has(cell)) }));
  const labels = placeLabels(layout, lines, left);
  if (labels.length === 0) return null;

  const labelCells = new Set(labels.flatMap((label) => label.pieces.flatMap((piece) => piece.cells)));
  const labelLeft = Math.min(...[...labelCells].map((cell) => cell.left));
  const slack = layout.unit === 'characters' ? 3 : left.line.size;
  const valueLeft = Math.min(...labels.map((label) => leftOfValue(layout, lines, label, slack)));
  const isValue = (cell: Cell) => !labelCells.has(cell) && cell.left >= valueLeft - slack / 2;
  const isTitle = (cell: Cell) => cell.left < labelLeft - slack && cell.right <= labelLeft + slack;

  const first = topOf(layout, lines, left.line, labelLeft - slack);
  const bottom = Math.max(
    ...labels.flatMap((label) => label.pieces.map((piece) => piece.line.index)),
    anchor.code.at(-1)?.line.index ?? 0,
  );
  const codeLine = anchor.code.at(-1)?.line ?? left.line;
  const title: Piece[] = [];
  const values: Piece[] = [];
  for (const line of lines.filter((line) => line.index >= first)) {
    const parts = { title: line.cells.filter(isTitle), value: line.cells.filter(isValue) };
    if (line.index > bottom && !goesOn(layout, line, labelCells, parts, title, values)) break;
    if (parts.title.length > 0 && line.index > codeLine.index) title.push(pieceOf(line, parts.title));
    if (parts.value.length > 0) values.push(pieceOf(line, parts.value));
  }
  return {
    kind: 'header',
    level: anchor.level,
    labels: [...anchor.label, ...labels.flatMap((label) => label.pieces)],
    code: anchor.code,
    title,
    fields: shareOut(layout, labels, values, left.line.size),
  };
}

/** The block's labels, each once, in the order of the page; a label may be wrapped in its cell. */
function placeLabels(layout: Layout, lines: readonly Line[], anchor: Piece): PlacedLabel[] {
  const found: PlacedLabel[] = [];
  for (const line of lines) {
    const last = found.at(-1)?.pieces.at(-1)?.line;
    if (last && gapBetween(layout, last, line) > LABELS_APART) break;
    for (const cell of line.cells) {
      if (cell.left <= anchor.cells[0]!.left) continue;
      const under = stackBelow(layout, lines, line, cell);
      for (const first of alongLine(line, cell)) {
        const stack = [first, ...under];
        const match = matchLabel(
          'header',
          stack.map((piece) => piece.text),
        );
        if (!match || (match.rest !== '' && !stack[match.used - 1]!.text.includes(':'))) continue;
        if (found.some((label) => label.field === match.row.field)) break;
        const pieces = stack.slice(0, match.used);
        const inline = match.rest === '' ? [] : [{ ...pieces.at(-1)!, text: match.rest }];
        found.push({ field: match.row.field, pieces, inline });
        break;
      }
    }
  }
  return found;
}

/** The cells right under a cell, with its left edge: a label that is wrapped goes on there. */
function stackBelow(layout: Layout, lines: readonly Line[], line: Line, cell: Cell): Piece[] {
  const stack: Piece[] = [];
  let above = line;
  let last = line;
  for (const below of lines) {
    if (below.index <= line.index || below.cells.length === 0) continue;
    if (hasGap(layout, above, below, SAME_CELL) || gapBetween(layout, last, below) > WRAPPED || stack.length === 3)
      break;
    above = below;
    const under = below.cells.find((other) => Math.abs(other.left - cell.left) < line.size * 1.5);
    if (!under) continue;
    stack.push(pieceOf(below, [under]));
    last = below;
  }
  return stack;
}

/** A cell and those behind it on its line, as far as a label may reach: a justified line sets its words apart. */
const alongLine = (line: Line, cell: Cell): Piece[] => {
  const at = line.cells.indexOf(cell);
  return [1, 2, 3]
    .filter((count) => at + count <= line.cells.length)
    .map((count) => pieceOf(line, line.cells.slice(at, at + count)));
};

/** Where the cell beside a label begins: the nearest one to its right, on any of the label's lines. */
function leftOfValue(layout: Layout, lines: readonly Line[], label: PlacedLabel, slack: number): number {
  const right = Math.max(...label.pieces.flatMap((piece) => piece.cells.map((cell) => cell.right)));
  const first = label.pieces[0]!.line;
  const last = label.pieces.at(-1)!.line;
  const beside = lines.filter(
    (line) => gapBetween(layout, line, first) < -0.3 && gapBetween(layout, last, line) < -0.3,
  );
  const lefts = beside.flatMap((line) =>
    line.cells.filter((cell) => cell.left > right - slack / 2).map((cell) => cell.left),
  );
  return Math.min(...lefts, Number.POSITIVE_INFINITY);
}

/** The block's first line: a tall cell on the right may begin above the level label. */
function topOf(layout: Layout, lines: readonly Line[], anchor: Line, columns: number): number {
  let top = anchor;
  for (const line of lines.filter((line) => line.index < anchor.index).toReversed()) {
    if (line.cells.length === 0) continue;
    if (hasGap(layout, line, top, SAME_CELL) || line.cells.some((cell) => cell.left < columns)) break;
    top = line;
  }
  return top.index;
}

/** Whether a line below the last label still belongs to the block: it goes on a value or the title, and nothing else. */
function goesOn(
  layout: Layout,
  line: Line,
  labelCells: ReadonlySet<Cell>,
  parts: { readonly title: readonly Cell[]; readonly value: readonly Cell[] },
  title: readonly Piece[],
  values: readonly Piece[],
): boolean {
  if (line.cells.length === 0) return true;
  const alone = line.cells.length === 1 ? line.cells[0]!.text : '';
  if (wholeLabel('section', alone) || matchLevel([alone])?.rest === '') return false;
  if (line.cells.some((cell) => labelCells.has(cell))) return true;
  if (parts.title.length + parts.value.length < line.cells.length) return false;
  const near = (pieces: readonly Piece[]) => pieces.length > 0 && !hasGap(layout, pieces.at(-1)!.line, line, SAME_CELL);
  return (parts.title.length === 0 || near(title)) && (parts.value.length === 0 || near(values));
}

/** Gives each line of the value column to the label that it stands beside. */
function shareOut(
  layout: Layout,
  labels: readonly PlacedLabel[],
  values: readonly Piece[],
  size: number,
): Map<HeaderField, readonly Piece[]> {
  const keys = labels.map((label) => ({ top: label.pieces[0]!.line.top, bottom: label.pieces.at(-1)!.line.top }));
  const rows = assignRows(
    keys,
    values.map((piece) => piece.line),
    layout,
    size,
  );
  return new Map(
    labels.map((label, i) => [label.field, [...label.inline, ...values.filter((_, k) => (rows[k] ?? 0) === i)]]),
  );
}

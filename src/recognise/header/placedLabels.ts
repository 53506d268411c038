/**
 * Finds the labels of a header block where cells have places: each label in a cell of its own, wrapped or not, with
 * nothing after it but perhaps its value after a colon.
 */

import { gapBetween, hasGap } from '../../geometry/lineGaps.js';
import type { TextSpan } from '../../model/element.js';
import type { Cell, Layout, Line } from '../../model/layout.js';
import { spanOf, splitLabel } from '../../text/textSpans.js';
import type { HeaderField } from '../../vocabulary/labels.js';

export interface PlacedLabel {
  /** `code` is the level label, whose value is the code. */
  readonly field: HeaderField | 'code';
  readonly spans: readonly TextSpan[];
  /** The text after a colon in the label's own cell. */
  readonly inline: readonly TextSpan[];
}

/** Labels of one block are closer than this, in lines. */
const APART = 15;
/** How many lines of the source above the level label the first label may stand. */
const HIGHEST = 8;
/** The next line of a wrapped label or code is closer than this, in lines: lines of other cells may stand between. */
export const WRAPPED = 1.2;
/** The next line of one cell is closer than this, in lines. */
export const SAME_CELL = 0.5;
/** Over how many cells of a line a label may reach: a justified line sets its words apart. */
const WIDEST = 3;
/** How many lines a label may be wrapped over. */
const TALLEST = 4;

/** Finds the labels of the block that begins with a level label, each field once, from top to bottom. */
export function placeLabels(layout: Layout, lines: readonly Line[], levelLabel: readonly TextSpan[]): PlacedLabel[] {
  const found: PlacedLabel[] = [{ field: 'code', spans: levelLabel, inline: [] }];
  const taken = new Set(levelLabel.flatMap(({ cells }) => cells));
  const level = levelLabel[0]!.line;
  const top = Math.max(level.index - HIGHEST, lastEndAbove(layout, lines, levelLabel[0]!) + 1);
  /** Where the source tells its tables, what stands alone above the level label is no row of the block. */
  const isAbove = (line: Line) => level.start !== undefined && line.index < level.index && line.cells.length < 2;
  let last = levelLabel[0]!.line; // of the labels, or of the tall cell beside the last of them
  for (const [i, line] of lines.entries()) {
    if (line.index < top || isAbove(line) || line.cells.length === 0) continue;
    if (endsBlock(layout, line)) {
      if (found.length > 1) break;
      continue;
    }
    if (found.length > 1 && gapBetween(layout, last, line) > APART) break;
    if (isRightOf(found, line) && !hasGap(layout, last, line, SAME_CELL)) last = line;
    for (const cell of line.cells) {
      // `responsabile` may be the end of `Struttura responsabile`, wrapped.
      if (taken.has(cell)) continue;
      const label = placedLabelAt(layout, lines, i, cell) ?? gluedLabelAt(layout, line, cell, found);
      const known = found.findIndex(({ field }) => label?.field === field);
      if (!label || (known >= 0 && !isValue(found[known]!, label, level))) continue;
      if (known >= 0) found.splice(known, 1);
      found.push(label);
      last = label.spans.at(-1)!.line;
      for (const own of cellsOfLabels([label])) taken.add(own);
    }
  }
  return found;
}

/**
 * Whether what was taken for a label begins a value, as `ASSESSORE` may: the label itself stands further on, left of it, or
 * no longer above the level label.
 */
function isValue(taken: PlacedLabel, label: PlacedLabel, level: Line): boolean {
  const [other, own] = [taken.spans[0]!, label.spans[0]!];
  if (other.line.index < level.index && own.line.index >= level.index) return true;
  return own.cells.at(-1)!.right < other.cells[0]!.left;
}

/**
 * The index of the last line close above a level label that is of something else: a level in a table, a heading, the title of a
 * section, or text in the column of the level label, which is the first there.
 */
function lastEndAbove(layout: Layout, lines: readonly Line[], { line: { index }, cells }: TextSpan): number {
  const { isLevel, matchLabel } = layout.matcher;
  const [left, right] = [cells[0]!.left, cells.at(-1)!.right];
  const isOther = (cell: Cell) =>
    isLevel(cell.text) || (cell.left < right && cell.right > left && !matchLabel('header', [cell.text]));
  const above = lines.filter((line) => line.index < index && line.index >= index - HIGHEST);
  return above.findLast((line) => line.cells.some(isOther) || endsBlock(layout, line))?.index ?? -1;
}

/** Whether all of a line stands right of the labels: it is part of a value, however tall. */
const isRightOf = (labels: readonly PlacedLabel[], { cells }: Line): boolean =>
  labels.every(({ spans }) => spans.every((span) => span.cells.at(-1)!.right < cells[0]!.left));

/** Returns all cells that labels take. */
export const cellsOfLabels = (labels: readonly PlacedLabel[]): ReadonlySet<Cell> =>
  new Set(labels.flatMap(({ spans }) => spans.flatMap(({ cells }) => cells)));

/** Whether a line is a heading or the title of a section, and so stands after the block. */
export function endsBlock({ matcher: { isLevel, wholeLabel } }: Layout, { cells }: Line): boolean {
  const [only, ...others] = cells;
  if (!only || others.length > 0) return false;
  return wholeLabel('section', only.text) !== null || isLevel(only.text);
}

/** Whether a line has the label of a level, with which a block begins. */
export const beginsBlock = ({ matcher }: Layout, { cells }: Line): boolean =>
  cells.some(({ text }) => matcher.matchLevel([text]) !== null);

/** Reads the label that begins in a cell of line `i`. */
function placedLabelAt(layout: Layout, lines: readonly Line[], i: number, cell: Cell): PlacedLabel | null {
  if (!layout.matcher.mayBeginLabel('header', cell.text)) return null; // as nearly all
  const below = cellsBelow(layout, lines, i, cell);
  for (const first of cellsAlongLine(lines[i]!, cell)) {
    const stack = [first, ...below];
    const match = layout.matcher.matchLabel(
      'header',
      stack.map(({ text }) => text),
    );
    if (!match || (match.rest !== '' && !stack[match.used - 1]!.text.includes(':'))) continue;
    const { label, inline } = splitLabel(stack.slice(0, match.used), match.rest);
    return { field: match.row.field, spans: label, inline };
  }
  return null;
}

/** Reads a label at the left edge of others whose value one blank parts from it: text keeps no more room for a full cell. */
function gluedLabelAt(
  { unit, matcher }: Layout,
  line: Line,
  cell: Cell,
  found: readonly PlacedLabel[],
): PlacedLabel | null {
  const isInColumn = found.some(({ field, spans }) => field !== 'code' && spans[0]!.cells[0]!.left === cell.left);
  const match = unit === 'characters' && isInColumn ? matcher.matchLabel('header', [cell.text]) : null;
  if (!match || !/^\p{Lu}/u.test(match.rest)) return null;
  const { label, inline } = splitLabel([spanOf(line, [cell])], match.rest);
  return { field: match.row.field, spans: label, inline };
}

/** Returns the cells close under a cell of line `i` and aligned with it: a wrapped label goes on there. */
function cellsBelow(layout: Layout, lines: readonly Line[], i: number, cell: Cell): TextSpan[] {
  const line = lines[i]!;
  const stack: TextSpan[] = [];
  let above = line;
  for (let at = i + 1; at < lines.length && stack.length < TALLEST - 1; at += 1) {
    const below = lines[at]!;
    if (below.cells.length === 0) continue;
    if (hasGap(layout, above, below, SAME_CELL)) break;
    if (gapBetween(layout, stack.at(-1)?.line ?? line, below) > WRAPPED) break;
    const aligned = alignedCell(below, cell, line.size);
    if (aligned) stack.push(spanOf(below, [aligned]));
    above = below;
  }
  return stack;
}

/** Returns the cell of a line at the left edge of another cell, or else at its right edge or its middle. */
function alignedCell({ cells }: Line, { left, right }: Cell, size: number): Cell | undefined {
  const near = (one: number, other: number, most: number) => Math.abs(one - other) < most * size;
  return (
    cells.find((other) => near(other.left, left, 1.5)) ??
    cells.find((other) => near(other.right, right, 0.5) || near(other.left + other.right, left + right, 1))
  );
}

/** Returns spans of the cell alone, of the cell and the next one, and so on. */
function cellsAlongLine(line: Line, cell: Cell): TextSpan[] {
  const cells = line.cells.slice(line.cells.indexOf(cell)).slice(0, WIDEST);
  return cells.map((_, i) => spanOf(line, cells.slice(0, i + 1)));
}

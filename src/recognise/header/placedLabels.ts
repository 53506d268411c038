/**
 * Where the labels of a header block stand: each in a cell of its own, wrapped or not, with nothing but perhaps its
 * value behind a colon.
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
  /** What stands behind a colon in the label's own cell. */
  readonly inline: readonly TextSpan[];
}

/** Labels of one block are closer than this, in lines. */
const APART = 15;
/** A label that is wrapped goes on within this, in lines: lines of other cells may stand between. */
const WRAPPED = 1.2;
/** A cell goes on where the next line is closer than this, in lines. */
export const SAME_CELL = 0.5;

/** Over how many cells of a line a label may reach. */
const MOST_BESIDE = 3;

/** The block's labels, each once, in the order of the page. `header start` is the level label. */
export function placeLabels(layout: Layout, lines: readonly Line[], headerStart: readonly TextSpan[]): PlacedLabel[] {
  const found: PlacedLabel[] = [{ field: 'code', spans: headerStart, inline: [] }];
  const taken = new Set(headerStart.flatMap(({ cells }) => cells));
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]!;
    if (line.index < headerStart[0]!.line.index - 8 || endsBlock(layout, line)) continue;
    if (found.length > 1 && gapBetween(layout, found.at(-1)!.spans.at(-1)!.line, line) > APART) break;
    for (const cell of line.cells) {
      // `responsabile` may be the end of `Struttura responsabile`, wrapped.
      if (taken.has(cell)) continue;
      const label = labelAt(layout, lines, i, cell);
      if (!label || found.some((other) => other.field === label.field)) continue;
      found.push(label);
      for (const { cells } of label.spans) for (const own of cells) taken.add(own);
    }
  }
  return found;
}

/** Whether a line is the heading of the sheet or the title of a section: the block is over. */
export function endsBlock({ matcher: { matchLevel, wholeLabel } }: Layout, line: Line): boolean {
  if (line.cells.length !== 1) return false;
  const { text } = line.cells[0]!;
  return wholeLabel('section', text) !== null || matchLevel([text])?.rest === '';
}

function labelAt(layout: Layout, lines: readonly Line[], i: number, cell: Cell): PlacedLabel | null {
  if (!layout.matcher.mayBeginLabel('header', cell.text)) return null;
  const under = stackBelow(layout, lines, i, cell);
  for (const first of alongLine(lines[i]!, cell)) {
    const stack = [first, ...under];
    const match = layout.matcher.matchLabel(
      'header',
      stack.map((span) => span.text),
    );
    if (!match || (match.rest !== '' && !stack[match.used - 1]!.text.includes(':'))) continue;
    const { label, inline } = splitLabel(stack.slice(0, match.used), match.rest);
    return { field: match.row.field, spans: label, inline };
  }
  return null;
}

/** The cells right under a cell of line `i`, in line with it: a label that is wrapped goes on there. */
function stackBelow(layout: Layout, lines: readonly Line[], i: number, cell: Cell): TextSpan[] {
  const stack: TextSpan[] = [];
  const line = lines[i]!;
  let above = line;
  let last = line;
  for (let at = i + 1; at < lines.length && stack.length < 3; at += 1) {
    const below = lines[at]!;
    if (below.cells.length === 0) continue;
    if (hasGap(layout, above, below, SAME_CELL) || gapBetween(layout, last, below) > WRAPPED) break;
    above = below;
    const under = cellUnder(below, cell, line.size);
    if (!under) continue;
    stack.push(spanOf(below, [under]));
    last = below;
  }
  return stack;
}

/** The cell of a line that is in line with another one: at its left edge, or at its right edge or its middle. */
function cellUnder(line: Line, { left, right }: Cell, size: number): Cell | undefined {
  const near = (one: number, other: number, most: number) => Math.abs(one - other) < most * size;
  return (
    line.cells.find((other) => near(other.left, left, 1.5)) ??
    line.cells.find((other) => near(other.right, right, 0.5) || near(other.left + other.right, left + right, 1))
  );
}

/** A cell and those behind it on its line, as far as a label may reach: a justified line sets its words apart. */
function alongLine(line: Line, cell: Cell): TextSpan[] {
  const at = line.cells.indexOf(cell);
  const most = Math.min(MOST_BESIDE, line.cells.length - at);
  return Array.from({ length: most }, (_, i) => spanOf(line, line.cells.slice(at, at + i + 1)));
}

/** Finds the tables in a section's text: lines in a row whose cells begin at the same places. */

import { gapBetween, hasGap } from '../../geometry/lineGaps.js';
import type { TextSpan } from '../../model/element.js';
import type { Cell, Layout } from '../../model/layout.js';
import { isBareMark } from '../../vocabulary/bullets.js';
import type { SheetText } from '../sheets.js';
import { ruledTables } from './ruledTable.js';

/** Text of a section: of one table, or of none. */
export interface SectionPart {
  readonly isTable: boolean;
  /** Whether lines of the page close the cells of the table. */
  readonly isRuled: boolean;
  readonly texts: readonly SheetText[];
}

/** How far apart cells of one column may begin, or end: in heights of letters, or in columns. */
const OFF = { points: 0.5, characters: 2 };
/** White space, in lines, that ends a table, where not all lines stand as far apart: rows stand further apart than lines. */
const FAR = 1.6;

/** Cuts the texts of a section into tables and what stands between them. */
export function findTables(layout: Layout, texts: readonly SheetText[]): SectionPart[] {
  const parts: { isTable: boolean; isRuled: boolean; texts: SheetText[] }[] = [];
  const ruled = ruledTables(texts);
  const far = Math.max(FAR, leastGap(layout, texts));
  for (let i = 0; i < texts.length; ) {
    const ruledEnd = ruled.get(i);
    const isRuled = ruledEnd !== undefined;
    const end = ruledEnd ?? tableEnd(layout, texts, i, far);
    const isTable = end > i;
    const own = texts.slice(i, isTable ? end : i + 1);
    const last = parts.at(-1);
    if (last && !last.isTable && !isTable) last.texts.push(...own);
    else parts.push({ isTable, isRuled, texts: own });
    i += own.length;
  }
  return parts;
}

/** The least white space between two lines on a page, 0 where there are none. */
function leastGap(layout: Layout, texts: readonly SheetText[]): number {
  const gaps = texts.flatMap(({ span, part }, i) => {
    const before = texts[i - 1];
    return before?.part === part && before.span.line !== span.line
      ? [gapBetween(layout, before.span.line, span.line)]
      : [];
  });
  return gaps.reduce((least, gap) => Math.min(least, gap), gaps[0] ?? 0);
}

/** Returns the end of the table that begins at `start`: `start` itself if none does. */
function tableEnd(layout: Layout, texts: readonly SheetText[], start: number, far: number): number {
  // Of the page, one cell for each place: a text with columns sets them elsewhere on the next one.
  let columns = new Map<string, Cell>();
  let most = 0;
  let isWide = false;
  let rows = 0;
  let end = start;
  for (let i = start; i < texts.length; i += 1) {
    const { span, part } = texts[i]!;
    const before = texts[i - 1];
    const isFar = i > start && before!.part === part && gapBetween(layout, before!.span.line, span.line) > far;
    if (isFar) break;
    const isRow = span.cells.length > 1 && !isItem(span) && !isJustified(layout, span);
    if (isRow && before?.part !== part && span.cells.length === most) columns = new Map();
    if (isRow && (columns.size === 0 || sharesColumn(layout, [...columns.values()], span.cells, span.line.size))) {
      rows += 1;
      most = Math.max(most, span.cells.length);
      isWide ||= hasWideGap(layout, span);
      for (const cell of span.cells) columns.set(`${cell.left} ${cell.right}`, cell);
      end = i + 1;
    } else if (
      i === start ||
      isRow ||
      span.cells.length > 1 ||
      !isInColumn(layout, [...columns.values()], span.cells[0]!, span.line.size)
    )
      break;
    // A cell alone on its line goes on a row; below the last row only where nothing parts it from that row.
    else if (!hasGap(layout, before!.span.line, span.line) || before!.part !== part) end = i + 1;
  }
  if (!isWide) return start;
  return rows > 1 || (rows === 1 && texts[start]!.span.cells.length > 2) ? end : start;
}

/** How wide a gap that no justified line has is: in heights of letters, or in columns. */
const WIDE = { points: 1, characters: 3 };

const hasWideGap = ({ unit, positioned }: Layout, { cells, line }: TextSpan): boolean =>
  !positioned ||
  cells.some(
    ({ left, drawnApart }, i) =>
      drawnApart || (i > 0 && left - cells[i - 1]!.right >= WIDE[unit] * (unit === 'points' ? line.size : 1)),
  );

/** Whether a line is an item of a list, whose mark is a cell of its own. */
const isItem = ({ cells: [first, ...others] }: TextSpan): boolean => others.length === 1 && isBareMark(first!.text);

/** Fewest cells of a justified line, and the share of them that begin in lower case. */
const FEWEST_WORDS = 5;
const LOWER = 0.6;

/** Whether a line of text is prose whose words a tool set apart as the page does: they go on in lower case. */
const isJustified = ({ unit }: Layout, { cells }: TextSpan): boolean =>
  unit === 'characters' &&
  cells.length >= FEWEST_WORDS &&
  cells.slice(1).filter(({ text }) => /^\p{Ll}/u.test(text)).length >= (cells.length - 1) * LOWER;

/** Whether a cell besides the first begins or ends where one of the columns does. */
const sharesColumn = (layout: Layout, columns: readonly Cell[], cells: readonly Cell[], size: number): boolean =>
  !layout.positioned || cells.slice(1).some((cell) => columns.some((column) => isAligned(layout, column, cell, size)));

function isAligned({ unit }: Layout, one: Cell, other: Cell, size: number): boolean {
  const most = OFF[unit] * (unit === 'points' ? size : 1);
  const isNear = (a: number, b: number) => Math.abs(a - b) <= most;
  return (
    isNear(one.left, other.left) ||
    isNear(one.right, other.right) ||
    isNear((one.left + one.right) / 2, (other.left + other.right) / 2)
  );
}

/** Whether a cell alone on its line stays within one column. */
function isInColumn(layout: Layout, columns: readonly Cell[], cell: Cell, size: number): boolean {
  if (!layout.positioned) return false;
  const own = columns.filter((column) => isAligned(layout, column, cell, size));
  const next = Math.min(
    ...columns.map(({ left }) => left).filter((left) => own.every((column) => left > column.right)),
  );
  return own.length > 0 && cell.right < next;
}

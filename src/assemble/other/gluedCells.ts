/**
 * Finds a cell of a table that stands under several columns of another row: it may be several cells that nothing parts. A head
 * over several columns looks the same, so that nothing is cut.
 */
import type { TextSpan } from '../../model/element.js';
import type { Cell, Layout, Line } from '../../model/layout.js';
import type { SheetText } from '../sheets.js';

/** Over how many columns of another row such a cell reaches at least. */
const FEWEST = 2;

/** Returns the first such cell, and its line; `null` if there is none, or cells have no places. */
export function gluedCell(layout: Layout, texts: readonly SheetText[]): { span: TextSpan; cell: Cell } | null {
  for (const { span, part } of texts) {
    if (!hasPlaces(layout, span.line)) continue;
    const others = texts.filter((one) => one.part === part && one.span.cells.length >= FEWEST && one.span !== span);
    const isGlued = (cell: Cell): boolean =>
      cell.text.split(' ').length >= FEWEST &&
      others.some((one) => one.span.cells.filter((other) => beginsIn(other, cell)).length >= FEWEST);
    const cell = span.cells.find(isGlued);
    if (cell) return { span, cell };
  }
  return null;
}

const beginsIn = ({ left }: Cell, cell: Cell): boolean => left >= cell.left && left < cell.right;

/** Whether the cells of a line have places: in text, nothing but blanks parts them. */
export const hasPlaces = ({ unit }: Layout, { start, text }: Line): boolean =>
  unit === 'points' || (!start && !/[\t|<]/u.test(text));

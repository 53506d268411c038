/** Puts a code in the place of the cells that it was read from. */
import { placeOfCharacter } from '../../geometry/lineFit.js';
import type { Cell, Line } from '../../model/layout.js';

/**
 * Returns a line with a code in the place of so many characters of its text, counted from the start of a cell, with one
 * blank between cells. What follows it in its last cell is a cell of its own.
 */
export function withCode(line: Line, start: number, length: number, code: string): Line {
  let end = start;
  let taken = line.cells[start]!.text.length;
  while (taken < length) {
    end += 1;
    taken += 1 + line.cells[end]!.text.length;
  }
  const last = line.cells[end]!;
  const cut = last.text.length - (taken - length);
  const rest = last.text.slice(cut).trimStart();
  const own: Cell = { ...line.cells[start]!, text: code, right: placeOfCharacter(last, cut) };
  const after =
    rest === '' ? [] : [{ ...last, text: rest, left: placeOfCharacter(last, last.text.length - rest.length) }];
  return { ...line, cells: [...line.cells.slice(0, start), own, ...after, ...line.cells.slice(end + 1)] };
}

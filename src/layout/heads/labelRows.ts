/**
 * Sets the labels of a header block apart, each before its value, where who transcribed a sheet put several into one line
 * (`Assessorato: ... | Responsabile: ...`) or over the cells of one row (`Codice`, `Titolo`, `Assessorato`).
 */

import { isCodeLabel, isTitleLabel } from '../../labels/transcribedLabels.js';
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Cell, Layout, Line } from '../../model/layout.js';
import { bulletLength } from '../../vocabulary/bullets.js';

/** Returns the layout of a text with such lines cut into cells. */
export function withLabelRows(layout: Layout): Layout {
  const { matcher } = layout;
  const filled = layout.lines.filter(({ cells }) => cells.length > 0);
  const done = new Map<Line, Line | null>(); // what stands in place of a line
  for (const [i, line] of filled.entries()) {
    const values = filled[i + 1];
    const parts = partsOf(matcher, line);
    if (parts.length > 1) done.set(line, { ...line, cells: cellsOf(line, parts) });
    else if (
      values &&
      isUnderLevel(matcher, filled[i - 1]) &&
      isHead(matcher, line) &&
      isOnlyRow(line, values, filled[i + 2])
    ) {
      const cells = line.cells.flatMap((cell, k) => [cell, values.cells[k]!]);
      done.set(line, { ...values, text: `${line.text}\n${values.text}`, cells });
      done.set(values, null);
    }
  }
  if (done.size === 0) return layout;
  const lines = layout.lines.flatMap((line) => (done.has(line) ? (done.get(line) ?? []) : line));
  return { ...layout, lines: lines.map((line, index) => ({ ...line, index })) };
}

/** The cells of a line that says several things, side by side. */
export function cellsOf({ cells }: Line, texts: readonly string[]): Cell[] {
  const { left } = cells[0]!;
  const width = (cells.at(-1)!.right - left) / texts.length;
  return texts.map((text, i) => ({ ...cells[0]!, text, left: left + i * width, right: left + (i + 1) * width }));
}

/** What parts labels with their values on one line. */
const SIGN = /\s[|·•]\s/u;

/** The parts of a line of several labels with their values, cut before each; none if it has anything else. */
function partsOf(matcher: LabelMatcher, { cells: [cell, ...others] }: Line): readonly string[] {
  if (!cell || others.length > 0 || !SIGN.test(cell.text)) return [];
  const texts = cell.text.slice(bulletLength(cell.text)).split(SIGN);
  const isCut = texts.every((text) => text.includes(':') && isOfSheet(matcher, text.slice(0, text.indexOf(':'))));
  return isCut ? texts : [];
}

/** Whether a level stands alone above a row: elsewhere it is the head of a table of other objectives. */
const isUnderLevel = ({ isLevel }: LabelMatcher, above: Line | undefined): boolean =>
  above?.cells.length === 1 && isLevel(above.cells[0]!.text);

/** Whether a row is the head of a table of one sheet: its cells are labels, with one of the code or of the title. */
const isHead = (matcher: LabelMatcher, { cells }: Line): boolean =>
  cells.length > 2 &&
  cells.every(({ text }) => isOfSheet(matcher, text)) &&
  cells.some(({ text }) => isOfHeading(text)) &&
  cells.some(({ text }) => !isOfHeading(text));

/** Whether one row of values stands under a head, and no other: several are sheets in a table. */
const isOnlyRow = (head: Line, row: Line, next: Line | undefined): boolean =>
  row.cells.length === head.cells.length && next?.cells.length !== head.cells.length;

const isOfHeading = (text: string): boolean => isCodeLabel(text) || isTitleLabel(text);
const isOfSheet = ({ wholeLabel }: LabelMatcher, text: string): boolean =>
  isOfHeading(text) || wholeLabel('header', text) !== null;

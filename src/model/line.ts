/**
 * One model of the page for every input: lines made of cells with positions.
 *
 * Lengths across are points in a PDF, character columns in text; down, they are points or line numbers. `pitch` is the
 * usual distance between two lines set solid, so that a gap can be told from a plain line feed in either unit.
 */

/** Text that stands apart from its neighbours on the line: a cell of a table, or the whole line. */
export interface Cell {
  /** Cleaned: white space folded, NFC, marks of a markdown converter taken off. Never empty. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where it stands in the line's raw text: start and end, in UTF-16 units. */
  readonly span: readonly [number, number];
  /** Name of the font of its first letter; `''` in text. A markdown mark (`**`) counts as a font. */
  readonly font: string;
}

export interface Line {
  /** Position in the source, from 0, in reading order. */
  readonly index: number;
  readonly page: number | null;
  /** Counted from 1: in the page for a PDF, in the file for text. */
  readonly number: number;
  /** The whole line, as it came. */
  readonly text: string;
  /** From left to right; none if the line is blank. */
  readonly cells: readonly Cell[];
  /** Distance from the top of the page. */
  readonly top: number;
  /** Height of its letters, in the units of `top`. */
  readonly size: number;
}

export interface Layout {
  readonly source: number;
  readonly lines: readonly Line[];
  /** Distance between two lines set solid. */
  readonly pitch: number;
  /** Whether cells have true positions across: a PDF, or text that keeps its columns. */
  readonly positioned: boolean;
}

/**
 * One model of the page for every input: lines made of cells with positions.
 *
 * Lengths across are points in a PDF, character columns in text; down, they are points or line numbers.
 */

import type { LabelMatcher } from './labelMatcher.js';
import type { LineStart, ListItem } from './markup.js';
import type { RuledBox } from './source.js';

/** Text that stands apart from its neighbours on the line: a cell of a table, or the whole line. */
export interface Cell {
  /** Cleaned: white space folded, NFC, marks of a markdown converter taken off. Never empty. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** What sets its letters apart from others: the font in a PDF, the marks in markdown, nothing in plain text. */
  readonly font: string;
  /** The colour of its letters in a PDF, unless it is black. */
  readonly ink?: string;
  /** The colour of its last letters, if they have another one than the first; empty if it is black. */
  readonly lastInk?: string;
  /** The cell of a ruled table that it stands in: in a PDF, where lines close one. */
  readonly box?: RuledBox;
  /** Whether the page draws it apart from what stands before it: it is no next word of that. */
  readonly drawnApart?: boolean;
  /** As it came, only where characters that are no text were taken off it. */
  readonly raw?: string;
}

export interface Line {
  /** Position in the source, from 0, from top to bottom. */
  readonly index: number;
  readonly page: number | null;
  /** Counted from 1: in the page for a PDF, in the file for text. */
  readonly number: number;
  /** The whole line, as it came. */
  readonly text: string;
  /** From left to right; none if the line is blank. */
  readonly cells: readonly Cell[];
  /** Distance of its baseline from the top of the page. */
  readonly top: number;
  /** Height of its letters, in the units of `top`. */
  readonly size: number;
  /** Whether it is turned against the lines of its page, or laid across them. */
  readonly apart?: true;
  /** Degrees, clockwise, by which it is turned, if it is. */
  readonly angle?: number;
  /** How it stands to the line above, where the source itself says it. */
  readonly start?: LineStart;
  /** The item that it begins, whose mark is not in its text. */
  readonly item?: ListItem;
  /** Whether all that stood on it was a number in the margin: it is no white space. */
  readonly emptied?: true;
  /** Whether the source has it in the head or the foot of its pages. */
  readonly margin?: true;
}

export interface Layout {
  /** Index of the source. */
  readonly source: number;
  readonly lines: readonly Line[];
  /** What lengths are counted in: points of a page, or columns and lines of text. */
  readonly unit: 'points' | 'characters';
  /** Distance between two lines set solid, in heights of their letters. */
  readonly leading: number;
  /** What the words of the source are looked up in. */
  readonly matcher: LabelMatcher;
  /** Whether cells have true places across: in a PDF, and in text that keeps the columns of the page. */
  readonly positioned: boolean;
  /** Whether recognition made its text of a picture, on some pages at least. */
  readonly recognised?: boolean;
}

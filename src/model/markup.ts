/**
 * Text of a document that says itself what its parts are, as HTML does: lines and tables, in order.
 *
 * Where such a document has an item of a list, the item's mark is not in its text.
 */

/** The item that a line begins; nested lists are part of the outermost one. */
export interface ListItem {
  readonly ordered: boolean;
  /** Its place in an ordered list, from the number that the list begins with. */
  readonly number: number;
}

/** How a line stands to the one above: it begins a block, goes on the item above, or stands after a mere line break. */
export type LineStart = 'block' | 'rest' | 'break';

/** A line that nothing but the width of the page may wrap. */
export interface MarkupLine {
  readonly kind: 'line';
  /** With single blanks; a tab parts cells. */
  readonly text: string;
  /** What sets its letters apart: `**` bold, `*` italic, `#` a heading. */
  readonly font: string;
  /** The line of the source where its text begins, counted from 1. */
  readonly number: number;
  readonly start: LineStart;
  readonly item?: ListItem;
  /** Whether it stands in the head or the foot of the pages. */
  readonly margin?: true;
}

export interface MarkupCell {
  readonly blocks: readonly MarkupPart[];
  /** How many columns and rows it takes. */
  readonly columns: number;
  readonly rows: number;
}

export interface MarkupTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly MarkupCell[])[];
}

export type MarkupPart = MarkupLine | MarkupTable;

/** The ledger, which accounts for every line of an input: its place, text and class, and the fields that it gave. */

/** Each line of an input is in exactly one class. */
export const LINE_CLASSES = ['fields', 'repeated', 'furniture', 'blank', 'outside', 'unrecognised'] as const;
export type LineClass = (typeof LINE_CLASSES)[number];

export interface LedgerLine {
  readonly source: number;
  readonly page: number | null;
  /** In the page for a PDF, in the file for text; counted from 1. */
  readonly line: number;
  /** The whole line, unchanged. */
  readonly text: string;
  readonly class: LineClass;
  /** Names of the record's fields that it gives or repeats, such as `title` or `purpose`. */
  readonly fields: readonly string[];
  /** Code of the objective on whose sheet it stands. */
  readonly objective: string | null;
}

/** One line of the ledger: where it stood, what it said, its class, and the fields it fed. */

/** The five classes of the ledger: each line of an input is in exactly one. */
export const LINE_CLASSES = ['fields', 'repeated', 'furniture', 'blank', 'unrecognised'] as const;
export type LineClass = (typeof LINE_CLASSES)[number];

export interface LedgerLine {
  readonly source: number;
  readonly page: number | null;
  /** In the page for a PDF, in the file for text; counted from 1. */
  readonly line: number;
  /** As it came, whole. */
  readonly text: string;
  readonly class: LineClass;
  /** Names of the record's fields it fed or repeats, such as `title` or `purpose`. */
  readonly fields: readonly string[];
  /** Code of the objective whose sheet it stands in. */
  readonly objective: string | null;
}

/** What a table is parted into: its rows, its heads, and its columns other than Codice and Titolo. */
import type { TextSpan } from '../../model/element.js';
import type { LabelMatcher } from '../../model/labelMatcher.js';
import { type OtherField, otherField } from '../../vocabulary/labels.js';
import type { SheetText } from '../sheets.js';

/** Another column: its name, and its cells. */
export interface OtherColumn {
  readonly field: OtherField;
  readonly head: readonly TextSpan[];
  readonly cells: readonly SheetText[];
}

/** A table without its heads and its other columns. */
export interface TableParts {
  readonly body: readonly SheetText[];
  readonly heads: readonly TextSpan[];
  readonly columns: readonly OtherColumn[];
  /** Cells of Codice and Titolo that reach into another column: they may hold what it says. */
  readonly unclear: readonly TextSpan[];
}

/** Returns the field of a column: as a profile names it, or as its head does. */
export const fieldOf = ({ wholeLabel }: LabelMatcher, name: string): OtherField =>
  wholeLabel('column', name)?.field ?? otherField(name);

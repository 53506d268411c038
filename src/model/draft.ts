/**
 * One printed sheet, as it was read: every value with the spans it came from. `settle` merges drafts into records.
 */
import type { OtherField, ParameterField, SectionField } from '../vocabulary/labels.js';
import type { Level } from '../vocabulary/levels.js';
import type { Header, TextSpan } from './element.js';
import type { Layout } from './layout.js';
import type { Block, OtherBlock } from './objective.js';

/** A value and the spans that it was read from. */
export interface Observed<Value> {
  readonly value: Value;
  readonly spans: readonly TextSpan[];
}

/** A row of the table of linked objectives. The code is `null` where the row has none. */
export interface LinkRow {
  readonly level: Level;
  readonly code: string | null;
  readonly title: string;
  /** What other columns of the table say. */
  readonly others: ReadonlyMap<OtherField, Observed<string>>;
}

export interface Draft {
  readonly level: Level;
  /** Vista of the export that the sheet is part of. */
  readonly view: string | null;
  /** All header blocks of the sheet, in order: each repeats what the first says. */
  readonly headers: readonly Header[];
  /** The title under the heading. */
  readonly heading: Observed<string> | null;
  readonly publicValues: readonly Observed<{ readonly code: string | null; readonly label: string }>[];
  readonly linkedObjectives: readonly Observed<LinkRow>[];
  readonly guidelines: readonly Observed<Block>[];
  readonly purpose: readonly Observed<Block>[];
  readonly status: Observed<string> | null;
  /** Sections that the record has no field of their own for, in print order. */
  readonly otherSections: ReadonlyMap<OtherField, readonly Observed<OtherBlock>[]>;
  /** Sections whose title is on the sheet, with the title's spans. */
  readonly sections: ReadonlyMap<SectionField, readonly TextSpan[]>;
  /** The level label of the heading, wherever it stands. */
  readonly labels: readonly TextSpan[];
}

/** The drafts of one source, and the municipality that it is of, where that was named. */
export interface EntityDrafts extends Drafts {
  readonly entity: string | null;
}

/** The drafts of one source, with the parts of it that belong to no sheet. */
export interface Drafts {
  readonly layout: Layout;
  readonly drafts: readonly Draft[];
  readonly parameters: ReadonlyMap<ParameterField, Observed<string>>;
  /** Labels of the parameters, and values of parameters that repeat. */
  readonly parameterSpans: readonly TextSpan[];
  readonly furniture: readonly TextSpan[];
  /** Lines of other chapters. */
  readonly outside: readonly TextSpan[];
}

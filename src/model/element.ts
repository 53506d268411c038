/** Elements of a source in reading order: parameters, header blocks, headings, titles of sections, text, page furniture. */

import type { HeaderField, ParameterField, SectionField } from '../vocabulary/labels.js';
import type { Level } from '../vocabulary/levels.js';
import type { Cell, Line } from './layout.js';

/** Text of one line: of whole cells, or of a part of one. */
export interface TextSpan {
  readonly line: Line;
  readonly cells: readonly Cell[];
  readonly text: string;
}

/** One printed header block. A field without a label is absent; one with an empty cell has no spans. */
export interface Header {
  readonly kind: 'header';
  readonly level: Level;
  readonly levelLabel: readonly TextSpan[];
  readonly labels: ReadonlyMap<HeaderField, readonly TextSpan[]>;
  readonly code: readonly TextSpan[];
  /** The label before the title; sheets have none. */
  readonly titleLabel: readonly TextSpan[];
  readonly title: readonly TextSpan[];
  readonly fields: ReadonlyMap<HeaderField, readonly TextSpan[]>;
}

export type Element =
  | Header
  | {
      readonly kind: 'parameters';
      readonly labels: readonly TextSpan[];
      readonly values: ReadonlyMap<ParameterField, readonly TextSpan[]>;
    }
  /** The level label over the body of a sheet, with the title under it. */
  | { readonly kind: 'heading'; readonly level: Level; readonly label: TextSpan }
  /** A line that may be the title of a section. `strength` counts the signs that it is one; `runsIn`: its text begins on the line. */
  | {
      readonly kind: 'section';
      readonly field: SectionField;
      readonly level: Level | null;
      readonly labels: readonly TextSpan[];
      readonly strength: number;
      readonly runsIn?: true;
    }
  | { readonly kind: 'text'; readonly span: TextSpan }
  | { readonly kind: 'furniture'; readonly span: TextSpan }
  /** A line that does not run with the text of its page: turned, written large across it, or in its margin. */
  | { readonly kind: 'aside'; readonly span: TextSpan }
  /** All lines of other chapters; the last element. */
  | { readonly kind: 'outside'; readonly spans: readonly TextSpan[] };

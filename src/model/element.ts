/**
 * What `recognise` makes of a source, in reading order: header blocks, headings, titles of sections, and text.
 */

import type { HeaderField, ParameterField, SectionField } from '../vocabulary/labels.js';
import type { Level } from '../vocabulary/levels.js';
import type { Cell, Line } from './layout.js';

/** A stretch of one line, with the cells that it claims. */
export interface TextSpan {
  readonly line: Line;
  readonly cells: readonly Cell[];
  readonly text: string;
}

/** One printed header block, its cells told apart. A field is absent where the label is; empty where the cell is. */
export interface Header {
  readonly kind: 'header';
  readonly level: Level;
  readonly levelLabel: readonly TextSpan[];
  readonly labels: ReadonlyMap<HeaderField, readonly TextSpan[]>;
  readonly code: readonly TextSpan[];
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
  /** The level label again, with the title under it. */
  | { readonly kind: 'heading'; readonly level: Level; readonly label: TextSpan }
  /** What may be the title of a section; `strength` says how much speaks for it. */
  | {
      readonly kind: 'section';
      readonly field: SectionField;
      readonly level: Level | null;
      readonly labels: readonly TextSpan[];
      readonly strength: number;
    }
  | { readonly kind: 'text'; readonly span: TextSpan }
  | { readonly kind: 'furniture'; readonly span: TextSpan };

/** What the page and the worker behind it say to each other. All of it is plain data, or files as the browser gives them. */
import type { Language } from '../report/catalogue/catalogue.js';
import type { ComparisonFormatName } from '../write/comparison/formatRows.js';
import type { FormatName } from '../write/formats.js';
import type { TableName } from '../write/tables.js';

/** Which of the two: the exports, or those of another year that they are compared with. */
export type Side = 'now' | 'before';

export interface ReadSettings {
  readonly language: Language;
  readonly entity: string;
  /** As `1-4,7`; all pages where it is empty. */
  readonly pages: readonly (readonly [number, number])[] | undefined;
  readonly password: string | undefined;
  readonly profile: File | undefined;
  /** Whether files are read in workers of their own, which can be stopped. */
  readonly isolate: boolean;
}

export type Request =
  | { readonly kind: 'read'; readonly side: Side; readonly files: readonly File[]; readonly settings: ReadSettings }
  | { readonly kind: 'forget'; readonly side: Side }
  | { readonly kind: 'show'; readonly language: Language }
  | {
      readonly kind: 'save';
      readonly format: FormatName;
      readonly table?: TableName;
      readonly excel?: boolean;
      readonly language?: Language;
    }
  | { readonly kind: 'showDifferences'; readonly language: Language }
  | { readonly kind: 'saveDifferences'; readonly format: ComparisonFormatName; readonly language?: Language };

/** A request with its number, which its answer has, too. */
export type Numbered<Message> = Message & { readonly id: number };

/** A file that could not be read, and why. */
export interface Refusal {
  readonly file: string;
  readonly code: string;
  readonly sentence: string;
}

export interface ReadOutcome {
  readonly files: number;
  readonly objectives: number;
  readonly errors: number;
  readonly warnings: number;
  readonly refused: readonly Refusal[];
}

export type Answer =
  | { readonly kind: 'progress'; readonly file: string; readonly pages: number }
  | { readonly kind: 'read'; readonly outcome: ReadOutcome }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** The two sides are of two municipalities, so that there is nothing to compare. */
  | { readonly kind: 'unrelated' }
  | { readonly kind: 'done' }
  /** A fault of the page itself, or a profile that has mistakes. */
  | { readonly kind: 'failed'; readonly sentence: string };

/** What the page and the worker behind it say to each other. All of it is plain data, or files as the browser gives them. */
import type { Bilingual, Language } from '../report/catalogue/catalogue.js';
import type { ComparisonFormatName } from '../write/comparison/formatRows.js';
import type { FormatName } from '../write/formats.js';

/** Which of the two: the exports, or those of another year that they are compared with. */
export type Side = 'now' | 'before';

/** A file as the browser gives it, with the name that it has in records: with its folders, where a folder was chosen. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

export interface ReadSettings {
  readonly entity: string;
  /** All pages where there are none. */
  readonly pages: readonly (readonly [number, number])[] | undefined;
  readonly password: string | undefined;
  readonly profile: File | undefined;
}

/** What is written: a format, its language, and of csv, whether it is for Excel. */
interface Wanted<Name extends string> {
  readonly format: Name;
  readonly language: Language;
  readonly excel?: boolean | undefined;
}

export type Request =
  | {
      readonly kind: 'read';
      readonly side: Side;
      readonly files: readonly NamedFile[];
      readonly settings: ReadSettings;
    }
  | { readonly kind: 'forget'; readonly side: Side }
  | { readonly kind: 'show'; readonly language: Language }
  | ({ readonly kind: 'save' } & Wanted<FormatName>)
  | { readonly kind: 'showDifferences'; readonly language: Language }
  | ({ readonly kind: 'saveDifferences' } & Wanted<ComparisonFormatName>);

/** A request with its number, which its answer has, too. */
export type Numbered<Message> = Message & { readonly id: number };

/** A file that could not be read, and why. */
export interface Refusal {
  readonly file: string;
  readonly code: string;
  readonly sentence: Bilingual;
}

export interface ReadOutcome {
  readonly files: number;
  readonly objectives: number;
  readonly errors: number;
  readonly warnings: number;
  readonly refused: readonly Refusal[];
}

export type Answer =
  /** Sent once, before any request: the worker runs; `isolates` says whether it can start workers of its own. */
  | { readonly kind: 'ready'; readonly isolates: boolean }
  | { readonly kind: 'progress'; readonly file: string; readonly pages: number }
  | { readonly kind: 'read'; readonly outcome: ReadOutcome }
  | { readonly kind: 'text'; readonly text: string }
  /** `notes` tell what the format could not hold. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly notes: readonly Bilingual[] }
  /** The two sides are of two municipalities, so that there is nothing to compare. */
  | { readonly kind: 'unrelated' }
  | { readonly kind: 'done' }
  /** A fault of the page itself, or a profile that has mistakes. */
  | { readonly kind: 'failed'; readonly sentence: Bilingual };

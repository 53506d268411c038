/**
 * What a reader hands on: the input as text, or as runs of glyphs with their places on the page.
 *
 * Nothing here is changed later: every value keeps the line it came from.
 */
import type { MarkupPart } from './markup.js';

const EXPORT_FORMATS = ['pdf', 'text', 'markdown', 'html', 'docx'] as const;
/** Formats of sources; `records` are objectives that came without the sources they were read in. */
export const SOURCE_FORMATS = [...EXPORT_FORMATS, 'records'] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** What the document that was read was taken out of: a signed envelope, or a PDF that it is attached to. */
export const CONTAINERS = ['p7m', 'attachment'] as const;
export type Container = (typeof CONTAINERS)[number];

/** Where a string of the PDF's own begins within a run, after a blank. */
export interface OwnString {
  /** Its first character in the text of the run. */
  readonly at: number;
  readonly left: number;
  /** The right edge of what stands before it. */
  readonly before: number;
}

/** A cell as the ruled lines of a page draw it, in points; runs in one cell have the same one. */
export interface RuledBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Glyphs that the engine drew in one go. Lengths are points, measured from the top left of the upright page. */
export interface GlyphRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of the letters, in points. */
  readonly size: number;
  /** Name of the font in the PDF: equal names are equal fonts, nothing more. */
  readonly font: string;
  /** The colour of its letters, unless it is black, or not known. */
  readonly ink?: string;
  /** Degrees, clockwise, by which its line is turned against the lines of the page; 0 for nearly all text. */
  readonly angle: number;
  /** The strings that the PDF draws it in, but for the first; none where they are many. */
  readonly strings?: readonly OwnString[];
  /** The cell of a ruled table that it stands in, if it stands in one. */
  readonly box?: RuledBox;
  /** Whether the page draws blanks, and begins a string here with none before it: it is no next word of the run before. */
  readonly drawnApart?: boolean;
  /** Whether it is a small sign above or below the line that `baseline` is of. */
  readonly raised?: boolean;
  /** Whether it is laid across the text of the page, and is no part of its lines: a watermark. */
  readonly apart?: boolean;
}

/** Why letters that a page draws are in no value. */
const HIDING_REASONS = [
  'invisible',
  'layer',
  'transparent',
  'ink',
  'clipped',
  'covered',
  'outside',
  'tiny',
  'struck',
] as const;
export type HidingReason = (typeof HIDING_REASONS)[number];

/** Why a page of HTML or a Word document does not show a text: its styles hide it, or it is struck out. */
export type MarkupHiding = 'hidden' | 'struck';

/** Text that a page of HTML or a Word document does not show. */
export interface HiddenPart {
  readonly reason: MarkupHiding;
  readonly text: string;
  /** Of the line where it begins; `null` where that is not known. */
  readonly number: number | null;
}

/** How text lies under or over the picture of a scan: it is read where it is the greater part of a page. */
export const RECOGNISED: ReadonlySet<HidingReason> = new Set(['invisible', 'covered', 'ink']);

/** Runs that are left out of the values, for one reason. */
export interface HiddenRuns {
  readonly reason: HidingReason;
  readonly runs: readonly GlyphRun[];
}

/** A page of a PDF, and all that is drawn on it. */
export interface Page {
  /** Counted from 1, in the whole document, also where only some pages are read. */
  readonly number: number;
  /** In points, of the upright page. */
  readonly width: number;
  readonly height: number;
  /** In the order in which the engine draws them. */
  readonly runs: readonly GlyphRun[];
  /** Whether its text is what recognition made of a picture. */
  readonly recognised?: boolean;
  /** The share of the page that its largest picture without text on it takes up; none where it has no large one. */
  readonly picture?: number;
  /** What it draws besides, and does not show, or strikes out. */
  readonly hidden?: readonly HiddenRuns[];
}

/** Lines of a text that are blocks of another writing, such as a table: from the first to the last, counted from 1. */
export interface Island {
  readonly first: number;
  readonly last: number;
  readonly blocks: readonly MarkupPart[];
}

export type Content =
  | { readonly kind: 'runs'; readonly pages: readonly Page[] }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly islands?: readonly Island[];
      /** Returns what an entity of markdown stands for; none where there is no entity. */
      readonly decode?: (entity: string) => string;
    }
  | { readonly kind: 'blocks'; readonly blocks: readonly MarkupPart[] };

export interface Source {
  /** Index of the input, from 0. */
  readonly index: number;
  /** Name and hash are of what was given, all else of what was read in it. */
  readonly file: string;
  readonly format: SourceFormat;
  readonly container: Container | null;
  readonly sha256: string;
  /** How many pages the whole input has; `null` where it has none. */
  readonly pageCount: number | null;
  /** Numbers of the pages that are read, or `null` for all. */
  readonly pages: readonly number[] | null;
  readonly content: Content;
}

/** What is known of an input once it was read; its content goes its own way. */
export type SourceFacts = Omit<Source, 'content'>;

/** What the solvers of header blocks in running text work on, and what they give back. */
import type { Header, Piece } from '../../model/element.js';
import type { HeaderField } from '../../vocabulary/labels.js';
import type { Anchor } from './starts.js';

/** The pieces from an anchor to the next heading, title of a section, or anchor. */
export interface Zone {
  readonly anchor: Anchor;
  readonly pieces: readonly Piece[];
  /** Whether all pieces are header: what follows cannot be the text of a section. */
  readonly closed: boolean;
  /** Whether the title of a section stands right before the anchor: its text is still to come. */
  readonly awaited: boolean;
  /** What the title may be, as the heading after the block prints it. */
  readonly headingTitles: readonly string[];
}

/** A header block, what of its zone is text of the body, and what could not be told with certainty. */
export interface SolvedZone {
  readonly header: Header;
  readonly body: readonly Piece[];
  /** Pieces whose field is doubtful. */
  readonly doubtful: readonly Doubt[];
  /** What the block shows of the tool that wrote it. */
  readonly habits: readonly Habit[];
}

/**
 * What a tool may do to all blocks of a source: set labels in a row and then their values in a row; or set lines of a
 * value above their label, or behind the next one.
 */
export type Habit = 'torn' | 'shifted';

/** A piece that may belong to another field than the one it was given to. */
export interface Doubt {
  readonly field: HeaderField;
  readonly piece: Piece;
  /** The habit that makes it doubtful, if another block of the source shows it; `null` where nothing more is needed. */
  readonly habit: Habit | null;
}

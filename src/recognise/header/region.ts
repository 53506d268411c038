/** What the solvers of header blocks in running text work on, and what they give back. */
import type { Header, TextSpan } from '../../model/element.js';
import type { HeaderField } from '../../vocabulary/labels.js';
import type { HeaderStart } from './starts.js';

/** The spans from a header start to the next heading, title of a section, or header start. */
export interface HeaderRegion {
  readonly headerStart: HeaderStart;
  readonly spans: readonly TextSpan[];
  /** Whether all spans are header: what follows cannot be the text of a section. */
  readonly closed: boolean;
  /** Whether the title of a section stands right before the header start: its text is still to come. */
  readonly awaited: boolean;
  /** What the title may be, as the heading after the block prints it. */
  readonly headingTitles: readonly string[];
}

/** A header block, what of its header region is text of the body, and what could not be told with certainty. */
export interface ResolvedRegion {
  readonly header: Header;
  readonly body: readonly TextSpan[];
  /** Spans whose field is doubtful. */
  readonly ambiguous: readonly Ambiguity[];
  /** What the block shows of the tool that wrote it. */
  readonly quirks: readonly ProducerQuirk[];
}

/**
 * What a tool may do to all blocks of a source: set labels in a row and then their values in a row; or set lines of a
 * value above their label, or behind the next one.
 */
export type ProducerQuirk = 'column-major' | 'off-by-one';

/** A span that may belong to another field than the one it was given to. */
export interface Ambiguity {
  readonly field: HeaderField;
  readonly span: TextSpan;
  /** The quirk that makes it doubtful, if another block of the source shows it; `null` where nothing more is needed. */
  readonly quirk: ProducerQuirk | null;
}

/** Header regions of running text, before and after they are resolved into header blocks. */
import type { Header, TextSpan } from '../../../model/element.js';
import type { HeaderField } from '../../../vocabulary/labels.js';
import type { HeaderStart } from '../starts.js';

/** The text from a header start to the next heading, title of a section, or header start. */
export interface HeaderRegion {
  readonly headerStart: HeaderStart;
  readonly spans: readonly TextSpan[];
  /** Whether all spans belong to the header block; in an open region, the body follows the block with nothing between. */
  readonly closed: boolean;
  /** Whether the title of a section stands right before the header start: its text is still to come. */
  readonly awaited: boolean;
  /** What the title may be, as the heading after the block prints it. */
  readonly headingTitles: readonly string[];
}

/** A header block, and the spans of its region that are text of the body. */
export interface ResolvedRegion {
  readonly header: Header;
  readonly body: readonly TextSpan[];
  readonly ambiguous: readonly Ambiguity[];
  /** What the block shows of the producer that wrote it. */
  readonly quirks: readonly ProducerQuirk[];
}

/**
 * How a producer may order all header blocks of a source: `column-major` prints labels in a row and then their values
 * in a row; `off-by-one` prints lines of a value before their label or after the next one.
 */
export type ProducerQuirk = 'column-major' | 'off-by-one';

/** A span that may belong to another field than the one it was given to. */
export interface Ambiguity {
  readonly field: HeaderField;
  readonly span: TextSpan;
  /** The span is ambiguous only if another block of the source shows this quirk; `null` if it is so in any source. */
  readonly quirk: ProducerQuirk | null;
}

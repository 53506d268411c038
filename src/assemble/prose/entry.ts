/** A paragraph or an item of a list while it is read. */
import type { TextSpan } from '../../model/element.js';

export type Kind = 'plain' | 'bullet' | 'indented' | 'number';

export interface Entry {
  readonly kind: Kind;
  /** 0 for what has none. */
  readonly number: number;
  /** Length of the number that begins its first line, with the blanks after it; 0 if the source has the number apart from the text. */
  readonly mark: number;
  /** Whether it is an item of a list within the item above, whose number it shares. */
  readonly inner?: true;
  /** Its lines as printed, without a bullet; a number is kept until a list is sure. */
  readonly lines: string[];
  readonly spans: TextSpan[];
}

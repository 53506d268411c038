/** What may be the label of a part that the record has no field for. */
import type { TextSpan } from '../../model/element.js';
import type { OTHER_PLACES } from '../../vocabulary/labels.js';
import type { HeaderStart } from '../header/starts.js';

export interface Candidate {
  readonly place: (typeof OTHER_PLACES)[number];
  readonly text: string;
  readonly spans: readonly TextSpan[];
  /** The header block of the sheet that it stands in. */
  readonly sheet: HeaderStart;
  /** Whether a label has all that known ones have, and need not come again; whether a title surely stands in the body of its sheet. */
  readonly isSure: boolean;
  /** Whether it can only be reported. */
  readonly isDoubtful?: boolean;
}

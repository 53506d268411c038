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
  /** Whether all that can be seen of it is as known labels have it: then it need not come again. */
  readonly isSure: boolean;
}

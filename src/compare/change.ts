/** A change of one field, without the objective that it is of. */
import type { Change } from '../report/comparison.js';

export type FieldChange = Pick<Change, 'kind' | 'field' | 'old' | 'new'> &
  Partial<Pick<Change, 'label' | 'linked' | 'words' | 'years'>>;

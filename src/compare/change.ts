/** What a change says beside whose it is: field, kind, both values. */
import type { Change } from '../report/comparison.js';

export type FieldChange = Pick<Change, 'kind' | 'field' | 'old' | 'new'> & Partial<Pick<Change, 'linked' | 'words'>>;

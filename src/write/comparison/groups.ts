/** Groups successive changes: those of fields of one objective together, a whole objective on its own. */
import { groupAdjacent } from '../../model/groupBy.js';
import type { Change } from '../../report/comparison.js';

/** The changes in groups, in their order. Changes of the whole export, whose level and code are `null`, make one group. */
export const groupChanges = (changes: readonly Change[]): Change[][] =>
  groupAdjacent(changes, (a, b) => a.field !== null && b.field !== null && a.level === b.level && a.code === b.code);

/**
 * Groups the changes for people: those of fields of one objective together, a whole objective on its own; codes that were
 * only renumbered apart from all.
 */
import { groupAdjacent } from '../../model/groupBy.js';
import type { Change, Comparison, Renumbering } from '../../report/comparison.js';

const isRenumbered = ({ kind }: Change) => kind === 'renumbered';

/** What changed in what the export says, and the codes that other years renumbered. */
export interface GroupedChanges {
  /** Of the whole export. */
  readonly whole: readonly Change[];
  /** Of each objective, in order. */
  readonly groups: readonly (readonly Change[])[];
  readonly renumbered: readonly Change[];
  /** Whether they are of several municipalities, so that each objective needs its own named. */
  readonly isMixed: boolean;
}

const isOfOne = (a: Change, b: Change) => a.entity === b.entity && a.level === b.level && a.code === b.code;

/** Groups the changes of a comparison. */
export function groupChanges({ changes }: Pick<Comparison, 'changes'>): GroupedChanges {
  const own = changes.filter((change) => change.level !== null && !isRenumbered(change));
  return {
    whole: changes.filter(({ level }) => level === null),
    groups: groupAdjacent(own, (a, b) => a.field !== null && b.field !== null && isOfOne(a, b)),
    renumbered: changes.filter(isRenumbered),
    isMixed: new Set(changes.flatMap(({ entity }) => entity ?? [])).size > 1,
  };
}

/** The changes that a renumbering sums up. */
export const codesOf = ({ field, old, new: now }: Renumbering, changes: readonly Change[]): Change[] =>
  changes.filter((change) => change.field === field && change.years?.old === old && change.years.new === now);

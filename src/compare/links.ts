/**
 * The linked objectives of one objective, as they were and as they are -> what changed of them.
 *
 * A plan that moves on by a year gives its linked objectives codes with other years: `2024_28_DUP_01_0301` is
 * `2025_28_DUP_01_0301` now, and renumbered, as long as no other one may be meant.
 */
import type { LinkedObjective, Objective } from '../model/objective.js';
import type { Change } from '../report/comparison.js';
import { withoutYears } from '../vocabulary/codes.js';
import type { FieldChange } from './change.js';
import { match } from './match.js';
import { sameTitle, textKey } from './text.js';
import { wordChanges } from './wordDiff.js';

/** Level and code. */
export const codeKey = ({ level, code }: { level: Objective['level']; code: string | null }): string | null =>
  code === null ? null : JSON.stringify([level, code]);

/** Level and code without its years; `null` where there are none, or where the years are the mandate's own. */
export function yearlessKey({
  level,
  code,
  period,
}: Pick<LinkedObjective, 'level' | 'period'> & { code: string | null }) {
  if (code === null || period === null || level === 'mandate') return null;
  const rest = withoutYears(code, period);
  return rest === null ? null : JSON.stringify([level, rest]);
}

/** How often each of the keys stands in a list. */
export function countsOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | null,
): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

const linkedOf = ({ level, code, title }: LinkedObjective): Change['linked'] => ({ level, code, title });

function changedLink(old: LinkedObjective, now: LinkedObjective): FieldChange[] {
  const linked = linkedOf(now);
  const renumbered: FieldChange = { kind: 'renumbered', field: 'linkedCode', old: old.code, new: now.code, linked };
  const titled: FieldChange = {
    kind: 'changed',
    field: 'linkedTitle',
    old: old.title,
    new: now.title,
    linked,
    words: wordChanges(old.title, now.title),
  };
  return [...(old.code === now.code ? [] : [renumbered]), ...(sameTitle(old.title, now.title) ? [] : [titled])];
}

/** Which linked objectives came, went, were renumbered or are called something else. */
export function changedLinks(old: readonly LinkedObjective[], now: readonly LinkedObjective[]): FieldChange[] {
  const counts = [countsOf(old, yearlessKey), countsOf(now, yearlessKey)];
  const isAlone = (link: LinkedObjective) => counts.every((count) => (count.get(yearlessKey(link)) ?? 0) <= 1);
  const { pairs, ...left } = match(old, now, [
    { key: (link) => JSON.stringify([codeKey(link), textKey(link.title)]), alike: true },
    { key: codeKey },
    // Where others differ in their years alone, one that is left over may be a new one: its title must say who it is.
    { key: yearlessKey, accepts: (one, other) => isAlone(one) || sameTitle(one.title, other.title) },
  ]);
  const field = 'linkedObjectives';
  return [
    ...pairs.flatMap(([before, after]) => changedLink(before, after)),
    ...left.old.map(
      (link): FieldChange => ({ kind: 'removed', field, old: link.title, new: null, linked: linkedOf(link) }),
    ),
    ...left.now.map(
      (link): FieldChange => ({ kind: 'added', field, old: null, new: link.title, linked: linkedOf(link) }),
    ),
  ].toSorted((a, b) => (a.linked!.code < b.linked!.code ? -1 : a.linked!.code > b.linked!.code ? 1 : 0));
}

/**
 * Finds what changed among the linked objectives of one objective.
 *
 * A plan that moves on by a year gives its linked objectives codes with other years: `2024_28_DUP_01_0301`
 * becomes `2025_28_DUP_01_0301`, and is renumbered as long as no other one may be meant.
 */
import type { LinkedObjective, Objective } from '../model/objective.js';
import type { Change } from '../report/comparison.js';
import { withoutYears } from '../vocabulary/codes.js';
import type { FieldChange } from './change.js';
import { match } from './match.js';
import { changedParts, partsKey } from './otherParts.js';
import { textKey, titlesAgree } from './text.js';
import { wordChanges } from './wordDiff.js';

/** Key of level and code; `null` without a code. */
export const codeKey = ({ level, code }: { level: Objective['level']; code: string | null }): string | null =>
  code === null ? null : JSON.stringify([level, code]);

/** Key of all that is compared of a linked objective. */
export const linkKey = (link: LinkedObjective): string =>
  JSON.stringify([codeKey(link), textKey(link.title), partsKey(link.otherFields)]);

/** Key of level and code without years; `null` where the code has none, or where they are the mandate's own. */
export function yearlessKey({
  level,
  code,
  period,
}: Pick<LinkedObjective, 'level' | 'period'> & { code: string | null }) {
  if (code === null || period === null || level === 'mandate') return null;
  const rest = withoutYears(code, period);
  return rest === null ? null : JSON.stringify([level, rest]);
}

/** Counts how often each key stands in a list. */
export function countsOf<Item>(items: readonly Item[], key: (item: Item) => string | null): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
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
  const others = changedParts('linkedOtherFields', old.otherFields, now.otherFields);
  return [
    ...(old.code === now.code ? [] : [renumbered]),
    ...(titlesAgree(old.title, now.title) ? [] : [titled]),
    ...others.map((change) => ({ ...change, linked })),
  ];
}

/** Lists linked objectives that were added, removed, renumbered or say something else, in the order of their codes. */
export function changedLinks(old: readonly LinkedObjective[], now: readonly LinkedObjective[]): FieldChange[] {
  const counts = [countsOf(old, yearlessKey), countsOf(now, yearlessKey)];
  const isAlone = (link: LinkedObjective) => counts.every((count) => (count.get(yearlessKey(link)) ?? 0) <= 1);
  const { pairs, ...left } = match(old, now, [
    { key: linkKey, alike: true },
    { key: codeKey },
    // Where several codes differ in their years alone, a link without partner may be new: its title must tell.
    { key: yearlessKey, accepts: (one, other) => isAlone(one) || titlesAgree(one.title, other.title) },
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

/**
 * Finds what changed among the linked objectives of one objective.
 *
 * A plan that moves on by a year gives its linked objectives codes with other years: `2024_28_DUP_01_0301`
 * becomes `2025_28_DUP_01_0301`, and is renumbered as long as no other one may be meant.
 */
import { countEach } from '../model/groupBy.js';
import type { LinkedObjective, Objective } from '../model/objective.js';
import type { Change } from '../report/comparison.js';
import { partYears } from '../vocabulary/codes/codes.js';
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

/** What tells one of the objectives that a plan renumbers as it moves on. */
export type Dated = Pick<LinkedObjective, 'level' | 'period'> & { readonly code: string | null };

/** A code's years and the rest of it; `null` where the code has none, or where they are the mandate's own. */
const partsOf = ({ level, code, period }: Dated) =>
  code === null || period === null || level === 'mandate' ? null : partYears(code, period);

/** Key of level and code without years; `null` where the code has none, or where they are the mandate's own. */
export function yearlessKey(one: Dated): string | null {
  const parts = partsOf(one);
  return parts && JSON.stringify([one.level, parts.rest]);
}

/** The change of a code to one with other years, if it is another. */
export function renumbered(field: 'code' | 'linkedCode', old: Dated, now: Dated): FieldChange[] {
  if (old.code === now.code) return [];
  const years = { old: partsOf(old)?.years ?? '', new: partsOf(now)?.years ?? '' };
  return [{ kind: 'renumbered', field, old: old.code, new: now.code, years }];
}

const linkedOf = ({ level, code, title }: LinkedObjective): Change['linked'] => ({ level, code, title });

function changedLink(old: LinkedObjective, now: LinkedObjective): FieldChange[] {
  const linked = linkedOf(now);
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
    ...renumbered('linkedCode', old, now).map((change) => ({ ...change, linked })),
    ...(titlesAgree(old.title, now.title) ? [] : [titled]),
    ...others.map((change) => ({ ...change, linked })),
  ];
}

/** Lists linked objectives that were added, removed, renumbered or say something else, in the order of their codes. */
export function changedLinks(old: readonly LinkedObjective[], now: readonly LinkedObjective[]): FieldChange[] {
  const counts = [old, now].map((links) => countEach(links.map(yearlessKey)));
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

/**
 * Finds what changed of one objective, field by field.
 *
 * Not compared, because they say nothing of the objective: its pages, the order in which public values and linked
 * objectives are printed (the system sets it), and what follows from another field.
 */
import type { Objective, Period, PublicValue } from '../model/objective.js';
import type { ChangedField } from '../report/comparison.js';
import { labelKey } from '../text/normalize.js';
import { publicValueText } from '../text/values/publicValue.js';
import type { FieldChange } from './change.js';
import { changedLinks, type Dated, renumbered } from './links.js';
import { match } from './match.js';
import { changedParts, sectionParts } from './otherParts.js';
import { textKey, textOfBlocks } from './text.js';
import { wordChanges } from './wordDiff.js';

/** Writes a period as `2023-2028`. */
export const periodText = (period: Period | null) => (period === null ? null : `${period.from}-${period.to}`);

const plain = (field: ChangedField, old: string | null, now: string | null): FieldChange[] =>
  textKey(old) === textKey(now) ? [] : [{ kind: 'changed', field, old, new: now }];

/** The change of a text that is long enough to show which of its words changed. */
function worded(field: ChangedField, old: string | null, now: string | null): FieldChange[] {
  const words = old && now ? wordChanges(old, now) : null;
  return plain(field, old, now).map((change) => ({ ...change, words }));
}

/** Key of a name: its words, whatever their order, accents and case. */
const nameKey = (name: string) => [...new Set(labelKey(name).match(/[\p{L}\p{N}]+/gu))].toSorted().join(' ');

/** The change of an office or a person: moved to another one, or the same one written in another way, or first given. */
function answering(field: 'responsibilityCentre' | 'responsiblePerson', old: Objective, now: Objective): FieldChange[] {
  const [before, after] = [old[field], now[field]];
  const isAnother = Boolean(before && after) && nameKey(before!) !== nameKey(after!);
  return plain(field, before, after).map((change) => ({ ...change, kind: isAnother ? 'moved' : 'changed' }));
}

function changedPublicValues(old: readonly PublicValue[], now: readonly PublicValue[]): FieldChange[] {
  const field = 'publicValues';
  // Where each side has one value only, the one replaced the other.
  const isOne = old.length === 1 && now.length === 1;
  const { pairs, ...left } = match(old, now, [
    { key: (value) => textKey(publicValueText(value)), alike: true },
    { key: ({ code }) => code },
    { key: ({ label }) => textKey(label) },
    { key: () => (isOne ? '' : null) },
  ]);
  return [
    ...pairs.flatMap(([before, after]) => plain(field, publicValueText(before), publicValueText(after))),
    ...left.old.map((value): FieldChange => ({ kind: 'removed', field, old: publicValueText(value), new: null })),
    ...left.now.map((value): FieldChange => ({ kind: 'added', field, old: null, new: publicValueText(value) })),
  ];
}

/** The objective as one that a plan may renumber. */
export const datedOf = ({ level, code, mandate }: Objective): Dated => ({ level, code, period: mandate });

/** Lists all changes of an objective except that of its view. */
export function changedFields(old: Objective, now: Objective): FieldChange[] {
  const isRenumbered = old.code !== now.code;
  return [
    ...renumbered('code', datedOf(old), datedOf(now)),
    ...(isRenumbered ? [] : plain('mandate', periodText(old.mandate), periodText(now.mandate))),
    ...(isRenumbered ? [] : plain('number', old.number, now.number)),
    ...worded('title', old.title, now.title),
    ...worded('portfolio', old.portfolio?.text ?? null, now.portfolio?.text ?? null),
    ...answering('responsibilityCentre', old, now),
    ...answering('responsiblePerson', old, now),
    ...changedPublicValues(old.publicValues, now.publicValues),
    ...changedLinks(old.linkedObjectives, now.linkedObjectives),
    ...worded('guidelines', textOfBlocks(old.guidelines) || null, textOfBlocks(now.guidelines) || null),
    ...worded('purpose', textOfBlocks(old.purpose) || null, textOfBlocks(now.purpose) || null),
    ...plain('status', old.status?.label ?? null, now.status?.label ?? null),
    ...changedParts('otherFields', old.otherFields, now.otherFields),
    ...changedParts('otherSections', sectionParts(old.otherSections), sectionParts(now.otherSections)),
  ];
}

/** Orders objectives as people look for them: by municipality, then by code. */
import type { Objective } from '../../model/objective.js';
import { labelKey } from '../../text/normalize.js';

const partsOf = (text: string): string[] => text.match(/\d{1,15}|\D+/gu) ?? [];

/** Compares texts by their code units, which no locale changes, but runs of digits by their number: `DUP_2` is before `DUP_10`. */
export function byNumbers(a: string, b: string): number {
  const [parts, others] = [partsOf(a), partsOf(b)];
  for (const [i, part] of parts.entries()) {
    const other = others[i];
    if (part === other) continue;
    if (other === undefined) return 1;
    const [one, two] = [Number(part), Number(other)];
    if (!Number.isNaN(one - two) && one !== two) return one - two;
    return part < other ? -1 : 1;
  }
  return parts.length - others.length;
}

/** Compares names whatever their capitals and accents; these decide between names that are alike otherwise. */
export const byLabel = (a: string, b: string): number => byNumbers(labelKey(a), labelKey(b)) || byNumbers(a, b);

const byName = (a: string | null, b: string | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : byNumbers(a, b);

/** Returns objectives by municipality and code, those without one last; the order of print decides between equal ones. */
export const inReadingOrder = (objectives: readonly Objective[]): Objective[] =>
  objectives.toSorted((a, b) => byName(a.entity, b.entity) || byName(a.code, b.code));

/**
 * Where the values of a record begin, each value by itself: `title`, or `linkedObjectives 2024_28_DUP_01_0301`. Records show
 * them by field, and only on request.
 */
import type { Objective, Place } from '../model/objective.js';

/** Places by the keys of values. */
export type ValuePlaces = Readonly<Record<string, readonly Place[]>>;

/** Returns the key of a value: its field, and which one of several it is. */
export const placeKey = ({
  field,
  element,
}: {
  readonly field: string;
  readonly element?: string | undefined;
}): string => (element === undefined ? field : `${field} ${element}`);

/** Adds places to those of a value. */
export function addPlaces(places: Map<string, Place[]>, key: string, more: readonly Place[]): void {
  const known = places.get(key);
  if (known) known.push(...more);
  else if (more.length > 0) places.set(key, [...more]);
}

/** Unites the places of several records. */
export function unitedPlaces(all: readonly ValuePlaces[]): ValuePlaces {
  if (all.length === 1) return all[0]!;
  const united = new Map<string, Place[]>();
  for (const places of all) for (const [key, more] of Object.entries(places)) addPlaces(united, key, more);
  return Object.fromEntries(united);
}

/** Returns a record that says where the values of its fields begin: each place once, in order; fields by the alphabet. */
export function withPlaces(objective: Objective, places: ValuePlaces): Objective {
  const byField = new Map<string, Place[]>();
  for (const [key, more] of Object.entries(places)) addPlaces(byField, key.split(' ')[0]!, more);
  const fields = [...byField].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { ...objective, places: Object.fromEntries(fields.map(([field, all]) => [field, inOrder(all)])) };
}

const compareNumbers = (a: number | null, b: number | null): number => (a ?? 0) - (b ?? 0);

function inOrder(places: readonly Place[]): Place[] {
  const unique = new Map(places.map(({ source, page, line }) => [`${source} ${page} ${line}`, { source, page, line }]));
  return [...unique.values()].toSorted(
    (a, b) => a.source - b.source || compareNumbers(a.page, b.page) || compareNumbers(a.line, b.line),
  );
}

/** The places in sources that items of records name, and the same items with other places. */
import type { Objective } from '../../model/objective.js';
import type { Diagnostic } from '../../report/document.js';

interface InSource {
  readonly source: number;
}

/** What has a place in a source. */
export type Placed =
  | { readonly part: 'objectives'; readonly value: Objective }
  | { readonly part: 'diagnostics'; readonly value: Diagnostic };

/** All that an item names a source for. */
export const placesIn = ({ part, value }: Placed): readonly InSource[] =>
  part === 'diagnostics'
    ? [value, ...value.related]
    : [
        ...value.occurrences,
        ...value.conflicts.flatMap(({ values }) => values),
        ...Object.values(value.places ?? {}).flat(),
      ];

/** Returns an objective of which all is in the first source. */
export function inFirstSource({ places, ...objective }: Objective): Objective {
  const first = <Place extends InSource>(place: Place): Place => ({ ...place, source: 0 });
  const moved = Object.entries(places ?? {}).map(([field, own]) => [field, own.map(first)] as const);
  return {
    ...objective,
    occurrences: objective.occurrences.map(first),
    conflicts: objective.conflicts.map((conflict) => ({ ...conflict, values: conflict.values.map(first) })),
    ...(places && { places: Object.fromEntries(moved) }),
  };
}

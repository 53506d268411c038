/** An objective whose sources have other indices: in its occurrences, its conflicts and its places. */
import type { Objective } from './objective.js';

/** Returns the objective with the index that each of its sources has now. */
export function withSources(objective: Objective, indexOf: (source: number) => number): Objective {
  const moved = <One extends { readonly source: number }>(one: One): One => ({ ...one, source: indexOf(one.source) });
  const { conflicts, occurrences, places } = objective;
  return {
    ...objective,
    occurrences: occurrences.map(moved),
    conflicts: conflicts.map(({ field, values }) => ({ field, values: values.map(moved) })),
    ...(places && {
      places: Object.fromEntries(Object.entries(places).map(([field, own]) => [field, own.map(moved)] as const)),
    }),
  };
}

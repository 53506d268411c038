/** The places in sources that items of records name. */
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

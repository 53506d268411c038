/**
 * The values that objectives are filtered by, each named in the page's address: `#stato=In+Corso&missione=08`.
 *
 * A value is told by its text there, not by its number, so that a link holds when the page is made again.
 */
import { visible } from '../../text/characters.js';
import { missionName, publicValueName } from './names.js';
import type { Statistics, ValueGroup } from './statistics.js';
import type { PageStrings } from './strings.js';

/** The names in the address, which are those of the fields of the form too. */
export const PARAMS = ['comune', 'valore', 'assessorato', 'centro', 'responsabile', 'stato', 'missione'] as const;

export type Param = (typeof PARAMS)[number];

export interface FacetValue {
  readonly name: string;
  /** Its text in the address; empty for objectives that have no value. */
  readonly key: string;
  /** The objectives that have it, by their index in the document. */
  readonly records: readonly number[];
}

export interface Facet {
  readonly param: Param;
  readonly label: string;
  /** What stands for none chosen. */
  readonly all: string;
  /** What names the values that are folded. */
  readonly more: string;
  readonly values: readonly FacetValue[];
  /** The indexes of the values that a record has. */
  readonly ofRecord: (record: number) => readonly number[];
}

export type Facets = Readonly<Record<Param, Facet>>;

function facet<Value>(
  param: Param,
  label: string,
  strings: PageStrings,
  groups: readonly ValueGroup<Value | null>[],
  nameOf: (value: Value | null) => string,
  keyOf: (value: Value) => string,
): Facet {
  const values = groups.map(({ value, records }) => ({
    name: nameOf(value),
    key: value === null ? '' : visible(keyOf(value)),
    records,
  }));
  const indexes = new Map<number, number[]>();
  values.forEach(({ records }, index) => {
    for (const record of records) indexes.set(record, [...(indexes.get(record) ?? []), index]);
  });
  const [all, more] =
    param === 'missione' ? [strings.allMissions, strings.moreMissions] : [strings.all, strings.moreBars];
  return { param, label, all, more, values, ofRecord: (record) => indexes.get(record) ?? [] };
}

/** All facets of a document. */
export function facetsOf(statistics: Statistics, strings: PageStrings): Facets {
  const { entities, publicValues, portfolios, centres, people, statuses, missions } = statistics;
  const said = (text: string | null) => text ?? strings.notSaid;
  const itself = (text: string) => text;
  return {
    comune: facet('comune', strings.entity, strings, entities, said, itself),
    valore: facet(
      'valore',
      strings.publicValue,
      strings,
      publicValues,
      (one) => publicValueName(one, strings),
      (one) => publicValueName(one, strings),
    ),
    assessorato: facet('assessorato', strings.portfolio, strings, portfolios, said, itself),
    centro: facet('centro', strings.centre, strings, centres, said, itself),
    responsabile: facet('responsabile', strings.person, strings, people, said, itself),
    stato: facet(
      'stato',
      strings.status,
      strings,
      statuses,
      (one) => one?.label ?? strings.notSaid,
      ({ label }) => label,
    ),
    missione: facet(
      'missione',
      strings.mission,
      strings,
      missions,
      (one) => missionName(one, strings),
      ({ code }) => code,
    ),
  };
}

/** The part of the address, after `#`, that filters by these texts. */
export const addressOf = (asked: Readonly<Record<string, string>>): string => new URLSearchParams(asked).toString();

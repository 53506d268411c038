/**
 * The values that objectives are grouped and filtered by, each named in the page's address: `#stato=In+Corso&missione=08`.
 *
 * A value is told by its text there, not by its number, so that a link holds when the page is made again. An objective with two
 * public values has both of them.
 */
import { groupBy } from '../../model/groupBy.js';
import type { Mission, Objective, PublicValue, Status } from '../../model/objective.js';
import { visible } from '../../text/characters.js';
import { labelKey } from '../../text/normalize.js';
import { publicValueText } from '../../text/values/publicValue.js';
import { STATUS_KINDS } from '../../vocabulary/statuses.js';
import { byLabel } from '../people/order.js';
import type { PageStrings } from './strings.js';

/** The names in the address, which are those of the fields of the form too. */
export const PARAMS = ['comune', 'valore', 'assessorato', 'centro', 'responsabile', 'stato', 'missione'] as const;

export type Param = (typeof PARAMS)[number];

interface FacetValue<Value> {
  /** `null` for objectives that have none, which come last. */
  readonly value: Value | null;
  readonly name: string;
  /** Its text in the address; empty for objectives that have no value. */
  readonly key: string;
  /** The objectives that have it, by their index in the document. */
  readonly records: readonly number[];
}

export interface Facet<Value = unknown> {
  readonly param: Param;
  readonly label: string;
  /** What stands for none chosen. */
  readonly all: string;
  /** What names the values that are folded. */
  readonly more: string;
  readonly values: readonly FacetValue<Value>[];
  /** The indexes of the values that a record has. */
  readonly ofRecord: (record: number) => readonly number[];
}

/** How the values of a facet are told apart, ordered and named. */
interface Kind<Value> {
  readonly of: (objective: Objective) => readonly (Value | null)[];
  /** Values of one key are one. */
  readonly keyOf: (value: Value) => string;
  readonly order: (a: Value, b: Value) => number;
  readonly name: (value: Value) => string;
  /** Its text in the address, if not its name. */
  readonly address?: (value: Value) => string;
  /** What stands for no value. */
  readonly none: string;
}

/** Compares strings by their code units, which no locale changes. */
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const NUMBERED = /^\d{1,9}$/;

/** Orders codes: numbers by their size, then other codes, then none. */
function byCode(a: string | null, b: string | null): number {
  const rank = (code: string | null) => (code === null ? 2 : NUMBERED.test(code) ? 0 : 1);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return rank(a) === 0 ? Number(a) - Number(b) : byText(a ?? '', b ?? '');
}

const rankOf = ({ kind }: Status) => STATUS_KINDS.indexOf(kind);

/** All facets of some objectives. */
export function facetsOf(objectives: readonly Objective[], strings: PageStrings) {
  const facet = <Value>(param: Param, label: string, { of, keyOf, order, ...named }: Kind<Value>): Facet<Value> => {
    const { name, address = name, none } = named;
    const pairs = objectives.flatMap((objective, record) => of(objective).map((value) => ({ value, record })));
    const values = [...groupBy(pairs, ({ value }) => (value === null ? null : keyOf(value))).values()]
      .map((group) => ({ value: group[0]!.value, records: [...new Set(group.map(({ record }) => record))] }))
      .toSorted(({ value: a }, { value: b }) =>
        a === null || b === null ? Number(a === null) - Number(b === null) : order(a, b),
      )
      .map(({ value, records }) =>
        value === null
          ? { value, records, name: none, key: '' }
          : { value, records, name: name(value), key: visible(address(value)) },
      );
    const indexes = groupBy(
      values.flatMap(({ records }, index) => records.map((record) => ({ record, index }))),
      ({ record }) => record,
    );
    const isMission = param === 'missione';
    return {
      ...{ param, label, values },
      all: isMission ? strings.allMissions : strings.all,
      more: isMission ? strings.moreMissions : strings.moreBars,
      ofRecord: (record) => (indexes.get(record) ?? []).map(({ index }) => index),
    };
  };
  const itself = (text: string) => text;
  /** By default, each spelling is a value of its own. */
  const texts = (of: (objective: Objective) => string | null | undefined, keyOf = itself): Kind<string> => ({
    ...{ keyOf, order: byLabel, name: itself, none: strings.notSaid },
    of: (objective) => [of(objective) || null],
  });
  return {
    comune: facet(
      'comune',
      strings.entity,
      texts(({ entity }) => entity),
    ),
    valore: facet<PublicValue>('valore', strings.publicValue, {
      of: ({ publicValues }) => (publicValues.length > 0 ? publicValues : [null]),
      keyOf: ({ code, label }) => JSON.stringify([code, label]),
      order: (a, b) => byCode(a.code, b.code),
      name: publicValueText,
      none: strings.noValue,
    }),
    assessorato: facet(
      'assessorato',
      strings.portfolio,
      texts(({ portfolio }) => portfolio?.holder, labelKey),
    ),
    centro: facet(
      'centro',
      strings.centre,
      texts(({ responsibilityCentre }) => responsibilityCentre),
    ),
    responsabile: facet(
      'responsabile',
      strings.person,
      texts(({ responsiblePerson }) => responsiblePerson),
    ),
    stato: facet<Status>('stato', strings.status, {
      of: ({ status }) => [status],
      keyOf: ({ label }) => labelKey(label),
      order: (a, b) => rankOf(a) - rankOf(b) || byLabel(a.label, b.label),
      name: ({ label }) => label,
      none: strings.notSaid,
    }),
    missione: facet<Mission>('missione', strings.mission, {
      of: ({ linkedObjectives }) => linkedObjectives.map(({ mission }) => mission),
      keyOf: ({ code }) => code,
      order: (a, b) => byText(a.code, b.code),
      name: ({ code, name }) => `${code} ${name}`,
      address: ({ code }) => code,
      none: strings.noMission,
    }),
  } satisfies Record<Param, Facet>;
}

export type Facets = ReturnType<typeof facetsOf>;

/** The part of the address, after `#`, that filters by these texts. */
export const addressOf = (asked: Readonly<Record<string, string>>): string => new URLSearchParams(asked).toString();

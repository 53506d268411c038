/**
 * Keeps municipalities apart that nobody has named: two inputs that have an identity in common, and nothing else, are of two towns.
 *
 * Inputs are compared as whole exports, by the rule that `diff` has for unrelated ones; and by the objectives that both have:
 * if these agree in next to nothing, what else the inputs share is a coincidence. Where an input may belong to more than one
 * town, it stays alone. Everything that is kept apart is reported.
 */
import { groupBy } from '../model/groupBy.js';
import type { Objective, Place } from '../model/objective.js';
import type { Report } from '../report/report.js';
import { labelKey } from '../text/normalize.js';
import {
  haveNothingInCommon,
  saidBy,
  shareOf,
  TRACE_KINDS,
  type TraceKind,
  type Traces,
  tracesOf,
} from '../text/traces.js';
import { blockTexts } from '../text/values/blockTexts.js';
import type { Entry } from './partRecords.js';
import { sameTitle } from './values.js';

/** What is compared as one: the records of one export, or of those that an earlier run has merged. */
interface Unit {
  readonly records: Entry[];
  readonly keys: Set<string>;
  /** The earlier records that it is part of: units of one of those are apart already. */
  readonly part: number | null;
}

/** Returns the town of each record that shares its identity with another unit, and has no name for it; of all others, none. */
export function townsOf(
  records: readonly Entry[],
  fileOf: (source: number) => string,
  report: Report,
): ReadonlyMap<Entry, number> {
  const units = unitsOf(records.filter(({ entity }) => entity === null));
  const holders = groupBy(
    units.flatMap((unit) => [...unit.keys].map((key) => ({ key, unit }))),
    ({ key }) => key,
  );
  const rivals = [...holders.values()].filter((sharing) => sharing.length > 1);
  const contested = new Set(rivals.flatMap((sharing) => sharing.map(({ unit }) => unit)));
  const compare = comparer([...contested]);
  const towns = new Map<Unit, Set<Unit>>();
  for (const unit of units.filter((one) => contested.has(one))) {
    const sharing = new Set(
      [...unit.keys].flatMap((key) => holders.get(key)!.map((one) => one.unit)).filter((one) => towns.has(one)),
    );
    const haveNoTrace = compare(unit);
    const isApart = (other: Unit) => haveNoTrace(other) || agreement(unit, other) < LEAST_AGREEMENT;
    const others = [...groupBy([...sharing], (one) => towns.get(one)!)];
    const fits = others.filter(([, members]) => !members.some((one) => isApart(one) || isSamePart(unit, one)));
    const isOneTown = fits.every(([town], i) => fits.slice(i + 1).every(([next]) => !haveKeyInCommon(town, next)));
    const joined = isOneTown ? new Set([...fits.flatMap(([town]) => [...town]), unit]) : new Set([unit]);
    for (const one of joined) towns.set(one, joined);
    if (others.length === 0 || (isOneTown && fits.length > 0)) continue;
    const [place, other, code] = placesOf(unit, [...sharing][0]!);
    report.add(isOneTown ? 'several-entities' : 'entity-unclear', { code, other: fileOf(other.source) }, place, {
      related: [other],
    });
  }
  const numbers = new Map([...new Set(towns.values())].map((town, i) => [town, i]));
  return new Map(
    [...towns].flatMap(([unit, town]) => unit.records.map((record) => [record, numbers.get(town)!] as const)),
  );
}

/** The least share of values in which the objectives that two inputs of one town have in common agree. */
const LEAST_AGREEMENT = 0.25;
/** How many objectives are compared. */
const MOST_COMPARED = 50;

/** What tells an objective; a status or a public value tells none. */
const TELLING: readonly ((objective: Objective) => string | null)[] = [
  ({ title }) => title,
  ({ portfolio }) => portfolio?.text ?? null,
  ({ responsibilityCentre }) => responsibilityCentre,
  ({ responsiblePerson }) => responsiblePerson,
  ({ guidelines }) => blockTexts(guidelines).join(' '),
  ({ purpose }) => blockTexts(purpose).join(' '),
];

/** The share of values in which the objectives agree that two units have in common; 1 where there is nothing to compare. */
function agreement(one: Unit, other: Unit): number {
  const theirs = new Map(other.records.map((record) => [record.key, record]));
  const pairs = one.records.flatMap((record) => {
    const found = theirs.get(record.key);
    return found ? [[record, found] as const] : [];
  });
  const compared = pairs.slice(0, MOST_COMPARED).flatMap((pair) => {
    const [own, their] = pair.map(({ load }) => load().objective) as [Objective, Objective];
    return TELLING.flatMap((tellingOf) => {
      const [a, b] = [tellingOf(own), tellingOf(their)];
      return a && b ? [sameTitle(a, b) || labelKey(a) === labelKey(b)] : [];
    });
  });
  return compared.length === 0 ? 1 : compared.filter(Boolean).length / compared.length;
}

const isSamePart = (one: Unit, other: Unit): boolean => one.part !== null && one.part === other.part;

const haveKeyInCommon = (one: ReadonlySet<Unit>, other: ReadonlySet<Unit>): boolean => {
  const keys = new Set([...one].flatMap((unit) => [...unit.keys]));
  return [...other].some((unit) => [...unit.keys].some((key) => keys.has(key)));
};

/** The places where two units have the first identity that they share, and its code or title. */
function placesOf(unit: Unit, other: Unit): [place: Place, other: Place, code: string] {
  const key = [...unit.keys].find((one) => other.keys.has(one))!;
  const [own, theirs] = [unit, other].map(({ records }) => records.find((record) => record.key === key)!);
  const { code, title, start } = own!;
  return [start, theirs!.start, (code ?? title)!];
}

/**
 * Groups records into units: sources that a record has in common are one. So are the records of a file without sources, unless it has
 * two of one identity: then they are of several towns, and each is a unit.
 */
function unitsOf(records: readonly Entry[]): Unit[] {
  const roots = new Map<number, number>();
  const rootOf = (source: number): number => {
    let root = source;
    for (let next = roots.get(root); next !== undefined && next !== root; next = roots.get(root)) root = next;
    roots.set(source, root);
    return root;
  };
  const seen = new Set<string>();
  const mixed = new Set<number>(); // sources that stand for several
  for (const { hasSources, key, source } of records) {
    if (hasSources || key === null) continue;
    if (seen.has(`${source} ${key}`)) mixed.add(source);
    seen.add(`${source} ${key}`);
  }
  const sourcesOf = ({ occurrences }: Entry) => occurrences.map(({ source }) => source);
  for (const record of records) {
    const [first, ...others] = sourcesOf(record);
    for (const other of others) roots.set(rootOf(other), rootOf(first!));
  }
  const named = records.map((record, i) => {
    const [first] = sourcesOf(record);
    const isAlone = first === undefined || mixed.has(record.source);
    return { record, name: isAlone ? `record ${i}` : `source ${rootOf(first)}` };
  });
  return [...groupBy(named, ({ name }) => name).values()].map((group) => {
    const own = group.map(({ record }) => record);
    const { hasSources, source } = own[0]!;
    return {
      records: own,
      keys: new Set(own.flatMap(({ key }) => key ?? [])),
      part: hasSources ? source : null,
    };
  });
}

/** Returns what tells, of a unit, which others have nothing in common with it. */
function comparer(units: readonly Unit[]): (unit: Unit) => (other: Unit) => boolean {
  const traces = new Map<Unit, Traces>(
    units.map((unit) => [unit, tracesOf(unit.records.map(({ load }) => saidBy(load().objective)))]),
  );
  const holders = Object.fromEntries(TRACE_KINDS.map((kind) => [kind, new Map<string, Unit[]>()])) as Record<
    TraceKind,
    Map<string, Unit[]>
  >;
  for (const [unit, own] of traces)
    for (const kind of TRACE_KINDS)
      for (const trace of own[kind]) {
        const known = holders[kind].get(trace);
        if (known) known.push(unit);
        else holders[kind].set(trace, [unit]);
      }
  return (unit) => {
    const own = traces.get(unit)!;
    /** How many traces of a kind each other unit has in common with this one. */
    const common = (kind: TraceKind): ReadonlyMap<Unit, number> => {
      const counts = new Map<Unit, number>();
      for (const trace of own[kind])
        for (const other of holders[kind].get(trace)!) counts.set(other, (counts.get(other) ?? 0) + 1);
      return counts;
    };
    const [people, phrases, centres] = [common('people'), common('phrases'), common('centres')];
    return (other) => {
      const theirs = traces.get(other)!;
      const share = (kind: TraceKind, counts: ReadonlyMap<Unit, number>) =>
        shareOf(counts.get(other) ?? 0, own[kind].size, theirs[kind].size);
      return haveNothingInCommon({
        people: share('people', people),
        phrases: share('phrases', phrases),
        centres: share('centres', centres),
      });
    };
  };
}

/**
 * Groups and counts the objectives of a document for the page: by municipality, public value, portfolio, mission and so on.
 *
 * Example: an objective with two public values is in two groups of `publicValues`, and counts once in `severalValues`.
 */
import { groupBy } from '../../model/groupBy.js';
import type { LinkedObjective, Mission, Objective, PublicValue, Status } from '../../model/objective.js';
import type { Diagnostic, Document } from '../../report/document.js';
import { labelKey } from '../../text/normalize.js';
import { STATUS_KINDS } from '../../vocabulary/statuses.js';
import { byLabel } from '../people/order.js';
import type { Provenance } from './provenance.js';

/** A value and the objectives that have it, by their index in the document. */
export interface ValueGroup<Value> {
  readonly value: Value;
  readonly records: readonly number[];
}

/** A mission, with the number of linked objectives that each record has in it. */
export interface MissionGroup extends ValueGroup<Mission | null> {
  readonly links: ReadonlyMap<number, number>;
  readonly total: number;
}

/** In all groups, what has no value comes last, under `null`. */
export interface Statistics {
  /** Municipalities. */
  readonly entities: readonly ValueGroup<string | null>[];
  /** In the order of their codes. */
  readonly publicValues: readonly ValueGroup<PublicValue | null>[];
  /** In the order of their codes; a link whose code names no mission has none. */
  readonly missions: readonly MissionGroup[];
  /** By who holds them. */
  readonly portfolios: readonly ValueGroup<string | null>[];
  readonly centres: readonly ValueGroup<string | null>[];
  readonly people: readonly ValueGroup<string | null>[];
  /** By their kind; spellings that differ in case and spacing alone are one, as in portfolios. */
  readonly statuses: readonly ValueGroup<Status | null>[];
  /** The record of each linked objective, by {@link sheetKey}; keys that several records share are left out. */
  readonly sheets: ReadonlyMap<string, number>;
  readonly links: number;
  /** How many linked objectives there are, each counted once. */
  readonly distinctLinks: number;
  /** How many objectives have more than one public value. */
  readonly severalValues: number;
  /** Whether a record has a warning or an error. */
  readonly isWarned: readonly boolean[];
  /** The diagnostics of each record. */
  readonly diagnostics: readonly (readonly Diagnostic[])[];
  /** Diagnostics of no record, or of one of several. */
  readonly otherDiagnostics: readonly Diagnostic[];
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

/** Groups objectives by their values, in an order; an objective may have several values, or `null`. */
function groupByValue<Value>(
  objectives: readonly Objective[],
  valuesOf: (objective: Objective) => readonly (Value | null)[],
  keyOf: (value: Value) => string,
  order: (a: Value, b: Value) => number,
): ValueGroup<Value | null>[] {
  const pairs = objectives.flatMap((objective, record) => valuesOf(objective).map((value) => ({ value, record })));
  return [...groupBy(pairs, ({ value }) => (value === null ? null : keyOf(value))).values()]
    .map((group) => ({ value: group[0]!.value, records: [...new Set(group.map(({ record }) => record))] }))
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return order(a.value, b.value);
    });
}

/** By default, each spelling is a value of its own. */
const groupByText = (
  objectives: readonly Objective[],
  textOf: (objective: Objective) => string | null | undefined,
  keyOf = (text: string) => text,
) => groupByValue<string>(objectives, (objective) => [textOf(objective) || null], keyOf, byLabel);

function countLinks(objectives: readonly Objective[], group: ValueGroup<Mission | null>): MissionGroup {
  const isInMission = ({ mission }: LinkedObjective) => mission?.code === group.value?.code;
  const links = new Map(
    group.records.map((record) => [record, objectives[record]!.linkedObjectives.filter(isInMission).length]),
  );
  return { ...group, links, total: [...links.values()].reduce((sum, count) => sum + count, 0) };
}

/** The one record that a diagnostic is about, by its code or line; undefined for none, and for several. */
function recordOf(
  diagnostic: Diagnostic,
  objectives: readonly Objective[],
  recordsByCode: ReadonlyMap<string | null, readonly number[]>,
  provenance: Provenance,
) {
  const { objective, source, page } = diagnostic;
  if (objective === null) return provenance.recordAt(diagnostic);
  const named = recordsByCode.get(objective) ?? [];
  if (named.length <= 1) return named[0];
  const near = named.filter((record) =>
    objectives[record]!.occurrences.some(
      (one) => one.source === source && (page === null || one.pages.length === 0 || one.pages.includes(page)),
    ),
  );
  return near.length === 1 ? near[0] : undefined;
}

/** The key that a linked objective shares with its own sheet, in one municipality. */
export const sheetKey = (
  { level, code }: { readonly level: string; readonly code: string | null },
  entity: string | null,
): string => JSON.stringify([entity, level, code]);

function sheetsOf(objectives: readonly Objective[]): ReadonlyMap<string, number> {
  const recordsByKey = groupBy([...objectives.keys()], (record) =>
    sheetKey(objectives[record]!, objectives[record]!.entity),
  );
  return new Map([...recordsByKey].flatMap(([key, records]) => (records.length === 1 ? [[key, records[0]!]] : [])));
}

/** Groups and counts what a document holds. */
export function statisticsOf({ objectives, diagnostics }: Document, provenance: Provenance): Statistics {
  const missions = groupByValue<Mission>(
    objectives,
    ({ linkedObjectives }) => linkedObjectives.map(({ mission }) => mission),
    ({ code }) => code,
    (a, b) => byText(a.code, b.code),
  );
  const kind = (status: Status) => STATUS_KINDS.indexOf(status.kind);
  const links = objectives.flatMap(({ linkedObjectives, entity }) =>
    linkedObjectives.map((link) => sheetKey(link, entity)),
  );
  const recordsByCode = groupBy([...objectives.keys()], (record) => objectives[record]!.code);
  const owners = diagnostics.map((diagnostic) => recordOf(diagnostic, objectives, recordsByCode, provenance));
  const byOwner = groupBy([...diagnostics.keys()], (i) => owners[i]);
  const own = objectives.map((_, record) => (byOwner.get(record) ?? []).map((i) => diagnostics[i]!));
  return {
    publicValues: groupByValue<PublicValue>(
      objectives,
      ({ publicValues }) => (publicValues.length > 0 ? publicValues : [null]),
      ({ code, label }) => JSON.stringify([code, label]),
      (a, b) => byCode(a.code, b.code),
    ),
    missions: missions.map((group) => countLinks(objectives, group)),
    entities: groupByText(objectives, ({ entity }) => entity),
    portfolios: groupByText(objectives, ({ portfolio }) => portfolio?.holder, labelKey),
    centres: groupByText(objectives, ({ responsibilityCentre }) => responsibilityCentre),
    people: groupByText(objectives, ({ responsiblePerson }) => responsiblePerson),
    statuses: groupByValue<Status>(
      objectives,
      ({ status }) => [status],
      ({ label }) => labelKey(label),
      (a, b) => kind(a) - kind(b) || byLabel(a.label, b.label),
    ),
    sheets: sheetsOf(objectives),
    links: links.length,
    distinctLinks: new Set(links).size,
    severalValues: objectives.filter(({ publicValues }) => publicValues.length > 1).length,
    diagnostics: own,
    isWarned: own.map((ones) => ones.some(({ severity }) => severity !== 'info')),
    otherDiagnostics: diagnostics.filter((_, i) => owners[i] === undefined),
  };
}

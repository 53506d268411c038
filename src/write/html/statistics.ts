/**
 * Document -> what the page counts and groups by: public values, missions, responsible people, statuses.
 *
 * Example: of an objective under two public values, `groups` has two entries, and every count of objectives has one.
 */
import type { LinkedObjective, Mission, Objective, PublicValue, Status } from '../../model/objective.js';
import type { Diagnostic, Document } from '../../report/document.js';
import { STATUS_KINDS } from '../../vocabulary/statuses.js';
import type { Places } from './provenance.js';

/** Something that objectives have in common, and which of them, by their index in the document. */
export interface Group<Value> {
  readonly value: Value;
  readonly records: readonly number[];
}

/** A mission, with the number of linked objectives that each record has in it. */
export interface MissionCount extends Group<Mission | null> {
  readonly links: ReadonlyMap<number, number>;
  readonly total: number;
}

export interface Survey {
  /** By public value, in the order of their codes; what has none comes last, under `null`. */
  readonly groups: readonly Group<PublicValue | null>[];
  /** In the order of their codes; links whose code names none come last, under `null`. */
  readonly missions: readonly MissionCount[];
  readonly people: readonly Group<string | null>[];
  readonly statuses: readonly Group<Status | null>[];
  /** Which record is the sheet of a linked objective, by its level and code; those that several could be are left out. */
  readonly sheets: ReadonlyMap<string, number>;
  readonly links: number;
  /** Codes of linked objectives, each once. */
  readonly distinctLinks: number;
  /** Objectives under more than one public value. */
  readonly several: number;
  /** Diagnostics of each record; those that belong to no record, or to one of several, stand in `otherDiagnostics`. */
  readonly diagnostics: readonly (readonly Diagnostic[])[];
  readonly otherDiagnostics: readonly Diagnostic[];
}

/** Strings by their code units, on all machines alike. */
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const NUMBERED = /^\d{1,9}$/;

/** Numbers by their size, then all other codes; what has no code comes last. */
function byCode(a: string | null, b: string | null): number {
  const rank = (code: string | null) => (code === null ? 2 : NUMBERED.test(code) ? 0 : 1);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return rank(a) === 0 ? Number(a) - Number(b) : byText(a ?? '', b ?? '');
}

/** What the objectives have, each value with those that have it; a value that says `null` last. */
function grouped<Value>(
  objectives: readonly Objective[],
  valuesOf: (objective: Objective) => readonly (Value | null)[],
  keyOf: (value: Value) => string,
  order: (a: Value, b: Value) => number,
): Group<Value | null>[] {
  const groups = new Map<string | null, { value: Value | null; records: Set<number> }>();
  objectives.forEach((objective, record) => {
    for (const value of valuesOf(objective)) {
      const key = value === null ? null : keyOf(value);
      const group = groups.get(key) ?? { value, records: new Set() };
      groups.set(key, group);
      group.records.add(record);
    }
  });
  return [...groups.values()]
    .map(({ value, records }) => ({ value, records: [...records] }))
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return order(a.value, b.value);
    });
}

const missionKey = (link: LinkedObjective) => link.mission?.code ?? null;

function countMission(objectives: readonly Objective[], group: Group<Mission | null>): MissionCount {
  const code = group.value?.code ?? null;
  const links = new Map(
    group.records.map((record) => [
      record,
      objectives[record]!.linkedObjectives.filter((link) => missionKey(link) === code).length,
    ]),
  );
  return { ...group, links, total: [...links.values()].reduce((sum, count) => sum + count, 0) };
}

/** The only record that a diagnostic can be about, by its code or its line; undefined where there is none, or several. */
function recordOf(diagnostic: Diagnostic, records: readonly Objective[], places: Places): number | undefined {
  const { objective, source, page } = diagnostic;
  if (objective === null) return places.recordAt(diagnostic);
  const named = records.flatMap((record, i) => (record.code === objective ? [i] : []));
  const stands = (i: number) =>
    records[i]!.occurrences.some(
      (one) => one.source === source && (page === null || one.pages.length === 0 || one.pages.includes(page)),
    );
  const near = named.length > 1 ? named.filter(stands) : named;
  return near.length === 1 ? near[0] : undefined;
}

/** What a linked objective and its own sheet have in common. */
export const sheetKey = ({ level, code }: { readonly level: string; readonly code: string | null }): string =>
  `${level} ${code}`;

function sheetsOf(objectives: readonly Objective[]): ReadonlyMap<string, number> {
  const sheets = new Map<string, number[]>();
  objectives.forEach((objective, record) => {
    sheets.set(sheetKey(objective), [...(sheets.get(sheetKey(objective)) ?? []), record]);
  });
  return new Map([...sheets].flatMap(([key, records]) => (records.length === 1 ? [[key, records[0]!]] : [])));
}

/** Counts what a document holds. */
export function surveyOf({ objectives, diagnostics }: Document, places: Places): Survey {
  const groups = grouped<PublicValue>(
    objectives,
    ({ publicValues }) => (publicValues.length > 0 ? publicValues : [null]),
    (value) => JSON.stringify([value.code, value.label]),
    (a, b) => byCode(a.code, b.code),
  );
  const missions = grouped<Mission>(
    objectives,
    ({ linkedObjectives }) => linkedObjectives.map(({ mission }) => mission),
    ({ code }) => code,
    (a, b) => byText(a.code, b.code),
  ).map((group) => countMission(objectives, group));
  const people = grouped<string>(
    objectives,
    ({ responsiblePerson }) => [responsiblePerson],
    (name) => name,
    byText,
  );
  const kind = (status: Status) => STATUS_KINDS.indexOf(status.kind);
  const statuses = grouped<Status>(
    objectives,
    ({ status }) => [status],
    ({ label }) => label,
    (a, b) => kind(a) - kind(b) || byText(a.label, b.label),
  );
  const links = objectives.flatMap(({ linkedObjectives }) => linkedObjectives);
  const owners = diagnostics.map((diagnostic) => recordOf(diagnostic, objectives, places));
  return {
    groups,
    missions,
    people,
    statuses,
    sheets: sheetsOf(objectives),
    links: links.length,
    distinctLinks: new Set(links.map(sheetKey)).size,
    several: objectives.filter(({ publicValues }) => publicValues.length > 1).length,
    diagnostics: objectives.map((_, record) => diagnostics.filter((_, i) => owners[i] === record)),
    otherDiagnostics: diagnostics.filter((_, i) => owners[i] === undefined),
  };
}

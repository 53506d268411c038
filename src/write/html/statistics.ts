/**
 * Counts what a document holds, for the page: links, diagnostics of each record, linked objectives by mission.
 *
 * Example: an objective with two public values counts once in `severalValues`.
 */
import { groupBy } from '../../model/groupBy.js';
import type { LinkedObjective, Objective } from '../../model/objective.js';
import type { Diagnostic, Document } from '../../report/document.js';
import type { Facets } from './facets.js';
import type { Provenance } from './provenance.js';

/** The linked objectives of a mission: how many each record has, and how many there are. */
interface MissionLinks {
  readonly links: ReadonlyMap<number, number>;
  readonly total: number;
}

export interface Statistics {
  /** In the order of the facet. */
  readonly missions: readonly MissionLinks[];
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

function countLinks(
  objectives: readonly Objective[],
  { value, records }: Facets['missione']['values'][number],
): MissionLinks {
  const isInMission = ({ mission }: LinkedObjective) => mission?.code === value?.code;
  const links = new Map(
    records.map((record) => [record, objectives[record]!.linkedObjectives.filter(isInMission).length]),
  );
  return { links, total: [...links.values()].reduce((sum, count) => sum + count, 0) };
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

/** Counts what a document holds. */
export function statisticsOf(
  { objectives, diagnostics }: Document,
  { missione }: Facets,
  provenance: Provenance,
): Statistics {
  const links = objectives.flatMap(({ linkedObjectives, entity }) =>
    linkedObjectives.map((link) => sheetKey(link, entity)),
  );
  const recordsByCode = groupBy([...objectives.keys()], (record) => objectives[record]!.code);
  const owners = diagnostics.map((diagnostic) => recordOf(diagnostic, objectives, recordsByCode, provenance));
  const byOwner = groupBy([...diagnostics.keys()], (i) => owners[i]);
  const own = objectives.map((_, record) => (byOwner.get(record) ?? []).map((i) => diagnostics[i]!));
  return {
    missions: missione.values.map((value) => countLinks(objectives, value)),
    sheets: sheetsOf(objectives),
    links: links.length,
    distinctLinks: new Set(links).size,
    severalValues: objectives.filter(({ publicValues }) => publicValues.length > 1).length,
    diagnostics: own,
    isWarned: own.map((ones) => ones.some(({ severity }) => severity !== 'info')),
    otherDiagnostics: diagnostics.filter((_, i) => owners[i] === undefined),
  };
}

/**
 * Joins parts: exports that were settled each alone, and records that dup-parse wrote before. Records of one identity become one;
 * what compares records is found anew, since there is more to compare with.
 *
 * Example: `join([part, other], false, matcher).objectives`. Parts in the order of their exports give what one run over all gives.
 */
import { groupBy } from '../model/groupBy.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Objective } from '../model/objective.js';
import type { Place, SourceRecord } from '../report/document.js';
import { createReport, type Finding, type Report } from '../report/report.js';
import { withCarried } from './carried.js';
import { reportOfRecord } from './checks/nameless.js';
import { checkNames } from './checks/names.js';
import { resolve } from './checks/resolve.js';
import { type LinkedRecord, settleReadings } from './merge.js';
import {
  identityOfPart,
  mover,
  type PartRecord,
  partRecordsOf,
  placeOfValue,
  readingsOfPart,
  startOfPart,
} from './partRecords.js';
import { unitedPlaces, type ValuePlaces, withPlaces } from './places.js';
import { identityKey } from './readings.js';
import { townsOf } from './towns.js';

/** What is joined. Indices count from its own first source. */
export interface Part {
  readonly sources: readonly SourceRecord[];
  readonly objectives: readonly Objective[];
  /** Where the values of each objective stand; `null` for records that were read, which have no more than they say. */
  readonly places: readonly ValuePlaces[] | null;
  readonly findings: readonly Finding[];
}

/** Joins parts, in their order. Records say where their values stand if `hasPlaces`, or if their parts say it. */
export function join(parts: readonly Part[], hasPlaces: boolean, matcher: LabelMatcher): Omit<Part, 'places'> {
  const report = createReport();
  const firsts = firstSources(parts);
  const sources = parts.flatMap((part) => part.sources);
  const runs = parts.flatMap(({ places, sources: own }, i) => own.map(() => (places === null ? i : null)));
  const records = parts.flatMap(({ objectives, places, sources: own }, i) =>
    partRecordsOf(
      objectives,
      places,
      firsts[i]!,
      own.every(({ format }) => format !== 'records'),
    ),
  );
  const towns = townsOf(records, (source) => sources[source]?.file ?? '', report);
  const keyOf = (record: PartRecord) => {
    const key = identityKey(identityOfPart(record));
    return key === null ? record : `${towns.get(record) ?? ''} ${key}`;
  };
  const joined = [...groupBy(records, keyOf).values()].map((group) => joinRecords(group, hasPlaces, matcher, report));
  resolve(joined);
  const objectives = joined.map(({ objective }) => objective);
  checkNames(sources, (source) => runs[source]!, objectives, report);
  const carried = parts.flatMap(({ findings }, i) => findings.map((finding) => movedFinding(finding, firsts[i]!)));
  return { sources, objectives, findings: withCarried(report.findings, carried, objectives) };
}

/** Returns the index that the first source of each part has among all. */
export function firstSources(parts: readonly Pick<Part, 'sources'>[]): number[] {
  let next = 0;
  return parts.map(({ sources }) => {
    next += sources.length;
    return next - sources.length;
  });
}

function movedFinding(finding: Finding, first: number): Finding {
  const moved = mover(first);
  return first === 0 ? finding : { ...finding, place: moved(finding.place), related: finding.related.map(moved) };
}

/** Joins the records of one identity. */
function joinRecords(
  group: readonly PartRecord[],
  hasPlaces: boolean,
  matcher: LabelMatcher,
  common: Report,
): LinkedRecord {
  const [first] = group as readonly [PartRecord];
  const identity = identityOfPart(first);
  const start = startOfPart(first);
  const report = reportOfRecord(identity, start, common);
  const context = {
    ...{ report, matcher, objective: identity.code },
    claims: new Map(),
    conflicts: [],
    places: new Map(),
  };
  const objective =
    group.length === 1 ? first.objective : settleReadings(identity, group.map(readingsOfPart), context).objective;
  const isShown = hasPlaces || group.some((one) => one.objective.places !== undefined);
  const placed = isShown
    ? withPlaces(objective, unitedPlaces(group.flatMap(({ places }) => (places ? [places] : []))))
    : objective;
  const holder = (has: (objective: Objective) => boolean) => group.find((one) => has(one.objective));
  const titled = holder(({ title }) => title !== null);
  return {
    ...{ objective: placed, start, report },
    titleAt: titled ? placeOfValue(titled, 'title') : null,
    linkAt: (code): Place =>
      placeOfValue(holder((one) => one.linkedObjectives.some((link) => link.code === code))!, 'linkedObjectives', code),
  };
}

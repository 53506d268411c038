/**
 * Joins parts: exports that were settled each alone, and records that dup-parse wrote before. Records of one identity become one;
 * what compares records is found anew, since there is more to compare with.
 *
 * Example: `const join = createJoin(false, matcher); join.add(part); join.add(other); join.result().objectives`. Parts in the order
 * of their exports give what one run over all gives. Of each record, memory has only what others are compared with.
 */
import { groupBy } from '../model/groupBy.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Objective, Objectives } from '../model/objective.js';
import { createStore } from '../platform/store.js';
import type { SourceRecord } from '../report/document.js';
import { createReport, type Finding, type Report } from '../report/report.js';
import { withCarried } from './carried.js';
import { reportOfRecord } from './checks/nameless.js';
import { checkNames } from './checks/names.js';
import { resolve } from './checks/resolve.js';
import { type LinkedRecord, settleReadings } from './merge.js';
import {
  type Entry,
  entryOf,
  lightOf,
  mover,
  type PartRecord,
  partRecordsOf,
  placeOfValue,
  readingsOfPart,
} from './partRecords.js';
import { unitedPlaces, type ValuePlaces, withPlaces } from './places.js';
import { townsOf } from './towns.js';

/** What is joined. Indices count from its own first source. */
export interface Part {
  readonly sources: readonly SourceRecord[];
  readonly objectives: Objectives;
  /** Where the values of each objective stand; `null` for records that were read, which have no more than they say. */
  readonly places: readonly ValuePlaces[] | null;
  readonly findings: readonly Finding[];
}

/** Parts that are joined: each is added as soon as it is there, and can be forgotten then. */
export interface Join {
  readonly add: (part: Part) => void;
  /** Returns what all parts give together. The objectives are made anew each time that somebody goes through them. */
  readonly result: () => Omit<Part, 'places'>;
}

/** Begins to join parts. Records say where their values stand if `hasPlaces`, or if their parts say it. */
export function createJoin(hasPlaces: boolean, matcher: LabelMatcher): Join {
  const store = createStore<StoredRecord>();
  const entries: Entry[] = [];
  const sources: SourceRecord[] = [];
  const isRead: boolean[] = [];
  const carried: Finding[] = [];
  return {
    add({ findings, objectives, places, sources: own }) {
      const first = sources.length;
      const hasSources = own.every(({ format }) => format !== 'records');
      for (const finding of findings) carried.push(movedFinding(finding, first));
      sources.push(...own);
      isRead.push(...own.map(() => places === null));
      for (const record of partRecordsOf(objectives, places, first, hasSources)) {
        const index = entries.length;
        const load = () => ({ ...store.at(index), source: first, hasSources });
        entries.push(entryOf(record, load));
        store.add({ objective: record.objective, places: record.places });
      }
    },
    result() {
      const report = createReport();
      const towns = townsOf(entries, (source) => sources[source]?.file ?? '', report);
      const keyOf = (entry: Entry) => (entry.key === null ? entry : `${towns.get(entry) ?? ''} ${entry.key}`);
      const groups = [...groupBy(entries, keyOf).values()];
      const joined = groups.map((group) => linkedRecordOf(group, matcher, report));
      resolve(joined);
      checkNames(sources, (source) => isRead[source]!, entries, report);
      const mended = joined.flatMap(({ whole }) => whole ?? []);
      const objectives = listOf(groups.length, (i) => joinedObjective(groups[i]!, hasPlaces, matcher));
      return { sources, objectives, findings: withCarried(report.findings, carried, mended) };
    },
  };
}

/** What the store has of a record. */
type StoredRecord = Pick<PartRecord, 'objective' | 'places'>;

/** A list that is made as somebody goes through it. */
const listOf = <Item>(length: number, at: (index: number) => Item) => ({
  length,
  *[Symbol.iterator](): Generator<Item, void, undefined> {
    for (let i = 0; i < length; i += 1) yield at(i);
  },
});

function movedFinding(finding: Finding, first: number): Finding {
  const moved = mover(first);
  return first === 0 ? finding : { ...finding, place: moved(finding.place), related: finding.related.map(moved) };
}

/** The record of one identity, as what compares records sees it. `whole`: it comes from several records. */
interface JoinedRecord extends LinkedRecord {
  readonly whole: Objective | null;
}

function linkedRecordOf(group: readonly Entry[], matcher: LabelMatcher, common: Report): JoinedRecord {
  const [first] = group as readonly [Entry];
  const report = reportOfRecord(first, first.start, common);
  const whole = group.length === 1 ? null : settledRecords(group, matcher, report);
  const holder = (has: (entry: Entry) => boolean) => group.find(has)!.load();
  const linksTo = (code: string) => (entry: Entry) => entry.linkedObjectives.some((link) => link.code === code);
  return {
    ...{ objective: whole ? lightOf(whole) : first, whole, start: first.start, report },
    titleAt: () =>
      placeOfValue(
        holder(({ title }) => title !== null),
        'title',
      ),
    linkAt: (code) => placeOfValue(holder(linksTo(code)), 'linkedObjectives', code),
  };
}

/** Settles the records of one identity. */
function settledRecords(group: readonly Entry[], matcher: LabelMatcher, report: Report): Objective {
  const records = group.map(({ load }) => load());
  const { code } = group[0]!;
  const context = { report, matcher, objective: code, claims: new Map(), conflicts: [], places: new Map() };
  return settleReadings(group[0]!, records.map(readingsOfPart), context).objective;
}

/** Returns the objective of one identity as it is written. */
function joinedObjective(group: readonly Entry[], hasPlaces: boolean, matcher: LabelMatcher): Objective {
  const records = group.map(({ load }) => load());
  const objective = group.length === 1 ? records[0]!.objective : settledRecords(group, matcher, createReport());
  if (!hasPlaces && !records.some((one) => one.objective.places !== undefined)) return objective;
  return withPlaces(objective, unitedPlaces(records.flatMap(({ places }) => (places ? [places] : []))));
}

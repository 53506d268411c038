/**
 * The records of a long text while it is read: packed, as they wait for the last stretch, where a sheet of theirs may
 * stand. Then each is given once, as JSON.
 */

import type { LabelMatcher } from '../model/labelMatcher.js';
import { listOf } from '../model/lists.js';
import type { SourceRecord } from '../report/document.js';
import { createReport, type Finding, type Report } from '../report/report.js';
import { addLines } from '../settle/ledger.js';
import type { MergedRecord } from '../settle/merge.js';
import { resolve } from '../settle/resolve.js';
import { settleAgain } from '../settle/stretch.js';
import { LEVEL_NAMES, type Level } from '../vocabulary/levels.js';
import { jsonOf } from '../write/json.js';
import {
  type PackedRecord,
  type PackedStretch,
  sheetsOf,
  type UnpackedRecord,
  unpackObjectives,
  unpackRecords,
} from './pack.js';

export interface Book {
  /** Takes the next stretch. */
  readonly add: (stretch: PackedStretch) => void;
  readonly counts: () => BookCounts;
  /** Each objective as JSON, in the order of their first sheets. To be taken once, and to the end: it reports, too. */
  readonly lines: () => Generator<string, void, undefined>;
}

/** What there is of all stretches so far; the links are counted as the records are given. */
export interface BookCounts {
  readonly records: number;
  readonly links: number;
  readonly sheets: number;
  readonly repeatedHeaders: number;
  readonly parameters: SourceRecord['parameters'];
  readonly lines: SourceRecord['lines'];
}

const NOTHING: BookCounts = {
  records: 0,
  links: 0,
  sheets: 0,
  repeatedHeaders: 0,
  parameters: { view: null, level: null, publicValue: null },
  lines: { total: 0, fields: 0, repeated: 0, furniture: 0, blank: 0, unrecognised: 0 },
};

/** What is kept of a stretch: of each record its links, and what was found in it. */
interface Page extends Pick<PackedStretch, 'packed'> {
  readonly links: readonly number[];
  readonly findings: readonly (readonly Finding[])[];
}

/** A record, by its place in the stretches: 3 for the third record of all. */
type Spot = number;

/** Of how many stretches the records are settled again together: all of their sheets are unpacked for that. */
const TOGETHER = 256;

/** An empty book. What is found in records goes to the report when they are given. */
export function openBook(matcher: LabelMatcher, report: Report): Book {
  const pages: Page[] = [];
  const firsts = new Map<string, Spot>();
  /** All spots of the records that have sheets in several stretches, by their first; and those that are not their first. */
  const again = new Map<Spot, Spot[]>();
  const later = new Set<Spot>();
  const levels = new Set<Level>();
  const linked = new Set<Level>();
  let spots = 0;
  let counts = NOTHING;

  const note = ({ identity, level, linked: linkedLevel }: PackedRecord) => {
    const spot = spots;
    spots += 1;
    levels.add(level);
    if (linkedLevel) linked.add(linkedLevel);
    if (identity === null) return;
    const first = firsts.get(identity) ?? spot;
    if (first === spot) firsts.set(identity, spot);
    else {
      later.add(spot);
      again.set(first, [...(again.get(first) ?? [first]), spot]);
    }
  };

  /** Whether records may say something of each other: see `resolve`. */
  const areOfSeveralLevels = () =>
    [...linked].some((level) => levels.has(level)) ||
    LEVEL_NAMES.some((level, i) => levels.has(level) && levels.has(LEVEL_NAMES[i + 1]!));

  /** The records that begin between two pages, or those of them that several stretches have, with all of their parts. */
  const recordsOf = (from: number, to: number, isAll: boolean): Map<Spot, UnpackedRecord> => {
    const wanted = new Set<Spot>();
    let spot = 0;
    for (const [p, { links }] of pages.entries()) {
      for (let own = spot; p >= from && p < to && own < spot + links.length; own += 1) {
        for (const part of again.get(own) ?? (isAll ? [own] : [])) wanted.add(part);
      }
      spot += links.length;
    }
    const found = new Map<Spot, UnpackedRecord>();
    spot = 0;
    for (const { links, packed } of pages) {
      const own = new Set(links.flatMap((_, i) => (wanted.has(spot + i) ? [i] : [])));
      if (own.size > 0) for (const [i, record] of unpackRecords(packed, own)) found.set(spot + i, record);
      spot += links.length;
    }
    return found;
  };

  return {
    add({ records, packed, findings, ...stretch }) {
      pages.push({
        packed,
        links: listOf(records, ({ links }) => links),
        findings: listOf(records, (record) => record.findings),
      });
      report.take(findings);
      records.forEach(note);
      const { parameters } = counts;
      counts = {
        records: spots - later.size,
        links: 0,
        sheets: counts.sheets + stretch.sheetCount,
        repeatedHeaders: counts.repeatedHeaders + stretch.repeatedHeaders,
        parameters: {
          view: parameters.view ?? stretch.parameters.view,
          level: parameters.level ?? stretch.parameters.level,
          publicValue: parameters.publicValue ?? stretch.parameters.publicValue,
        },
        lines: addLines(counts.lines, stretch.lines),
      };
    },
    counts: () => counts,
    *lines() {
      const isAll = areOfSeveralLevels();
      const merged: MergedRecord[] = [];
      let records = new Map<Spot, UnpackedRecord>();
      let links = 0;
      let spot = 0;
      for (const [p, page] of pages.entries()) {
        if (p % TOGETHER === 0) {
          records.clear(); // those before need not be there while these are found
          records = recordsOf(p, p + TOGETHER, isAll);
        }
        let i = -1;
        for (const line of unpackObjectives(page.packed)) {
          i += 1;
          const own = spot + i;
          if (later.has(own)) continue;
          const parts = again.get(own);
          const said = createReport();
          const drafts = (parts ?? [own]).flatMap((one) => (records.has(one) ? sheetsOf(records.get(one)!) : []));
          const record = drafts.length > 0 ? settleAgain(drafts, matcher, said) : null;
          if (record && isAll) merged.push(record);
          report.take(parts ? said.findings : page.findings[i]!);
          links += parts ? record!.objective.linkedObjectives.length : page.links[i]!;
          yield parts ? jsonOf(record!.objective) : line;
        }
        spot += page.links.length;
      }
      resolve(merged, report);
      counts = { ...counts, links };
    },
  };
}

/** A stretch of a long text -> its records as they are written and kept: packed, since all of them wait for the last one. */

import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { LabelMatcher } from '../model/labelMatcher.js';
import { listOf } from '../model/lists.js';
import type { Objective } from '../model/objective.js';
import type { SourceFacts } from '../model/source.js';
import { reportUndecoded } from '../read/read.js';
import type { SourceRecord } from '../report/document.js';
import { createReport, type Finding } from '../report/report.js';
import { type StretchRecord, settleStretch } from '../settle/stretch.js';
import type { ThinDraft } from '../settle/thin.js';
import type { Level } from '../vocabulary/levels.js';
import { jsonOf } from '../write/json.js';
import { parseStretch, type Stretch, viewBehind } from './stretches.js';

/** What is looked at of a record before the end. */
export interface PackedRecord {
  readonly identity: string | null;
  readonly level: Level;
  /** The level of what it links to, and how many links it has. */
  readonly linked: Level | null;
  readonly links: number;
  readonly findings: readonly Finding[];
}

export interface PackedStretch {
  readonly records: readonly PackedRecord[];
  /** Of each its objective and its sheets, a line of JSON each, packed: see {@link unpackRecords}. */
  readonly packed: Uint8Array;
  /** What was found beside the records. */
  readonly findings: readonly Finding[];
  readonly parameters: SourceRecord['parameters'];
  readonly lines: SourceRecord['lines'];
  readonly sheetCount: number;
  readonly repeatedHeaders: number;
  /** The Vista that holds behind it. */
  readonly viewBehind: string | null;
}

/** Little time for most of the gain: what is packed is packed once and read once. */
const LEVEL = 1;

/** Packed together, as sheets say what their objective says: that takes no more room. */
function pack(records: readonly StretchRecord[]): Uint8Array {
  let lines = '';
  for (const { objective, sheets } of records) lines += `${jsonOf(objective)}\n${sheetsJson(sheets, objective)}\n`;
  return deflateRawSync(lines, { level: LEVEL });
}

/** The sections that are nearly all that a sheet says, and that the objective says in the same words. */
const PROSE = ['guidelines', 'purpose'] as const;
type Prose = Pick<Objective, (typeof PROSE)[number]>;

/** The sheets of an objective; of prose that is the objective's own, only where it stands. */
function sheetsJson(sheets: readonly ThinDraft[], objective: Prose): string {
  return JSON.stringify(listOf(sheets, (sheet) => withoutProse(sheet, objective)));
}

function withoutProse(sheet: ThinDraft, objective: Prose): unknown {
  const kept: { -readonly [Name in keyof ThinDraft]: unknown } = { ...sheet };
  for (const field of PROSE) {
    const [said, own] = [sheet[field], objective[field]];
    const places: unknown[] = [];
    for (const [i, { value, at }] of said.entries()) if (value === own[i]) places.push({ at });
    if (places.length === said.length && said.length === own.length) kept[field] = places;
  }
  return kept;
}

/** A record that was packed: its objective and its sheets, two lines of JSON. As text they may take twice the room. */
export type UnpackedRecord = Uint8Array;

const utf8 = new TextDecoder();

/** The sheets of a record, with all that they say. */
export function sheetsOf(record: UnpackedRecord): ThinDraft[] {
  const [objective, sheets] = utf8.decode(record).split('\n') as [string, string];
  const own: Prose = JSON.parse(objective);
  return listOf(JSON.parse(sheets) as ThinDraft[], (sheet) => {
    const whole = { ...sheet };
    for (const field of PROSE) {
      whole[field] = listOf(sheet[field], ({ value, at }, i) => ({ value: value ?? own[field][i]!, at }));
    }
    return whole;
  });
}

const LINE_FEED = 0x0a;

/** The objectives that were packed, in their order. */
export function* unpackObjectives(packed: Uint8Array): Generator<string> {
  for (const record of recordsIn(inflateRawSync(packed))) {
    yield utf8.decode(record.subarray(0, record.indexOf(LINE_FEED)));
  }
}

/** The records that were packed at some places. */
export function* unpackRecords(packed: Uint8Array, places: ReadonlySet<number>): Generator<[number, UnpackedRecord]> {
  let place = 0;
  for (const record of recordsIn(inflateRawSync(packed))) {
    if (places.has(place)) yield [place, new Uint8Array(record)]; // not a part, which keeps the whole
    place += 1;
  }
}

function* recordsIn(bytes: Uint8Array): Generator<UnpackedRecord> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, bytes.indexOf(LINE_FEED, start) + 1) + 1;
    yield bytes.subarray(start, end);
    start = end;
  }
}

/** What is known of a stretch before it is read: `view` is the Vista that it begins in. */
export interface StretchTask {
  readonly facts: SourceFacts;
  readonly encoding: string;
  readonly stretch: Stretch;
  readonly view: string | null;
}

/** Reads a stretch and settles it. */
export function packStretch({ facts, encoding, stretch, view }: StretchTask, matcher: LabelMatcher): PackedStretch {
  const report = createReport();
  reportUndecoded(stretch.text, encoding, 0, report, stretch.start);
  const drafts = parseStretch(facts, stretch, view, matcher, report);
  const { records, parameters, lines } = settleStretch(drafts, matcher, report);
  return {
    records: listOf(records, ({ identity, objective, findings }) => ({
      identity,
      level: objective.level,
      linked: objective.linkedObjectives[0]?.level ?? null,
      links: objective.linkedObjectives.length,
      findings,
    })),
    packed: pack(records),
    findings: report.findings,
    parameters,
    lines,
    sheetCount: drafts.drafts.length,
    repeatedHeaders: drafts.drafts.reduce((sum, { headers }) => sum + headers.length - 1, 0),
    viewBehind: viewBehind(drafts, view),
  };
}

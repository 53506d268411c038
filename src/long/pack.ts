/** A stretch of a long text -> its records as they are written and kept: packed, since all of them wait for the last one. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Lexicon } from '../model/lexicon.js';
import type { SourceFacts } from '../model/source.js';
import { reportUndecoded } from '../read/read.js';
import type { SourceRecord } from '../report/document.js';
import { createReport, type Finding } from '../report/report.js';
import { type StretchRecord, settleStretch } from '../settle/stretch.js';
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
  /** Of each its objective and its sheets, a line of JSON each, packed: see {@link unpack}. */
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
const pack = (records: readonly StretchRecord[]): Uint8Array =>
  deflateRawSync(records.map(({ objective, sheets }) => `${jsonOf(objective)}\n${JSON.stringify(sheets)}\n`).join(''), {
    level: LEVEL,
  });

const LINE_FEED = 0x0a;

/** The objectives that were packed, or the sheets, with their places; or those at some places, as of the others nothing is made. */
export function* unpack(
  packed: Uint8Array,
  what: 'objectives' | 'sheets',
  places?: ReadonlySet<number>,
): Generator<readonly [number, string]> {
  const bytes = inflateRawSync(packed);
  for (let line = 0, start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(LINE_FEED, start);
    const place = line >> 1;
    const isWanted = line % 2 === (what === 'objectives' ? 0 : 1) && (!places || places.has(place));
    if (isWanted) yield [place, bytes.toString('utf8', start, end)];
    start = end + 1;
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
export function packStretch({ facts, encoding, stretch, view }: StretchTask, lexicon: Lexicon): PackedStretch {
  const report = createReport();
  reportUndecoded(stretch.text, encoding, 0, report, stretch.start);
  const drafts = parseStretch(facts, stretch, view, lexicon, report);
  const { records, parameters, lines } = settleStretch(drafts, lexicon, report);
  return {
    records: records.map(({ identity, objective, findings }) => ({
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

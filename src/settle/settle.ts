/**
 * Settles the drafts of all sources, and records of earlier runs: merges and checks records, builds the ledger, and gives each
 * source its parameters.
 */
import type { Drafts, EntityDrafts } from '../model/draft.js';
import { groupBy } from '../model/groupBy.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Objective } from '../model/objective.js';
import type { SourceRecord } from '../report/document.js';
import type { LedgerLine } from '../report/ledger.js';
import { createReport, type Finding } from '../report/report.js';
import type { ParameterField } from '../vocabulary/labels.js';
import { findingOf, withCarried } from './carried.js';
import { checkRecord } from './checks/check.js';
import { checkCodes } from './checks/codes.js';
import { checkNames } from './checks/names.js';
import { resolve } from './checks/resolve.js';
import { checkTruncatedText } from './checks/truncatedText.js';
import { type Claims, claim } from './claims.js';
import type { EarlierRecords } from './earlier.js';
import { buildLedger, countLines } from './ledger.js';
import { identityKey, identityOf, settleRecord } from './merge.js';
import type { Giver } from './readings.js';
import { townsOf } from './towns.js';

/** An export, with what is known of its file; or records of an earlier run. */
export type Part = (EntityDrafts & { readonly source: SourceFactsOfExport }) | EarlierRecords;

/** What a source says of itself, but for what settling finds. */
export type SourceFactsOfExport = Omit<SourceRecord, 'parameters' | 'lines'>;

export interface Settled {
  readonly objectives: Objective[];
  /** Every line of every export. */
  readonly ledger: LedgerLine[];
  readonly sources: SourceRecord[];
  readonly findings: readonly Finding[];
}

/** Settles all parts at once: one objective may stand in several. The places of all records are wanted where `places` is set. */
export function settle(
  parts: readonly Part[],
  { places }: { readonly places?: boolean | undefined },
  matcher: LabelMatcher,
): Settled {
  const report = createReport();
  const claims: Claims = new Map();
  const exports = parts.flatMap((part) => ('drafts' in part ? [part] : []));
  for (const drafts of exports) claimBesideRecords(drafts, claims);
  const givers = parts.flatMap(giversIn);
  const names = parts.flatMap((part) => ('drafts' in part ? [part.source.file] : part.sources.map(({ file }) => file)));
  const towns = townsOf(givers, (source) => names[source] ?? '', report);
  const keyOf = (giver: Giver) => {
    const key = identityKey(identityOf(giver));
    return key === null ? giver : `${towns.get(giver) ?? ''} ${key}`;
  };
  const records = [...groupBy(givers, keyOf).values()].map((group) => {
    const record = settleRecord(group, { matcher, claims, report }, places === true);
    if (record.sheets.length > 0) checkRecord(record, matcher, record.report);
    checkTruncatedText(record, matcher, record.report);
    return record;
  });
  checkCodes(records, matcher);
  resolve(records);
  const objectives = records.map(({ objective }) => objective);
  const ledgers = new Map(
    exports.map((drafts) => [drafts, buildLedger(drafts.layout, claims, report, drafts.drafts.length > 0)]),
  );
  const sources = parts.flatMap((part): readonly SourceRecord[] => {
    if (!('drafts' in part)) return part.sources;
    return [{ ...part.source, parameters: printedParameters(part.parameters), lines: countLines(ledgers.get(part)!) }];
  });
  const isEarlier = parts.flatMap((part) => ('drafts' in part ? [false] : part.sources.map(() => true)));
  checkNames(sources, (source) => isEarlier[source]!, objectives, report);
  const carried = parts.flatMap((part) => ('drafts' in part ? [] : part.diagnostics));
  return {
    objectives,
    ledger: [...ledgers.values()].flat(),
    sources,
    // Records that are read alone have nothing new to be compared with.
    findings: isAlone(parts) ? carried.map(findingOf) : withCarried(report.findings, carried, objectives),
  };
}

const isAlone = (parts: readonly Part[]): boolean => parts.length === 1 && !('drafts' in parts[0]!);

/** The sheets, or the records, of a part. */
const giversIn = (part: Part): readonly Giver[] =>
  'drafts' in part
    ? part.drafts.map((draft) => ({
        ...{ entity: part.entity, source: part.layout.source, draft },
        viewAt: part.parameters.get('view')?.spans ?? [],
      }))
    : part.records;

/** Claims the cells that belong to no record: page furniture, other chapters, and the export's parameters. */
function claimBesideRecords({ parameters, parameterSpans, furniture, outside }: Drafts, claims: Claims): void {
  claim(claims, outside, { class: 'outside', field: null, objective: null });
  claim(claims, furniture, { class: 'furniture', field: null, objective: null });
  claim(claims, parameterSpans, { class: 'fields', field: 'parameters', objective: null });
  for (const [field, { spans }] of parameters) {
    claim(claims, spans, { class: 'fields', field: `parameters.${field}`, objective: null });
  }
}

function printedParameters(parameters: Drafts['parameters']): SourceRecord['parameters'] {
  const printed = (field: ParameterField) => parameters.get(field)?.value ?? null;
  return { view: printed('view'), level: printed('level'), publicValue: printed('publicValue') };
}

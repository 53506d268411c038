/** Settles the drafts of all sources: merges and checks records, builds the ledger, and gives each source's parameters. */

import type { Drafts, EntityDrafts } from '../model/draft.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Objective } from '../model/objective.js';
import type { SourceRecord } from '../report/document.js';
import type { LedgerLine } from '../report/ledger.js';
import type { Report } from '../report/report.js';
import type { ParameterField } from '../vocabulary/labels.js';
import { checkRecord } from './checks/check.js';
import { checkCodes } from './checks/codes.js';
import { reportOfRecord } from './checks/nameless.js';
import { resolve } from './checks/resolve.js';
import { checkTruncatedText } from './checks/truncatedText.js';
import { type Claims, claim } from './claims.js';
import { buildLedger, countLines } from './ledger.js';
import { settleRecord, sheetsOfRecords } from './merge.js';

export interface Settled {
  readonly objectives: Objective[];
  /** Every line of every source. */
  readonly ledger: LedgerLine[];
  /** How many lines of each class a source has, by the index of the source. */
  readonly lines: ReadonlyMap<number, SourceRecord['lines']>;
  /** The parameters as printed, by the index of the source. */
  readonly parameters: ReadonlyMap<number, SourceRecord['parameters']>;
}

/** Settles the drafts of all sources at once: one objective may stand in several. */
export function settle(all: readonly EntityDrafts[], matcher: LabelMatcher, report: Report): Settled {
  const claims: Claims = new Map();
  for (const drafts of all) claimBesideRecords(drafts, claims);
  const records = sheetsOfRecords(all).map((sheets) => {
    const own = reportOfRecord(sheets, report);
    const record = settleRecord(sheets, { matcher, claims, report: own });
    checkRecord(record, matcher, own);
    checkTruncatedText(record, matcher, own);
    return record;
  });
  checkCodes(records, matcher, report);
  resolve(records, report);
  const ledgers = all.map(({ layout, drafts }) => buildLedger(layout, claims, report, drafts.length > 0));
  return {
    objectives: records.map(({ objective }) => objective),
    ledger: ledgers.flat(),
    lines: new Map(all.map(({ layout }, i) => [layout.source, countLines(ledgers[i]!)])),
    parameters: new Map(all.map(({ layout, parameters }) => [layout.source, printedParameters(parameters)])),
  };
}

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

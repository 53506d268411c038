/**
 * Drafts of all sources -> what stands in the document: records merged and checked, the ledger, the parameters.
 */

import type { Drafts } from '../model/draft.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Objective } from '../model/objective.js';
import { remembering } from '../model/remembered.js';
import type { SourceRecord } from '../report/document.js';
import type { LedgerLine } from '../report/ledger.js';
import type { Report } from '../report/report.js';
import type { ParameterField } from '../vocabulary/labels.js';
import { check } from './check.js';
import { type Claims, claim } from './claims.js';
import { checkCodes } from './codes.js';
import { buildLedger, countLineClasses, countLines } from './ledger.js';
import { type Merged, type Sheet, settleRecord, sheetsOfRecords } from './merge.js';
import { resolve } from './resolve.js';
import { checkCuts } from './truncatedText.js';
import type { Settling } from './values.js';

export interface Settled {
  readonly objectives: Objective[];
  /** Every line of every source; none where it was not asked for. */
  readonly ledger: LedgerLine[];
  /** How many lines of each class each source has. */
  readonly lines: ReadonlyMap<number, SourceRecord['lines']>;
  /** Of each source. */
  readonly parameters: ReadonlyMap<number, SourceRecord['parameters']>;
}

/**
 * Settles the drafts of all sources at once: one objective may stand in several. The ledger's lines are made only where
 * they are wanted.
 */
export function settle(all: readonly Drafts[], given: LabelMatcher, report: Report, isLedgerWanted: boolean): Settled {
  const matcher = { ...given, codes: remembering(given.codes) };
  const claims: Claims = new Map();
  for (const drafts of all) claimBesideRecords(drafts, claims);
  const merged = sheetsOfRecords(all).map((sheets) => settleChecked(sheets, { matcher, claims, report }));
  checkCodes(merged, matcher, report);
  resolve(merged, report);
  const ledger: LedgerLine[] = [];
  const lines = new Map<number, SourceRecord['lines']>();
  for (const { layout } of all) {
    const own = isLedgerWanted ? buildLedger(layout, claims, report) : [];
    for (const line of own) ledger.push(line);
    lines.set(layout.source, isLedgerWanted ? countLines(own) : countLineClasses(layout, claims, report));
  }
  return {
    objectives: merged.map(({ objective }) => objective),
    ledger,
    lines,
    parameters: new Map(all.map(({ layout, parameters }) => [layout.source, saidIn(parameters)])),
  };
}

/** Claims what is of no record: furniture, and the export's parameters. */
function claimBesideRecords({ parameters, parameterSpans, furniture }: Drafts, claims: Claims): void {
  claim(claims, furniture, { class: 'furniture', field: null, objective: null });
  claim(claims, parameterSpans, { class: 'fields', field: 'parameters', objective: null });
  for (const [field, { spans }] of parameters) {
    claim(claims, spans, { class: 'fields', field: `parameters.${field}`, objective: null });
  }
}

/** Settles the sheets of one record, and reports all that is wrong with it, seen for itself. */
function settleChecked(sheets: readonly Sheet[], context: Omit<Settling, 'objective'>): Merged {
  const record = settleRecord(sheets, context);
  check(record, context.matcher, context.report);
  checkCuts(record, context.matcher, context.report);
  return record;
}

/** The parameters of a source, as printed. */
function saidIn(parameters: Drafts['parameters']): SourceRecord['parameters'] {
  const said = (field: ParameterField) => parameters.get(field)?.value ?? null;
  return { view: said('view'), level: said('level'), publicValue: said('publicValue') };
}

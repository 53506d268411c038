/**
 * Drafts of one stretch of a long text -> its records, each with all that it takes to settle it again, should a sheet of
 * it come in a later stretch.
 *
 * What is said of a record alone comes with the record, since it is said anew then; the rest goes to the report.
 */

import type { Draft, Drafts } from '../model/draft.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Objective } from '../model/objective.js';
import type { SourceRecord } from '../report/document.js';
import { createReport, type Finding, type Report } from '../report/report.js';
import { checkRecord } from './check.js';
import type { Claims } from './claims.js';
import { checkCodes } from './codes.js';
import { buildLedger, countLines } from './ledger.js';
import {
  recordIdentity as identityOf,
  type MergedRecord as Merged,
  occurrenceOf,
  type SourcedDraft,
  settleRecord,
  sheetsOfRecords,
} from './merge.js';
import { claimBesideRecords, parametersOf } from './settle.js';
import { type ThinDraft, thinDraft, wholeDraft } from './thin.js';
import { checkTruncatedText } from './truncatedText.js';
import type { SettleContext } from './values.js';

export interface StretchRecord {
  /** Records of several stretches with one identity are one; `null` where it is none but itself. */
  readonly identity: string | null;
  readonly objective: Objective;
  readonly sheets: readonly ThinDraft[];
  readonly findings: readonly Finding[];
}

export interface SettledStretch {
  /** In the order of their first sheets. */
  readonly records: readonly StretchRecord[];
  readonly parameters: SourceRecord['parameters'];
  readonly lines: SourceRecord['lines'];
}

/** Settles one stretch. */
export function settleStretch(drafts: Drafts, given: LabelMatcher, report: Report): SettledStretch {
  const matcher = given;
  const claims: Claims = new Map();
  claimBesideRecords(drafts, claims);
  const merged: { readonly record: Merged; readonly findings: readonly Finding[] }[] = [];
  for (const sheets of sheetsOfRecords([drafts])) {
    const own = createReport();
    merged.push({ record: settleChecked(sheets, { matcher, claims, report: own }), findings: own.findings });
  }
  checkCodes(
    merged.map(({ record }) => record),
    matcher,
    report,
  );
  const records: StretchRecord[] = [];
  for (const { record, findings } of merged) {
    const sheets: ThinDraft[] = [];
    for (const sheet of record.sheets) sheets.push(thinDraft(sheet.draft, occurrenceOf(sheet).pages));
    const identity = identityOf(record.sheets[0]!.draft);
    records.push({ identity, objective: record.objective, sheets, findings });
  }
  return {
    records,
    parameters: parametersOf([drafts]),
    lines: countLines(buildLedger(drafts.layout, claims, report)),
  };
}

/** Settles the sheets of a record that several stretches have. */
export function settleAgain(sheets: readonly ThinDraft[], matcher: LabelMatcher, report: Report): Merged {
  const whole = sheets.map((sheet): { source: number; draft: Draft } => ({ source: 0, draft: wholeDraft(sheet) }));
  return settleChecked(whole, { matcher, claims: new Map(), report });
}

function settleChecked(sheets: readonly SourcedDraft[], context: Omit<SettleContext, 'objective'>): Merged {
  const record = settleRecord(sheets, context);
  checkRecord(record, context.matcher, context.report);
  checkTruncatedText(record, context.matcher, context.report);
  return record;
}

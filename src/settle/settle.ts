/** Settles the drafts of one export: merges and checks its records, builds its ledger, and gives its parameters. */
import type { Drafts, EntityDrafts } from '../model/draft.js';
import { groupBy } from '../model/groupBy.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Cell, Layout } from '../model/layout.js';
import type { SourceRecord } from '../report/document.js';
import type { CellUse } from '../report/explanation.js';
import type { LedgerLine } from '../report/ledger.js';
import type { Report } from '../report/report.js';
import type { ParameterField } from '../vocabulary/labels.js';
import { checkRecord } from './checks/check.js';
import { checkCodes, checkCutCodes } from './checks/codes.js';
import { reportLostHyphens } from './checks/lostHyphens.js';
import { resolve } from './checks/resolve.js';
import { checkTruncatedText } from './checks/truncatedText.js';
import { type Claims, claim } from './claims.js';
import { buildLedger, countLines, useOf } from './ledger.js';
import { type MergedRecord, settleSheets } from './merge.js';
import { identityKey, identityOfDraft, type Readings, readingsOfDraft, type SourcedDraft } from './readings.js';
import { withAgreedReadings } from './repeated/agreedReadings.js';

export interface Settled {
  readonly records: readonly MergedRecord[];
  /** Every line of the export. */
  readonly ledger: readonly LedgerLine[];
  /** How many lines of each class it has. */
  readonly lines: SourceRecord['lines'];
  /** The parameters as printed. */
  readonly parameters: SourceRecord['parameters'];
  /** Tells what a cell of the export was read as. */
  readonly useOf: (cell: Cell) => CellUse;
}

/** Settles the drafts of one export. */
export function settle(drafts: EntityDrafts, matcher: LabelMatcher, report: Report): Settled {
  const { entity, layout } = drafts;
  const claims: Claims = new Map();
  claimBesideRecords(drafts, claims);
  const viewAt = drafts.parameters.get('view')?.spans ?? [];
  const sheets = drafts.drafts.map((draft): SourcedDraft => ({ entity, source: layout.source, draft, viewAt }));
  const readings = readingsOf(sheets, layout, report);
  const records = [...groupBy(sheets, (sheet) => identityKey(identityOfDraft(sheet)) ?? sheet).values()].map(
    (group) => {
      const record = settleSheets(group, readings, { matcher, claims, report });
      checkRecord(record, matcher);
      checkTruncatedText(record, matcher);
      return record;
    },
  );
  checkCodes(records, matcher);
  checkCutCodes(records, matcher);
  reportLostHyphens(drafts, report);
  resolve(records);
  const ledger = buildLedger(layout, claims, report, sheets.length > 0);
  return {
    records,
    ledger,
    lines: countLines(ledger),
    parameters: printedParameters(drafts.parameters),
    useOf: (cell) => useOf(cell, claims, sheets.length > 0),
  };
}

/** What each sheet says; words that recognition misread are as other places have them. */
function readingsOf(
  sheets: readonly SourcedDraft[],
  layout: Layout,
  report: Report,
): ReadonlyMap<SourcedDraft, Readings> {
  const said = sheets.map(readingsOfDraft);
  if (!layout.recognised) return new Map(sheets.map((sheet, i) => [sheet, said[i]!]));
  const known = sheets.map((sheet, i) => ({ code: identityOfDraft(sheet).code, readings: said[i]! }));
  const agreed = withAgreedReadings(known, layout, report);
  return new Map(sheets.map((sheet, i) => [sheet, agreed[i]!]));
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

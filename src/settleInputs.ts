/** The corridor's end: what was read of inputs -> records, the ledger and what each source was. */

import type { LabelMatcher } from './model/labelMatcher.js';
import type { Objective } from './model/objective.js';
import { type Input, type ParsedInput, parseInput } from './pipeline.js';
import type { ReadOptions } from './read/read.js';
import type { SourceRecord } from './report/document.js';
import type { LedgerLine } from './report/ledger.js';
import type { Report } from './report/report.js';
import { settle } from './settle/settle.js';

export interface SettledInputs {
  readonly sources: readonly SourceRecord[];
  readonly objectives: Objective[];
  /** Every line of every input; none where it was not asked for. */
  readonly ledger: readonly LedgerLine[];
  /** How many printed sheets were found, before records were merged. */
  readonly sheets: number;
  /** How many repeated header blocks were folded into their sheet. */
  readonly repeatedHeaders: number;
}

export interface SettleOptions {
  /** Whether the lines of the ledger are wanted, and not only their counts. */
  readonly ledger: boolean;
}

/** Settles what was read of all inputs together. */
export function settleInputs(
  read: readonly ParsedInput[],
  { ledger: isWanted }: SettleOptions,
  matcher: LabelMatcher,
  report: Report,
): SettledInputs {
  const drafts = read.map((one) => one.drafts);
  const { objectives, ledger, lines, parameters } = settle(drafts, matcher, report);
  const sheets = drafts.flatMap((one) => one.drafts);
  return {
    sources: read.map(({ source }, i) => ({
      file: source.file,
      format: source.format,
      sha256: source.sha256,
      pages: source.pageCount,
      parameters: parameters.get(i)!,
      lines: lines.get(i)!,
    })),
    objectives,
    ledger: isWanted ? ledger : [],
    sheets: sheets.length,
    repeatedHeaders: sheets.reduce((sum, { headers }) => sum + headers.length - 1, 0),
  };
}

/** Reads one input and settles it for itself. Throws InputError if it gives no sheet. */
export async function settleInput(
  input: Input,
  options: ReadOptions & SettleOptions,
  matcher: LabelMatcher,
  report: Report,
): Promise<SettledInputs> {
  return settleInputs([await parseInput(input, options, matcher, report)], options, matcher, report);
}

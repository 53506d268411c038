/**
 * What a run says of a result: all that its messages, its summary and its expectations need, without the records. It can be
 * kept, and said again by a run that does not read the input.
 */
import type { Objective } from '../../model/objective.js';
import type { ParseResult } from '../../parse.js';
import type { SourceRecord } from '../../report/document.js';
import type { Finding } from '../../report/report.js';
import { type Counts, countsOf } from './summary.js';

export interface Told {
  readonly sources: readonly Pick<SourceRecord, 'file' | 'format' | 'pages'>[];
  readonly objectives: readonly Pick<Objective, 'code' | 'title' | 'occurrences'>[];
  readonly counts: Counts;
  readonly findings: readonly Finding[];
}

/** Returns what there is to say of a result. */
export const toldOf = (result: ParseResult): Told => ({
  sources: result.document.sources.map(({ file, format, pages }) => ({ file, format, pages })),
  objectives: result.document.objectives.map(({ code, title, occurrences }) => ({ code, title, occurrences })),
  counts: countsOf(result),
  findings: result.findings,
});

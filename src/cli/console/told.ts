/**
 * What a run says of a result: all that its messages, its summary and its expectations need, without the records. It can be
 * kept, and said again by a run that does not read the input.
 */
import type { Objective } from '../../model/objective.js';
import type { RecordsResult } from '../../parse.js';
import type { SourceRecord } from '../../report/document.js';
import type { Finding } from '../../report/report.js';
import { type Counts, countsOf, othersIn } from './summary.js';

export interface Told {
  readonly sources: readonly Pick<SourceRecord, 'file' | 'format' | 'pages'>[];
  readonly objectives: readonly Pick<Objective, 'code' | 'title' | 'occurrences'>[];
  readonly counts: Counts;
  readonly findings: readonly Finding[];
}

/** Returns what there is to say of a result. Goes through its objectives once. */
export function toldOf(result: RecordsResult): Told {
  const { document, findings } = result;
  const counted = { links: 0, others: 0 };
  const objectives = Array.from(document.objectives, (objective) => {
    counted.links += objective.linkedObjectives.length;
    counted.others += othersIn(objective);
    const { code, title, occurrences } = objective;
    return { code, title, occurrences };
  });
  const sources = document.sources.map(({ file, format, pages }) => ({ file, format, pages }));
  return { sources, objectives, counts: countsOf(result, counted), findings };
}

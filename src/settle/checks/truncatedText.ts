/**
 * Checks for texts that stop in the middle of a code or of a status: the export was cut there, or a page of it is
 * missing. Each finding is a diagnostic; the record stays as it is.
 */

import type { Observed } from '../../model/draft.js';
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Block } from '../../model/objective.js';
import { blockTexts } from '../../text/values/blockTexts.js';
import type { MergedRecord } from '../merge.js';
import { startPlace } from '../values.js';

/** Reports the texts of a record that are cut. `check.ts` reports cut codes in their own column. */
export function checkTruncatedText(
  { objective, report, sheets }: MergedRecord,
  { codes, isCutStatus }: LabelMatcher,
): void {
  const more = { objective: objective.code };
  for (const { source, draft } of sheets) {
    const titles = draft.linkedObjectives.map(({ value, spans }) => ({ text: value.title, spans }));
    for (const { text, spans } of [...titles, ...lastText(draft.guidelines), ...lastText(draft.purpose)]) {
      const word = text.slice(text.lastIndexOf(' ') + 1);
      if (codes.isCutShort(word)) {
        report.add('code-cut-short', { value: word }, startPlace({ source, spans: spans.slice(-1) }), more);
      }
    }
    if (draft.status && isCutStatus(draft.status.value)) {
      const { value, spans } = draft.status;
      report.add('status-cut-short', { value }, startPlace({ source, spans }), more);
    }
  }
}

/** The text that a section ends with; none if the section is empty. */
const lastText = (blocks: readonly Observed<Block>[]) =>
  blocks.slice(-1).map(({ value, spans }) => ({
    text: blockTexts([value]).at(-1)!,
    spans,
  }));

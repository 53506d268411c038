/**
 * Texts that stop in the middle of something known: a code, a Stato. The export was cut there, or a page of it is
 * missing. Each finding is a diagnostic; nothing is changed.
 */

import type { Observed } from '../model/draft.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Block } from '../model/objective.js';
import type { Report } from '../report/report.js';
import type { Merged } from './merge.js';
import { placeOf } from './values.js';

/** Reports the texts of a record that are cut. What is wrong with codes in their own column, `check` says. */
export function checkCuts({ objective, sheets }: Merged, { codes, isCutStatus }: LabelMatcher, report: Report): void {
  const more = { objective: objective.code };
  for (const { source, draft } of sheets) {
    const titles = draft.linkedObjectives.map(({ value, spans }) => ({ text: value.title, spans }));
    for (const { text, spans } of [...titles, ...lastTexts(draft.guidelines), ...lastTexts(draft.purpose)]) {
      const word = text.slice(text.lastIndexOf(' ') + 1);
      if (codes.isCutShort(word)) {
        report.add('code-cut-short', { value: word }, placeOf({ source, spans: spans.slice(-1) }), more);
      }
    }
    if (draft.status && isCutStatus(draft.status.value)) {
      const { value, spans } = draft.status;
      report.add('status-cut-short', { value }, placeOf({ source, spans }), more);
    }
  }
}

/** The text that a section ends with. */
function lastTexts(blocks: readonly Observed<Block>[]): { text: string; spans: Observed<Block>['spans'] }[] {
  const last = blocks.at(-1);
  if (!last) return [];
  const { value, spans } = last;
  return [{ text: value.type === 'list' ? value.items.at(-1)! : value.text, spans }];
}

/** Sheets of which a part stands on pages that were not asked for: each is a diagnostic, and nothing is changed. */
import type { Draft } from '../model/draft.js';
import type { Source } from '../model/source.js';
import type { Report } from '../report/report.js';
import { codeOf } from '../text/textSpans.js';
import { occurrenceOf } from './merge.js';
import { placeOf } from './values.js';

/**
 * Reports the sheets of one source that pages left out have torn. Between pages of a sheet all are its own; the page
 * before it is, where the sheet has no heading: what it begins with is a header that was repeated.
 */
export function reportGaps(
  { index, pages: read }: Pick<Source, 'index' | 'pages'>,
  drafts: readonly Draft[],
  report: Report,
): void {
  if (read === null) return;
  const chosen = new Set(read);
  for (const draft of drafts) {
    const { pages } = occurrenceOf({ source: index, draft });
    const [first, last] = [pages[0]!, pages.at(-1)!]; // its header block stands on a page
    const start = draft.labels.length === 0 ? Math.max(first - 1, 1) : first;
    const missing = Array.from({ length: last - start + 1 }, (_, i) => start + i).filter((page) => !chosen.has(page));
    if (missing.length === 0) continue;
    const header = draft.headers[0]!;
    const at = placeOf({ source: index, spans: header.levelLabel });
    report.add('sheet-pages-left-out', { pages: missing.join(', ') }, at, { objective: codeOf(header) });
  }
}

/** Checks for sheets of which a part stands on pages that were not asked for, or in a picture. Each one is a diagnostic. */
import type { Draft } from '../../model/draft.js';
import type { Content, Source } from '../../model/source.js';
import type { Report } from '../../report/report.js';
import { codeOf } from '../../text/textSpans.js';
import { occurrenceOf } from '../readings.js';
import { startPlace } from '../values.js';

/**
 * Reports the sheets of one source that lack pages. All pages between two of a sheet's pages belong to it. So does the
 * page before its first one where the sheet has no heading: it begins with a repeated header, not with its own.
 */
export function reportMissingPages(
  { index, pages: chosen }: Pick<Source, 'index' | 'pages'>,
  drafts: readonly Draft[],
  report: Report,
): void {
  if (chosen === null) return;
  const isRead = new Set(chosen);
  for (const draft of drafts) {
    const { pages } = occurrenceOf({ source: index, draft });
    const [first, last] = [pages[0]!, pages.at(-1)!]; // its header block stands on a page
    const start = draft.labels.length === 0 ? Math.max(first - 1, 1) : first;
    const missing = Array.from({ length: last - start + 1 }, (_, i) => start + i).filter((page) => !isRead.has(page));
    if (missing.length === 0) continue;
    const header = draft.headers[0]!;
    const at = startPlace({ source: index, spans: header.levelLabel });
    report.add('sheet-pages-left-out', { pages: missing.join(', ') }, at, { objective: codeOf(header) });
  }
}

/** Reports the pages of sheets that have a large picture beside their text: what it says is in no record. */
export function reportPictures(source: number, content: Content, drafts: readonly Draft[], report: Report): void {
  if (content.kind !== 'runs' || !content.pages.some(({ picture }) => picture)) return;
  const own = new Set(drafts.flatMap((draft) => occurrenceOf({ source, draft }).pages));
  for (const { number, picture = 0 } of content.pages) {
    if (picture === 0 || !own.has(number)) continue;
    report.add('page-picture', { number, share: Math.round(picture * 100) }, { source, page: number, line: null });
  }
}

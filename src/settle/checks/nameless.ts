/** Lets the findings about a sheet without a code say which sheet it is, by its title and page. */

import type { NamelessSheet, Report } from '../../report/report.js';
import { codeOf, joinSpans } from '../../text/textSpans.js';
import type { SourcedDraft } from '../merge.js';
import { excerpt, startPlace } from '../values.js';

/** Returns the report for the findings of a record: they name its sheet, if that has no code. */
export function reportOfRecord([first]: readonly SourcedDraft[], report: Report): Report {
  const { source, draft } = first!;
  const header = draft.headers[0]!;
  if (codeOf(header) !== null) return report;
  const title = joinSpans(header.title) || draft.heading?.value;
  const { page } = startPlace({ source, spans: header.levelLabel });
  const sheet: NamelessSheet = { title: title ? excerpt(title) : null, page };
  return { ...report, add: (code, params, place, more) => report.add(code, params, place, { ...more, sheet }) };
}

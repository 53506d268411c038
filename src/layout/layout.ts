/**
 * Source -> Layout. In: text, or runs of glyphs. Out: lines of cells from top to bottom, in one model for both.
 *
 * What it does not do: say what a line means, or in which order columns are read.
 */

import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Layout } from '../model/layout.js';
import type { Source } from '../model/source.js';
import type { Report } from '../report/report.js';
import { markLineEndHyphens } from './lineEndHyphens.js';
import { reportNonText } from './nonText.js';
import { layOutRuns } from './pdf/layOutPages.js';
import { layOutText } from './text/layOutText.js';

/** Lays a source out. Every non-blank character of the source stands in exactly one line. */
export function layOut(source: Source, matcher: LabelMatcher, report: Report): Layout {
  const layout =
    source.content.kind === 'runs'
      ? layOutRuns(source.index, source.content.pages, matcher)
      : layOutText(source, source.content.text, matcher);
  reportNonText(source, layout, report);
  return markLineEndHyphens(layout, report);
}

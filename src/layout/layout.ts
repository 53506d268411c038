/**
 * Source -> Layout. In: text, runs of glyphs, or blocks. Out: lines of cells from top to bottom, in one model for all.
 *
 * What it does not do: say what a line means, or in which order columns are read.
 */

import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Layout } from '../model/layout.js';
import type { Source } from '../model/source.js';
import type { Report } from '../report/report.js';
import { layOutBlocks } from './blocks/layOutBlocks.js';
import { markLineEndHyphens } from './lineEndHyphens.js';
import { reportNonText } from './nonText.js';
import { layOutRuns } from './pdf/layOutPages.js';
import { layOutText } from './text/layOutText.js';

/** Lays a source out. Every non-blank character of the source stands in exactly one line. */
export function layOut(source: Source, matcher: LabelMatcher, report: Report): Layout {
  const layout = layOutContent(source, matcher);
  reportNonText(source, layout, report);
  return markLineEndHyphens(layout, report);
}

function layOutContent(source: Source, matcher: LabelMatcher): Layout {
  const { content, index } = source;
  if (content.kind === 'runs') return layOutRuns(index, content.pages, matcher);
  return content.kind === 'blocks'
    ? layOutBlocks(index, content.blocks, matcher)
    : layOutText(source, content, matcher);
}

/**
 * Source -> Layout. In: text, runs of glyphs, or blocks. Out: lines of cells from top to bottom, in one model for all.
 *
 * What it does not do: say what a line means, or in which order columns are read.
 */

import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Layout, Line } from '../model/layout.js';
import type { Source } from '../model/source.js';
import type { Report } from '../report/report.js';
import { layOutBlocks } from './blocks/layOutBlocks.js';
import { joinCutAddresses } from './cutAddresses.js';
import { withBareHeadings } from './heads/headingMarks.js';
import { withHeadingParts } from './heads/headingParts.js';
import { withLabelRows } from './heads/labelRows.js';
import { withBareTitles } from './heads/markedTitles.js';
import { markLineEndHyphens } from './lineEndHyphens.js';
import { reportLostBlanks } from './lost/lostBlanks.js';
import { reportLostLigatures } from './lost/lostLigatures.js';
import { reportLostSigns } from './lost/lostSigns.js';
import { reportNonText } from './nonText.js';
import { layOutRuns } from './pdf/layOutPages.js';
import { hasBrokenCodes, mendCodes } from './recognised/brokenCodes.js';
import { withWholeViews } from './recognised/brokenViews.js';
import { withBulletsInText } from './recognised/bulletsInText.js';
import { withCodesApart } from './recognised/codeAfterLevel.js';
import { withDoubleNumbers } from './recognised/doubleNumbers.js';
import { withLabelsByPlace } from './recognised/labelsByPlace.js';
import { labelReader, withLabels } from './recognised/misreadLabels.js';
import { withShortWords } from './recognised/misreadWords.js';
import { unbrokenLabels, wholeTitles, withWholeLabels } from './recognised/spacedLabels.js';
import { withoutSpecks } from './recognised/wrappedLabels.js';
import { layOutText } from './text/layOutText.js';
import { reportUnreadablePages } from './unreadablePages.js';

/** Lays a source out. Every non-blank character of the source stands in exactly one line. */
export function layOut(source: Source, matcher: LabelMatcher, report: Report): Layout {
  const layout = layOutContent(source, matcher, report);
  reportNonText(source, layout, report);
  if (source.content.kind === 'text' && source.format !== 'markdown') reportLostBlanks(layout, report);
  reportLostLigatures(layout, report);
  reportLostSigns(layout, report);
  return joinCutAddresses(markLineEndHyphens(withBareTitles(mended(source, layout, report)), report));
}

/** Italian has a vowel with an accent in so many letters at least; a shorter text may have none. */
const FEWEST = 1500;

/** The layout with the codes of recognised text put together. Text does not say that it is recognised; its codes do. */
function mended({ index, content }: Source, layout: Layout, report: Report): Layout {
  const pages = content.kind === 'runs' ? content.pages.filter(({ recognised }) => recognised) : [];
  const numbers = new Set(pages.map(({ number }) => number));
  if (pages.length === 0 && !hasBrokenCodes(layout)) return layout;
  const place = { source: index, page: null, line: null };
  report.add('text-from-ocr', {}, place);
  const text = layout.lines.map((line) => line.text).join('');
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  if (letters > FEWEST && count(/[àèìòù]/giu) * FEWEST < letters) report.add('ocr-other-language', {}, place);
  const isRecognised = ({ page }: Line) => pages.length === 0 || numbers.has(page ?? 0);
  reportUnreadablePages(layout.lines.filter(isRecognised), index, report);
  const labels = labelReader(layout.matcher);
  const read = layout.lines.map((line) => {
    if (!isRecognised(line)) return line;
    const apart = withCodesApart(layout.matcher, withWholeLabels(layout.matcher, line));
    return withWholeViews(withLabels(labels, apart, index, report), index, report);
  });
  const numbered = { ...layout, lines: withDoubleNumbers(read) };
  const bulleted = layout.unit === 'characters' ? withBulletsInText(numbered) : numbered;
  const worded = withShortWords(bulleted, isRecognised, report);
  const labelled = withLabelsByPlace(withoutSpecks(worded, isRecognised, report), isRecognised, report);
  return { ...mendCodes(labelled, isRecognised, report), recognised: true };
}

function layOutContent(source: Source, matcher: LabelMatcher, report: Report): Layout {
  const { content, index } = source;
  if (content.kind === 'runs') return layOutRuns(index, content.pages, matcher, report);
  if (content.kind === 'blocks') return withSheetHeads(layOutBlocks(index, content.blocks, matcher));
  const layout = layOutText(source, content, matcher);
  const [whole, unbroken] = [wholeTitles(matcher), unbrokenLabels(matcher)];
  return withSheetHeads({ ...layout, lines: layout.lines.map((line) => whole(unbroken(line))) });
}

/** The layout with the heads of sheets as exports print them, where who transcribed one wrote them in a way of their own. */
const withSheetHeads = (layout: Layout): Layout => withHeadingParts(withLabelRows(withBareHeadings(layout)));

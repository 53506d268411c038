/**
 * Finds where paragraphs may end though nothing shows it: a full line that ends a sentence, with another sentence right
 * below, in a source that has no white space between paragraphs.
 */

import type { TextSpan } from '../../model/element.js';
import type { Layout } from '../../model/layout.js';
import { beginsSentence, ended } from '../../text/sentences.js';
import { leadingNumber, leadingSign } from '../../vocabulary/bullets.js';
import type { SheetText } from '../sheets.js';
import { isParted, type ProseMetrics, room } from './proseMetrics.js';

/** A line after which a paragraph may end, and whether it is full; in text, a line that may be full is none. */
export interface UnmarkedEnd {
  readonly span: TextSpan;
  readonly isFull: boolean;
}

/** Returns the lines of a section after which a paragraph may end, and none surely does. */
export function unmarkedEnds(layout: Layout, metrics: ProseMetrics, texts: readonly SheetText[]): UnmarkedEnd[] {
  if (metrics.spaced) return [];
  return texts.slice(1).flatMap(({ span, part }, i) => {
    const above = texts[i]!;
    const isSentence = ended(above.span.text) && beginsSentence(span.text) && !above.span.text.endsWith(':');
    const isMarked = leadingSign(span.text) !== null || leadingNumber(span.text) !== null;
    if (
      span.line.start ||
      !isSentence ||
      isMarked ||
      above.part !== part ||
      isParted(layout, metrics, above.span, span)
    )
      return [];
    const fits = metrics.wraps ? room(metrics, above.span, span) : 'enough';
    const mayEnd = fits === 'none' || (fits === 'unsure' && layout.unit === 'characters');
    return mayEnd ? [{ span: above.span, isFull: fits === 'none' }] : [];
  });
}

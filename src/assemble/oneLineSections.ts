/** Reads the two sections of one line: VALORE PUBBLICO and Stato. */

import { isApart } from '../geometry/spanGroups.js';
import type { Draft, Observed } from '../model/draft.js';
import type { TextSpan } from '../model/element.js';
import type { Layout } from '../model/layout.js';
import { joinSpans } from '../text/textSpans.js';
import type { SheetText } from './sheets.js';

const CODED = /^(\d{1,4}|[A-Z]{1,3}\d{0,3})\s*[-–—.:)]\s+(\S.*)$/u;

/** Reads public values. Each `1 - LABEL` begins one; a line without a number continues the value above, if nothing parts them. */
export function readPublicValues(layout: Layout, texts: readonly SheetText[]): Draft['publicValues'] {
  const values: TextSpan[][] = [];
  for (const { span } of texts) {
    const last = values.at(-1)?.at(-1);
    if (!last || CODED.test(span.text) || isApart(layout, last, span)) values.push([span]);
    else values.at(-1)!.push(span);
  }
  return values.map((spans) => {
    const text = joinSpans(spans);
    const coded = CODED.exec(text);
    return { value: { code: coded?.[1] ?? null, label: coded?.[2] ?? text }, spans };
  });
}

/** Reads the first line under Stato; what follows it belongs to no field. */
export function readStatus(texts: readonly SheetText[]): Observed<string> | null {
  const first = texts[0]?.span;
  return first ? { value: first.text, spans: [first] } : null;
}

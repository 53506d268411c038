/**
 * Takes the title of a sheet off the value above it: where labels stand over their values, a title right under them looks
 * like the rest of one. The heading, which prints the title once more, tells.
 */

import type { Header, TextSpan } from '../model/element.js';
import { wordKey } from '../text/normalize.js';

/** Returns the headers of a sheet; one that has no title gets the end of a value that says what the heading says. */
export function withTitlesOfValues(headers: readonly Header[], heading: string | null): readonly Header[] {
  const key = wordKey(heading ?? '');
  return key === '' ? headers : headers.map((header) => (header.title.length > 0 ? header : withTitle(header, key)));
}

function withTitle(header: Header, key: string): Header {
  for (const [field, spans] of header.fields) {
    const start = startOfTail(spans, key);
    if (start === null) continue;
    const fields = new Map(header.fields).set(field, spans.slice(0, start));
    return { ...header, title: spans.slice(start), fields };
  }
  return header;
}

/** Returns where the last spans begin that say a text, after others; `null` if none do. */
function startOfTail(spans: readonly TextSpan[], key: string): number | null {
  let tail = '';
  for (let start = spans.length - 1; start > 0; start -= 1) {
    tail = wordKey(spans[start]!.text) + tail;
    if (tail === key) return start;
    if (tail.length >= key.length) return null;
  }
  return null;
}

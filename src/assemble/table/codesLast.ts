/** Rows of a list in which each objective has its code after its title, in parentheses: `- Piantare alberi (DUP_01_0301)`. */
import type { TextSpan } from '../../model/element.js';
import type { Layout } from '../../model/layout.js';
import { markLength } from '../../vocabulary/bullets.js';
import { newRow, type TableRow } from './tableCode.js';

const LAST = /^(?:(.*\S)\s+)?[([]([^\s()[\]]+)[)\]][.;,]?$/u;

/** Returns the rows; `null` where a code begins a line, or an item ends in none: it would end up in the title of the next. */
export function codesLast({ matcher: { codes } }: Layout, spans: readonly TextSpan[]): readonly TableRow[] | null {
  const found = spans
    .map(({ text }) => LAST.exec(text))
    .map((match) => (match && codes.isCode(match[2]!) ? match : null));
  if (!found.at(-1) || spans.some(({ text }) => codes.leadingCode(text) !== null)) return null;
  const rows: TableRow[] = [];
  let isOpen = false;
  for (const [i, span] of spans.entries()) {
    const mark = markLength(span.text);
    if (isOpen && mark > 0) return null;
    if (!isOpen) rows.push(newRow());
    const row = rows.at(-1)!;
    if (mark > 0) row.signs.push({ ...span, text: span.text.slice(0, mark).trim() });
    const match = found[i];
    const title = (match ? (match[1] ?? '') : span.text).slice(mark);
    if (title !== '') row.title.push({ ...span, text: title });
    if (match) row.code.push({ ...span, text: match[2]! });
    isOpen = !match;
  }
  return rows;
}

/**
 * Reports lines of a section that are, or may be, values of the header block: tools that write a text in the order in which it was
 * drawn may put some of them after it. In a text without columns nothing else tells them from the section's own.
 */
import type { Header } from '../model/element.js';
import type { Layout } from '../model/layout.js';
import type { Report } from '../report/report.js';
import { wordKey } from '../text/normalize.js';
import { codeOf } from '../text/textSpans.js';
import { bulletLength } from '../vocabulary/bullets.js';
import { fieldName } from '../vocabulary/labels.js';
import type { Sheet, SheetText } from './sheets.js';

/** A value with fewer letters may be any word. */
const FEWEST_LETTERS = 8;
/** No value on one line is longer. */
const LONGEST = 120;
const NAMED = 3;
const SECTIONS = ['guidelines', 'purpose'] as const;

/** Reports stray values of all sheets of a source. */
export function reportStrayValues(layout: Layout, sheets: readonly Sheet[], report: Report): void {
  if (layout.unit !== 'characters' || layout.positioned || layout.lines.some(({ start }) => start)) return;
  const values = new Set(sheets.flatMap(({ headers }) => headers.flatMap(keysOf)));
  for (const { headers, texts } of sheets) {
    const lacksValue = headers.some(lacksAValue);
    for (const field of SECTIONS) {
      const own = texts.get(field) ?? [];
      const stray = own.filter(({ span }, i) => isValue(values, span.text) || (lacksValue && endsPage(own, i)));
      const [first] = stray;
      if (!first) continue;
      const named = stray.slice(0, NAMED).map(({ span }) => `"${span.text}"`);
      const { page, number: line } = first.span.line;
      const params = { texts: named.join(', '), field: fieldName(field) };
      const place = { source: layout.source, page, line };
      report.add('header-value-as-text', params, place, { objective: codeOf(headers[0]!) });
    }
  }
}

const lacksAValue = ({ labels, fields }: Header): boolean =>
  [...labels.keys()].some((field) => (fields.get(field) ?? []).length === 0);

const isValue = (values: ReadonlySet<string>, text: string): boolean =>
  values.has(wordKey(text.slice(bulletLength(text))));

/** Keys of whole values, and of the lines of wrapped ones that are more than a word. */
const keysOf = ({ fields }: Header): string[] =>
  [...fields.values()].flatMap((spans) => {
    const lines = spans.length > 1 ? spans.filter(({ text }) => text.includes(' ')) : spans;
    return lines.filter(({ text }) => text.length >= FEWEST_LETTERS).map(({ text }) => wordKey(text));
  });

/** Whether a short line ends its page, apart from the text above it, and is no sentence and no item. */
function endsPage(texts: readonly SheetText[], i: number): boolean {
  const [above, own, below] = [texts[i - 1], texts[i]!, texts[i + 1]];
  const { line, text } = own.span;
  return (
    above?.part === own.part &&
    below?.part !== own.part &&
    line.top - above.span.line.top > 1 &&
    text.length <= LONGEST &&
    /^\p{Lu}.*[^.;:!?]$/u.test(text)
  );
}

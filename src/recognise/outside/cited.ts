/**
 * Tells the header starts of sheets from levels and codes that other chapters cite: a table of contents, a table, a sentence.
 *
 * A header block has labels of header fields, one below the other. Where those of a source have them, a level label with
 * a code that has none begins no sheet.
 */
import type { Cell, Layout, Line } from '../../model/layout.js';
import type { HeaderField } from '../../vocabulary/labels.js';
import type { HeaderStart } from '../header/starts.js';

/** How many cells after a header start its first label may come, and how many after one label the next. */
const WITHIN = { first: 12, next: 24 };
/** How many fields with a label, on how many lines, are enough. */
const ENOUGH = 2;

/** The header fields that have a label in a block, and the lines of the labels. */
interface Labels {
  readonly fields: Set<HeaderField>;
  readonly lines: Set<number>;
}

/** Returns the header starts that begin a sheet or its next page. */
export function withoutCited(layout: Layout, starts: readonly HeaderStart[]): HeaderStart[] {
  const labels = starts.map((start, i) =>
    layout.positioned ? labelsBelow(layout, start, starts[i + 1]) : labelsAround(layout, starts, i),
  );
  const fields = Math.min(ENOUGH, Math.max(...labels.map((own) => own.fields.size)));
  const lines = Math.min(ENOUGH, Math.max(...labels.map((own) => own.lines.size)));
  return starts.filter((_, i) => labels[i]!.fields.size >= fields && labels[i]!.lines.size >= lines);
}

export const lineOf = ({ label }: HeaderStart): Line => label[0]!.line;

/** Finds the labels below a header start, up to the next one or to the title of a section. */
function labelsBelow({ matcher, lines }: Layout, start: HeaderStart, next: HeaderStart | undefined): Labels {
  const found: Labels = { fields: new Set(), lines: new Set() };
  const end = next ? Math.max(lineOf(next).index, lineOf(start).index + 1) : lines.length;
  let left = WITHIN.first;
  for (let i = lineOf(start).index; i < end; i += 1) {
    for (const { text } of lines[i]!.cells) {
      if (matcher.wholeLabel('section', text)) return found;
      const label = matcher.matchLabel('header', [text]);
      if (label && (label.rest === '' || /^\p{Lu}/u.test(label.rest))) {
        found.fields.add(label.row.field);
        found.lines.add(i);
        left = WITHIN.next;
      } else left -= 1;
      if (left === 0) return found;
    }
  }
  return found;
}

/** Finds the labels between the header starts before and after the i-th, on its page: tools write blocks in any order. */
function labelsAround({ matcher, lines }: Layout, starts: readonly HeaderStart[], i: number): Labels {
  const { page, index } = lineOf(starts[i]!);
  const from = i === 0 ? 0 : lineOf(starts[i - 1]!).index;
  const to = i + 1 === starts.length ? lines.length : lineOf(starts[i + 1]!).index;
  const found: Labels = { fields: new Set(), lines: new Set() };
  const look = (line: Line | undefined) => {
    if (line?.page !== page) return false;
    for (const { text } of line.cells as readonly Cell[]) {
      const label = matcher.matchLabel('header', [text]);
      if (!label || !(label.rest === '' || /^\p{Lu}/u.test(label.rest))) continue;
      found.fields.add(label.row.field);
      found.lines.add(line.index);
    }
    return found.fields.size < ENOUGH || found.lines.size < ENOUGH;
  };
  for (let at = index; at < to && look(lines[at]); at += 1);
  for (let at = index - 1; at > from && look(lines[at]); at -= 1);
  return found;
}

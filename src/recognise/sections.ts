/**
 * Titles of sections: lines that are a label and nothing else, or a label with its short value behind it.
 *
 * A list item or the last line of a paragraph can be such a word too. What speaks for a title is counted here; which
 * of several candidates it is, is decided for a whole sheet at a time.
 */

import { isApart } from '../geometry/spanGroups.js';
import type { Element, TextSpan } from '../model/element.js';
import type { Layout, Line } from '../model/layout.js';
import { spanOf, splitLabel } from '../text/textSpans.js';

type Section = Extract<Element, { kind: 'section' }>;

/** A title of a section, and the value that stands on its line. */
export interface SectionMark {
  readonly section: Section;
  readonly lines: readonly Line[];
  readonly inline: TextSpan | null;
}

/** All lines that may be titles of sections, by the index of their first line. */
export function findSections(layout: Layout, isFree: (line: Line) => boolean): Map<number, SectionMark> {
  const lines: Line[] = [];
  for (const line of layout.lines) if (line.cells.length > 0 && isFree(line)) lines.push(line);
  const found: SectionMark[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const mark = sectionAt(layout, lines, i);
    if (mark) found.push(mark);
  }
  const forms = count(found.map(({ section }) => section.labels[0]!.text));
  const fonts = count(found.map(({ section }) => section.labels[0]!.cells[0]!.font));
  const usualFont = [...fonts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  const usualForms = new Map<Section['field'], number>();
  for (const { section } of found) {
    const often = forms.get(section.labels[0]!.text)!;
    usualForms.set(section.field, Math.max(often, usualForms.get(section.field) ?? 0));
  }
  return new Map(
    found.map((mark) => {
      const label = mark.section.labels[0]!;
      const isRare = forms.get(label.text)! < usualForms.get(mark.section.field)!;
      const strength = mark.section.strength + (isRare ? -2 : 0) + (label.cells[0]!.font === usualFont ? 1 : 0);
      return [label.line.index, { ...mark, section: { ...mark.section, strength } }];
    }),
  );
}

function count(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function sectionAt(layout: Layout, lines: readonly Line[], i: number): SectionMark | null {
  const { matchLabel, mayBeginLabel, wholeLabel } = layout.matcher;
  const line = lines[i]!;
  if (!mayBeginLabel('section', line.cells[0]!.text)) return null;
  const [first, ...others] = line.cells;
  const stack = others.length === 0 ? lines.slice(i, i + 3).map(textOf) : [first!.text];
  const colon = first!.text.indexOf(':');
  const match = matchLabel('section', stack);
  if (!match) return null;
  const used = lines.slice(i, i + match.used);
  const whole = spanOf(line, others.length === 0 ? line.cells : [first!]);
  const parted = splitLabel([whole], match.used === 1 ? match.rest : '');
  const label = parted.label[0]!;
  const short = match.row.field === 'status' || match.row.field === 'publicValues';
  const named = colon > 0 && wholeLabel('section', first!.text.slice(0, colon)) !== null;
  if (match.rest !== '' && !(short && named)) return null;
  if (others.length > 0 && !short) return null;
  const inline = others.length > 0 ? spanOf(line, others) : (parted.inline[0] ?? null);
  const before = lines[i - 1];
  const after = lines[i + match.used];
  const section: Section = {
    kind: 'section',
    field: match.row.field,
    level: match.row.level ?? null,
    labels: [label, ...used.slice(1).map((row) => spanOf(row))],
    strength: strengthOf(layout, match.row.field, before, label, after, inline),
  };
  return { section, lines: used, inline };
}

const textOf = (line: Line): string => spanOf(line).text;

/** How much speaks for a title: white space above, an ended sentence before it, and after it what belongs there. */
function strengthOf(
  layout: Layout,
  field: Section['field'],
  before: Line | undefined,
  label: TextSpan,
  after: Line | undefined,
  inline: TextSpan | null,
): number {
  const { codes, isTableHead, statusKind } = layout.matcher;
  let strength = 0;
  if (!before || isApart(layout, spanOf(before), label)) strength += 2;
  if (!before || /[.:;!?…]$/u.test(spanOf(before).text)) strength += 1;
  const next = inline?.text ?? (after ? spanOf(after).text : '');
  if (field === 'status') strength += statusKind(next) ? 3 : next.split(' ').length > 5 ? -1 : 0;
  if (field === 'linkedObjectives') strength += isTableHead(next) || codes.leadingCode(next) ? 3 : 0;
  return strength;
}

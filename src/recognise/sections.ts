/**
 * Finds lines that may be titles of sections: a label alone, or a label with its short value after it.
 *
 * A list item or the last line of a paragraph can be such a word too. Here a candidate gets a strength; which candidates
 * are titles is decided later, for a whole sheet at a time.
 */

import { isApart } from '../geometry/spanGroups.js';
import type { Element, TextSpan } from '../model/element.js';
import { commonest, countEach } from '../model/groupBy.js';
import type { Cell, Layout, Line } from '../model/layout.js';
import { spanOf, splitLabel } from '../text/textSpans.js';
import { choicesIn } from '../vocabulary/boxes.js';
import { isOpen } from '../vocabulary/italian/openWords.js';
import { isOther, type SectionField } from '../vocabulary/labels.js';

type Section = Extract<Element, { kind: 'section' }>;

/** A title of a section, the lines it takes, and the value on its line, with what stands beside it. */
export interface SectionMark {
  readonly section: Section;
  readonly lines: readonly Line[];
  readonly inline: readonly TextSpan[];
}

/** Over how many lines a title may be wrapped. */
const TALLEST = 3;
/** How many words a status may have that the vocabulary does not know. */
const LONGEST_STATUS = 5;

/** Whether the values of a section are so short that they may stand on the line of its title. */
export const hasShortValue = (field: SectionField): boolean => field === 'status' || field === 'publicValues';

/** Returns all lines that may be titles of sections, by the index of their first line. */
export function findSections(layout: Layout, isFree: (line: Line) => boolean): Map<number, SectionMark> {
  const lines = layout.lines.filter((line) => line.cells.length > 0 && isFree(line)).map((line) => spanOf(line));
  const signs = haveDashes(layout, lines) ? COLON_OR_DASH : COLON;
  const marksWith = (forms: ReadonlySet<RunInForm>) =>
    lines.flatMap((_, i) => sectionAt(layout, lines, i, { signs, forms }) ?? []);
  const sure = marksWith(new Set());
  const forms = new Set(sure.flatMap(({ section, lines: [line] }) => (section.runsIn ? [runInForm(line!)] : [])));
  const marks = weighForms(forms.size > 0 ? marksWith(forms) : sure);
  return new Map(marks.map((mark) => [mark.lines[0]!.index, mark]));
}

/** Weakens titles of forms that are rarer than others of their field, and strengthens those in the usual font. */
function weighForms(marks: readonly SectionMark[]): SectionMark[] {
  const formOf = ({ section }: SectionMark) => section.labels[0]!.text;
  const fontOf = ({ section }: SectionMark) => section.labels[0]!.cells[0]!.font;
  const forms = countEach(marks.map(formOf));
  const usualFont = commonest(marks.map(fontOf));
  const usual = new Map<SectionField, number>();
  for (const mark of marks) {
    const { field } = mark.section;
    usual.set(field, Math.max(forms.get(formOf(mark))!, usual.get(field) ?? 0));
  }
  return marks.map((mark) => {
    const isRare = forms.get(formOf(mark))! < usual.get(mark.section.field)!;
    const strength = mark.section.strength + (isRare ? -2 : 0) + (fontOf(mark) === usualFont ? 1 : 0);
    return { ...mark, section: { ...mark.section, strength } };
  });
}

/** What parts a title from the text on its line. */
const COLON = /:/u;
const DASH = / [-–—] /u;
const COLON_OR_DASH = /:| [-–—] /u;
/** A dash may also belong to a heading: titles of so many sections show that it parts them from their text. */
const FEWEST_DASHED = 2;

const haveDashes = ({ matcher }: Layout, lines: readonly TextSpan[]): boolean =>
  new Set(
    lines.flatMap(({ text }) => {
      const [name, rest] = matcher.mayBeginLabel('section', text) ? text.split(DASH, 2) : [];
      return rest === undefined ? [] : (matcher.wholeLabel('section', name!)?.field ?? []);
    }),
  ).size >= FEWEST_DASHED;

/** What stands between a title and the text on its line: the border of a cell, or a sign. */
type RunInForm = 'cell' | 'sign';

const runInForm = ({ cells }: Line): RunInForm => (cells.length > 1 ? 'cell' : 'sign');

/** How titles of a text stand before the text of their sections. */
interface RunInHabits {
  readonly signs: RegExp;
  /** Forms in which it surely runs in somewhere. */
  readonly forms: ReadonlySet<RunInForm>;
}

/** Reads the title of a section that may begin with a line, the i-th of the spans. */
function sectionAt(layout: Layout, lines: readonly TextSpan[], i: number, habits: RunInHabits): SectionMark | null {
  const { signs } = habits;
  const { matchLabel, mayBeginLabel, wholeLabel } = layout.matcher;
  const { line } = lines[i]!;
  if (!mayBeginLabel('section', line.cells[0]!.text)) return null;
  const first = spanOf(line, line.cells.slice(0, 1));
  const others = line.cells.slice(1);
  const stack = others.length === 0 ? lines.slice(i, i + TALLEST) : [first];
  const match = matchLabel(
    'section',
    stack.map(({ text }) => text),
  );
  if (!match) return null;
  const { field, level = null } = match.row;
  const nameEnd = first.text.search(signs);
  const isNamed = nameEnd > 0 && wholeLabel('section', first.text.slice(0, nameEnd)) !== null;
  // A status that the vocabulary knows, alone after its title, is no other text.
  const isStatus = field === 'status' && layout.matcher.statusKind(match.rest) !== null && mayEnd(layout, lines, i);
  if (match.rest !== '' && !isNamed && !isStatus) return null;
  const isShort = hasShortValue(field);
  const runsIn = !isShort && (match.rest !== '' || others.length > 0);
  if (runsIn && !mayRunIn(layout, lines, i, habits)) return null;
  // A dash after a colon is the mark of an item.
  const rest = DASH.test(first.text.slice(nameEnd, nameEnd + 3)) ? match.rest.replace(/^[-–—] /u, '') : match.rest;
  const own = splitLabel([first], match.used === 1 ? rest : '');
  const beside = others.length > 0 ? [spanOf(line, others)] : [];
  const [rested] = own.inline;
  const inline = rested && !isShort ? [withBeside(rested, others)] : [...own.inline, ...beside];
  const labels = [...own.label, ...lines.slice(i + 1, i + match.used)];
  const around = { before: lines[i - 1], label: first, value: inline[0] ?? lines[i + match.used] };
  const strength = strengthOf(layout, field, around) + (runsIn ? -2 : 0);
  return {
    section: { kind: 'section', field, level, labels, strength, ...(runsIn && { runsIn: true }) },
    lines: labels.map((span) => span.line),
    inline,
  };
}

/** A text that goes on in the cells beside it. */
const withBeside = (span: TextSpan, others: readonly Cell[]): TextSpan => ({
  ...span,
  cells: [...span.cells, ...others],
  text: [span.text, ...others.map(({ text }) => text)].join(' '),
});

/** Whether the text above a line may have ended. */
function mayEnd(layout: Layout, lines: readonly TextSpan[], i: number): boolean {
  const before = lines[i - 1];
  return !before || isApart(layout, before, lines[i]!) || ENDED.test(before.text);
}

/**
 * Whether the text of a section may follow its title on the line, as in `Finalità: La rete ...`. It stands apart, or after
 * an ended sentence or another title with its value on its line or below, or, where others surely run in, with a capital after
 * a line that can stop; and it is no head of a table, whose rows have cells, too. The table of linked objectives may begin so,
 * with its own head.
 */
function mayRunIn(layout: Layout, lines: readonly TextSpan[], i: number, { signs, forms }: RunInHabits): boolean {
  const label = lines[i]!;
  const [before, after] = [lines[i - 1], lines[i + 1]];
  const nameOf = ({ line }: TextSpan) => line.cells[0]!.text.split(signs, 1)[0]!;
  const isTitle = (span: TextSpan) => {
    const row = layout.matcher.wholeLabel('section', nameOf(span));
    return row !== null && !isOther(row.field);
  };
  const [, ...beside] = label.line.cells;
  const isTableHead = beside.length > 0 && beside.every(({ text }) => layout.matcher.isTableHead(text));
  if (isTableHead && layout.matcher.wholeLabel('section', nameOf(label))?.field === 'linkedObjectives') return true;
  if (!isTitle(label) || label.line.cells.length > 2) return false;
  if (label.line.cells.length > 1 && after && after.line.cells.length > 1 && !isTitle(after)) return false;
  const endsValue = (span: TextSpan | undefined) => {
    const row = span && layout.matcher.wholeLabel('section', span.text);
    return row !== null && row !== undefined && hasShortValue(row.field);
  };
  if (mayEnd(layout, lines, i) || isTitle(before!) || endsValue(lines[i - 2])) return true;
  return forms.has(runInForm(label.line)) && /^\p{Lu}/u.test(label.text) && !isOpen(before!.text);
}

/** What ends a sentence, or announces what follows. */
const ENDED = /[.:;!?…]$/u;

interface Surroundings {
  readonly before: TextSpan | undefined;
  readonly label: TextSpan;
  readonly value: TextSpan | undefined;
}

/** Says how much speaks for a title: white space above, a sentence that ends before it, and a value that fits it. */
function strengthOf(layout: Layout, field: SectionField, { before, label, value }: Surroundings): number {
  const { codes, matchLabel, statusKind } = layout.matcher;
  const text = value?.text ?? '';
  const isHead = matchLabel('furniture', [text])?.row.field === 'tableHead';
  let strength = 0;
  if (!before || isApart(layout, before, label)) strength += 2;
  if (!before || ENDED.test(before.text)) strength += 1;
  if (field === 'status' && (statusKind(text) || choicesIn(text))) strength += 3;
  else if (field === 'status' && text.split(' ').length > LONGEST_STATUS) strength -= 1;
  if (field === 'linkedObjectives' && (isHead || codes.leadingCode(text))) strength += 3;
  return strength;
}

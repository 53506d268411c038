/**
 * Tells the header starts of sheets from levels and codes that other chapters cite: a table of contents, a table, a sentence.
 *
 * A header block has labels of header fields: where cells have places, in a column beside the level label, in a row beside or
 * below it, or each with its value; near it, in text whose cells have none. Where header starts of a source have them so, one that has
 * not begins no sheet, unless the one before it or after it has the same code, or a heading says its title again.
 */
import { groupBy } from '../../model/groupBy.js';
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Layout, Line } from '../../model/layout.js';
import { titleStart, wordKey } from '../../text/normalize.js';
import type { HeaderField } from '../../vocabulary/labels.js';
import { type HeaderStart, lineOf } from '../header/starts.js';
import { isOfSheetBeside } from './beside.js';

/** How many lines of text from a header start its first label may stand, and how many from one label the next. */
const WITHIN = { first: 12, next: 24 };
/** How many lines, blank ones too, are looked at. */
const REACH = 100;
/** How many lines down a label's value may begin. */
const TALLEST_GAP = 6;
/** How many lines of text below the level label a row of labels may stand. */
const ROWS_BELOW = 4;
/** How many fields with a label are enough; one alone makes no column and no row. */
const ENOUGH = 2;
/** How far apart, in the units of the page, labels of one column may begin. */
const SAME_LEFT = { points: 6, characters: 16 };

/** A label near a header start. */
interface Label {
  readonly field: HeaderField;
  /** Index of its line. */
  readonly line: number;
  readonly left: number;
  /** Whether no other label, and no level, follows it right away: the head of a table names columns one after the other. */
  readonly hasValue: boolean;
}

/** The label of a header field that a text begins with, alone or with its value. */
export function headerLabel({ matchLabel }: LabelMatcher, texts: readonly string[]) {
  const label = matchLabel('header', texts);
  return label && /^(?:$|[:\p{Lu}])/u.test(label.rest) ? label : null;
}

/** The first cells of the next two lines that have any. */
function textsBelow(lines: readonly Line[], index: number): string[] {
  const filled = lines.slice(index + 1, index + 1 + TALLEST_GAP).filter(({ cells }) => cells.length > 0);
  return filled.slice(0, 2).map(({ cells }) => cells[0]!.text);
}

/** The cells that begin under another, on the next lines: a wrapped label goes on there, be it after a line of other cells. */
const textsUnder = (lines: readonly Line[], index: number, at: number): string[] => {
  const below = lines.slice(index + 1, index + 3);
  const own = below[0]?.cells.length === 0 ? [] : below;
  return own.flatMap(({ cells }) => cells.filter(({ left }) => Math.abs(left - at) < 1).map(({ text }) => text));
};

/** Returns the header starts that begin a sheet or its next page. */
export function withoutCited(layout: Layout, starts: readonly HeaderStart[]): HeaderStart[] {
  const near = starts.map((_, i) => labelsNear(layout, starts, i));
  const { counts, enough } = ARRANGEMENTS.filter(({ isPlaced }) => layout.positioned === isPlaced)
    .map(({ fields }) => starts.map((start, i) => fields(layout, start, near[i]!)))
    .map((counts) => (layout.positioned ? counts.map((count) => (count < ENOUGH ? 0 : count)) : counts))
    .map((counts) => ({ counts, enough: counts.reduce((most, count) => Math.max(most, Math.min(count, ENOUGH)), 0) }))
    .reduce((one, other) => (other.enough > one.enough ? other : one));
  const isProved = starts.map((start, i) => counts[i]! >= enough || hasHeading(layout, start, starts[i + 1]));
  const isBeside = (i: number, other: number) =>
    isProved[other] === true && isOfSheetBeside(layout, starts[i]!, starts[other]!);
  return starts.filter((_, i) => isProved[i] || isBeside(i, i - 1) || isBeside(i, i + 1));
}

/** The labels that texts begin with which a tool joined to the level label or the code. */
const joinedFields = ({ matcher }: Layout, { joined }: HeaderStart): HeaderField[] =>
  joined.flatMap(({ text }) => headerLabel(matcher, [text])?.row.field ?? []);

/** Whether a heading follows that says the title under a header start again. */
function hasHeading({ lines, matcher }: Layout, start: HeaderStart, next: HeaderStart | undefined): boolean {
  const from = (start.code.at(-1) ?? start.label.at(-1))!.line.index + 1;
  const own = lines.slice(from, Math.min(next ? lineOf(next).index : lines.length, from + REACH));
  const filled = own.flatMap(({ cells: [first] }) => (first ? [first.text] : [])).slice(0, WITHIN.next);
  const levelAt = (i: number) => matcher.matchLevel(filled.slice(i, i + 2)); // a narrow page wraps it
  const heading = filled.findIndex((_, i) => levelAt(i)?.rest === '');
  const again = wordKey(filled[heading + (levelAt(heading)?.used ?? 1)] ?? '');
  const isTitle = (text: string) => {
    const start = titleStart(text);
    return again.startsWith(start) || start.startsWith(again);
  };
  return again !== '' && filled.slice(0, Math.max(0, heading)).some((text) => wordKey(text) !== '' && isTitle(text));
}

const fieldsOf = (labels: readonly Label[]): number => new Set(labels.map(({ field }) => field)).size;

/** Counts the labels with a value, where they stand below each other with no column of their own. */
const fieldsWithValues = (layout: Layout, start: HeaderStart, labels: readonly Label[]): number =>
  new Set([...labels.flatMap(({ field, hasValue }) => (hasValue ? [field] : [])), ...joinedFields(layout, start)]).size;

/** The most labels on one line: that of the level label, or one close below it. */
function fieldsInRow({ lines }: Layout, start: HeaderStart, labels: readonly Label[]): number {
  const { index } = lineOf(start);
  const rows = lines.slice(index, index + REACH).filter(({ cells }) => cells.length > 0);
  const near = new Set(rows.slice(0, ROWS_BELOW + 1).map((row) => row.index));
  const own = groupBy(
    labels.filter(({ line }) => near.has(line)),
    ({ line }) => line,
  );
  return [...own.values()].reduce((most, row) => Math.max(most, fieldsOf(row)), 0);
}

/**
 * How header blocks arrange their labels, and how many fields of a block near a header start have theirs so. A source has
 * the first arrangement that one of its blocks has enough labels in.
 */
const ARRANGEMENTS: readonly {
  readonly isPlaced: boolean;
  readonly fields: (layout: Layout, start: HeaderStart, labels: readonly Label[]) => number;
}[] = [
  { isPlaced: true, fields: fieldsInColumn },
  { isPlaced: true, fields: fieldsInRow },
  { isPlaced: true, fields: fieldsWithValues },
  { isPlaced: false, fields: fieldsWithValues },
];

/** The most fields whose labels begin at one place, one on each line, to the right of the level label. */
function fieldsInColumn({ unit }: Layout, { label: [level] }: HeaderStart, labels: readonly Label[]): number {
  const own = level!.cells[0]!;
  const beside = labels.filter(({ left }) => left > Math.min(own.left + SAME_LEFT[unit], own.right));
  const width = 2 * SAME_LEFT[unit];
  // Strips that overlap by half: labels no farther apart than that share one.
  const strips = [0, 0.5].flatMap((shift) => [
    ...groupBy(beside, ({ left }) => Math.floor(left / width + shift)).values(),
  ]);
  const oneALine = (strip: readonly Label[]) => strip.filter(({ line }, i) => line !== strip[i - 1]?.line);
  return strips.reduce((count, strip) => Math.max(count, fieldsOf(oneALine(strip))), 0);
}

/**
 * Finds the labels near the i-th header start: below it, up to the next one or to the title of a section. Where cells have no
 * places, a tool may have written them above, or after the rest of the page.
 */
function labelsNear({ lines, matcher, positioned }: Layout, starts: readonly HeaderStart[], i: number): Label[] {
  const { page, index } = lineOf(starts[i]!);
  const above = starts[i - 1] ? lineOf(starts[i - 1]!).index : -1;
  const below = starts[i + 1] ? lineOf(starts[i + 1]!).index : lines.length;
  const reach = lines.slice(index, Math.max(index + 1, Math.min(below, index + REACH)));
  // A heading ends a block, and so does the head of a table of objectives.
  const heading = positioned
    ? reach.findIndex((line, at) => at > 0 && line.cells.some(({ text }) => matcher.isLevel(text)))
    : -1;
  const after = heading < 0 ? reach : reach.slice(0, heading);
  const near = labelsIn(matcher, lines, after, true);
  if (positioned || fieldsOf(near) >= ENOUGH) return near;
  const before = lines.slice(Math.max(above + 1, index - REACH), index).filter((line) => line.page === page);
  const isLast = page !== null && lines[below]?.page !== page;
  const following = isLast
    ? labelsIn(
        matcher,
        lines,
        after.filter((line) => line.page === page),
        false,
      )
    : near;
  return [...following, ...labelsIn(matcher, lines, before.toReversed(), true)];
}

/** Finds the labels on lines; those near each other, up to the title of a section. */
function labelsIn(matcher: LabelMatcher, all: readonly Line[], lines: readonly Line[], isNear: boolean): Label[] {
  const labels: Label[] = [];
  let rest = WITHIN.first;
  for (const { index, cells } of lines) {
    if (cells.length === 0) continue;
    if (isNear && (rest === 0 || (cells.length === 1 && matcher.wholeLabel('section', cells[0]!.text)))) break;
    rest -= 1;
    for (const [at, { text, left }] of cells.entries()) {
      if (!matcher.mayBeginLabel('header', text)) continue;
      const under = textsUnder(all, index, left);
      const [below = '', next = ''] = cells.length === 1 ? textsBelow(all, index) : under;
      const label = headerLabel(matcher, [text, below]) ?? headerLabel(matcher, [text, ...under.slice(0, 1)]);
      if (!label) continue;
      const value = label.rest.replace(/^:/u, '') || (cells[at + 1]?.text ?? (label.used === 1 ? below : next));
      const hasValue = matcher.wholeLabel('header', value) === null && !matcher.isLevel(value);
      labels.push({ field: label.row.field, line: index, left, hasValue });
      rest = WITHIN.next;
    }
  }
  return labels;
}

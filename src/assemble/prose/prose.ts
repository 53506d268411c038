/**
 * Reads the lines of a section, in reading order, into paragraphs and lists, each with the spans that it was made of. Line
 * wraps are taken out; a paragraph or an item that a page break cut is put together again.
 */

import { leftOf, rightOf } from '../../geometry/lineFit.js';
import type { Observed } from '../../model/draft.js';
import type { TextSpan } from '../../model/element.js';
import type { Layout } from '../../model/layout.js';
import type { Block } from '../../model/objective.js';
import { joinLines } from '../../text/normalize.js';
import { beginsSentence, ended } from '../../text/sentences.js';
import { bareNumber, bulletLength, isRowOfBullets, leadingLetter } from '../../vocabulary/bullets.js';
import { endsInAbbreviation } from '../../vocabulary/italian/abbreviations.js';
import { isOpen } from '../../vocabulary/italian/openWords.js';
import type { SheetText } from '../sheets.js';
import { isCapitalHeading } from './capitalHeadings.js';
import type { Entry, Kind } from './entry.js';
import { bareBullets } from './lists/bareBullets.js';
import { withGluedMarks, withItemsApart } from './lists/gluedMarks.js';
import { withInnerItems } from './lists/innerItems.js';
import { startsOf } from './lists/items.js';
import { letteredLines } from './lists/letteredLists.js';
import { withMarksBeside } from './lists/marksBeside.js';
import { withNumbersAfter } from './lists/numbersAfter.js';
import { positionsInSeries } from './lists/series.js';
import { trailingMarks } from './lists/trailingBullets.js';
import { edgeOf, isParted, type ProseMetrics, room } from './proseMetrics.js';
import { toldStart } from './toldStarts.js';

const lastLine = ({ lines }: Entry): string => lines.at(-1)!;

/** Makes blocks of a section's text. */
export function readProse(layout: Layout, metrics: ProseMetrics, texts: readonly SheetText[]): Observed<Block>[] {
  // Bullets in a row have no items to stand before: they are left to the ledger, which reports them.
  const own = texts.filter(({ span }) => !isRowOfBullets(span.text));
  const marked = withGluedMarks(withItemsApart(withMarksBeside(layout, own)));
  return blocksOf(withInnerItems(metrics, entriesOf(layout, metrics, marked)));
}

function entriesOf(layout: Layout, metrics: ProseMetrics, texts: readonly SheetText[]): Entry[] {
  const entries: Entry[] = [];
  const starts = startsOf(layout, metrics, texts);
  const lettered = letteredLines(texts);
  const trailing = trailingMarks(layout, metrics, texts);
  // They are no text, wherever they stand.
  const series = positionsInSeries(texts.map(({ span }) => bareNumber(span.text)));
  const isBullet = bareBullets(texts);
  const bare: TextSpan[] = []; // bullets and numbers that some tools set apart from their items, before them
  let taken = 0; // how many of them have found their items
  const left: TextSpan[] = []; // numbers that have found none
  /** Ends the search for the items of bare marks: no mark stands before an item of another page. */
  const leaveMarks = () => {
    for (const mark of bare.slice(taken)) (bareNumber(mark.text) === null ? entries.at(-1)?.spans : left)?.push(mark);
    taken = bare.length;
  };
  const lastBare = () => (taken < bare.length ? bare.at(-1) : undefined);
  const begin = (span: TextSpan, kind: Kind, number: number, text: string, mark = 0) => {
    entries.push({ kind, number, mark, lines: [text], spans: [...bare.slice(taken, taken + 1), span] });
    taken = Math.min(taken + 1, bare.length);
  };
  const beginMarked = (span: TextSpan, mark: TextSpan) => {
    const number = bareNumber(mark.text);
    if (number === null) begin(span, 'bullet', 0, span.text);
    else begin(span, 'number', number, `${mark.text} ${span.text}`, mark.text.length + 1);
  };
  for (let i = 0; i < texts.length; i += 1) {
    const { span, part } = texts[i]!;
    if (isDrawnTwice(texts[i - 1], texts[i]!) || trailing.marks.has(i)) {
      entries.at(-1)?.spans.push(span);
      continue;
    }
    const before = texts[i - 1];
    if (before && before.part !== part) leaveMarks();
    const last = entries.at(-1);
    if (isBullet(span.text) || series.has(i) || isBareNumber(span.text, lastBare(), last)) {
      bare.push(span);
      continue;
    }
    const start = trailing.rests.has(i) ? 'rest' : starts[i]!;
    const mark = trailing.items.get(i);
    const told = toldStart(span, last && lastLine(last));
    const isRest = (above: Entry) => {
      if (!before || before.span === lastBare() || (trailing.marks.has(i - 1) && start !== 'rest')) return false;
      if (told !== null) return told === 'rest';
      if (isCapitalHeading(texts, i)) return false;
      return start === 'rest' || goesOn(layout, metrics, above, before.span, span, before.part !== part);
    };
    if (mark) beginMarked(span, mark);
    else if (told !== null && typeof told !== 'string') begin(span, told.kind, told.number, told.text);
    else if (lettered.has(i)) begin(span, 'plain', 0, span.text);
    else if (start && start !== 'rest')
      begin(span, start.kind, start.number, span.text.slice(start.kind === 'bullet' ? start.length : 0), start.length);
    else if (last && isRest(last)) {
      last.lines.push(span.text);
      last.spans.push(span);
    } else if (taken < bare.length) beginMarked(span, bare[taken]!);
    else
      begin(
        span,
        told === null && isIndented(layout, metrics, span, texts[i + 1]?.span) ? 'indented' : 'plain',
        0,
        span.text,
      );
  }
  leaveMarks();
  return withNumbersAfter(withLostBullets(withoutCuts(metrics, entries)), left);
}

/** Whether a number stands alone and apart from its item: the first of a list, or the one after those before. */
function isBareNumber(text: string, above: TextSpan | undefined, last: Entry | undefined): boolean {
  const number = bareNumber(text);
  const before = (above && bareNumber(above.text)) ?? last?.number ?? 0;
  return number === before + 1 && (number > 1 || !last || ended(lastLine(last)));
}

/** Some engines draw the line that a page break cuts on both pages: the same words, at the end and at the start. */
function isDrawnTwice(before: SheetText | undefined, { span, part }: SheetText): boolean {
  return before !== undefined && before.part !== part && before.span.text === span.text && /\s\S+\s/u.test(span.text);
}

/**
 * Puts back what was parted from the item above, with the next item right after: by white space, in mid-sentence; since it
 * begins with a capital below a line that may be full; or since only the first line of items is indented.
 */
function withoutCuts(metrics: ProseMetrics, entries: readonly Entry[]): Entry[] {
  const whole: Entry[] = [];
  entries.forEach((entry, i) => {
    const item = whole.at(-1);
    const next = entries[i + 1];
    const between = item && next && item.kind === next.kind && (item.kind === 'bullet' || item.kind === 'number');
    const isFull = () => room(metrics, item!.spans.at(-1)!, entry.spans[0]!) === 'none';
    const isRest = () =>
      beginsSentence(entry.lines[0]!)
        ? entry.kind === 'plain' && isUnsure(metrics, item!, entry)
        : entry.kind === 'plain' || (entry.kind === 'indented' && isFull());
    if (between && !ended(lastLine(item)) && isRest()) {
      for (const line of entry.lines) item.lines.push(line);
      for (const span of entry.spans) item.spans.push(span);
    } else whole.push(entry);
  });
  return whole;
}

/**
 * Takes paragraphs in lower case, two or more below a line that ends in a colon, for the items that they are: a tool lost
 * their bullets. Lettered ones are paragraphs.
 */
function withLostBullets(entries: readonly Entry[]): Entry[] {
  const isItem = (entry: Entry | undefined) =>
    entry?.kind === 'plain' && /^\p{Ll}/u.test(entry.lines[0]!) && !leadingLetter(entry.lines[0]!);
  const whole: Entry[] = [];
  entries.forEach((entry, i) => {
    const above = whole.at(-1);
    const isFirst = above !== undefined && lastLine(above).endsWith(':') && isItem(entries[i + 1]);
    const isNext = above?.kind === 'bullet' && entries[i - 1]?.kind === 'plain';
    whole.push(isItem(entry) && (isFirst || isNext) ? { ...entry, kind: 'bullet' } : entry);
  });
  return whole;
}

/** Whether one line below a bullet's item, which announces nothing, may be the rest of it: there was hardly room above. */
const isUnsure = (metrics: ProseMetrics, item: Entry, { lines, spans }: Entry): boolean =>
  item.kind === 'bullet' &&
  lines.length === 1 &&
  !/[:.]$/u.test(lines[0]!) &&
  room(metrics, item.spans.at(-1)!, spans[0]!) !== 'enough';

/**
 * An item whose bullet was drawn, not written: its line begins right of the margin, and what follows it does not go
 * back to the margin in mid-sentence, as the first line of a paragraph would.
 */
function isIndented(layout: Layout, metrics: ProseMetrics, span: TextSpan, next: TextSpan | undefined): boolean {
  const inner = Math.max(metrics.left, metrics.margins.get(span.line.page) ?? 0) + metrics.step;
  if (!layout.positioned || leftOf(span) < inner || metrics.firstLines.has(edgeOf(span))) return false;
  const backAtMargin = next && !isParted(layout, metrics, span, next) && leftOf(next) < inner;
  return !(backAtMargin && room(metrics, span, next) !== 'enough');
}

/** Whether a line goes on the entry before it. */
function goesOn(
  layout: Layout,
  metrics: ProseMetrics,
  entry: Entry,
  before: TextSpan,
  span: TextSpan,
  broken: boolean,
): boolean {
  if (isHeading(before) !== isHeading(span)) return false;
  if (endsInAbbreviation(lastLine(entry)) || isOpen(lastLine(entry))) return true;
  if (broken) return goesOnOverBreak(layout, metrics, entry, before, span);
  const fits = room(metrics, before, span);
  if (isParted(layout, metrics, before, span)) {
    // Some tools set a blank line inside an item: a full line that ends in mid-sentence goes on all the same.
    const cut = layout.unit === 'characters' && !ended(lastLine(entry)) && !beginsSentence(span.text);
    return cut && fits === 'none';
  }
  const isItem = entry.kind === 'bullet' || entry.kind === 'indented';
  const sure = fits === 'none' && !ended(lastLine(entry));
  if (layout.positioned) {
    const inward = leftOf(span) - leftOf(entry.kind === 'plain' ? before : entry.spans[0]!);
    if (entry.kind === 'number' && inward < -metrics.step) return false;
    if (isItem && inward < (entry.kind === 'bullet' ? 0 : -metrics.step)) return false; // back at the margin: no longer the item
    if (entry.kind === 'indented' && lastLine(entry).endsWith(';') && Math.abs(inward) < metrics.step) return false;
    if (entry.kind === 'bullet') return inward > metrics.step / 2 || fits === 'none';
    if (entry.kind === 'number' && inward > metrics.step && !(ended(lastLine(entry)) && beginsSentence(span.text)))
      return true;
    if (entry.kind === 'plain' && inward > metrics.step && !sure) return false;
  }
  if (isAmidSentence(layout, metrics, entry, span)) return true;
  if (isItemEnd(layout, entry)) return false;
  if (fits === 'enough') return false;
  if ((fits === 'none' && metrics.wraps) || !ended(lastLine(entry)) || !beginsSentence(span.text)) return true;
  return entry.kind === 'plain' && metrics.spaced;
}

/** Whether a line of text ends an item that lost its bullet: it began in lower case, and ends in a semicolon. */
const isItemEnd = ({ unit }: Layout, { kind, lines }: Entry): boolean =>
  unit === 'characters' && kind === 'plain' && /^\p{Ll}/u.test(lines[0]!) && lines.at(-1)!.endsWith(';');

/**
 * Whether a line of text goes on in lower case what began with a capital on a long line: a tool that sets each word of a
 * justified line on a line of its own leaves room on all of them.
 */
const isAmidSentence = (
  { unit }: Layout,
  { right }: ProseMetrics,
  { kind, lines }: Entry,
  { text }: TextSpan,
): boolean =>
  unit === 'characters' &&
  kind === 'plain' &&
  /^\p{Ll}/u.test(text) &&
  !ended(lines.at(-1)!) &&
  /^\p{Lu}/u.test(lines[0]!) &&
  lines[0]!.length > right * LONG;

/** At which share of a text's width a line is too long for a heading. */
const LONG = 0.6;

/** Whether a converter marked the line as a heading. */
const isHeading = ({ cells }: TextSpan): boolean => cells[0]?.font.startsWith('#') === true;

/** Over a page break white space says nothing: an unended sentence goes on, and so does a line that was full. */
function goesOnOverBreak(
  layout: Layout,
  metrics: ProseMetrics,
  entry: Entry,
  before: TextSpan,
  span: TextSpan,
): boolean {
  if (ended(lastLine(entry)) || metrics.firstLines.has(edgeOf(span))) return false;
  if (entry.kind === 'indented' && isIndented(layout, metrics, span, undefined))
    return room(metrics, before, span) === 'none';
  if (!beginsSentence(span.text))
    return entry.kind === 'plain' || entry.kind === 'number' || !isShortItem(metrics, before, span);
  return room(metrics, before, span) === 'none';
}

/** An item without a bullet, in a text that lost its bullets, is no rest of the item before it. */
const isShortItem = (metrics: ProseMetrics, before: TextSpan, span: TextSpan): boolean =>
  room(metrics, before, span) === 'enough' && rightOf(before) < metrics.right * 0.6 && bulletLength(before.text) === 0;

/** Entries in a row that are items become a list; a number that stands alone is part of its paragraph. */
function blocksOf(entries: readonly Entry[]): Observed<Block>[] {
  const blocks: Observed<Block>[] = [];
  for (let i = 0; i < entries.length; ) {
    const run = blockEntries(entries, i);
    const spans = run.flatMap((entry) => entry.spans);
    const { kind } = run[0]!;
    if (kind === 'number' && (run.length > 1 || run[0]!.mark === 0)) {
      const items = run.map((entry) => entryText(entry).slice(entry.mark));
      blocks.push({ value: { type: 'list', ordered: true, items }, spans });
    } else if (kind === 'bullet' || kind === 'indented') {
      blocks.push({ value: { type: 'list', ordered: false, items: run.map(entryText) }, spans });
    } else blocks.push({ value: { type: 'paragraph', text: entryText(run[0]!) }, spans });
    i += run.length;
  }
  return blocks;
}

const entryText = ({ lines }: Entry): string => joinLines(lines);

/** The entries from `start` that make one block. */
function blockEntries(entries: readonly Entry[], start: number): readonly Entry[] {
  const first = entries[start]!;
  if (first.kind === 'plain') return [first];
  let end = start + 1;
  const follows = (entry: Entry) =>
    entry.kind === first.kind &&
    (first.kind !== 'number' || entry.inner === true || entry.number === entries[end - 1]!.number + 1);
  while (end < entries.length && follows(entries[end]!)) end += 1;
  return entries.slice(start, end);
}

/**
 * Lines of a section -> paragraphs and lists. In: pieces in reading order, with the page breaks between them. Out:
 * blocks, each with the pieces that it was made of.
 *
 * Line wraps are taken out; a paragraph or an item that a page break cut is put together again.
 */
import type { Observed } from '../model/draft.js';
import { isApart, type Piece } from '../model/element.js';
import type { Layout } from '../model/line.js';
import type { Block } from '../model/objective.js';
import { joinWrapped } from '../model/words.js';
import { bulletLength, isBareBullet, leadingNumber } from '../vocabulary/bullets.js';
import type { SheetText } from './sheets.js';

/** What the text of a source keeps to: its left margin, and where its lines end at the right. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  /** How far a full line may end before the right edge: columns of letters of different widths are no true edge. */
  readonly slack: number;
}

type Kind = 'plain' | 'bullet' | 'indented' | 'number';

/** A paragraph or an item in the making. */
interface Entry {
  readonly kind: Kind;
  readonly number: number;
  /** The text as printed, without a bullet; a number is kept until a list is sure. */
  text: string;
  readonly pieces: Piece[];
}

/** Measures the prose of a source: the commonest left edge, and the right edge that its longest lines reach. */
export function measureProse(layout: Layout, texts: readonly SheetText[]): Measure {
  if (texts.length === 0) return { left: 0, right: 0, slack: 0 };
  const lefts = new Map<number, number>();
  for (const { piece } of texts) {
    const left = Math.round(leftOf(piece));
    lefts.set(left, (lefts.get(left) ?? 0) + 1);
  }
  const fair = [...lefts].filter(([, count]) => count >= texts.length * 0.1).map(([left]) => left);
  const rights = texts.map(({ piece }) => rightOf(piece)).toSorted((a, b) => a - b);
  const isText = layout.unit === 'characters';
  const right = rights[Math.max(0, Math.ceil(rights.length * (isText ? 0.95 : 1)) - 1)]!;
  return { left: Math.min(...fair), right, slack: isText ? right * 0.2 : 0 };
}

const leftOf = (piece: Piece): number => piece.cells[0]!.left;
const rightOf = (piece: Piece): number => piece.cells.at(-1)!.right;

/** Makes blocks of a section's text. */
export function readProse(layout: Layout, measure: Measure, texts: readonly SheetText[]): Observed<Block>[] {
  return blocksOf(entriesOf(layout, measure, texts));
}

function entriesOf(layout: Layout, measure: Measure, texts: readonly SheetText[]): Entry[] {
  const entries: Entry[] = [];
  let bare: Piece[] = []; // bullets that some tools set before all their items
  texts.forEach(({ piece, part }, i) => {
    if (isDrawnTwice(texts[i - 1], texts[i]!)) {
      entries.at(-1)?.pieces.push(piece);
      return;
    }
    if (isBareBullet(piece.text)) {
      bare.push(piece);
      return;
    }
    const bullet = bulletLength(piece.text);
    const before = texts[i - 1];
    const last = entries.at(-1);
    const number = leadingNumber(piece.text, last?.kind === 'number' ? last.number + 1 : undefined);
    const begin = (kind: Kind, text: string) => {
      entries.push({ kind, number: number?.number ?? 0, text, pieces: [...bare.slice(0, 1), piece] });
      bare = bare.slice(1);
    };
    if (bullet > 0) begin('bullet', piece.text.slice(bullet));
    else if (number) begin('number', piece.text);
    else if (
      last &&
      before &&
      !isBareBullet(before.piece.text) &&
      goesOn(layout, measure, last, before.piece, piece, before.part !== part)
    ) {
      last.text = joinWrapped(last.text, piece.text);
      last.pieces.push(piece);
    } else if (bare.length > 0) begin('bullet', piece.text);
    else begin(isIndented(layout, measure, piece, texts[i + 1]?.piece) ? 'indented' : 'plain', piece.text);
  });
  entries.at(-1)?.pieces.push(...bare);
  return withoutCuts(entries);
}

/** Some engines draw the line that a page break cuts on both pages: the same words, at the end and at the start. */
function isDrawnTwice(before: SheetText | undefined, { piece, part }: SheetText): boolean {
  return (
    before !== undefined && before.part !== part && before.piece.text === piece.text && /\s\S+\s/u.test(piece.text)
  );
}

/** Puts back what white space in the middle of an item parted: in mid-sentence, with the next item right behind. */
function withoutCuts(entries: readonly Entry[]): Entry[] {
  const whole: Entry[] = [];
  entries.forEach((entry, i) => {
    const item = whole.at(-1);
    const next = entries[i + 1];
    const between = item && next && item.kind === next.kind && (item.kind === 'bullet' || item.kind === 'number');
    if (between && entry.kind === 'plain' && !ended(item.text) && !beginsSentence(entry.text)) {
      item.text = joinWrapped(item.text, entry.text);
      item.pieces.push(...entry.pieces);
    } else whole.push(entry);
  });
  return whole;
}

/**
 * An item whose bullet was drawn, not written: its line begins right of the margin, and what follows it does not go
 * back to the margin in mid-sentence, as the first line of a paragraph would.
 */
function isIndented(layout: Layout, measure: Measure, piece: Piece, next: Piece | undefined): boolean {
  const step = layout.unit === 'characters' ? 2 : piece.line.size;
  if (!layout.positioned || leftOf(piece) < measure.left + step) return false;
  const backAtMargin = next && !isApart(layout, piece, next) && leftOf(next) < measure.left + step;
  return !(backAtMargin && room(measure, piece, next) !== 'enough');
}

/** Whether a line goes on the entry before it. */
function goesOn(layout: Layout, measure: Measure, entry: Entry, before: Piece, piece: Piece, broken: boolean): boolean {
  if (broken) return goesOnOverBreak(layout, measure, entry, before, piece);
  if (isApart(layout, before, piece)) {
    // Some tools set a blank line inside an item: a full line that ends in mid-sentence goes on all the same.
    const cut = layout.unit === 'characters' && !ended(entry.text) && !beginsSentence(piece.text);
    return cut && room(measure, before, piece) === 'none';
  }
  if (layout.positioned && entry.kind !== 'plain' && entry.kind !== 'number') {
    const inward = leftOf(piece) - leftOf(entry.pieces[0]!);
    const step = layout.unit === 'characters' ? 1.5 : piece.line.size * 0.8;
    if (inward < (entry.kind === 'bullet' ? 0 : -step)) return false; // back at the margin: no longer the item
    if (entry.kind === 'bullet') return inward > step / 2 || room(measure, before, piece) === 'none';
  }
  const fits = room(measure, before, piece);
  if (fits === 'enough') return false;
  return fits === 'none' || !(ended(entry.text) && beginsSentence(piece.text));
}

/** Over a page break white space says nothing: an unended sentence goes on, and so does a line that was full. */
function goesOnOverBreak(layout: Layout, measure: Measure, entry: Entry, before: Piece, piece: Piece): boolean {
  if (ended(entry.text)) return false;
  if (entry.kind === 'indented' && isIndented(layout, measure, piece, undefined))
    return room(measure, before, piece) === 'none';
  if (!beginsSentence(piece.text))
    return entry.kind === 'plain' || entry.kind === 'number' || !isShortItem(measure, before, piece);
  return room(measure, before, piece) === 'none' || /(?:,|\p{L}['’]|\s\p{Ll}{1,3})$/u.test(entry.text);
}

/** An item without a bullet, in a text that lost its bullets, is no rest of the item before it. */
const isShortItem = (measure: Measure, before: Piece, piece: Piece): boolean =>
  room(measure, before, piece) === 'enough' &&
  measure.right > 0 &&
  rightOf(before) < measure.right * 0.6 &&
  bulletLength(before.text) === 0;

const ended = (text: string): boolean => /[.:;!?…]["'”’»)\]]*$/u.test(text);
const beginsSentence = (text: string): boolean => !/^[\p{Ll}(,;.]/u.test(text);

/**
 * Whether the next line's first word would have fitted behind a line: where there was room enough, the line end was
 * meant; where there was none, it is a wrap. Between the two nothing is certain, since letters differ in width.
 */
function room(measure: Measure, before: Piece, next: Piece): 'enough' | 'unsure' | 'none' {
  const free = measure.right - rightOf(before);
  const letter = (rightOf(before) - leftOf(before)) / Math.max(1, before.text.length);
  const need = letter * ((next.text.split(' ', 1)[0] ?? '').length + 1);
  if (need < (free - measure.slack) * 0.6) return 'enough';
  return need > free * 1.25 ? 'none' : 'unsure';
}

/** Entries in a row that are items become a list; a number that stands alone is part of its paragraph. */
function blocksOf(entries: readonly Entry[]): Observed<Block>[] {
  const blocks: Observed<Block>[] = [];
  for (let i = 0; i < entries.length; ) {
    const run = runOf(entries, i);
    const pieces = run.flatMap((entry) => entry.pieces);
    const { kind } = run[0]!;
    if (kind === 'number' && run.length > 1) {
      const items = run.map(({ text, number }) => text.slice(leadingNumber(text, number)!.length));
      blocks.push({ value: { type: 'list', ordered: true, items }, pieces });
    } else if (kind === 'bullet' || kind === 'indented') {
      blocks.push({ value: { type: 'list', ordered: false, items: run.map(({ text }) => text) }, pieces });
    } else blocks.push({ value: { type: 'paragraph', text: run[0]!.text }, pieces });
    i += run.length;
  }
  return blocks;
}

/** The entries from `start` that make one block. */
function runOf(entries: readonly Entry[], start: number): readonly Entry[] {
  const first = entries[start]!;
  if (first.kind === 'plain') return [first];
  let end = start + 1;
  const follows = (entry: Entry) =>
    entry.kind === first.kind && (first.kind !== 'number' || entry.number === entries[end - 1]!.number + 1);
  while (end < entries.length && follows(entries[end]!)) end += 1;
  return entries.slice(start, end);
}

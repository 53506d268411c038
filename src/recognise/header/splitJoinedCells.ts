/**
 * Cells of one visual line that a tool joined with one blank, or with none: told apart by the labels, and by the title
 * where it is known. Rows of a header block may read `[title's words] [label's words] [value's words]`.
 */

import type { TextSpan } from '../../model/element.js';
import type { LabelMatcher } from '../../model/labelMatcher.js';
import { madeOnce } from '../../model/remembered.js';
import { wordKey } from '../../text/normalize.js';
import { findRun } from '../../text/textSpans.js';

/** The most spans that a header block may have: what comes behind them is not looked at. */
export const LONGEST = 60;

/** The spans with joined cells parted: the title in one run, each label in one run before its value. */
export function splitJoined(matcher: LabelMatcher, spans: readonly TextSpan[], titles: readonly string[]): TextSpan[] {
  return [...partBlock(matcher, spans.slice(0, LONGEST), titles), ...spans.slice(LONGEST)];
}

function partBlock(matcher: LabelMatcher, spans: readonly TextSpan[], titles: readonly string[]): TextSpan[] {
  const apart = partGlued(matcher, spans);
  const isWhole = titles.some((known) => findRun(apart, known));
  const parted = isWhole ? null : titles.map((known) => partTitle(apart, known)).find((found) => found !== null);
  return cutAtLabels(matcher, gatherLabels(matcher, parted ?? apart));
}

const cutAt = (span: TextSpan, place: number): [TextSpan, TextSpan] => [
  { ...span, text: span.text.slice(0, place).trim() },
  { ...span, text: span.text.slice(place).trim() },
];

const firstWords = madeOnce(({ labelWords }: LabelMatcher): readonly string[] => [
  ...new Set(labelWords('header').map((label) => label.split(' ', 1)[0]!)),
]);

/** Cuts a line before a label that touches the end of another cell: `per tutti.Responsabile ANNA ROSSI`. */
function partGlued(matcher: LabelMatcher, spans: readonly TextSpan[]): TextSpan[] {
  const words = firstWords(matcher);
  const parted: TextSpan[] = [];
  for (const span of spans) {
    const place = touchingWord(span.text, words);
    if (place === null) parted.push(span);
    else parted.push(...cutAt(span, place));
  }
  return parted;
}

/** Where one of the words touches what stands before it. */
function touchingWord(text: string, words: readonly string[]): number | null {
  for (const word of words) {
    const place = text.indexOf(word, 1);
    if (touches(text, place, word.length)) return place;
  }
  return null;
}

/** Whether a word at a place of a text touches what stands before it, and ends there. */
const touches = (text: string, place: number, length: number): boolean =>
  place > 0 &&
  text[place - 1] !== ' ' &&
  /[\p{Ll}\p{P}]/u.test(text[place - 1]!) &&
  /^(?:$|[\s\p{Lu}])/u.test(text.slice(place + length));

/**
 * The title's words taken off the front of the lines that they begin, in order, and set before the rest; `null` if
 * not all of them are there.
 */
function partTitle(spans: readonly TextSpan[], title: string): TextSpan[] | null {
  const words = keysOf(title);
  if (words.length === 0) return null;
  for (let start = 0; start < spans.length; start += 1) {
    if (wordKey(spans[start]!.text.split(' ', 1)[0]!) !== words[0]) continue;
    const taken: TextSpan[] = [];
    const rest = spans.slice(0, start);
    let used = 0;
    for (const span of spans.slice(start)) {
      const own = span.text.split(' ');
      let count = 0;
      for (; used < words.length && count < own.length; count += 1) {
        const key = wordKey(own[count]!);
        if (key !== '' && key !== words[used]) break;
        if (key !== '') used += 1;
      }
      if (count > 0) taken.push({ ...span, text: own.slice(0, count).join(' ') });
      if (count < own.length) rest.push({ ...span, text: own.slice(count).join(' ') });
    }
    if (used === words.length) return [...taken, ...rest];
  }
  return null;
}

const keysOf = (text: string): string[] => text.split(' ').map(wordKey).filter(Boolean);

/**
 * A label wrapped over two lines whose value's words stand behind both halves (`Centro di Polizia` above
 * `Responsabilità Locale`), or on a line between them: the label in one run, and its value behind it.
 */
function gatherLabels(matcher: LabelMatcher, spans: readonly TextSpan[]): TextSpan[] {
  const { matchLabel, mayBeginLabel } = matcher;
  const gathered: TextSpan[] = [];
  for (let i = 0; i < spans.length; i += 1) {
    const span = spans[i]!;
    const next = spans[i + 1];
    if (!mayBeginLabel('header', span.text) || !next) {
      gathered.push(span);
      continue;
    }
    const enclosed = halvesOf(matcher, span, next) ? null : halvesOf(matcher, span, spans[i + 2]);
    if (enclosed && !matchLabel('header', [span.text])) {
      gathered.push(enclosed[0]!, enclosed[1]!, next, ...enclosed.slice(2));
      i += 2;
      continue;
    }
    const wrapped = wrappedLabel(matcher, span, next);
    gathered.push(...(wrapped ?? [span]));
    if (wrapped) i += 1;
  }
  return gathered;
}

/** Both halves of a label, and what stands behind it; `null` where two spans are none. */
function halvesOf(
  { matchLabel }: LabelMatcher,
  head: TextSpan,
  tail: TextSpan | undefined,
): readonly TextSpan[] | null {
  const match = tail ? matchLabel('header', [head.text, tail.text]) : null;
  if (match?.used !== 2) return null;
  return [head, ...(match.rest === '' ? [tail!] : cutAt(tail!, tail!.text.length - match.rest.length))];
}

/** The label that begins a line and ends on the next one, with the value's words behind its first half. */
function wrappedLabel(matcher: LabelMatcher, span: TextSpan, next: TextSpan): readonly TextSpan[] | null {
  for (const place of blanksOf(span.text)) {
    const [head, value] = cutAt(span, place);
    const found = halvesOf(matcher, head, next);
    if (found) return [found[0]!, found[1]!, value, ...found.slice(2)];
  }
  return null;
}

/** How many words of a label may stand on its first line. */
const HALF = 3;

/** Where the first blanks of a text are. */
function blanksOf(text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(' '); at >= 0 && places.length < HALF; at = text.indexOf(' ', at + 1)) places.push(at);
  return places;
}

/** The labels of several words, as they stand amid a text, and those of one. */
const headerLabels = madeOnce(({ labelWords }: LabelMatcher) => {
  const single = (label: string) => !label.includes(' ');
  const labels = labelWords('header');
  return {
    single: labels.filter(single),
    several: labels.filter((label) => !single(label)).map((label) => ` ${label} `),
  };
});

/** How many labels one line may hold: a block has each of its few labels once. */
const MOST_LABELS = 8;

/**
 * Spans with a label of the header block in their middle, as a tool sets two cells on one line, are cut before it; the
 * label's last word may stand on the next line.
 */
function cutAtLabels(matcher: LabelMatcher, spans: readonly TextSpan[], most = MOST_LABELS): TextSpan[] {
  // A single word can stand in any value: it is a label only at the end of a line.
  const { several, single } = headerLabels(matcher);
  const missing: string[] = [];
  for (const label of single) {
    if (!spans.some((span) => span.text.startsWith(label))) missing.push(` ${label}`);
  }
  const parted: TextSpan[] = [];
  for (let i = 0; i < spans.length; i += 1) {
    const span = spans[i]!;
    const text = several.length > 0 ? `${span.text} ${spans[i + 1]?.text ?? ''} ` : '';
    const cut = firstPlace(span.text, text, several, missing);
    if (cut === span.text.length || most === 0) parted.push(span);
    else {
      const [head, tail] = [span.text.slice(0, cut), span.text.slice(cut + 1)];
      parted.push({ ...span, text: head }, ...cutAtLabels(matcher, [{ ...span, text: tail }], most - 1));
    }
  }
  return parted;
}

/** Where the first label stands that is amid a text, or at its end: where the text itself ends, if none does. */
function firstPlace(text: string, around: string, amid: readonly string[], ends: readonly string[]): number {
  let first = text.length;
  for (const label of amid) {
    const place = around.indexOf(label);
    if (place > 0 && place < first) first = place;
  }
  for (const label of ends) {
    const place = text.length - label.length;
    if (place > 0 && place < first && text.endsWith(label)) first = place;
  }
  return first;
}

/**
 * Splits cells of one visual line that a converter joined with one blank, or with none: at labels of header fields, and
 * after the words of the title where it is known. A line may read `[title's words] [label's words] [value's words]`.
 */

import type { TextSpan } from '../../../model/element.js';
import type { LabelMatcher } from '../../../model/labelMatcher.js';
import { halvesOf, wordKey } from '../../../text/normalize.js';
import { findRun } from '../../../text/textSpans.js';

/** The most spans of a region that are looked at: no header block has more. */
export const LONGEST = 60;
/** How many words of a wrapped label may stand on its first line. */
const MOST_HEAD_WORDS = 3;
/** How many labels one line may hold: a block has each of its few labels once. */
const MOST_LABELS = 8;

/** Splits joined cells; the title's spans then stand together, and each label stands before its value. */
export function splitJoined(matcher: LabelMatcher, spans: readonly TextSpan[], titles: readonly string[]): TextSpan[] {
  const firstWords = matcher.labelWords('header').map(firstWord);
  const block = spans.slice(0, LONGEST).flatMap((span) => splitAtTouchingLabel(span, firstWords));
  const isTitleWhole = titles.some((title) => findRun(block, title));
  const titled = isTitleWhole
    ? null
    : titles.map((title) => withTitleFirst(block, title)).find((found) => found !== null);
  const parted = splitAtWrappedLabels(matcher, titled ?? block);
  return [...splitAtLabels(matcher, joinWrappedLabels(matcher, parted)), ...spans.slice(LONGEST)];
}

const splitAt = (span: TextSpan, at: number): [TextSpan, TextSpan] => [
  { ...span, text: span.text.slice(0, at).trim() },
  { ...span, text: span.text.slice(at).trim() },
];

const firstWord = (text: string): string => text.split(' ', 1)[0]!;

/** Splits a line before a label's first word that touches the end of another cell: `per tutti.Responsabile ANNA ROSSI`. */
function splitAtTouchingLabel(span: TextSpan, firstWords: readonly string[]): readonly TextSpan[] {
  const { text } = span;
  for (const word of firstWords) {
    const at = text.indexOf(word, 1);
    if (at < 0 || !/[\p{Ll}\p{P}]/u.test(text[at - 1]!)) continue;
    if (/^(?:$|[\s\p{Lu}])/u.test(text.slice(at + word.length))) return splitAt(span, at);
  }
  return [span];
}

/**
 * Splits the two lines of a row whose second label is wrapped: `Responsabile ANNA Centro di Polizia` / `ROSSI Responsabilità Locale`.
 * What stands before the label on its second line goes on what stands before it on the first one.
 */
function splitAtWrappedLabels({ labelWords }: LabelMatcher, spans: readonly TextSpan[]): TextSpan[] {
  const halves = labelWords('header').flatMap(halvesOf);
  const split: TextSpan[] = [];
  for (let i = 0; i < spans.length; i += 1) {
    const [span, next] = [spans[i]!, spans[i + 1]];
    const found = next && cutAt(halves, span.text, ` ${next.text} `);
    if (found) {
      const [before, ...first] = splitAt(span, found.head);
      const [rest, second] = splitAt(next, found.tail);
      split.push(before, ...(rest.text === '' ? [] : [rest]), ...first, second);
      i += 1;
    } else split.push(span);
  }
  return split;
}

/** Where a label begins amid a line that ends on the next one; `null` if none does. */
function cutAt(halves: readonly (readonly [string, string])[], text: string, below: string) {
  for (const [head, tail] of halves) {
    const at = text.indexOf(` ${head} `);
    const end = below.indexOf(` ${tail} `);
    if (at > 0 && end >= 0) return { head: at + 1, tail: end };
  }
  return null;
}

/** Moves the title's words from the starts of their lines to the front; `null` if not all of them are there, in order. */
function withTitleFirst(spans: readonly TextSpan[], title: string): TextSpan[] | null {
  const words = title.split(' ').map(wordKey).filter(Boolean);
  if (words.length === 0) return null;
  for (const [start, first] of spans.entries()) {
    if (wordKey(firstWord(first.text)) !== words[0]) continue;
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

/**
 * Joins the two lines of a wrapped label, and moves the words of its value after it. They may stand after both lines
 * (`Centro di Polizia` above `Responsabilità Locale`), or on a line between them.
 */
function joinWrappedLabels(matcher: LabelMatcher, spans: readonly TextSpan[]): TextSpan[] {
  const joined: TextSpan[] = [];
  for (let i = 0; i < spans.length; i += 1) {
    const [span, next, third] = [spans[i]!, spans[i + 1], spans[i + 2]];
    const around =
      next && third && !matcher.matchLabel('header', [span.text]) && !wrappedLabel(matcher, span, next)
        ? wrappedLabel(matcher, span, third)
        : null;
    const wrapped = next && !around ? labelWithValueBeside(matcher, span, next) : null;
    if (around) joined.push(...around.label, next!, ...around.value);
    else joined.push(...(wrapped ?? [span]));
    i += around ? 2 : wrapped ? 1 : 0;
  }
  return joined;
}

/** Matches a label over two lines, and returns it with the value after its second half; `null` if the lines are no label. */
function wrappedLabel(
  { matchLabel }: LabelMatcher,
  head: TextSpan,
  tail: TextSpan,
): { readonly label: readonly TextSpan[]; readonly value: readonly TextSpan[] } | null {
  const match = matchLabel('header', [head.text, tail.text]);
  if (match?.used !== 2) return null;
  if (match.rest === '') return { label: [head, tail], value: [] };
  const [end, value] = splitAt(tail, tail.text.length - match.rest.length);
  return { label: [head, end], value: [value] };
}

/** Returns the label that begins a line and ends on the next one, before the value's words from both lines. */
function labelWithValueBeside(matcher: LabelMatcher, span: TextSpan, next: TextSpan): readonly TextSpan[] | null {
  const blanks = [...span.text.matchAll(/ /g)].slice(0, MOST_HEAD_WORDS);
  for (const { index } of blanks) {
    const [head, value] = splitAt(span, index);
    const found = wrappedLabel(matcher, head, next);
    if (found) return [...found.label, value, ...found.value];
  }
  return null;
}

/**
 * Splits spans before a label in their middle, where a converter joined two cells; the label's last word may stand on the
 * next line. A label of one word may stand in any value: it counts only at the end of a span, and only if no span begins
 * with it.
 */
function splitAtLabels(matcher: LabelMatcher, spans: readonly TextSpan[], most = MOST_LABELS): TextSpan[] {
  const labels = matcher.labelWords('header');
  const amid = labels.filter((label) => label.includes(' ')).map((label) => ` ${label} `);
  const atEnd = labels
    .filter((label) => !label.includes(' ') && !spans.some(({ text }) => text.startsWith(label)))
    .map((label) => ` ${label}`);
  return spans.flatMap((span, i) => {
    const { text } = span;
    const withNext = `${text} ${spans[i + 1]?.text ?? ''} `;
    const places = [
      ...amid.map((label) => withNext.indexOf(label)),
      ...atEnd.filter((label) => text.endsWith(label)).map((label) => text.length - label.length),
    ].filter((at) => at > 0 && at < text.length);
    if (places.length === 0 || most === 0) return [span];
    const first = Math.min(...places);
    const tail = { ...span, text: text.slice(first + 1) };
    return [{ ...span, text: text.slice(0, first) }, ...splitAtLabels(matcher, [tail], most - 1)];
  });
}

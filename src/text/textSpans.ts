/** What text spans say: their text as one, where words stand in them, where they can be cut. */
import type { TextSpan } from '../model/element.js';
import type { Cell, Line } from '../model/layout.js';
import type { Level } from '../vocabulary/levels.js';
import { beginsApart, cleanText, joinLines, wordKey } from './normalize.js';

/** A span of some cells of a line; their texts are joined by blanks. */
export const spanOf = (line: Line, cells: readonly Cell[] = line.cells): TextSpan => ({
  line,
  cells,
  text: cells.map(({ text }) => text).join(' '),
});

/**
 * A span of the same cells with another text, as a cell may hold a label and its value. Spread, it would be another kind of
 * object to V8 than one of {@link pieceOf}, and all that looks at spans would be made twice.
 */
export const withText = ({ line, cells }: TextSpan, text: string): TextSpan => ({ line, cells, text });

/** The spans of a label, and what stands behind it on its last line: one span, or none where `rest` is empty. */
export function splitLabel(spans: readonly TextSpan[], rest: string): { label: TextSpan[]; inline: TextSpan[] } {
  const last = spans.at(-1)!;
  if (rest === '') return { label: [...spans], inline: [] };
  const own = last.text.slice(0, last.text.length - rest.length).trim();
  return { label: [...spans.slice(0, -1), { ...last, text: own }], inline: [{ ...last, text: rest }] };
}

/** Level and code: what the header blocks of one sheet share. */
export const identityOf = (header: { readonly level: Level; readonly code: readonly TextSpan[] }): string =>
  `${header.level} ${header.code.map(({ text }) => text).join('')}`;

/** The code as a header prints it: its lines without blanks between them, if it was cut; `null` if there is none. */
export const codeOf = (header: { readonly code: readonly TextSpan[] }): string | null =>
  cleanText(header.code.map(({ text }) => text).join('')) || null;

/** The text of spans that a line wrap parted. */
export const joinSpans = (spans: readonly TextSpan[]): string => joinLines(spans.map(({ text }) => text));

/** The most spans that a title or a value may have: what goes on longer is none. */
const LONGEST_RUN = 60;

/**
 * Where in the spans the words of `text` stand, from the start of one span to the end of another: letter for letter,
 * else in other letters, as a title and a name of an office may differ in nothing else.
 */
export const findRun = (spans: readonly TextSpan[], text: string): [number, number] | null =>
  runOf(spans, text, letters) ?? runOf(spans, text, wordKey);

const letters = (text: string): string => text.replace(/\s+/gu, '');

function runOf(spans: readonly TextSpan[], text: string, keyOf: (text: string) => string): [number, number] | null {
  const target = keyOf(text);
  if (target === '') return null;
  const keyAt = keysOf(spans, (own) => (own === text ? target : keyOf(own)));
  for (let start = 0; start < spans.length; start += 1) {
    if (beginsApart(spans[start]!.text, target)) continue;
    const count = countRun((i) => keyAt(start + i), target);
    if (count > 0) return [start, start + count];
  }
  return null;
}

/** The keys of spans, each made when it is asked for first; none behind the last span. */
function keysOf(spans: readonly TextSpan[], keyOf: (text: string) => string): (i: number) => string | undefined {
  const keys: (string | undefined)[] = [];
  return (i) => {
    const span = spans[i];
    if (span && keys[i] === undefined) keys[i] = keyOf(span.text);
    return keys[i];
  };
}

/** How many of the keys, from the first on, make the whole target; 0 if they do not. */
function countRun(keyAt: (i: number) => string | undefined, target: string): number {
  let at = 0;
  for (let i = 0; i < LONGEST_RUN; i += 1) {
    const key = keyAt(i);
    if (!key || !target.startsWith(key, at)) return 0;
    at += key.length;
    if (at === target.length) return i + 1;
  }
  return 0;
}

/** Tells how many spans, from the first on, say a text and nothing else; 0 if they do not. */
export function leadingRun(spans: readonly TextSpan[]): (text: string) => number {
  const [exact, loose] = [keysOf(spans, letters), keysOf(spans, wordKey)];
  return (text) => (text === '' ? 0 : countRun(exact, letters(text)) || countRun(loose, wordKey(text)));
}

/**
 * The spans, one of them cut in two if the words of `text` end in the middle of it: what a converter set on one line
 * with the text is told apart from it.
 */
export function splitAfter(spans: readonly TextSpan[], text: string): readonly TextSpan[] {
  const target = wordKey(text);
  if (target === '') return spans;
  const keyAt = keysOf(spans, (own) => (own === text ? target : wordKey(own)));
  for (let start = 0; start < spans.length; start += 1) {
    if (beginsApart(spans[start]!.text, target)) continue;
    let at = 0;
    let end = start;
    // Spans that the text goes on behind, ...
    for (; end < Math.min(spans.length, start + LONGEST_RUN); end += 1) {
      const key = keyAt(end)!;
      if (key === '' || at + key.length >= target.length || !target.startsWith(key, at)) break;
      at += key.length;
    }
    // ... and the one that it ends in.
    const span = spans[end];
    if (end - start === LONGEST_RUN || !span || !keyAt(end)!.startsWith(target.slice(at))) continue;
    const words = span.text.split(' ');
    const count = countWords(words, target.slice(at));
    if (count === 0 || count === words.length) continue;
    const parts = [words.slice(0, count), words.slice(count)].map((part) => ({ ...span, text: part.join(' ') }));
    return [...spans.slice(0, end), ...parts, ...spans.slice(end + 1)];
  }
  return spans;
}

/** The spans cut behind each of the texts in turn; one that had nothing to cut is not looked for again. */
export function splitAfterEach(spans: readonly TextSpan[], texts: readonly string[]): readonly TextSpan[] {
  const idle = new Set<string>();
  let cut = spans;
  for (const text of texts) {
    const before = cut;
    if (!idle.has(text)) cut = splitAfter(before, text);
    if (cut === before) idle.add(text);
    else idle.clear();
  }
  return cut;
}

/** How many of the words say the whole target; 0 if they do not. */
function countWords(words: readonly string[], target: string): number {
  let at = 0;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]!;
    const key = wordKey(word);
    if (!target.startsWith(key, at)) return 0;
    at += key.length;
    if (at === target.length) return i + 1;
  }
  return 0;
}

/** What text spans say: their text as one, where some words stand in them, where they can be split. */
import type { Header, TextSpan } from '../model/element.js';
import type { Cell, Line } from '../model/layout.js';
import type { Level } from '../vocabulary/levels.js';
import { cleanText, joinLines, wordKey } from './normalize.js';

/** Returns the span of some cells of a line, in their order; blanks join their texts. */
export const spanOf = (line: Line, cells: readonly Cell[] = line.cells): TextSpan => ({
  line,
  cells: isWholeLine(line, cells) ? line.cells : cells, // one list takes less memory than two that are alike
  text: cells.map(({ text }) => text).join(' '),
});

const isWholeLine = (line: Line, cells: readonly Cell[]): boolean =>
  cells.length === line.cells.length && cells.every((cell, i) => cell === line.cells[i]);

/**
 * Splits the spans of a label from the text that follows it on its last line: `rest`, which may be empty. `inline` has one
 * span, or none.
 */
export function splitLabel(spans: readonly TextSpan[], rest: string): { label: TextSpan[]; inline: TextSpan[] } {
  const last = spans.at(-1)!;
  if (rest === '') return { label: [...spans], inline: [] };
  const own = last.text.slice(0, last.text.length - rest.length).trim();
  return { label: [...spans.slice(0, -1), { ...last, text: own }], inline: [{ ...last, text: rest }] };
}

/** Returns level and code of a header block, as one key: the blocks of one sheet share it. */
export const identityOf = (header: { readonly level: Level; readonly code: readonly TextSpan[] }): string =>
  `${header.level} ${header.code.map(({ text }) => text).join('')}`;

/** Returns the code of a header block. A narrow column may have cut it into lines; no blank joins them. `null`: no code. */
export const codeOf = (header: { readonly code: readonly TextSpan[] }): string | null =>
  cleanText(header.code.map(({ text }) => text).join('')) || null;

/** Returns all spans of a header block. */
export const headerSpans = ({ levelLabel, labels, code, titleLabel, title, fields }: Header): TextSpan[] =>
  [levelLabel, ...labels.values(), code, titleLabel, title, ...fields.values()].flat();

/** Returns the text of spans that line wraps separated. */
export const joinSpans = (spans: readonly TextSpan[]): string => joinLines(spans.map(({ text }) => text));

/** The most spans that a title or a value may have. */
const LONGEST_RUN = 60;

/**
 * Finds the words of `text` in the spans: the index of the first span and the one after the last. Letters count as they
 * are printed; only if they are nowhere, upper and lower case, hyphens and the like do not count. A title and the name of
 * an office may differ in nothing else.
 */
export const findRun = (spans: readonly TextSpan[], text: string): [number, number] | null =>
  runOf(spans, text, withoutBlanks) ?? runOf(spans, text, wordKey);

const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '');

function runOf(spans: readonly TextSpan[], text: string, toKey: (text: string) => string): [number, number] | null {
  const target = toKey(text);
  if (target === '') return null;
  for (const start of spans.keys()) {
    const count = runLength(spans, start, target, toKey);
    if (count > 0) return [start, start + count];
  }
  return null;
}

/** Counts the spans, from `start` on, whose keys make the whole target; 0 if they do not. */
function runLength(spans: readonly TextSpan[], start: number, target: string, toKey: (text: string) => string): number {
  let done = 0;
  for (const [i, { text }] of spans.slice(start, start + LONGEST_RUN).entries()) {
    const key = toKey(text);
    if (key === '' || !target.startsWith(key, done)) return 0;
    done += key.length;
    if (done === target.length) return i + 1;
  }
  return 0;
}

/** Returns a function that counts how many spans, from the first on, say a text and nothing else; 0 if they do not. */
export const leadingRun =
  (spans: readonly TextSpan[]) =>
  (text: string): number =>
    text === ''
      ? 0
      : runLength(spans, 0, withoutBlanks(text), withoutBlanks) || runLength(spans, 0, wordKey(text), wordKey);

/**
 * Splits the span that the words of `text` end in, if they end in its middle: a converter set the text that follows on the
 * same line. Returns all spans.
 */
export function splitAfter(spans: readonly TextSpan[], text: string): readonly TextSpan[] {
  const target = wordKey(text);
  if (target === '') return spans;
  const keys = spans.map((span) => wordKey(span.text));
  for (const start of keys.keys()) {
    const [at, done] = partialRun(keys, start, target);
    const span = spans[at];
    if (at - start === LONGEST_RUN || !span || !keys[at]!.startsWith(target.slice(done))) continue;
    const words = span.text.split(' ');
    const count = leadingWords(words, target.slice(done));
    if (count === 0 || count === words.length) continue;
    const parts = [words.slice(0, count), words.slice(count)].map((part) => ({ ...span, text: part.join(' ') }));
    return [...spans.slice(0, at), ...parts, ...spans.slice(at + 1)];
  }
  return spans;
}

/** Follows keys that the target begins with, as long as more of it comes: the index of the next key, letters followed. */
function partialRun(keys: readonly string[], start: number, target: string): [at: number, done: number] {
  let [at, done] = [start, 0];
  for (; at < Math.min(keys.length, start + LONGEST_RUN); at += 1) {
    const key = keys[at]!;
    if (key === '' || done + key.length >= target.length || !target.startsWith(key, done)) break;
    done += key.length;
  }
  return [at, done];
}

/** Counts the words that say the whole target, signs aside; 0 if they do not. */
function leadingWords(words: readonly string[], target: string): number {
  let done = 0;
  for (const [i, word] of words.entries()) {
    const key = wordKey(word);
    if (!target.startsWith(key, done)) return 0;
    done += key.length;
    if (done === target.length) return i + 1;
  }
  return 0;
}

/** Splits the spans after each of the texts in turn. A text after which nothing was split is tried again after a split. */
export function splitAfterEach(spans: readonly TextSpan[], texts: readonly string[]): readonly TextSpan[] {
  const idle = new Set<string>();
  return texts.reduce((before, text) => {
    const after = idle.has(text) ? before : splitAfter(before, text);
    if (after === before) idle.add(text);
    else idle.clear();
    return after;
  }, spans);
}

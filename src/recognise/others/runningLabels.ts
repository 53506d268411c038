/**
 * Finds labels of header blocks in running text. Where a label and its value stand on one line, a label is what lines of all
 * sheets begin with, and go on from in different ways. Where labels stand alone, only words that sheets often call a part by
 * tell one; another line that all sheets have may be a label, or a value that they have in common.
 */
import { firstOfEach, groupBy } from '../../model/groupBy.js';
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Layout, Line } from '../../model/layout.js';
import { identityOf } from '../../text/textSpans.js';
import { isOpen } from '../../vocabulary/italian/openWords.js';
import { endsBlock } from '../header/placedLabels.js';
import type { HeaderStart } from '../header/starts.js';
import type { Candidate } from './candidate.js';

/** How many lines a block may have, and how many words a label. */
const DEEPEST = 40;
const MOST_WORDS = 5;
/** Fewest sheets that prove a label whose words mean nothing to us. */
const FEWEST = 3;

interface BlockLine {
  readonly line: Line;
  readonly words: readonly string[];
  readonly sheet: HeaderStart;
  /** Whether the line above ends with a label, be it wrapped: then this one is its value. */
  readonly isBelowLabel: boolean;
}

/** Returns the labels that the lines of header blocks begin with; none where cells have places. */
export function runningLabels(layout: Layout, headerStarts: readonly HeaderStart[]): Candidate[] {
  const sheets = new Set(headerStarts.map(identityOf)).size;
  if (layout.positioned || sheets < 2) return [];
  const { isOtherPart } = layout.matcher;
  // On later pages of a sheet, its header block may end anywhere.
  const firsts = firstOfEach(headerStarts, identityOf);
  const lines = firsts.flatMap((sheet) => blockLines(layout, sheet));
  const others = lines.filter(({ words }) => restOf(layout.matcher, words) === null && /^\p{Lu}/u.test(words[0]!));
  const isEverywhere = (group: readonly BlockLine[]) =>
    new Set(group.map(({ sheet }) => identityOf(sheet))).size === sheets;
  const alone = [...groupBy(others, ({ words }) => words.join(' '))].flatMap(([text, group]) => {
    const isUsual = isOtherPart(text);
    const isDoubtful = !isUsual && isEverywhere(group) && sheets >= FEWEST && mayBeLabel(layout.matcher, text, group);
    return isUsual || isDoubtful ? group.map((one) => ({ ...candidate(one, one.words.length), isDoubtful })) : [];
  });
  const labelled = lines.flatMap(({ words }) => restOf(layout.matcher, words) ?? []);
  if (labelled.filter((rest) => rest !== '').length * 2 <= labelled.length) return alone;
  const before = [...groupBy(others, ({ words }) => words[0]!).values()].flatMap((group): Candidate[] => {
    if (group.every(({ isBelowLabel }) => isBelowLabel)) return [];
    const usual = usualWords(layout.matcher, group[0]!.words);
    const count = usual || (isEverywhere(group) && sheets >= FEWEST ? commonWords(group) : 0);
    const isPart = count > 0 && isPartOfLabel(layout.matcher, group[0]!.words.slice(0, count).join(' '));
    return count > 0 && !isPart ? group.map((one) => candidate(one, count)) : [];
  });
  return [...alone, ...before];
}

/** What follows a known label at the beginning of a line; `null` if none stands there. */
const restOf = ({ matchLabel }: LabelMatcher, words: readonly string[]): string | null =>
  matchLabel('header', [words.join(' ')])?.rest ?? null;

function candidate({ line, words, sheet }: BlockLine, count: number): Candidate {
  const text = words.slice(0, count).join(' ');
  return { place: 'header', text, spans: [{ line, cells: line.cells, text }], sheet, isSure: false };
}

/** Whether a text is what a wrap leaves of a known label on a line: `Centro di`, `Responsabilità`. */
export const isPartOfLabel = ({ labelWords }: LabelMatcher, text: string): boolean =>
  labelWords('header').some((label) => label.startsWith(`${text} `) || label.endsWith(` ${text}`));

/** The values that stand after or below known labels, anywhere in the text. */
export function valuesOfLabels({ lines, matcher }: Layout): ReadonlySet<string> {
  const texts = lines.flatMap(({ cells }) => cells.map(({ text }) => text));
  return new Set(
    texts.flatMap((text, i) => {
      const rest = restOf(matcher, [text]);
      return rest === null ? [] : [rest || (texts[i + 1] ?? '')];
    }),
  );
}

/** Whether a line that all sheets have may be a label: in small letters, no part of a known one, and nobody's value. */
const mayBeLabel = (matcher: LabelMatcher, text: string, group: readonly BlockLine[]): boolean =>
  !isPartOfLabel(matcher, text) &&
  /^\p{Lu}\p{Ll}/u.test(text) &&
  !/[.,;:]|\s\p{Pd}/u.test(text) &&
  text.split(' ').length <= MOST_WORDS &&
  group.every(({ isBelowLabel }) => !isBelowLabel);

/** The lines of a block with one cell: to the heading or the first title of a section. */
function blockLines(layout: Layout, sheet: HeaderStart): BlockLine[] {
  const first = (sheet.code.at(-1) ?? sheet.label.at(-1)!).line.index + 1;
  const lines = layout.lines.slice(first, first + DEEPEST).filter(({ cells }) => cells.length > 0);
  const end = lines.findIndex((line) => endsBlock(layout, line));
  return (end < 0 ? [] : lines.slice(0, end)).flatMap((line, i) => {
    const above = lines.slice(Math.max(0, i - 2), i).map(({ cells }) => cells.map(({ text }) => text).join(' '));
    const isBelowLabel = endsWithLabel(layout.matcher, above);
    return line.cells.length === 1 ? [{ line, words: line.cells[0]!.text.split(' '), sheet, isBelowLabel }] : [];
  });
}

/** Whether the last of two lines is a label, or ends with one that may begin on the line before. */
function endsWithLabel({ labelWords }: LabelMatcher, lines: readonly string[]): boolean {
  const text = ` ${lines.join(' ')}`;
  return labelWords('header').some((label) => text.endsWith(` ${label}`));
}

/** How many words a line begins with that sheets often call a part by; 0 if it does not, or ends there. */
function usualWords({ isOtherPart }: LabelMatcher, words: readonly string[]): number {
  const counts = words.slice(0, Math.min(MOST_WORDS, words.length - 1)).map((_, i) => i + 1);
  return counts.findLast((count) => isOtherPart(words.slice(0, count).join(' '))) ?? 0;
}

/** How many words all lines begin with, if they go on in different ways after them; 0 if they do not. */
function commonWords(lines: readonly BlockLine[]): number {
  const { words } = lines[0]!;
  const count = words.findIndex((word, i) => lines.some((other) => other.words[i] !== word));
  return count > 0 && count <= MOST_WORDS && !isOpen(words.slice(0, count).join(' ')) ? count : 0;
}

/**
 * Finds the code of a sheet near its level label: after the label on its line, in the next cell, or under it.
 *
 * A narrow column may have cut the code (`2023_2028_` above `DUP_01`), and a converter may have joined other cells to it
 * (`DUP_01 Assessorato`).
 */

import { gapBetween, hasGap } from '../../geometry/lineGaps.js';
import { isCodeLabel } from '../../labels/transcribedLabels.js';
import type { TextSpan } from '../../model/element.js';
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Layout } from '../../model/layout.js';
import { splitLabel } from '../../text/textSpans.js';
import type { CodeGrammar } from '../../vocabulary/codes/codes.js';
import { CODE_LABELS } from '../../vocabulary/labels.js';
import type { Level } from '../../vocabulary/levels.js';
import { SAME_CELL, WRAPPED } from './placedLabels.js';

/** How far below its label, in lines, a code may stand. */
export const CODE_BELOW = 3;
/** The longest text that is taken for a code that does not follow the grammar. */
const LONGEST_ODD_CODE = 40;

export interface HeaderCode {
  /** One span for each line that the code takes; none where the sheet has no code. */
  readonly code: readonly TextSpan[];
  /** Text of other cells that a converter joined to the lines of the level label and the code. */
  readonly joined: readonly TextSpan[];
}

/** The level label of a header block, and its code. */
export interface HeaderStart extends HeaderCode {
  readonly level: Level;
  /** One span for each line that the label takes, and the label of the code where it has one. */
  readonly label: readonly TextSpan[];
}

/** The text around a level label: after it in its cell, the code beside it and what stands under that, and the cells under it. */
interface Surroundings {
  readonly inline: TextSpan | undefined;
  readonly beside: readonly TextSpan[];
  readonly below: readonly TextSpan[];
}

/** Finds the code of a level label. `hasLabels` says whether labels of header fields follow the level label. */
export function findCode(
  layout: Layout,
  { inline, beside, below }: Surroundings,
  hasLabels: () => boolean,
): HeaderCode | null {
  if (inline) return codeAfterLabel(layout, inline, below, hasLabels);
  return codeUnderOtherCell(layout, below) ?? codeAtTop(layout, beside) ?? codeAtTop(layout, below);
}

/** Joins the lines of a code. */
const textOf = (spans: readonly TextSpan[]): string => spans.map(({ text }) => text).join('');

/** Finds the code that a column of cells begins with; in running text, a label may follow it on its line. */
export function codeAtTop(layout: Layout, [first, ...more]: readonly TextSpan[]): HeaderCode | null {
  const { codes, matchLabel } = layout.matcher;
  const word = first && codes.leadingCode(first.text);
  if (!word) return null;
  const { code, joined } = splitCode(first, word);
  if (joined.some(({ text }) => layout.positioned || !matchLabel('header', [text]))) return null;
  for (const span of joined.length > 0 ? [] : more) {
    const whole = textOf(code);
    const endsInDigits = /\d$/u.test(whole) && (codes.isCutShort(whole) || endsShort(whole, codes));
    const isCut = !codes.isCode(whole) || endsInDigits || [...span.text].some(codes.isSeparator);
    if (!isCut || !codes.isCodeFragment(span.text)) break;
    if (hasGap(layout, code.at(-1)!.line, span.line, SAME_CELL)) break;
    if (gapBetween(layout, code.at(-1)!.line, span.line) > WRAPPED) break;
    code.push(span);
  }
  if (joined.length > 0) code.push(...lastDigit(layout, code[0]!, more));
  return codes.isCode(textOf(code)) ? { code, joined } : null;
}

/** Finds the last digit of a code that a narrow cell cut, alone on one of the next lines, where a label follows the code on its line. */
function lastDigit(layout: Layout, code: TextSpan, below: readonly TextSpan[]): readonly TextSpan[] {
  if (!endsShort(code.text, layout.matcher.codes)) return [];
  const digit = below.slice(0, CODE_BELOW - 1).find(({ text }) => /^\d$/u.test(text));
  return digit && gapBetween(layout, code.line, digit.line) < CODE_BELOW ? [digit] : [];
}

/**
 * Finds the code of a level label with text after it: the code itself; or text of other cells, with the code at the start of it
 * or of one of the next lines.
 */
function codeAfterLabel(
  { matcher, positioned }: Layout,
  inline: TextSpan,
  below: readonly TextSpan[],
  hasLabels: () => boolean,
): HeaderCode | null {
  if (matcher.codes.isCode(inline.text)) return { code: [inline], joined: [] };
  const code = matcher.codes.leadingCode(inline.text);
  const isLabelNext = matcher.matchLabel('header', [inline.text.slice(code?.length ?? 0).trimStart()]) !== null;
  if (positioned || !(isLabelNext || hasLabels())) return null;
  return codeAmid(matcher, [inline, ...below.slice(0, CODE_BELOW)]);
}

/** Finds the code under a line of another cell that begins with a label, as converters print a row line by line. */
function codeUnderOtherCell({ matcher, positioned }: Layout, below: readonly TextSpan[]): HeaderCode | null {
  if (positioned || !below[0] || !matcher.matchLabel('header', [below[0].text])) return null;
  return codeAmid(matcher, below.slice(0, 2));
}

/** Finds the code that one of the lines begins with; what stands before and after it is text of other cells. */
function codeAmid({ codes }: LabelMatcher, lines: readonly TextSpan[]): HeaderCode | null {
  const at = lines.findIndex(({ text }) => codes.leadingCode(text));
  if (at < 0) return null;
  const { code, joined } = splitCode(lines[at]!, codes.leadingCode(lines[at]!.text)!);
  return { code, joined: [...lines.slice(0, at), ...joined] };
}

/** Splits a span that begins with a code into the code and the text after it, if there is any. */
function splitCode(span: TextSpan, word: string): { code: TextSpan[]; joined: TextSpan[] } {
  const rest = span.text.slice(word.length).trim();
  return { code: [{ ...span, text: word }], joined: rest === '' ? [] : [{ ...span, text: rest }] };
}

/** Most words of a label of the code. */
const MOST_WORDS = Math.max(...CODE_LABELS.map((label) => label.split(' ').length));

/** Parts a label of the code from what follows it in its cell, which must be a code; `null` if the text begins with none. */
export function partCodeLabel({ codes }: LabelMatcher, span: TextSpan): ReturnType<typeof splitLabel> | null {
  const words = span.text.split(' ', MOST_WORDS);
  for (let count = words.length; count > 0; count -= 1) {
    const head = words.slice(0, count).join(' ');
    if (!isCodeLabel(head)) continue;
    const rest = span.text.slice(head.length).replace(/^[\s:]+/u, '');
    // Without a colon, what is no code may be more words of a sentence.
    const isCode = head.endsWith(':') ? isOddCode(rest) : codes.leadingCode(rest) !== null;
    return rest === '' || isCode ? splitLabel([span], rest) : null;
  }
  return null;
}

/** Whether a code's last group is a single digit: the next digit may stand on the line below. */
const endsShort = (code: string, { isSeparator }: CodeGrammar): boolean =>
  /\d$/u.test(code) && isSeparator(code.at(-2)!);

/** Reads the text where a code should be: a code with blanks or words after it, or else what looks like a mistyped code. */
export function looseCode(layout: Layout, [span, ...more]: readonly TextSpan[]): HeaderCode {
  const { codes, matchLabel } = layout.matcher;
  const none = { code: [], joined: [] };
  if (!span) return none;
  const closed = withoutBlanks(span.text, codes);
  if (codes.isCode(closed)) return { code: [{ ...span, text: closed }], joined: [] };
  const word = codes.leadingCode(span.text);
  if (word && codes.isCode(word)) {
    const { code, joined } = splitCode(span, word);
    return { code: [...code, ...lastDigit(layout, code[0]!, more)], joined };
  }
  const isLabel = (['header', 'section', 'parameters'] as const).some((place) => matchLabel(place, [span.text]));
  return !isLabel && isOddCode(span.text) ? { code: [span], joined: [] } : none;
}

/** Whether a text has what codes have: a digit, a separator, and nothing but letters, digits and separators. */
const isOddCode = (text: string): boolean =>
  text.length <= LONGEST_ODD_CODE &&
  /\d/u.test(text) &&
  /[_\-/.]/u.test(text) &&
  /^[\p{L}\d][\p{L}\d_.\-/ ]*$/u.test(text);

/** Removes the blanks beside the separators of a code: `2024_2029 _DUP_01`. */
const withoutBlanks = (text: string, { isSeparator }: CodeGrammar): string =>
  text
    .split(' ')
    .reduce((before, word) =>
      isSeparator(before.at(-1)!) || isSeparator(word[0]!) ? before + word : `${before} ${word}`,
    );

/**
 * Finds where header blocks and headings begin: a level label with a code under it begins a header block; a level
 * label alone on its line is a heading.
 *
 * A sheet may lack its code. Then the labels of the header block's cells, which follow before any other label, tell.
 */

import { gapBetween } from '../../geometry/lineGaps.js';
import type { TextSpan } from '../../model/element.js';
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Cell, Layout, Line } from '../../model/layout.js';
import { spanOf, splitLabel } from '../../text/textSpans.js';
import type { CodeGrammar } from '../../vocabulary/codes.js';
import type { Level } from '../../vocabulary/levels.js';

export interface HeaderStart {
  readonly level: Level;
  /** The level label, over as many lines as it takes. */
  readonly label: readonly TextSpan[];
  /** The code's spans; none where the sheet has no code. */
  readonly code: readonly TextSpan[];
  /** What running text sets on the code's line behind it. */
  readonly behind: readonly TextSpan[];
}

export interface HeadingMark {
  readonly level: Level;
  readonly label: TextSpan;
}

/** How far below its label, in lines, a code may stand. */
const NEAR = 3;
/** How many lines below its label are looked at: several columns may have lines at heights of their own. */
const DEEPEST = 100;
/** How many cells after a level label the first label of the header block may come. */
const WITHIN = 12;
/** The longest text that is taken for a code that does not follow the grammar. */
const ODD_CODE = 40;

/** All header blocks and headings of a layout, from top to bottom. */
export function findHeaderStarts(layout: Layout): { headerStarts: HeaderStart[]; headings: HeadingMark[] } {
  const { matchLevel, mayBeginLevel, wholeLabel, codes } = layout.matcher;
  const headerStarts: HeaderStart[] = [];
  const headings: HeadingMark[] = [];
  let inLevel = false; // whether the parameter Livello still awaits its value, the label of a level
  for (const line of layout.lines) {
    for (const cell of line.cells) {
      if (wholeLabel('parameters', cell.text)?.field === 'level') inLevel = true;
      if (!mayBeginLevel(cell.text)) continue;
      const column = columnBelow(layout, line, cell);
      const found = matchLevel(column.map((span) => span.text));
      if (!found) continue;
      const { label, inline } = splitLabel(column.slice(0, found.used), found.rest);
      const beside = line.cells[line.cells.indexOf(cell) + 1];
      const { code, behind } =
        found.rest === ''
          ? (codeUnderLabel(layout, column.slice(found.used)) ??
            codeIn(layout, beside && codes.isCode(beside.text) ? [spanOf(line, [beside])] : column.slice(found.used)))
          : codeBehind(layout, inline[0]!, column.slice(found.used), () => headsBlock(layout, line, cell));
      if (code.length > 0) headerStarts.push({ level: found.row.level, label, code, behind });
      else if (found.rest !== '') continue;
      else if (!inLevel && !follows(layout, headerStarts.at(-1), line) && headsBlock(layout, line, cell)) {
        headerStarts.push({ level: found.row.level, label, ...looseCode(layout, column[found.used]) });
      } else if (line.cells.length === 1) headings.push({ level: found.row.level, label: label[0]! });
      inLevel = false;
    }
  }
  return { headerStarts, headings };
}

/** The cell and those under it in its column: the next ones of the page, or of the text where it has no columns. */
function columnBelow(layout: Layout, line: Line, cell: Cell): TextSpan[] {
  const column = [spanOf(line, [cell])];
  const width = Math.max(cell.right - cell.left, 1);
  const end = Math.min(layout.lines.length, line.index + DEEPEST);
  for (let i = line.index + 1; i < end && column.length < 5; i += 1) {
    const below = layout.lines[i]!;
    const last = column.at(-1)!;
    if (below.cells.length === 0) continue;
    if (layout.positioned) {
      if (below.page !== line.page || gapBetween(layout, last.line, below) > NEAR) break;
      const under = below.cells.find((other) => Math.abs(other.left - cell.left) < width / 4);
      if (under) column.push(spanOf(below, [under]));
    } else {
      if (below.index - last.line.index > NEAR) break;
      column.push(spanOf(below, [below.cells[0]!]));
    }
  }
  return column;
}

/** A code that the column begins with; a narrow column may have cut it, and a label may stand on its line. */
function codeIn(layout: Layout, column: readonly TextSpan[]): Pick<HeaderStart, 'code' | 'behind'> {
  const { codes, matchLabel } = layout.matcher;
  const none = { code: [], behind: [] };
  const [first, ...more] = column;
  const word = first && (codes.leadingCode(first.text) ?? codeBeforeLabel(layout.matcher, first.text));
  if (!word) return none;
  const rest = first.text.slice(word.length).trim();
  if (rest !== '' && (layout.positioned || !matchLabel('header', [rest]))) return none;
  const code = [{ ...first, text: word }];
  for (const span of rest === '' ? more : []) {
    const whole = code.map(({ text }) => text).join('');
    const cut = !codes.isCode(whole) || endsShort(whole, codes) || [...span.text].some(codes.isSeparator);
    if (!cut || !codes.isCodeFragment(span.text) || gapBetween(layout, code.at(-1)!.line, span.line) > 0.5) break;
    code.push(span);
  }
  if (!codes.isCode(code.map(({ text }) => text).join(''))) return none;
  return { code, behind: rest === '' ? [] : [{ ...first, text: rest }] };
}

/** The code that a label of the header touches, as a tool sets two cells with no blank between: `DUP_01Assessorato`. */
function codeBeforeLabel({ codes, labelWords }: LabelMatcher, text: string): string | null {
  const word = text.split(' ', 1)[0]!;
  for (const label of labelWords('header')) {
    const at = word.indexOf(label.split(' ', 1)[0]!);
    if (at > 0 && codes.isCode(word.slice(0, at))) return word.slice(0, at);
  }
  return null;
}

/**
 * The code of a level label that shares its line: behind it, after a colon or a dash; or, where a tool joined the cells
 * of one visual line, at the start of one of the next lines, with text of other cells behind both.
 */
function codeBehind(
  layout: Layout,
  inline: TextSpan,
  below: readonly TextSpan[],
  hasLabels: () => boolean,
): Pick<HeaderStart, 'code' | 'behind'> {
  const { codes, matchLabel } = layout.matcher;
  const none = { code: [], behind: [] };
  const own = { ...inline, text: inline.text.replace(/^[:\p{Pd}]\s/u, '') };
  if (codes.isCode(own.text)) return { code: [own], behind: [] };
  if (layout.positioned || !(matchLabel('header', [own.text]) || hasLabels())) return none;
  return codeAmid(layout, [own, ...below.slice(0, NEAR)]) ?? none;
}

/** The code under a line of another cell that begins with its label, as a tool sets the lines of a row by their height. */
function codeUnderLabel(layout: Layout, below: readonly TextSpan[]): Pick<HeaderStart, 'code' | 'behind'> | null {
  if (layout.positioned || !below[0] || !layout.matcher.matchLabel('header', [below[0].text])) return null;
  return codeAmid(layout, below.slice(0, 2));
}

/** The code that one of the lines begins with; what stands before and behind it is text of other cells. */
function codeAmid(
  { matcher: { codes } }: Layout,
  rows: readonly TextSpan[],
): Pick<HeaderStart, 'code' | 'behind'> | null {
  const at = rows.findIndex(({ text }) => codes.leadingCode(text));
  if (at < 0) return null;
  const { code, rest } = partCode(rows[at]!, codes.leadingCode(rows[at]!.text)!);
  return { code: [code], behind: [...rows.slice(0, at), ...rest] };
}

/** A span that begins with a code, parted: the code, and what stands behind it, if anything does. */
function partCode(span: TextSpan, word: string): { code: TextSpan; rest: TextSpan[] } {
  const rest = span.text.slice(word.length).trim();
  return { code: { ...span, text: word }, rest: rest === '' ? [] : [{ ...span, text: rest }] };
}

/** Whether a code's last group is a single digit: it may have lost the next one to the line below. */
const endsShort = (code: string, { isSeparator }: CodeGrammar): boolean =>
  /\d$/u.test(code) && isSeparator(code.at(-2)!);

/** Whether, in running text, a line stands between a header start and the first label of its block: no block begins there. */
function follows(layout: Layout, headerStart: HeaderStart | undefined, line: Line): boolean {
  const { matchLabel, wholeLabel } = layout.matcher;
  if (layout.positioned || !headerStart) return false;
  const start = headerStart.label[0]!.line.index + 1;
  if (line.index - start > WITHIN * 4) return false;
  return layout.lines
    .slice(start, line.index)
    .every((other) =>
      other.cells.every((cell) => !matchLabel('header', [cell.text]) && !wholeLabel('section', cell.text)),
    );
}

/** Whether labels of the header's cells follow, before any label that belongs elsewhere. */
function headsBlock(layout: Layout, line: Line, own: Cell): boolean {
  const { codes, matchLabel, matchLevel, wholeLabel } = layout.matcher;
  let seen = 0;
  let inline = 0; // one label with text behind it may be the title; two are a header block
  for (let i = line.index; i < layout.lines.length && seen < WITHIN; i += 1) {
    const next = layout.lines[i]!;
    if (layout.positioned && next.page !== line.page) return false;
    for (const cell of next.cells) {
      if (cell === own || (i === line.index && cell.left < own.left)) continue;
      seen += 1;
      if (wholeLabel('header', cell.text)) return true;
      const found = matchLabel('header', [cell.text]);
      if (found && found.rest !== '' && !layout.positioned && next.cells.length === 1) inline += 1;
      if (inline > 1) return true;
      const below = layout.lines.slice(i + 1, i + 3).find((line) => line.cells.length > 0);
      const level = matchLevel([cell.text, ...(below ? [below.cells[0]!.text] : [])]);
      if ((level && (level.rest === '' || codes.isCode(level.rest))) || wholeLabel('section', cell.text)) return false;
    }
  }
  return false;
}

/**
 * What stands where the code should be: a code, with words of other cells behind it where a tool joined the line; else
 * what looks like an attempt at one.
 */
function looseCode({ matcher }: Layout, span: TextSpan | undefined): Pick<HeaderStart, 'code' | 'behind'> {
  const none = { code: [], behind: [] };
  const tight = span ? { ...span, text: closeCode(span.text, matcher.codes) } : undefined;
  if (tight && matcher.codes.isCode(tight.text)) return { code: [tight], behind: [] };
  const word = span && matcher.codes.leadingCode(span.text);
  if (word && matcher.codes.isCode(word)) {
    const { code, rest } = partCode(span, word);
    return { code: [code], behind: rest };
  }
  if (!span || span.text.length > ODD_CODE) return none;
  const places = ['header', 'section', 'parameters'] as const;
  if (places.some((place) => matcher.matchLabel(place, [span.text]))) return none;
  const isOdd = /\d/u.test(span.text) && /^[\p{L}\d][\p{L}\d_.\-/ ]*$/u.test(span.text) && /[_\-/.]/u.test(span.text);
  return isOdd ? { code: [span], behind: [] } : none;
}

/** A text without the blanks beside the signs that part the groups of a code: `2024_2029 _DUP_01`. */
const closeCode = (text: string, { isSeparator }: CodeGrammar): string =>
  text
    .split(' ')
    .map((word, i, words) =>
      i === 0 || isSeparator(words[i - 1]!.at(-1)!) || isSeparator(word[0]!) ? word : ` ${word}`,
    )
    .join('');

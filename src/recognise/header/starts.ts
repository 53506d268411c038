/**
 * Finds where header blocks and headings begin: a level label with its code begins a header block; a level label alone
 * on its line is a heading.
 *
 * A sheet may lack its code. Then a level label begins a header block if labels of header fields follow it before any
 * other label does.
 */

import { gapBetween } from '../../geometry/lineGaps.js';
import type { Header, TextSpan } from '../../model/element.js';
import type { Cell, Layout, Line } from '../../model/layout.js';
import { spanOf, splitLabel } from '../../text/textSpans.js';
import { bulletLength } from '../../vocabulary/bullets.js';
import type { Level } from '../../vocabulary/levels.js';
import {
  CODE_BELOW,
  codeAtTop,
  findCode,
  type HeaderCode,
  type HeaderStart,
  looseCode,
  partCodeLabel,
} from './code.js';
import { joinFoot, runningEdges } from './overleaf.js';
import { beginsWithTitleLabel, type HeaderCells, withTitleLabel } from './titleLabel.js';

export type { HeaderStart } from './code.js';

/** The line that a header block begins with. */
export const lineOf = ({ label }: HeaderStart): Line => label[0]!.line;

export interface HeadingMark {
  readonly level: Level;
  readonly label: TextSpan;
}

/** How many lines are searched for the cells under a level label: several columns may have lines at different heights. */
const DEEPEST = 100;
/** How many cells of a column are read: a wrapped level label and a wrapped code. */
const TALLEST = 5;
/** How many cells after a level label the first label of the header block may come. */
const WITHIN = 12;
/** How many words of a line are looked at for a code after a level label. */
const LONGEST_LABEL = 6;
/** How many lines after a header start the first label of its block may come. */
const WITHIN_LINES = 48;

/** Makes the header that begins at a header start. */
export const headerAt = ({ level, label, code }: HeaderStart, cells: HeaderCells): Header => ({
  kind: 'header',
  level,
  levelLabel: label,
  code,
  ...withTitleLabel(cells),
});

/** Finds all header blocks and headings of a layout, from top to bottom. */
export function findHeaderStarts(layout: Layout): { headerStarts: HeaderStart[]; headings: HeadingMark[] } {
  const { mayBeginLevel, wholeLabel } = layout.matcher;
  const headerStarts: HeaderStart[] = [];
  const headings: HeadingMark[] = [];
  const namesLevel = ({ text }: Cell) => wholeLabel('parameters', text)?.field === 'level';
  let isRunning: ((line: Line) => boolean) | null = null;
  const isEdge = (line: Line) => {
    isRunning ??= runningEdges(layout);
    return isRunning(line);
  };
  let isParameter = false; // the next level label is the value of the parameter Livello
  for (const line of layout.lines) {
    for (const [at, cell] of line.cells.entries()) {
      if (namesLevel(cell)) isParameter = true;
      if (!mayBeginLevel(cell.text)) continue; // as nearly all: those under it need not be looked for
      const overleaf = isParameter ? null : startOverleaf(layout, line, cell, isEdge);
      if (overleaf) {
        headerStarts.push(overleaf);
        continue;
      }
      const column = columnBelow(layout, line, cell);
      const named = levelAt(layout, column);
      const cut = named ? null : cutByCode(layout, column);
      if (cut) {
        headerStarts.push(cut);
        isParameter = false;
      }
      if (!named) continue;
      const { level, label, inline, below } = named;
      // Right beside its label it is the value, though the code of the first sheet may stand close below.
      if (at > 0 && inline.length === 0 && namesLevel(line.cells[at - 1]!)) {
        isParameter = false;
        continue;
      }
      const hasLabels = () => labelsFollow(layout, line, cell);
      const found = codeOf(layout, named, hasLabels);
      if (found && headsCodes(layout, below, found)) continue;
      if (found) headerStarts.push({ level, ...found });
      else if (inline.length > 0) continue;
      else if (!isParameter && !precedesLabels(layout, headerStarts.at(-1), line) && hasLabels()) {
        headerStarts.push({ level, label, ...looseCode(layout, below) });
      } else if (line.cells.length === 1) headings.push(...label.map((span) => ({ level, label: span })));
      isParameter = false;
    }
  }
  return { headerStarts, headings };
}

/** Whether another code stands right under the one below a level label: a table of objectives has the label at its head. */
function headsCodes({ matcher, positioned }: Layout, below: readonly TextSpan[], { code }: HeaderCode): boolean {
  const next = below[code.length];
  return (
    positioned && next !== undefined && code[0]?.cells[0] === below[0]?.cells[0] && matcher.codes.isCode(next.text)
  );
}

/** A level label, what follows it in its last cell, and the cells under it. */
interface NamedLevel {
  readonly level: Level;
  readonly label: readonly TextSpan[];
  readonly inline: readonly TextSpan[];
  readonly below: readonly TextSpan[];
}

/** Reads the level label that a column of cells begins with; `null` if it begins with none. */
function levelAt({ matcher }: Layout, column: readonly TextSpan[]): NamedLevel | null {
  const match = matcher.matchLevel(column.map(({ text }) => text));
  if (!match) return null;
  const rest = match.rest.replace(/^[:\p{Pd}]\s/u, ''); // `OBIETTIVO DI MANDATO – 2023_2028_DUP_01`
  const { label, inline } = splitLabel(column.slice(0, match.used), rest);
  return { level: match.row.level, label, inline, below: column.slice(match.used) };
}

/** Finds the code of a level label; the label of the code, if it has one of its own, is one with that of the level. */
function codeOf(layout: Layout, { label, inline, below }: NamedLevel, hasLabels: () => boolean) {
  const code = findCode(layout, { inline: inline[0], beside: codeBeside(layout, label), below }, hasLabels);
  if (code) return { label, ...code };
  const labelled = labelledCode(layout, [...inline, ...below]);
  return labelled && { ...labelled, label: [...label, ...labelled.label] };
}

/**
 * Finds the code after a label of its own (`Codice: ...`), as who transcribes sheets writes it: in one of the rows under the
 * level label, with nothing but rows of other labels above it.
 */
function labelledCode(layout: Layout, spans: readonly TextSpan[]) {
  const { matcher } = layout;
  const rows = spans.map((span) => ({ ...span, text: span.text.slice(bulletLength(span.text)) }));
  const isOfBlock = ({ line, text }: TextSpan) =>
    beginsWithTitleLabel(line) || matcher.matchLabel('header', [text]) !== null;
  const at = rows.findIndex((row) => !isOfBlock(row));
  const parts = rows[at] && partCodeLabel(matcher, rows[at]);
  if (!parts) return null;
  const next = parts.label[0]!.line.cells[rows[at]!.line.cells.indexOf(rows[at]!.cells[0]!) + 1];
  const beside = next ? columnBelow(layout, rows[at]!.line, next) : rows.slice(at + 1);
  const code = parts.inline.length > 0 ? looseCode(layout, parts.inline.slice(0, 1)) : codeAtTop(layout, beside);
  return code && { ...code, label: parts.label };
}

/** Reads the level label of a cell, with its code. */
function codedStart(layout: Layout, line: Line, cell: Cell): HeaderStart | null {
  const column = columnBelow(layout, line, cell);
  const named = levelAt(layout, column);
  if (!named) return cutByCode(layout, column);
  const found = codeOf(layout, named, () => false);
  return found && { level: named.level, ...found };
}

/** Reads a level label at the foot of a page if the next page has the rest of it, or of its code. */
function startOverleaf(layout: Layout, line: Line, cell: Cell, isEdge: (line: Line) => boolean): HeaderStart | null {
  const joined = layout.positioned && line.page !== null ? joinFoot(layout, line, isEdge) : null;
  const start = joined && codedStart(joined.layout, joined.line, cell);
  if (!start || codeText(start) === codeText(codedStart(layout, line, cell))) return null;
  const { label, code } = start;
  return { ...start, label: joined.back(label), code: joined.back(code), joined: joined.back(start.joined) };
}

const codeText = (start: HeaderStart | null): string => start?.code.map(({ text }) => text).join('') ?? '';

/**
 * Reads a wrapped level label with the code beside its first line: each line begins with words of the label.
 * `OBIETTIVO DI 2023_2028_DUP_01 Assessorato` / `MANDATO`
 */
function cutByCode({ matcher, positioned }: Layout, [first, second]: readonly TextSpan[]): HeaderStart | null {
  if (!first || !second) return null;
  const words = first.text.split(' ', LONGEST_LABEL);
  const count = words.findIndex((word) => matcher.codes.isCode(word));
  if (count < 1) return null;
  const [head, code] = [words.slice(0, count).join(' '), words[count]!];
  const match = matcher.matchLevel([head, second.text]);
  if (match?.used !== 2) return null;
  const tail = second.text.slice(0, second.text.length - match.rest.length).trim();
  const joined = [
    { ...first, text: first.text.slice(head.length + code.length + 2) },
    { ...second, text: match.rest },
  ].filter(({ text }) => text !== '');
  if (positioned && joined.length > 0) return null;
  return {
    level: match.row.level,
    label: [
      { ...first, text: head },
      { ...second, text: tail },
    ],
    code: [{ ...first, text: code }],
    joined,
  };
}

/**
 * Returns the cells from the code on that stands in the next cell of a label's line, or of a line between the lines of a
 * wrapped one: cells may be centred, and a narrow one may cut the code.
 */
function codeBeside(layout: Layout, label: readonly TextSpan[]): readonly TextSpan[] {
  const { codes } = layout.matcher;
  const right = Math.max(...label.map(({ cells }) => cells.at(-1)!.right));
  for (const line of layout.lines.slice(label[0]!.line.index, label.at(-1)!.line.index + 1)) {
    const next = line.cells.find(({ left }) => left >= right);
    if (next && (codes.isCode(next.text) || (layout.positioned && codes.startsCode(next.text)))) {
      return layout.positioned ? columnBelow(layout, line, next) : [spanOf(line, [next])];
    }
  }
  return [];
}

/** Returns a cell and those under it: in its column, or at the start of the next lines where cells have no places. */
function columnBelow(layout: Layout, line: Line, cell: Cell): TextSpan[] {
  const column = [spanOf(line, [cell])];
  const tolerance = Math.max(cell.right - cell.left, 1) / 4;
  const end = Math.min(layout.lines.length, line.index + DEEPEST);
  let lineAbove = line; // of any column: a tall cell beside the label pushes the code down
  for (let i = line.index + 1; i < end && column.length < TALLEST; i += 1) {
    const below = layout.lines[i]!;
    const above = layout.positioned ? lineAbove : column.at(-1)!.line;
    if (below.cells.length === 0) continue;
    if (layout.positioned && below.page !== line.page) break;
    const distance = layout.positioned ? gapBetween(layout, above, below) : below.index - above.index;
    if (distance > CODE_BELOW) break;
    lineAbove = below;
    const under = layout.positioned
      ? below.cells.find(({ left }) => Math.abs(left - cell.left) < tolerance)
      : below.cells[0];
    if (under) column.push(spanOf(below, [under]));
  }
  return column;
}

/** Whether, in running text, a line stands between a header start and the first label of its block. */
function precedesLabels({ matcher, lines, positioned }: Layout, start: HeaderStart | undefined, line: Line): boolean {
  if (positioned || !start) return false;
  const first = start.label[0]!.line.index + 1;
  if (line.index - first > WITHIN_LINES) return false;
  return lines
    .slice(first, line.index)
    .every(({ cells }) =>
      cells.every(({ text }) => !matcher.matchLabel('header', [text]) && !matcher.wholeLabel('section', text)),
    );
}

/** Whether labels of header fields follow a level label, before any label of another kind. */
function labelsFollow(layout: Layout, line: Line, levelLabel: Cell): boolean {
  const { matchLabel, wholeLabel } = layout.matcher;
  let seen = 0;
  let withValue = 0;
  for (let i = line.index; i < layout.lines.length && seen < WITHIN; i += 1) {
    const next = layout.lines[i]!;
    if (layout.positioned && next.page !== line.page) return false;
    for (const cell of next.cells) {
      if (cell === levelLabel || (next === line && cell.left < levelLabel.left)) continue;
      seen += 1;
      if (wholeLabel('header', cell.text)) return true;
      const isAlone = !layout.positioned && next.cells.length === 1;
      if (isAlone && matchLabel('header', [cell.text])?.rest) withValue += 1;
      // One label with text after it may be the title.
      if (withValue > 1) return true;
      if (wholeLabel('section', cell.text) || isLevelLabel(layout, next, cell)) return false;
    }
  }
  return false;
}

/** Whether a cell is a level label, alone or with a code after it; the label may be wrapped. */
function isLevelLabel({ matcher, lines }: Layout, { index }: Line, { text }: Cell): boolean {
  const below = lines.slice(index + 1, index + 3).find(({ cells }) => cells.length > 0);
  const match = matcher.matchLevel([text, ...(below ? [below.cells[0]!.text] : [])]);
  return match !== null && (match.rest === '' || matcher.codes.isCode(match.rest));
}

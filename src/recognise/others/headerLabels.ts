/**
 * Finds cells of header blocks that stand where labels stand, and are none that is known: in a column of labels, set as
 * they are, with a value beside; in a row of labels over their values; or before a colon, where the labels have one.
 */
import { gapBetween, hasGap } from '../../geometry/lineGaps.js';
import { isOfTitle } from '../../labels/transcribedLabels.js';
import type { TextSpan } from '../../model/element.js';
import { groupBy } from '../../model/groupBy.js';
import type { Cell, Layout, Line } from '../../model/layout.js';
import { labelKey } from '../../text/normalize.js';
import { identityOf, joinSpans, spanOf } from '../../text/textSpans.js';
import { isOpen } from '../../vocabulary/italian/openWords.js';
import { type Column, type Grid, gridOf } from '../header/columns.js';
import { endsBlock, type PlacedLabel, placeLabels } from '../header/placedLabels.js';
import type { HeaderStart } from '../header/starts.js';
import type { Candidate } from './candidate.js';
import { isPartOfLabel } from './runningLabels.js';

/** How many lines a block may have. */
const DEEPEST = 40;
/** How many blocks of one sheet are looked at: the next ones repeat them. */
const MOST_OF_SHEET = 2;
/** How much white space, in lines, may stand above a label of a block, and how much more than above its known rows. */
const BELOW = 3;
const MORE = 0.3;
/** How far off the edge of the labels above it a label may begin: in heights of letters, or in columns. */
const OFF = { points: 0.3, characters: 1 };
/** How far above or below its label, in lines, a value that stands beside it may begin. */
const BESIDE = 1.2;
/** How many words a label has. */
const MOST_WORDS = 6;

/** Returns what may be another label of the block of each header start; none where its cells have no places. */
export function otherHeaderLabels(layout: Layout, headerStarts: readonly HeaderStart[]): Candidate[] {
  const ends = new Map(headerStarts.map((start, i) => [start, headerStarts[i + 1]?.label[0]?.line.index]));
  return [...groupBy(headerStarts, identityOf).values()].flatMap((same) => {
    const blocks = same.slice(0, MOST_OF_SHEET).map((start) => labelsOfBlock(layout, start, ends.get(start)));
    const keys = blocks.map(({ found }) => new Set(found.map(({ text }) => labelKey(text))));
    const isRepeated = ({ text }: Candidate) => keys.every((own) => own.has(labelKey(text)));
    // Prose has colons, too, and may follow a block with nothing between: the next block of the sheet does not repeat it.
    return blocks.flatMap(({ found, hasColons }) => (hasColons ? found.filter(isRepeated) : found));
  });
}

interface BlockLabels {
  readonly found: readonly Candidate[];
  /** Whether its known labels have a colon, and their values after it. */
  readonly hasColons: boolean;
}

function labelsOfBlock(layout: Layout, start: HeaderStart, next = layout.lines.length): BlockLabels {
  const first = start.label[0]!.line;
  const end = Math.min(next, first.index + DEEPEST);
  const lines = layout.lines.slice(first.index, end).filter(({ page }) => page === first.page);
  const known = placeLabels(layout, lines, start.label);
  if (known.length < 3) return { found: [], hasColons: false }; // the level and one more say little about where labels stand
  const grid = gridOf(layout, lines, known, first.size);
  const block = blockLines(layout, lines, known);
  const fields = known.filter(({ field }) => field !== 'code');
  const rows = grid.isOver || block.some((line, i) => isRowOfLabels(layout, line, block.slice(i + 1), fields));
  const hasColons = known.some(({ inline, spans }) => inline.length > 0 && spans.at(-1)!.text.endsWith(':'));
  const found = hasColons
    ? withColon(layout, block, known)
    : rows
      ? inRows(layout, block, known, grid)
      : grid.valued.flatMap((column) => inColumn(layout, block, column, grid));
  const isSure = known.length > 3 || rows;
  return {
    found: found.map((spans): Candidate => ({ place: 'header', text: joinSpans(spans), spans, sheet: start, isSure })),
    hasColons,
  };
}

/** The lines of a block: to the heading, or to more white space than stands between its known rows. */
function blockLines(layout: Layout, lines: readonly Line[], known: readonly PlacedLabel[]): Line[] {
  const bottom = Math.max(...known.flatMap(({ spans }) => spans.map(({ line }) => line.index)));
  const filled = lines.filter((line) => line.cells.length > 0 && !isHeadOfTitles(line));
  const gaps = filled.map((line, i) => (i === 0 ? 0 : gapBetween(layout, filled[i - 1]!, line)));
  const widest = Math.max(...gaps.filter((_, i) => filled[i]!.index <= bottom));
  const end = filled.findIndex(
    (line, i) => line.index > bottom && (endsBlock(layout, line) || gaps[i]! > Math.min(widest + MORE, BELOW)),
  );
  return end < 0 ? filled : filled.slice(0, end);
}

/** Whether a line is the head of a table of labels and values: nothing on it is a label. */
const isHeadOfTitles = (line: Line): boolean => line.cells.length > 1 && isOfTitle(spanOf(line).text);

const fontsOf = (labels: readonly PlacedLabel[]): ReadonlySet<string> =>
  new Set(labels.flatMap(({ spans }) => spans.flatMap(({ cells }) => cells.map(({ font }) => font))));

/** Whether a cell says something that a label may say. */
const mayBeLabel = ({ matcher }: Layout, { text }: Cell): boolean =>
  /^\p{Lu}.*\p{L}/u.test(text) &&
  !/[.;,\p{Pd}]$|\s\p{Pd}\s/u.test(text) &&
  matcher.wholeLabel('furniture', text) === null &&
  matcher.matchLabel('header', [text]) === null &&
  !isPartOfLabel(matcher, text) &&
  text.split(' ').length <= MOST_WORDS &&
  matcher.codes.leadingCode(text) === null;

/** The cells in a column of labels that have a value beside them, or go on such a cell. */
function inColumn(layout: Layout, lines: readonly Line[], { labels, inner, right }: Column, grid: Grid): TextSpan[][] {
  const own = labels.filter(({ field }) => field !== 'code');
  const fonts = fontsOf(own);
  const most = OFF[layout.unit] * (layout.unit === 'points' ? own[0]!.spans[0]!.line.size : 1);
  const lefts = own.flatMap(({ spans }) => spans.map(({ cells }) => cells[0]!.left));
  const isValue = (cell: Cell) => cell.left >= inner - grid.slack / 2 && cell.left < right;
  // A cell on another line is a value beside only where known values begin.
  const values = lines
    .filter(({ cells }) => cells.some((cell) => own.some((one) => holds(one, cell))))
    .flatMap(({ cells }) => cells.filter(isValue).map(({ left }) => left));
  const hasTabs = lines.some(({ text }) => text.includes('\t')); // then columns of text are no places
  const isInValues = ({ left }: Cell) => !hasTabs && values.some((one) => Math.abs(one - left) <= most);
  const found: TextSpan[][] = [];
  let above: Line | null = null; // of a label that may go on
  const hasLabel = ({ cells }: Line) =>
    cells.some((cell) => grid.labelCells.has(cell) && own.some((one) => holds(one, cell)));
  for (const line of lines) {
    const known = hasLabel(line);
    const cell = line.cells.find(
      (one) =>
        !grid.labelCells.has(one) && fonts.has(one.font) && lefts.some((left) => Math.abs(left - one.left) <= most),
    );
    const hasValue = lines.some(
      (other) =>
        Math.abs(other.top - line.top) <= BESIDE * layout.leading * line.size &&
        other.cells.some(
          (one) => one !== cell && isValue(one) && (other === line || (isInValues(one) && !hasLabel(other))),
        ),
    );
    if (known) above = null;
    if (!cell || known) continue;
    const open: TextSpan[] | undefined = found.at(-1);
    const goesOn =
      open && above && !hasGap(layout, above, line) && (/^\p{Ll}/u.test(cell.text) || isOpen(joinSpans(open)));
    if (goesOn) open.push(spanOf(line, [cell]));
    else if (mayBeLabel(layout, cell) && hasValue) found.push([spanOf(line, [cell])]);
    else continue;
    above = line;
  }
  return found;
}

const holds = ({ spans }: PlacedLabel, cell: Cell): boolean => spans.some(({ cells }) => cells.includes(cell));

/** Whether two labels stand next to each other, with no value between: values stand under them. */
const hasLabelsSideBySide = ({ cells }: Line, labels: readonly PlacedLabel[]): boolean =>
  cells.some((cell, i) => i > 0 && [cell, cells[i - 1]!].every((one) => labels.some((label) => holds(label, one))));

/** How many lines below labels their values begin. */
const UNDER = 3;

/** Whether labels stand next to each other with values under them. */
function isRowOfLabels(layout: Layout, line: Line, below: readonly Line[], labels: readonly PlacedLabel[]): boolean {
  const isUnder = (label: Cell) =>
    below
      .slice(0, UNDER)
      .some(({ cells }) => cells.some(({ left }) => Math.abs(left - label.left) <= OFF[layout.unit]));
  const own = line.cells.filter((cell) => labels.some((label) => holds(label, cell)));
  return hasLabelsSideBySide(line, labels) && own.filter(isUnder).length > 1;
}

/** The cells on a line of labels, each over its value. */
function inRows(layout: Layout, lines: readonly Line[], known: readonly PlacedLabel[], grid: Grid): TextSpan[][] {
  const own = known.filter(({ field }) => field !== 'code');
  const fonts = fontsOf(own);
  return lines.flatMap((line, i) => {
    if (!hasLabelsSideBySide(line, own)) return [];
    const others = line.cells.filter((cell) => !grid.labelCells.has(cell) && fonts.has(cell.font));
    return others
      .filter((cell) => mayBeLabel(layout, cell))
      .map((cell) => [spanOf(line, [cell]), ...restUnder(layout, cell, lines[i + 1], fonts)]);
  });
}

/** The second line of a wrapped label: it goes on in lower case, or after an open word. */
function restUnder({ unit }: Layout, label: Cell, below: Line | undefined, fonts: ReadonlySet<string>): TextSpan[] {
  const cell = below?.cells.find(({ left, font }) => Math.abs(left - label.left) <= OFF[unit] && fonts.has(font));
  return cell && (/^\p{Ll}/u.test(cell.text) || isOpen(label.text)) ? [spanOf(below!, [cell])] : [];
}

/** The words before a colon at the edge of the labels. */
function withColon(layout: Layout, lines: readonly Line[], known: readonly PlacedLabel[]): TextSpan[][] {
  const lefts = known.flatMap(({ spans }) => spans.map(({ cells }) => cells[0]!.left));
  const taken = new Set(known.flatMap(({ spans, inline }) => [...spans, ...inline].map(({ line }) => line)));
  return lines.flatMap((line) => {
    const [cell] = line.cells;
    const label = /^([^:]+):(?: |$)/u.exec(cell!.text)?.[1]?.trim();
    if (taken.has(line) || !label || !lefts.some((left) => Math.abs(left - cell!.left) <= OFF[layout.unit])) return [];
    if (!mayBeLabel(layout, { ...cell!, text: label })) return [];
    return [[{ line, cells: [cell!], text: label }]];
  });
}

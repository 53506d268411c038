/**
 * Separates the cells of header blocks by where they stand. Labels make columns; a value stands beside its label, or under
 * it, within the label's column; what is in no column is the title.
 *
 * This one rule reads blocks of three columns (level, code and title; labels; values), of four (label, value, label,
 * value), and with labels above their values.
 */

import type { Header, TextSpan } from '../../model/element.js';
import { groupBy } from '../../model/groupBy.js';
import type { Cell, Layout, Line } from '../../model/layout.js';
import { wordKey } from '../../text/normalize.js';
import { identityOf, joinSpans } from '../../text/textSpans.js';
import type { HeaderField } from '../../vocabulary/labels.js';
import { type Grid, gridOf } from './columns.js';
import { fillColumns, type IsTitle, type PlacedValue, valuesBeside, valuesUnder } from './fillColumns.js';
import { endsBlock, type PlacedLabel, placeLabels } from './placedLabels.js';
import { type HeaderStart, headerAt, headerSpans } from './starts.js';

/** How far above its level label a block's tallest cell may begin, and how far below it may end; in lines of the page. */
const REACH = 60;

/** Returns the header block of each header start; `null` where places do not separate its cells. */
export function headersByPosition(layout: Layout, headerStarts: readonly HeaderStart[]): (Header | null)[] {
  const claimed = new Set<Cell>();
  const isTitle = titlesUnderHeadings(layout);
  const headers = headerStarts.map((headerStart, i) => {
    const end = headerStarts[i + 1]?.label[0]?.line.index ?? layout.lines.length;
    const header = headerByPosition(layout, headerStart, end, claimed, isTitle);
    for (const { cells } of header ? headerSpans(header) : []) for (const cell of cells) claimed.add(cell);
    return header;
  });
  const sheets = groupBy(
    headers.filter((header) => header !== null),
    identityOf,
  );
  const titles = new Map([...sheets].map(([identity, sheet]) => [identity, titleKeys(sheet)]));
  return headers.map((header) => header && withoutBody(header, titles.get(identityOf(header))!));
}

/** How many letters a line must have at least to say the beginning of a title. */
const SHORTEST = 8;

/** Returns a test for lines that say the title, or its beginning, that stands under a heading. */
function titlesUnderHeadings({ lines, matcher }: Layout): IsTitle {
  const filled = lines.filter(({ cells }) => cells.length > 0);
  const titles = filled.flatMap(({ cells: [only, ...others] }, i) => {
    const isHeading = only && others.length === 0 && matcher.matchLevel([only.text])?.rest === '';
    return isHeading
      ? [
          wordKey(
            filled
              .slice(i + 1, i + 4)
              .map(({ text }) => text)
              .join(' '),
          ),
        ]
      : [];
  });
  const byStart = groupBy([...new Set(titles)], (title) => title.slice(0, SHORTEST));
  return ({ text }) => {
    const key = wordKey(text);
    return byStart.get(key.slice(0, SHORTEST))?.some((title) => title.startsWith(key)) === true;
  };
}

/**
 * Returns the titles of a sheet's headers, as keys. The first page shows whether the sheet has a title: a heading follows
 * its header, not the text of a section.
 */
function titleKeys(sheet: readonly Header[]): ReadonlySet<string> {
  const keys = sheet.map(({ title }) => wordKey(joinSpans(title)));
  return new Set(keys[0] === '' ? [] : keys.filter(Boolean));
}

/** Cuts the title where another page of the sheet shows its end: the body may begin right under it. */
function withoutBody(header: Header, titles: ReadonlySet<string>): Header {
  if (titles.size === 0) return { ...header, title: [] };
  let key = '';
  const end = header.title.findIndex(({ text }) => {
    key += wordKey(text);
    return titles.has(key);
  });
  return end < 0 ? header : { ...header, title: header.title.slice(0, end + 1) };
}

/** Returns the header block of a header start. It takes no claimed cells, and ends before the line `end`. */
function headerByPosition(
  layout: Layout,
  headerStart: HeaderStart,
  end: number,
  claimed: ReadonlySet<Cell>,
  isTitle: IsTitle,
): Header | null {
  const level = headerStart.label[0]!.line;
  const own = new Set([...headerStart.label, ...headerStart.code].flatMap(({ cells }) => cells));
  const isFree = (cell: Cell) => !claimed.has(cell) && !own.has(cell);
  const free = (line: Line) => (line.cells.every(isFree) ? line : { ...line, cells: line.cells.filter(isFree) });
  const reach = layout.lines.slice(Math.max(0, level.index - REACH), Math.min(end, level.index + REACH));
  const block = blockOn(layout, reach.filter(({ page }) => page === level.page).map(free), headerStart, isTitle);
  if (!block) return null;
  const after = Math.max(...headerSpans(block.header).map(({ line }) => line.index)) + 1;
  const rest = restOverleaf(
    layout,
    layout.lines.slice(after, Math.min(end, after + REACH)).map(free),
    headerStart,
    block,
    isTitle,
  );
  return rest ? joinHeaders(block.header, rest.header) : block.header;
}

interface Block {
  readonly header: Header;
  readonly labels: readonly PlacedLabel[];
  readonly grid: Grid;
}

/** Reads what one page has of a header block; `null` where no label of a header field stands there. */
function blockOn(layout: Layout, lines: readonly Line[], headerStart: HeaderStart, isTitle: IsTitle): Block | null {
  const { size } = headerStart.label[0]!.line;
  const labels = placeLabels(layout, lines, headerStart.label);
  if (labels.length === 1) return null;
  const grid = gridOf(layout, lines, labels, size);
  const { title, values } = fillColumns(layout, lines, headerStart, labels, grid, isTitle);
  const placed = grid.columns.flatMap((column) => {
    const own = values.get(column)!;
    return grid.isOver ? valuesUnder(layout, column, own) : valuesBeside(layout, column, own, size);
  });
  const withLevelLabel = placed.filter(({ field }) => field === 'code').flatMap(({ spans }) => spans);
  const header = headerAt(headerStart, {
    labels: spansByField(labels),
    title: [...title, ...withLevelLabel].sort((a, b) => a.line.index - b.line.index),
    fields: spansByField(placed),
  });
  return { header, labels, grid };
}

const spansByField = (placed: readonly (PlacedLabel | PlacedValue)[]): Map<HeaderField, readonly TextSpan[]> =>
  new Map(placed.flatMap(({ field, spans }) => (field === 'code' ? [] : [[field, spans]])));

/**
 * Reads the rest of a block that a page break cut between two of its rows: the block ends its page, the next page begins
 * with a label that the block lacks, and a heading or the title of a section ends the rest there.
 */
function restOverleaf(
  layout: Layout,
  after: readonly Line[],
  headerStart: HeaderStart,
  block: Block,
  isTitle: IsTitle,
): Block | null {
  const first = after.find(({ cells }) => cells.length > 0);
  if (!first || first.page === headerStart.label[0]!.line.page) return null;
  const end = after.findIndex((line) => line.cells.length > 0 && (line.page !== first.page || endsBlock(layout, line)));
  if (after[end]?.page !== first.page) return null;
  const rest = blockOn(layout, after.slice(0, end), headerStart, isTitle);
  if (!rest || rest.grid.isOver !== block.grid.isOver) return null;
  const beginsWithLabel = rest.labels.some(({ spans }) => spans[0]!.line === first);
  const isLacking = ({ field }: PlacedLabel) => field === 'code' || !block.header.labels.has(field);
  return beginsWithLabel && rest.labels.every(isLacking) ? rest : null;
}

/** Joins a block and its rest from the next page. */
const joinHeaders = (block: Header, rest: Header): Header => ({
  ...block,
  labels: new Map([...block.labels, ...rest.labels]),
  title: [...block.title, ...rest.title],
  fields: new Map([...block.fields, ...rest.fields]),
});

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
import { headerSpans, identityOf, joinSpans } from '../../text/textSpans.js';
import type { HeaderField } from '../../vocabulary/labels.js';
import { type Grid, gridOf } from './columns.js';
import { fillColumns, type IsTitle, type PlacedValue, valuesBeside, valuesUnder } from './fillColumns.js';
import { joinOverleaf, runningEdges, type WholeBlock } from './overleaf.js';
import { type PlacedLabel, placeLabels } from './placedLabels.js';
import { type HeaderStart, headerAt, lineOf } from './starts.js';

/** How far above its level label a block's tallest cell may begin, and how far below it may end; in lines of the page. */
const REACH = 60;

/** Returns the header block of each header start; `null` where places do not separate its cells. */
export function headersByPosition(layout: Layout, headerStarts: readonly HeaderStart[]): (Header | null)[] {
  const claimed = new Set<Cell>();
  const shown = { isTitle: titlesUnderHeadings(layout), isRunning: runningEdges(layout) };
  const headers = headerStarts.map((headerStart, i) => {
    const end = headerStarts[i + 1]?.label[0]?.line.index ?? layout.lines.length;
    const header = headerByPosition(layout, headerStart, end, claimed, shown);
    for (const { cells } of header ? headerSpans(header) : []) for (const cell of cells) claimed.add(cell);
    return header;
  });
  const sheets = groupBy(
    headers.filter((header) => header !== null),
    identityOf,
  );
  const titles = new Map([...sheets].map(([identity, sheet]) => [identity, titleKeys(sheet)]));
  return headers.map((header) => header && withoutText(withoutBody(header, titles.get(identityOf(header))!)));
}

/** Leaves the lines below the title to the body of a page: no value begins there whose label stands above the title. */
function withoutText(header: Header): Header {
  const lines = header.title.map(({ line }) => line.index);
  if (lines.length === 0) return header;
  const [top, bottom] = [Math.min(...lines), Math.max(...lines)];
  const isAbove = (field: HeaderField) => header.labels.get(field)?.every(({ line }) => line.index < top) === true;
  const isText = (field: HeaderField, spans: readonly TextSpan[]) =>
    isAbove(field) && spans.every(({ line }) => line.index > bottom);
  const fields = [...header.fields].map(([field, spans]) => [field, isText(field, spans) ? [] : spans] as const);
  return { ...header, fields: new Map(fields) };
}

/** How many letters a line must have at least to say the beginning of a title. */
const SHORTEST = 8;

/** Returns a test for lines that say the title, or its beginning, that stands under a heading. */
function titlesUnderHeadings({ lines, matcher }: Layout): IsTitle {
  const filled = lines.filter(({ cells }) => cells.length > 0);
  const titles = filled.flatMap(({ cells: [only, ...others] }, i) => {
    const isHeading = only && others.length === 0 && matcher.isLevel(only.text);
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

/** What the lines of all pages show: which say a title, and which begin or end several pages. */
interface Shown {
  readonly isTitle: IsTitle;
  readonly isRunning: (line: Line) => boolean;
}

/** Returns the header block of a header start. It takes no claimed cells, and ends before the line `end`. */
function headerByPosition(
  layout: Layout,
  headerStart: HeaderStart,
  end: number,
  claimed: ReadonlySet<Cell>,
  { isTitle, isRunning }: Shown,
): Header | null {
  const level = lineOf(headerStart);
  const own = new Set([...headerStart.label, ...headerStart.code].flatMap(({ cells }) => cells));
  const isFree = (cell: Cell) => !claimed.has(cell) && !own.has(cell);
  // A line without its own cells is no blank one.
  const free = (line: Line) =>
    line.cells.every(isFree) ? line : { ...line, cells: line.cells.filter(isFree), emptied: true as const };
  const reach = layout.lines.slice(Math.max(0, level.index - REACH), Math.min(end, level.index + REACH));
  const lines = reach.filter(({ page }) => page === level.page).map(free);
  const block = blockOn(layout, lines, headerStart, isTitle);
  const last = block && Math.max(...headerSpans(block.header).map(({ line }) => line.index));
  const after = layout.lines.slice(level.index + 1, Math.min(end, level.index + 2 * REACH)).map(free);
  const whole = joinOverleaf(layout, { headerStart, own: lines, after, last }, isRunning);
  return (whole && blockOverleaf(whole, block, isTitle)) ?? block?.header ?? null;
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
    return grid.isOver ? valuesUnder(layout, grid, column, own) : valuesBeside(layout, column, own, size);
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
 * Reads a block that a page break cut: the rest has a label that the block lacks, with its value, and none that it has. What stands
 * before that label is the rest of a value, or of the title that a heading says again.
 */
function blockOverleaf(mended: WholeBlock, block: Block | null, isTitle: IsTitle): Header | null {
  const { matchLabel } = mended.layout.matcher;
  const known = block ? [...block.header.labels.keys()] : [];
  const inRest = mended.rest.flatMap(({ cells }) =>
    cells.flatMap(({ text }) => matchLabel('header', [text])?.row.field ?? []),
  );
  if (inRest.some((field) => known.includes(field))) return null;
  const whole = blockOn(mended.layout, mended.lines, mended.headerStart, isTitle);
  if (!whole || (block && whole.grid.isOver !== block.grid.isOver)) return null;
  const { labels, title, fields } = whole.header;
  const added = [...labels.keys()].filter((field) => !known.includes(field));
  const hasValue = added.some((field) => fields.get(field)?.length);
  if (!hasValue || known.some((field) => !labels.has(field))) return null;
  const top = mended.lines.length - mended.rest.length;
  const first = Math.min(
    ...added.flatMap((field) => labels.get(field)!.map(({ line }) => line.index)).filter((index) => index >= top),
  );
  const amid = title.filter(({ line }) => line.index >= top && line.index < first);
  return amid.length === 0 || mended.isTitle(title) ? mended.printed(whole.header) : null;
}

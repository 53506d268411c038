/**
 * Tells the cells of a header block apart by where they stand. Labels make columns; a value stands beside its label, or
 * under it, within the label's column; what is in no column is the title.
 *
 * So one rule serves three columns (level, code and title; labels; values), four (label, value, label, value) and
 * labels above their values.
 */

import { hasGap } from '../../geometry/lineGaps.js';
import { assignRows } from '../../geometry/rowsByPosition.js';
import type { Header, TextSpan } from '../../model/element.js';
import { groupBy } from '../../model/groupBy.js';
import type { Cell, Layout, Line } from '../../model/layout.js';
import { wordKey } from '../../text/normalize.js';
import { identityOf, joinSpans, spanOf } from '../../text/textSpans.js';
import type { HeaderField } from '../../vocabulary/labels.js';
import { type Column, columnAt, columnUnder, type Grid, gridOf, lastLabel } from './columns.js';
import { endsBlock, type PlacedLabel, placeLabels, SAME_CELL } from './placedLabels.js';
import type { HeaderStart } from './starts.js';

/** How far above its level label a block's tallest cell may begin, and how far below it may end; in lines of the page. */
const REACH_UP = 8;
const REACH_DOWN = 60;
/** How far below the block, in lines, a title may stand that has a row of its own. */
const TITLE_BELOW = 3;

/** All spans of a header block. */
export const spansOf = (header: Header): TextSpan[] => [
  ...header.levelLabel,
  ...[...header.labels.values()].flat(),
  ...header.code,
  ...header.title,
  ...[...header.fields.values()].flat(),
];

/** The header blocks at all header starts of a layout; `null` where places do not tell the cells apart. */
export function headersByPosition(layout: Layout, headerStarts: readonly HeaderStart[]): (Header | null)[] {
  const claimed = new Set<Cell>();
  const headers = headerStarts.map((headerStart, i) => {
    const next = headerStarts[i + 1];
    const end = next ? next.label[0]!.line.index : layout.lines.length;
    const header = headerByPosition(layout, headerStart, end, (cell) => !claimed.has(cell));
    for (const span of header ? spansOf(header) : []) for (const cell of span.cells) claimed.add(cell);
    return header;
  });
  const sheets = groupBy(
    headers.filter((header) => header !== null),
    identityOf,
  );
  const titles = new Map(
    [...sheets].map(([key, sheet]) => {
      const own = sheet.map(({ title }) => wordKey(joinSpans(title)));
      return [key, new Set(own[0] === '' ? [] : own.filter(Boolean))] as const;
    }),
  );
  return headers.map((header) => header && withoutBody(header, titles.get(identityOf(header))!));
}

/**
 * Where the body begins right under the title, the same sheet's other pages show where the title ends. The first page
 * shows whether there is one: a heading follows it, not the text of a section.
 */
function withoutBody(header: Header, titles: ReadonlySet<string>): Header {
  if (titles.size === 0) return { ...header, title: [] };
  let key = '';
  const end = header.title.findIndex(({ text }) => {
    key += wordKey(text);
    return titles.has(key);
  });
  return end < 0 ? header : { ...header, title: header.title.slice(0, end + 1) };
}

/**
 * The header block at a header start, or `null` where no other label stands with it. `isFree` says whether a cell is still
 * unclaimed; `end` is the line that the block cannot reach.
 */
function headerByPosition(
  layout: Layout,
  headerStart: HeaderStart,
  end: number,
  isFree: (cell: Cell) => boolean,
): Header | null {
  const level = headerStart.label[0]!.line;
  const own = new Set([...headerStart.label, ...headerStart.code].flatMap((span) => span.cells));
  const free = (line: Line) => onlyCells(line, (cell) => isFree(cell) && !own.has(cell));
  const page: Line[] = [];
  const stop = Math.min(end, level.index + REACH_DOWN);
  for (let i = Math.max(0, level.index - REACH_UP); i < stop; i += 1) {
    const line = layout.lines[i]!;
    if (line.page === level.page) page.push(free(line));
  }
  const block = blockOn(layout, page, headerStart);
  if (!block) return null;
  const behind = Math.max(...spansOf(block.header).map(({ line }) => line.index)) + 1;
  const rest = restOverleaf(layout, behind, Math.min(end, behind + REACH_DOWN), free, headerStart, block);
  return rest ? joined(block.header, rest.header) : block.header;
}

/** A line with those of its cells that `keep` says. */
function onlyCells(line: Line, keep: (cell: Cell) => boolean): Line {
  return line.cells.every(keep) ? line : { ...line, cells: line.cells.filter(keep) };
}

interface Block {
  readonly header: Header;
  readonly labels: readonly PlacedLabel[];
  readonly grid: Grid;
}

/** What one page has of a header block; `null` where no label of a field stands there. */
function blockOn(layout: Layout, lines: readonly Line[], headerStart: HeaderStart): Block | null {
  const { size } = headerStart.label[0]!.line;
  const labels = placeLabels(layout, lines, headerStart.label);
  if (labels.length === 1) return null;
  const grid = gridOf(layout, lines, labels, size);
  const { title, values } = fillColumns(layout, lines, headerStart, labels, grid);
  const share = grid.isOver ? shareUnder : shareBeside;
  const shares = grid.columns.flatMap((column) => share(layout, column, values.get(column)!, size));
  const isField = (share: Share): share is Share & { readonly field: HeaderField } => share.field !== 'code';
  const header: Header = {
    kind: 'header',
    level: headerStart.level,
    levelLabel: headerStart.label,
    labels: new Map(labels.flatMap(({ field, spans }) => (field === 'code' ? [] : [[field, spans]]))),
    code: headerStart.code,
    title: inOrder([...title, ...shares.flatMap((share) => (isField(share) ? [] : share.spans))]),
    fields: new Map(shares.filter(isField).map(({ field, spans }) => [field, spans])),
  };
  return { header, labels, grid };
}

/**
 * The rest of a block that a page break cut between two of its rows: it ends its page, the next one begins with a label
 * that it lacks, and a heading or a section closes it there. It stands on the lines from `start` on, before `end`;
 * `free` leaves of a line what is unclaimed.
 */
function restOverleaf(
  layout: Layout,
  start: number,
  end: number,
  free: (line: Line) => Line,
  headerStart: HeaderStart,
  block: Block,
): Block | null {
  let at = start;
  while (at < end && free(layout.lines[at]!).cells.length === 0) at += 1;
  if (at >= end || layout.lines[at]!.page === headerStart.label[0]!.line.page) return null; // mostly the page goes on
  const behind = layout.lines.slice(start, end).map(free);
  const next = behind.filter((line) => line.cells.length > 0);
  const first = next[0]!;
  const close = next.findIndex((line) => line.page !== first.page || endsBlock(layout, line));
  if (next[close]?.page !== first.page) return null;
  const rest = blockOn(layout, behind.slice(0, behind.indexOf(next[close]!)), headerStart);
  if (!rest || rest.grid.isOver !== block.grid.isOver) return null;
  const opens = rest.labels.some(({ spans }) => spans[0]!.line === first);
  return opens && rest.labels.every(({ field }) => field === 'code' || !block.header.labels.has(field)) ? rest : null;
}

/** A block with its rest from the next page. */
const joined = (block: Header, rest: Header): Header => ({
  ...block,
  labels: new Map([...block.labels, ...rest.labels]),
  title: [...block.title, ...rest.title],
  fields: new Map([...block.fields, ...rest.fields]),
});

/**
 * The block's cells that are no labels: those of each column, and those of none, which are the title. Below the last
 * label the block goes on as long as its cells do; a title may also have a row of its own there.
 */
function fillColumns(
  layout: Layout,
  lines: readonly Line[],
  headerStart: HeaderStart,
  labels: readonly PlacedLabel[],
  grid: Grid,
): { title: TextSpan[]; values: ReadonlyMap<Column, TextSpan[]> } {
  const level = headerStart.label[0]!;
  const { columns, isOver, slack, labelCells } = grid;
  const beside = columns.filter(({ left }) => left > level.cells[0]!.right).map(({ left }) => left);
  const top = topOf(layout, lines, level.line, Math.min(...beside) - slack);
  const bottom = Math.max(
    ...[...labels.flatMap(({ spans }) => spans), ...headerStart.code].map(({ line }) => line.index),
  );
  const title: TextSpan[] = [];
  const values = new Map<Column, TextSpan[]>(columns.map((column) => [column, []]));
  const lastOf = (column: Column | undefined): Line | undefined => {
    const own = (column ? values.get(column)! : title).at(-1)?.line;
    const label = column && isOver ? lastLabel(column) : undefined;
    return own && label && own.index < label.index ? label : (own ?? label);
  };
  const place = (line: Line): Placed[] => {
    const placed: Placed[] = [];
    for (const cell of line.cells) {
      if (labelCells.has(cell)) continue;
      const column = columnAt(grid, cell) ?? columnUnder(grid, line, cell, (above) => values.get(above)!.at(-1));
      placed.push({ cell, column });
    }
    return placed;
  };
  /** How a line below the last label is of the block: it goes on, or is a row of the title's own; `null` if it is not. */
  const goesBelow = (line: Line, placed: readonly Placed[], last: Line, ownRow: boolean): 'on' | 'apart' | null => {
    const near = (above: Line | undefined) => above !== undefined && !hasGap(layout, above, line, SAME_CELL);
    if (!ownRow && placed.every(({ column }) => near(lastOf(column)))) return 'on';
    const atMargin = line.cells[0]!.left <= columns[0]!.left + slack;
    const opens = title.length === 0 && atMargin && !hasGap(layout, last, line, TITLE_BELOW);
    if (!opens && !(ownRow && near(lastOf(undefined)))) return null;
    // A title that stays in its own column may begin beside the rest of a value.
    const isNarrow = line.cells[0]!.right < Math.min(...beside);
    return isNarrow && placed.some(({ column }) => column && near(lastOf(column))) ? 'on' : 'apart';
  };
  let last = level.line;
  let ownRow = false;
  for (const line of lines) {
    if (line.index < top || line.cells.length === 0) continue;
    const placed = place(line);
    if (line.index > bottom) {
      const going = goesBelow(line, placed, last, ownRow);
      if (going === null || endsBlock(layout, line)) break;
      ownRow = going === 'apart';
    }
    for (const [column, own] of groupBy(placed, (one) => (ownRow ? undefined : one.column))) {
      const span = spanOf(
        line,
        own.map(({ cell }) => cell),
      );
      (column ? values.get(column)! : title).push(span);
    }
    last = line;
  }
  return { title, values };
}

/** A cell, and the column that it stands in; none where it is of the title. */
interface Placed {
  readonly cell: Cell;
  readonly column: Column | undefined;
}

/** What is given to a label; what stands with the level label, other than its code, is the title. */
interface Share {
  readonly field: PlacedLabel['field'];
  readonly spans: readonly TextSpan[];
}

const inOrder = (spans: readonly TextSpan[]): TextSpan[] => spans.toSorted((a, b) => a.line.index - b.line.index);

/** Gives each line of a column to the label that it stands beside. */
function shareBeside(layout: Layout, { labels }: Column, values: readonly TextSpan[], size: number): Share[] {
  const keys = labels.map(({ spans }) => ({ top: spans[0]!.line.top, bottom: spans.at(-1)!.line.top }));
  const rows = assignRows(keys, values, layout, size, false);
  return labels.map(({ field, inline }, i) => ({
    field,
    spans: [...inline, ...values.filter((_, k) => (rows[k] ?? 0) === i)],
  }));
}

/** Gives each label the lines right under it, up to white space; what comes after that is the title. */
function shareUnder(layout: Layout, { labels }: Column, values: readonly TextSpan[]): Share[] {
  return labels.flatMap(({ field, inline, spans }, i) => {
    const below = labels[i + 1];
    const next = below ? below.spans[0]!.line.index : Number.POSITIVE_INFINITY;
    const under = values.filter(({ line }) => line.index > spans.at(-1)!.line.index && line.index < next);
    let last = spans.at(-1)!.line;
    const gap = under.findIndex(({ line }) => {
      const apart = hasGap(layout, last, line, SAME_CELL);
      last = line;
      return apart;
    });
    const own = gap === -1 ? under : under.slice(0, gap);
    return [
      { field, spans: [...inline, ...own] },
      { field: 'code' as const, spans: under.slice(own.length) },
    ];
  });
}

/** The block's first line: a tall cell on the right may begin above the level label. */
function topOf(layout: Layout, lines: readonly Line[], level: Line, columns: number): number {
  let top = level;
  for (let i = lines.findLastIndex(({ index }) => index < level.index); i >= 0; i -= 1) {
    const line = lines[i]!;
    if (line.cells.length === 0) continue;
    if (hasGap(layout, line, top, SAME_CELL) || line.cells.some((cell) => cell.left < columns)) break;
    top = line;
  }
  return top.index;
}

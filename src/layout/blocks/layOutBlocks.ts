/**
 * Blocks -> lines of cells. Web pages and Word documents say what their lines and tables are: a line stays one line, however
 * long, and the cells of a table stand beside each other.
 */

import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Cell, Layout, Line } from '../../model/layout.js';
import type { MarkupCell, MarkupLine, MarkupPart, MarkupTable } from '../../model/markup.js';
import { rawIfNonText } from '../../text/characters.js';
import { cleanText } from '../../text/normalize.js';
import { headerLines } from '../headerLines.js';
import { type LaidCell, type LooseLine, linesAcross } from './tables.js';

/** A cell with more lines belongs to no header block and no table of a sheet: its row is read cell by cell. */
const TALLEST_CELL = 40;
/** Blanks in the place of a tab. */
const TAB = 4;

/** Lays blocks out as a source of their own. */
export function layOutBlocks(source: number, blocks: readonly MarkupPart[], matcher: LabelMatcher): Layout {
  const lines = placedLines(looseLines(blocks, matcher), 0, 0, null);
  return {
    source,
    lines,
    unit: 'characters',
    leading: 1,
    positioned: headerLines(lines, matcher).some(labelsBeside(matcher)),
    matcher,
  };
}

/** Fewest names of columns that make a row the head of a table of objectives: it may name those of the header block, too. */
const FEWEST_NAMES = 2;

/** Whether a label of a header block stands beside another cell: then the places of cells tell what they are. */
export const labelsBeside =
  ({ matchLabel, isTableHead }: LabelMatcher) =>
  ({ cells }: Pick<Line, 'cells'>): boolean =>
    cells.length > 1 &&
    cells.filter(({ text }) => isTableHead(text)).length < FEWEST_NAMES &&
    cells.some(({ text }) => {
      const match = matchLabel('header', [text]);
      return match !== null && (match.rest === '' || text.includes(':'));
    });

/** Places lines below those that are already there, with white space above each block. */
export function placedLines(loose: readonly LooseLine[], index: number, above: number, page: number | null): Line[] {
  let top = above;
  return loose.map((line, i) => {
    top += line.start === 'block' ? 2 : 1;
    const text = line.cells.map((cell) => cell.raw ?? cell.text).join('  ');
    return { ...line, index: index + i, page, text, top, size: 1 };
  });
}

/** Lays blocks out, whatever stands around them. */
export function looseLines(blocks: readonly MarkupPart[], matcher: LabelMatcher): LooseLine[] {
  const lines = blocks.flatMap((block): readonly LooseLine[] =>
    block.kind === 'line' ? looseLine(block) : linesOfTable(block, matcher),
  );
  return lines.some(({ margin }) => margin) ? withMargins(lines, matcher) : lines;
}

function looseLine({ text, font, number, start, item, margin }: MarkupLine): LooseLine[] {
  let left = 0;
  const cells = text.split('\t').flatMap((raw): Cell[] => {
    const clean = cleanText(raw);
    const at = left;
    left += Math.max(raw.length, 1) + TAB;
    if (clean === '') return [];
    const asItCame = clean === raw ? null : rawIfNonText(raw);
    return [{ text: clean, left: at, right: at + clean.length, font, ...(asItCame !== null && { raw: asItCame }) }];
  });
  return cells.length === 0 ? [] : [{ cells, number, start, ...(item && { item }), ...(margin && { margin }) }];
}

/** The lines of a table. A row is read cell by cell where it only frames the page: tall cells, a section or a table beside its title. */
function linesOfTable({ rows }: MarkupTable, matcher: LabelMatcher): LooseLine[] {
  const lay = ({ blocks, columns, rows: tall }: MarkupCell): LaidCell => ({
    lines: looseLines(blocks, matcher),
    columns,
    rows: tall,
  });
  const laid = rows.map((row) => row.map(lay));
  const isFrame = (row: readonly LaidCell[], i: number) =>
    isTall(row) || isTitled(row, matcher) || holdsTable(rows[i]!);
  const lines: LooseLine[] = [];
  let open: (readonly LaidCell[])[] = [];
  const close = () => {
    for (const line of linesAcross(open)) lines.push(line);
    open = [];
  };
  for (const [i, row] of laid.entries()) {
    if (!isFrame(row, i)) {
      open.push(row);
      continue;
    }
    close();
    for (const { lines: own } of row) for (const line of own) lines.push(line);
  }
  close();
  return lines;
}

const filled = (row: readonly LaidCell[]) => row.filter(({ lines }) => lines.length > 0);

const isTall = (row: readonly LaidCell[]): boolean => row.some(({ lines }) => lines.length > TALLEST_CELL);

/** Whether a row has the title of a section, and beside it what the section says. */
function isTitled(row: readonly LaidCell[], { wholeLabel }: LabelMatcher): boolean {
  const [first, ...others] = filled(row);
  const [title] = first?.lines ?? [];
  return (
    others.length === 1 &&
    first!.lines.length === 1 &&
    title!.cells.length === 1 &&
    wholeLabel('section', title!.cells[0]!.text) !== null
  );
}

/** Whether a row has a line, and beside it a table of several rows and columns. */
function holdsTable(row: readonly MarkupCell[]): boolean {
  const [title, table, ...others] = row.filter(({ blocks }) => blocks.length > 0);
  return (
    others.length === 0 &&
    title?.blocks.length === 1 &&
    title.blocks[0]!.kind === 'line' &&
    table?.blocks.length === 1 &&
    table.blocks[0]!.kind === 'table' &&
    table.blocks[0]!.rows.length > 1 &&
    table.blocks[0]!.rows.every((cells) => cells.length > 1)
  );
}

/** Makes the head of a page that holds a part of a sheet no page margin: it is read like the other lines. */
function withMargins(lines: readonly LooseLine[], { matchLabel, matchLevel }: LabelMatcher): LooseLine[] {
  const isOfSheet = ({ cells }: LooseLine) =>
    cells.some(({ text }) => matchLevel([text]) !== null || matchLabel('header', [text]) !== null);
  const result: LooseLine[] = [];
  for (let i = 0; i < lines.length; ) {
    let end = i + 1;
    while (end < lines.length && lines[end]!.margin === lines[i]!.margin) end += 1;
    const run = lines.slice(i, end);
    const isPart = lines[i]!.margin && run.some(isOfSheet);
    for (const { margin, ...line } of run) result.push(isPart || !margin ? line : { ...line, margin });
    i = end;
  }
  return result;
}

/**
 * Text -> lines of cells. A tab, a bar of a pipe table, or two blanks part cells; columns are counted in characters.
 */

import { rawWhereStrange } from '../model/characters.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Cell, Layout, Line } from '../model/line.js';
import { withPlainEnds } from '../model/lineEnds.js';
import type { Source } from '../model/source.js';
import { cleanText, labelKey } from '../model/words.js';
import { bulletLength, leadingNumber } from '../vocabulary/bullets.js';
import { MOST_CELLS } from './columns.js';
import { CELL_TAG, unmark } from './marks.js';

interface RawLine {
  readonly text: string;
  readonly page: number | null;
  readonly number: number;
}

/** A line, and its text with a letter in each of its columns. */
interface GridLine extends Line {
  readonly grid: string;
}

/** Lays out a text. Pages end at form feeds; only the pages that the source names are kept, if it names any. */
export function layOutText({ index: source, format, pages }: Source, text: string, lexicon: Lexicon): Layout {
  const markdown = format === 'markdown';
  const words = headerWords(lexicon);
  const tabs = tabsOf(text, lexicon);
  const chosen = pages && new Set(pages);
  const lines = rawLines(text)
    .filter((raw) => !chosen || chosen.has(raw.page ?? 1))
    .map((raw, index): GridLine => {
      const grid = breakable(withoutTabs(raw.text, tabs));
      return { ...raw, grid, index, cells: cellsOf(grid, markdown), top: raw.number, size: 1 };
    });
  const positioned = lines.some((line) => labelColumns(line, words.keys).length > 0);
  const cut = positioned ? splitAtLabels(lines, markdown, words, poolsOf(lines, lexicon)) : lines;
  return {
    source,
    lines: cut.map(({ grid, ...line }): Line => line),
    unit: 'characters',
    leading: 1,
    positioned,
    lexicon,
  };
}

/** Blanks that do not break are blanks where they fill a gap: one alone, or before a blank, may be a word's own. */
const breakable = (line: string): string => line.replace(/[ \u00A0]{3,}|\u00A0{2}/gu, (gap) => ' '.repeat(gap.length));

/** Where tabs stand for runs of blanks, they stop at each of these columns. */
const TAB_STOP = 8;
/** Tabs are stops if blanks follow this share of the gaps that have tabs: none follow a tab that parts cells. */
const STOPS = 0.25;

/** Tabs are blanks if they part a level label and no more than this share of the gaps between words is any other. */
const BLANKS = 0.05;

/** What tabs stand for: the borders of cells, runs of blanks up to the next stop, or each for a blank. */
type Tabs = 'borders' | 'stops' | 'blanks';

function tabsOf(text: string, { matchLevel }: Lexicon): Tabs {
  const gaps = text.match(/(?<=\S)[\t ]+(?=\S)/gu) ?? [];
  const cutsLevel = (line: string) => !matchLevel([line]) && matchLevel([line.replaceAll('\t', ' ').trim()]) !== null;
  if (gaps.filter((gap) => gap !== '\t').length <= gaps.length * BLANKS && text.split(/[\r\n\f]/u).some(cutsLevel))
    return 'blanks';
  const tabbed = text.match(/\t[\t ]*/gu) ?? [];
  return tabbed.filter((gap) => gap.endsWith(' ')).length > tabbed.length * STOPS ? 'stops' : 'borders';
}

function withoutTabs(line: string, tabs: Tabs): string {
  if (tabs === 'borders') return line;
  return tabs === 'stops' ? expandTabs(line) : line.replaceAll('\t', ' ');
}

/** The line as it was before its blanks became tabs; a tab never was a single blank, so it still parts cells. */
function expandTabs(line: string): string {
  let grid = '';
  for (const [i, part] of line.split('\t').entries()) {
    if (i > 0) grid += ' '.repeat(Math.max(2, TAB_STOP - (grid.length % TAB_STOP)));
    grid += part;
  }
  return grid;
}

/** Splits at every kind of line end. A form feed ends the page, and the line if it does not stand at its start. */
function rawLines(text: string): RawLine[] {
  const paged = text.includes('\f');
  let page = 1;
  const lines: RawLine[] = [];
  const parts = withPlainEnds(text).split('\n');
  if (/^\f?$/u.test(parts.at(-1)!)) parts.pop(); // what follows the last line end is no line
  for (const part of parts) {
    if (part.startsWith('\f')) page += 1;
    lines.push({ text: part.replace('\f', ''), page: paged ? page : null, number: lines.length + 1 });
  }
  return lines;
}

/** Sets a page apart as it was, in markdown: no line of the sheet. */
const FENCE = /^(?:`{3,}|~{3,})\s*(?:\w+\s*)?$/u;
const PIPE_RULE = /^[\s:|-]+$/u;
const isPipeRule = (line: string): boolean =>
  PIPE_RULE.test(line) && line.includes('-') && line.lastIndexOf('|') > line.indexOf('-');

/** Cells of a line. `cuts` are columns where a cell begins though only one blank stands before it. */
function cellsOf(line: string, markdown: boolean, cuts: readonly number[] = []): Cell[] {
  if (FENCE.test(line.trimStart()) || (markdown && isPipeRule(line))) return [];
  const parting = (markdown && markedParting(line)) || /\t\s*| {2,}/gu;
  const cells: Cell[] = [];
  let start = 0;
  const push = (end: number) => {
    const raw = line.slice(start, end);
    const { text, font } = markdown ? unmark(raw, cells.length === 0) : { text: raw, font: '' };
    const clean = cleanText(text);
    if (clean === '') return;
    const left = start + (raw.length - raw.trimStart().length);
    cells.push({ text: clean, left, right: start + raw.trimEnd().length, font, ...rawWhereStrange(text) });
  };
  const marker = line.length - line.trimStart().length + markerLength(line.trimStart());
  const gaps = [...line.matchAll(parting)]
    .filter((gap) => gap.index >= marker)
    .map((gap) => [gap.index, gap.index + gap[0].length] as const);
  for (const [end, next] of [...gaps, ...cuts.map((cut) => [cut, cut] as const)].toSorted((a, b) => a[0] - b[0])) {
    if (next <= start) continue;
    push(end);
    start = next;
  }
  push(line.length);
  if (cells.length <= MOST_CELLS) return cells;
  const whole = cells.map((cell) => cell.text).join(' ');
  return [{ text: whole, left: cells[0]!.left, right: cells.at(-1)!.right, font: cells[0]!.font }];
}

/** What parts the cells of a row of a pipe table, or of an HTML table; `null` where the line is neither. */
function markedParting(line: string): RegExp | null {
  if (/^\s*\|.*\|\s*$/u.test(line)) return /\|/gu;
  return line.search(CELL_TAG) === -1 ? null : CELL_TAG;
}

/** How far a bullet or a number reaches: the blanks behind it part no cells. */
const markerLength = (text: string): number => bulletLength(text) || (leadingNumber(text)?.length ?? 0);

interface HeaderWords {
  readonly words: readonly string[];
  /** Keys of labels, and of what is left of them on the first line of a narrow cell. */
  readonly keys: ReadonlySet<string>;
}

function headerWords({ labelWords }: Lexicon): HeaderWords {
  const words = labelWords('header');
  const firstLines = words.map((label) => label.split(' ').slice(0, -1).join(' '));
  return { words, keys: new Set([...words, ...firstLines].map(labelKey).filter(Boolean)) };
}

/** The columns of header labels that only blanks part from another cell of their line. */
function labelColumns(line: GridLine, keys: ReadonlySet<string>): number[] {
  return line.cells.flatMap((cell, i) => {
    const before = line.grid.slice(line.cells[i - 1]?.right ?? cell.left, cell.left);
    const behind = line.grid.slice(cell.right, line.cells[i + 1]?.left ?? cell.right);
    const isColumn = [before, behind].some((gap) => /^ {2,}$/u.test(gap));
    return isColumn && keys.has(labelKey(cell.text)) ? [cell.left] : [];
  });
}

/** For each line, the lines that have its columns: those of its page, or, without pages, from a level label to the next. */
function poolsOf(lines: readonly Line[], { matchLevel }: Lexicon): number[] {
  let block = 0;
  return lines.map(({ page, cells }) => {
    if (cells.length > 0 && matchLevel([cells[0]!.text])) block += 1;
    return page ?? block;
  });
}

/** Labels that stand at more places than this make no columns. */
const MOST_COLUMNS = 24;

/**
 * A cell that fills its column leaves one blank before the cell beside it: where other lines of its pool show the
 * columns of labels and of their values, the line is cut there.
 */
function splitAtLabels(
  lines: readonly GridLine[],
  markdown: boolean,
  { words, keys }: HeaderWords,
  pools: readonly number[],
): GridLine[] {
  const columns = new Map<number, { labels: Set<number>; values: Set<number> }>();
  for (const [i, line] of lines.entries()) {
    const own = columns.get(pools[i]!) ?? { labels: new Set(), values: new Set() };
    columns.set(pools[i]!, own);
    for (const label of labelColumns(line, keys)) {
      own.labels.add(label);
      const beside = line.cells.find((cell) => cell.left > label);
      if (beside) own.values.add(beside.left);
    }
  }
  return lines.map((line, i) => {
    const own = columns.get(pools[i]!)!;
    if (own.labels.size > MOST_COLUMNS) return line;
    const cuts = [
      ...[...own.labels].flatMap((column) => labelAt(line.grid, column, keys) ?? []),
      ...line.cells.flatMap(({ left }) =>
        isNear(own.values, left) ? (labelBefore(line.grid, left, words) ?? []) : [],
      ),
    ];
    const isLabel = (left: number) => [...own.labels].some((column) => Math.abs(column - left) <= 2);
    for (const { left, right } of line.cells) {
      if (!isLabel(left)) continue;
      const label = words.find((word) => line.grid.startsWith(`${word} `, left));
      if (label) cuts.push(left + label.length + 1);
      cuts.push(
        ...[...own.values].filter((at) => at > left && at < right && /\S \S/u.test(line.grid.slice(at - 2, at + 1))),
      );
    }
    return cuts.length === 0 ? line : { ...line, cells: cellsOf(line.grid, markdown, [...new Set(cuts)]) };
  });
}

/** Whether a column is one of these, or beside it. */
const isNear = (columns: ReadonlySet<number>, at: number): boolean =>
  [at - 1, at, at + 1].some((near) => columns.has(near));

/** Where a label begins that only a single blank parts from a title, if it stands before a value, apart from it. */
function labelBefore(text: string, value: number, words: readonly string[]): number | null {
  const before = text.slice(0, value).trimEnd();
  if (value - before.length < 2) return null;
  const label = words.find((word) => before.endsWith(word) && /\S $/u.test(before.slice(0, -word.length)));
  return label ? before.length - label.length : null;
}

/** No label has more letters. */
const LONGEST_LABEL = 120;

/** Where, near a column, a header label begins behind a single blank. */
function labelAt(text: string, column: number, keys: ReadonlySet<string>): number | null {
  for (let at = column - 3; at <= column + 3; at += 1) {
    if (text[at - 1] !== ' ' || text[at] === ' ') continue;
    if (keys.has(labelKey(text.slice(at, at + LONGEST_LABEL).split(/ {2,}|\t/u, 1)[0]!))) return at;
  }
  return null;
}

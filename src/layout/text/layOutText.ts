/**
 * Text -> lines of cells. A tab, a bar of a pipe table, or two blanks part cells; columns are counted in characters.
 */

import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Cell, Layout, Line } from '../../model/layout.js';
import type { Content, Source } from '../../model/source.js';
import { rawIfNonText } from '../../text/characters.js';
import { withPlainEnds } from '../../text/lineEnds.js';
import { CELL_TAG, unmark } from '../../text/markdownMarks.js';
import { cleanText, labelKey } from '../../text/normalize.js';
import { bulletLength, leadingNumber } from '../../vocabulary/bullets.js';
import { labelsBeside, looseLines, placedLines } from '../blocks/layOutBlocks.js';
import { MOST_CELLS } from '../pdf/cellBoundaries.js';
import { asTheyCame, type RawLine } from './asTheyCame.js';
import { gluedLabelsIn } from './gluedLabels.js';
import { tabsOf, withoutTabs } from './tabs.js';

/** Lays out a text. Pages end at form feeds; only the pages that the source names are kept, if it names any. */
export function layOutText(
  { index: source, format, pages }: Source,
  { text, islands = [] }: Pick<Extract<Content, { kind: 'text' }>, 'text' | 'islands'>,
  matcher: LabelMatcher,
): Layout {
  const markdown = format === 'markdown';
  const words = headerWords(matcher);
  const tabs = tabsOf(text, matcher);
  const chosen = pages && new Set(pages);
  const gluedIn = gluedLabelsIn(matcher, text);
  const grids: string[] = [];
  const lines: Line[] = [];
  const islandAt = new Map(islands.map((island) => [island.first, island]));
  let [inIsland, shift] = [0, 0];
  let positioned = false;
  const raw = rawLines(text);
  for (const { text: own, page, number } of raw) {
    if (number <= inIsland || (chosen && !chosen.has(page ?? 1))) continue;
    const island = islandAt.get(number);
    const loose = island ? looseLines(island.blocks, matcher) : [];
    if (island && loose.length > 0) {
      const placed = asTheyCame(placedLines(loose, lines.length, lines.at(-1)?.top ?? 0, page), raw, island);
      for (const line of placed) lines.push(line);
      for (const line of placed) grids.push(line.text);
      positioned ||= placed.some(labelsBeside(matcher));
      [inIsland, shift] = [island.last, (lines.at(-1)?.top ?? 0) - island.last];
      continue;
    }
    const grid = breakable(withoutTabs(own, tabs));
    const cells = cellsOf(grid, markdown, gluedIn(grid));
    const line: Line = { index: lines.length, page, number, text: own, cells, top: number + shift, size: 1 };
    positioned ||= labelColumns(line, grid, words).length > 0;
    grids.push(grid);
    lines.push(line);
  }
  return {
    source,
    lines: positioned ? splitAtLabels(lines, grids, markdown, words, poolsOf(lines, matcher)) : lines,
    unit: 'characters',
    leading: 1,
    positioned,
    matcher,
  };
}

/** Blanks that do not break are blanks where they fill a gap: one alone, or before a blank, may be a word's own. */
const breakable = (line: string): string =>
  line.includes('\u00A0') ? line.replace(/[ \u00A0]{3,}|\u00A0{2}/gu, (gap) => ' '.repeat(gap.length)) : line;

/** Splits at every kind of line end. A form feed ends the page, and the line if it does not stand at its start. */
function rawLines(text: string): RawLine[] {
  const isPaged = text.includes('\f');
  let page = 1;
  const lines: RawLine[] = [];
  const parts = withPlainEnds(text).split('\n');
  if (/^\f?$/u.test(parts.at(-1)!)) parts.pop(); // what follows the last line end is no line
  for (const part of parts) {
    if (part.startsWith('\f')) page += 1;
    lines.push({ text: part.replace('\f', ''), page: isPaged ? page : null, number: lines.length + 1 });
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
  const own = line.trimStart();
  if (own === '' || FENCE.test(own) || (markdown && isPipeRule(line))) return [];
  const borders = bordersOf(line, own, markdown, cuts);
  if (borders.length === 0) {
    const whole = cellAt(line, 0, line.length, markdown, true);
    return whole ? [whole] : [];
  }
  const cells: Cell[] = [];
  let start = 0;
  borders.push([line.length, line.length + 1]);
  for (const [end, next] of borders) {
    if (next <= start) continue;
    const cell = cellAt(line, start, end, markdown, cells.length === 0);
    if (cell) cells.push(cell);
    start = next;
  }
  if (cells.length <= MOST_CELLS) return cells;
  const [first] = cells;
  return [
    { text: cells.map(({ text }) => text).join(' '), left: first!.left, right: cells.at(-1)!.right, font: first!.font },
  ];
}

/** The cell that a part of a line holds, if anything; the first one may begin with the mark of a converter. */
function cellAt(line: string, start: number, end: number, markdown: boolean, isFirst: boolean): Cell | null {
  const raw = line.slice(start, end);
  const { text, font } = markdown ? unmark(raw, isFirst) : { text: raw, font: '' };
  const clean = cleanText(text);
  if (clean === '') return null;
  const left = start + (raw.length - raw.trimStart().length);
  const asItCame = clean === text ? null : rawIfNonText(text);
  const cell = { text: clean, left, right: start + raw.trimEnd().length, font };
  return asItCame === null ? cell : { ...cell, raw: asItCame };
}

/** Where the cells of a line may end and the next ones begin; `own` is the line without the blanks before it. */
function bordersOf(line: string, own: string, markdown: boolean, cuts: readonly number[]): [number, number][] {
  const parting = (markdown && markedParting(line)) || (own.includes('  ') || own.includes('\t') ? GAP : null);
  const borders: [number, number][] = [];
  if (parting !== null) {
    parting.lastIndex = line.length - own.length + markerLength(own);
    for (let gap = parting.exec(line); gap; gap = parting.exec(line))
      borders.push([gap.index, gap.index + gap[0].length]);
  }
  if (cuts.length === 0) return borders;
  return [...borders, ...cuts.map((cut): [number, number] => [cut, cut])].toSorted((a, b) => a[0] - b[0]);
}

const GAP = /\t\s*| {2,}/gu;
const BAR = /\|/gu;

/** What parts the cells of a row of a pipe table, or of an HTML table; `null` where the line is neither. */
function markedParting(line: string): RegExp | null {
  if (!/[|<]/.test(line)) return null;
  if (/^\s*\|.*\|\s*$/u.test(line)) return BAR;
  return line.search(CELL_TAG) === -1 ? null : CELL_TAG;
}

/** How far a bullet or a number reaches: the blanks behind it part no cells. */
const markerLength = (text: string): number => bulletLength(text) || (leadingNumber(text)?.length ?? 0);

interface HeaderWords {
  readonly words: readonly string[];
  /** Whether a text is a label, or what is left of one on the first line of a narrow cell. */
  readonly isLabel: (text: string) => boolean;
}

function headerWords({ labelWords }: LabelMatcher): HeaderWords {
  const words = labelWords('header');
  const firstLines = words.map((label) => label.split(' ').slice(0, -1).join(' '));
  const keys = new Set([...words, ...firstLines].map(labelKey).filter(Boolean));
  return { words, isLabel: (text) => keys.has(labelKey(text)) };
}

/** The columns of header labels that only blanks part from another cell of their line. */
function labelColumns({ cells }: Line, grid: string, { isLabel }: HeaderWords): number[] {
  const hasGap = (cell: Cell, i: number) => isGap(grid, cells[i - 1], cell) || isGap(grid, cell, cells[i + 1]);
  return cells.filter((cell, i) => hasGap(cell, i) && isLabel(cell.text)).map(({ left }) => left);
}

/** Whether nothing but blanks stands between two cells. */
const isGap = (grid: string, left: Cell | undefined, right: Cell | undefined): boolean =>
  left !== undefined && right !== undefined && /^ {2,}$/u.test(grid.slice(left.right, right.left));

/**
 * For each line, the lines that have the columns of its header block: those of its page, or, without pages, from a level
 * label to the next; `null` for lines of no block, from a heading or the title of a section to the next block or page.
 */
function poolsOf(lines: readonly Line[], { matchLevel, wholeLabel }: LabelMatcher): (number | null)[] {
  let page: number | null = null;
  let block = 0;
  let isBody = false;
  let hasLevel = false;
  return lines.map((line) => {
    const [first, ...others] = line.cells;
    if (line.page !== page) [page, isBody, hasLevel] = [line.page, false, false];
    if (first && matchLevel([first.text])) {
      isBody = page !== null && hasLevel && others.length === 0; // the label alone, below the block: a heading
      hasLevel = true;
      block += 1;
    } else if (first && others.length === 0 && wholeLabel('section', first.text)) isBody = true;
    return isBody ? null : (page ?? block);
  });
}

/** Labels that stand at more places than this make no columns. */
const MOST_COLUMNS = 24;

/** Where the labels of one pool begin, and the cells beside them. */
interface Columns {
  readonly labels: Set<number>;
  readonly values: Set<number>;
}

/**
 * A cell that fills its column leaves one blank before the cell beside it: where other lines of its pool show the
 * columns of labels and of their values, the line is cut there.
 */
function splitAtLabels(
  lines: readonly Line[],
  grids: readonly string[],
  markdown: boolean,
  header: HeaderWords,
  pools: readonly (number | null)[],
): Line[] {
  const columns = new Map<number, Columns>();
  for (let i = 0; i < lines.length; i += 1) {
    const [line, pool] = [lines[i]!, pools[i] ?? null];
    if (pool === null) continue;
    const own = columns.get(pool) ?? { labels: new Set(), values: new Set() };
    columns.set(pool, own);
    for (const label of line.start ? [] : labelColumns(line, grids[i]!, header)) {
      own.labels.add(label);
      const beside = line.cells.find((cell) => cell.left > label);
      if (beside) own.values.add(beside.left);
    }
  }
  const isLabelRow = (line: Line | undefined) =>
    line !== undefined && line.cells.length > 1 && line.cells.every(({ text }) => header.isLabel(text));
  return lines.map((line, i) => {
    const pool = pools[i] ?? null;
    if (line.start || pool === null) return line; // its cells are known
    if (isLabelRow(lines[i - 1])) return line; // values under their labels: `Assessore` may begin one
    const cuts = cutsIn(line, grids[i]!, columns.get(pool)!, header);
    return cuts.size === 0 ? line : { ...line, cells: cellsOf(grids[i]!, markdown, [...cuts]) };
  });
}

/** How far off its column a label may begin: `-layout` counts letters of different widths as columns. */
const NEAR_LABEL = 8;

/** Where a line is cut that has the columns of its pool. */
function cutsIn({ cells }: Line, grid: string, { labels, values }: Columns, header: HeaderWords): ReadonlySet<number> {
  const cuts = new Set<number>();
  const cutAt = (at: number | null) => at !== null && cuts.add(at);
  if (labels.size > MOST_COLUMNS) return cuts;
  for (const column of labels) cutAt(labelAt(grid, column, header));
  for (const { left } of cells) if (isNear(values, left, 1)) cutAt(labelBefore(grid, left, header.words));
  for (const word of header.words) {
    const at = labelAmid(grid, word);
    if (at === null || !isNear(labels, at, NEAR_LABEL + 2)) continue;
    cutAt(at);
    cutAt(at + word.length + 1);
  }
  for (const { left, right } of cells) {
    if (!isNear(labels, left, NEAR_LABEL)) continue;
    const isBeside = isNear(labels, left, 2);
    const begins = (word: string) => grid.startsWith(`${word} `, left);
    const label = header.words.find(
      (word) => begins(word) && (isBeside || /\p{Lu}/u.test(grid[left + word.length + 1]!)),
    );
    if (label) cutAt(left + label.length + 1);
    for (const at of values) if (at > left && at < right && /\S \S/u.test(grid.slice(at - 2, at + 1))) cutAt(at);
  }
  return cuts;
}

/** Whether a column is one of these, or `within` so many places of one. */
function isNear(columns: ReadonlySet<number>, at: number, within: number): boolean {
  for (let near = at - within; near <= at + within; near += 1) if (columns.has(near)) return true;
  return false;
}

/** Where a label begins that only a single blank parts from a title, if it stands before a value, apart from it. */
function labelBefore(text: string, value: number, words: readonly string[]): number | null {
  const before = text.slice(0, value).trimEnd();
  if (value - before.length < 2) return null;
  const label = words.find((word) => before.endsWith(word) && /\S $/u.test(before.slice(0, -word.length)));
  return label ? before.length - label.length : null;
}

/** Where a label stands that single blanks part from a title before it and from a name in capitals behind it. */
function labelAmid(grid: string, word: string): number | null {
  const at = grid.indexOf(` ${word} `);
  if (at <= 0 || grid[at - 1] === ' ') return null;
  return /^\p{Lu}{2}/u.test(grid.slice(at + word.length + 2, at + word.length + 4)) ? at + 1 : null;
}

/** No label has more letters. */
const LONGEST_LABEL = 120;

/** Where, near a column, a header label begins behind a single blank. */
function labelAt(text: string, column: number, { isLabel }: HeaderWords): number | null {
  for (let at = column - 3; at <= column + 3; at += 1) {
    if (text[at - 1] !== ' ' || text[at] === ' ') continue;
    if (isLabel(text.slice(at, at + LONGEST_LABEL).split(/ {2,}|\t/u, 1)[0]!)) return at;
  }
  return null;
}

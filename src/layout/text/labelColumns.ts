/**
 * Finds the columns that labels of header blocks stand in, in text that keeps the columns of its page, and cuts the lines there
 * whose cells fill their column.
 */

import { levelAtStart } from '../../labels/levelLabel.js';
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Cell, Line } from '../../model/layout.js';
import { labelKey } from '../../text/normalize.js';

export interface HeaderWords {
  readonly words: readonly string[];
  /** Whether a text is a label, or what is left of one on the first line of a narrow cell. */
  readonly isLabel: (text: string) => boolean;
}

/** Gathers the labels of header blocks. */
export function headerWords({ labelWords }: LabelMatcher): HeaderWords {
  const words = labelWords('header');
  const firstLines = words.map((label) => label.split(' ').slice(0, -1).join(' '));
  const keys = new Set([...words, ...firstLines].map(labelKey).filter(Boolean));
  return { words, isLabel: (text) => keys.has(labelKey(text)) };
}

/**
 * Whether one blank each parts the cells of a header block's first row: `OBIETTIVO DI MANDATO 2023_2028_DUP_01 Assessorato ANNA
 * ROSSI`.
 */
export function isWholeRow({ matchLevel, matchLabel, codes }: LabelMatcher, text: string): boolean {
  const rest = matchLevel([text])?.rest ?? '';
  const code = codes.leadingCode(rest);
  return code !== null && matchLabel('header', [rest.slice(code.length).trimStart()]) !== null;
}

/** The columns of header labels that only blanks part from another cell of their line. */
export function labelColumns({ cells }: Line, grid: string, { isLabel }: HeaderWords): number[] {
  const hasGap = (cell: Cell, i: number) => isGap(grid, cells[i - 1], cell) || isGap(grid, cell, cells[i + 1]);
  return cells.filter((cell, i) => hasGap(cell, i) && isLabel(cell.text)).map(({ left }) => left);
}

/** Whether nothing but blanks stands between two cells. */
const isGap = (grid: string, left: Cell | undefined, right: Cell | undefined): boolean =>
  left !== undefined && right !== undefined && /^ {2,}$/u.test(grid.slice(left.right, right.left));

/** How many lines below the label of its level a code may stand: lines of cells beside them may come between. */
const CODE_BELOW = 3;

/**
 * For each line, the lines that have the columns of its header block: those of its page, or, without pages, from a level
 * label to the next; `null` for lines of no block, from a heading or the title of a section to the next block or page.
 */
function poolsOf(lines: readonly Line[], matcher: LabelMatcher): (number | null)[] {
  const hasCodeBelow = (i: number): boolean =>
    lines
      .slice(i + 1, i + 1 + CODE_BELOW)
      .some(
        ({ cells: [first] }) =>
          first?.left === lines[i]!.cells[0]!.left && matcher.codes.leadingCode(first.text) !== null,
      );
  let page: number | null = null;
  let block = 0;
  let isBody = false;
  let hasLevel = false;
  return lines.map((line, i) => {
    const [first, ...others] = line.cells;
    if (line.page !== page) [page, isBody, hasLevel] = [line.page, false, false];
    if (levelAtStart(matcher, lines, i)) {
      // The label alone, below the block and above no code, is a heading.
      isBody = page !== null && hasLevel && others.length === 0 && !hasCodeBelow(i);
      hasLevel = true;
      block += 1;
    } else if (first && others.length === 0 && matcher.wholeLabel('section', first.text)) isBody = true;
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
 * columns of labels and of their values, the line is cut there. `cellsOf` gives the cells of a line with cuts.
 */
export function splitAtLabels(
  lines: readonly Line[],
  grids: readonly string[],
  header: HeaderWords,
  matcher: LabelMatcher,
  cellsOf: (grid: string, cuts: readonly number[]) => Cell[],
): Line[] {
  const pools = poolsOf(lines, matcher);
  const columns = new Map<number, Columns>();
  for (let i = 0; i < lines.length; i += 1) {
    const [line, pool] = [lines[i]!, pools[i] ?? null];
    if (pool === null) continue;
    const own = columns.get(pool) ?? { labels: new Set(), values: new Set() };
    columns.set(pool, own);
    for (const label of line.start ? [] : labelColumns(line, grids[i]!, header)) {
      own.labels.add(label);
      const beside = line.cells.find((cell) => cell.left > label && !header.isLabel(cell.text));
      if (beside) own.values.add(beside.left);
    }
    const isFilled = ({ text }: Cell) => header.words.some((word) => beginsWith(text, word) && isName(text, word));
    for (const cell of line.cells.length > 1 ? line.cells.filter(isFilled) : []) own.labels.add(cell.left);
  }
  const isLabelRow = (line: Line | undefined) =>
    line !== undefined && line.cells.length > 1 && line.cells.every(({ text }) => header.isLabel(text));
  /** Lines of one cell that stand beside no label, as the title under a heading. */
  const elsewhere = new Set(
    lines.filter((_, i) => !columns.get(pools[i] ?? Number.NaN)?.labels.size).map(({ text }) => text.trim()),
  );
  let row: readonly number[] = []; // where the labels of a row begin, for the values under them
  let isTitle = false; // a cell that reaches into the next column of labels, and the lines that it goes on in
  return lines.map((line, i) => {
    const [pool, grid] = [pools[i] ?? null, grids[i]!];
    if (line.start || pool === null || elsewhere.has(line.text.trim())) return line; // its cells are known
    if (isLabelRow(line)) row = line.cells.slice(1).map(({ left }) => left);
    else if (line.cells.length === 0) row = [];
    else if (row.length > 0) return { ...line, cells: cellsOf(grid, row.every(beginsIn(grid)) ? row : []) };
    isTitle = isAlone(line, header) && (isTitle || isWide(line, columns.get(pool)!));
    if (isTitle) return line;
    const cuts = cutsIn(line, grid, columns.get(pool)!, header);
    return cuts.size === 0 ? line : { ...line, cells: cellsOf(grid, [...cuts]) };
  });
}

/** Returns a test for columns where a cell may begin in a line: after a blank, or after its end. */
const beginsIn = (grid: string) => (at: number) => at > grid.length || grid[at - 1] === ' ';

/** Whether a line is one cell, which begins with no label. */
const isAlone = ({ cells: [only, ...others] }: Line, { words }: HeaderWords): boolean =>
  only !== undefined && others.length === 0 && !words.some((word) => only.text.startsWith(word));

/** Whether the first cell of a line begins in a column of labels, and reaches into the next one. */
const isWide = ({ cells }: Line, { labels }: Columns): boolean => {
  const { left, right } = cells[0]!;
  return (
    labels.size <= MOST_COLUMNS &&
    isNear(labels, left, NEAR_LABEL) &&
    [...labels].some((at) => at > left + NEAR_LABEL && at < right)
  );
};

const beginsWith = (text: string, word: string): boolean => text.startsWith(`${word} `);

/** Whether a name in capitals stands after the label that a text begins with. */
const isName = (text: string, label: string): boolean =>
  /^\p{Lu}{2}/u.test(text.slice(label.length + 1, label.length + 3));

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

/** Where a label stands that single blanks part from a title before it and from a name in capitals after it. */
function labelAmid(grid: string, word: string): number | null {
  const at = grid.indexOf(` ${word} `);
  if (at <= 0 || grid[at - 1] === ' ') return null;
  return /^\p{Lu}{2}/u.test(grid.slice(at + word.length + 2, at + word.length + 4)) ? at + 1 : null;
}

/** No label has more letters. */
const LONGEST_LABEL = 120;

/** Where, near a column, a header label begins after a single blank. */
function labelAt(text: string, column: number, { isLabel }: HeaderWords): number | null {
  for (let at = column - 3; at <= column + 3; at += 1) {
    if (text[at - 1] !== ' ' || text[at] === ' ') continue;
    if (isLabel(text.slice(at, at + LONGEST_LABEL).split(/ {2,}|\t/u, 1)[0]!)) return at;
  }
  return null;
}

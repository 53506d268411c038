/**
 * Tables of markdown whose cells are parted by bars: `| a | b |`, or without the outer bars, as html2text writes them. There a
 * line break within a cell begins a new line of the text, and a long row is wrapped.
 */
import type { MarkupPart } from '../../model/markup.js';
import { joinLines } from '../../text/normalize.js';
import type { Context, NumberedLine, PartReader } from './lines.js';
import { HEADING, isBlank, tableOf } from './lines.js';

const OUTER = /^\s*\|.*\|\s*$/u;
const BAR = /(?<!\\)\|/u;

const isRule = (text: string): boolean =>
  text.includes('|') &&
  text
    .trim()
    .replace(/^\||\|$/gu, '')
    .split('|')
    .every((cell) => /^:?-+:?$/u.test(cell.trim()));
/** The dashes under a head of one cell, amid lines with bars. */
const isOneCellRule = (text: string): boolean => /^-{3,}\s*$/u.test(text);
/** As html2text writes it: with two blanks after it, as after every row. */
const ONE_CELL = /^-{3} {2}$/u;
const isAnyRule = (text: string): boolean => isRule(text) || isOneCellRule(text);
const bars = (text: string): number => text.split(BAR).length - 1;

/** Reads a table with outer bars. */
export const pipeTable: PartReader = (lines, at, context) => {
  let end = at;
  while (end < lines.length && OUTER.test(lines[end]!.text)) end += 1;
  if (end === at) return null;
  const isOpen = !isBlank(lines[end]) && BAR.test(lines[end]!.text); // goes on without its outer bars
  if (isOpen) return null;
  const rows = lines.slice(at, end).filter(({ text }) => !isRule(text));
  const hasHead = end > at + 1 && isRule(lines[at + 1]!.text);
  return {
    blocks: [
      tableFrom(
        rows.map((line) => [line]),
        hasHead,
        Number.POSITIVE_INFINITY,
        context,
      ),
    ],
    end,
  };
};

/** How many lines before its rule a table may begin whose rows have several. */
const TALLEST_HEAD = 40;
/** How many lines a row with outer bars may have. */
const TALLEST_ROW = 200;

/**
 * Reads a table with outer bars whose cells are blocks, as Turndown writes the paragraphs of cells: with line breaks and blank
 * lines around them, and bars on lines of their own. A row ends with its last bar.
 */
export const tallTable: PartReader = (lines, at, context) => {
  const begins = (index: number) => lines[index]?.text.trimStart().startsWith('|') === true;
  if (!begins(at) || OUTER.test(lines[at]!.text)) return null;
  const rule = at + lines.slice(at, at + TALLEST_HEAD).findIndex(({ text }) => isRule(text));
  if (rule < at) return null;
  const columns = bars(lines[rule]!.text.trim().replace(/^\||\|$/gu, '')) + 1;
  /** The lines of the row that begins at an index: as many as have all of its bars. */
  const rowFrom = (first: number): NumberedLine[] | null => {
    let count = 0;
    for (let i = first; begins(first) && i < lines.length && i < first + TALLEST_ROW; i += 1) {
      count += bars(lines[i]!.text);
      if (HEADING.test(lines[i]!.text)) return null; // a table around a sheet is no table of it
      if (count > columns || isRule(lines[i]!.text)) {
        const isWhole = count === columns + 1 && lines[i]!.text.trimEnd().endsWith('|');
        return isWhole ? lines.slice(first, i + 1) : null;
      }
    }
    return null;
  };
  const head = columns > 1 ? rowFrom(at) : null;
  if (head?.length !== rule - at) return null;
  const rows = [head];
  let end = rule + 1;
  for (let row = rowFrom(end); row; row = rowFrom(end)) {
    rows.push(row);
    end += row.length;
  }
  return { blocks: [tableFrom(rows, true, columns, context)], end };
};

/** Reads tables without outer bars, from the first line of their paragraph to the last. */
export const openTables: PartReader = (lines, at, context) => {
  if (isBlank(lines[at]) || !isBlank(lines[at - 1])) return null;
  let end = at;
  let [hasRule, hasBar] = [false, false];
  while (end < lines.length && !isBlank(lines[end])) {
    const { text } = lines[end]!;
    hasRule ||= end > at && isAnyRule(text);
    hasBar ||= BAR.test(text);
    if (!hasRule && end - at > TALLEST_HEAD) return null;
    end += 1;
  }
  if (!hasRule || !(hasBar || lines.slice(at, end).some(({ text }) => ONE_CELL.test(text)))) return null;
  const joined = unwrapped(lines.slice(at, end));
  const rules = joined.flatMap(({ text }, i) => (isAnyRule(text) ? [i] : []));
  const heads = rules.map((rule, i) => headOf(joined, rule, (rules[i - 1] ?? -1) + 1));
  const blocks: MarkupPart[] = context.read(joined.slice(0, heads[0]), context);
  rules.forEach((rule, i) => {
    const columns = joined[rule]!.text.trim()
      .replace(/^\||\|$/gu, '')
      .split('|').length;
    const own = [joined.slice(heads[i], rule), ...rowsOf(joined.slice(rule + 1, heads[i + 1]), columns)];
    blocks.push(tableFrom(own, true, columns, context));
  });
  return { blocks, end };
};

/** Puts wrapped lines together: where any line ends in two blanks, only such a line was meant to end. */
function unwrapped(lines: readonly NumberedLine[]): NumberedLine[] {
  // Where cells are padded, a row that fills its columns is as long as their rule, and has no blanks after it.
  const widths = new Set(lines.flatMap(({ text }) => (isRule(text) && text.includes('----') ? [text.length] : [])));
  const ends = ({ text }: NumberedLine) => text.endsWith('  ') || isAnyRule(text) || widths.has(text.length);
  if (!lines.some(({ text }) => text.endsWith('  '))) return [...lines];
  const joined: NumberedLine[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (isOpen && !isAnyRule(line.text))
      joined.push({ ...joined.at(-1)!, text: joinLines([joined.pop()!.text.trimEnd(), line.text]) });
    else joined.push(line);
    isOpen = !ends(line);
  }
  return joined;
}

/** The line where the heads above a rule begin: their first cell may have lines of its own above the others. */
function headOf(lines: readonly NumberedLine[], rule: number, first: number): number {
  let head = Math.max(first, rule - 1);
  const begins = (text: string) => text.trimStart().startsWith('|');
  while (head > first && !begins(lines[head]!.text)) {
    const above = lines[head - 1]!.text;
    if (bars(above) > (begins(above) ? 1 : 0)) break;
    head -= 1;
  }
  return head;
}

/** Text that is emphasised from its start to its end: no converter leaves a blank before it at the start of a row. */
const EMPHASISED = /^([*_]+)(?![*_\s]).*[*_]\s*$/u;

/**
 * Gathers the lines of each row: a row has as many cells as the rule, and its last one may go on. Where the head is one
 * cell over all columns, a blank at its start tells the line that goes on.
 */
function rowsOf(lines: readonly NumberedLine[], columns: number): NumberedLine[][] {
  const rows: NumberedLine[][] = [];
  const count = (row: readonly NumberedLine[]) => row.reduce((sum, { text }) => sum + bars(text), 0);
  for (const line of lines) {
    const row = rows.at(-1);
    const own = bars(line.text);
    const mayGoOn = columns === 1 ? /^\s/u.test(line.text) : !EMPHASISED.test(line.text);
    const goesOn = row && (own === 0 || columns === 1 ? mayGoOn : count(row) + own < columns);
    if (goesOn) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** Cells that a converter names because they are empty. */
const NAMED_EMPTY = /^(?:Unnamed: (\d+)|Col(\d+))$/u;
const isNamedEmpty = (text: string, column: number): boolean => {
  const [, from0, from1] = NAMED_EMPTY.exec(text.trim()) ?? [];
  return from0 !== undefined ? Number(from0) === column : from1 !== undefined && Number(from1) === column + 1;
};

/** Whether the text has the head of a table as pandas names it: there empty cells are `NaN`. */
export const hasPandasHead = (lines: readonly NumberedLine[]): boolean =>
  lines.some(
    ({ text }, i) =>
      text.includes('Unnamed: ') &&
      isRule(lines[i + 1]?.text ?? '') &&
      cellsOf([{ text, number: 0 }], Number.POSITIVE_INFINITY).some(
        ([cell], column) => cell?.text.includes('Unnamed') && isNamedEmpty(cell.text, column),
      ),
  );

function tableFrom(
  rows: readonly (readonly NumberedLine[])[],
  hasHead: boolean,
  columns: number,
  context: Context,
): MarkupPart {
  const cells = rows.map((row, i) =>
    cellsOf(row, columns).map((cell, column) => {
      const text = cell.map((line) => line.text).join(' ');
      const isEmpty = (hasHead && i === 0 && isNamedEmpty(text, column)) || (context.hasNaN && text.trim() === 'NaN');
      return isEmpty ? [] : cell;
    }),
  );
  return tableOf(withoutCopies(cells), context);
}

/** A text that a row of a sheet does not have twice: no number, no short word. */
const isLong = (text: string): boolean => text.length >= 8 && /\p{L}/u.test(text);

/**
 * Empties the copies that some converters set into all columns and rows of a cell that takes several: those of the cell on
 * their left, and in the first column those of the cell above.
 */
function withoutCopies(rows: readonly NumberedLine[][][]): NumberedLine[][][] {
  const textOf = (cell: readonly NumberedLine[] | undefined) => cell?.map(({ text }) => text.trim()).join(' ') ?? '';
  // A table of a section may well have one text in several rows: only a header block begins with a level and a code.
  const first = textOf(rows[0]?.[0]);
  const isHeaderBlock = /\p{Lu}{3}/u.test(first) && /\d/u.test(first);
  return rows.map((row, i) =>
    row.map((cell, column) => {
      const text = textOf(cell);
      const isCopy = text === textOf(column > 0 ? row[column - 1] : isHeaderBlock ? rows[i - 1]?.[0] : undefined);
      return isCopy && isLong(text) ? [] : cell;
    }),
  );
}

/** The lines of each cell of a row. Outer bars are no borders of cells. */
function cellsOf(row: readonly NumberedLine[], columns: number): NumberedLine[][] {
  const cells: NumberedLine[][] = [[]];
  for (const { text, number } of row)
    text.split(BAR).forEach((part, i) => {
      const own = { text: part.replaceAll('\\|', '|').trim(), number };
      if (i === 0) cells.at(-1)!.push(own);
      else cells.push([own]);
    });
  const isEmpty = (cell: readonly NumberedLine[] | undefined) => cell?.every(({ text }) => text === '') ?? false;
  const isOuter = columns === Number.POSITIVE_INFINITY || cells.length > columns;
  const from = isOuter && isEmpty(cells[0]) ? 1 : 0;
  const to =
    isEmpty(cells.at(-1)) && (columns === Number.POSITIVE_INFINITY || cells.length - from > columns) ? -1 : undefined;
  return cells
    .slice(from, to)
    .map((cell) => cell.map((line, i) => (i + 1 < cell.length ? { ...line, text: `${line.text}  ` } : line)));
}

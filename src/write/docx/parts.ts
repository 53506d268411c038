/**
 * The parts that Word documents are made of: paragraphs, lists, tables, facts.
 *
 * Example: `paragraph('Azioni:')`, `heading(2, '2023_2028_DUP_01 – PIÙ SICUREZZA')`, `table(['Codice'], [['0301']], [1])`.
 * Text stays text: non-text characters stand as escapes, line ends as line breaks.
 */
import {
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { OtherBlock } from '../../model/objective.js';
import { visible } from '../../text/characters.js';
import { listName, type StyleId, TEXT_WIDTH } from './styles.js';

/** A paragraph or a table. */
export type Part = Paragraph | Table;

/** How a run of text is set. */
export interface RunLook {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly strike?: boolean;
  readonly underline?: Record<string, never>;
}

/** Where runs end: at line ends, at tabs, and within what the package would take for the name of a list of `styles.ts`. */
const ENDS = /(\r\n?|\n|\t)|(?<=\{)(?=\uE000)/u;

/** Runs of a text: line ends become line breaks, tabs stay. A text is no child of a run: the package takes some for fields. */
export const runs = (text: string, look: RunLook = {}): ParagraphChild[] =>
  visible(text)
    .split(ENDS)
    .filter((piece) => piece !== undefined)
    .map((piece) => {
      if (piece === '\t') return new TextRun({ children: [new Tab()] });
      if (/^[\r\n]/u.test(piece)) return new TextRun({ break: 1 });
      return new TextRun({ ...look, text: piece });
    });

export interface ParagraphLook {
  readonly style?: StyleId;
  readonly pageBreakBefore?: boolean;
  readonly keepNext?: boolean;
}

/** A paragraph of a text, or of runs. */
export const paragraph = (content: string | readonly ParagraphChild[], look: ParagraphLook = {}): Paragraph =>
  new Paragraph({ ...look, children: typeof content === 'string' ? runs(content) : content });

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** A heading, on a new page if it is asked for. */
export const heading = (level: 1 | 2 | 3, text: string, pageBreakBefore = false): Paragraph =>
  new Paragraph({
    heading: HEADINGS[level],
    ...(pageBreakBefore ? { pageBreakBefore, spacing: { before: 0 } } : {}),
    children: runs(text.replace(/\s+/gu, ' ')),
  });

/** What stands where there is no value. */
export const absent = (text: string): ParagraphChild[] => runs(text, { italics: true, color: '595959' });

/** A cell: a text, or paragraphs of runs. */
export type Cell = string | readonly (readonly ParagraphChild[])[];

const SHADE = { type: ShadingType.CLEAR, fill: 'E9EDF2', color: 'auto' } as const;

const cell = (content: Cell, width: number, isHeading: boolean): TableCell => {
  const style = isHeading ? 'TableHeading' : 'TableText';
  const paragraphs = typeof content === 'string' ? [runs(content)] : content;
  return new TableCell({
    width: { size: width, type: 'dxa' },
    ...(isHeading ? { shading: SHADE } : {}),
    children: paragraphs.map((children) => paragraph(children, { style })),
  });
};

/** The widths of columns, in the proportion of their shares: together, that of the text. */
function widthsOf(shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share * TEXT_WIDTH) / all));
  return widths.map((width, i) => (i > 0 ? width : TEXT_WIDTH - widths.slice(1).reduce((sum, one) => sum + one, 0)));
}

interface Row {
  readonly cells: readonly Cell[];
  /** It stands again on each page. */
  readonly isHead?: boolean;
  readonly keepNext?: boolean;
}

function grid(
  rows: readonly Row[],
  shares: readonly number[],
  isHeading: (column: number, row: Row) => boolean,
): Table {
  const widths = widthsOf(shares);
  return new Table({
    style: 'TableGrid',
    layout: 'fixed',
    width: { size: TEXT_WIDTH, type: 'dxa' },
    columnWidths: widths,
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          ...(row.isHead ? { tableHeader: true } : {}),
          ...(row.keepNext ? { keepNext: true } : {}),
          children: row.cells.map((content, i) => cell(content, widths[i]!, isHeading(i, row))),
        }),
    ),
  });
}

/** A table under a row of headings, which stands again on each page. Rows do not break. */
export const table = (
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
  shares: readonly number[],
): Table =>
  grid([{ cells: headings, isHead: true, keepNext: true }, ...rows.map((cells) => ({ cells }))], shares, (_, row) =>
    Boolean(row.isHead),
  );

/** Names and values in two columns, kept on one page. */
export const facts = (rows: readonly (readonly [name: string, value: Cell])[]): Table =>
  grid(
    rows.map((cells, i) => ({ cells, keepNext: i < rows.length - 1 })),
    [27, 73],
    (column) => column === 0,
  );

/** White space after a table, which has none of its own. */
export const gap = (): Paragraph => new Paragraph({ style: 'TableText', children: [] });

/** Rows of a table as long as the longest. */
function evenRows(rows: readonly (readonly string[])[]): string[][] {
  const most = Math.max(0, ...rows.map(({ length }) => length));
  return rows.map((row) => [...row, ...Array.from({ length: most - row.length }, () => '')]);
}

/** Shares of columns by what stands in them: the longest words must fit, long texts get more room. */
function sharesOf(rows: readonly (readonly string[])[]): number[] {
  const columns = rows[0]?.map((_, column) => rows.map((row) => row[column] ?? '')) ?? [];
  return columns.map((cells) => {
    const words = Math.max(3, ...cells.flatMap((text) => text.split(/\s+/u).map(({ length }) => Math.min(length, 24))));
    const texts = Math.max(0, ...cells.map(({ length }) => Math.min(length, 120)));
    return words + texts / 3;
  });
}

/** The table of a section, its first row as the head. */
function sectionTable(given: readonly (readonly string[])[]): Part[] {
  const [head, ...rows] = evenRows(given);
  if (head === undefined || head.length === 0) return [];
  return [table(head, rows, sharesOf([head, ...rows])), gap()];
}

/** An item of a list; ordered lists are told apart by their number, so that each begins at 1. */
export function item(content: string | readonly ParagraphChild[], isOrdered = false, instance = 0): Paragraph {
  const style = isOrdered ? 'ListNumber' : 'ListBullet';
  const children = typeof content === 'string' ? runs(content) : content;
  return new Paragraph({ style, numbering: { reference: listName(style), level: 0, instance }, children });
}

/** The parts of blocks. `list` gives each ordered list its own number, so that it begins at 1. */
export const partsOfBlocks = (blocks: readonly OtherBlock[], list: () => number): Part[] =>
  blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [paragraph(block.text)];
    if (block.type === 'table') return sectionTable(block.rows);
    const instance = block.ordered ? list() : 0;
    return block.items.map((text) => item(text, block.ordered, instance));
  });

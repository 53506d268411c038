/**
 * What is open while a page is read: lists, items, tables, letters that are set in bold. Each tag changes it, and gives back what
 * its end does.
 */
import type { MarkupCell, MarkupPart } from '../../model/markup.js';
import { BLOCKS, BOLD, HEADINGS, ITALIC, LISTS, PREFORMATTED, shownByInput } from './elements.js';
import { type LineWriter, lineWriter } from './lines.js';
import type { Attributes } from './styles.js';

/** Marks the head or foot of the pages, as no page does. */
export const MARGIN_ATTRIBUTE = 'data-page-margin';

/** Tables nested deeper than this are read as text. */
const DEEPEST_TABLE = 200;
/** Where a table has no two cells beside each other, it only frames what it holds: up to so many blocks stand without it. */
const MOST_FRAMED = 2000;
/** No cell takes more columns or rows. */
const WIDEST = 100;
const TALLEST = 1000;

interface List {
  readonly ordered: boolean;
  next: number;
}

/** An item of a list, or of none. */
interface Item {
  hasText: boolean;
}

/** A table while it is read, with what was open around it. */
interface OpenTable {
  readonly around: MarkupPart[];
  readonly lists: List[];
  readonly items: Item[];
  readonly rows: MarkupCell[][];
}

/** Of how many open tags letters are bold, a heading, in the head or foot of the pages, and so on. */
type Depths = Record<'deepTable' | 'bold' | 'italic' | 'heading' | 'pre' | 'margin', number>;

/** A page while it is read. */
export interface OpenPage {
  readonly writer: LineWriter;
  readonly depths: Depths;
  readonly tables: OpenTable[];
  lists: List[];
  items: Item[];
}

/** Does what the end of a tag does. */
export type End = () => void;

/** Begins a page, whose lines and tables go to the blocks. */
export function openPage(blocks: MarkupPart[]): OpenPage {
  const depths: Depths = { deepTable: 0, bold: 0, italic: 0, heading: 0, pre: 0, margin: 0 };
  return { writer: lineWriter(blocks, () => depths.margin > 0), depths, tables: [], lists: [], items: [] };
}

/** Adds text that stands at a line of the source. */
export function addText({ writer, depths, items }: OpenPage, text: string, number: number): void {
  writer.add(text, number, { bold: depths.bold > 0, italic: depths.italic > 0, heading: depths.heading > 0 });
  const item = items.at(-1);
  if (item && writer.hasText()) item.hasText = true;
}

/** Opens a tag; `number` gives its line in the source. */
export function openTag(page: OpenPage, name: string, attributes: Attributes, number: () => number): End | null {
  const { writer, depths, tables } = page;
  const table = depths.deepTable > 0 ? undefined : tables.at(-1);
  if (name === 'br') {
    writer.end('break');
    return null;
  }
  if (name === 'input') addText(page, shownByInput(attributes), number());
  if (name === 'table') return tables.length < DEEPEST_TABLE ? openTable(page) : openDeepTable(page);
  if ((name === 'td' || name === 'th') && table)
    return both(name === 'th' ? raise(page, 'bold') : null, openCell(page, table, attributes));
  if (name === 'tr' && table) {
    writer.end('block', null);
    table.rows.push([]);
    return null;
  }
  if (LISTS.has(name)) return openList(page, name, attributes);
  if (name === 'li') return openItem(page);
  return openOther(page, name, attributes);
}

/** Ends the line before and after a block; within an item that has text, what follows goes on the item. */
const endBlock = ({ writer, items }: OpenPage): void => writer.end(items.at(-1)?.hasText ? 'rest' : 'block');

function raise({ depths }: OpenPage, name: keyof Depths): End {
  depths[name] += 1;
  return () => {
    depths[name] -= 1;
  };
}

function openItem(page: OpenPage): End {
  const { writer, lists, items } = page;
  const outermost = lists[0];
  const item = { ordered: outermost?.ordered ?? false, number: outermost?.next ?? 0 };
  if (outermost) outermost.next += 1;
  writer.end('block', item);
  items.push({ hasText: false });
  return () => {
    page.items.pop();
    writer.end('block', null);
  };
}

function openList(page: OpenPage, name: string, { start = '' }: Attributes): End {
  const { lists } = page;
  lists.push({ ordered: name === 'ol', next: /^\d{1,6}$/u.test(start) ? Number(start) : 1 });
  endBlock(page);
  return () => {
    page.lists.pop();
    endBlock(page);
  };
}

function openTable(page: OpenPage): End {
  const { writer, lists, items } = page;
  endBlock(page);
  const table: OpenTable = { around: writer.into([]), lists, items, rows: [] };
  writer.into(table.around); // what stands in no cell stands before the table
  [page.lists, page.items] = [[], []];
  page.tables.push(table);
  return () => {
    page.tables.pop();
    writer.end('block', null);
    writer.into(table.around);
    for (const block of withoutFrame(table.rows)) table.around.push(block);
    [page.lists, page.items] = [lists, items];
  };
}

function openDeepTable(page: OpenPage): End {
  endBlock(page);
  return both(raise(page, 'deepTable'), () => endBlock(page));
}

function openCell(page: OpenPage, { rows }: OpenTable, { colspan = '', rowspan = '' }: Attributes): End {
  const { writer } = page;
  const blocks: MarkupPart[] = [];
  writer.end('block', null);
  if (rows.length === 0) rows.push([]);
  rows.at(-1)!.push({ blocks, columns: spanOf(colspan, WIDEST), rows: spanOf(rowspan, TALLEST) });
  const before = writer.into(blocks);
  [page.lists, page.items] = [[], []];
  return () => {
    writer.end('block', null);
    writer.into(before);
  };
}

/** Opens a tag that sets letters, or is a block, or neither. */
function openOther(page: OpenPage, name: string, attributes: Attributes): End {
  const style = attributes['style'] ?? '';
  const set = [
    BOLD.has(name) || /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style) ? raise(page, 'bold') : null,
    ITALIC.has(name) || /font-style\s*:\s*italic/iu.test(style) ? raise(page, 'italic') : null,
    HEADINGS.has(name) ? raise(page, 'heading') : null,
    PREFORMATTED.has(name) ? raise(page, 'pre') : null,
  ];
  if (!BLOCKS.has(name)) return both(...set);
  endBlock(page);
  return both(() => endBlock(page), ...set, MARGIN_ATTRIBUTE in attributes ? raise(page, 'margin') : null);
}

function withoutFrame(rows: OpenTable['rows']): readonly MarkupPart[] {
  const blocks = rows.every((row) => row.length < 2) ? rows.flat().flatMap((cell) => cell.blocks) : [];
  return blocks.length > 0 && blocks.length <= MOST_FRAMED ? blocks : [{ kind: 'table', rows }];
}

const both =
  (...all: readonly (End | null)[]): End =>
  () => {
    for (const one of all) one?.();
  };

const spanOf = (value: string, most: number): number =>
  /^\s*\d{1,9}\s*$/u.test(value) ? Math.min(most, Math.max(1, Number(value))) : 1;

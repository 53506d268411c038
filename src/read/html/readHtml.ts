/**
 * HTML -> blocks. In: a page, or a part of one. Out: its lines, lists and tables, and the text that it does not show.
 *
 * The page is read once, from its start to its end, whatever its size; tags that are left open or closed wrongly are allowed for.
 */
import type { MarkupCell, MarkupPart } from '../../model/markup.js';
import type { HiddenPart, MarkupHiding } from '../../model/source.js';
import { BLOCKS, BOLD, HEADINGS, ITALIC, LISTS, PREFORMATTED, SKIPPED, shownByInput } from './elements.js';
import { lineWriter } from './lines.js';
import { type Attributes, type HiddenSelectors, hiddenSelectors, hidingOf } from './styles.js';
import { readTags } from './tags.js';

export interface HtmlContent {
  readonly blocks: readonly MarkupPart[];
  readonly hidden: readonly HiddenPart[];
}

export interface HtmlOptions {
  /** Number of the line that the HTML begins on. */
  readonly firstLine?: number;
  /** Whether tabs part cells; else they are blanks. */
  readonly tabs?: boolean;
}

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

/** A table while it is read, with what was open around it. */
interface OpenTable {
  readonly around: MarkupPart[];
  readonly lists: List[];
  readonly items: { hasText: boolean }[];
  readonly rows: MarkupCell[][];
}

/** Reads HTML. */
export function readHtml(html: string, { firstLine = 1, tabs = false }: HtmlOptions = {}): HtmlContent {
  const blocks: MarkupPart[] = [];
  const hidden: HiddenPart[] = [];
  const depth = { deepTable: 0, bold: 0, italic: 0, heading: 0, pre: 0, margin: 0 };
  const undo: ((() => void) | null)[] = [];
  const tables: OpenTable[] = [];
  let lists: List[] = [];
  let items: { hasText: boolean }[] = [];
  let selectors: HiddenSelectors = new Set();
  let css = '';
  let away: {
    readonly reason: MarkupHiding | 'skipped' | 'style';
    depth: number;
    text: string;
    number: number;
  } | null = null;
  const lineAt = lineCounter(html, firstLine);
  const writer = lineWriter(blocks, () => depth.margin > 0);

  const setting = () => ({ bold: depth.bold > 0, italic: depth.italic > 0, heading: depth.heading > 0 });
  const add = (text: string, number: number) => {
    writer.add(text, number, setting());
    const item = items.at(-1);
    if (item && writer.hasText()) item.hasText = true;
  };
  /** Ends the line before and after a block; within an item that has text, what follows goes on the item. */
  const endBlock = () => writer.end(items.at(-1)?.hasText ? 'rest' : 'block');
  const raise = (name: keyof typeof depth) => {
    depth[name] += 1;
    return () => {
      depth[name] -= 1;
    };
  };

  const openItem = () => {
    const outermost = lists[0];
    const item = { ordered: outermost?.ordered ?? false, number: outermost?.next ?? 0 };
    if (outermost) outermost.next += 1;
    writer.end('block', item);
    items.push({ hasText: false });
    return () => {
      items.pop();
      writer.end('block', null);
    };
  };
  const openList = (name: string, { start = '' }: Attributes) => {
    lists.push({ ordered: name === 'ol', next: /^\d{1,6}$/u.test(start) ? Number(start) : 1 });
    endBlock();
    return () => {
      lists.pop();
      endBlock();
    };
  };
  const openTable = () => {
    endBlock();
    const table: OpenTable = { around: writer.into([]), lists, items, rows: [] };
    writer.into(table.around); // what stands in no cell stands before the table
    [lists, items] = [[], []];
    tables.push(table);
    return () => {
      tables.pop();
      writer.end('block', null);
      writer.into(table.around);
      for (const block of withoutFrame(table.rows)) table.around.push(block);
      [lists, items] = [table.lists, table.items];
    };
  };
  const openCell = (table: OpenTable, { colspan = '', rowspan = '' }: Attributes) => {
    const own: MarkupPart[] = [];
    writer.end('block', null);
    if (table.rows.length === 0) table.rows.push([]);
    table.rows.at(-1)!.push({ blocks: own, columns: spanOf(colspan, WIDEST), rows: spanOf(rowspan, TALLEST) });
    const before = writer.into(own);
    [lists, items] = [[], []];
    return () => {
      writer.end('block', null);
      writer.into(before);
    };
  };

  const open = (name: string, attributes: Attributes, at: number): (() => void) | null => {
    const table = depth.deepTable > 0 ? undefined : tables.at(-1);
    if (name === 'br') {
      writer.end('break');
      return null;
    }
    if (name === 'input') add(shownByInput(attributes), lineAt(at));
    if (name === 'table' && tables.length < DEEPEST_TABLE) return openTable();
    if (name === 'table') {
      endBlock();
      return both(raise('deepTable'), endBlock);
    }
    if ((name === 'td' || name === 'th') && table)
      return both(name === 'th' ? raise('bold') : null, openCell(table, attributes));
    if (name === 'tr' && table) {
      writer.end('block', null);
      table.rows.push([]);
      return null;
    }
    if (LISTS.has(name)) return openList(name, attributes);
    if (name === 'li') return openItem();
    const style = attributes['style'] ?? '';
    const effects = [
      BOLD.has(name) || /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style) ? raise('bold') : null,
      ITALIC.has(name) || /font-style\s*:\s*italic/iu.test(style) ? raise('italic') : null,
      HEADINGS.has(name) ? raise('heading') : null,
      PREFORMATTED.has(name) ? raise('pre') : null,
    ];
    if (BLOCKS.has(name)) {
      endBlock();
      if (MARGIN_ATTRIBUTE in attributes) effects.push(raise('margin'));
      effects.unshift(endBlock);
    }
    return both(...effects);
  };

  readTags(html, {
    open(name, attributes, at) {
      if (away) {
        away.depth += 1;
        return;
      }
      const reason = SKIPPED.has(name) ? 'skipped' : hidingOf(name, attributes, selectors);
      const isUnchosen = name === 'option' && !('selected' in attributes);
      if (reason || isUnchosen) {
        const why = name === 'style' ? 'style' : (reason ?? 'hidden');
        away = { reason: why, depth: 1, text: '', number: lineAt(at) };
      } else undo.push(open(name, attributes, at));
    },
    close() {
      if (!away) {
        undo.pop()?.();
        return;
      }
      away.depth -= 1;
      if (away.depth > 0) return;
      const { reason, number } = away;
      const text = away.text.replace(/\s+/gu, ' ').trim();
      if (reason === 'style') {
        css += `${away.text}\n`;
        selectors = hiddenSelectors(css);
      } else if (reason !== 'skipped' && text !== '') hidden.push({ reason, text, number });
      away = null;
    },
    text(text, at) {
      if (away) {
        if (away.reason !== 'skipped') away.text += text;
        return;
      }
      const number = writer.hasText() ? 0 : lineAt(at + Math.max(0, text.search(/\S/u)));
      if (depth.pre > 0) {
        text.split(/\r\n?|\n/u).forEach((line, i) => {
          if (i > 0) writer.end('break');
          add(line.replace(/\t| {2,}/gu, '\t'), number + i);
        });
      } else add(tabs ? text : text.replaceAll('\t', ' '), number);
    },
  });
  writer.end('block', null);
  return { blocks, hidden };
}

function withoutFrame(rows: OpenTable['rows']): readonly MarkupPart[] {
  const blocks = rows.every((row) => row.length < 2) ? rows.flat().flatMap((cell) => cell.blocks) : [];
  return blocks.length > 0 && blocks.length <= MOST_FRAMED ? blocks : [{ kind: 'table', rows }];
}

const both =
  (...all: readonly ((() => void) | null)[]) =>
  () => {
    for (const one of all) one?.();
  };

const spanOf = (value: string, most: number): number =>
  /^\s*\d{1,9}\s*$/u.test(value) ? Math.min(most, Math.max(1, Number(value))) : 1;

/** Returns a function from a place in a text to the number of its line; places are asked for in order. */
function lineCounter(text: string, first: number): (offset: number) => number {
  let number = first;
  let end = text.indexOf('\n');
  return (offset) => {
    while (end >= 0 && end < offset) {
      number += 1;
      end = text.indexOf('\n', end + 1);
    }
    return number;
  };
}

/**
 * Markdown -> Content. Its tables, however they are written, and its lists and tables of HTML become blocks; all other lines
 * stay text, and are read like those of any text.
 */
import { decodeHTML } from 'entities/decode';
import type { MarkupLine, MarkupPart } from '../../model/markup.js';
import type { Content, HiddenPart, Island } from '../../model/source.js';
import { withPlainEnds } from '../../text/lineEnds.js';
import { unmark, unquoted } from '../../text/markdownMarks.js';
import { joinLines } from '../../text/normalize.js';
import { withPlainFrontMatter } from './frontMatter.js';
import { htmlIsland } from './htmlIsland.js';
import { type Context, HEADING, isBlank, type NumberedLine, type PartReader, type Rejoined } from './lines.js';
import { hasPandasHead, openTables, pipeTable, tallTable } from './pipeTables.js';
import { dashedTable, gridTable } from './ruledTables.js';
import { isSmart, withSigns } from './smartSigns.js';
import { withHeadings } from './starredHeadings.js';
import { shownLines } from './unseen.js';

const PARTS: readonly PartReader[] = [htmlIsland, gridTable, pipeTable, tallTable, openTables, dashedTable, brokenLine];

/** Tables nested deeper than this are read as text. */
const DEEPEST = 8;

/** What markdown holds, what it does not show, and words that the cell of a table cut. */
interface MarkdownRead {
  readonly content: Content;
  readonly hidden: readonly HiddenPart[];
  readonly rejoined: readonly Rejoined[];
}

/** Reads markdown. */
export function readMarkdown(text: string): MarkdownRead {
  const written = withPlainEnds(text)
    .split('\n')
    .map((line, i): NumberedLine => ({ text: line.replace(QUOTED_PART, ''), number: i + 1 }));
  const hidden: HiddenPart[] = [];
  const rejoined: Rejoined[] = [];
  const lines = withHeadings(shownLines(withPlainFrontMatter(written), hidden));
  const smart = isSmart(text);
  const context: Context = { smart, hasNaN: hasPandasHead(lines), depth: 0, hidden, rejoined, read: readCell };
  const islands: Island[] = [];
  for (let at = 0; at < lines.length; ) {
    const part = partAt(lines, at, context);
    if (part) islands.push({ first: at + 1, last: part.end, blocks: part.blocks });
    at = part?.end ?? at + 1;
  }
  const isAsWritten = !smart && lines.every(({ text: shown }, i) => shown === written[i]!.text);
  const plain = isAsWritten ? text : lines.map((line) => (smart ? withSigns(line.text) : line.text)).join('\n');
  return {
    content: {
      kind: 'text',
      text: plain,
      ...(plain.includes('&') && { decode: decodeHTML }),
      ...(islands.length > 0 && { islands }),
    },
    hidden,
    rejoined,
  };
}

/** The mark of a quotation before what may be a table or a list; before all else it is taken off with other marks of a line. */
const QUOTED_PART = /^(?:> ?)+(?=[|+<]|[-=: ]*$)/u;

/** Signs without which no part begins, here or on the next line. */
const SIGN = /[|+<]|--/u;

function partAt(lines: readonly NumberedLine[], at: number, context: Context) {
  if (isBlank(lines[at])) return null;
  const hasSign = SIGN.test(lines[at]!.text) || SIGN.test(lines[at + 1]?.text ?? '');
  for (const read of hasSign ? PARTS : [openTables]) {
    const part = read(lines, at, context);
    if (part) return part;
  }
  return null;
}

/** Reads a line whose breaks part items of a list, as converters write the lines of a cell: `Azioni:<br>- vie<br>- orti`. */
function brokenLine(lines: readonly NumberedLine[], at: number, context: Context) {
  const parts = lines[at]!.text.split(BREAK_TAG).map((text) => ({ ...lines[at]!, text: `${text.trim()}  ` }));
  const first = parts.findIndex(({ text }, i) => i > 0 && ITEM.test(text));
  if (first < 0 || !/[.:;!?]$|^$/u.test(parts[first - 1]!.text.trim())) return null; // a dash may part words of a value
  return { blocks: context.read(parts, context), end: at + 1 };
}

const ITEM = /^(\s*)(?:[-*+•]|(\d{1,3})[.)])\s+(?=\S)/u;
/** What ends a line that is meant to end. */
const endsInBreak = (text: string): boolean => text.endsWith('  ') || text.endsWith('\\');
const BREAK_TAG = /<br\s*\/?>/giu;

/** Reads the lines of a cell: paragraphs with their wraps taken out, items, headings, tables. */
function readCell(lines: readonly NumberedLine[], context: Context): MarkupPart[] {
  const blocks: MarkupPart[] = [];
  let open: NumberedLine[] = [];
  const close = () => {
    for (const line of paragraph(open, context)) blocks.push(line);
    open = [];
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    const part = context.depth < DEEPEST ? partAt(lines, at, context) : null;
    if (part || isBlank(line) || ITEM.test(line.text) || HEADING.test(line.text)) close();
    if (part) blocks.push(...part.blocks);
    else if (!isBlank(line)) open.push(line);
    if (HEADING.test(line.text)) close();
    at = part?.end ?? at + 1;
  }
  close();
  return blocks;
}

/** The lines of a paragraph or an item, cut at its line breaks. */
function paragraph(lines: readonly NumberedLine[], { smart }: Context): MarkupLine[] {
  const parts: NumberedLine[] = [];
  let isOpen = false;
  for (const line of lines)
    for (const [i, text] of line.text.split(BREAK_TAG).entries()) {
      if (isOpen && i === 0) parts.push({ ...parts.at(-1)!, text: joinLines([parts.pop()!.text, unquoted(text)]) });
      else parts.push({ ...line, text: i === 0 ? text.trimEnd() : text.trim() });
      isOpen = !endsInBreak(text);
      if (!isOpen) parts.push({ ...parts.at(-1)!, text: parts.pop()!.text.trimEnd().replace(/\\$/u, '') });
    }
  // A number stays in the text: one that stands alone is a heading's own.
  const [found, , digits] = ITEM.exec(parts[0]?.text ?? '') ?? [''];
  const mark = digits === undefined ? found : '';
  let start: MarkupLine['start'] = 'block';
  return parts.flatMap((part, i): MarkupLine[] => {
    const own = i === 0 && mark !== '' ? unquoted(part.text.slice(mark.length)) : part.text;
    const { text, font } = unmark(smart ? withSigns(own) : own, i === 0 && mark === '', decodeHTML);
    if (text.trim() === '') {
      start = 'block';
      return [];
    }
    const item = i === 0 && mark !== '' ? { ordered: false, number: 0 } : undefined;
    const line: MarkupLine = { kind: 'line', text, font, number: part.number, start, ...(item && { item }) };
    start = 'break';
    return [line];
  });
}

/** Lists and tables that stand as HTML within markdown: read as a page is. */
import { decodeHTML } from 'entities/decode';
import type { MarkupPart } from '../../model/markup.js';
import { unmark } from '../../text/markdownMarks.js';
import { readHtml } from '../html/readHtml.js';
import { isBlank, type NumberedLine, type PartReader } from './lines.js';

const FIRST_TAG = /^\s*<(table|ul|ol|dl)(?=[\s>])/iu;

/** Reads from the line of the first tag to the line where it is closed; to the next blank line, if it is never closed. */
export const htmlIsland: PartReader = (lines, at, { hidden }) => {
  const name = FIRST_TAG.exec(lines[at]!.text)?.[1];
  if (name === undefined) return null;
  const end = endOf(lines, at, name);
  const html = lines.slice(at, end).map(({ text }) => text);
  const read = readHtml(html.join('\n'), { firstLine: lines[at]!.number });
  hidden.push(...read.hidden);
  return { blocks: read.blocks.map(unmarked), end };
};

const TAGS: Readonly<Record<string, RegExp>> = {
  table: /<(\/?)table(?=[\s>])/giu,
  ul: /<(\/?)ul(?=[\s>])/giu,
  ol: /<(\/?)ol(?=[\s>])/giu,
  dl: /<(\/?)dl(?=[\s>])/giu,
};

function endOf(lines: readonly NumberedLine[], at: number, name: string): number {
  const tags = TAGS[name.toLowerCase()]!;
  let depth = 0;
  for (let i = at; i < lines.length; i += 1) {
    for (const [, close] of lines[i]!.text.matchAll(tags)) depth += close ? -1 : 1;
    if (depth <= 0) return i + 1;
  }
  let blank = at;
  while (!isBlank(lines[blank])) blank += 1;
  return blank;
}

/** Some converters write the marks of markdown within HTML, too. */
function unmarked(block: MarkupPart): MarkupPart {
  if (block.kind === 'table') {
    return {
      ...block,
      rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.map(unmarked) }))),
    };
  }
  const { text, font } = unmark(block.text, false, decodeHTML);
  return { ...block, text, font: block.font + font };
}

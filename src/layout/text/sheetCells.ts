/**
 * Text of a spreadsheet -> the same lines with a tab between cells, and no quotes around cells.
 *
 * In: a text with tabs, as Excel copies or saves cells, or CSV with commas or semicolons, known by the row of its level. Out: text of as many
 * lines. Any other text comes back as it is.
 */
import type { LabelMatcher } from '../../model/labelMatcher.js';

/** A quoted cell: what it says, and where its closing quote stands. */
interface Quoted {
  readonly text: string;
  readonly end: number;
}

const isLineEnd = (char: string | undefined): boolean => char === undefined || /[\r\n\f]/u.test(char);

/** Returns the cell whose opening quote stands at a place; `null` where no quote closes it before a border or a line end. */
function quotedAt(text: string, at: number, border: string): Quoted | null {
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  const closes = end >= 0 && (text[end + 1] === border || isLineEnd(text[end + 1]));
  return closes ? { text: text.slice(at + 1, end).replaceAll('""', '"'), end } : null;
}

const QUOTE_OR_COMMA = /[",]/u;
const LINE_END = /[\r\n]/u;

/**
 * Takes the quotes off cells beside a tab: those with line ends or doubled quotes, and those with commas where the text
 * has no quotes but around such cells. Where some cells beside a tab have line ends, so may cells that fill their row.
 */
function withoutQuotes(text: string): string {
  if (!text.includes('\t') || !text.includes('"')) return text;
  const found: (Quoted & { readonly start: number; readonly beside: boolean; readonly lines: boolean })[] = [];
  let others = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    const before = text[at - 1];
    const cell = before === '\t' || isLineEnd(before) ? quotedAt(text, at, '\t') : null;
    if (cell) {
      const beside = before === '\t' || text[cell.end + 1] === '\t';
      found.push({ ...cell, start: at, beside, lines: LINE_END.test(cell.text) });
      at = cell.end;
    } else others += 1;
  }
  const ofRows = found.some(({ beside, lines }) => beside && lines);
  const isSaved = others === 0 && found.every((cell) => cell.beside && (cell.lines || QUOTE_OR_COMMA.test(cell.text)));
  const isCell = (cell: (typeof found)[number]) =>
    isSaved || (cell.lines ? cell.beside || ofRows : cell.beside && cell.text.includes('"'));
  let [plain, from] = ['', 0];
  for (const cell of found.filter(isCell)) {
    plain += text.slice(from, cell.start) + cell.text;
    from = cell.end + 1;
  }
  return plain + text.slice(from);
}

/** Sets tabs between the cells of CSV; `null` where a quote stands elsewhere than CSV has quotes. */
function withTabs(text: string, border: string): string | null {
  let plain = '';
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') {
      const cell = quotedAt(text, at, border);
      if (!cell) return null;
      plain += cell.text;
      at = cell.end + 1;
    } else {
      const start = at;
      while (text[at] !== border && text[at] !== '"' && !isLineEnd(text[at])) at += 1;
      if (text[at] === '"') return null;
      plain += text.slice(start, at);
    }
    if (at < text.length) plain += text[at] === border ? '\t' : text[at];
  }
  return plain;
}

/** What parts the cells of CSV, by the row of its parameters that names the level. */
function borderOf(text: string, matcher: LabelMatcher): string | null {
  for (const line of text.split(/[\r\n]+/u)) {
    const border = /[;,]/u.exec(line)?.[0];
    if (!border) continue;
    const [label, value] = line.split(border).map((cell) => cell.replace(/^"(.*)"$/u, '$1'));
    if (matcher.wholeLabel('parameters', label!)?.field === 'level' && matcher.isLevel(value!)) return border;
  }
  return null;
}

export function withSheetCells(text: string, matcher: LabelMatcher): string {
  if (text.includes('\t')) return withoutQuotes(text);
  const border = borderOf(text, matcher);
  return (border !== null && withTabs(text, border)) || text;
}

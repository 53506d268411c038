/**
 * Text -> lines of cells. A tab, a bar of a pipe table, or two blanks part cells; columns are counted in characters.
 */
import type { Cell, Layout, Line } from '../model/line.js';
import { cleanText, labelKey } from '../model/words.js';
import { LABELS } from '../vocabulary/labels.js';
import { unmark } from './marks.js';

interface RawLine {
  readonly text: string;
  readonly page: number | null;
  readonly number: number;
}

/** Lays out a text. Pages end at form feeds; only those in `pages` are kept, if it is given. */
export function layOutText(source: number, text: string, markdown: boolean, pages: readonly number[] | null): Layout {
  const lines = rawLines(text)
    .filter((raw) => !pages || pages.includes(raw.page ?? 1))
    .map((raw, index): Line => ({ ...raw, index, cells: cellsOf(raw.text, markdown), top: raw.number, size: 1 }));
  return { source, lines, leading: 1, positioned: lines.some(keepsColumns) };
}

/** Splits at every kind of line end. A form feed ends the page, and the line if it does not stand at its start. */
function rawLines(text: string): RawLine[] {
  const paged = text.includes('\f');
  let page = 1;
  const lines: RawLine[] = [];
  const parts = text.replace(/(?:\r\n?|\n)?\f|\r\n?/gu, (end) => (end.endsWith('\f') ? '\n\f' : '\n')).split('\n');
  if (/^\f?$/u.test(parts.at(-1)!)) parts.pop(); // what follows the last line end is no line
  for (const part of parts) {
    if (part.startsWith('\f')) page += 1;
    lines.push({ text: part.replace(/^\f/u, ''), page: paged ? page : null, number: lines.length + 1 });
  }
  return lines;
}

const PIPE_RULE = /^\s*\|?[\s:|-]*-[\s:|-]*\|[\s:|-]*$/u;

function cellsOf(line: string, markdown: boolean): Cell[] {
  if (markdown && PIPE_RULE.test(line)) return [];
  const parting = markdown && /^\s*\|.*\|\s*$/u.test(line) ? /\|/gu : /\t\s*| {2,}|\u00A0{2,}/gu;
  const cells: Cell[] = [];
  let start = 0;
  const push = (end: number) => {
    const raw = line.slice(start, end);
    const { text, font } = markdown ? unmark(raw, cells.length === 0) : { text: raw, font: '' };
    const clean = cleanText(text);
    if (clean === '') return;
    const left = start + (raw.length - raw.trimStart().length);
    cells.push({ text: clean, left, right: start + raw.trimEnd().length, font });
  };
  for (const gap of line.matchAll(parting)) {
    push(gap.index);
    start = gap.index + gap[0].length;
  }
  push(line.length);
  return cells;
}

const HEADER_KEYS = new Set(
  LABELS.filter((label) => label.place === 'header').flatMap((label) =>
    label.words.flatMap((words) => [labelKey(words), labelKey(words.split(' ').slice(0, -1).join(' '))]),
  ),
);

/** A header label with another cell on its line, parted by blanks: the text keeps the page's columns. */
function keepsColumns(line: Line): boolean {
  return (
    line.cells.length > 1 &&
    / {2}/u.test(line.text.trim()) &&
    line.cells.some((cell) => HEADER_KEYS.has(labelKey(cell.text)))
  );
}

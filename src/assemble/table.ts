/**
 * The table of linked objectives: a row is a code and a title; either may be wrapped, and a page break may cut a row.
 *
 * Where cells have places, a line belongs to the row that it stands beside; in running text, to the code before it.
 */
import type { LinkRow, Observed } from '../model/draft.js';
import { groupsOf, joinPieces, type Piece, pieceOf } from '../model/element.js';
import type { Layout } from '../model/line.js';
import { assignRows } from '../model/rows.js';
import { labelKey } from '../model/words.js';
import type { Report } from '../report/report.js';
import { codeShape, isCode, isCodeFragment, leadingCode, readCode, startsCode } from '../vocabulary/codes.js';
import { LABELS } from '../vocabulary/labels.js';
import type { Level } from '../vocabulary/levels.js';
import type { SheetText } from './sheets.js';

interface Row {
  readonly code: Piece[];
  readonly title: Piece[];
}

export interface Table {
  readonly rows: readonly Observed<LinkRow>[];
  /** Heads of the table: `Codice`, `Titolo`. */
  readonly heads: readonly Piece[];
}

interface Context {
  readonly source: number;
  readonly objective: string | null;
  readonly report: Report;
}

const HEAD_KEYS = new Set(
  LABELS.filter((label) => label.field === 'tableHead').flatMap((label) => label.words.map(labelKey)),
);

/** Reads a table's rows, in print order. `level` is the level of what it lists. */
export function readTable(layout: Layout, texts: readonly SheetText[], level: Level, context: Context): Table {
  const isHead = ({ piece }: SheetText) =>
    HEAD_KEYS.has(labelKey(piece.text)) || piece.cells.every((cell) => HEAD_KEYS.has(labelKey(cell.text)));
  const heads = texts.filter(isHead).map(({ piece }) => piece);
  const body = texts.filter((text) => !isHead(text));
  const rows = layout.positioned ? rowsByPosition(layout, body) : rowsByOrder(body);
  untear(layout, rows, context);
  return { rows: rows.flatMap((row) => observe(row, level, context) ?? []), heads };
}

function observe(row: Row, level: Level, { source, objective, report }: Context): Observed<LinkRow> | null {
  const code = row.code.map((piece) => piece.text).join('');
  const title = joinPieces(row.title);
  const line = (row.code[0] ?? row.title[0])?.line;
  const at = { source, page: line?.page ?? null, line: line?.number ?? null };
  if (code === '') {
    report.add('row-without-code', { text: title }, at, { objective });
    return null; // its lines stay unclaimed, and are reported whole
  }
  if (title === '') report.add('row-without-title', { link: code }, at, { objective });
  return { value: { level, code, title }, pieces: [...row.code, ...row.title] };
}

/** Page by page: codes are the cells of the first column, and each line of a title stands beside its code. */
function rowsByPosition(layout: Layout, texts: readonly SheetText[]): Row[] {
  const rows: Row[] = [];
  for (const part of partsOf(texts)) {
    const cells = part.flatMap(({ piece }) => piece.cells.map((cell) => pieceOf(piece.line, [cell])));
    const codeLeft = Math.min(...cells.filter(({ text }) => beginsRow(text)).map(({ cells: [cell] }) => cell!.left));
    const isFirst = (piece: Piece) => piece.cells[0]!.left <= codeLeft + piece.line.size * 1.5;
    const here: Row[] = [];
    const titles: Piece[] = [];
    for (const piece of cells) {
      const last = here.at(-1);
      const cut = last !== undefined && isFirst(piece) && isCodeFragment(piece.text) && isCut(last);
      if (cut) last.code.push(piece);
      else if (isFirst(piece) && beginsRow(piece.text)) {
        const code = leadingCode(piece.text) ?? piece.text;
        here.push({ code: [{ ...piece, text: code }], title: [] });
        if (piece.text !== code) titles.push({ ...piece, text: piece.text.slice(code.length).trim() });
      } else titles.push(piece);
    }
    const keys = here.map(({ code }) => ({ top: code[0]!.line.top, bottom: code.at(-1)!.line.top }));
    const pitch = layout.leading * (cells[0]?.line.size ?? 1);
    const lines = [...new Set(titles.map((piece) => piece.line.top))].toSorted((a, b) => a - b);
    const places = assignRows(keys, lines, pitch);
    for (const piece of titles) {
      const place = places[lines.indexOf(piece.line.top)] ?? null;
      const row = place === null ? (rows.at(-1) ?? startless(rows)) : here[place]!;
      row.title.push(piece);
    }
    rows.push(...here);
  }
  return rows;
}

/** A row for what stands above the first code of all. */
function startless(rows: Row[]): Row {
  const row = { code: [], title: [] };
  rows.push(row);
  return row;
}

/** The texts, parted at page breaks. */
function partsOf(texts: readonly SheetText[]): SheetText[][] {
  const parts: SheetText[][] = [];
  for (const text of texts) {
    if (text.broken || parts.length === 0) parts.push([text]);
    else parts.at(-1)!.push(text);
  }
  return parts;
}

/** A code, or the beginning of one that the column cut, at the start of the text. */
const beginsRow = (text: string): boolean => startsCode(text) || leadingCode(text) !== null;

/** In running text a code begins a row, and all up to the next code is its title. */
function rowsByOrder(texts: readonly SheetText[]): Row[] {
  const rows: Row[] = [];
  for (const { piece } of texts.flatMap((text) =>
    text.piece.cells.map((cell) => ({ piece: pieceOf(text.piece.line, [cell]) })),
  )) {
    const [word = '', ...more] = piece.text.split(' ');
    const rest = more.join(' ');
    const row = rows.at(-1);
    const open = row !== undefined && row.title.length === 0 && isCut(row);
    if (open && isCodeFragment(word)) row.code.push({ ...piece, text: word });
    else if (isRowCode(word, rows[0])) rows.push({ code: [{ ...piece, text: word }], title: [] });
    else {
      (row ?? startless(rows)).title.push(piece);
      continue;
    }
    if (rest !== '') rows.at(-1)!.title.push({ ...piece, text: rest });
  }
  return rows;
}

/** Whether a narrow column may have cut the row's code: it is no whole code yet, or has no running number. */
function isCut(row: Row): boolean {
  const code = row.code.map((piece) => piece.text).join('');
  return !isCode(code) || readCode(code).mission === null;
}

/** A code cited in a title that begins a line is of another shape than the table's: it is text. */
function isRowCode(word: string, first: Row | undefined): boolean {
  if (!isCode(word)) return startsCode(word);
  if (!first || first.code.length === 0 || readCode(word).mission !== null || /_$/u.test(word)) return true;
  const shape = codeShape(first.code.map((piece) => piece.text).join(''));
  return shape.startsWith(codeShape(word));
}

/** A column of codes and then a column of titles: as many of one as of the other are pairs, in their order. */
function untear(layout: Layout, rows: readonly Row[], { source, objective, report }: Context): void {
  const last = rows.at(-1);
  const bare = rows.filter((row) => row.title.length === 0);
  if (rows.length < 2 || !last || bare.length !== rows.length - 1 || last.title.length === 0) return;
  const groups = groupsOf(layout, last.title);
  if (groups.length === 1) return;
  if (groups.length !== rows.length) {
    const { line } = rows[0]!.code[0] ?? last.title[0]!;
    const at = { source, page: line.page, line: line.number };
    report.add('torn-table', { codes: rows.length, titles: groups.length }, at, { objective });
    return;
  }
  rows.forEach((row, i) => {
    row.title.splice(0, row.title.length, ...groups[i]!);
  });
}

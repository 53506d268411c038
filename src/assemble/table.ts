/**
 * The table of linked objectives: a row is a code and a title; either may be wrapped, and a page break may cut a row.
 *
 * Where cells have places, a line belongs to the row that it stands beside; in running text, to the code before it.
 */
import type { LinkRow, Observed } from '../model/draft.js';
import { groupsOf, joinPieces, type Piece, pieceOf } from '../model/element.js';
import { groupBy } from '../model/groups.js';
import type { Cell, Layout } from '../model/line.js';
import { assignRows } from '../model/rows.js';
import type { Report } from '../report/report.js';
import type { CodeGrammar } from '../vocabulary/codes.js';
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

/** Reads a table's rows, in print order. `level` is the level of what it lists. */
export function readTable(layout: Layout, texts: readonly SheetText[], level: Level, context: Context): Table {
  const { codes, isTableHead } = layout.lexicon;
  const isHead = ({ piece }: SheetText) => isTableHead(piece.text);
  const heads = texts.filter(isHead).map(({ piece }) => piece);
  const body = texts.filter((text) => !isHead(text));
  const rows = layout.positioned ? rowsByPosition(layout, body) : rowsByOrder(codes, body);
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
  const { codes } = layout.lexicon;
  const rows: Row[] = [];
  for (const part of partsOf(texts)) {
    const cells = cellsOf(part);
    const starts = cells.filter(({ text }) => codes.leadingCode(text) !== null);
    const codeLeft = Math.min(...(starts.length > 0 ? starts : cells).map((piece) => piece.cells[0]!.left));
    const here: Row[] = [];
    const titles: Piece[] = [];
    for (const piece of cells) {
      const inColumn = piece.cells[0]!.left <= codeLeft + piece.line.size * 1.5;
      const split = inColumn ? splitCode(codes, piece, here.at(-1) ?? rows.at(-1), undefined) : null;
      if (!split) titles.push(piece);
      else {
        if (split.begins) here.push({ code: [split.code], title: [] });
        else (here.at(-1) ?? rows.at(-1)!).code.push(split.code);
        titles.push(...split.rest);
      }
    }
    const keys = here.map(({ code }) => ({ top: code[0]!.line.top, bottom: code.at(-1)!.line.top }));
    const lines = [...groupBy(titles, ({ line }) => line.index).values()].map(onOneLine);
    const places = assignRows(keys, lines, layout, cells[0]?.line.size ?? 1, rows.length > 0);
    for (const piece of titles) {
      const place = places[lines.findIndex(({ line }) => line.index === piece.line.index)] ?? null;
      const row = place === null ? (rows.at(-1) ?? startless(rows)) : here[place]!;
      row.title.push(piece);
    }
    rows.push(...here);
  }
  return rows;
}

/** The pieces of one line as one. */
const onOneLine = (pieces: readonly Piece[]): Piece => ({
  line: pieces[0]!.line,
  cells: pieces.flatMap(({ cells }) => cells),
  text: pieces.map(({ text }) => text).join(' '),
});

const cellsOf = (texts: readonly SheetText[]): Piece[] =>
  texts.flatMap(({ piece }) =>
    piece.cells.map((cell) => ({ ...pieceOf(piece.line, [cell]), text: textOf(piece, cell) })),
  );

/** A piece of one cell keeps its own text: it may be a part of the cell. */
const textOf = (piece: Piece, cell: Cell): string => (piece.cells.length === 1 ? piece.text : cell.text);

/** A row for what stands above the first code of all. */
function startless(rows: Row[]): Row {
  const row = { code: [], title: [] };
  rows.push(row);
  return row;
}

/** The texts, parted at page breaks. */
const partsOf = (texts: readonly SheetText[]): SheetText[][] => [...groupBy(texts, ({ part }) => part).values()];

/** In running text a code begins a row, and all up to the next code is its title. */
function rowsByOrder(codes: CodeGrammar, texts: readonly SheetText[]): Row[] {
  const rows: Row[] = [];
  for (const piece of cellsOf(texts)) {
    const row = rows.at(-1);
    const whole = !piece.text.includes(' '); // behind a title only what stands alone can be the rest of a code
    const split = splitCode(codes, piece, row?.title.length === 0 || whole ? row : undefined, rows[0]);
    if (!split) (row ?? startless(rows)).title.push(piece);
    else {
      if (split.begins) rows.push({ code: [split.code], title: [] });
      else row!.code.push(split.code);
      rows.at(-1)!.title.push(...split.rest);
    }
  }
  return rows;
}

/**
 * What a piece says of codes: whether it begins a row or goes on the code of the `open` one, and what stands behind.
 * Where `first`, the table's first row, is given, only a code of its shape begins a row: others are cited in a title.
 */
function splitCode(
  codes: CodeGrammar,
  piece: Piece,
  open: Row | undefined,
  first: Row | undefined,
): { begins: boolean; code: Piece; rest: Piece[] } | null {
  const word = codes.leadingCode(piece.text) ?? piece.text.split(' ', 1)[0]!;
  const behind = piece.text.slice(word.length).trim();
  const rest = behind === '' ? [] : [{ ...piece, text: behind }];
  const goesOn =
    open !== undefined &&
    codes.isCodeFragment(word) &&
    fits(codes, open, word) &&
    (codes.isSeparator(word[0]!) || isCut(codes, open));
  if (!goesOn && (codes.leadingCode(word) === null || !isRowCode(codes, word, first))) return null;
  return { begins: !goesOn, code: { ...piece, text: word }, rest };
}

/** Whether a code may have been cut between the two: at an underscore, or between two letters or two digits. */
function fits(codes: CodeGrammar, open: Row, word: string): boolean {
  const joint = (open.code.at(-1)?.text.at(-1) ?? '') + word[0];
  return [...joint].some(codes.isSeparator) || /^(?:\d\d|[A-Z]{2})$/u.test(joint);
}

/** Whether a narrow column may have cut the row's code: it is no whole code yet, or has no running number. */
function isCut(codes: CodeGrammar, row: Row): boolean {
  const code = row.code.map((piece) => piece.text).join('');
  return (
    code !== '' && (!codes.isCode(code) || (codes.expects(code, 'mission') && codes.readCode(code).mission === null))
  );
}

/** A code cited in a title that begins a line is of another shape than the table's: it is text. */
function isRowCode(codes: CodeGrammar, word: string, first: Row | undefined): boolean {
  if (!codes.isCode(word) || !first || first.code.length === 0 || codes.readCode(word).mission !== null) return true;
  return codes.isLike(word, first.code.map((piece) => piece.text).join(''));
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

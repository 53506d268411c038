/**
 * Placed texts -> plain text whose blanks and blank lines show the places, as pdftotext -layout writes it. Pages end with form
 * feeds.
 */
import { median } from '../../geometry/median.js';
import { groupAdjacent } from '../../model/groupBy.js';
import type { Placed } from './placed.js';

/** A line of a placed text. */
interface Piece {
  readonly top: number;
  readonly left: number;
  readonly size: number;
  readonly text: string;
}

type Row = readonly Piece[];

/** How far off its row a piece may stand, in heights of its letters. */
const SAME_ROW = 0.5;
/** White space above a row, in usual distances of rows, that parts it from the one above. */
const PARTED = 1.35;
const MOST_BLANK_LINES = 4;
/** Distances of rows in a paragraph, in heights of letters. */
const LEAST_LEADING = 0.9;
const MOST_LEADING = 1.8;
const USUAL_LEADING = 1.2;
/** The width of a column of text, in heights of letters: no narrower than letters are, no wider. */
const NARROWEST = 0.3;
const WIDEST = 0.5;
const MOST_COLUMNS = 400;

/** Writes placed texts as lines, page by page. */
export function textOfPlaced(placed: readonly Placed[]): string {
  const pages = groupAdjacent(placed, (above, one) => above.page === one.page).map(rowsOf);
  const left = least(pages.flat(2).map((piece) => piece.left));
  const unit = unitOf(pages.flat());
  const leading = leadingOf(pages);
  return pages.map((rows) => linesOf(rows, left, unit, leading).join('\n')).join('\n\f');
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);

function rowsOf(page: readonly Placed[]): Row[] {
  const pieces = page.flatMap(({ top, left, size, pitch, text }) =>
    text
      .split('\n')
      .map((line) => line.replace(/[\s\u00A0]+/gu, ' ').trim())
      .map((line, i): Piece => ({ top: top + i * pitch, left, size, text: line }))
      .filter((piece) => piece.text !== ''),
  );
  const sorted = pieces.toSorted((a, b) => a.top - b.top);
  const rows = groupAdjacent(sorted, (above, piece) => piece.top - above.top <= SAME_ROW * piece.size);
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left));
}

/** About how wide a text is at least, in heights of its letters. */
const widthOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, sign) => sum + (/[\p{Lu}\d_€%]/u.test(sign) ? 0.5 : /[\s.,;:'’ilj()]/u.test(sign) ? 0.22 : 0.4),
    0,
  );

/** Whether a piece goes on the one left of it. */
const touches = (before: Piece, piece: Piece): boolean =>
  piece.left - before.left - widthOf(before.text) * before.size < piece.size * 0.4;

/** How wide a column is: so that the texts of all rows have room. */
function unitOf(rows: readonly Row[]): number {
  const size = median(rows.flat().map((piece) => piece.size)) ?? 1;
  const room = rows.flatMap((row) =>
    row.slice(1).flatMap((piece, i) => {
      const before = row[i]!;
      return touches(before, piece) ? [] : [(piece.left - before.left) / (before.text.length + 2)];
    }),
  );
  return Math.max(NARROWEST * size, least([WIDEST * size, ...room]));
}

/** The distance of rows, in heights of their letters: that of most rows that may stand in one paragraph. */
function leadingOf(pages: readonly (readonly Row[])[]): number {
  const steps = pages.flatMap((rows) => rows.slice(1).map((row, i) => stepTo(rows[i]!, row)));
  const near = steps.filter((step) => step >= LEAST_LEADING && step <= MOST_LEADING).toSorted((a, b) => a - b);
  return near[Math.floor(near.length / 3)] ?? USUAL_LEADING;
}

const stepTo = (above: Row, row: Row): number => (row[0]!.top - above[0]!.top) / row[0]!.size;

const linesOf = (rows: readonly Row[], left: number, unit: number, leading: number): string[] =>
  rows.flatMap((row, i) => {
    const step = i === 0 ? 0 : stepTo(rows[i - 1]!, row) / leading;
    const blanks = Math.min(MOST_BLANK_LINES, Math.max(Math.round(step) - 1, step > PARTED ? 1 : 0));
    return [...Array.from({ length: blanks }, () => ''), lineOf(row, left, unit)];
  });

const lineOf = (row: Row, left: number, unit: number): string =>
  row.reduce((line, piece, i) => {
    const before = row[i - 1];
    if (before && touches(before, piece)) return `${line} ${piece.text}`;
    const column = Math.min(MOST_COLUMNS, Math.round((piece.left - left) / unit));
    return line.padEnd(Math.max(column, before ? line.length + 2 : 0)) + piece.text;
  }, '');

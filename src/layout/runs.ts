/**
 * Runs of glyphs -> lines of cells, by position alone: the order in which an engine draws its text is no evidence.
 */
import type { Lexicon } from '../model/lexicon.js';
import type { Layout, Line } from '../model/line.js';
import type { Page, Run } from '../model/source.js';
import { cellsOfRows, SAME_EDGE } from './columns.js';
import type { PagesOfRows, Row } from './gaps.js';
import { findTracking } from './tracking.js';

/** Baselines closer than this are one line. */
const SAME_LINE = 0.3;

const USUAL_LEADING = 1.15;

/** Lays out the pages of a PDF, page by page: their runs are many, and what is made of them is little. */
export function layOutRuns(source: number, pages: readonly Page[], lexicon: Lexicon): Layout {
  const lines: Line[] = [];
  const withoutTracking = findTracking(pages, lexicon);
  const drawn: PagesOfRows = {
    *[Symbol.iterator]() {
      for (const page of pages) {
        const rows = rowsOfPage(page);
        yield withoutTracking ? rows.map(withoutTracking) : rows;
      }
    },
  };
  let p = 0;
  for (const { rows, cells: all } of cellsOfRows(drawn, lexicon)) {
    const page = pages[p]!.number;
    p += 1;
    all.forEach((cells, i) => {
      if (cells.length === 0) return;
      const row = rows[i]!;
      let size = 0;
      for (const run of row) size = Math.max(size, run.size);
      lines.push({
        index: lines.length,
        page,
        number: i + 1,
        text: cells.length === 1 ? cells[0]!.text : cells.map((cell) => cell.text).join('  '),
        cells,
        top: row[0]!.baseline,
        size,
      });
    });
  }
  return { source, lines, unit: 'points', leading: leadingOf(lines), positioned: true, lexicon };
}

/** The rows of a page; what is turned stands alone. */
function rowsOfPage({ runs }: Page): Row[] {
  if (!runs.some(isTurned)) return rowsOf(runs);
  return [...rowsOf(runs.filter((run) => !isTurned(run))), ...runs.filter(isTurned).map((run) => [run])];
}

const isTurned = ({ font }: Run): boolean => font.endsWith(' turned');

/** Runs on one baseline, from left to right; rows from top to bottom. */
function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = [];
  let row: Run[] = [];
  for (const run of runs.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const first = row[0];
    if (first && run.baseline - first.baseline <= SAME_LINE * Math.min(run.size, first.size)) row.push(run);
    else {
      row = [run];
      rows.push(row);
    }
  }
  return rows.map(fromTheLeft);
}

function fromTheLeft(row: Run[]): Run[] {
  for (let i = 1; i < row.length; i += 1) {
    if (!(row[i - 1]!.left <= row[i]!.left)) return row.toSorted((a, b) => a.left - b.left);
  }
  return row;
}

/**
 * The distance of lines set solid, in heights of their letters: the smallest that a fair share of neighbouring lines
 * with a common left edge keep.
 */
function leadingOf(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  let all = 0;
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    if (!above || above.page !== line.page || Math.abs(above.size - line.size) > 0.1) return;
    if (!haveCommonEdge(above, line)) return;
    const step = (line.top - above.top) / line.size;
    if (!(step > 0.8 && step < 3)) return;
    const rounded = Math.round(step * 20) / 20;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
    all += 1;
  });
  const fair = [...counts].filter(([, count]) => count >= 2 && count >= all * 0.04).map(([step]) => step);
  return Math.min(...fair, 2) === 2 ? USUAL_LEADING : Math.min(...fair);
}

const haveCommonEdge = (one: Line, other: Line): boolean =>
  one.cells.some(({ left }) => other.cells.some((cell) => Math.abs(cell.left - left) < SAME_EDGE));

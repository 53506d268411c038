/**
 * Runs of glyphs -> lines of cells, by position alone: the order in which an engine draws its text is no evidence.
 */

import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Layout, Line } from '../../model/layout.js';
import type { GlyphRun, Page } from '../../model/source.js';
import type { Report } from '../../report/report.js';
import { cellsOfPages, SAME_EDGE } from './cellBoundaries.js';
import { withoutManyUp } from './manyUp.js';
import type { Row } from './wordGaps.js';

/** Baselines closer than this share of a letter's height are one line. */
const SAME_LINE = 0.3;

const USUAL_LEADING = 1.15;
/**
 * Lines set solid are nearer than this, in heights of a letter; recognition measures letters without what reaches above and
 * below them.
 */
const WIDEST_LEADING = 2;
const WIDEST_RECOGNISED = 2.7;
/** ... and no nearer than this: recognition sets the lines of cells beside one another half a line apart. */
const NARROWEST_LEADING = 0.8;
const NARROWEST_RECOGNISED = 1;

/** Lays out the pages of a PDF. */
export function layOutRuns(source: number, pages: readonly Page[], matcher: LabelMatcher, report: Report): Layout {
  const inRows = withoutManyUp(source, pages, matcher, report).map(({ number, runs }) => ({
    number,
    rows: rowsOf(runs),
  }));
  const counts = new Map<number, number>(); // of rows: two pages may have one number
  const lines: Line[] = [];
  for (const { number: page, rows } of cellsOfPages(inRows, matcher)) {
    for (const { row, cells } of rows) {
      const number = (counts.get(page) ?? 0) + 1;
      counts.set(page, number);
      if (cells.length === 0) continue;
      const text = cells.map((cell) => cell.text).join('  ');
      const size = row.reduce((most, run) => Math.max(most, run.size), 0);
      const line = { index: lines.length, page, number, text, cells, top: row[0]!.baseline, size };
      const { angle } = row[0]!;
      lines.push(isApart(row[0]!) ? { ...line, apart: true, ...(angle === 0 ? {} : { angle }) } : line);
    }
  }
  const isRecognised = pages.some(({ recognised }) => recognised);
  const leading = isRecognised
    ? leadingOf(lines, NARROWEST_RECOGNISED, WIDEST_RECOGNISED)
    : leadingOf(lines, NARROWEST_LEADING, WIDEST_LEADING);
  return { source, lines, unit: 'points', leading, positioned: true, matcher };
}

const isApart = ({ angle, apart }: GlyphRun): boolean => angle !== 0 || apart === true;

/** Rows from top to bottom, and their runs from left to right; a turned run is a row of its own, below all. */
function rowsOf(runs: readonly GlyphRun[]): Row[] {
  const rows: GlyphRun[][] = [];
  const upright = runs.filter((run) => !isApart(run));
  for (const run of upright.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.at(-1);
    if (row && isOnLine(row[0]!, run)) row.push(run);
    else rows.push([run]);
  }
  return [...rows.map((row) => row.toSorted((a, b) => a.left - b.left)), ...runs.filter(isApart).map((run) => [run])];
}

/** Whether a run stands on the line of a run that is not below it. */
const isOnLine = (above: GlyphRun, run: GlyphRun): boolean =>
  run.baseline - above.baseline <= SAME_LINE * Math.min(run.size, above.size);

/**
 * The distance of lines set solid, in heights of their letters: the smallest that a fair share of neighbouring lines
 * with a common left edge keep.
 */
function leadingOf(lines: readonly Line[], narrowest: number, widest: number): number {
  const counts = new Map<number, number>();
  let all = 0;
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    if (!above || above.page !== line.page || Math.abs(above.size - line.size) > 0.1) return;
    if (!haveCommonEdge(above, line)) return;
    const step = (line.top - above.top) / line.size;
    if (!(step > narrowest && step < 3)) return;
    const rounded = Math.round(step * 20) / 20;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
    all += 1;
  });
  const fair = [...counts].filter(([, count]) => count >= 2 && count >= all * 0.04).map(([step]) => step);
  const leading = Math.min(...fair, widest);
  return leading === widest ? USUAL_LEADING : leading;
}

const haveCommonEdge = (one: Line, other: Line): boolean =>
  one.cells.some(({ left }) => other.cells.some((cell) => Math.abs(cell.left - left) < SAME_EDGE));

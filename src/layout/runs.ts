/**
 * Runs of glyphs -> lines of cells, by position alone: the order in which an engine draws its text is no evidence.
 */
import type { Lexicon } from '../model/lexicon.js';
import type { Layout, Line } from '../model/line.js';
import type { Page, Run } from '../model/source.js';
import { cellsOfRows, SAME_EDGE } from './columns.js';
import { withoutTracking } from './tracking.js';

/** Baselines closer than this are one line. */
const SAME_LINE = 0.3;

const USUAL_LEADING = 1.15;

/** Lays out the pages of a PDF. */
export function layOutRuns(source: number, pages: readonly Page[], lexicon: Lexicon): Layout {
  const lines: Line[] = [];
  const drawn = pages.map(({ runs }) => {
    const isTurned = (run: Run) => run.font.endsWith(' turned');
    return [...rowsOf(runs.filter((run) => !isTurned(run))), ...runs.filter(isTurned).map((run) => [run])];
  });
  const rows = withoutTracking(drawn, lexicon);
  cellsOfRows(rows, lexicon).forEach((page, p) => {
    page.forEach((cells, i) => {
      const row = rows[p]![i]!;
      if (cells.length === 0) return;
      lines.push({
        index: lines.length,
        page: pages[p]!.number,
        number: i + 1,
        text: cells.map((cell) => cell.text).join('  '),
        cells,
        top: row[0]!.baseline,
        size: row.reduce((most, run) => Math.max(most, run.size), 0),
      });
    });
  });
  return { source, lines, unit: 'points', leading: leadingOf(lines), positioned: true, lexicon };
}

/** Runs on one baseline, from left to right; rows from top to bottom. */
function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = [];
  for (const run of runs.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.at(-1);
    if (row && run.baseline - row[0]!.baseline <= SAME_LINE * Math.min(run.size, row[0]!.size)) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left));
}

/**
 * The distance of lines set solid, in heights of their letters: the smallest that a fair share of neighbouring lines
 * with a common left edge keep.
 */
function leadingOf(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, i) => {
    const above = lines[i - 1];
    if (!above || above.page !== line.page || Math.abs(above.size - line.size) > 0.1) return [];
    if (!above.cells.some((cell) => line.cells.some((other) => Math.abs(other.left - cell.left) < SAME_EDGE)))
      return [];
    const step = (line.top - above.top) / line.size;
    return step > 0.8 && step < 3 ? [Math.round(step * 20) / 20] : [];
  });
  const counts = new Map<number, number>();
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1);
  const fair = [...counts].filter(([, count]) => count >= 2 && count >= steps.length * 0.04).map(([step]) => step);
  return Math.min(...fair, 2) === 2 ? USUAL_LEADING : Math.min(...fair);
}

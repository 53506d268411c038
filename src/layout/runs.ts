/**
 * Runs of glyphs -> lines of cells, by position alone: the order in which an engine draws its text is no evidence.
 */
import type { Lexicon } from '../model/lexicon.js';
import type { Cell, Layout, Line } from '../model/line.js';
import type { Page, Run } from '../model/source.js';
import { cleanText } from '../model/words.js';

/** Widths in heights of a letter. A blank is about 0.25 wide, and kerning may leave a third of that. */
const BLANK = 0.06;
/** Further apart than this, two runs are surely two cells: no justified line has such blanks. */
const WIDE = 3;
/** A run behind a gap of this width shows where a column may begin. */
const CLEAR = 1.2;
/** Further apart than this, they are two cells if the second begins where other cells do. */
const NARROW = 0.3;
/** Baselines closer than this are one line. */
const SAME_LINE = 0.3;
/** Left edges closer than this, in points, are one edge. */
const SAME_EDGE = 1;

const USUAL_LEADING = 1.15;

/** Lays out the pages of a PDF. */
export function layOutRuns(source: number, pages: readonly Page[], lexicon: Lexicon): Layout {
  const lines: Line[] = [];
  for (const page of pages) {
    const upright = page.runs.filter((run) => !run.font.endsWith(' turned'));
    const turned = page.runs.filter((run) => run.font.endsWith(' turned'));
    const rows = [...rowsOf(upright), ...turned.map((run) => [run])];
    const edges = leftEdges(rows);
    rows.forEach((row, i) => {
      const cells = cellsOf(row, edges);
      if (cells.length === 0) return;
      lines.push({
        index: lines.length,
        page: page.number,
        number: i + 1,
        text: cells.map((cell) => cell.text).join('  '),
        cells,
        top: row[0]!.baseline,
        size: Math.max(...row.map((run) => run.size)),
      });
    });
  }
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

const gapIn = (before: Run, after: Run): number => (after.left - before.right) / Math.min(before.size, after.size);

/** Where columns may begin: at the start of a line, or behind a clear gap. */
function leftEdges(rows: readonly Run[][]): number[] {
  return rows.flatMap((row) =>
    row.filter((run, i) => i === 0 || gapIn(row[i - 1]!, run) >= CLEAR).map((run) => run.left),
  );
}

function cellsOf(row: readonly Run[], edges: readonly number[]): Cell[] {
  const groups: Run[][] = [];
  row.forEach((run, i) => {
    const before = row[i - 1];
    const apart = before && gapIn(before, run);
    const onEdge = () => {
      const own = before && apart! >= CLEAR ? 1 : 0; // its own edge proves nothing
      return edges.filter((edge) => Math.abs(edge - run.left) < SAME_EDGE).length > own;
    };
    if (apart === undefined || apart >= WIDE || (apart >= NARROW && onEdge())) groups.push([run]);
    else groups.at(-1)!.push(run);
  });
  return groups.flatMap((group) => {
    const text = cleanText(textOf(group));
    return text === '' ? [] : [{ text, left: group[0]!.left, right: group.at(-1)!.right, font: group[0]!.font }];
  });
}

function textOf(runs: readonly Run[]): string {
  const blank = BLANK + trackingOf(runs);
  return runs.reduce((text, run, i) => {
    const before = runs[i - 1];
    return before && gapIn(before, run) >= blank ? `${text} ${run.text}` : text + run.text;
  }, '');
}

/** The usual distance of letters that are drawn one by one: more than none where they are spaced out. */
function trackingOf(runs: readonly Run[]): number {
  if (runs.length < 4 || runs.some((run) => run.text.trim().length > 2)) return 0;
  const gaps = runs.slice(1).map((run, i) => gapIn(runs[i]!, run));
  return Math.max(0, gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]!);
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

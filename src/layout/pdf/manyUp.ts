/**
 * Pages that were printed side by side on one sheet, in one row or several, are pages of their own.
 *
 * Nothing stands across the middle of the sheet, and both halves have labels of header blocks at the same place: a table of
 * four columns has other labels there. As many rows stand under one another as pages of usual shape fit.
 */
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { GlyphRun, Page } from '../../model/source.js';
import type { Report } from '../../report/report.js';
import { cleanText, labelKey } from '../../text/normalize.js';
import type { CodeGrammar } from '../../vocabulary/codes/codes.js';

/** A sheet of one row is wider than this, in heights. */
const WIDE = 1.2;
/** Fewest different labels that tell a sheet of several rows: it has the shape of a page. */
const FEWEST_LABELS = 2;
/** Height of a usual page, in widths. */
const TALL = Math.SQRT2;
/** Places of the two halves that differ by no more, in points, are the same: margins may be wider outside than inside. */
const SAME_PLACE = 24;

/** How pages stand on their sheets: how many rows, and how far a page stands right of the one before it. */
interface Grid {
  readonly rows: number;
  readonly distance: number;
}

/** Cuts the sheets of a document into their pages, all of which keep the number of the sheet. */
export function withoutManyUp(
  source: number,
  pages: readonly Page[],
  matcher: LabelMatcher,
  report: Report,
): readonly Page[] {
  const labels = new Set(matcher.labelWords('header').map(labelKey));
  const sheets = pages.filter(isCutInTwo);
  const [grid] = sheets.flatMap((sheet) => gridOf(sheet, labels) ?? []);
  if (!grid) return pages;
  return pages.flatMap((page) => {
    if (!sheets.includes(page)) return [page];
    const cells = cellsOf(page, grid);
    if (grid.rows === 1) return cells.flat();
    const order = inOrder(cells, matcher);
    if (!order.isSure)
      report.add('page-order-unclear', { number: page.number }, { source, page: page.number, line: null });
    return order.cells;
  });
}

const isRight = (run: GlyphRun, { width }: Pick<Page, 'width'>): boolean => run.left >= width / 2;

const isWide = ({ width, height }: Pick<Page, 'width' | 'height'>): boolean => width > WIDE * height;

/** Whether a page may be several: nothing crosses its middle but a head or a foot of the sheet, or what is laid across it. */
function isCutInTwo(page: Page): boolean {
  if (page.recognised && !isWide(page)) return false;
  const isAcross = (run: GlyphRun) => !isRight(run, page) && run.right >= page.width / 2;
  const inHalves = page.runs.filter((run) => !isAcross(run)).map(({ baseline }) => baseline);
  const [top, bottom] = inHalves.reduce(([a, b], at) => [Math.min(a, at), Math.max(b, at)], [Infinity, -Infinity]);
  return page.runs.every((run) => run.apart || !isAcross(run) || run.baseline < top || run.baseline > bottom);
}

/** How pages stand on a sheet, by the labels of headers that stand in both halves at the same place; `null` if it is one page. */
function gridOf({ runs, width, height }: Page, labels: ReadonlySet<string>): Grid | null {
  const ofHeaders = runs.filter(({ text }) => labels.has(labelKey(cleanText(text))));
  const [left, right] = [false, true].map((side) => ofHeaders.filter((run) => isRight(run, { width }) === side));
  const pairs = left!.flatMap((run) =>
    right!
      .filter((other) => labelKey(run.text) === labelKey(other.text))
      .map((other) => ({ label: labelKey(run.text), distance: other.left - run.left }))
      .filter(({ distance }) => Math.abs(distance - width / 2) < SAME_PLACE),
  );
  const [first] = pairs;
  const isOneRow = isWide({ width, height });
  if (!first || new Set(pairs.map(({ label }) => label)).size < (isOneRow ? 1 : FEWEST_LABELS)) return null;
  const rows = isOneRow ? 1 : Math.max(1, Math.round(height / (TALL * (width / 2))));
  return { rows, distance: first.distance };
}

/** The pages of a sheet, row by row. */
const cellsOf = (page: Page, { rows, distance }: Grid): Page[][] => {
  const height = page.height / rows;
  const rowOf = ({ baseline }: GlyphRun): number => Math.max(0, Math.min(rows - 1, Math.floor(baseline / height)));
  return Array.from({ length: rows }, (_, row) =>
    [false, true].map((side) => ({
      ...page,
      ...{ width: page.width / 2, height },
      runs: page.runs
        .filter((run) => isRight(run, page) === side && rowOf(run) === row)
        .map((run) => ({
          ...run,
          ...(side ? { left: run.left - distance, right: run.right - distance } : {}),
          baseline: run.baseline - row * height,
        })),
    })),
  );
};

/** The pages of a sheet as they follow one another, by rows or by columns, and whether it shows which. */
function inOrder(rows: readonly (readonly Page[])[], { codes }: LabelMatcher): { cells: Page[]; isSure: boolean } {
  const isFilled = ({ runs }: Page): boolean => runs.length > 0;
  const byRows = rows.flat().filter(isFilled);
  const byColumns = [0, 1].flatMap((side) => rows.map((row) => row[side]!)).filter(isFilled);
  if (areCounted(byRows)) return { cells: byRows, isSure: true };
  if (areCounted(byColumns)) return { cells: byColumns, isSure: true };
  const [inRows, inColumns] = [countChanges(byRows, codes), countChanges(byColumns, codes)];
  if (inColumns < inRows) return { cells: byColumns, isSure: true };
  const isOneOrder = byRows.every((cell, i) => cell === byColumns[i]);
  const areOfOwn = inRows === byRows.length - 1; // pages of one sheet each: their order changes no record
  return { cells: byRows, isSure: isOneOrder || areOfOwn || inRows < inColumns };
}

/** Whether the numbers at the foot of pages count on. */
const areCounted = (cells: readonly Page[]): boolean =>
  cells.every((cell, i) => i === 0 || footNumber(cell) === footNumber(cells[i - 1]!) + 1);

function footNumber({ runs }: Page): number {
  const foot = runs.reduce((lowest, run) => (run.baseline > lowest.baseline ? run : lowest));
  return Number(/\d+/u.exec(foot.text)?.[0] ?? Number.NaN);
}

/** How many pages begin with another code than the one before. */
function countChanges(cells: readonly Page[], codes: CodeGrammar): number {
  const found = cells.flatMap(({ runs }) => {
    const texts = runs.toSorted((a, b) => a.baseline - b.baseline).map(({ text }) => cleanText(text));
    return texts.map((text) => codes.leadingCode(text)).find((code) => code !== null) ?? [];
  });
  return found.filter((code, i) => i > 0 && code !== found[i - 1]).length;
}

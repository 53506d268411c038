/**
 * Reports a section of a PDF whose text stands in two columns side by side: it is read across, line by line, and its sentences
 * are mixed. A table of words looks the same, so that nothing is put in another order.
 */
import { commonest, groupAdjacent } from '../model/groupBy.js';
import type { Cell, Layout } from '../model/layout.js';
import type { Report } from '../report/report.js';
import { codeOf } from '../text/textSpans.js';
import { fieldName } from '../vocabulary/labels.js';
import type { Sheet, SheetText } from './sheets.js';

/** Fewest lines of each column, and how often lines of one follow those of the other. */
const FEWEST = 3;
/** Fewest words of a line, on average: numbers in the margin and the cells of figures have fewer. */
const WORDS = 3;
/** How far, in points, the lines of a column may begin apart. */
const SAME = 1;
/** How far right the second column begins at least, as a share of the width of the text. */
const FURTHER = 1 / 3;

/** Sections of prose; others may have tables, which are read as such. */
const OF_PROSE = ['guidelines', 'purpose'] as const;

/** A cell of a section, and the text that it is of. */
interface TextCell {
  readonly text: SheetText;
  readonly cell: Cell;
}

/** Reports each section of prose that may stand in columns. */
export function reportTextInColumns(layout: Layout, sheet: Sheet, report: Report): void {
  if (layout.unit !== 'points') return;
  for (const field of OF_PROSE) {
    const first = firstInColumns(sheet.texts.get(field) ?? []);
    if (!first) continue;
    const { page, number: line } = first.span.line;
    const place = { source: layout.source, page, line };
    report.add('text-in-columns', { section: fieldName(field) }, place, { objective: codeOf(sheet.headers[0]!) });
  }
}

/** Returns the first text of two columns; `null` if there are none. */
function firstInColumns(texts: readonly SheetText[]): SheetText | null {
  const cells = texts.flatMap((text) => text.span.cells.map((cell): TextCell => ({ text, cell })));
  const left = cells.reduce((least, { cell }) => Math.min(least, cell.left), Number.POSITIVE_INFINITY);
  const right = cells.reduce((most, { cell }) => Math.max(most, cell.right), 0);
  const isFurther = ({ cell }: TextCell) => cell.left > left + (right - left) * FURTHER;
  const gutter = commonest(cells.filter(isFurther).map(({ cell }) => Math.floor(cell.left)));
  if (gutter === undefined) return null;
  const sideOf = ({ cell }: TextCell) =>
    cell.left > gutter - SAME ? 'right' : cell.right < gutter ? 'left' : 'across';
  const isAcross = (one: TextCell) => sideOf(one) === 'across';
  const runs = groupAdjacent(
    cells,
    (before, one) => !isAcross(before) && !isAcross(one) && before.text.part === one.text.part,
  );
  const areColumns = (run: readonly TextCell[]): boolean =>
    groupAdjacent(run, (before, one) => sideOf(before) === sideOf(one)).length > FEWEST &&
    ['left', 'right'].every((side) => isOfWords(run.filter((one) => sideOf(one) === side)));
  return runs.find(areColumns)?.[0]?.text ?? null;
}

const isOfWords = (cells: readonly TextCell[]): boolean =>
  cells.length >= FEWEST &&
  cells.reduce((sum, { cell }) => sum + cell.text.split(' ').length, 0) >= WORDS * cells.length;

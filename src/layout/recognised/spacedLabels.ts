/** Lines -> the same lines, where the words of one label are one cell however far apart they stand. */
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Cell, Line } from '../../model/layout.js';

/** Over how many cells the words of a label may be spread. */
const MOST = 4;

/** Joins the cells of a line of recognised text that make a label of a header block, a section or a level. */
export function withWholeLabels({ matchLevel, wholeLabel }: LabelMatcher, line: Line): Line {
  const isLabel = (text: string): boolean =>
    matchLevel([text])?.rest === '' || wholeLabel('header', text) !== null || wholeLabel('section', text) !== null;
  const cells: Cell[] = [];
  for (let i = 0; i < line.cells.length; ) {
    const some = line.cells.slice(i, i + MOST);
    const joined = some.map((_, k) => joinedCell(some.slice(0, k + 1)));
    const count = Math.max(1, 1 + joined.findLastIndex(({ text }, k) => k > 0 && isLabel(text)));
    cells.push(joined[count - 1]!);
    i += count;
  }
  return cells.length === line.cells.length ? line : { ...line, cells };
}

/** The same where a label is all of a line, as in a justified heading: elsewhere, what stands apart in a text are columns. */
export function withWholeTitle(matcher: LabelMatcher, line: Line): Line {
  if (line.cells.length < 2 || line.cells.length > MOST) return line;
  const whole = withWholeLabels(matcher, line);
  return whole.cells.length === 1 ? whole : line;
}

const joinedCell = (cells: readonly Cell[]): Cell => ({
  ...cells[0]!,
  text: cells.map(({ text }) => text).join(' '),
  right: cells.at(-1)!.right,
});

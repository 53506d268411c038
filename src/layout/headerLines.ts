/**
 * Finds the lines of a source that header blocks may take. In: lines of cells. Out: those that stand in no section of a sheet,
 * where tables may have columns with the names of header fields.
 */
import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Line } from '../model/layout.js';

/** Returns all lines but those from the title of a section to the next level label, which may be wrapped. */
export function headerLines<One extends Pick<Line, 'cells'>>(
  lines: readonly One[],
  { matchLevel, wholeLabel }: LabelMatcher,
): One[] {
  const filled = lines.filter(({ cells }) => cells.length > 0);
  let isBody = false;
  return filled.filter(({ cells: [first, ...others] }, i) => {
    const below = filled[i + 1]?.cells[0];
    if (matchLevel([first!.text, ...(below ? [below.text] : [])])) isBody = false;
    else if (others.length === 0 && wholeLabel('section', first!.text)) isBody = true;
    return !isBody;
  });
}

/**
 * Finds the lines of a source that header blocks may take. In: lines of cells. Out: those that stand in no section of a sheet,
 * where tables may have columns with the names of header fields.
 */
import { levelAtStart } from '../labels/levelLabel.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Line } from '../model/layout.js';

/** Returns all lines but those from the title of a section to the next level label, which may be wrapped. */
export function headerLines<One extends Pick<Line, 'cells'>>(lines: readonly One[], matcher: LabelMatcher): One[] {
  const filled = lines.filter(({ cells }) => cells.length > 0);
  let isBody = false;
  return filled.filter(({ cells: [first, ...others] }, i) => {
    if (levelAtStart(matcher, filled, i)) isBody = false;
    else if (others.length === 0 && matcher.wholeLabel('section', first!.text)) isBody = true;
    return !isBody;
  });
}

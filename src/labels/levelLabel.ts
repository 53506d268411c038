/**
 * Reads the level label at the start of a line, which a narrow column may have wrapped: `OBIETTIVO DI` above `MANDATO`, perhaps
 * with a line of the cells beside them in between.
 */
import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Line } from '../model/layout.js';

/** Among how many lines the rest of a label may stand. */
const WRAPPED = 2;

/** Matches the level label that the first cell of the i-th line begins with. */
export function levelAtStart({ matchLevel }: LabelMatcher, lines: readonly Pick<Line, 'cells'>[], i: number) {
  const first = lines[i]!.cells[0];
  if (!first) return null;
  const under = lines.slice(i + 1, i + 1 + WRAPPED).find(({ cells }) => cells[0]?.left === first.left);
  return matchLevel([first.text, ...(under ? [under.cells[0]!.text] : [])]);
}

/**
 * Recognised text -> the same lines, where a code that stands after its level label in one cell is a cell of its own: it may be
 * broken.
 */
import { placeOfCharacter } from '../../geometry/lineFit.js';
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Cell, Line } from '../../model/layout.js';
import { labelKey } from '../../text/normalize.js';
import { LEVEL_NAMES } from '../../vocabulary/levels.js';

/** Signs between a level label and its code. */
const BETWEEN = /^[\s:.\p{Pd}]+/u;

/** The first year that may begin a code. */
const YEAR = /(?<= )(?:19|20)\d{2}[ _.]/u;

/** Parts the cells of a line that have a level label and what can be read as its code. */
export function withCodesApart(matcher: LabelMatcher, line: Line): Line {
  const cells = line.cells.flatMap((cell) => partsOf(matcher, cell));
  return cells.length === line.cells.length ? line : { ...line, cells };
}

function partsOf(matcher: LabelMatcher, cell: Cell): Cell[] {
  const label = matcher.mayBeginLevel(cell.text) ? labelBeforeCode(matcher, cell.text) : null;
  if (label === null) return [cell];
  const { text } = cell;
  const code = text.slice(label.length).replace(BETWEEN, '');
  return [
    { ...cell, text: label, right: placeOfCharacter(cell, label.length) },
    { ...cell, text: code, left: placeOfCharacter(cell, text.length - code.length) },
  ];
}

/** The level label that a text begins with, or the first line of a wrapped one, if a code follows it. */
function labelBeforeCode({ matchLevel, levelName, codes }: LabelMatcher, text: string): string | null {
  const year = text.search(YEAR);
  const rest = matchLevel([text])?.rest ?? (year < 0 ? '' : text.slice(year));
  const label = text.slice(0, text.length - rest.length).trimEnd();
  const begins = (name: string) => labelKey(name).startsWith(labelKey(label));
  if (rest === '' || (matchLevel([label]) === null && !LEVEL_NAMES.map(levelName).some(begins))) return null;
  return codes.readings(rest.replace(BETWEEN, '')).length > 0 ? label : null;
}

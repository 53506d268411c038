/** Lines -> the same lines, where the words of one label are one cell however far apart they stand. */
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Cell, Line } from '../../model/layout.js';
import { halvesOf, labelKey } from '../../text/normalize.js';
import { LEVEL_NAMES } from '../../vocabulary/levels.js';

/** Over how many cells the words of a label may be spread. */
const MOST = 4;

/** Joins the cells of a line of recognised text that make a label of a header block, a section or a level. */
export const withWholeLabels = ({ isLevel, wholeLabel }: LabelMatcher, line: Line): Line =>
  joinCells(
    line,
    (text) => isLevel(text) || wholeLabel('header', text) !== null || wholeLabel('section', text) !== null,
  );

function joinCells(line: Line, isLabel: (text: string) => boolean): Line {
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

/**
 * Returns a function that does the same in a text: for a label that is all of a line, as in a justified heading, and for the label
 * of a level, or of a header block, or the first line of one, whose words a justified cell sets apart. Else what stands apart are
 * columns.
 */
export function wholeTitles(matcher: LabelMatcher): (line: Line) => Line {
  const { isLevel, labelWords } = matcher;
  const firstLines = (label: string) => halvesOf(label).map(([first]) => first);
  const keys = new Set(labelWords('header').flatMap((label) => [label, ...firstLines(label)].map(labelKey)));
  return (line) => {
    if (line.cells.length < 2) return line;
    const whole = line.cells.length > MOST ? line : withWholeLabels(matcher, line);
    if (whole.cells.length === 1) return whole;
    return joinCells(line, (text) => isLevel(text) || keys.has(labelKey(text)));
  };
}

/** Fewest letters of a label that a tool may have broken: fewer may be words by chance. */
const FEWEST_LETTERS = 9;

const lettersOf = (text: string): string => text.replaceAll(' ', '');

/** Returns a function that joins a label's words which a tool broke at a kerned pair of letters: `OBIET TIVO DI MANDATO`. */
export function unbrokenLabels({ labelWords, levelName }: LabelMatcher): (line: Line) => Line {
  const labels = [...LEVEL_NAMES.map(levelName), ...labelWords('header'), ...labelWords('section')].filter(
    (label) => lettersOf(label).length >= FEWEST_LETTERS,
  );
  const known = new Map(labels.map((label) => [labelKey(lettersOf(label)), label]));
  const longest = labels.reduce((most, label) => Math.max(most, 2 * label.length), 0);
  const mend = (cell: Cell): Cell => {
    if (cell.text.length > longest || !cell.text.includes(' ')) return cell;
    const letters = lettersOf(cell.text);
    const label = known.get(labelKey(letters));
    if (!label || labelKey(label) === labelKey(cell.text) || lettersOf(label).length !== letters.length) return cell;
    let at = 0;
    return { ...cell, text: Array.from(label, (sign) => (sign === ' ' ? ' ' : letters[at++])).join('') };
  };
  return (line) => {
    const cells = line.cells.map(mend);
    return cells.every((cell, i) => cell === line.cells[i]) ? line : { ...line, cells };
  };
}

const joinedCell = (cells: readonly Cell[]): Cell => ({
  ...cells[0]!,
  text: cells.map(({ text }) => text).join(' '),
  right: cells.at(-1)!.right,
});

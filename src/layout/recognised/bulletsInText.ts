/**
 * Recognised text without places -> the same lines, with bullets for what recognition took them for: `e corsi`, `*. corsi`.
 *
 * A letter is a bullet where three lines close to one another begin with it; any other sign, where two do.
 */
import type { Layout, Line } from '../../model/layout.js';

const LIKE_BULLET = /^(?:[eo0]|[*+°©®¢«»·•.-])[.,]? (?=\p{L})/u;
const LETTER = /^[eo0]/u;
/** How many lines may stand between two items: wrapped lines, and blank ones. */
const BETWEEN = 4;
const FEWEST = { letters: 3, signs: 2 };
/** Items of a list begin at columns no farther apart. */
const ONE_INDENT = 3;

/** Puts bullets where recognition saw letters and signs. */
export function withBulletsInText(layout: Layout): Layout {
  const lists: Line[][] = [];
  for (const line of layout.lines) {
    const [first] = line.cells;
    if (!first || !LIKE_BULLET.test(first.text)) continue;
    const last = lists.at(-1)?.at(-1);
    const goesOn =
      last && line.index - last.index <= BETWEEN && Math.abs(last.cells[0]!.left - first.left) <= ONE_INDENT;
    if (goesOn) lists.at(-1)!.push(line);
    else lists.push([line]);
  }
  const isList = (items: readonly Line[]) => {
    const signs = items.filter(({ cells }) => !LETTER.test(cells[0]!.text)).length;
    return signs >= FEWEST.signs || items.length >= FEWEST.letters;
  };
  const items = new Set(lists.filter(isList).flat());
  if (items.size === 0) return layout;
  const lines = layout.lines.map((line) => {
    const [first, ...others] = line.cells;
    return items.has(line)
      ? { ...line, cells: [{ ...first!, text: first!.text.replace(LIKE_BULLET, '• ') }, ...others] }
      : line;
  });
  return { ...layout, lines };
}

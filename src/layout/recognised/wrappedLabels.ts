/**
 * Recognised text -> the same lines, where a speck after the first line of a wrapped label is left out: `Centro di ia` above
 * `Responsabilità`. The line under it tells where the first one ends; what is left out stands in the report.
 */
import type { Cell, Layout, Line } from '../../model/layout.js';
import type { Report } from '../../report/report.js';
import { halvesOf, labelKey } from '../../text/normalize.js';

/** What recognition makes of a speck: few letters, none of them a capital, or signs. */
const SPECK = /^[^\p{Lu}\p{N}\s]{1,2}$/u;
/** How many lines below the first the second one may stand: lines of cells beside it come between. */
const BELOW = 3;
/** Left edges that differ by less, in heights of a letter, are one. */
const ONE_EDGE = 0.6;

/** Takes specks off the first lines of wrapped labels. */
export function withoutSpecks(layout: Layout, isRecognised: (line: Line) => boolean, report: Report): Layout {
  const halves = layout.matcher.labelWords('header').flatMap(halvesOf);
  const lines = layout.lines.map((line) => {
    if (!isRecognised(line)) return line;
    const below = layout.lines.slice(line.index + 1, line.index + 1 + BELOW).filter(({ page }) => page === line.page);
    const cells = line.cells.map((cell): Cell => {
      const at = cell.text.lastIndexOf(' ');
      const start = cell.text.slice(0, at);
      if (at < 0 || !SPECK.test(cell.text.slice(at + 1))) return cell;
      const isRest = (other: Cell, rest: string) =>
        Math.abs(other.left - cell.left) < ONE_EDGE * line.size && labelKey(other.text) === labelKey(rest);
      const isLabel = halves.some(
        ([first, rest]) =>
          labelKey(first) === labelKey(start) &&
          below.some(({ cells: others }) => others.some((other) => isRest(other, rest))),
      );
      if (!isLabel) return cell;
      const place = { source: layout.source, page: line.page, line: line.number };
      report.add('label-mended', { printed: cell.text, label: start }, place);
      return { ...cell, text: start };
    });
    return cells.every((cell, i) => cell === line.cells[i]) ? line : { ...line, cells };
  });
  return { ...layout, lines };
}

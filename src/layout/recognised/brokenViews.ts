/** Recognised text -> the same lines, where the name of a view that lost an underscore has it: `DUP_2031 2034`. Each is reported. */
import type { Line } from '../../model/layout.js';
import type { Report } from '../../report/report.js';

/** One underscore is there, so that another belongs between the two years. */
const BROKEN = /^(\p{Lu}{2,}_) ?((?:19|20)\d{2})(?:[ .,]+|_[ .,]+|[ .,]+_)((?:19|20)\d{2})(?![\w])/u;

/** The line with the names of views that begin its cells put together. */
export function withWholeViews(line: Line, source: number, report: Report): Line {
  const cells = line.cells.map((cell) => {
    const [printed, word, from, to] = BROKEN.exec(cell.text) ?? [];
    if (printed === undefined) return cell;
    const code = `${word}${from}_${to}`;
    report.add('code-mended', { printed, code }, { source, page: line.page, line: line.number });
    return { ...cell, text: code + cell.text.slice(printed.length) };
  });
  return cells.every((cell, i) => cell === line.cells[i]) ? line : { ...line, cells };
}

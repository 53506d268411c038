/**
 * Puts addresses together that a tool cut. One made one line of several, and left a blank where the line ended:
 * `https://rocca.example/atti/? id=4`. Another cut a long address where its line was full, amid a word.
 */
import type { Cell, Layout, Line } from '../model/layout.js';
import { endsInAddress } from '../text/addresses.js';

/** A blank behind a sign that no address ends with; or amid a path, before a word that only a path has. */
const WITHIN =
  /(?<=(?:https?:\/\/|www\.)[^\s"<>]{1,300}(?:[?&=#]|\/(?=\s[\w.%-]{1,100}[/_?=&#]\w))) (?=[\p{Ll}\p{N}?&=#%])/gu;
const ADDRESS = /:\/\/|www\./u;

/** The layout with whole addresses, where only text is known: on a page, places show what stands on a line. */
export function joinCutAddresses(layout: Layout): Layout {
  const { unit, lines } = layout;
  if (unit !== 'characters' || !lines.some(({ text }) => ADDRESS.test(text))) return layout;
  const widest = lines.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.right ?? 0), 0);
  const mark = (cell: Cell, next: Line | undefined): Cell => {
    if (!ADDRESS.test(cell.text)) return cell;
    const text = cell.text.replace(WITHIN, '');
    return { ...cell, text: isCut(cell, widest) && /^\p{Ll}/u.test(next?.cells[0]?.text ?? '') ? `${text}\u2010` : text };
  };
  return { ...layout, lines: lines.map((line, i) => ({ ...line, cells: line.cells.map((cell) => mark(cell, lines[i + 1])) })) };
}

/** Whether nothing but an address fills a line to the edge of the text: had it ended there, it would have had room. */
const isCut = ({ text, right }: Cell, widest: number): boolean =>
  right === widest && !text.includes(' ') && endsInAddress(text) && /\p{L}$/u.test(text);

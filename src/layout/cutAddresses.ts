/**
 * Puts addresses together that a tool cut which made one line of several, and left a blank where a line ended:
 * `https://rocca.example/atti/? id=4`.
 */
import type { Layout } from '../model/layout.js';

/** A blank behind a sign that no address ends with; or amid a path, before a word that only a path has. */
const WITHIN =
  /(?<=(?:https?:\/\/|www\.)[^\s"<>]{1,300}(?:[?&=#]|\/(?=\s[\w.%-]{1,100}[/_?=&#]\w))) (?=[\p{Ll}\p{N}?&=#%])/gu;
const ADDRESS = /:\/\/|www\./u;

/** The layout with whole addresses, where only text is known: on a page, places show what stands on a line. */
export function joinCutAddresses(layout: Layout): Layout {
  const { unit, lines } = layout;
  if (unit !== 'characters' || !lines.some(({ text }) => ADDRESS.test(text))) return layout;
  const whole = (text: string) => (ADDRESS.test(text) ? text.replace(WITHIN, '') : text);
  return {
    ...layout,
    lines: lines.map((line) => ({ ...line, cells: line.cells.map((cell) => ({ ...cell, text: whole(cell.text) })) })),
  };
}

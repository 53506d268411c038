/**
 * Puts addresses together that a tool cut which made one line of several, and left a blank where a line ended:
 * `https://rocca.example/atti/? id=4`.
 */
import type { Layout } from '../model/layout.js';

const ADDRESS = /:\/\/|www\./u;
/** What goes on after a sign that no address ends with, and what only a path has. */
const NEXT = /^[\p{Ll}\p{N}?&=#%]/u;
const OF_PATH = /^[\w.%-]+[/_?=&#]\w/u;

/** The layout with whole addresses, where only text is known: on a page, places show what stands on a line. */
export function joinCutAddresses(layout: Layout): Layout {
  const { unit, lines } = layout;
  if (unit !== 'characters' || !lines.some(({ text }) => ADDRESS.test(text))) return layout;
  return {
    ...layout,
    lines: lines.map((line) => ({ ...line, cells: line.cells.map((cell) => ({ ...cell, text: whole(cell.text) })) })),
  };
}

function whole(text: string): string {
  if (!ADDRESS.test(text)) return text;
  const words: string[] = [];
  for (const word of text.split(' ')) {
    if (goesOn(words.at(-1) ?? '', word)) words.push(words.pop()! + word);
    else words.push(word);
  }
  return words.join(' ');
}

const goesOn = (before: string, word: string): boolean =>
  (/[?&=#]$/u.test(before.slice(-1)) ? NEXT.test(word) : before.endsWith('/') && OF_PATH.test(word.slice(0, 100))) &&
  ADDRESS.test(before);

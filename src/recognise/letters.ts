/** Whether a document has letters to read: a font of a PDF may draw signs without saying which letters they are. */
import type { Layout } from '../model/layout.js';

/** A text of fewer signs may be a table of numbers. */
const FEWEST = 60;
/** Letters and digits make more of any text than this share. */
const SHARE = 0.4;

/** Tells whether the lines of a PDF have letters; those of a text always do. */
export function hasLetters({ lines, unit }: Pick<Layout, 'lines' | 'unit'>): boolean {
  const signs = lines.map(({ text }) => text.replace(/\s+/gu, '')).join('');
  if (unit !== 'points' || signs.length < FEWEST) return true;
  return (signs.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= SHARE * signs.length;
}

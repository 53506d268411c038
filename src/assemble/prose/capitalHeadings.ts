/** Finds headings in capitals among the lines of a section. */
import { isOpen } from '../../vocabulary/italian/openWords.js';
import type { SheetText } from '../sheets.js';

/** Whether a line is in capitals, and of more than one word. */
const isInCapitals = (text: string): boolean =>
  !/\p{Ll}/u.test(text) && text.split(' ').filter((word) => /\p{Lu}{2}/u.test(word)).length > 1;

/** Whether a line is a heading in capitals, or the first one below it: a sentence begins there, and the line above is closed. */
export function isCapitalHeading(texts: readonly SheetText[], i: number): boolean {
  const [above, own, below] = [texts[i - 1], texts[i], texts[i + 1]].map((text) => text?.span.text ?? '');
  if (isInCapitals(above!) === isInCapitals(own!) || isOpen(above!)) return false;
  const first = isInCapitals(own!) ? below! : own!;
  return /^\p{Lu}\p{Ll}/u.test(first) && !isInCapitals(first);
}

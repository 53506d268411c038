/** Tells bullets that stand alone on a line from a word that looks like one. */
import { ended } from '../../../text/sentences.js';
import { isBareBullet } from '../../../vocabulary/bullets.js';
import type { SheetText } from '../../sheets.js';

/** A bullet that is also a word. */
const WORD = 'o';

/** Returns a test for bullets that stand alone on a line: a word that first stands in mid-sentence is none. */
export function bareBullets(texts: readonly SheetText[]): (text: string) => boolean {
  const first = texts.findIndex(({ span }) => span.text === WORD);
  const isWord = first > 0 && !ended(texts[first - 1]!.span.text);
  return (text) => isBareBullet(text) && !(isWord && text === WORD);
}

/** Notes at the foot of a page, by the marks that they begin with. */
import type { Layout } from '../../model/layout.js';
import type { Item, Stretch } from './stretches.js';

/** A note's mark, in brackets or not, or one or more asterisks. */
const NOTE = /^(\(?\d{1,2}\)?|\*{1,3})\s*(?=\p{L})/u;

/** A word with the mark of a note behind it. */
const MARKED = /^\P{N}*?\p{L}[\p{L}.,;:]*?(\(?\d{1,2}\)?|\*{1,3})[.,;:]?$/u;
const LONGEST_WORD = 40;

/** Whether a line of a text with columns is a number without a sign, and nothing else: a PDF shows that a mark is small. */
export const isNumberLine = ({ unit }: Layout, { element }: Item): boolean =>
  unit === 'characters' && element.kind === 'text' && /^\d{1,2}$/u.test(element.span.text);

/** Whether an item is a note: it begins with a mark that ends a word above, or with a number alone on its line. */
export function isNoteOf(layout: Layout, above: Stretch, item: Item): boolean {
  const { element } = item;
  if (element.kind !== 'text') return false;
  if (isNumberLine(layout, item)) return true;
  const mark = NOTE.exec(element.span.text)?.[1];
  if (mark === undefined) return false;
  const isMarked = (text: string) =>
    text.split(' ').some((word) => word.length <= LONGEST_WORD && MARKED.exec(word)?.[1] === mark);
  return above.some((one) => one.element.kind === 'text' && isMarked(one.element.span.text));
}

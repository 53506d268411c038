/** Notes at the foot of a page, by the marks that they begin with. */
import type { Layout } from '../../model/layout.js';
import type { Item, Stretch } from './stretches.js';

/** A note's mark, in brackets or not, or one or more asterisks. */
const NOTE = /^(\(?\d{1,2}\)?|\*{1,3})\s*(?=\p{L})/u;

/** Whether a word has the mark of a note after its last letter or sign: `bella.1`, `verde*,`. */
function isMarked(word: string, mark: string): boolean {
  const core = /[.,;:]$/u.test(word) ? word.slice(0, -1) : word;
  const before = core.slice(0, -mark.length);
  return core.endsWith(mark) && /\p{L}/u.test(before) && /[\p{L}.,;:]$/u.test(before);
}

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
  return above.some(
    (one) => one.element.kind === 'text' && one.element.span.text.split(' ').some((word) => isMarked(word, mark)),
  );
}

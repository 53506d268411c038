/**
 * Decides how a line of prose stands to the one above where the source itself says it, as HTML and Word documents do: white
 * space and line ends show nothing there.
 */
import type { TextSpan } from '../../model/element.js';
import { beginsSentence, ended } from '../../text/sentences.js';
import { leadingSign } from '../../vocabulary/bullets.js';

/** An item of a list, without the mark that some writers type besides. */
export interface ToldItem {
  readonly kind: 'bullet' | 'number';
  readonly number: number;
  readonly text: string;
}

/**
 * Says whether a line begins an item or another block, or is the rest of the one above, which ends with `above`. `null`
 * where the source does not say. After a mere line break, a sentence begins a paragraph where the one above has ended.
 */
export function toldStart(
  { line, text, cells }: TextSpan,
  above: string | undefined,
): ToldItem | 'block' | 'rest' | null {
  const { start, item } = line;
  if (start === undefined) return null;
  if (item && cells[0] === line.cells[0]) {
    const typed = leadingSign(text);
    const own = typed?.kind === 'glyph' ? text.slice(typed.length) : text;
    return { kind: item.ordered ? 'number' : 'bullet', number: item.number, text: own };
  }
  if (start === 'block' || above === undefined) return 'block';
  return start === 'rest' || !ended(above) || !beginsSentence(text) ? 'rest' : 'block';
}

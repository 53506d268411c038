/** Dots, underscores and the like that lead the eye from a label to what is filled in: `Responsabile ........ ANNA ROSSI`. */

const LEADERS = /^(?:[.…·_]\s?){4,}(?=[\p{L}\p{N}])/u;

/** Returns a text without the leaders before its first word. */
export const withoutLeaders = (text: string): string => text.replace(LEADERS, '');

const FEWEST = 4;
const LEADING = '.…·_';

/** Returns a text without the leaders after its last word. */
export function withoutLeadersAfter(text: string): string {
  let [end, count] = [text.length, 0];
  for (; end > 0 && ` ${LEADING}`.includes(text[end - 1]!); end -= 1) if (text[end - 1] !== ' ') count += 1;
  return count < FEWEST ? text : text.slice(0, end);
}

/** Whether a text is nothing but leaders. */
export const areLeaders = (text: string): boolean => text !== '' && withoutLeadersAfter(text) === '';

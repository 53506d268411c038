/**
 * Takes off a heading what a converter or a person set before it for order or for looks, where a label is left:
 * `### 3. Finalità`, `### 📌 Stato`. All other headings keep it: a number may be the sheet's own.
 */
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Cell, Layout } from '../../model/layout.js';

/** Pictures before a heading or a bold line, and numbers before a heading. */
const PICTURES = /^(?:\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}\u200D]*\s*)+(?=\p{L})/u;
const NUMBER = /^(?:\d{1,2}\.){0,3}\d{1,2}[.)]?\s+(?=\p{L})/u;

/** Returns the layout of a marked document with its labels bare. */
export const withBareHeadings = (layout: Layout): Layout => ({
  ...layout,
  lines: layout.lines.map((line) => {
    const [cell, ...others] = line.cells;
    const text = cell && others.length === 0 ? bareText(layout.matcher, cell) : null;
    return text === null ? line : { ...line, cells: [{ ...cell!, text }] };
  }),
});

/** Pictures around a status; a mark that ticks a box, or crosses it out, may say which status it is. */
const AROUND =
  /^(?:(?![☑✅✔☒❌✖])\p{Extended_Pictographic}\uFE0F? ?){1,3}|(?: ?(?![☑☒❌✖])\p{Extended_Pictographic}\uFE0F?){1,3}$/gu;

function bareText(matcher: LabelMatcher, { text, font }: Cell): string | null {
  const inner = text.replace(AROUND, '');
  if (inner !== text && matcher.statusKind(inner) !== null) return inner;
  if (!/^[#*]/.test(font) || /^\p{L}/u.test(text)) return null;
  const unpictured = text.replace(PICTURES, '');
  const bare = font.startsWith('#') ? unpictured.replace(NUMBER, '') : unpictured;
  return bare !== text && isLabel(matcher, bare) ? bare : null;
}

const isLabel = (matcher: LabelMatcher, text: string): boolean =>
  matcher.wholeLabel('section', text) !== null ||
  matcher.wholeLabel('header', text) !== null ||
  matcher.wholeLabel('furniture', text) !== null ||
  matcher.isOtherPart(text) ||
  matcher.matchLevel([text]) !== null;

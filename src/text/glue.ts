/** Text that a tool set right after the last letter of another one: Italian has no capital there, no number and no bullet. */

const GLUE = /(?<=\p{L})(?=\p{Lu}\p{Ll}|\d{1,2}\.$|[^\s\p{L}\d.,;:!?)»”"'’]$)/gu;

/** Nothing that is told whole has more letters. */
const LONGEST = 120;

/** Cuts a text after what `isWhole` tells to be whole, if another one is glued to it: `ConclusoComune di Rocca`. */
export function partsAtGlue(text: string, isWhole: (text: string) => boolean): readonly string[] {
  for (const { index } of text.matchAll(GLUE)) {
    if (index > LONGEST) break;
    if (isWhole(text.slice(0, index))) return [text.slice(0, index), text.slice(index)];
  }
  return [text];
}

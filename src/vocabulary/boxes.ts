/** Boxes that a form prints before or after each choice, one of them ticked: `[ ] Non avviato [X] In corso`, `☐ ... ☑ ...`. */

/** A ticked box, or an empty one: in signs of a keyboard, or of symbol fonts, some of which have private codes. */
const BOX =
  /(\[ ?[xX✓✔✗✘*] ?\]|\( ?[xX*] ?\)|[☑☒✓✔✗✘✕✖🗹🗷◉⦿■⬛●\uF0FE\uF0FD\uF0FC\uF0FB\uF052\uF053\uF054])|\[ ?_? ?\]|\( ?\)|[☐□◻◯○❏❐❑❒▢⬜\uF06F\uF0A8\uF071\uF0A1]/gu;

const TICK = /^[xX×✓✔✗✘☓✕✖√•●■*]$/u;

/** Whether a text is what people write or print into a box that they tick. */
export const isTick = (text: string): boolean => TICK.test(text.trim());

/** A choice with its box. */
export interface Choice {
  readonly text: string;
  readonly isTicked: boolean;
}

/** Whether a text has a box. */
export const hasBox = (text: string): boolean => text.search(BOX) >= 0;

/**
 * Splits a text into its choices: every one has a box before it, or every one has it after. `null` if the text neither
 * begins nor ends with a box, or a box has no words.
 */
export function choicesIn(text: string): readonly Choice[] | null {
  const boxes = [...text.matchAll(BOX)];
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (!first || !last) return null;
  const isBefore = first.index === 0;
  if (!isBefore && last.index + last[0].length !== text.length) return null;
  const choices = boxes.map((box, i) => {
    const end = box.index + box[0].length;
    const before = i === 0 ? 0 : boxes[i - 1]!.index + boxes[i - 1]![0].length;
    const own = isBefore ? text.slice(end, boxes[i + 1]?.index) : text.slice(before, box.index);
    return { text: own.trim(), isTicked: box[1] !== undefined };
  });
  return choices.every((choice) => choice.text !== '') ? choices : null;
}

/**
 * Words that a narrow cell cuts by letters: `Programm` / `a`, `01/02/202` / `5`. A line of one word that fills its cell may be cut,
 * or end there; what else the document prints, and what a date and an amount look like, tell.
 */
import { proportionalWidth } from '../../geometry/lineFit.js';
import type { TextSpan } from '../../model/element.js';
import { countEach } from '../../model/groupBy.js';
import type { Cell, Layout } from '../../model/layout.js';
import type { RuledBox } from '../../model/source.js';
import { joinLines } from '../../text/normalize.js';

/** Tells whether a document prints a word elsewhere than on a line that may be cut. */
export type IsPrinted = (word: string) => boolean;

/** A date, and an amount. */
const WHOLE = /^(?:\d{1,2}\/\d{1,2}\/\d{4}|(?:€ ?)?\d{1,3}(?:\.\d{3})*,\d{2}(?: ?€)?)$/u;
/** A sign of a sum belongs to it. */
const ONE_WORD = /^(?:€ )?\S*[\p{L}\p{N}]$/u;
const GOES_ON = /^(?:\p{Ll}|\p{N})/u;
const WORD = /[\p{L}\p{N}]+/gu;
const FIRST = /^[\p{L}\p{N}]+/u;
const LAST = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u;

/** The widths of letters are estimated: the next one may be so many times as wide. */
const WIDER = 1.3;

/** Whether a line is one word that leaves no room in its cell for a letter; `edge` is the white space at both sides of cells. */
function isFull({ text, left, right }: Cell, box: RuledBox, edge: number, next: string): boolean {
  const letter = ((right - left) / proportionalWidth(text)) * proportionalWidth(next);
  return ONE_WORD.test(text) && box.right - box.left - 2 * edge - (right - left) < WIDER * letter;
}

/** Less white space than this, in points, is none: a word reaches beyond its cell. */
const NONE = 0.5;

/** The white space that the cells of a table have at their sides, in points: the least that any has; 0 if none has any. */
export const edgeOf = (cells: readonly Cell[]): number =>
  cells
    .flatMap(({ left, right, box }) => (box ? [left - box.left, box.right - right] : []))
    .filter((space) => space > NONE)
    .reduce((least, space) => (least === 0 ? space : Math.min(least, space)), 0);

/** Makes the test of the words that a document prints, in any case: those of a line that may be cut are not among them. */
export function printedWords({ lines }: Layout): IsPrinted {
  let words: ReadonlySet<string> | null = null; // few documents are asked
  const all = () => {
    const cells = lines.flatMap((line) => line.cells);
    const inBoxes = countEach(cells.flatMap(({ box }) => box ?? []));
    const mayBeCut = ({ text, box }: Cell) => box !== undefined && inBoxes.get(box)! > 1 && ONE_WORD.test(text);
    const whole = cells.filter((cell) => !mayBeCut(cell));
    return new Set(whole.flatMap(({ text }) => text.toLowerCase().match(WORD) ?? []));
  };
  return (word) => {
    words ??= all();
    return words.has(word.toLowerCase());
  };
}

/** Joins the lines of a ruled cell, with no blank where a word is cut; `doubtful` gets the words that may be one. */
export function joinCell(
  spans: readonly TextSpan[],
  edge: number,
  isPrinted: IsPrinted,
  doubtful: { readonly span: TextSpan; readonly words: string }[],
): string {
  return spans.reduce((before, span, i) => {
    const above = spans[i - 1];
    const box = above?.cells[0]?.box;
    const mayBeCut =
      box && above.cells.length === 1 && GOES_ON.test(span.text) && isFull(above.cells[0]!, box, edge, span.text[0]!);
    if (!mayBeCut) return joinLines([before, span.text]);
    const [end, start] = [LAST.exec(above.text)![0], FIRST.exec(span.text)![0]];
    const isWord = WHOLE.test(above.text);
    const isWhole = WHOLE.test(above.text + span.text.split(' ', 1)[0]!) || (!isWord && isPrinted(end + start));
    const areTwo = isWord || (isPrinted(end) && isPrinted(start));
    if (isWhole) return before + span.text;
    if (!areTwo) doubtful.push({ span: above, words: `${end} ${start}` });
    return joinLines([before, span.text]);
  }, '');
}

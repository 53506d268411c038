/**
 * Finds lines that begin with 1, 2, 3 in their order, at one left edge, without a dot or a bracket: `1   piantare alberi`.
 *
 * A number in a cell of its own stands in the margin, and two of them are a list. One that a single blank parts from its
 * words may be the amount of what follows: it counts where its line begins anew, and where there are three.
 */
import { leftOf } from '../../../geometry/lineFit.js';
import type { SheetText } from '../../sheets.js';
import type { ProseMetrics } from '../proseMetrics.js';

export interface UndottedNumber {
  readonly number: number;
  /** How long it is, with the blank after it. */
  readonly length: number;
}

interface Found extends UndottedNumber {
  readonly line: number;
  readonly left: number;
  readonly isInMargin: boolean;
}

const NUMBER = /^(\d{1,3})\s+(?=[\p{L}«"“])/u;
const FEWEST = 3;
const FEWEST_IN_MARGIN = 2;

/** The undotted numbers of a section's lists, by the index of their line. `anew` tells which lines surely begin anew. */
export function undottedNumbers(
  { step }: Pick<ProseMetrics, 'step'>,
  texts: readonly SheetText[],
  anew: readonly boolean[],
): Map<number, UndottedNumber> {
  const runs: Found[][] = [];
  texts.forEach(({ span }, line) => {
    const [start, digits] = NUMBER.exec(span.text) ?? [];
    if (start === undefined) return;
    const isInMargin = span.cells.length > 1 && span.cells[0]!.text === digits;
    const found = { line, number: Number(digits), length: start.length, left: leftOf(span), isInMargin };
    const run = runs.at(-1);
    const isNext = run !== undefined && found.number === run.length + 1 && Math.abs(found.left - run[0]!.left) <= step;
    const isSure = isInMargin || anew[line]! || (isNext && run.length > 1);
    if (isSure && isNext) run.push(found);
    else if (isSure && found.number === 1) runs.push([found]);
  });
  const isList = (run: readonly Found[]) =>
    run.length >= (run.some(({ isInMargin }) => isInMargin) ? FEWEST_IN_MARGIN : FEWEST);
  return new Map(runs.filter(isList).flatMap((run) => run.map((found) => [found.line, found] as const)));
}

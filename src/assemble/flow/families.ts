/**
 * Families of letters, and their inks. A program that stamps or signs a PDF brings its own: words in a family, or in an ink, that
 * no other line has, far beside the text of a line, are no part of that text.
 */
import { leftOf } from '../../geometry/lineFit.js';
import { countEach } from '../../model/groupBy.js';
import type { Cell, Layout, Line } from '../../model/layout.js';
import { spanOf } from '../../text/textSpans.js';
import type { SectionField } from '../../vocabulary/labels.js';
import type { FlowElement } from './stretches.js';

/** A name of a font that says a family: others are numbers that an engine gave. */
const NAMED = /^(?:[A-Z]{6}\+)?([A-Z]\p{L}{3,}?)(?=$|[-,\d]|Bold|Italic|Oblique|Regular|Roman|Medium|MT|PS)/u;
/** How far beside the text of its line words stand that are not of it, in heights of letters. */
const FAR = 4;
/** How far right of the title of their section they stand where they are a line of their own. */
const FARTHER = 8;
/** Sections whose lines are text from edge to edge. */
const PROSE: ReadonlySet<unknown> = new Set<SectionField>(['guidelines', 'purpose', 'status']);

const familyOf = ({ font }: Cell): string | null => NAMED.exec(font)?.[1] ?? null;

/** Counts the lines of a source that begin with each family. */
export const familiesOf = (layout: Layout): ReadonlyMap<string, number> => countBeginnings(layout, familyOf);

/** Ink that is not told is black. */
const inkOf = ({ ink = '' }: Cell): string => ink;

function countBeginnings({ lines, unit }: Layout, traitOf: (cell: Cell) => string | null): ReadonlyMap<string, number> {
  const first = unit === 'points' ? lines.flatMap(({ cells, apart }) => (cells[0] && !apart ? [cells[0]] : [])) : [];
  return countEach(first.flatMap((cell) => traitOf(cell) ?? []));
}

/** A family that fewer lines have, of which none is usual, is not the sheets' own. */
const FEWEST = 4;

/** Whether a cell is in letters of a family that is not the sheets' own. */
export const isOfOtherFamily = (families: ReadonlyMap<string, number>, cell: Cell): boolean =>
  isOther(families, familyOf(cell));

const isOther = (counts: ReadonlyMap<string, number>, trait: string | null): boolean =>
  trait !== null && counts.size > 0 && (counts.get(trait) ?? 0) < FEWEST;

const isUsual = (counts: ReadonlyMap<string, number>): boolean => Math.max(0, ...counts.values()) >= FEWEST;

/** Returns a test for inks that hardly any line begins with; `null` where no ink is usual. */
export function otherInkTest(layout: Layout): ((ink: string) => boolean) | null {
  const inks = countBeginnings(layout, inkOf);
  return isUsual(inks) ? (ink) => isOther(inks, ink) : null;
}

/** Returns the elements, their lines of prose without what stands far beside them in letters of another family or ink. */
export function withoutForeignCells(
  layout: Layout,
  families: ReadonlyMap<string, number>,
  elements: readonly FlowElement[],
): readonly FlowElement[] {
  const isOtherInk = otherInkTest(layout);
  const isForeign = (cell: Cell): boolean =>
    (isUsual(families) && isOfOtherFamily(families, cell)) || (isOtherInk?.(inkOf(cell)) ?? false);
  let [field, left]: [SectionField | null, number] = [null, 0];
  return elements.flatMap((element) => {
    if (element.kind === 'section') [field, left] = [element.field, leftOf(element.labels[0]!)];
    if (element.kind !== 'text' || !PROSE.has(field)) return [element];
    const { line, cells } = element.span;
    if (cells[0]!.left - left > FARTHER * line.size && isForeign(cells[0]!)) return [];
    const own = ownCells(isForeign, line, cells);
    return [own.length === cells.length ? element : { ...element, span: spanOf(line, own) }];
  });
}

/** The cells of a line up to the first foreign one that stands far from the words before it. */
function ownCells(isForeign: (cell: Cell) => boolean, { size }: Line, cells: readonly Cell[]): readonly Cell[] {
  const first = cells.findIndex((cell, i) => {
    const before = cells[i - 1];
    return (
      before !== undefined &&
      /\p{L}{2}/u.test(before.text) &&
      !before.text.endsWith(':') &&
      cell.left - before.right > FAR * size &&
      isForeign(cell)
    );
  });
  return first < 0 ? cells : cells.slice(0, first);
}

/**
 * Families of letters. A program that stamps or signs a PDF brings its own: words in a family that no other line has, far beside
 * the text of a line, are no part of that text.
 */
import { leftOf } from '../../geometry/lineFit.js';
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

/** Returns the families of the lines of a source, with how many lines begin with each. */
export function familiesOf({ lines, unit }: Layout): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (unit !== 'points') return counts;
  for (const family of lines.flatMap(({ cells, apart }) => (cells[0] && !apart ? (familyOf(cells[0]) ?? []) : [])))
    counts.set(family, (counts.get(family) ?? 0) + 1);
  return counts;
}

/** A family that fewer lines have, of which none is usual, is not the sheets' own. */
const FEWEST = 4;

/** Whether a cell is in letters of a family that is not the sheets' own. */
export function isOfOtherFamily(families: ReadonlyMap<string, number>, cell: Cell): boolean {
  const family = familyOf(cell);
  return family !== null && families.size > 0 && (families.get(family) ?? 0) < FEWEST;
}

/** Returns the elements, their lines of prose without what stands far beside them in letters of another family. */
export function withoutForeignCells(layout: Layout, elements: readonly FlowElement[]): readonly FlowElement[] {
  const families = familiesOf(layout);
  if (Math.max(0, ...families.values()) < FEWEST) return elements;
  let [field, left]: [SectionField | null, number] = [null, 0];
  return elements.flatMap((element) => {
    if (element.kind === 'section') [field, left] = [element.field, leftOf(element.labels[0]!)];
    if (element.kind !== 'text' || !PROSE.has(field)) return [element];
    const { line, cells } = element.span;
    if (cells[0]!.left - left > FARTHER * line.size && isOfOtherFamily(families, cells[0]!)) return [];
    const own = ownCells(families, line, cells);
    return [own.length === cells.length ? element : { ...element, span: spanOf(line, own) }];
  });
}

/** The cells of a line up to the first one of another family that stands far from the words before it. */
function ownCells(families: ReadonlyMap<string, number>, { size }: Line, cells: readonly Cell[]): readonly Cell[] {
  const first = cells.findIndex((cell, i) => {
    const before = cells[i - 1];
    return (
      before !== undefined &&
      /\p{L}{2}/u.test(before.text) &&
      !before.text.endsWith(':') &&
      cell.left - before.right > FAR * size &&
      isOfOtherFamily(families, cell)
    );
  });
  return first < 0 ? cells : cells.slice(0, first);
}

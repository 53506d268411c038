/**
 * Finds running heads in text that keeps columns, before header blocks are placed: right above a block, a head that reaches
 * into the column of the values would be read as the first line of one. A value's first line has its other lines below it,
 * at the same left edge; a head has not, or stands above something else than a block, too.
 */
import { groupBy } from '../../model/groupBy.js';
import type { Layout, Line } from '../../model/layout.js';
import { beginsBlock } from '../header/placedLabels.js';
import { pagesOfLines } from '../pages.js';
import { lineForm } from './pageMarks.js';

/** On which share of the pages, and on how many at least, a head comes again. */
const MOST = 0.6;
const FEWEST = 3;
/** How many lines below its first one a value shows its left edge, and how far off it they may begin. */
const BELOW = 3;
const SAME_EDGE = 2;

/** Returns the running heads of a text with columns; `starts` are the lines where pages without numbers begin. */
export function findRunningHeads(layout: Layout, starts: readonly Line[]): Line[] {
  if (layout.unit !== 'characters' || !layout.positioned) return [];
  const pages = pagesOfLines(layout, starts).flatMap((page) => {
    const [first, ...below] = page.filter(({ cells }) => cells.length > 0).slice(0, BELOW + 1);
    return first ? [{ first, below }] : [];
  });
  const enough = Math.max(FEWEST, pages.length * MOST);
  const isLabel = ({ cells }: Line) => cells.some(({ text }) => isAnyLabel(layout, text));
  const isApart = (first: Line, below: readonly Line[]) =>
    !(below[0] && beginsBlock(layout, below[0])) ||
    !below.some(({ cells }) => cells.some(({ left }) => Math.abs(left - first.cells[0]!.left) <= SAME_EDGE));
  return [...groupBy(pages, ({ first }) => lineForm(first)).values()].flatMap((group) => {
    const isHead =
      group.length >= enough &&
      group[0]!.first.cells.length === 1 &&
      !isLabel(group[0]!.first) &&
      group.some(({ first, below }) => isApart(first, below));
    return isHead ? group.map(({ first }) => first) : [];
  });
}

const isAnyLabel = ({ matcher }: Layout, text: string): boolean =>
  matcher.matchLevel([text]) !== null ||
  (['parameters', 'header', 'section', 'furniture'] as const).some(
    (place) => matcher.matchLabel(place, [text]) !== null,
  );

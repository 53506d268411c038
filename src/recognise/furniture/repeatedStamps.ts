/**
 * Finds stamps that come again at one place amid the text of pages: `COPIA CONFORME` over each page, level and as large as the
 * text. What the sheets print at one place of all pages are parts of their header blocks, titles, and what stands below
 * these; a stamp begins where hardly any other line does, and stands on pages without a header block, too, or is all that is printed in its ink. In: the lines. Out: the cells of the stamps, and the lines of other
 * pages that hold the same words at the same place, among their own.
 */
import { groupAdjacent, groupBy } from '../../model/groupBy.js';
import type { Cell, Layout, Line } from '../../model/layout.js';

/** On which share of the pages, and on how many at least, a stamp comes again. */
const MOST = 0.6;
const FEWEST = 3;
/** By how many points the places of one stamp may differ: words that cross it may move it to their own line. */
const SAME_PLACE = 4;
/** How many lines stand above and below what is amid a page. */
const AMID = 4;

const WORDED = /^(?=.*\p{L}).{6}/u;

interface Printed {
  readonly cell: Cell;
  readonly line: Line;
  readonly isAmid: boolean;
  readonly above: Line | undefined;
}

export interface RepeatedStamps {
  readonly cells: readonly Cell[];
  /** Each with the words of the stamp for its text. */
  readonly doubtful: readonly Line[];
}

/** Returns the repeated stamps. Only a PDF tells their places. */
export function findRepeatedStamps({ lines, unit, matcher }: Layout): RepeatedStamps {
  const filled = unit === 'points' ? lines.filter(({ cells, page }) => cells.length > 0 && page !== null) : [];
  const pages = [...groupBy(filled, ({ page }) => page).values()];
  const enough = Math.max(FEWEST, pages.length * MOST);
  if (pages.length < enough) return { cells: [], doubtful: [] };
  const printed = pages.flatMap((page) =>
    page.flatMap((line, i): Printed[] => {
      const isAmid = i >= AMID && i < page.length - AMID;
      return line.cells
        .filter(({ text }) => WORDED.test(text))
        .map((cell) => ({ cell, line, isAmid, above: page[i - 1] }));
    }),
  );
  const isLabel = ({ text }: Cell): boolean =>
    matcher.matchLabel('header', [text]) !== null ||
    matcher.matchLabel('section', [text]) !== null ||
    matcher.matchLevel([text]) !== null;
  // Right below the title of a section stands a value.
  const isValue = ({ above }: Printed) =>
    above?.cells.some(({ text }) => matcher.wholeLabel('section', text) !== null) === true;
  let withSheet: ReadonlySet<number | null> | null = null; // hardly any document has words that ask for it
  const hasSheet = (page: number | null): boolean => {
    withSheet ??= new Set(
      printed.flatMap(({ cell, line }) => (matcher.matchLabel('header', [cell.text]) ? [line.page] : [])),
    );
    return withSheet.has(page);
  };
  const ofInk = groupBy(printed, ({ cell }) => cell.ink ?? '');
  const formOf = ({ cell }: Printed) => cell.text.replace(/\d+/g, '#');
  // What the sheets print begins where other lines do; so does a title that is the only one in its ink.
  const isInward = (own: readonly Printed[]): boolean => {
    const [cells, { left }] = [new Set(own.map(({ cell }) => cell)), own[0]!.cell];
    const others = filled.filter(
      ({ cells: [first] }) => !cells.has(first!) && Math.abs(first!.left - left) <= SAME_PLACE,
    );
    return others.length < own.length;
  };
  const isStamp = (own: readonly Printed[]): boolean => {
    const onPages = new Set(own.map(({ line }) => line.page));
    if (onPages.size < enough || !own.some(({ isAmid }) => isAmid) || isLabel(own[0]!.cell)) return false;
    if (own.every(isValue) || !isInward(own)) return false;
    const { ink = '' } = own[0]!.cell;
    const hasInk = ink !== '' && ofInk.get(ink)!.every((one) => formOf(one) === formOf(own[0]!));
    return hasInk || [...onPages].some((page) => !hasSheet(page));
  };
  const alike = groupBy(printed, (one) => `${one.cell.font} ${one.cell.ink} ${formOf(one)}`);
  const stamps = [...alike.values()]
    .filter(({ length }) => length >= enough)
    .flatMap((own) => atOnePlace(own).filter(isStamp));
  const doubtful = stamps.flatMap((own) => {
    const stamped = new Set(own.map(({ line }) => line.page));
    const [{ line: first, cell }] = own as [Printed];
    return printed.flatMap(({ line, cell: { text } }) => {
      const isThere = Math.abs(line.top - first.top) <= SAME_PLACE && text.includes(cell.text);
      return isThere && !stamped.has(line.page) ? [{ ...line, text: cell.text }] : [];
    });
  });
  return { cells: stamps.flat().map(({ cell }) => cell), doubtful };
}

/** Puts cells together that stand at one place of their pages. */
const atOnePlace = (own: readonly Printed[]): Printed[][] =>
  nextToOneAnother(own, ({ line }) => line.top).flatMap((level) => nextToOneAnother(level, ({ cell }) => cell.left));

const nextToOneAnother = (own: readonly Printed[], placeOf: (one: Printed) => number): Printed[][] =>
  groupAdjacent(
    own.toSorted((a, b) => placeOf(a) - placeOf(b)),
    (one, other) => placeOf(other) - placeOf(one) <= SAME_PLACE,
  );

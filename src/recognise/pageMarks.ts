/**
 * Page marks: lines that are furniture wherever they stand, and so are known before anything else is read.
 *
 * Some say so themselves (`Pagina 3 di 9`). A number alone may be anything: it is a page's where it is one of a series
 * that counts on from page end to page end.
 */
import { groupBy } from '../model/groups.js';
import type { Layout, Line } from '../model/line.js';
import { BARE_NUMBER, FURNITURE } from '../vocabulary/furniture.js';

/** Fewest numbers of a series that is proved by the word or the dashes beside them. */
const FEWEST_WORDED = 2;
/** Fewest bare numbers of a series, ... */
const FEWEST_BARE = 3;
/** ... and on which share of them a page must be known to end. */
const MOST = 0.5;
/** How many lines of running feet and heads may stand between a page's number and the next header block. */
const NEAR = 3;

/** All page marks of a layout, by the index of their line. */
export function findPageMarks(layout: Layout): Map<number, Line> {
  const filled = layout.lines.filter((line) => line.cells.length > 0);
  const endOf = pageEnds(layout, filled);
  const marks = filled.filter(isSure);
  const series = seriesIn(filled).filter((run) => {
    if (!isBare(run[0]!)) return run.length >= FEWEST_WORDED;
    const ends = new Set(run.flatMap((line) => endOf.get(line) ?? []));
    return run.length >= FEWEST_BARE && ends.size >= run.length * MOST;
  });
  return new Map([...marks, ...series.flat()].map((line) => [line.index, line]));
}

/**
 * Where pages begin: behind their marks. A page may have marks of several forms: one form tells the pages, one whose
 * numbers count on if there is any, and of those the commonest.
 */
export function startsBehind(layout: Layout, marks: readonly Line[]): Line[] {
  const counting = seriesIn(marks).filter((run) => run.length > 1);
  const forms = counting.length > 0 ? groupBy(counting.flat(), maskOf) : groupBy(marks, maskOf);
  const [told = []] = [...forms.values()].toSorted((a, b) => b.length - a.length);
  return told.flatMap(({ index }) => layout.lines[index + 1] ?? []);
}

/** A line of all pages: its words, with any digits alike. */
export const maskOf = (line: Line): string => line.cells.map((cell) => cell.text.replace(/\d+/gu, '0')).join(' ');

/** Whether a pattern of the vocabulary says that the line is furniture, wherever it stands. */
const isSure = (line: Line): boolean =>
  line.cells.every((cell) => FURNITURE.some((row) => row.anywhere && row.pattern.test(cell.text)));

const isBare = (line: Line): boolean => line.cells.some((cell) => BARE_NUMBER.test(cell.text));

/** The one number of a page that the line holds, and nothing else but furniture; `null` if there is none. */
function numberIn(line: Line): number | null {
  const numbers: number[] = [];
  for (const { text } of line.cells) {
    const row = FURNITURE.find(({ pattern }) => pattern.test(text));
    if (!row && !BARE_NUMBER.test(text)) return null;
    if (!row || row.counts) numbers.push(Number(/\d+/u.exec(text)![0]));
  }
  return numbers.length === 1 ? numbers[0]! : null;
}

/** Lines of one form whose numbers count on, each one more than the one before. */
function seriesIn(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  const awaited = new Map<string, Line[]>();
  for (const line of lines) {
    const number = numberIn(line);
    if (number === null) continue;
    const form = maskOf(line);
    const run = awaited.get(`${number} ${form}`) ?? [];
    if (run.length === 0) runs.push(run);
    run.push(line);
    awaited.delete(`${number} ${form}`);
    awaited.set(`${number + 1} ${form}`, run);
  }
  return runs;
}

/**
 * The lines near which a page is known to end, each with the index of its end: a form feed, the end of all, or, where a
 * text has no form feeds, the level label of a header block.
 */
function pageEnds({ lexicon, lines }: Layout, filled: readonly Line[]): Map<Line, number> {
  const ends = new Map<Line, number>();
  let near: Line[] = [];
  const end = (at: number) => {
    for (const line of near) ends.set(line, at);
    near = [];
  };
  filled.forEach((line, i) => {
    const before = filled[i - 1];
    const turned = before !== undefined && before.page !== line.page;
    if (turned || line.cells.some((cell) => lexicon.matchLevel([cell.text]))) end(line.index);
    near = [...near.slice(-NEAR), line];
  });
  end(lines.length);
  return ends;
}

/**
 * Page marks: lines that are furniture wherever they stand, and so are known before anything else is read.
 *
 * Some say so themselves (`Pagina 3 di 9`). A number alone may be anything: it is a page's where it is one of a series
 * that counts on from page end to page end.
 */

import { groupBy } from '../../model/groupBy.js';
import type { Layout, Line } from '../../model/layout.js';
import type { CodeGrammar } from '../../vocabulary/codes.js';
import { BARE_NUMBER, FURNITURE, mayBeFurniture } from '../../vocabulary/furniture.js';

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
  const marks: Line[] = [];
  const numbered: Line[] = [];
  const isEdge = edgesOf(filled);
  for (let i = 0; i < filled.length; i += 1) {
    const line = filled[i]!;
    if (!mayBeFurniture(line.cells[0]!.text)) continue;
    if (isSure(line)) marks.push(line);
    const isEnd = !isBare(line) || (isEdge(line) && !completesCode(layout.matcher.codes, filled[i - 1], line));
    if (isEnd) numbered.push(line);
  }
  const series = seriesIn(numbered).filter((run) => run.length >= FEWEST_WORDED);
  const endOf = series.length > 0 ? pageEnds(layout, filled) : new Map<Line, number>();
  const told = series.flatMap((run) => {
    if (!isBare(run[0]!)) return [run];
    const placed = layout.unit === 'points' ? inPlace(run) : run;
    const ends = new Set(placed.flatMap((line) => endOf.get(line) ?? []));
    return placed.length >= FEWEST_BARE && ends.size >= placed.length * MOST ? [placed] : [];
  });
  return new Map([...marks, ...told.flat()].map((line) => [line.index, line]));
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

const ANYWHERE = FURNITURE.filter(({ anywhere }) => anywhere);

/** Whether a pattern of the vocabulary says that the line, or each of its cells, is furniture, wherever it stands. */
const isSure = ({ cells }: Line): boolean => {
  const isMark = (text: string) => ANYWHERE.some(({ pattern }) => pattern.test(text));
  return (
    cells.every((cell) => isMark(cell.text)) || (cells.length > 1 && isMark(cells.map(({ text }) => text).join(' ')))
  );
};

const isBare = (line: Line): boolean => line.cells.some((cell) => BARE_NUMBER.test(cell.text));

/** Tells the lines that stand at an end of their page, or may: where pages are not known, any line does. */
function edgesOf(filled: readonly Line[]): (line: Line) => boolean {
  const paged = groupBy(
    filled.filter(({ page }) => page !== null),
    ({ page }) => page,
  );
  const edges = new Set(
    [...paged.values()].flatMap((lines) => [...lines.slice(0, NEAR + 1), ...lines.slice(-NEAR - 1)]),
  );
  return (line) => line.page === null || edges.has(line);
}

/** Whether a number is the rest of a code that a narrow column cut: with it, the code above tells its mission. */
function completesCode(codes: CodeGrammar, above: Line | undefined, { cells: [number] }: Line): boolean {
  return (above?.cells ?? []).some(({ text }) => {
    const code = codes.leadingCode(text);
    const tells = (whole: string) => codes.readCode(whole).mission !== null;
    return code !== null && !tells(code) && tells(code + number!.text);
  });
}

/** The lines of a run that share their height or their left edge with another one: a page's number keeps its place. */
function inPlace(run: readonly Line[]): Line[] {
  const places = ({ top, cells }: Line) => [`top ${Math.round(top)}`, `left ${Math.round(cells[0]!.left)}`];
  const shared = groupBy(run.flatMap(places), (place) => place);
  return run.filter((line) => places(line).some((place) => shared.get(place)!.length > 1));
}

/** The one number of a page, as it is spelled, in a line of nothing else but furniture; `null` if there is none. */
function numberIn(line: Line): string | null {
  if (!line.cells.some(({ text }) => /\d/.test(text))) return null;
  const numbers: string[] = [];
  for (const { text } of line.cells) {
    const row = mayBeFurniture(text) ? FURNITURE.find(({ pattern }) => pattern.test(text)) : undefined;
    if (!row && !BARE_NUMBER.test(text)) return null;
    if (!row || row.counts) numbers.push(/\d+/u.exec(text)![0]);
  }
  return numbers.length === 1 ? numbers[0]! : null;
}

/** The number behind one, spelled alike: `02` behind `01`, but `2` behind `1`. */
const nextOf = (number: string): string => String(Number(number) + 1).padStart(number.length, '0');

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
    awaited.set(`${nextOf(number)} ${form}`, run);
  }
  return runs;
}

/**
 * The lines near which a page is known to end, each with the index of its end: a form feed, the end of all, or, where a
 * text has no form feeds, the level label of a header block.
 */
function pageEnds({ matcher, lines }: Layout, filled: readonly Line[]): Map<Line, number> {
  const { matchLevel, mayBeginLevel } = matcher;
  const ends = new Map<Line, number>();
  let last = 0; // the first line behind the last end
  const end = (i: number, at: number) => {
    for (const line of filled.slice(Math.max(last, i - NEAR - 1), i)) ends.set(line, at);
    last = i;
  };
  filled.forEach((line, i) => {
    const turned = i > 0 && filled[i - 1]!.page !== line.page;
    if (turned || line.cells.some(({ text }) => mayBeginLevel(text) && matchLevel([text]))) end(i, line.index);
  });
  end(filled.length, lines.length);
  return ends;
}

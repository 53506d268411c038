/**
 * Finds page marks: lines that are page furniture wherever they stand, and so are known before anything else is read.
 *
 * Some say so themselves (`Pagina 3 di 9`). A number alone may be any number: it is a page's if it is one of a series
 * that counts on from page end to page end.
 */

import { groupBy } from '../../model/groupBy.js';
import type { Cell, Layout, Line } from '../../model/layout.js';
import type { CodeGrammar } from '../../vocabulary/codes/codes.js';
import { BARE_NUMBER, COUNTED, FURNITURE, mayBeFurniture } from '../../vocabulary/furniture.js';
import { endsInAbbreviation } from '../../vocabulary/italian/abbreviations.js';
import { beginsBlock } from '../header/placedLabels.js';

/** Fewest numbers of a series that the word or the dashes beside them prove. */
const FEWEST_WORDED = 2;
/** Fewest bare numbers of a series, ... */
const FEWEST_BARE = 3;
/** ... and at which share of them a page must be known to end. */
const MOST = 0.5;
/** How many lines of page furniture may stand between a page's number and the next header block. */
const NEAR = 3;

/** Returns all page marks of a layout, by the index of their line. */
export function findPageMarks(layout: Layout): Map<number, Line> {
  const { codes } = layout.matcher;
  const filled = layout.lines.filter(({ cells }) => cells.length > 0);
  const candidates = new Set(filled.filter(({ cells }) => mayBeFurniture(cells[0]!.text)));
  const isEdge = edgesOf(filled);
  const numbered = filled.filter((line, i) => {
    if (!candidates.has(line)) return false;
    return !isBare(line) || (isEdge(line) && !completesCode(codes, filled[i - 1], line));
  });
  let endOf: ReadonlyMap<Line, number> | undefined; // most sources have no series of bare numbers
  const proved = seriesIn(numbered).flatMap((series) => {
    if (!isBare(series[0]!)) return series.length >= FEWEST_WORDED ? series : [];
    const placed = layout.unit === 'points' ? inPlace(series) : series;
    if (placed.length < FEWEST_BARE) return [];
    endOf ??= pageEnds(layout, filled);
    const ends = new Set(placed.flatMap((line) => endOf?.get(line) ?? []));
    return ends.size >= placed.length * MOST ? placed : [];
  });
  const marks = [
    ...[...candidates].filter(isMark),
    ...countedMarks(filled, candidates),
    ...proved,
    ...(layout.unit === 'characters' ? numbersAfterBlocks(layout, filled) : []),
  ];
  return new Map(marks.map((line) => [line.index, line]));
}

/**
 * Returns the lines that are a number and a count, `3/9`. They may also be a law: `ai sensi della L.` / `104/1992`. So a count
 * that may be a year, one with a word, `3 di 9`, and one after an abbreviation or an act's name, must be proved: another mark
 * has the same count, or the count or the number is the page's.
 */
function countedMarks(filled: readonly Line[], candidates: ReadonlySet<Line>): Line[] {
  const found = filled.flatMap((line, i) => {
    const { number, total } = (line.cells.length === 1 && COUNTED.exec(line.cells[0]!.text)?.groups) || {};
    if (!number || !total || !candidates.has(line)) return [];
    const isAct = YEAR.test(total) || !line.text.includes('/') || namesAct(filled[i - 1]?.cells.at(-1)?.text ?? '');
    return [{ line, number: Number(number), total: Number(total), isAct }];
  });
  const pages = filled.reduce((last, { page }) => Math.max(last, page ?? 0), 0);
  return [...groupBy(found, ({ total }) => total)].flatMap(([total, own]) => {
    const isProved = total === pages || new Set(own.map(({ number }) => number)).size > 1;
    return own.flatMap(({ line, number, isAct }) =>
      number <= total && (isProved || !isAct || line.page === number) ? [line] : [],
    );
  });
}

/** At which share of the pages their numbers must stand alone on a line. */
const NEARLY_ALL = 0.8;
/** How many lines below its level label a header block may end. */
const TALLEST = 16;

/**
 * Returns the numbers that stand alone after the header block of nearly all pages, each as far from the number of its page: some
 * engines draw the foot of a page right after its header block, and tools write it where it was drawn.
 */
function numbersAfterBlocks(layout: Layout, filled: readonly Line[]): Line[] {
  const pages = new Set(filled.flatMap(({ page }) => page ?? [])).size;
  const isAfterBlock = (line: Line, i: number) =>
    filled.slice(Math.max(0, i - TALLEST), i).some((above) => above.page === line.page && beginsBlock(layout, above));
  const { codes } = layout.matcher;
  // No objective has the number 0: what a nought alone ends goes on.
  const endsInNought = ({ text }: Cell) =>
    codes.startsCode(text) && text.endsWith('0') && codes.isSeparator(text.at(-2)!);
  const mayEndCode = (line: Line, above: Line | undefined) =>
    completesCode(codes, above, line) || above?.cells.some(endsInNought) === true;
  const numbers = filled.filter((line, i) => {
    const [{ text }, ...others] = line.cells as [Cell, ...Cell[]];
    const isNumber = line.page !== null && others.length === 0 && BARE_NUMBER.test(text) && !text.startsWith('0');
    return isNumber && isAfterBlock(line, i) && !mayEndCode(line, filled[i - 1]);
  });
  const alike = [...groupBy(numbers, ({ page, cells }) => Number(cells[0]!.text) - page!).values()];
  const fewest = Math.max(FEWEST_BARE, pages * NEARLY_ALL);
  return alike
    .filter((lines) => lines.length >= fewest && new Set(lines.map(({ page }) => page)).size === lines.length)
    .flat();
}

const YEAR = /^(?:18|19|20)\d\d$/u;
const ACT = /(?:legge|decreto|delibera|deliberazione|determina|determinazione|regolamento|circolare|n)$/iu;
const namesAct = (text: string): boolean => endsInAbbreviation(text) || ACT.test(text);

/**
 * Returns the lines after page marks, where pages begin. A page may have marks of several forms: one form tells the pages,
 * one whose numbers count on if there is any, and of those the commonest.
 */
export function startsAfter(layout: Layout, marks: readonly Line[]): Line[] {
  const counting = seriesIn(marks).filter((series) => series.length > 1);
  const forms = groupBy(counting.length > 0 ? counting.flat() : marks, lineForm);
  const [commonest = []] = [...forms.values()].sort((a, b) => b.length - a.length);
  return commonest.flatMap(({ index }) => layout.lines[index + 1] ?? []);
}

/** A number in Roman numerals, all of one case: another word, at that place on most pages, is a number to nobody. */
const ROMAN = /(?<![\p{L}\p{N}])(?:[ivxlc]+|[IVXLC]+)(?![\p{L}\p{N}'’])/gu;

/** Returns what a line has in common on all pages: its words, with any digits or Roman numerals alike. */
export const lineForm = ({ cells }: Line): string =>
  cells.map(({ text }) => text.replace(/\d+/gu, '0').replace(ROMAN, '0')).join(' ');

/** Whether the vocabulary says that a line, or each of its cells, is page furniture wherever it stands. */
function isMark({ cells }: Line): boolean {
  const isAnywhere = (text: string) => FURNITURE.some(({ anywhere, pattern }) => anywhere && pattern.test(text));
  return (
    cells.every(({ text }) => isAnywhere(text)) ||
    (cells.length > 1 && isAnywhere(cells.map(({ text }) => text).join(' ')))
  );
}

/** Returns the cells of page marks that a tool glued to the level label after them: `Pag. 1OBIETTIVO DI MANDATO`. */
export const gluedPageMarks = ({ lines, matcher }: Layout): Cell[] =>
  lines.flatMap(({ cells: [mark, label] }) => {
    const isGlued = mark && label && mark.right === label.left && matcher.matchLevel([label.text]);
    return isGlued &&
      (BARE_NUMBER.test(mark.text) ||
        [COUNTED, ...FURNITURE.map(({ pattern }) => pattern)].some((pattern) => pattern.test(mark.text)))
      ? [mark]
      : [];
  });

const isBare = ({ cells }: Line): boolean => cells.some(({ text }) => BARE_NUMBER.test(text));

/** Returns a test for lines that stand at an end of their page; where pages are not known, any line may. */
function edgesOf(filled: readonly Line[]): (line: Line) => boolean {
  const pages = groupBy(
    filled.filter(({ page }) => page !== null),
    ({ page }) => page,
  );
  const edges = new Set(
    [...pages.values()].flatMap((lines) => [...lines.slice(0, NEAR + 1), ...lines.slice(-NEAR - 1)]),
  );
  return (line) => line.page === null || edges.has(line);
}

/** Whether a number is the end of a code that a narrow column cut: only with it the code above has a mission. */
function completesCode(codes: CodeGrammar, above: Line | undefined, { cells: [number] }: Line): boolean {
  const hasMission = (code: string) => codes.readCode(code).mission !== null;
  return (above?.cells ?? []).some(({ text }) => {
    const code = codes.leadingCode(text);
    return code !== null && !hasMission(code) && hasMission(code + number!.text);
  });
}

/** Returns the lines of a series that share their height or their left edge with another: a page's number keeps its place. */
function inPlace(series: readonly Line[]): Line[] {
  const edges = ({ top, cells }: Line) => [`top ${Math.round(top)}`, `left ${Math.round(cells[0]!.left)}`];
  const shared = groupBy(series.flatMap(edges), (edge) => edge);
  return series.filter((line) => edges(line).some((edge) => shared.get(edge)!.length > 1));
}

/** Returns the one number, as it is spelled, of a line that is page furniture; `null` if there is none, or more. */
function pageNumber({ cells }: Line): string | null {
  const rows = cells.map(({ text }) =>
    COUNTED.test(text) ? { counts: true } : FURNITURE.find(({ pattern }) => pattern.test(text)),
  );
  if (cells.some(({ text }, i) => !rows[i] && !BARE_NUMBER.test(text))) return null;
  const [number, ...others] = cells.filter((_, i) => !rows[i] || rows[i].counts);
  return number && others.length === 0 ? /\d+/u.exec(number.text)![0] : null;
}

/** Returns the number after one, spelled alike: `02` after `01`, but `2` after `1`. */
const nextOf = (number: string): string => String(Number(number) + 1).padStart(number.length, '0');

/** Groups lines of one form into series whose numbers count on, each one more than the one before. */
function seriesIn(lines: readonly Line[]): Line[][] {
  const all: Line[][] = [];
  const awaited = new Map<string, Line[]>();
  for (const line of lines) {
    const number = pageNumber(line);
    if (number === null) continue;
    const form = lineForm(line);
    const series = awaited.get(`${number} ${form}`) ?? [];
    if (series.length === 0) all.push(series);
    series.push(line);
    awaited.delete(`${number} ${form}`);
    awaited.set(`${nextOf(number)} ${form}`, series);
  }
  return all;
}

/**
 * Returns the lines near which a page is known to end, each with the index of its end: a form feed, the end of all, or,
 * where a text has no form feeds, the level label of a header block.
 */
function pageEnds({ matcher, lines }: Layout, filled: readonly Line[]): Map<Line, number> {
  const places = filled.flatMap((line, i) => {
    const isTurned = i > 0 && filled[i - 1]!.page !== line.page;
    return isTurned || line.cells.some(({ text }) => matcher.matchLevel([text])) ? [i] : [];
  });
  return new Map(
    [...places, filled.length].flatMap((end, k) => {
      const index = filled[end]?.index ?? lines.length;
      const first = Math.max(places[k - 1] ?? 0, end - NEAR - 1);
      return filled.slice(first, end).map((line): [Line, number] => [line, index]);
    }),
  );
}

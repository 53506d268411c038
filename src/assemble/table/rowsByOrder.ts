/**
 * Rows of the table in running text, where nothing but the order of lines is left: a code begins a row, and all up to
 * the next code is its title.
 *
 * A converter that reads column by column writes codes in runs, and titles in runs before or after them: as many of
 * one as of the other are pairs, in their order.
 */

import { groupsOf } from '../../geometry/spanGroups.js';
import type { TextSpan } from '../../model/element.js';
import type { Layout } from '../../model/layout.js';
import { markLength } from '../../vocabulary/bullets.js';
import { type CodeGrammar, tableCodes } from '../../vocabulary/codes/codes.js';
import { cellSpans, type SheetText } from '../sheets.js';
import { codesLast } from './codesLast.js';
import { mayHoldRest, newRow, partedDash, splitCode, type TableRow } from './tableCode.js';

/** What the order of lines leaves uncertain: whether codes and titles were paired at all, and how many there are. */
export interface Tear {
  readonly paired: boolean;
  readonly codes: number;
  readonly titles: number;
}

/** Codes in a row, and the titles after them; the first run has no codes where titles come first. */
interface CodeRun {
  readonly rows: readonly TableRow[];
  readonly titles: readonly TextSpan[];
}

/** Rows with their titles; `sure` if there is no other way to pair them. */
interface Pairing {
  readonly rows: readonly TableRow[];
  readonly sure: boolean;
}

/** The rows of a table, and what is uncertain of them. */
export function rowsByOrder(
  layout: Layout,
  texts: readonly SheetText[],
): { rows: readonly TableRow[]; tear: Tear | null } {
  const listed = codesLast(layout, cellSpans(texts));
  if (listed) return { rows: listed, tear: null };
  const { runs, isAmbiguous } = firstLinesToNext(withoutDashes(codeRuns(layout, texts)));
  const pairing = titlesBefore(layout, runs) ?? titlesAfter(layout, runs) ?? allInOrder(layout, runs);
  const rows = pairing?.rows ?? runs.flatMap((run) => toLast(run));
  if (pairing?.sure && !isAmbiguous) return { rows, tear: null };
  return { rows, tear: { paired: pairing !== null, codes: rows.length, titles: titleGroups(layout, runs).length } };
}

/** Reads codes and titles in their order. */
function codeRuns(layout: Layout, texts: readonly SheetText[]): CodeRun[] {
  const cells = cellSpans(texts);
  const codes = tableCodes(
    layout.matcher.codes,
    cells.map(({ text }) => text),
  );
  const runs: { rows: TableRow[]; titles: TextSpan[] }[] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    const row = run?.rows.at(-1);
    const { span, signs } = withoutBullet(codes, cell);
    const open = row && (run!.titles.length === 0 || mayHoldRest(codes, row, span)) ? row : undefined;
    const split = splitCode(codes, span, open, runs.find(({ rows }) => rows.length > 0)?.rows[0]);
    if (!split) {
      if (run) run.titles.push(cell);
      else runs.push({ rows: [], titles: [cell] });
      continue;
    }
    if (!split.begins) row!.code.push(split.code);
    else if (!run || run.titles.length > 0) runs.push({ rows: [newRow(split.code)], titles: [] });
    else run.rows.push(newRow(split.code));
    const own = runs.at(-1)!;
    own.rows.at(-1)!.signs.push(...signs);
    own.titles.push(...split.rest);
  }
  return runs;
}

/** A code may stand in a list: its bullet or number is no part of it. */
function withoutBullet(codes: CodeGrammar, span: TextSpan): { span: TextSpan; signs: TextSpan[] } {
  const length = markLength(span.text);
  const text = span.text.slice(length);
  if (length === 0 || codes.leadingCode(text) === null) return { span, signs: [] };
  return { span: { ...span, text: text }, signs: [{ ...span, text: span.text.slice(0, length).trim() }] };
}

/** A dash or a colon between code and title is no part of the title where every row has one. */
function withoutDashes(runs: readonly CodeRun[]): readonly CodeRun[] {
  const coded = runs.filter(({ rows }) => rows.length > 0);
  if (!coded.every((run) => hasOwnLine(run) && partedDash(run.titles[0]!))) return runs;
  return runs.map(({ rows, titles }) => {
    const [first, ...others] = titles;
    const parted = first && rows.length > 0 ? partedDash(first) : null;
    if (!parted) return { rows, titles };
    rows.at(-1)!.signs.push(parted.sign);
    return { rows, titles: [parted.title, ...others] };
  });
}

/**
 * Moves first lines of titles to the next row. A code set amid the height of its row comes after the first line of its
 * title, which is then read after the rest of the code before: it is the next row's where that row's title continues in
 * lower case. The lines are ambiguous as well where a sentence ends before the rest of a code and another begins after it.
 */
function firstLinesToNext(runs: readonly CodeRun[]): { runs: readonly CodeRun[]; isAmbiguous: boolean } {
  let isAmbiguous = false;
  let moved: readonly TextSpan[] = [];
  const sorted = runs.map(({ rows, titles }, i): CodeRun => {
    const rest = rows.at(-1)?.code.at(-1)?.line.index ?? Infinity;
    const begin = titles.findLastIndex((span) => span.line.index > rest && beginsTitle([span]));
    const isTorn = begin > 0 && titles[0]!.line.index < rest;
    const next = runs[i + 1]?.titles[0];
    const isNext = isTorn && next !== undefined && !beginsTitle([next]);
    isAmbiguous ||= isNext || (isTorn && /[.!?…]$/u.test(titles[begin - 1]!.text));
    const own = [...moved, ...(isNext ? titles.slice(0, begin) : titles)];
    moved = isNext ? titles.slice(begin) : [];
    return { rows, titles: own };
  });
  return { runs: sorted, isAmbiguous };
}

/** Whether a title begins on the line of its code: then it is that code's. */
const hasOwnLine = ({ rows, titles }: CodeRun): boolean =>
  titles[0] !== undefined && titles[0].line.index === rows.at(-1)?.code.at(-1)?.line.index;

/** Pairs each run of titles with the codes after it. Rows that alternate one by one could as well be read the other way. */
function titlesBefore(layout: Layout, runs: readonly CodeRun[]): Pairing | null {
  if (runs.length < 2 || runs[0]!.rows.length > 0 || runs.at(-1)!.titles.length > 0) return null;
  const pairs = runs.slice(1).map(({ rows }, i) => ({ rows, titles: runs[i]!.titles }));
  const pairing = shareAll(layout, pairs);
  return pairing && { ...pairing, sure: pairing.sure && pairs.every(({ rows }) => rows.length > 1) };
}

/** Pairs codes with the titles after them, as the table is printed. Codes at the end may have their titles before them. */
function titlesAfter(layout: Layout, runs: readonly CodeRun[]): Pairing | null {
  const isBare = runs.length > 1 && runs.at(-1)!.titles.length === 0;
  return (isBare ? allInOrder(layout, runs) : null) ?? shareAll(layout, runs);
}

/** Pairs codes and titles in their order where there are as many of one as of the other in all, though not run by run. */
function allInOrder(layout: Layout, runs: readonly CodeRun[]): Pairing | null {
  const rows = runs.flatMap((run) => run.rows);
  const titles = titleGroups(layout, runs);
  if (rows.length !== titles.length || runs.some(hasOwnLine) || !titles.every(beginsTitle)) return null;
  return { rows: rows.map((row, i) => ({ ...row, title: titles[i]! })), sure: false };
}

const titleGroups = (layout: Layout, runs: readonly CodeRun[]): TextSpan[][] =>
  runs.flatMap(({ titles }) => groupsOf(layout, titles));

const beginsTitle = (spans: readonly TextSpan[]): boolean => !/^\p{Ll}/u.test(spans[0]!.text);

/** Pairs codes and titles run by run; `null` if those of any run do not pair. */
function shareAll(layout: Layout, runs: readonly CodeRun[]): Pairing | null {
  const shares = runs.map((run) => share(layout, run));
  if (shares.some((one) => one === null)) return null;
  return { rows: shares.flatMap((one) => one!.rows), sure: shares.every((one) => one!.sure) };
}

/** Pairs as many groups of titles as codes, or, without white space between titles, as many lines as codes. */
function share(layout: Layout, run: CodeRun): Pairing | null {
  const { rows, titles } = run;
  if (rows.length < 2 || titles.length === 0 || hasOwnLine(run)) return { rows: toLast(run), sure: true };
  const groups = groupsOf(layout, titles);
  const lines = titles.map((span) => [span]);
  const isLines = groups.length === 1 && lines.every(beginsTitle);
  const parts = isLines ? lines : groups;
  if (parts.length === rows.length)
    return { rows: rows.map((row, i) => ({ ...row, title: parts[i]! })), sure: !isLines };
  return groups.length === 1 ? { rows: toLast(run), sure: true } : null;
}

/** Gives all titles to the last code, or to a row without code where they stand above the first code of all. */
const toLast = ({ rows, titles }: CodeRun): TableRow[] => [
  ...rows.slice(0, -1),
  { ...(rows.at(-1) ?? newRow()), title: [...titles] },
];

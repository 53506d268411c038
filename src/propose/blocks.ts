/**
 * Finds the header blocks of sheets that nobody knows: a label over a code, or before it, that comes again with other codes.
 *
 * In: laid-out documents. Out: blocks with their level label, code and lines; the sheets that they make.
 */
import { countEach, groupBy } from '../model/groupBy.js';
import type { Line } from '../model/layout.js';
import { labelKey } from '../text/normalize.js';
import { FURNITURE } from '../vocabulary/furniture.js';
import { isOpen } from '../vocabulary/italian/openWords.js';
import { LEVELS } from '../vocabulary/levels.js';
import { LEVEL_STEMS, OBJECTIVE_STEMS } from '../vocabulary/likelyWords.js';
import { type CodeSpot, codesIn, formOf } from './codes.js';
import { cellBeyond, isAligned, type Laid, mayBeLabel, nextLine, type Spot, withoutColon } from './spots.js';

/** One printed header block, and all that stands up to the next one. */
export interface Block {
  readonly layout: Laid;
  readonly level: string;
  readonly label: Spot;
  readonly code: string;
  /** The line that the code ends in. */
  readonly codeLine: Line;
  /** From the level label on; page furniture is left out. */
  readonly lines: readonly Line[];
  /** The line before it is of another sheet, or there is none. */
  readonly isFirst: boolean;
}

/** A label that stands with a code. */
interface Pair {
  readonly label: Spot;
  readonly spot: CodeSpot;
}

const KNOWN = new Set(LEVELS.flatMap(({ words }) => words.map(labelKey)));
const STEMS = [...OBJECTIVE_STEMS, ...Object.values(LEVEL_STEMS).flat()];

/** Whether a label names an objective, a level, or the like. */
const namesLevel = (key: string): boolean => STEMS.some((stem) => ` ${key}`.includes(` ${stem}`));

/** The labels that may be of the level of a code: before it, left of it, over it on one line or two. */
function pairsOf(spot: CodeSpot): Pair[] {
  const { layout, line, cell, before } = spot;
  const bare = before.replace(/[:\-–]$/u, '').trimEnd();
  if (bare !== '') return [{ label: { layout, line, cell, text: bare }, spot }];
  const beside = line.cells[line.cells.indexOf(cell) - 1];
  const above = cellBeyond(spot, -1);
  const higher = above && cellBeyond(above, -1, 0.5);
  const left = beside && { layout, line, cell: beside, text: beside.text };
  const under = left && cellBeyond(left, 1, 0.5);
  return [
    ...(left ? [left] : []),
    ...(left && under ? [{ ...left, text: `${left.text} ${under.text}` }] : []),
    ...(above ? [above] : []),
    ...(above && higher && higher.line.cells.length > 0 ? [{ ...higher, text: `${higher.text} ${above.text}` }] : []),
  ].map((label) => ({ label: { ...label, text: withoutColon(label.text) }, spot }));
}

/** Whether more codes of its form stand under a code: it is in a table. */
function isInTable({ layout, line, cell, code, after }: CodeSpot): boolean {
  let last = line;
  for (let i = 0; i < 8; i += 1) {
    const next = nextLine(layout, last);
    if (!next) return after !== '';
    const [other] = codesIn(layout, [
      { ...next, cells: next.cells.filter((one) => isAligned(layout, line, cell, one)) },
    ]);
    if (other && formOf(other.code) === formOf(code) && other.code !== code) return true;
    last = next;
  }
  return false;
}

/** Finds the level labels: each stands with several codes, one a block. */
function levelLabels(pairs: readonly Pair[], layouts: readonly Laid[]): string[] {
  const alone = countEach(
    layouts.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells.map(({ text }) => labelKey(text)))),
  );
  const groups = groupBy(pairs, ({ label }) => labelKey(label.text));
  const weighed = [...groups].flatMap(([key, own]) => {
    const codes = new Set(own.map(({ spot }) => spot.code)).size;
    const inTable = own.filter(({ spot }) => isInTable(spot)).length;
    if (
      inTable * 4 > own.length ||
      !(KNOWN.has(key) || (mayBeLabel(own[0]!.label.text) && !isOpen(own[0]!.label.text)))
    )
      return [];
    // A heading and a parameter say the level, too, with no code beside them.
    const isTold =
      (alone.get(key) ?? 0) >
      new Set(own.flatMap(({ label }) => (labelKey(label.cell.text) === key ? [label.cell] : []))).size;
    const weight =
      (KNOWN.has(key) ? 100 : 0) +
      (isTold ? 30 : 0) +
      (namesLevel(key) ? 20 : 0) +
      Math.min(codes, 10) +
      own.length / 100;
    return codes > 1 || namesLevel(key) || KNOWN.has(key) ? [{ key, own, weight }] : [];
  });
  const taken = new Set<Line>();
  const labels: string[] = [];
  const best = weighed.toSorted((a, b) => b.weight - a.weight);
  const hasName = best.some(({ weight }) => weight >= 20);
  for (const { key, own, weight } of best) {
    if (own.some(({ spot }) => taken.has(spot.line)) || (hasName && weight < 20)) continue;
    labels.push(key);
    for (const { spot } of own) taken.add(spot.line);
  }
  return labels;
}

/** Finds all header blocks of some documents. */
export function findBlocks(layouts: readonly Laid[]): Block[] {
  const pairs = layouts.flatMap((layout) => codesIn(layout, layout.lines).flatMap(pairsOf));
  const labels = new Set(levelLabels(pairs, layouts));
  return layouts.flatMap((layout) => {
    const own = pairs.filter(({ label }) => label.layout === layout && labels.has(labelKey(label.text)));
    const starts = [...new Map(own.map((pair) => [pair.label.line.index, pair])).values()];
    const furniture = furnitureOf(layout, starts);
    return starts.map(({ label, spot }, i): Block => {
      const end = starts[i + 1]?.label.line.index ?? layout.lines.length;
      const lines = layout.lines
        .slice(label.line.index, end)
        .filter(({ cells, index }) => cells.length > 0 && !furniture.has(index));
      const before = starts[i - 1];
      const isFirst = before?.spot.code !== spot.code;
      return { layout, level: labelKey(label.text), label, code: spot.code, codeLine: spot.line, lines, isFirst };
    });
  });
}

/** Whether all of a line is a page number, a print date, a rule or the like. */
export const isFurniture = ({ cells }: Line): boolean =>
  cells.length > 0 && cells.every(({ text }) => FURNITURE.some(({ pattern }) => pattern.test(text)));

/** How many lines at the head and the foot of a page may be furniture. */
const EDGE = 4;
/** On how many of all pages such a line must stand. */
const MOST_PAGES = 0.8;

/** Returns the lines that are furniture by themselves, and those at the edges of most pages that differ in digits only. */
function furnitureOf({ lines, unit }: Laid, starts: readonly Pair[]): Set<number> {
  const startLines = new Set(starts.map(({ label }) => label.line.index));
  const filled = lines.filter(({ cells }) => cells.length > 0);
  const pages = [
    ...groupBy(
      filled.filter(({ page }) => page !== null),
      ({ page }) => page,
    ).values(),
  ];
  const keyOf = ({ text, top }: Line) => {
    const words = text.trim().replace(/\d+/gu, '#').replace(/\s+/gu, ' ');
    return unit === 'points' ? `${words} ${Math.round(top / 3)}` : words;
  };
  const heads = pages.map((page) =>
    page.slice(
      0,
      Math.max(
        0,
        Math.min(
          EDGE,
          page.findIndex(({ index }) => startLines.has(index)),
        ),
      ),
    ),
  );
  const feet = pages.map((page) => page.slice(-EDGE).toReversed());
  const counts = countEach([...heads, ...feet].flatMap((edge) => [...new Set(edge.map(keyOf))]));
  const recurs = (line: Line) => (counts.get(keyOf(line)) ?? 0) > Math.max(2, pages.length * MOST_PAGES);
  const outermost = (edge: readonly Line[]) => {
    const end = edge.findIndex((line) => startLines.has(line.index) || !(recurs(line) || isFurniture(line)));
    return end < 0 ? edge : edge.slice(0, end);
  };
  return new Set([...filled.filter(isFurniture), ...[...heads, ...feet].flatMap(outermost)].map(({ index }) => index));
}

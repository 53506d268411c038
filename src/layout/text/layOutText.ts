/**
 * Text -> lines of cells. A tab, a bar of a pipe table, or two blanks part cells; columns are counted in characters.
 */

import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Cell, Layout, Line } from '../../model/layout.js';
import type { Content, Source } from '../../model/source.js';
import { rawIfNonText } from '../../text/characters.js';
import { withoutLeaders } from '../../text/leaders.js';
import { withPlainEnds } from '../../text/lineEnds.js';
import { CELL_TAG, type DecodeEntity, unmark } from '../../text/markdownMarks.js';
import { cleanText } from '../../text/normalize.js';
import { bulletLength, leadingNumber } from '../../vocabulary/bullets.js';
import { labelsBeside, looseLines, placedLines } from '../blocks/layOutBlocks.js';
import { headerLines } from '../headerLines.js';
import { MOST_CELLS } from '../pdf/cellBoundaries.js';
import { asTheyCame, type RawLine } from './asTheyCame.js';
import { gluedLabelsIn } from './gluedLabels.js';
import { headerWords, isWholeRow, labelColumns, splitAtLabels } from './labelColumns.js';
import { withSheetCells } from './sheetCells.js';
import { tabsOf, withoutTabs } from './tabs.js';

/** Lays out a text. Pages end at form feeds; only the pages that the source names are kept, if it names any. */
export function layOutText(
  { index: source, format, pages }: Source,
  { text, islands = [], decode: decodeEntity = (entity) => entity }: Omit<Extract<Content, { kind: 'text' }>, 'kind'>,
  matcher: LabelMatcher,
): Layout {
  const decode = format === 'markdown' ? decodeEntity : null;
  const words = headerWords(matcher);
  const ofCells = format === 'text' ? withSheetCells(text, matcher) : text;
  const tabs = tabsOf(ofCells, matcher);
  const chosen = pages && new Set(pages);
  const gluedIn = gluedLabelsIn(matcher, ofCells);
  const grids: string[] = [];
  const lines: Line[] = [];
  const islandAt = new Map(islands.map((island) => [island.first, island]));
  let [inIsland, shift] = [0, 0];
  const ofIslands = new Set<Line>();
  const raw = rawLines(text);
  const parted = ofCells === text ? raw : rawLines(ofCells);
  for (const { text: own, page, number } of raw) {
    if (number <= inIsland || (chosen && !chosen.has(page ?? 1))) continue;
    const island = islandAt.get(number);
    const loose = island ? looseLines(island.blocks, matcher) : [];
    if (island && loose.length > 0) {
      const own = asTheyCame(placedLines(loose, lines.length, lines.at(-1)?.top ?? 0, page), raw, island);
      for (const line of own) {
        lines.push(line);
        grids.push(line.text);
        ofIslands.add(line);
      }
      [inIsland, shift] = [island.last, (lines.at(-1)?.top ?? 0) - island.last];
      continue;
    }
    const grid = breakable(withoutTabs(parted[number - 1]!.text, tabs));
    const cells = cellsOf(grid, decode, gluedIn(grid));
    const line: Line = { index: lines.length, page, number, text: own, cells, top: number + shift, size: 1 };
    grids.push(grid);
    lines.push(line);
  }
  const ofHeaders = headerLines(lines, matcher);
  const [inTables, inText] = [
    ofHeaders.filter((line) => ofIslands.has(line)),
    ofHeaders.filter((line) => !ofIslands.has(line)),
  ];
  // Blanks part labels from other cells on some lines, one blank does on others.
  const placed = inText.filter((line) => labelColumns(line, grids[line.index]!, words).length > 0);
  const joined = inText.filter(({ cells }) => cells.length === 1 && isWholeRow(matcher, cells[0]!.text));
  const positioned = inTables.some(labelsBeside(matcher)) || placed.length > joined.length;
  return {
    source,
    lines: positioned
      ? splitAtLabels(lines, grids, words, matcher, (grid, cuts) => cellsOf(grid, decode, cuts))
      : lines,
    unit: 'characters',
    leading: 1,
    positioned,
    matcher,
  };
}

/** Blanks that do not break are blanks where they fill a gap: one alone, or before a blank, may be a word's own. */
const breakable = (line: string): string =>
  line.includes('\u00A0') ? line.replace(/[ \u00A0]{3,}|\u00A0{2}/gu, (gap) => ' '.repeat(gap.length)) : line;

/** Splits at every kind of line end. A form feed ends the page, and the line if it does not stand at its start. */
function rawLines(text: string): RawLine[] {
  const isPaged = text.includes('\f');
  let page = 1;
  const lines: RawLine[] = [];
  const parts = withPlainEnds(text).split('\n');
  if (/^\f?$/u.test(parts.at(-1)!)) parts.pop(); // what follows the last line end is no line
  for (const part of parts) {
    if (part.startsWith('\f')) page += 1;
    lines.push({ text: part.replace('\f', ''), page: isPaged ? page : null, number: lines.length + 1 });
  }
  return lines;
}

/** Sets a page apart as it was, in markdown: no line of the sheet. */
const FENCE = /^(?:`{3,}|~{3,})\s*(?:\w+\s*)?$/u;
const PIPE_RULE = /^[\s:|-]+$/u;
const isPipeRule = (line: string): boolean =>
  PIPE_RULE.test(line) && line.includes('-') && line.lastIndexOf('|') > line.indexOf('-');

/**
 * Cells of a line; `decode` is `null` where it is not markdown. `cuts` are columns where a cell begins though only one blank
 * stands before it.
 */
function cellsOf(line: string, decode: DecodeEntity | null, cuts: readonly number[] = []): Cell[] {
  const own = line.trimStart();
  if (own === '' || FENCE.test(own) || (decode && isPipeRule(line))) return [];
  const borders = bordersOf(line, own, decode !== null, cuts);
  if (borders.length === 0) {
    const whole = cellAt(line, 0, line.length, decode, true);
    return whole ? [whole] : [];
  }
  const cells: Cell[] = [];
  let start = 0;
  borders.push([line.length, line.length + 1]);
  for (const [end, next] of borders) {
    if (next <= start) continue;
    const cell = cellAt(line, start, end, decode, cells.length === 0);
    if (cell) cells.push(cell);
    start = next;
  }
  if (cells.length <= MOST_CELLS) return cells;
  const [first] = cells;
  return [
    { text: cells.map(({ text }) => text).join(' '), left: first!.left, right: cells.at(-1)!.right, font: first!.font },
  ];
}

/** The cell that a part of a line holds, if anything; the first one may begin with the mark of a converter. */
function cellAt(line: string, start: number, end: number, decode: DecodeEntity | null, isFirst: boolean): Cell | null {
  const raw = line.slice(start, end);
  const { text, font } = decode ? unmark(raw, isFirst, decode) : { text: raw, font: '' };
  const clean = withoutLeaders(cleanText(text));
  if (clean === '') return null;
  const left = start + (raw.length - raw.trimStart().length);
  const asItCame = clean === text ? null : rawIfNonText(text);
  const cell = { text: clean, left, right: start + raw.trimEnd().length, font };
  return asItCame === null ? cell : { ...cell, raw: asItCame };
}

/** Where the cells of a line may end and the next ones begin; `own` is the line without the blanks before it. */
function bordersOf(line: string, own: string, markdown: boolean, cuts: readonly number[]): [number, number][] {
  const parting = (markdown && markedParting(line)) || (own.includes('  ') || own.includes('\t') ? GAP : null);
  const borders: [number, number][] = [];
  if (parting !== null) {
    parting.lastIndex = line.length - own.length + markerLength(own);
    for (let gap = parting.exec(line); gap; gap = parting.exec(line))
      borders.push([gap.index, gap.index + gap[0].length]);
  }
  if (cuts.length === 0) return borders;
  return [...borders, ...cuts.map((cut): [number, number] => [cut, cut])].toSorted((a, b) => a[0] - b[0]);
}

const GAP = /\t\s*| {2,}/gu;
const BAR = /\|/gu;

/** What parts the cells of a row of a pipe table, or of an HTML table; `null` where the line is neither. */
function markedParting(line: string): RegExp | null {
  if (!/[|<]/.test(line)) return null;
  if (/^\s*\|.*\|\s*$/u.test(line)) return BAR;
  return line.search(CELL_TAG) === -1 ? null : CELL_TAG;
}

/** How far a bullet or a number reaches: the blanks after it part no cells. */
const markerLength = (text: string): number => bulletLength(text) || (leadingNumber(text)?.length ?? 0);

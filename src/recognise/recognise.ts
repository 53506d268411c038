/**
 * Layout -> Element[]. In: lines of cells. Out, in reading order: parameters, header blocks with their cells told
 * apart, headings, titles of sections, text and page furniture.
 *
 * Every cell of the layout is in at least one element. What it does not do: cut sheets, or read what sections say.
 */

import type { Element, TextSpan } from '../model/element.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Cell, Layout, Line } from '../model/layout.js';
import type { Report } from '../report/report.js';
import { spanOf } from '../text/textSpans.js';
import { findFurniture } from './furniture/furniture.js';
import { findPageMarks, startsBehind } from './furniture/pageMarks.js';
import { headersByPosition, spansOf } from './header/byPosition.js';
import { resolveRegions } from './header/regions.js';
import { findHeaderStarts, type HeaderStart, type HeadingMark } from './header/starts.js';
import { readParameters } from './parameters.js';
import type { BlockToken } from './readingOrder.js';
import { findSections, type SectionMark } from './sections.js';

/** Says what each line of a source is. */
export function recognise(printed: Layout, report: Report): Element[] {
  // What is furniture for sure is no line of the sheet: the other rules see white space in its place.
  const pageMarks = findPageMarks(printed);
  const lines: Line[] = [];
  for (const line of printed.lines) lines.push(pageMarks.has(line.index) ? { ...line, cells: [] } : line);
  const layout = { ...printed, lines: lines };
  const claimed = new Set<Cell>();
  const marks = new Map<number, readonly BlockToken[]>();
  const mark = (line: Line, tokens: readonly BlockToken[], spans: readonly TextSpan[]) => {
    marks.set(line.index, tokens);
    for (const span of spans) for (const cell of span.cells) claimed.add(cell);
  };
  const isFree = (line: Line) => line.cells.every((cell) => !claimed.has(cell));

  const { headerStarts, headings } = findHeaderStarts(layout);
  const starts = headerStarts.map(startOf);
  const headers = layout.positioned ? headersByPosition(layout, headerStarts) : [];
  for (const [i, headerStart] of headerStarts.entries()) {
    const header = headers[i];
    if (header) mark(starts[i]!, [header], spansOf(header));
    else
      mark(
        starts[i]!,
        [{ kind: 'headerStart', headerStart }],
        [...headerStart.label, ...headerStart.code, ...headerStart.behind],
      );
  }
  const inParameters = parameterLines(layout, starts, headings);
  for (const heading of headings) {
    if (isFree(heading.label.line) && !inParameters.has(heading.label.line.index)) {
      mark(heading.label.line, [{ kind: 'heading', ...heading }], [heading.label]);
    }
  }
  const sections = findSections(layout, (line) => isFree(line) && !inParameters.has(line.index));
  const held = heldLines(layout, sections);
  for (const [index, section] of sections)
    mark(
      layout.lines[index]!,
      tokensOf(section),
      section.lines.map((line) => spanOf(line)),
    );
  const furniture = findFurniture(
    layout,
    pageMarks.size > 1 ? startsBehind(layout, [...pageMarks.values()]) : starts,
    isFree,
    (line) => held.has(line.index),
  );
  return resolveRegions(
    layout,
    tokensInOrder(layout, marks, claimed, [...furniture, ...pageMarks.values()], inParameters),
    report,
  );
}

const startOf = ({ label }: HeaderStart): Line => label[0]!.line;

const tokensOf = ({ section, inline }: SectionMark): BlockToken[] =>
  inline ? [section, { kind: 'text', span: inline }] : [section];

/** Lines that a title of a section keeps from being furniture: its own, and the short value under it. */
function heldLines(layout: Layout, sections: ReadonlyMap<number, SectionMark>): Set<number> {
  const held = new Set<number>();
  for (const { section, lines, inline } of sections.values()) {
    for (const line of lines) held.add(line.index);
    if (inline || (section.field !== 'status' && section.field !== 'publicValues')) continue;
    for (let i = lines.at(-1)!.index + 1; i < layout.lines.length; i += 1) {
      if (layout.lines[i]!.cells.length === 0) continue;
      held.add(i);
      break;
    }
  }
  return held;
}

/**
 * Lines before the first sheet, and those from a later head of an export to the sheet after it. A sheet begins with its
 * header block, or, where that was drawn behind the page, with a heading: a level label when the Livello is told; or,
 * where a tool reads column by column, with a label of the block.
 */
function parameterLines(
  { matcher, lines, positioned }: Layout,
  starts: readonly Line[],
  headings: readonly HeadingMark[],
): Set<number> {
  const isStart = new Set(starts.map((line) => line.index));
  const isHeading = new Set(headings.map(({ label }) => label.line.index));
  const isExportHead = ({ cells }: Line) =>
    cells.length === 1 && matcher.wholeLabel('furniture', cells[0]!.text)?.field === 'exportHead';
  const isTorn = ({ cells }: Line) =>
    !positioned && cells.length === 1 && matcher.wholeLabel('header', cells[0]!.text) !== null;
  const inside = new Set<number>();
  let open = true;
  let level: 'untold' | 'awaited' | 'told' = 'untold';
  for (const line of lines) {
    if (!open && level === 'told' && !isExportHead(line)) continue; // on a sheet, only another head opens
    if (isStart.has(line.index) || (level === 'told' && (isHeading.has(line.index) || isTorn(line)))) open = false;
    else if (isExportHead(line)) {
      open = true;
      level = 'untold';
    } else if (level === 'awaited' && isHeading.has(line.index)) level = 'told';
    else if (level === 'untold') level = levelIn(matcher, line);
    if (open) inside.add(line.index);
  }
  return inside;
}

/** Whether the line has the parameter Livello, and its value too. */
function levelIn({ matchLabel }: LabelMatcher, { cells }: Line): 'untold' | 'awaited' | 'told' {
  for (const [i, { text }] of cells.entries()) {
    const found = matchLabel('parameters', [text]);
    if (found?.row.field === 'level') return found.rest !== '' || i + 1 < cells.length ? 'told' : 'awaited';
  }
  return 'untold';
}

/** All tokens from top to bottom; each cell that nothing has claimed is text. */
function tokensInOrder(
  layout: Layout,
  marks: ReadonlyMap<number, readonly BlockToken[]>,
  claimed: ReadonlySet<Cell>,
  furniture: readonly Line[],
  inParameters: ReadonlySet<number>,
): BlockToken[] {
  const tokens: BlockToken[] = [];
  const furnitureAt = new Map(furniture.map((line) => [line.index, line]));
  let parameters: Line[] = [];
  let amid: BlockToken[] = []; // furniture amid the parameters: behind them, so that what ends their page stays its end
  const flush = () => {
    const read = parameters.length > 0 ? readParameters(layout, parameters) : [];
    for (const token of [...read, ...amid]) tokens.push(token);
    parameters = [];
    amid = [];
  };
  const isFree = (cell: Cell) => !claimed.has(cell);
  for (const line of layout.lines) {
    const cells = line.cells.every(isFree) ? line.cells : line.cells.filter(isFree);
    const pageLine = furnitureAt.get(line.index);
    if (pageLine) (parameters.length > 0 ? amid : tokens).push({ kind: 'furniture', span: spanOf(pageLine) });
    else if (inParameters.has(line.index)) {
      if (cells.length > 0) parameters.push({ ...line, cells: cells });
    } else {
      flush();
      for (const token of marks.get(line.index) ?? []) tokens.push(token);
      if (cells.length > 0) tokens.push({ kind: 'text', span: spanOf(line, cells) });
    }
  }
  flush();
  return tokens;
}

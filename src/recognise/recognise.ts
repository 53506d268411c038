/**
 * Layout -> Element[]. In: lines of cells. Out, in reading order: parameters, header blocks with their cells separated,
 * headings, titles of sections, text and page furniture.
 *
 * Every cell of the layout is in at least one element. This stage does not cut sheets, and does not read what sections say.
 */

import type { Element, TextSpan } from '../model/element.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Cell, Layout, Line } from '../model/layout.js';
import { createReport, type Report } from '../report/report.js';
import { headerSpans, spanOf } from '../text/textSpans.js';
import { findAsides } from './asides.js';
import { findCuttingLines } from './furniture/cuttingLines.js';
import { findFurniture } from './furniture/furniture.js';
import { findLineNumbers } from './furniture/lineNumbers.js';
import { findPageMarks, gluedPageMarks, startsAfter } from './furniture/pageMarks.js';
import { findRepeatedStamps } from './furniture/repeatedStamps.js';
import { findRunningHeads } from './furniture/runningHeads.js';
import { resolveRegions } from './header/byOrder/regions.js';
import { headersByPosition } from './header/byPosition.js';
import { findHeaderStarts, type HeaderStart, type HeadingMark, lineOf } from './header/starts.js';
import type { Candidate } from './others/candidate.js';
import { learn, reportLesson } from './others/learn.js';
import { farFromSheets } from './outside/chapters.js';
import { withoutCited } from './outside/cited.js';
import { findOutside } from './outside/outside.js';
import { quotedStarts } from './outside/quoted.js';
import { readParameters } from './parameters.js';
import type { BlockToken } from './readingOrder.js';
import { findSections, hasShortValue, type SectionMark } from './sections.js';

/** Says what each line of a source is. */
export function recognise(printed: Layout, report: Report): Element[] {
  const stamps = findRepeatedStamps(printed);
  const numbers = new Set([...findLineNumbers(printed), ...gluedPageMarks(printed), ...stamps.cells]);
  const pageMarks = findPageMarks(printed);
  const marks = [...pageMarks.values()];
  const margins = printed.lines.filter(({ index, margin }) => margin && !pageMarks.has(index));
  const bare = withoutCells(printed, numbers);
  const unmarkedPages = withoutLines(bare, pageMarks);
  const heads = findRunningHeads(unmarkedPages, startsAfter(unmarkedPages, marks));
  const asides = findAsides(bare);
  const cutting = findCuttingLines(unmarkedPages, pageMarks);
  const gone = [...marks, ...heads, ...cutting.furniture, ...margins, ...asides.furniture, ...asides.others];
  const away = new Map(gone.map((line) => [line.index, line]));
  // Page marks and asides are no lines of a sheet, nor is what other chapters say: the other rules see white space there.
  const unmarked = withoutLines(bare, away);
  const { headerStarts: allStarts, headings: allHeadings } = findHeaderStarts(unmarked);
  const uncited = withoutCited(unmarked, allStarts);
  const { lesson, matcher, chapters } = learnFromSheets(unmarked, uncited, report);
  const outside = withAsides(chapters, unmarked, asides.others);
  for (const { page, number: line, text } of [...cutting.doubtful, ...stamps.doubtful].filter(
    ({ index }) => !outside.has(index),
  ))
    report.add('page-line-as-text', { text: text.trim() }, { source: printed.source, page, line });
  const isInside = ({ spans }: Candidate) => !outside.has(spans[0]!.line.index);
  reportLesson(unmarked, { learned: lesson.learned, unclear: lesson.unclear.filter(isInside) }, report);
  const quoted = quotedStarts(unmarked, allStarts, uncited);
  const headerStarts = allStarts.filter((start) => !quoted.has(start) && !outside.has(lineOf(start).index));
  const layout = withoutLines({ ...unmarked, matcher }, outside);
  const { lines } = layout;
  const headings = allHeadings.filter(({ label }) => !outside.has(label.line.index));
  const claimed = new Set<Cell>();
  const found = new Map<number, readonly BlockToken[]>();
  const claim = (line: Line, tokens: readonly BlockToken[], spans: readonly TextSpan[]) => {
    found.set(line.index, tokens);
    for (const { cells } of spans) for (const cell of cells) claimed.add(cell);
  };

  const starts = headerStarts.map(lineOf);
  const headers = layout.positioned ? headersByPosition(layout, headerStarts) : [];
  for (const [i, headerStart] of headerStarts.entries()) {
    const { label, code, joined } = headerStart;
    const header = headers[i];
    if (header) claim(lineOf(headerStart), [header], headerSpans(header));
    else claim(lineOf(headerStart), [{ kind: 'headerStart', headerStart }], [...label, ...code, ...joined]);
  }
  const inParameters = parameterLines(layout, starts, headings);
  const isFree = ({ cells }: Line) => cells.every((cell) => !claimed.has(cell));
  const isFreeInSheet = (line: Line) => isFree(line) && !inParameters.has(line.index);
  for (const { level, label } of headings) {
    if (isFreeInSheet(label.line)) claim(label.line, [{ kind: 'heading', level, label }], [label]);
  }
  const sections = findSections(layout, isFreeInSheet);
  const held = heldLines(layout, sections);
  for (const [index, { section, lines: own, inline }] of sections) {
    const tokens: BlockToken[] = [section, ...inline.map((span) => ({ kind: 'text' as const, span }))];
    claim(
      lines[index]!,
      tokens,
      own.map((line) => spanOf(line)),
    );
  }
  const pageStarts = marks.length > 1 ? startsAfter(layout, marks) : starts;
  const levels = headerStarts.map((start) => ({ index: lineOf(start).index, level: start.level }));
  // A tool may write the foot of a page right after its header block: the labels there come again on each page, too.
  const mayBeFurniture = (line: Line) => isFree(line) && !isLabelAlone(layout, line);
  const furniture = findFurniture(layout, pageStarts, mayBeFurniture, (line) => held.has(line.index), levels);
  const isFreeCell = (cell: Cell) => !claimed.has(cell);
  const inSheets = {
    furniture: [...furniture, ...marks, ...heads, ...cutting.furniture, ...margins, ...asides.furniture],
    asides: asides.others.filter(({ index }) => !outside.has(index)),
  };
  const tokens = tokensInOrder(layout, found, isFreeCell, inSheets, inParameters);
  const others = bare.lines.filter(({ index, cells }) => outside.has(index) && cells.length > 0);
  return [
    ...resolveRegions(layout, tokens, report),
    ...furnitureOf(printed, numbers),
    ...(others.length === 0 ? [] : [{ kind: 'outside' as const, spans: others.map((line) => spanOf(line)) }]),
  ];
}

/** Learns labels from the sheets, and finds the lines of other chapters, as the label matcher that knows these labels tells them. */
function learnFromSheets(layout: Layout, starts: readonly HeaderStart[], report: Report) {
  const before = createReport();
  const chapters = findOutside(layout, starts, before);
  const lesson = learn(withoutLines(layout, farFromSheets(layout, starts, chapters)), starts);
  if (lesson.learned.length === 0) {
    report.take(before.findings);
    return { lesson, matcher: layout.matcher, chapters };
  }
  const matcher = layout.matcher.withLabels(lesson.learned.map(({ label }) => label));
  return { lesson, matcher, chapters: findOutside({ ...layout, matcher }, starts, report) };
}

/** Returns the lines outside the sheets with the asides of pages that hold nothing else. */
function withAsides(outside: ReadonlySet<number>, { lines }: Layout, asides: readonly Line[]): ReadonlySet<number> {
  if (outside.size === 0 || asides.length === 0) return outside;
  const sheets = new Set(
    lines.flatMap(({ index, cells, page }) => (cells.length > 0 && !outside.has(index) ? [page] : [])),
  );
  return new Set([...outside, ...asides.flatMap(({ index, page }) => (sheets.has(page) ? [] : [index]))]);
}

/** Returns cells as page furniture. */
const furnitureOf = ({ lines }: Layout, gone: ReadonlySet<Cell>): Element[] =>
  lines.flatMap((line) => {
    const own = line.cells.filter((cell) => gone.has(cell));
    return own.length === 0 ? [] : [{ kind: 'furniture' as const, span: spanOf(line, own) }];
  });

/** Returns the layout without some cells. */
const withoutCells = (layout: Layout, gone: ReadonlySet<Cell>): Layout =>
  gone.size === 0
    ? layout
    : {
        ...layout,
        lines: layout.lines.map((line) => {
          const cells = line.cells.filter((cell) => !gone.has(cell));
          return cells.length === 0 && line.cells.length > 0
            ? { ...line, cells, emptied: true as const }
            : { ...line, cells };
        }),
      };

/** Returns the layout with white space in the place of some lines. */
function withoutLines(layout: Layout, gone: ReadonlyMap<number, Line> | ReadonlySet<number>): Layout {
  return gone.size === 0
    ? layout
    : { ...layout, lines: layout.lines.map((line) => (gone.has(line.index) ? { ...line, cells: [] } : line)) };
}

/** Returns the lines that are no furniture if they are so at most places: titles of sections, and short values under them. */
function heldLines({ lines }: Layout, sections: ReadonlyMap<number, SectionMark>): Set<number> {
  const held = [...sections.values()].flatMap(({ section, lines: own, inline }) => {
    const indexes = own.map(({ index }) => index);
    if (inline.length > 0 || !hasShortValue(section.field)) return indexes;
    let value = indexes.at(-1)! + 1;
    while (lines[value]?.cells.length === 0) value += 1;
    return [...indexes, value];
  });
  return new Set(held);
}

/**
 * Returns the lines before the first sheet, and those from a later head of an export to the next sheet. A sheet begins with
 * its header block. Where that was drawn after the rest of the page, it begins, once the parameter Livello has its value,
 * with a heading; or, in a column-major source, with a label of the block.
 */
function parameterLines(layout: Layout, starts: readonly Line[], headings: readonly HeadingMark[]): Set<number> {
  const { matcher, lines } = layout;
  const isStart = new Set(starts.map(({ index }) => index));
  const isHeading = new Set(headings.map(({ label }) => label.line.index));
  const isExportHead = ({ cells }: Line) =>
    cells.length === 1 && matcher.wholeLabel('furniture', cells[0]!.text)?.field === 'exportHead';
  const inside = new Set<number>();
  let isOpen = true;
  let level: LevelState = 'absent';
  for (const line of lines) {
    if (!isOpen && level === 'given' && !isExportHead(line)) continue;
    if (isStart.has(line.index) || (level === 'given' && (isHeading.has(line.index) || isLabelAlone(layout, line))))
      isOpen = false;
    else if (isExportHead(line)) [isOpen, level] = [true, 'absent'];
    else if (level === 'awaited' && isHeading.has(line.index)) level = 'given';
    else if (level === 'absent') level = levelIn(matcher, line);
    if (isOpen) inside.add(line.index);
  }
  return inside;
}

/** Whether a line of running text is a label of a header block. */
const isLabelAlone = ({ matcher, positioned }: Layout, { cells }: Line): boolean =>
  !positioned && cells.length === 1 && matcher.wholeLabel('header', cells[0]!.text) !== null;

/** Whether the parameter Livello was not printed yet, awaits its value, or has it. */
type LevelState = 'absent' | 'awaited' | 'given';

function levelIn({ matchLabel }: LabelMatcher, { cells }: Line): LevelState {
  for (const [i, { text }] of cells.entries()) {
    const match = matchLabel('parameters', [text]);
    if (match?.row.field === 'level') return match.rest !== '' || i + 1 < cells.length ? 'given' : 'awaited';
  }
  return 'absent';
}

/** Returns all tokens from top to bottom: those `found` at a line, and text for each free cell. */
function tokensInOrder(
  layout: Layout,
  found: ReadonlyMap<number, readonly BlockToken[]>,
  isFree: (cell: Cell) => boolean,
  away: { readonly furniture: readonly Line[]; readonly asides: readonly Line[] },
  inParameters: ReadonlySet<number>,
): BlockToken[] {
  const tokens: BlockToken[] = [];
  const awayAt = new Map<number, BlockToken>([
    ...away.furniture.map((line) => [line.index, { kind: 'furniture', span: spanOf(line) }] as const),
    ...away.asides.map((line) => [line.index, { kind: 'aside', span: spanOf(line) }] as const),
  ]);
  let parameters: Line[] = [];
  let amid: BlockToken[] = []; // furniture amid the parameters: set after them, it still ends their page
  const flush = () => {
    const read = parameters.length > 0 ? readParameters(layout, parameters) : [];
    for (const token of [...read, ...amid]) tokens.push(token); // too many for the arguments of one call
    [parameters, amid] = [[], []];
  };
  for (const line of layout.lines) {
    const cells = line.cells.filter(isFree);
    const token = awayAt.get(line.index);
    if (token) (parameters.length > 0 ? amid : tokens).push(token);
    else if (inParameters.has(line.index)) {
      if (cells.length > 0) parameters.push({ ...line, cells });
    } else {
      flush();
      tokens.push(...(found.get(line.index) ?? []));
      if (cells.length > 0) tokens.push({ kind: 'text', span: spanOf(line, cells) });
    }
  }
  flush();
  return tokens;
}

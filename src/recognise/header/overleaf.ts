/**
 * Sets a header block together again that a page break cut. In: the lines of its page, and those after it. Out: a layout in
 * which the rest stands right under the block, and the way back to the lines as they are printed.
 *
 * The block ends its page but for what begins or ends many pages; a heading or the title of a section ends the rest.
 */

import type { Header, TextSpan } from '../../model/element.js';
import { groupBy } from '../../model/groupBy.js';
import type { Cell, Layout, Line } from '../../model/layout.js';
import { wordKey } from '../../text/normalize.js';
import { joinSpans } from '../../text/textSpans.js';
import { lineForm } from '../furniture/pageMarks.js';
import type { HeaderStart } from './code.js';
import { beginsBlock, endsBlock } from './placedLabels.js';

/** How many lines at the top and the foot of a page may be page furniture. */
const EDGE = 3;
/** Fewest pages that begin or end with one line. */
const FEWEST = 3;
/** How many lines of a block that is cut may end a page below its last label, or its level label, that is whole. */
const MOST_CUT = 2;
/** How many lines of a block without any label may end a page. */
const MOST_BARE = 8;
/** How many lines after a level label the rest of its block may end. */
const REACH = 100;
/** How far under the block its next row stands, in lines. */
const ROW = 1.6;

/** A header start, where its block may be cut. */
export interface CutStart {
  readonly headerStart: HeaderStart;
  /** The lines of its page that its block may have, and those after the level label, up to the next header start. */
  readonly own: readonly Line[];
  readonly after: readonly Line[];
  /** The index of the last line that the block is known to have; `null` where it shows no labels. */
  readonly last: number | null;
}

/** A block that a page break cut, as if it stood on one page. */
export interface WholeBlock {
  readonly layout: Layout;
  readonly lines: readonly Line[];
  readonly headerStart: HeaderStart;
  /** The lines of the next page, as they are printed. */
  readonly rest: readonly Line[];
  /** Whether a title is the one under the heading that ends the rest. */
  readonly isTitle: (title: readonly TextSpan[]) => boolean;
  /** Returns a header with its spans on the lines as they are printed. */
  readonly printed: (header: Header) => Header;
}

/** Returns a test for lines that begin or end several pages. A header block that begins many pages is none. */
export function runningEdges(layout: Layout): (line: Line) => boolean {
  const head = (top: readonly Line[]): readonly Line[] => {
    const block = top.findIndex((line) => beginsBlock(layout, line));
    return block === -1 ? top : top.slice(0, block);
  };
  const filled = layout.lines.filter(({ page, cells }) => page !== null && cells.length > 0);
  const edges = [...groupBy(filled, ({ page }) => page).values()].flatMap((page) =>
    [head(page.slice(0, EDGE)), page.slice(-EDGE)].flatMap((edge, at) =>
      edge.map((line) => ({ line, key: `${at} ${lineForm(line)}` })),
    ),
  );
  const running = [...groupBy(edges, ({ key }) => key).values()].filter((group) => group.length >= FEWEST);
  const indexes = new Set(running.flatMap((group) => group.map(({ line }) => line.index)));
  return ({ index }) => indexes.has(index);
}

/**
 * Joins a block with its rest on the next page; `isRunning` tells lines that begin or end several pages. `null` where no page
 * break cut it.
 */
export function joinOverleaf(layout: Layout, cut: CutStart, isRunning: (line: Line) => boolean): WholeBlock | null {
  const parts = partsOf(layout, cut, isRunning);
  return parts && wholeBlock(layout, cut.headerStart, parts);
}

/** The lines of a block on its own page, and on the next; the last one of its page; the lines from the one that ends the rest. */
interface Parts {
  readonly kept: readonly Line[];
  readonly rest: readonly Line[];
  readonly bottom: Line;
  readonly end: readonly Line[];
}

/** Whether a line goes on with a label that one of the lines at the foot of a page begins: it is no running head. */
const completes = ({ matcher }: Layout, foot: readonly Line[], { cells }: Line): boolean =>
  foot
    .flatMap((line) => line.cells)
    .some(({ text: first }) =>
      cells.some(
        ({ text }) =>
          matcher.matchLevel([first, text])?.used === 2 || matcher.matchLabel('header', [first, text])?.used === 2,
      ),
    );

/**
 * Joins the last lines of a page, from one with a level label on, with the rest of their block on the next page: it has a label of
 * a header field, and no level label of its own. Returns `null` where the line does not end its page so.
 */
export function joinFoot(layout: Layout, line: Line, isRunning: (line: Line) => boolean) {
  const { matcher, lines } = layout;
  const isText = (one: Line) => one.cells.length > 0 && (!isRunning(one) || completes(layout, [line], one));
  const after = lines.slice(line.index + 1, line.index + REACH).filter(isText);
  const below = after.filter(({ page }) => page === line.page);
  if (below.length > MOST_CUT || below.some((one) => endsBlock(layout, one))) return null;
  const next = after.slice(below.length);
  const end = next.findIndex((one) => endsBlock(layout, one));
  if (end < 1 || next[end]!.page !== next[0]!.page) return null;
  const rest = next.slice(0, end);
  const isLabel = ({ text }: Cell) => matcher.matchLabel('header', [text]) !== null;
  if (!rest.some((one) => one.cells.some(isLabel)) || rest.some((one) => beginsBlock(layout, one))) return null;
  const kept = [line, ...below];
  const joined = putUnder(layout, kept, kept.at(-1)!, rest);
  return { layout: { ...layout, lines: joined.lines }, line: joined.lines[0]!, back: joined.back };
}

/** Finds the parts of a block that ends its page, and goes on at the top of the next one, up to a heading or the title of a section. */
function partsOf(layout: Layout, cut: CutStart, isRunning: (line: Line) => boolean): Parts | null {
  const { headerStart, own, after, last } = cut;
  const { label, code, joined } = headerStart;
  const { index, page } = label[0]!.line;
  const start = [...label, ...code, ...joined].map(({ line }) => line);
  const held = new Set(start.map((line) => line.index));
  const isEdge = (line: Line) => isRunning(line) && !held.has(line.index);
  const isOfPage = (line: Line) => line.cells.length > 0 && !isEdge(line);
  const below = own.filter((line) => line.index > index && isOfPage(line));
  if (below.some((line) => endsBlock(layout, line))) return null;
  const unlabelled = last === null ? below : below.filter((line) => line.index > last);
  if (unlabelled.length > (last === null ? MOST_BARE : MOST_CUT)) return null;
  const next = after.filter((line) => line.page !== page);
  const foot = below.slice(-MOST_CUT);
  const first = next.findIndex(
    (line) => isOfPage(line) || held.has(line.index) || (line.cells.length > 0 && completes(layout, foot, line)),
  );
  const end = next.findIndex((line, i) => i >= first && endsBlock(layout, line));
  if (first < 0 || end <= first || next[end]!.page !== next[first]!.page) return null;
  const onPage = start.flatMap((line) => (line.page === page ? [line.index] : []));
  const bottom = layout.lines[Math.max(...onPage, below.at(-1)?.index ?? index)]!;
  const kept = own.filter((line) => line.index <= bottom.index && !(line.index > index && isEdge(line)));
  return { kept, rest: next.slice(first, end), bottom, end: next.slice(end) };
}

/** Puts lines right under others, and gives the ways there and back for spans. A label begins the next row of a block. */
function putUnder(layout: Layout, kept: readonly Line[], bottom: Line, rest: readonly Line[]) {
  const { leading, matcher, unit } = layout;
  const beginsRow = unit === 'points' && matcher.matchLabel('header', [rest[0]!.cells[0]?.text ?? '']) !== null;
  const step = bottom.top + leading * bottom.size * (beginsRow ? ROW : 1) - rest[0]!.top;
  const printed = [...kept, ...rest];
  const lines = [...kept, ...rest.map((line) => ({ ...line, page: bottom.page, top: line.top + step }))].map(
    (line, index) => ({ ...line, index }),
  );
  const lineAt = new Map(printed.map(({ index }, i) => [index, lines[i]!]));
  const moved = (spans: readonly TextSpan[]) => spans.map((span) => ({ ...span, line: lineAt.get(span.line.index)! }));
  const back = (spans: readonly TextSpan[]) =>
    spans.map((span) => ({ ...span, line: layout.lines[printed[span.line.index]!.index]! }));
  return { lines, moved, back };
}

function wholeBlock(layout: Layout, headerStart: HeaderStart, { kept, rest, bottom, end }: Parts): WholeBlock {
  const { lines, moved, back } = putUnder(layout, kept, bottom, rest);
  const backAll = <Field>(all: ReadonlyMap<Field, readonly TextSpan[]>) =>
    new Map([...all].map(([field, spans]) => [field, back(spans)]));
  const { label, code, joined } = headerStart;
  const isHeading = layout.matcher.isLevel(end[0]!.cells[0]!.text);
  const underHeading = end.slice(1, 5).map(({ text }) => text);
  const title = wordKey(underHeading.join(' '));
  return {
    layout: { ...layout, lines },
    lines,
    rest,
    headerStart: { ...headerStart, label: moved(label), code: moved(code), joined: moved(joined) },
    isTitle: (spans) => isHeading && spans.length > 0 && title.startsWith(wordKey(joinSpans(spans))),
    printed: (header) => ({
      ...header,
      levelLabel: back(header.levelLabel),
      labels: backAll(header.labels),
      code: back(header.code),
      titleLabel: back(header.titleLabel),
      title: back(header.title),
      fields: backAll(header.fields),
    }),
  };
}

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
import { endsBlock } from './placedLabels.js';

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

export interface Joined {
  readonly layout: Layout;
  readonly lines: readonly Line[];
  readonly headerStart: HeaderStart;
  /** The lines of the rest, as they are printed. */
  readonly rest: readonly Line[];
  /** Whether a title is the one under the heading that ends the rest. */
  readonly isTitle: (title: readonly TextSpan[]) => boolean;
  /** Returns a header with its spans on the lines as they are printed. */
  readonly printed: (header: Header) => Header;
}

/** Returns a test for lines that begin or end several pages. A header block that begins many pages is none. */
export function runningEdges({ lines, matcher }: Layout): (line: Line) => boolean {
  const isLevel = ({ cells }: Line) => cells.some(({ text }) => matcher.matchLevel([text]) !== null);
  const head = (top: readonly Line[]): readonly Line[] => {
    const block = top.findIndex(isLevel);
    return block === -1 ? top : top.slice(0, block);
  };
  const filled = lines.filter(({ page, cells }) => page !== null && cells.length > 0);
  const edges = [...groupBy(filled, ({ page }) => page).values()].flatMap((page) =>
    [head(page.slice(0, EDGE)), page.slice(-EDGE)].flatMap((edge, at) =>
      edge.map((line) => ({ line, key: `${at} ${lineForm(line)}` })),
    ),
  );
  const running = [...groupBy(edges, ({ key }) => key).values()].filter((group) => group.length >= FEWEST);
  const indexes = new Set(running.flatMap((group) => group.map(({ line }) => line.index)));
  return ({ index }) => indexes.has(index);
}

/** Puts lines right under others, and gives the ways there and back for spans. */
function putUnder(layout: Layout, kept: readonly Line[], bottom: Line, rest: readonly Line[]) {
  const begins = layout.matcher.matchLabel('header', [rest[0]!.cells[0]?.text ?? '']) !== null;
  const step =
    bottom.top + layout.leading * bottom.size * (begins && layout.unit === 'points' ? ROW : 1) - rest[0]!.top;
  const printed = [...kept, ...rest];
  const lines = printed.map((line, i) =>
    i < kept.length ? { ...line, index: i } : { ...line, index: i, page: bottom.page, top: line.top + step },
  );
  const places = new Map(printed.map((line, i) => [line.index, lines[i]!]));
  const moved = (spans: readonly TextSpan[]) => spans.map((span) => ({ ...span, line: places.get(span.line.index)! }));
  const back = (spans: readonly TextSpan[]) =>
    spans.map((span) => ({ ...span, line: layout.lines[printed[span.line.index]!.index]! }));
  return { lines, moved, back };
}

/** Whether a line goes on with a label that one of the lines at the foot of a page begins: it is no running head. */
const completes = ({ matcher }: Layout, foot: readonly Line[], { cells }: Line): boolean =>
  foot.some((line) =>
    line.cells.some(({ text: first }) =>
      cells.some(
        ({ text }) =>
          matcher.matchLevel([first, text])?.used === 2 || matcher.matchLabel('header', [first, text])?.used === 2,
      ),
    ),
  );

/**
 * Joins the last lines of a page, from one with a level label on, with the rest of their block on the next page: it has a label of
 * a header field, and no level label of its own. Returns `null` where the line does not end its page so.
 */
export function joinFoot(layout: Layout, line: Line, isEdge: (line: Line) => boolean) {
  const { matcher, lines } = layout;
  const isText = (one: Line) => one.cells.length > 0 && (!isEdge(one) || completes(layout, [line], one));
  const after = lines.slice(line.index + 1, line.index + REACH);
  const below = after.filter((one) => one.page === line.page && isText(one));
  if (below.length > MOST_CUT || below.some((one) => endsBlock(layout, one))) return null;
  const next = after.filter((one) => one.page !== line.page && isText(one));
  const end = next.findIndex((one) => endsBlock(layout, one));
  if (end < 1 || next[end]!.page !== next[0]!.page) return null;
  const rest = next.slice(0, end);
  const cells = rest.flatMap((one) => one.cells);
  const isLabel = ({ text }: Cell) => matcher.mayBeginLabel('header', text) && matcher.matchLabel('header', [text]);
  const isLevel = ({ text }: Cell) => matcher.mayBeginLevel(text) && matcher.matchLevel([text]);
  if (!cells.some(isLabel) || cells.some(isLevel)) return null;
  const kept = [line, ...below];
  const joined = putUnder(layout, kept, kept.at(-1)!, rest);
  return { layout: { ...layout, lines: joined.lines }, line: joined.lines[0]!, back: joined.back };
}

/**
 * Joins the lines `own` of the page of a header start with those `after` them; `last` is the index of the last line that the
 * block is known to have, `null` where it shows no labels. Returns `null` where no page break cut the block.
 */
export function joinOverleaf(
  layout: Layout,
  headerStart: HeaderStart,
  own: readonly Line[],
  after: readonly Line[],
  last: number | null,
  isRunning: (line: Line) => boolean,
): Joined | null {
  const { index, page } = headerStart.label[0]!.line;
  const { label, code, joined } = headerStart;
  const start = [...label, ...code, ...joined].map(({ line }) => line);
  const held = new Set(start.map((line) => line.index));
  const isEdge = (line: Line) => isRunning(line) && !held.has(line.index);
  const isFilled = ({ cells }: Line) => cells.length > 0;
  const below = own.filter((line) => line.index > index && isFilled(line) && !isEdge(line));
  if (below.some((line) => endsBlock(layout, line))) return null;
  if (last === null ? below.length > MOST_BARE : below.filter((line) => line.index > last).length > MOST_CUT)
    return null;
  const next = after.filter((line) => line.page !== page);
  const foot = below.slice(-MOST_CUT);
  const isText = (line: Line) => isFilled(line) && (!isEdge(line) || completes(layout, foot, line));
  const first = next.findIndex((line) => held.has(line.index) || isText(line));
  const end = next.findIndex((line, i) => i >= first && endsBlock(layout, line));
  if (first < 0 || end <= first || next[end]!.page !== next[first]!.page) return null;
  const rest = next.slice(first, end);
  const onPage = start.flatMap((line) => (line.page === page ? [line.index] : []));
  const bottom = layout.lines[Math.max(...onPage, below.at(-1)?.index ?? index)]!;
  const kept = own.filter((line) => line.index <= bottom.index && !(line.index > index && isEdge(line)));
  const { lines, moved, back } = putUnder(layout, kept, bottom, rest);
  const backAll = <Field>(all: ReadonlyMap<Field, readonly TextSpan[]>) =>
    new Map([...all].map(([field, spans]) => [field, back(spans)]));
  const heading = next[end]!;
  const isHeading = layout.matcher.matchLevel([heading.cells[0]!.text])?.rest === '';
  const printedTitle = wordKey(
    next
      .slice(end + 1, end + 5)
      .map(({ text }) => text)
      .join(' '),
  );
  return {
    layout: { ...layout, lines },
    lines,
    rest,
    headerStart: { ...headerStart, label: moved(label), code: moved(code), joined: moved(joined) },
    isTitle: (title) => isHeading && title.length > 0 && printedTitle.startsWith(wordKey(joinSpans(title))),
    printed: (header) => ({
      ...header,
      levelLabel: back(header.levelLabel),
      labels: backAll(header.labels),
      code: back(header.code),
      title: back(header.title),
      fields: backAll(header.fields),
    }),
  };
}

/**
 * Recognised text -> the same lines, with the labels that cannot be read as they stand in the other header blocks: a block that
 * has all labels of the others but one, and one cell in its place in their column. Each is reported.
 */
import { groupBy } from '../../model/groupBy.js';
import type { Cell, Layout, Line } from '../../model/layout.js';
import type { Report } from '../../report/report.js';
import { halvesOf, labelKey } from '../../text/normalize.js';
import { fieldName, type HeaderField, OFFICE_FIELDS } from '../../vocabulary/labels.js';

/** Labels of one block are no farther apart than this, in lines. */
const FAR = 8;
/** How many lines above its first label, and below its last one, a label may have its place. */
const BEYOND = 6;
/** Fewest blocks that show which labels a block has. */
const FEWEST = 2;
/** Cells whose left edges are no farther apart, in heights of a letter, stand in one column. */
const ONE_COLUMN = 0.6;

/** A label, or a word of one that is wrapped, as it stands in a column of labels. */
interface Mark {
  readonly line: Line;
  readonly cell: Cell;
  readonly key: string;
}

/** Puts labels in the place of the cells that must be theirs. */
export function withLabelsByPlace(layout: Layout, isRecognised: (line: Line) => boolean, report: Report): Layout {
  const blocks = blocksOf(layout);
  const [usual = []] = [...groupBy(blocks, keysOf).values()].toSorted(
    (a, b) => b.length - a.length || b[0]!.length - a[0]!.length,
  );
  if (usual.length < FEWEST) return layout;
  const known = blocks.flatMap((block): Place[] => {
    const lacking = lackingIn(block, usual[0]!);
    return lacking === null ? [] : [{ block, lacking, label: usual[0]![lacking]!.cell.text }];
  });
  const mended = new Map<Cell, string>();
  for (const { block, lacking, label } of [...known, ...unreadPlaces(layout, usual)]) {
    const places = cellsAt(layout, block, lacking).filter(({ line }) => isRecognised(line));
    const [place, ...others] = places;
    if (!place || others.length > 0) continue;
    mended.set(place.cell, label);
    const at = { source: layout.source, page: place.line.page, line: place.line.number };
    report.add('label-mended', { printed: place.cell.text, label }, at, { severity: 'warning' });
  }
  const mend = (cell: Cell): Cell => (mended.has(cell) ? { ...cell, text: mended.get(cell)! } : cell);
  return mended.size === 0
    ? layout
    : { ...layout, lines: layout.lines.map((line) => ({ ...line, cells: line.cells.map(mend) })) };
}

/** Where a block lacks a label, and which one. */
interface Place {
  readonly block: readonly Mark[];
  readonly lacking: number;
  readonly label: string;
}

/**
 * The places of a label that no block has, where blocks have the other two: one cell stands in its place, and is read in
 * another way in most blocks, so that it is no label of another vendor.
 */
function unreadPlaces(layout: Layout, blocks: readonly (readonly Mark[])[]): Place[] {
  const { matcher } = layout;
  const fieldOf = new Map(
    matcher
      .labelWords('header')
      .flatMap((label) => keysOfLines(label).map((key) => [key, matcher.wholeLabel('header', label)?.field] as const)),
  );
  const fields = blocks[0]!.map(({ key }) => fieldOf.get(key));
  const [unread, ...others] = OFFICE_FIELDS.filter((field) => !fields.includes(field));
  if (!unread || others.length > 0) return [];
  const later: readonly (HeaderField | undefined)[] = OFFICE_FIELDS.slice(OFFICE_FIELDS.indexOf(unread) + 1);
  const at = fields.findIndex((field) => later.includes(field));
  const lacking = at < 0 ? fields.length : at;
  const places = blocks.map((block) => cellsAt(layout, block, lacking));
  const texts = places.flatMap(([place, ...more]) => (place && more.length === 0 ? [place.cell.text] : []));
  const readings = [...groupBy(texts, (text) => text).values()];
  if (texts.length < blocks.length || readings.some((alike) => alike.length * 2 > texts.length)) return [];
  return blocks.map((block) => ({ block, lacking, label: fieldName(unread) }));
}

/** What may stand of a label on one line, as keys: all of it, or the lines that it is wrapped over. */
const keysOfLines = (label: string): string[] => [label, ...halvesOf(label).flat()].map(labelKey);

const keysOf = (block: readonly Mark[]): string => block.map(({ key }) => key).join('\n');

/** The labels of each header block that stand one under another, from top to bottom. */
function blocksOf({ lines, matcher }: Layout): Mark[][] {
  const known = new Set(matcher.labelWords('header').flatMap(keysOfLines));
  const blocks: Mark[][] = [];
  for (const line of lines) {
    for (const cell of line.cells) {
      const key = labelKey(cell.text);
      if (!known.has(key)) continue;
      const block = blocks.findLast((own) => isInColumn(own.at(-1)!, line, cell));
      if (block && !block.some((mark) => mark.key === key)) block.push({ line, cell, key });
      else blocks.push([{ line, cell, key }]);
    }
  }
  return blocks;
}

const isInColumn = ({ line: above, cell: label }: Mark, line: Line, cell: Cell): boolean =>
  line.page === above.page &&
  line.index - above.index <= FAR &&
  line.index > above.index &&
  Math.abs(cell.left - label.left) < ONE_COLUMN * line.size;

/** Which of the usual labels a block lacks, if it has all others in their order. */
function lackingIn(block: readonly Mark[], usual: readonly Mark[]): number | null {
  if (block.length !== usual.length - 1 || block.length < FEWEST) return null;
  const at = usual.findIndex(({ key }, i) => key !== block[i]?.key);
  return block.slice(at).every(({ key }, i) => key === usual[at + 1 + i]!.key) ? at : null;
}

/** The cells that stand in the column of a block where one of its labels is lacking. */
function cellsAt({ lines, matcher }: Layout, block: readonly Mark[], lacking: number): Mark[] {
  const [above, below] = [block[lacking - 1], block[lacking]];
  const first = above ? above.line.index + 1 : below!.line.index - BEYOND;
  const end = below ? below.line.index : above!.line.index + 1 + BEYOND;
  const side = block[0]!;
  const between = lines.slice(Math.max(0, first), end).filter(({ page }) => page === side.line.page);
  const isEnd = ({ cells: [only, ...others] }: Line): boolean =>
    only !== undefined && others.length === 0 && matcher.wholeLabel('section', only.text) !== null;
  const from = below ? between.findLastIndex(isEnd) + 1 : 0;
  const to = below ? -1 : between.findIndex(isEnd);
  return between
    .slice(from, to < 0 ? undefined : to)
    .flatMap((line) =>
      line.cells.flatMap((cell) =>
        Math.abs(cell.left - side.cell.left) < ONE_COLUMN * line.size ? [{ line, cell, key: '' }] : [],
      ),
    );
}

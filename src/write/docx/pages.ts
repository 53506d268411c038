/**
 * Works out the pages that headings stand on, so that the contents name them as the document is opened.
 *
 * Example: `pagesOf(body).bookmarks.get('_Toc3')` is `5`. The body is that of the package, as it will be written. Lines and pages
 * break as in Word and LibreOffice: at blanks and hyphens; headings stay with what follows, rows are whole, two lines of a
 * paragraph stay together at least. A letter that Arial does not have, or another font, may move a heading by a page, until the
 * fields are updated.
 */
import type { EstimatedPageNumbers, IXmlableObject } from 'docx';
import { linesOf } from './lineBreaks.js';
import { CELL, LINE, NORMAL, PAGE, type ParagraphStyle, STYLES, TEXT_WIDTH } from './styles.js';

type Node = string | number | IXmlableObject;

/** A part of the document that has a height: a paragraph or a row. Lengths are in twentieths of a point. */
interface Box {
  readonly lines: number;
  readonly lineHeight: number;
  readonly before: number;
  readonly after: number;
  /** It stays on a page with the box after it. */
  readonly keepNext: boolean;
  /** It does not break. */
  readonly isWhole: boolean;
  readonly startsPage: boolean;
  /** Height of the head that stands again above it on a new page. */
  readonly head: number;
  readonly bookmarks: readonly string[];
}

/** Height of a line of Arial in its size. */
const ASCENT_TO_DESCENT = 1.15;

const nodesOf = (node: Node, name: string): Node[] => {
  const content = typeof node === 'object' ? (node as Record<string, unknown>)[name] : undefined;
  return Array.isArray(content) ? content : [];
};

const find = (nodes: readonly Node[], name: string): Record<string, unknown> | undefined => {
  const found = nodes.find((node) => typeof node === 'object' && name in node);
  return found as Record<string, unknown> | undefined;
};

const attributeOf = (nodes: readonly Node[], name: string, attribute: string): unknown =>
  (find(nodes, name)?.[name] as { _attr?: Record<string, unknown> } | undefined)?._attr?.[attribute];

/** The text of a paragraph; line breaks stand as line ends. */
function textOf(nodes: readonly Node[]): string {
  return nodes
    .flatMap((node) => {
      if (typeof node !== 'object') return [];
      if ('w:br' in node) return ['\n'];
      if ('w:tab' in node) return ['    '];
      const texts = nodesOf(node, 'w:t').filter((part) => typeof part === 'string');
      return [...texts, textOf([...nodesOf(node, 'w:r'), ...nodesOf(node, 'w:hyperlink')])];
    })
    .join('');
}

const BY_ID: ReadonlyMap<unknown, ParagraphStyle> = new Map(STYLES.map((style) => [style.id, style]));

/** The box of a paragraph in a column. */
function paragraphBox(nodes: readonly Node[], width: number): Box {
  const properties = nodes.flatMap((node) => nodesOf(node, 'w:pPr'));
  const style = BY_ID.get(attributeOf(properties, 'w:pStyle', 'w:val')) ?? NORMAL;
  const { size, bold = false, before = 0, after, left = 0, keepNext = false } = style;
  const place = { width: width - left, size, isBold: bold };
  const startsPage = Boolean(find(properties, 'w:pageBreakBefore'));
  return {
    lines: textOf(nodes)
      .split('\n')
      .reduce((sum, line) => sum + linesOf(line, place), 0),
    lineHeight: (size * 10 * ASCENT_TO_DESCENT * LINE) / 240,
    before: startsPage ? 0 : before,
    after,
    keepNext: keepNext || Boolean(find(properties, 'w:keepNext')),
    isWhole: keepNext,
    startsPage,
    head: 0,
    bookmarks: nodes.flatMap((node) => {
      const name = attributeOf([node], 'w:bookmarkStart', 'w:name');
      return typeof name === 'string' ? [name] : [];
    }),
  };
}

const heightOf = ({ lines, lineHeight }: Box): number => lines * lineHeight;

/** The box of a row: as high as its highest cell. */
function rowBox(row: readonly Node[], widths: readonly number[], head: number): Box {
  const cells = row.flatMap((node) => {
    const cell = nodesOf(node, 'w:tc');
    return cell.length > 0 ? [cell] : [];
  });
  const boxes = cells.map((cell, i) =>
    cell.flatMap((node) => {
      const nodes = nodesOf(node, 'w:p');
      return nodes.length > 0 ? [paragraphBox(nodes, widths[i]! - 2 * CELL.beside)] : [];
    }),
  );
  const highest = Math.max(0, ...boxes.map((inCell) => inCell.reduce((sum, box) => sum + heightOf(box), 0)));
  const lineHeight = boxes[0]?.[0]?.lineHeight ?? 1;
  return {
    ...{ lines: Math.round(highest / lineHeight), lineHeight, before: CELL.above, after: CELL.above + BORDER },
    ...{
      keepNext: boxes[0]?.some((box) => box.keepNext) ?? false,
      isWhole: true,
      startsPage: false,
      head,
      bookmarks: [],
    },
  };
}

/** Half a point. */
const BORDER = 10;

function tableBoxes(nodes: readonly Node[]): Box[] {
  const widths = nodes
    .flatMap((node) => nodesOf(node, 'w:tblGrid'))
    .map((column) => Number(attributeOf([column], 'w:gridCol', 'w:w')));
  let head = 0;
  return nodes.flatMap((node) => {
    const row = nodesOf(node, 'w:tr');
    if (row.length === 0) return [];
    const box = rowBox(row, widths, head);
    const isHead = row.some((part) => find(nodesOf(part, 'w:trPr'), 'w:tblHeader'));
    if (isHead) head += box.before + heightOf(box) + box.after;
    return [box];
  });
}

const boxesOf = (nodes: readonly Node[]): Box[] =>
  nodes.flatMap((node) => [
    ...(nodesOf(node, 'w:p').length > 0 ? [paragraphBox(nodesOf(node, 'w:p'), TEXT_WIDTH)] : []),
    ...tableBoxes(nodesOf(node, 'w:tbl')),
    ...boxesOf(nodesOf(node, 'w:sdt').flatMap((part) => nodesOf(part, 'w:sdtContent'))),
  ]);

const PAGE_HEIGHT = PAGE.height - 2 * PAGE.margin;

/** The fewest lines of a paragraph that stand together. */
const FEWEST = 2;

/** The height that must be free for a box to begin: its first lines, or all with what it stays with. */
function neededBy(boxes: readonly Box[], at: number): number {
  let needed = 0;
  for (let i = at; i < boxes.length; i += 1) {
    const box = boxes[i]!;
    const first = box.isWhole || box.lines < 2 * FEWEST ? box.lines : FEWEST;
    const before = i > at ? box.before : 0;
    if (!box.keepNext) return needed + before + first * box.lineHeight;
    needed += before + heightOf(box) + box.after;
    if (needed > PAGE_HEIGHT) break; // more than a page cannot be kept together
  }
  return heightOf(boxes[at]!);
}

/** The pages of the bookmarks, and how many pages there are. */
export function pagesOf(body: IXmlableObject): EstimatedPageNumbers {
  const boxes = boxesOf(nodesOf(body, 'w:body'));
  const bookmarks = new Map<string, string>();
  let [page, used] = [1, 0];
  boxes.forEach((box, i) => {
    const turn = () => {
      page += 1;
      used = box.head;
    };
    const free = () => PAGE_HEIGHT - used - (used > box.head ? box.before : 0);
    if (used > 0 && (box.startsPage || neededBy(boxes, i) > free())) turn();
    for (const name of box.bookmarks) bookmarks.set(name, String(page));
    used += used > box.head ? box.before : 0;
    for (let lines = box.lines; lines > 0; ) {
      const fit = Math.max(1, Math.floor((PAGE_HEIGHT - used) / box.lineHeight));
      const placed = lines <= fit ? lines : Math.max(1, Math.min(fit, lines - FEWEST));
      used += placed * box.lineHeight;
      lines -= placed;
      if (lines > 0) turn();
    }
    used += box.after;
  });
  return { bookmarks, pageCount: page };
}

/**
 * Tells hyphens that only a line's end called for from those of the words themselves.
 *
 * An engine that hyphenates draws both alike: `pub-` / `blici`, `socio-` / `sanitario`. The source itself tells most of
 * them apart, as it prints words more than once. Those of line ends become U+2010, which joining lines takes off.
 */

import { groupBy } from '../model/groupBy.js';
import type { Cell, Layout, Line } from '../model/layout.js';
import type { Report } from '../report/report.js';
import { endsInAddress } from '../text/addresses.js';

/** A word that the end of a line cuts after a hyphen, or that a tool cut which made one line of several. */
interface Cut {
  readonly line: Line;
  readonly cell: Cell;
  /** Where its hyphen stands in the text of the cell. */
  readonly at: number;
  readonly head: string;
  /** The other half, right below; `null` where something else stands there. */
  readonly tail: string | null;
  /** What may be the other half: `tail`, or else what stands further below. */
  readonly halves: readonly string[];
  /** Whether the cut word is in lower case: names in capitals are joined by hyphens too often to be guessed at. */
  readonly isLower: boolean;
  /** Whether the source has the word whole elsewhere, and whether with its hyphen. */
  readonly isWhole: boolean;
  readonly isCompound: boolean;
}

/** How many lines below a cut its other half may begin: a page break and a header block may stand between. */
const REACH = 40;
/** How many cells there may be its other half. */
const MOST_FAR = 200;
/** How many cut words must stand whole elsewhere for an engine to be known to hyphenate, ... */
const PROOFS = 3;
/** ... and how many of them for each that stands there with its hyphen. */
const MAJORITY = 3;
/** How many words a message names. */
const NAMED = 5;

/** The layout, with the hyphens of line ends marked. Those that nothing in the source proves are reported. */
export function markLineEndHyphens(layout: Layout, report: Report): Layout {
  const isInner = layout.unit === 'characters'; // a page's places show where lines end
  const cutLines = layout.lines.filter(({ cells }) =>
    cells.some(({ text }) => headOf(text) !== null || (isInner && text.includes('- '))),
  );
  if (cutLines.length === 0) return layout;
  const words = wordsOf(layout.lines);
  const inner = isInner ? cutLines.flatMap((line) => innerCuts(line, words)) : [];
  const cuts = [...cutLines.flatMap((line) => cutsIn(layout, line, words)), ...inner];
  const compounds = cuts.filter(({ isCompound }) => isCompound);
  const whole = cuts.filter(({ isWhole, isCompound }) => isWhole && !isCompound);
  const hyphenates = whole.length >= Math.max(PROOFS, compounds.length * MAJORITY);
  const unproven = cuts.filter(({ halves, isWhole, isCompound }) => halves.length > 0 && !isWhole && !isCompound);
  const dropped = unproven.filter(
    ({ head, tail, isLower }) => tail !== null && isLower && (hyphenates || isSyllables(head, tail)),
  );
  reportCuts(layout, report, 'hyphens-dropped', dropped);
  reportCuts(
    layout,
    report,
    'hyphen-unproven',
    unproven.filter((cut) => !dropped.includes(cut)),
  );
  const soft = new Set([...whole, ...dropped]);
  const marked = groupBy(
    cuts.filter((cut) => soft.has(cut) || inner.includes(cut)),
    ({ cell }) => cell,
  );
  if (marked.size === 0) return layout;
  const mark = (cell: Cell): Cell => ({ ...cell, text: joined(cell.text, marked.get(cell) ?? [], soft) });
  const isMarked = ({ cells }: Line) => cells.some((cell) => marked.has(cell));
  const lines = layout.lines.map((line) => (isMarked(line) ? { ...line, cells: line.cells.map(mark) } : line));
  return { ...layout, lines };
}

/** The text with its cut words put together, but for one at its end, which is only marked. */
const joined = (text: string, cuts: readonly Cut[], soft: ReadonlySet<Cut>): string =>
  cuts
    .toSorted((a, b) => b.at - a.at)
    .reduce((rest, cut) => {
      const isEnd = cut.at === text.length - 1;
      const hyphen = soft.has(cut) ? (isEnd ? '\u2010' : '') : '-';
      return rest.slice(0, cut.at) + hyphen + rest.slice(cut.at + (isEnd ? 1 : 2));
    }, text);

/** Reports cut words in one finding, at the first of them. */
function reportCuts(
  { source }: Layout,
  report: Report,
  code: 'hyphens-dropped' | 'hyphen-unproven',
  cuts: readonly Cut[],
): void {
  if (cuts.length === 0) return;
  const named = [...new Set(cuts.map(({ head, halves }) => `${head}-${halves[0]}`))].slice(0, NAMED);
  const { line } = cuts[0]!;
  report.add(code, { count: cuts.length, words: named.join(', ') }, { source, page: line.page, line: line.number });
}

/** Endings of Italian words that are no words themselves, or not after a hyphen. */
const ENDING =
  /^(?:[zs]ion[ei]|zional[ei]|ment[oei]|bil[ei]|tiv[oaie]|(?:bi|ti|ci|li|vi|ri|ni|di)?(?:[lvrntd]i)?tà|zat[oaie])$/u;

/**
 * Whether two halves can only be syllables of one word: a double consonant is cut, or `m` before `b` or `p`; or what is
 * cut off is a syllable, or an ending.
 */
const isSyllables = (head: string, tail: string): boolean =>
  (/[bcdfglmnprstvz]$/u.test(head) && head.at(-1) === tail[0]) ||
  /m[bp]$|cq$/u.test(head.at(-1)! + tail[0]!) ||
  /^[bcdfglmnprstvz]{1,2}[aeiou]$/u.test(tail) ||
  ENDING.test(tail);

const HEAD = /(?:^|[^\p{L}-])(\p{L}{2,})-$/u;
const TAIL = /^\p{L}+(?:-\p{L}+)*(?![\p{L}-])/u;

/** The word that a hyphen at the end of a text cuts. */
const headOf = (text: string): string | null =>
  text.endsWith('-') && /\p{L}-$/u.test(text.slice(-3)) && !endsInAddress(text) ? (HEAD.exec(text)?.[1] ?? null) : null;

/** Words that another one may share its second half with: `pre- e post-`. */
const CONJUNCTIONS: ReadonlySet<string> = new Set(['e', 'ed', 'o', 'od', 'oppure']);
/** No longer word is looked at. */
const LONGEST = 60;

/** The words of a line that were cut at the end of one which a tool joined to the next: `co- progettazione`. */
const innerCuts = (line: Line, words: ReadonlySet<string>): Cut[] =>
  line.cells.flatMap((cell) => {
    const { text } = cell;
    const found: Cut[] = [];
    for (let at = text.indexOf('- '); at >= 0; at = text.indexOf('- ', at + 1)) {
      const head = headOf(text.slice(Math.max(0, at - LONGEST), at + 1));
      const tail = TAIL.exec(text.slice(at + 2, at + 2 + LONGEST))?.[0] ?? '';
      if (head === null || !/^\p{Ll}/u.test(tail) || CONJUNCTIONS.has(tail)) continue;
      const own = head.toLowerCase();
      const isLower = /^\p{Lu}?\p{Ll}/u.test(head);
      const [isWhole, isCompound] = [words.has(own + tail), words.has(`${own}-${tail}`)];
      found.push({ line, cell, at, head: own, tail, halves: [tail], isLower, isWhole, isCompound });
    }
    return found;
  });

function cutsIn(layout: Layout, line: Line, words: ReadonlySet<string>): Cut[] {
  return line.cells.flatMap((cell) => {
    const head = headOf(cell.text);
    if (head === null) return [];
    const own = head.toLowerCase();
    const isUpper = head === head.toUpperCase();
    const below = layout.lines.slice(line.index + 1, line.index + 1 + REACH);
    const tail = halfOf(isUpper, nextCell(layout, line, cell, below)?.text ?? '');
    // It may stand after a page break or another column.
    const far = tail === null ? below.flatMap(({ cells }) => cells).slice(0, MOST_FAR) : [];
    const halves = tail === null ? far.flatMap(({ text }) => halfOf(isUpper, text) ?? []) : [tail];
    const isLower = /^\p{Lu}?\p{Ll}/u.test(head);
    const isWhole = halves.some((other) => words.has(own + other));
    const isCompound = halves.some((other) => words.has(`${own}-${other}`));
    return [{ line, cell, at: cell.text.length - 1, head: own, tail, halves, isLower, isWhole, isCompound }];
  });
}

/** The word that a text begins with, if it can be the other half: in lower case, or in capitals after capitals. */
function halfOf(isUpper: boolean, text: string): string | null {
  const tail = TAIL.exec(text)?.[0];
  if (tail === undefined) return null;
  const isSameCase = /^\p{Ll}/u.test(tail) || (isUpper && tail === tail.toUpperCase());
  return isSameCase ? tail.toLowerCase() : null;
}

/** What stands under a cell on its page: in its column, or on the next line where there are no columns. */
function nextCell({ positioned }: Layout, line: Line, cell: Cell, below: readonly Line[]): Cell | undefined {
  for (const { page, cells } of below) {
    if (page !== line.page) return undefined;
    const next = positioned ? cells.find((other) => other.left < cell.right && cell.left < other.right) : cells[0];
    if (next) return next;
  }
  return undefined;
}

/** All words of a source, in lower case. One that a line's end cuts has its hyphen, and is like no other. */
function wordsOf(lines: readonly Line[]): Set<string> {
  const words = new Set<string>();
  for (const line of lines) {
    for (const { text } of line.cells) {
      for (const word of text.toLowerCase().split(/[^\p{L}-]+/u)) words.add(word);
    }
  }
  return words;
}

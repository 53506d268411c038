/**
 * Puts the atoms of running text in reading order. Converters write what they find in the order in which it was drawn,
 * or column by column: a header block may come behind its page, its labels behind the body, and the heading of the body
 * before the labels.
 */

import type { Lexicon } from '../labels/labelMatcher.js';
import { type Element, joinPieces, type Piece } from '../model/element.js';
import { wordKey } from '../text/normalize.js';
import type { HeaderField } from '../vocabulary/labels.js';
import type { Anchor } from './header/starts.js';

/** An element, or the start of a header block that only the order of lines can tell apart. */
export type Atom = Element | { readonly kind: 'anchor'; readonly anchor: Anchor };

/** On which share of the pages a header block must come last to be moved to the front. */
const MOST = 0.6;
/** How many lines above its anchor the first label of a block may stand. */
const ABOVE = 24;

/** The atoms, each header block before the body of its page, in one piece. */
export function inReadingOrder(atoms: readonly Atom[], lexicon: Lexicon): Atom[] {
  const blocks: (readonly Atom[])[] = [];
  for (const block of blocksOf(headersFirst(atoms, lexicon))) {
    blocks.push(labelsBeforeBody(headingBehind(block, lexicon), lexicon));
  }
  return labelsAbove(blocks, lexicon).flatMap((block) => block);
}

/** The atoms cut before each anchor; the first block is what stands before any. */
function blocksOf(atoms: readonly Atom[]): Atom[][] {
  const anchors: number[] = [];
  for (let i = 0; i < atoms.length; i += 1) if (atoms[i]!.kind === 'anchor') anchors.push(i);
  return cutBefore(atoms, anchors);
}

/** The atoms, cut before each of these places: one part more than places. */
const cutBefore = (atoms: readonly Atom[], places: readonly number[]): Atom[][] =>
  [0, ...places].map((start, i) => atoms.slice(start, places[i]));

const hasAnchor = (block: readonly Atom[]): boolean => block[0]?.kind === 'anchor';

const isLabel = (atom: Atom | undefined, { wholeLabel }: Lexicon): boolean =>
  atom?.kind === 'text' && wholeLabel('header', atom.piece.text) !== null;
const beginsWithLabel = (atom: Atom, { matchLabel }: Lexicon): boolean =>
  atom.kind === 'text' && matchLabel('header', [atom.piece.text]) !== null;
const isRun = (atom: Atom | undefined): boolean => atom?.kind === 'text' || atom?.kind === 'furniture';

/** Where the run of text and furniture from `start` ends. */
function endOfRun(atoms: readonly Atom[], start: number): number {
  let end = start;
  while (isRun(atoms[end])) end += 1;
  return end;
}

/** The page that an atom begins on; that of the one before where it does not say. */
function pageOf(atom: Atom, before: number | null): number | null {
  if (atom.kind === 'anchor') return atom.anchor.label[0]!.line.page;
  if (atom.kind === 'heading') return atom.label.line.page;
  if (atom.kind === 'section') return atom.labels[0]!.line.page;
  return 'piece' in atom ? atom.piece.line.page : before;
}

/** Where most pages end with their header block, as engines that draw it last make them, it is moved to the front. */
function headersFirst(atoms: readonly Atom[], lexicon: Lexicon): readonly Atom[] {
  const turns: number[] = [];
  let page: number | null = null;
  for (let i = 0; i < atoms.length; i += 1) {
    const atom = atoms[i]!;
    const here = pageOf(atom, page);
    if (here !== page) turns.push(i);
    page = here;
    if (atom.kind === 'furniture' && page === null) turns.push(i + 1); // a page mark is all that parts pages
  }
  const pages = cutBefore(atoms, turns);
  /** Where the header block begins with which a page ends; 0 where it does not, or begins with it. */
  const lastBlock = (own: readonly Atom[]) => {
    const anchor = own.findIndex((atom) => atom.kind === 'anchor');
    const isLast = anchor > 0 && endOfRun(own, anchor + 1) === own.length;
    return isLast && own.slice(anchor).some((atom) => beginsWithLabel(atom, lexicon)) ? anchor : 0;
  };
  const blocks = pages.map(lastBlock);
  let [withHeader, atEnd] = [0, 0];
  for (let i = 0; i < pages.length; i += 1) {
    if (pages[i]!.some((atom) => atom.kind === 'anchor')) withHeader += 1;
    if (blocks[i]! > 0) atEnd += 1;
  }
  if (atEnd < Math.max(2, withHeader * MOST)) return atoms;
  return pages.flatMap((own, i) => [...own.slice(blocks[i]!), ...own.slice(0, blocks[i]!)]);
}

/**
 * A heading between an anchor and the labels of its block belongs behind the block: before what says its title again,
 * which stands above the heading too; else at the end, before the page that goes on with its title.
 */
function headingBehind(block: readonly Atom[], lexicon: Lexicon): readonly Atom[] {
  if (!hasAnchor(block)) return block;
  let heading = 1;
  while (isRun(block[heading]) && !isLabel(block[heading], lexicon)) heading += 1;
  if (block[heading]?.kind !== 'heading') return block;
  const end = endOfRun(block, heading + 1);
  if (!block.slice(heading, end).some((atom) => isLabel(atom, lexicon))) return block;
  const title = joinPieces(piecesOf(block.slice(1, heading)));
  const place = startOfTail(block, heading + 1, end, title) ?? end;
  return [...block.slice(0, heading), ...block.slice(heading + 1, place), block[heading]!, ...block.slice(place)];
}

const piecesOf = (atoms: readonly Atom[]): Piece[] => atoms.flatMap(pieceIn);

const pieceIn = (atom: Atom): readonly Piece[] => (atom.kind === 'text' ? [atom.piece] : []);

/** Where the last lines of a run begin that say the text, and nothing else. */
function startOfTail(atoms: readonly Atom[], start: number, end: number, text: string): number | null {
  let rest = wordKey(text);
  for (let at = end - 1; at >= start && rest !== ''; at -= 1) {
    const atom = atoms[at]!;
    const own = atom.kind === 'text' ? wordKey(atom.piece.text) : '';
    if (!rest.endsWith(own)) return null;
    rest = rest.slice(0, rest.length - own.length);
    if (rest === '') return at;
  }
  return null;
}

/**
 * Labels that a block lacks and that stand above its anchor, each alone on its line, belong to it with their values:
 * a tool that reads column by column may come to the code last.
 */
function labelsAbove(blocks: readonly (readonly Atom[])[], { wholeLabel, matchLabel }: Lexicon): (readonly Atom[])[] {
  const fieldsIn = (block: readonly Atom[]) =>
    new Set(piecesOf(block.slice(1, endOfRun(block, 1))).map(({ text }) => matchLabel('header', [text])?.row.field));
  const fieldOf = (atom: Atom) => (atom.kind === 'text' ? wholeLabel('header', atom.piece.text)?.field : undefined);
  const moved: (readonly Atom[])[] = [];
  for (const block of blocks) {
    const before = moved.at(-1) ?? [];
    moved.push(block);
    if (!hasAnchor(block)) continue;
    let shown: Set<HeaderField | undefined> | null = null; // by the block itself: most have no label above them
    let first: number | null = null;
    let labels = 0;
    for (let at = before.length - 1; isRun(before[at]) && before.length - at < ABOVE; at -= 1) {
      const field = fieldOf(before[at]!);
      if (field === undefined) continue;
      shown ??= fieldsIn(block);
      if (shown.has(field)) break;
      shown.add(field);
      first = at;
      labels += 1;
    }
    if (first === null || labels < 2) continue;
    moved.splice(-2, 2, before.slice(0, first), [block[0]!, ...before.slice(first), ...block.slice(1)]);
  }
  return moved;
}

/** A block without labels takes those that stand behind the body of its page: two or more of them, in one run. */
function labelsBeforeBody(block: readonly Atom[], lexicon: Lexicon): readonly Atom[] {
  const zone = endOfRun(block, 1);
  if (!hasAnchor(block) || block.slice(1, zone).some((atom) => isLabel(atom, lexicon))) return block;
  const at = block.findIndex((atom, i) => i >= zone && isLabel(atom, lexicon));
  const end = endOfRun(block, at);
  if (at < 0 || block.slice(at, end).filter((atom) => isLabel(atom, lexicon)).length < 2) return block;
  return [block[0]!, ...block.slice(at, end), ...block.slice(1, at), ...block.slice(end)];
}

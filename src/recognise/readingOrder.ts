/**
 * Puts the atoms of running text in reading order. Converters write what they find in the order in which it was drawn,
 * or column by column: a header block may come behind its page, its labels behind the body, and the heading of the body
 * before the labels.
 */
import type { Element } from '../model/element.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Anchor } from './anchors.js';

/** An element, or the start of a header block that only the order of lines can tell apart. */
export type Atom = Element | { readonly kind: 'anchor'; readonly anchor: Anchor };

/** On which share of the pages a header block must come last to be moved to the front. */
const MOST = 0.6;

/** The atoms, each header block before the body of its page, in one piece. */
export const inReadingOrder = (atoms: readonly Atom[], lexicon: Lexicon): Atom[] =>
  labelsBeforeBody(headingsBehind(headersFirst(atoms, lexicon), lexicon), lexicon);

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

/** Where most pages end with their header block, as engines that draw it last make them, it is moved to the front. */
function headersFirst(atoms: readonly Atom[], lexicon: Lexicon): Atom[] {
  const pages: Atom[][] = [[]];
  let page: number | null = null;
  for (const atom of atoms) {
    const here: number | null = 'piece' in atom ? atom.piece.line.page : page;
    if (here !== page) pages.push([]);
    page = here;
    pages.at(-1)!.push(atom);
    if (atom.kind === 'furniture' && page === null) pages.push([]); // a page mark is all that parts pages
  }
  const anchorOf = (own: readonly Atom[]) => own.findIndex((atom) => atom.kind === 'anchor');
  const isLast = (own: readonly Atom[]) =>
    anchorOf(own) > 0 &&
    endOfRun(own, anchorOf(own) + 1) === own.length &&
    own.slice(anchorOf(own)).some((atom) => beginsWithLabel(atom, lexicon));
  const withHeader = pages.filter((own) => anchorOf(own) >= 0);
  if (withHeader.filter(isLast).length < Math.max(2, withHeader.length * MOST)) return [...atoms];
  return pages.flatMap((own) => (isLast(own) ? [...own.slice(anchorOf(own)), ...own.slice(0, anchorOf(own))] : own));
}

/** A heading between an anchor and the labels of its block belongs behind the block. */
function headingsBehind(atoms: readonly Atom[], lexicon: Lexicon): Atom[] {
  const moved = [...atoms];
  for (let i = 0; i < moved.length; i += 1) {
    if (moved[i]!.kind !== 'anchor') continue;
    let heading = i + 1;
    while (isRun(moved[heading]) && !isLabel(moved[heading], lexicon)) heading += 1;
    if (moved[heading]?.kind !== 'heading') continue;
    const end = endOfRun(moved, heading + 1);
    if (moved.slice(heading, end).some((atom) => isLabel(atom, lexicon)))
      moved.splice(end - 1, 0, ...moved.splice(heading, 1));
  }
  return moved;
}

/** A block without labels takes those that stand behind the body of its page: two or more of them, in one run. */
function labelsBeforeBody(atoms: readonly Atom[], lexicon: Lexicon): Atom[] {
  const moved = [...atoms];
  for (let i = 0; i < moved.length; i += 1) {
    if (moved[i]!.kind !== 'anchor') continue;
    const zone = endOfRun(moved, i + 1);
    if (moved.slice(i + 1, zone).some((atom) => isLabel(atom, lexicon))) continue;
    for (let at = zone; at < moved.length && moved[at]!.kind !== 'anchor'; at += 1) {
      if (!isLabel(moved[at], lexicon)) continue;
      const end = endOfRun(moved, at);
      if (moved.slice(at, end).filter((atom) => isLabel(atom, lexicon)).length > 1)
        moved.splice(i + 1, 0, ...moved.splice(at, end - at));
      break;
    }
  }
  return moved;
}

/**
 * Puts the tokens of running text in reading order. Converters write what they find in the order in which it was drawn,
 * or column by column: a header block may come behind its page, its labels behind the body, and the heading of the body
 * before the labels.
 */

import type { Element, TextSpan } from '../model/element.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import { wordKey } from '../text/normalize.js';
import { joinSpans } from '../text/textSpans.js';
import type { HeaderField } from '../vocabulary/labels.js';
import type { HeaderStart } from './header/starts.js';

/** An element, or the start of a header block that only the order of lines can tell apart. */
export type BlockToken = Element | { readonly kind: 'headerStart'; readonly headerStart: HeaderStart };

/** On which share of the pages a header block must come last to be moved to the front. */
const MOST = 0.6;
/** How many lines above its header start the first label of a block may stand. */
const ABOVE = 24;

/** The tokens, each header block before the body of its page, in one span. */
export function inReadingOrder(tokens: readonly BlockToken[], matcher: LabelMatcher): BlockToken[] {
  const blocks: (readonly BlockToken[])[] = [];
  for (const block of blocksOf(headersFirst(tokens, matcher))) {
    blocks.push(labelsBeforeBody(headingBehind(block, matcher), matcher));
  }
  return labelsAbove(blocks, matcher).flat();
}

/** The tokens cut before each header start; the first block is what stands before any. */
function blocksOf(tokens: readonly BlockToken[]): BlockToken[][] {
  const headerStarts: number[] = [];
  for (let i = 0; i < tokens.length; i += 1) if (tokens[i]!.kind === 'headerStart') headerStarts.push(i);
  return cutBefore(tokens, headerStarts);
}

/** The tokens, cut before each of these places: one part more than places. */
const cutBefore = (tokens: readonly BlockToken[], places: readonly number[]): BlockToken[][] =>
  [0, ...places].map((start, i) => tokens.slice(start, places[i]));

const hasAnchor = (block: readonly BlockToken[]): boolean => block[0]?.kind === 'headerStart';

const isLabel = (token: BlockToken | undefined, { wholeLabel }: LabelMatcher): boolean =>
  token?.kind === 'text' && wholeLabel('header', token.span.text) !== null;
const beginsWithLabel = (token: BlockToken, { matchLabel }: LabelMatcher): boolean =>
  token.kind === 'text' && matchLabel('header', [token.span.text]) !== null;
const isRun = (token: BlockToken | undefined): boolean => token?.kind === 'text' || token?.kind === 'furniture';

/** Where the run of text and furniture from `start` ends. */
function endOfRun(tokens: readonly BlockToken[], start: number): number {
  let end = start;
  while (isRun(tokens[end])) end += 1;
  return end;
}

/** The page that an token begins on; that of the one before where it does not say. */
function pageOf(token: BlockToken, before: number | null): number | null {
  if (token.kind === 'headerStart') return token.headerStart.label[0]!.line.page;
  if (token.kind === 'heading') return token.label.line.page;
  if (token.kind === 'section') return token.labels[0]!.line.page;
  return 'span' in token ? token.span.line.page : before;
}

/** Where most pages end with their header block, as engines that draw it last make them, it is moved to the front. */
function headersFirst(tokens: readonly BlockToken[], matcher: LabelMatcher): readonly BlockToken[] {
  const turns: number[] = [];
  let page: number | null = null;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    const here = pageOf(token, page);
    if (here !== page) turns.push(i);
    page = here;
    if (token.kind === 'furniture' && page === null) turns.push(i + 1); // a page mark is all that parts pages
  }
  const pages = cutBefore(tokens, turns);
  /** Where the header block begins with which a page ends; 0 where it does not, or begins with it. */
  const lastBlock = (own: readonly BlockToken[]) => {
    const headerStart = own.findIndex((token) => token.kind === 'headerStart');
    const isLast = headerStart > 0 && endOfRun(own, headerStart + 1) === own.length;
    return isLast && own.slice(headerStart).some((token) => beginsWithLabel(token, matcher)) ? headerStart : 0;
  };
  const blocks = pages.map(lastBlock);
  let [withHeader, atEnd] = [0, 0];
  for (let i = 0; i < pages.length; i += 1) {
    if (pages[i]!.some((token) => token.kind === 'headerStart')) withHeader += 1;
    if (blocks[i]! > 0) atEnd += 1;
  }
  if (atEnd < Math.max(2, withHeader * MOST)) return tokens;
  return pages.flatMap((own, i) => [...own.slice(blocks[i]!), ...own.slice(0, blocks[i]!)]);
}

/**
 * A heading between a header start and the labels of its block belongs behind the block: before what says its title again,
 * which stands above the heading too; else at the end, before the page that goes on with its title.
 */
function headingBehind(block: readonly BlockToken[], matcher: LabelMatcher): readonly BlockToken[] {
  if (!hasAnchor(block)) return block;
  let heading = 1;
  while (isRun(block[heading]) && !isLabel(block[heading], matcher)) heading += 1;
  if (block[heading]?.kind !== 'heading') return block;
  const end = endOfRun(block, heading + 1);
  if (!block.slice(heading, end).some((token) => isLabel(token, matcher))) return block;
  const title = joinSpans(spansOf(block.slice(1, heading)));
  const place = startOfTail(block, heading + 1, end, title) ?? end;
  return [...block.slice(0, heading), ...block.slice(heading + 1, place), block[heading]!, ...block.slice(place)];
}

const spansOf = (tokens: readonly BlockToken[]): TextSpan[] => tokens.flatMap(spanIn);

const spanIn = (token: BlockToken): readonly TextSpan[] => (token.kind === 'text' ? [token.span] : []);

/** Where the last lines of a run begin that say the text, and nothing else. */
function startOfTail(tokens: readonly BlockToken[], start: number, end: number, text: string): number | null {
  let rest = wordKey(text);
  for (let at = end - 1; at >= start && rest !== ''; at -= 1) {
    const token = tokens[at]!;
    const own = token.kind === 'text' ? wordKey(token.span.text) : '';
    if (!rest.endsWith(own)) return null;
    rest = rest.slice(0, rest.length - own.length);
    if (rest === '') return at;
  }
  return null;
}

/**
 * Labels that a block lacks and that stand above its header start, each alone on its line, belong to it with their values:
 * a tool that reads column by column may come to the code last.
 */
function labelsAbove(
  blocks: readonly (readonly BlockToken[])[],
  { wholeLabel, matchLabel }: LabelMatcher,
): (readonly BlockToken[])[] {
  const fieldsIn = (block: readonly BlockToken[]) =>
    new Set(spansOf(block.slice(1, endOfRun(block, 1))).map(({ text }) => matchLabel('header', [text])?.row.field));
  const fieldOf = (token: BlockToken) =>
    token.kind === 'text' ? wholeLabel('header', token.span.text)?.field : undefined;
  const moved: (readonly BlockToken[])[] = [];
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
function labelsBeforeBody(block: readonly BlockToken[], matcher: LabelMatcher): readonly BlockToken[] {
  const region = endOfRun(block, 1);
  if (!hasAnchor(block) || block.slice(1, region).some((token) => isLabel(token, matcher))) return block;
  const at = block.findIndex((token, i) => i >= region && isLabel(token, matcher));
  const end = endOfRun(block, at);
  if (at < 0 || block.slice(at, end).filter((token) => isLabel(token, matcher)).length < 2) return block;
  return [block[0]!, ...block.slice(at, end), ...block.slice(1, at), ...block.slice(end)];
}

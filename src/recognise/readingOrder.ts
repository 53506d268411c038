/**
 * Puts the tokens of running text in reading order. Converters write text in the order in which it was drawn, or column
 * by column: a header block may come after its page, its labels after the body, and the heading of the body before the
 * labels.
 */

import type { Element, TextSpan } from '../model/element.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import { wordKey } from '../text/normalize.js';
import { joinSpans } from '../text/textSpans.js';
import type { HeaderStart } from './header/starts.js';

/** An element, or the start of a header block whose cells are not separated yet. */
export type BlockToken = Element | { readonly kind: 'headerStart'; readonly headerStart: HeaderStart };

/** The tokens from one header start to the next; the first block of a source may begin with any token. */
type Block = readonly BlockToken[];

/** On which share of the pages a header block must come last to be moved to the front. */
const MOST = 0.6;
/** How many tokens above its header start the first label of a block may stand. */
const ABOVE = 23;

/** Orders the tokens: each header block in one run, before the body of its page. */
export function inReadingOrder(tokens: Block, matcher: LabelMatcher): BlockToken[] {
  const ordered = headersFirst(tokens, matcher);
  const starts = ordered.flatMap((token, i) => (token.kind === 'headerStart' ? [i] : []));
  const blocks = cutBefore(ordered, starts).map((block) =>
    labelsBeforeBody(headingAfterLabels(block, matcher), matcher),
  );
  return labelsAfterStart(blocks, matcher).flat();
}

/** Cuts the tokens before each of these places: the parts are one more than the places. */
const cutBefore = (tokens: Block, places: readonly number[]): Block[] =>
  [0, ...places].map((start, i) => tokens.slice(start, places[i]));

const isLabel = (token: BlockToken | undefined, { wholeLabel }: LabelMatcher): boolean =>
  token?.kind === 'text' && wholeLabel('header', token.span.text) !== null;
const beginsWithLabel = (token: BlockToken, { matchLabel }: LabelMatcher): boolean =>
  token.kind === 'text' && matchLabel('header', [token.span.text]) !== null;
const isInRun = (token: BlockToken | undefined): boolean => token?.kind === 'text' || token?.kind === 'furniture';

/** Returns the end of the run of text and page furniture that begins at `start`: the place after its last token. */
export function endOfRun(tokens: Block, start: number): number {
  let end = start;
  while (end < tokens.length && isInRun(tokens[end])) end += 1;
  return end;
}

/** Returns the page that a token begins on; `before`, the page of the token before it, where it does not say. */
function pageOfToken(token: BlockToken, before: number | null): number | null {
  if (token.kind === 'headerStart') return token.headerStart.label[0]!.line.page;
  if (token.kind === 'heading') return token.label.line.page;
  if (token.kind === 'section') return token.labels[0]!.line.page;
  return 'span' in token ? token.span.line.page : before;
}

/** Cuts the tokens into pages; where pages have no numbers, after each line of page furniture. */
function pagesOfTokens(tokens: Block): Block[] {
  let page: number | null = null;
  const starts = tokens.flatMap((token, i) => {
    const before = page;
    page = pageOfToken(token, before);
    return [...(page === before ? [] : [i]), ...(page === null && token.kind === 'furniture' ? [i + 1] : [])];
  });
  return cutBefore(tokens, starts);
}

/** Moves header blocks to the front of their pages where most pages end with one: some engines draw it last. */
function headersFirst(tokens: Block, matcher: LabelMatcher): Block {
  const pages = pagesOfTokens(tokens).map((page) => {
    const start = page.findIndex(({ kind }) => kind === 'headerStart');
    const isLast =
      start > 0 &&
      endOfRun(page, start + 1) === page.length &&
      page.slice(start).some((token) => beginsWithLabel(token, matcher));
    return { page, start, isLast };
  });
  const withHeader = pages.filter(({ start }) => start >= 0).length;
  const withHeaderLast = pages.filter(({ isLast }) => isLast).length;
  if (withHeaderLast < Math.max(2, withHeader * MOST)) return tokens;
  // Where a body follows the last mark of a page, and no block it, marks stand between the blocks and their bodies.
  const last = pages.at(-1)!;
  if (last.start < 0 && last.page.some(({ kind }) => kind === 'section')) return tokens;
  return pages.flatMap(({ page, start, isLast }) => (isLast ? [...page.slice(start), ...page.slice(0, start)] : page));
}

/**
 * Moves a heading between a header start and the labels of its block after the block. The block ends before the lines that
 * say its title again, as they belong to the heading; else with the run.
 */
function headingAfterLabels(block: Block, matcher: LabelMatcher): Block {
  if (block[0]?.kind !== 'headerStart') return block;
  let heading = 1;
  while (isInRun(block[heading]) && !isLabel(block[heading], matcher)) heading += 1;
  if (block[heading]?.kind !== 'heading') return block;
  const run = block.slice(heading + 1, endOfRun(block, heading + 1));
  if (!run.some((token) => isLabel(token, matcher))) return block;
  const title = joinSpans(block.slice(1, heading).flatMap(textSpans));
  const end = heading + 1 + (startOfTail(run, title) ?? run.length);
  return [...block.slice(0, heading), ...block.slice(heading + 1, end), block[heading]!, ...block.slice(end)];
}

const textSpans = (token: BlockToken): readonly TextSpan[] => (token.kind === 'text' ? [token.span] : []);

/** Returns where the last lines of a run begin that say the text, and nothing else. */
function startOfTail(run: Block, text: string): number | null {
  let rest = wordKey(text);
  for (let at = run.length - 1; at >= 0 && rest !== ''; at -= 1) {
    const own = textSpans(run[at]!)
      .map((span) => wordKey(span.text))
      .join('');
    if (!rest.endsWith(own)) return null;
    rest = rest.slice(0, rest.length - own.length);
    if (rest === '') return at;
  }
  return null;
}

/**
 * Moves labels that a block lacks and that stand above its header start, each alone on its line, into the block with
 * their values: a column-major source may have the code last.
 */
function labelsAfterStart(blocks: readonly Block[], matcher: LabelMatcher): Block[] {
  const moved: Block[] = [];
  for (const block of blocks) {
    const before = moved.at(-1) ?? [];
    const start = block[0]?.kind === 'headerStart' ? startOfLabels(before, block, matcher) : null;
    if (start === null) moved.push(block);
    else moved.splice(-1, 1, before.slice(0, start), [block[0]!, ...before.slice(start), ...block.slice(1)]);
  }
  return moved;
}

/** Returns where the labels begin, two or more, that stand right above a block and that it lacks. */
function startOfLabels(above: Block, block: Block, { matchLabel, wholeLabel }: LabelMatcher): number | null {
  const own = block.slice(1, endOfRun(block, 1)).flatMap(textSpans);
  const shown = new Set(own.map(({ text }) => matchLabel('header', [text])?.row.field));
  const starts: number[] = [];
  for (let at = above.length - 1; isInRun(above[at]) && at >= above.length - ABOVE; at -= 1) {
    const [field] = textSpans(above[at]!).map(({ text }) => wholeLabel('header', text)?.field);
    if (!field) continue;
    if (shown.has(field)) break;
    shown.add(field);
    starts.push(at);
  }
  return starts.length < 2 ? null : starts.at(-1)!;
}

/** Moves labels after the body, two or more in one run, to the front of a block that has no labels. */
function labelsBeforeBody(block: Block, matcher: LabelMatcher): Block {
  const isHeaderLabel = (token: BlockToken) => isLabel(token, matcher);
  const region = endOfRun(block, 1);
  if (block[0]?.kind !== 'headerStart' || block.slice(1, region).some(isHeaderLabel)) return block;
  const start = block.findIndex((token, i) => i >= region && isHeaderLabel(token));
  const labels = block.slice(start, endOfRun(block, start));
  if (start < 0 || labels.filter(isHeaderLabel).length < 2) return block;
  return [block[0], ...labels, ...block.slice(1, start), ...block.slice(start + labels.length)];
}

/**
 * HTML -> blocks. In: a page, or a part of one. Out: its lines, lists and tables, and the text that it does not show.
 *
 * The page is read once, from its start to its end, whatever its size; tags that are left open or closed wrongly are allowed for.
 */
import type { MarkupPart } from '../../model/markup.js';
import type { HiddenPart, MarkupHiding } from '../../model/source.js';
import { SKIPPED } from './elements.js';
import { framedReader } from './framed.js';
import { addText, type End, type OpenPage, openPage, openTag } from './openPage.js';
import { placedReader } from './placed.js';
import { textOfPlaced } from './placedText.js';
import { type Attributes, type HiddenSelectors, hiddenSelectors, hidingOf } from './styles.js';
import { readTags } from './tags.js';

export { MARGIN_ATTRIBUTE } from './openPage.js';

export interface HtmlContent {
  readonly blocks: readonly MarkupPart[];
  /** The page as plain text, where its tags only place lines, as in HTML made of a PDF, or frame a text; else `null`. */
  readonly text: string | null;
  readonly hidden: readonly HiddenPart[];
}

export interface HtmlOptions {
  /** Number of the line that the HTML begins on. */
  readonly firstLine?: number;
  /** Whether tabs part cells; else they are blanks. */
  readonly tabs?: boolean;
}

/** A stretch of the page that is not shown, while it is read. */
interface Away {
  readonly reason: MarkupHiding | 'skipped' | 'style';
  /** In the source. */
  readonly number: number;
  /** How many of its tags are open. */
  depth: number;
  text: string;
}

/** Reads HTML. */
export function readHtml(html: string, { firstLine = 1, tabs = false }: HtmlOptions = {}): HtmlContent {
  const blocks: MarkupPart[] = [];
  const hidden: HiddenPart[] = [];
  const page = openPage(blocks);
  const places = placedReader();
  const framed = framedReader();
  const ends: End[] = [];
  const lineAt = lineCounter(html, firstLine);
  let selectors: HiddenSelectors = new Set();
  let css = '';
  let away: Away | null = null;

  /** Ends a stretch that is not shown: styles hold for what follows, and hidden text is kept apart. */
  const leave = ({ reason, number, text }: Away) => {
    const words = text.replace(/\s+/gu, ' ').trim();
    if (reason === 'style') {
      css += `${text}\n`;
      selectors = hiddenSelectors(css);
    } else if (reason !== 'skipped' && words !== '') hidden.push({ reason, text: words, number });
  };

  readTags(html, {
    open(name, attributes, at) {
      const reason = away ? null : awayBy(name, attributes, selectors);
      if (away) away.depth += 1;
      else if (reason) away = { reason, number: lineAt(at), depth: 1, text: '' };
      else {
        const leave = [places.open(name, attributes), framed.open(name, attributes)];
        const end = openTag(page, name, attributes, () => lineAt(at));
        ends.push(() => {
          for (const one of leave) one();
          end?.();
        });
      }
    },
    close() {
      if (!away) {
        ends.pop()?.();
        return;
      }
      away.depth -= 1;
      if (away.depth > 0) return;
      leave(away);
      away = null;
    },
    text(text, at) {
      if (!away) {
        places.text(text);
        framed.text(text, page.depths.pre > 0);
        addShown(page, tabs, text, () => lineAt(at + Math.max(0, text.search(/\S/u))));
      } else if (away.reason !== 'skipped') away.text += text;
    },
  });
  page.writer.end('block', null);
  const placed = places.all(css);
  return { blocks, text: placed ? textOfPlaced(placed) : framed.all(), hidden };
}

/** Why a tag and all within it are not shown; `null` if they are. */
function awayBy(name: string, attributes: Attributes, selectors: HiddenSelectors): Away['reason'] | null {
  if (name === 'style') return 'style';
  if (SKIPPED.has(name)) return 'skipped';
  const isUnchosen = name === 'option' && !('selected' in attributes);
  return hidingOf(name, attributes, selectors) ?? (isUnchosen ? 'hidden' : null);
}

/** Adds text that is shown. What is preformatted keeps its lines, and the gaps of its columns. */
function addShown(page: OpenPage, tabs: boolean, text: string, lineOf: () => number): void {
  const number = page.writer.hasText() ? 0 : lineOf();
  if (page.depths.pre === 0) {
    addText(page, tabs ? text : text.replaceAll('\t', ' '), number);
    return;
  }
  text.split(/\r\n?|\n/u).forEach((line, i) => {
    if (i > 0) page.writer.end('break');
    addText(page, line.replace(/\t| {2,}/gu, '\t'), number + i);
  });
}

/** Returns a function from a place in a text to the number of its line; places are asked for in order. */
function lineCounter(text: string, first: number): (offset: number) => number {
  let number = first;
  let end = text.indexOf('\n');
  return (offset) => {
    while (end >= 0 && end < offset) {
      number += 1;
      end = text.indexOf('\n', end + 1);
    }
    return number;
  };
}

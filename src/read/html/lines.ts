/**
 * Writes the blocks of a page while it is read: words into lines, lines into cells.
 *
 * White space is folded; a line is written only once it has a letter.
 */
import type { LineStart, ListItem, MarkupLine, MarkupPart } from '../../model/markup.js';

/** How the letters of a text are set. */
interface Setting {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly heading: boolean;
}

export interface LineWriter {
  /** Adds text that stands at a line of the source. */
  readonly add: (text: string, number: number, setting: Setting) => void;
  /** Ends the line; the argument says how the next one stands to it. */
  readonly end: (next: LineStart, item?: ListItem | null) => void;
  /** Whether the line has a letter so far. */
  readonly hasText: () => boolean;
  /** Sends what follows to other blocks, and returns those that it went to until now. */
  readonly into: (blocks: MarkupPart[]) => MarkupPart[];
}

/** Makes a writer; `margin` tells whether a line stands in the head or foot of the pages. */
export function lineWriter(first: MarkupPart[], margin: () => boolean): LineWriter {
  let blocks = first;
  let text = '';
  let number = 0;
  let start: LineStart = 'block';
  let item: ListItem | null = null;
  let set: Setting | null = null; // of all letters so far
  const write = () => {
    const own: MarkupLine = { kind: 'line', text: folded(text), font: fontOf(set), number, start };
    blocks.push({ ...own, ...(item && { item }), ...(margin() && { margin: true as const }) });
    [text, set, item] = ['', null, null];
  };
  return {
    hasText: () => set !== null,
    add: (more, line, setting) => {
      if (/[^ \t\n\r\f]/u.test(more)) {
        number = set === null ? line : number;
        set = set === null ? setting : common(set, setting);
      }
      text += more;
    },
    end: (next, nextItem) => {
      const isEmpty = set === null;
      if (isEmpty) text = '';
      else write();
      // An empty line parts what stands above and below it; an item without text yet still awaits it.
      start = isEmpty ? afterEmpty(start, next) : next;
      if (nextItem) [start, item] = ['block', nextItem];
      else if (nextItem === null) item = null;
    },
    into: (others) => {
      const before = blocks;
      blocks = others;
      return before;
    },
  };
}

const afterEmpty = (start: LineStart, next: LineStart): LineStart =>
  start === 'block' || next === 'block' || (start === 'break' && next === 'break') ? 'block' : start;

const common = (one: Setting, other: Setting): Setting => ({
  bold: one.bold && other.bold,
  italic: one.italic && other.italic,
  heading: one.heading && other.heading,
});

const fontOf = (set: Setting | null): string =>
  `${set?.heading ? '#' : ''}${set?.bold ? '**' : ''}${set?.italic ? '*' : ''}`;

/** Single blanks; a tab stays, as it parts cells. */
const folded = (text: string): string =>
  text
    .split('\t')
    .map((part) => part.replace(/[ \n\r\f]+/gu, ' ').trim())
    .join('\t')
    .trim();

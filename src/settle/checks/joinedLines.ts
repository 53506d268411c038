/**
 * Finds lines of a text that a tool made of two: they have more words than their column has room for.
 *
 * In text set in proportional type, widths are estimated by the letters. A column is as wide as its wraps show: with the
 * first word of the next line, a line would have been too long.
 */
import { proportionalWidth } from '../../geometry/lineFit.js';
import type { Draft } from '../../model/draft.js';
import type { TextSpan } from '../../model/element.js';
import type { Line } from '../../model/layout.js';
import { ended } from '../../text/sentences.js';
import { bulletLength } from '../../vocabulary/bullets.js';

/** Words between which a line was joined, as far as can be told, and the line. */
export interface Joined {
  readonly line: Line;
  readonly words: string;
}

/** The lines of one value, from top to bottom; `isWrap` tells whether two of them are parted by a wrap, and by nothing else. */
interface Value {
  readonly spans: readonly TextSpan[];
  readonly isWrap: (above: TextSpan, below: TextSpan) => boolean;
}

type Column = readonly Value[];

/** What shows how wide a column is: how many wraps at least, and what share more than that a line has which was joined. */
const SIGNS = {
  /** Narrow cells, each value a cell. */
  offices: { wraps: 1, share: 1.06 },
  /** Where a wrap is told by its words. */
  others: { wraps: 8, share: 1.15 },
};

/** How many wraps, at most, show a column that is narrower: lines of an inner list, or what was read amiss. */
const AMISS = 0.2;

const ofCell = (spans: readonly TextSpan[]): Value => ({ spans, isWrap: () => true });

const goesOn = (above: TextSpan, below: TextSpan): boolean => !ended(above.text) && /^\p{Ll}/u.test(below.text);

const ofText = (spans: readonly TextSpan[]): Value => ({ spans, isWrap: goesOn });

const ofList = (items: readonly string[], spans: readonly TextSpan[]): Value => {
  const isItem = ({ text }: TextSpan) => items.some((item) => item.startsWith(text.slice(bulletLength(text))));
  return { spans, isWrap: (above, below) => goesOn(above, below) && !isItem(below) };
};

/** Returns the values of an export by the columns that they are set in: the offices of its header blocks, and all others. */
export function columnsOf(drafts: readonly Draft[]): { readonly offices: Column; readonly others: readonly Column[] } {
  const headers = drafts.flatMap((draft) => draft.headers);
  const blocks = drafts.flatMap(({ guidelines, purpose }) => [...guidelines, ...purpose]);
  const offices = headers.flatMap(({ fields }) =>
    (['portfolio', 'responsibilityCentre'] as const).map((field) => ofCell(fields.get(field) ?? [])),
  );
  const others = [
    headers.map(({ title }) => ofText(title)),
    drafts.flatMap(({ heading }) => (heading ? [ofText(heading.spans)] : [])),
    drafts.flatMap(({ linkedObjectives }) =>
      linkedObjectives.map(({ value, spans }) => ofText(spans.filter(({ text }) => value.title.includes(text)))),
    ),
    blocks.flatMap(({ value, spans }) => (value.type === 'paragraph' ? [ofText(spans)] : [])),
    blocks.flatMap(({ value, spans }) => (value.type === 'list' ? [ofList(value.items, spans)] : [])),
  ];
  return { offices, others };
}

/** Returns the widths that wrapped lines of a column would have had with the next word, from the least on. */
export const wrapsIn = (column: Column): number[] =>
  column
    .flatMap(({ spans, isWrap }) =>
      spans.slice(1).flatMap((below, i) => {
        const above = spans[i]!;
        const isBelow = above.line.page === below.line.page && above.line.index < below.line.index;
        return isBelow && isWrap(above, below)
          ? [proportionalWidth(`${above.text} ${below.text.split(' ', 1)[0]!}`)]
          : [];
      }),
    )
    .toSorted((a, b) => a - b);

/** Finds the lines of a column that are too long for it. */
export function joinedLines(column: Column, kind: keyof typeof SIGNS): Joined[] {
  const wraps = wrapsIn(column);
  const { wraps: fewest, share } = SIGNS[kind];
  if (wraps.length < fewest) return [];
  const width = wraps[Math.floor(wraps.length * AMISS)]!;
  return column
    .flatMap(({ spans }) => spans)
    .filter(({ text }) => proportionalWidth(text) > width * share)
    .map(({ line, text }) => ({ line, words: wordsAt(text, width) }));
}

/** The two words of a text where it reaches a width. */
function wordsAt(text: string, width: number): string {
  const words = text.split(' ');
  const at = words.findIndex((_, i) => proportionalWidth(words.slice(0, i + 1).join(' ')) > width);
  return words
    .slice(0, at + 1)
    .filter((word) => word !== '-')
    .slice(-2)
    .join(' ');
}

const NAME = /^\p{Lu}[\p{Lu}'’.]*(?: \p{Lu}[\p{Lu}'’.]*)+(?= )/u;

/** Finds what follows a name in capitals without a dash, where dashes part offices. */
export function joinedAfterName(offices: Column): Joined[] {
  const first = offices.flatMap(({ spans }) => spans.slice(0, 1));
  const after = first.map(({ text }) => text.slice(NAME.exec(text)?.[0].length ?? text.length));
  if (!first.some(({ text }) => text.includes(' - '))) return [];
  return first.flatMap(({ line, text }, i) => {
    const next = /^ \p{Lu}\p{Ll}\S*/u.exec(after[i]!)?.[0];
    if (next === undefined) return [];
    return [{ line, words: `${text.slice(0, -after[i]!.length).split(' ').at(-1)!}${next}` }];
  });
}

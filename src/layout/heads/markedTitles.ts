/**
 * Takes the number, letter or sign off the titles of sections, where a document sets one before each: `3. Finalità`, `B) Stato`,
 * `■ INDIRIZZI`. Titles of several sections prove it; another title has their letters, which the text has not, and counts on.
 */
import { commonest } from '../../model/groupBy.js';
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Cell, Layout, Line } from '../../model/layout.js';
import { leadingSign } from '../../vocabulary/bullets.js';

/** A number of one or more parts, a letter or a Roman number, with what parts it from a title. */
const NUMBER =
  /^\(?(?:(?:\d{1,2}\.){0,3}(?<digits>\d{1,2})[.)]?|(?<letters>[A-Z]|[IVX]{2,5})[.)])(?: ?[-–—])? (?=\p{L})/u;

/** Titles of how many sections prove that marks stand before them. */
const FEWEST = 2;

interface Marked {
  readonly index: number;
  /** The line without its mark. */
  readonly bare: Line;
  /** The sign; empty if it is a number. */
  readonly sign: string;
  readonly digits: number;
  readonly letters: string;
  /** The section that the rest of the line is a title of. */
  readonly field: string | null;
}

/** Returns a layout whose titles of sections are bare. */
export function withBareTitles(layout: Layout): Layout {
  const { lines, matcher } = layout;
  const marked = lines.flatMap((_, i) => markedAt(matcher, lines, i) ?? []);
  const titles = proven(marked, lines, matcher);
  if (titles.length === 0) return layout;
  const bare = new Map([...titles, ...othersLike(titles, marked, layout)].map((own) => [own.index, own.bare]));
  return { ...layout, lines: lines.map((line, i) => bare.get(i) ?? line) };
}

/** Reads a line that begins with a mark. The mark may be a cell of its own. */
function markedAt(matcher: LabelMatcher, lines: readonly Line[], index: number): Marked | null {
  const line = lines[index]!;
  const [first, second] = line.cells;
  if (!first || /^(?![IVX]{2,5}[.)])\p{L}{2}/u.test(first.text)) return null;
  const isOwn = second !== undefined && !/\p{L}{2}/u.test(first.text.replace(/^[IVX]+/u, ''));
  const text = isOwn ? `${first.text} ${second.text}` : first.text;
  const number = NUMBER.exec(text);
  const length = number?.[0].length ?? leadingSign(text)?.length ?? 0;
  if (length === 0 || (isOwn && length !== first.text.length + 1)) return null;
  const cell: Cell = { ...(isOwn ? { ...second, left: first.left } : first), text: text.slice(length) };
  const bare = { ...line, cells: [cell, ...line.cells.slice(isOwn ? 2 : 1)] };
  return {
    index,
    bare,
    sign: number ? '' : text.slice(0, length).trim(),
    digits: Number(number?.groups?.digits ?? 0),
    letters: number?.groups?.letters ?? '',
    field: titleOf(matcher, cell.text, bare.cells.length === 1 ? lines[index + 1] : undefined),
  };
}

/** Returns the section that a text is the title of, alone, with the line below, or with a short text after a colon. */
function titleOf(matcher: LabelMatcher, text: string, below: Line | undefined): string | null {
  if (!matcher.mayBeginLabel('section', text)) return null;
  const alone = matcher.wholeLabel('section', text.split(':', 1)[0]!);
  if (alone) return alone.field;
  const wrapped = below?.cells.length === 1 ? matcher.matchLabel('section', [text, below.cells[0]!.text]) : null;
  return wrapped?.rest === '' ? wrapped.row.field : null;
}

/** The marked titles of known sections, if there are more than bare ones. */
function proven(marked: readonly Marked[], lines: readonly Line[], matcher: LabelMatcher): readonly Marked[] {
  const titles = marked.filter(({ field }) => field !== null);
  if (new Set(titles.map(({ field }) => field)).size < FEWEST) return [];
  const bare = lines.filter(({ cells: [first] }) => first && matcher.wholeLabel('section', first.text));
  return titles.length > bare.length ? titles : [];
}

/** Titles of other sections: marked and set as those, in letters that the text has not; numbers count on from title to title. */
function othersLike(titles: readonly Marked[], marked: readonly Marked[], { lines, matcher }: Layout): Marked[] {
  const fontOf = ({ bare }: Marked) => bare.cells[0]!.font;
  const usual = commonest(lines.flatMap(({ cells }) => cells[0]?.font ?? []));
  const fonts = new Set(titles.map(fontOf).filter((font) => font !== usual));
  const signs = new Set(titles.map(({ sign }) => sign));
  const known = new Set(titles);
  const isRoman = titles.every(({ letters }) => /^[IVX]+$/u.test(letters));
  let last = 0;
  return marked.filter((own) => {
    const value = own.digits || (isRoman ? romanNumber(own.letters) : own.letters.charCodeAt(0) - 64);
    const isKnown = known.has(own);
    const isSet =
      fonts.has(fontOf(own)) || (own.bare.cells.length === 1 && matcher.isOtherPart(own.bare.cells[0]!.text));
    const goesOn = own.sign !== '' || value === last + 1 || value === 1;
    const isTitle = !isKnown && signs.has(own.sign) && isSet && goesOn;
    if (own.sign === '' && (isKnown || isTitle)) last = value;
    return isTitle;
  });
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

const romanNumber = (letters: string): number =>
  [...letters].reduce((sum, letter, i) => {
    const [own, next] = [ROMAN[letter] ?? 0, ROMAN[letters[i + 1] ?? ''] ?? 0];
    return sum + (own < next ? -own : own);
  }, 0);

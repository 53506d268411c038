/**
 * Finds lines that are set as the known titles of sections are, and say none of them: in a PDF or a marked document by
 * font, size and edge; in plain text by their edge and the white space above, which says much less.
 */
import { hasGap } from '../../geometry/lineGaps.js';
import { groupBy } from '../../model/groupBy.js';
import type { Layout, Line } from '../../model/layout.js';
import { labelKey } from '../../text/normalize.js';
import { identityOf, spanOf } from '../../text/textSpans.js';
import { bulletLength, leadingNumber } from '../../vocabulary/bullets.js';
import { isOpen } from '../../vocabulary/italian/openWords.js';
import type { SectionField } from '../../vocabulary/labels.js';
import { runningLines } from '../furniture/runningLines.js';
import { endsBlock } from '../header/placedLabels.js';
import type { HeaderStart } from '../header/starts.js';
import type { Candidate } from './candidate.js';

/** A style that this share of the known titles has is a style of titles. */
const USUAL = 0.25;
/** How much of the known titles must have white space above for all titles to have it. */
const PARTED = 0.9;
/** How far off the edge of known titles another one may begin. */
const OFF = { points: 1.5, characters: 1 };
/** Sizes of letters that differ by less than this share are one. */
const SAME_SIZE = 0.04;
const MOST_WORDS = 12;
/** Over how many lines a title may be wrapped. */
const TALLEST = 3;

type Style = Pick<Line, 'size'> & { readonly font: string; readonly left: number };

interface BodyLine {
  readonly line: Line;
  readonly above: Line | undefined;
  readonly below: Line | undefined;
  readonly sheet: HeaderStart;
  readonly isKnown: boolean;
  /** Of a known title, which may be wrapped: whether it is its first line, and its last. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The section that is open, as far as known titles tell. */
  readonly section: SectionField | null;
  /** Whether it stands below a heading or a known title, and above another one: neither in a header block nor in another chapter. */
  readonly isSure: boolean;
}

/** The lines of sheets that are set as known titles are, and whether that sets them apart from all other text. */
export interface TitleCandidates {
  readonly candidates: readonly Candidate[];
  /** Whether the style of titles is none of other text. */
  readonly isStyled: boolean;
}

/** Returns what may be the title of another section. */
export function otherSectionTitles(layout: Layout, headerStarts: readonly HeaderStart[]): TitleCandidates {
  const body = bodyLines(layout, headerStarts);
  const known = body.filter(({ isKnown }) => isKnown);
  const styles = stylesOf(
    layout,
    known.map(({ line }) => line),
  );
  const hasStyle = ({ line }: BodyLine) =>
    styles.some((style) => isLike(layout, styleOf(line), style)) || isNamedHeading(layout, line);
  const set = body.filter((one) => !one.isKnown && hasStyle(one));
  const titles = set.filter(
    (one) => mayBeTitle(layout, one) && (!endsInColon(one) || mayEndInColon(layout, one, known)),
  );
  const isStyled = known.length > 1 && set.length - titles.length <= known.length * (1 - PARTED);
  const share = (ends: readonly BodyLine[], holds: (layout: Layout, one: BodyLine) => boolean) =>
    ends.filter((one) => holds(layout, one)).length >= ends.length * PARTED;
  const [firsts, lasts] = [known.filter(({ isFirst }) => isFirst), known.filter(({ isLast }) => isLast)];
  const gaps = { above: share(firsts, isBelowGap), below: share(lasts, isAboveGap) };
  const keyOf = ({ line }: BodyLine) => labelKey(line.cells[0]!.text);
  const again = new Set(
    [...groupBy(titles, keyOf)].flatMap(([key, same]) =>
      new Set(same.map(({ sheet }) => identityOf(sheet))).size > 1 ? [key] : [],
    ),
  );
  const titleLines = new Set([...known, ...titles.filter((one) => again.has(keyOf(one)))].map(({ line }) => line));
  // What stands right below a title is its text, unless it is set as no text is.
  const isContent = ({ above }: BodyLine) => above !== undefined && titleLines.has(above);
  const apart = isStyled
    ? titles
    : titles.filter((one) => !isContent(one) && !isPublicValue(layout, one) && isAlone(layout, one, gaps));
  return {
    isStyled,
    candidates: withRests(layout, apart).map(
      (lines): Candidate => ({
        place: 'section',
        text: lines
          .map(({ line }) => line.cells[0]!.text)
          .join(' ')
          .replace(COLON, ''),
        spans: lines.map(({ line }) => spanOf(line)),
        sheet: lines[0]!.sheet,
        isSure: lines.every((line) => line.isSure),
      }),
    ),
  };
}

/** The lines of sheets with one cell, but for the titles under their headings. */
function bodyLines(layout: Layout, headerStarts: readonly HeaderStart[]): BodyLine[] {
  const { lines } = layout;
  const running = runningLines(layout, headerStarts);
  const known = knownTitles(layout);
  const isTitle = (line: Line) => known.has(line);
  const ends = headerStarts.map((_, i) => headerStarts[i + 1]?.label[0]?.line.index ?? lines.length);
  const isAgain = (i: number) =>
    headerStarts[i + 1] !== undefined && identityOf(headerStarts[i + 1]!) === identityOf(headerStarts[i]!);
  // Whether a title stands on a later page of the sheet, under its header block.
  const goesOn = headerStarts.map(() => false);
  for (let i = headerStarts.length - 2; i >= 0; i -= 1)
    goesOn[i] = isAgain(i) && (goesOn[i + 1]! || lines.slice(ends[i], ends[i + 1]).some(isTitle));
  const blocks = new Map<string, number>(); // how many lines the first header block of a sheet has: later ones have as many
  return headerStarts.flatMap((sheet, i) => {
    const first = sheet.label[0]!.line.index;
    const filled = lines.slice(first, ends[i]).filter(({ index, cells }) => cells.length > 0 && !running.has(index));
    const last = goesOn[i] ? filled.length : filled.findLastIndex(isTitle);
    const label = new Set(sheet.label.map(({ line }) => line.index));
    const tallest = blocks.get(identityOf(sheet)) ?? Number.POSITIVE_INFINITY;
    const blockEnd = filled.findIndex((line) => line.index > first && (isTitle(line) || endsBlock(layout, line)));
    if (blockEnd >= 0 && !blocks.has(identityOf(sheet))) blocks.set(identityOf(sheet), blockEnd);
    let isBody = false;
    let section: SectionField | null = null;
    let titled: number | null = null; // lines of the objective's title since the heading above it
    return filled.flatMap((line, at): BodyLine[] => {
      const isKnown = isTitle(line);
      // A heading ends the header block, and has the objective's title under it.
      const isHeading = !isKnown && line.index > first && endsBlock(layout, line);
      if (isHeading) titled = 0;
      else if (
        titled !== null &&
        !isKnown &&
        (titled === 0 || (titled < TALLEST && !hasGap(layout, filled[at - 1]!, line)))
      )
        titled += 1;
      else titled = null;
      if (isHeading || isKnown) isBody = true;
      const title = known.get(line);
      if (title) section = title.field;
      // Without places, the values of a header block may stand anywhere below it.
      if (
        line.cells.length !== 1 ||
        label.has(line.index) ||
        titled !== null ||
        !(isBody || at >= tallest || layout.positioned)
      )
        return [];
      return [
        {
          ...{ line, above: filled[at - 1], below: filled[at + 1], sheet, isKnown, section },
          ...{ isFirst: title?.isFirst === true, isLast: title?.isLast === true, isSure: isBody && at < last },
        },
      ];
    });
  });
}

/** A line of a known title: the section it names, and whether it is the first line and the last. */
type TitleLine = Pick<BodyLine, 'isFirst' | 'isLast'> & { readonly field: SectionField };

/** The lines of the known titles of sections. A title may be wrapped. */
function knownTitles({ lines, matcher }: Layout): ReadonlyMap<Line, TitleLine> {
  const filled = lines.filter(({ cells }) => cells.length > 0);
  const titles = filled.flatMap(({ cells: [first] }, i): [Line, TitleLine][] => {
    if (!matcher.mayBeginLabel('section', first!.text)) return [];
    const stack = filled.slice(i, i + TALLEST);
    const wide = stack.findIndex(({ cells }) => cells.length > 1);
    const wrapped = wide === -1 ? stack : stack.slice(0, wide);
    const match = matcher.matchLabel(
      'section',
      wrapped.map(({ cells }) => cells[0]!.text),
    );
    const own = match?.rest === '' ? wrapped.slice(0, match.used) : [];
    return own.map((line, k) => [line, { field: match!.row.field, isFirst: k === 0, isLast: k === own.length - 1 }]);
  });
  return new Map(titles);
}

const styleOf = ({ size, cells }: Line): Style => ({ size, font: cells[0]!.font, left: cells[0]!.left });

const isLike = ({ unit }: Layout, one: Style, other: Style): boolean =>
  one.font === other.font &&
  Math.abs(one.size - other.size) <= SAME_SIZE * other.size &&
  Math.abs(one.left - other.left) <= OFF[unit];

/** The styles that enough of the lines have. */
function stylesOf(layout: Layout, lines: readonly Line[]): Style[] {
  const styles: { style: Style; count: number }[] = [];
  for (const style of lines.map(styleOf)) {
    const same = styles.find((one) => isLike(layout, style, one.style));
    if (same) same.count += 1;
    else styles.push({ style, count: 1 });
  }
  return styles.filter(({ count }) => count >= lines.length * USUAL).map(({ style }) => style);
}

/** The colon after a title. */
const COLON = /(?<!\s)\s?:$/u;

const endsInColon = ({ line }: BodyLine): boolean => COLON.test(line.cells[0]!.text);

/** Whether a line is set as a heading, and names a part that sheets often have: known titles may be less than headings. */
const isNamedHeading = ({ matcher }: Layout, { cells }: Line): boolean =>
  cells[0]!.font.startsWith('#') && matcher.isOtherPart(cells[0]!.text);

/**
 * Whether a title may end in a colon, which may announce a list, too: known titles in its style do, and its font or its name
 * sets it apart.
 */
function mayEndInColon(layout: Layout, { line }: BodyLine, known: readonly BodyLine[]): boolean {
  const alike = known.filter((one) => isLike(layout, styleOf(one.line), styleOf(line)));
  const { text, font } = line.cells[0]!;
  return (font !== '' || layout.matcher.isOtherPart(text)) && 2 * alike.filter(endsInColon).length > alike.length;
}

/** Whether a line says something that the title of a section may say. */
function mayBeTitle({ matcher }: Layout, { line, below }: BodyLine): boolean {
  const { text } = line.cells[0]!;
  const level = matcher.matchLevel([text, below?.cells[0]?.text ?? '']); // a heading that a narrow page wraps
  return (
    level?.rest !== '' &&
    /^\p{Lu}.*\p{L}{2}/u.test(text) &&
    !/[.,;!?…]$/u.test(text) &&
    text.split(' ').length <= MOST_WORDS &&
    bulletLength(text) === 0 &&
    leadingNumber(text) === null &&
    matcher.codes.leadingCode(text) === null &&
    matcher.statusKind(text) === null &&
    matcher.wholeLabel('furniture', text) === null &&
    !matcher.isTableHead(text) &&
    matcher.wholeLabel('header', text) === null
  );
}

/** Public values without numbers are words in capitals, one below the other: a title has its text below. */
function isPublicValue({ matcher }: Layout, { section, below }: BodyLine): boolean {
  const text = below?.cells[0]?.text ?? '';
  return section === 'publicValues' && (!/\p{Ll}/u.test(text) || matcher.wholeLabel('section', text) !== null);
}

const isBelowGap = (layout: Layout, { line, above }: BodyLine): boolean => !above || hasGap(layout, above, line);

const isAboveGap = (layout: Layout, { line, below }: BodyLine): boolean => !below || hasGap(layout, line, below);

/** Whether a line stands right below a code that has no text beside it: it is the title in its row. */
const isBelowCode = ({ matcher }: Layout, { above }: BodyLine): boolean =>
  above?.cells.length === 1 && matcher.codes.isCode(above.cells[0]!.text);

/**
 * Whether nothing goes on a line, and it goes on nothing, in text where only that tells a title. `gaps` tells on which
 * sides known titles have white space.
 */
function isAlone(layout: Layout, one: BodyLine, gaps: { readonly above: boolean; readonly below: boolean }): boolean {
  const { line, above, below } = one;
  const before = above?.cells.at(-1)?.text ?? '';
  const after = below?.cells[0]?.text ?? '';
  const { text } = line.cells[0]!;
  const isBegun = above !== undefined && !hasGap(layout, above, line) && isOpen(before);
  // Items are set further in than what a title would go on with.
  const isAtEdge = below !== undefined && below.cells[0]!.left <= line.cells[0]!.left + OFF[layout.unit];
  const isCut = isAtEdge && !hasGap(layout, line, below) && /^\p{Ll}/u.test(after);
  // Where only place tells a title, mottoes after a dash, dates of printing and labels that touch are taken for none.
  if (/\s[-–—]\s|\d\/\d|\p{Ll}\p{Lu}/u.test(text)) return false;
  const isSet = (!gaps.above || isBelowGap(layout, one)) && (!gaps.below || isAboveGap(layout, one));
  return !isBegun && !isCut && !isOpen(text) && isSet && !isBelowCode(layout, one);
}

/** Puts titles together that are wrapped. */
function withRests(layout: Layout, titles: readonly BodyLine[]): BodyLine[][] {
  const whole: BodyLine[][] = [];
  for (const title of titles) {
    const last = whole.at(-1)?.at(-1);
    const goesOn =
      last &&
      title.above === last.line &&
      !hasGap(layout, last.line, title.line) &&
      isOpen(last.line.cells[0]!.text) &&
      whole.at(-1)!.length < TALLEST;
    if (goesOn) whole.at(-1)!.push(title);
    else whole.push([title]);
  }
  return whole;
}

/**
 * Finds the labels of header blocks: words that every block has, with values beside or under them that change.
 *
 * In: header blocks. Out: their labels in print order, each with its values.
 */
import { hasGap } from '../geometry/lineGaps.js';
import { commonest, groupBy } from '../model/groupBy.js';
import type { Line } from '../model/layout.js';
import { labelKey } from '../text/normalize.js';
import { isOpen } from '../vocabulary/italian/openWords.js';
import { HEADER_STEMS, TELLING, VALUE_STEMS } from '../vocabulary/likelyWords.js';
import type { Block } from './blocks.js';
import { mayBeCode } from './codes.js';
import { beginningsOf, cellBeyond, mayBeLabel, nextLine, type Spot, withoutColon } from './spots.js';
import { hasStem } from './stems.js';

/** A label, where it stands, and what stands with it, a value for each place. */
export interface FoundLabel {
  readonly word: string;
  readonly spots: readonly Spot[];
  readonly values: readonly string[];
}

/** How many lines a header block may have, where no heading ends it. */
const TALLEST = 25;

const isHeading = ({ level, codeLine }: Block, { index, cells }: Line): boolean =>
  index > codeLine.index && cells.length === 1 && labelKey(cells[0]!.text) === level;

/** Returns the lines of each block that may be of its header; where no heading ends it, as many as others have. */
export function zonesOf(blocks: readonly Block[]): Line[][] {
  const heights = blocks.flatMap((block) => {
    const heading = block.lines.find((line) => isHeading(block, line));
    return heading && heading.index - block.label.line.index <= 2 * TALLEST ? [block.lines.indexOf(heading)] : [];
  });
  const most = heights.length > 0 ? Math.max(...heights) : TALLEST;
  return blocks.map((block) => {
    const heading = block.lines.findIndex((line) => isHeading(block, line));
    const end = heading >= 0 && heading <= 2 * TALLEST ? heading : most;
    return block.lines.slice(0, end).filter(({ page }) => page === block.codeLine.page);
  });
}

/** How many of all sheets must show a label. */
const SHARE = 0.75;

/** What the values of a line that runs on begin with, after the label. */
const VALUE_START = /^(?:[\p{Lu}\d“"«]|(?:dott|arch|ing|geom|avv|rag|prof|sig|dr)\b)/u;

/** Finds the labels. Each must come in most sheets: in all of their blocks, or in most first ones. */
export function findHeaderLabels(blocks: readonly Block[]): FoundLabel[] {
  const zones = zonesOf(blocks);
  const codes = new Set(blocks.map(({ code }) => code));
  const least = Math.max(Math.min(2, codes.size), codes.size * SHARE);
  const spots = blocks.flatMap((block, i) => zones[i]!.flatMap((line) => beginningsIn(block, line)));
  const groups = groupBy(spots, ({ text }) => `${/^\p{Ll}/u.test(text)} ${labelKey(text)}`);
  const isCommon = (own: readonly Spot[]) => new Set(own.map((spot) => blockOf(spot).code)).size >= least;
  const isRepeated = (own: readonly Spot[]) => new Set(own.map(blockOf)).size >= blocks.length * SHARE;
  const blockAt = new Map(blocks.flatMap((block, i) => zones[i]!.map((line) => [line, block] as const)));
  const blockOf = ({ line }: Spot) => blockAt.get(line)!;
  const isEnough = (own: readonly Spot[]) => own.length > 0 && isCommon(own) && isRepeated(own);
  const common = [...groups.values()].flatMap((own) => [own.filter(isWhole), own].filter(isEnough).slice(0, 1));
  const longest = withoutValues(withoutShorter(common).filter(partsValue));
  const labels = joinWrapped(longest.map(once).toSorted((a, b) => orderOf(a[0]!) - orderOf(b[0]!)));
  const cells = new Set(labels.flatMap((label) => label.cells));
  return labels.map(({ word, spots: own }) => ({
    word,
    spots: own,
    values: own.map((spot) => valueBeside(spot, cells)),
  }));
}

const orderOf = ({ line, cell }: Spot): number => line.index + Math.min(cell.left, 9999) / 10_000;

/** All beginnings of the cells of a line that may be labels; the level label and the code are none. */
const beginningsIn = ({ layout, level, code }: Block, line: Line): Spot[] =>
  line.cells.flatMap((cell) => {
    const key = labelKey(cell.text);
    const isLevel = key.startsWith(level) || level.startsWith(`${key} `) || level.endsWith(` ${key}`);
    if (isLevel || cell.text.startsWith(code)) return [];
    return beginningsOf(cell.text).flatMap((beginning) => {
      const text = withoutColon(beginning);
      if (/:\s/u.test(text)) return []; // its value has begun
      const isPart = text.length < cell.text.length && beginning === text && cell.text[text.length] !== ':';
      // Where cells stand apart, a label is all of its cell.
      const isAmid =
        line.cells.length > 1 &&
        !(cell === line.cells.at(-1) && LABEL_STEMS.some((stem) => labelKey(text).startsWith(stem)));
      if (isPart && (isAmid || isValueIn(text))) return [];
      const isRest = text === cell.text && /^\p{Ll}/u.test(text); // the second line of a label
      return mayBeLabel(isRest ? `A${text}` : text) && !mayBeCode(text) ? [{ layout, line, cell, text }] : [];
    });
  });

/** Whether a beginning of a line goes on into its value: `Struttura responsabile Settore`. */
function isValueIn(text: string): boolean {
  const words = labelKey(text).split(' ');
  const at = words.findIndex((word, i) => i > 0 && VALUES.some((stem) => word.startsWith(stem)));
  if (at < 0) return false;
  const label = text.split(' ').slice(0, at).join(' ');
  return !isOpen(label) && LABEL_STEMS.some((stem) => hasStem(labelKey(label), [stem]));
}

const VALUES = Object.values(VALUE_STEMS).flat();
const LABEL_STEMS = [...Object.values(HEADER_STEMS), ...Object.values(TELLING)].flat();

/** Of labels that begin alike in the same cells, only the longest. */
function withoutShorter(groups: readonly (readonly Spot[])[]): (readonly Spot[])[] {
  const byLength = groups.toSorted((a, b) => b[0]!.text.length - a[0]!.text.length);
  const taken = new Set<Spot['cell']>();
  return byLength.filter((own) => {
    const fresh = own.filter(({ cell }) => !taken.has(cell));
    if (fresh.length * 2 < own.length) return false;
    for (const { cell } of own) taken.add(cell);
    return true;
  });
}

/** Whether a label is all of its cell at most places, or what follows it begins as values do. */
function partsValue(own: readonly Spot[]): boolean {
  const fits = own.filter(({ cell, text }) => {
    const rest = cell.text.slice(text.length).trim();
    return rest === '' || rest.startsWith(':') || VALUE_START.test(rest);
  });
  return fits.length >= own.length * SHARE;
}

const isWhole = ({ cell, text }: Spot): boolean => withoutColon(cell.text) === text;
const hasColon = ({ cell, text }: Spot): boolean => /^\s*:/u.test(cell.text.slice(text.length));

/** Takes away beginnings of values that stand under a label. */
function withoutValues(groups: readonly (readonly Spot[])[]): (readonly Spot[])[] {
  const labels = new Set(groups.filter((own) => own.every(isWhole)).flatMap((own) => own.map(({ cell }) => cell)));
  const isUnder = (spot: Spot) => {
    const { line, cell } = spot;
    return [cellBeyond(spot, -1)?.cell, line.cells[line.cells.indexOf(cell) - 1]].some(
      (other) => other && labels.has(other),
    );
  };
  return groups.filter(
    (own) => own.some((spot) => isWhole(spot) || hasColon(spot)) || own.filter(isUnder).length * 2 < own.length,
  );
}

/** The first place on each page or in each block. */
const once = (own: readonly Spot[]): Spot[] =>
  [...new Map(own.toReversed().map((spot) => [`${spot.layout.source} ${spot.line.index}`, spot])).values()].reverse();

interface JoinedLabel {
  readonly word: string;
  readonly spots: readonly Spot[];
  /** The cells of all its lines. */
  readonly cells: readonly Spot['cell'][];
}

/** Joins labels that a narrow column wrapped: nothing parts the second line from the first, in any block. */
function joinWrapped(labels: readonly (readonly Spot[])[]): JoinedLabel[] {
  const starts = new Map(labels.map((own) => [keyAt(own[0]!), own]));
  const rests = new Map<readonly Spot[], readonly Spot[]>();
  const isStacked = labels.some((own) => gapUnder(own, labels) === true);
  for (const own of labels) {
    const [first] = own;
    const below = cellBeyond(first!, 1, 1);
    const rest = below && starts.get(keyAt(below));
    if (!rest || rest === own || first!.cell.text !== first!.text) continue;
    const text = rest[0]!.text;
    const isWrapped =
      isOpen(first!.text) ||
      /^\p{Ll}/u.test(text) ||
      (isStacked && gapUnder(own, labels) === false && isEmptyBeside(rest));
    if (isWrapped) rests.set(own, rest);
  }
  const seconds = new Set(rests.values());
  return labels.flatMap((own): JoinedLabel[] => {
    if (seconds.has(own) || /^\p{Ll}/u.test(own[0]!.text)) return [];
    const parts = [own];
    for (let rest = rests.get(own); rest && !parts.includes(rest); rest = rests.get(rest)) parts.push(rest);
    const word = parts.map((part) => commonest(part.map(({ text }) => text))!).join(' ');
    return [{ word, spots: own, cells: parts.flat().map(({ cell }) => cell) }];
  });
}

const keyAt = ({ layout, line, cell }: Omit<Spot, 'text'>): string => `${layout.source} ${line.index} ${cell.left}`;

/** Whether white space stands between a label and the next one under it; `null` where there is none. */
function gapUnder(own: readonly Spot[], labels: readonly (readonly Spot[])[]): boolean | null {
  const first = own[0]!;
  const below = cellBeyond(first, 1);
  if (!below || !labels.some((other) => keyAt(other[0]!) === keyAt(below))) return null;
  return hasGap(first.layout, first.line, below.line, 0.4);
}

/** Whether no value begins beside a label in most places. */
const isEmptyBeside = (own: readonly Spot[]): boolean =>
  own.filter(({ line, cell }) => line.cells.at(-1) === cell).length * 2 > own.length;

/** The value of a label: after it in its cell, in the next cell of its line or the lines close by, or under it. */
function valueBeside(spot: Spot, labels: ReadonlySet<Spot['cell']>): string {
  const { layout, line, cell, text } = spot;
  const inline = cell.text
    .slice(text.length)
    .replace(/^\s*:\s*/u, '')
    .trim();
  if (inline !== '' && cell.text.startsWith(text)) return inline;
  const below = cellBeyond(spot, 1);
  const near = [line, nextLine(layout, line), nextLine(layout, line, -1)];
  for (const own of below && !labels.has(below.cell) ? near.slice(0, 1) : near) {
    const beside = own?.cells.find(({ left }) => left >= cell.right);
    if (beside) return labels.has(beside) ? '' : beside.text;
  }
  return below && !labels.has(below.cell) ? below.text : '';
}

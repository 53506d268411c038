/**
 * Glyphs -> runs: letters of one font that follow one another on a line, with a blank where words part.
 *
 * A wide space begins a new run. How far letters stand apart is measured against the strip that they are in: letters that
 * are spaced out are words all the same.
 */
import { median } from '../../../geometry/median.js';
import type { GlyphRun, OwnString, RuledBox } from '../../../model/source.js';
import { symbolText } from '../../../vocabulary/symbols.js';
import type { Glyph, Show } from '../drawing/drawn.js';
import { withInitials, withRaised } from './offBaseline.js';
import { type BoxAt, NOWHERE } from './ruledBoxes.js';
import { LEVEL } from './upright.js';

/** Spaces are measured in heights of a letter. From this on, one is a blank between words. */
const BLANK = 0.1;
/** From this on, it may be more than a blank: a run begins. */
const WIDE = 0.6;
/** As far back, letters do not follow one another. */
const BACK = -0.2;
/** Letters of one font whose baselines differ by less, in heights of a letter, are on one line. */
const SAME_LINE = 0.25;

/**
 * Returns the runs of glyphs, in their order; `boxAt` finds the cells of the page that lines close, each of which begins a run.
 * Blanks make no run of their own: they stand at the end of the run before. Words that recognition set higher than others are
 * no raised signs.
 */
export function runsOf(glyphs: readonly Glyph[], boxAt: BoxAt = NOWHERE): GlyphRun[] {
  const words = new Set<GlyphRun>();
  const strips = stripsOf(glyphs);
  const begins = drawsBlanks(strips) ? isDrawnApart : () => false;
  const runs = strips.flatMap((strip) => {
    const own = runsOfStrip(strip, boxAt, begins);
    if (isRecognised(strip[0]!.show)) for (const run of own) words.add(run);
    return own;
  });
  return withInitials(withRaised(runs, words));
}

/** Glyphs of one font and size, each beside the one before. */
type Strip = Glyph[];

function stripsOf(glyphs: readonly Glyph[]): Strip[] {
  const strips: Strip[] = [];
  for (const one of glyphs) {
    if (one.text === '' && one.width === 0) continue;
    const strip = strips.at(-1);
    const before = strip?.at(-1);
    if (before && isBeside(before, one)) strip!.push(one);
    else strips.push([one]);
  }
  return strips;
}

/** The middle of small letters, above their baseline, in heights of a letter. */
const MIDDLE = 0.3;

const boxOf = ({ x, y, width, show }: Glyph, boxAt: BoxAt): RuledBox | undefined =>
  boxAt(x + width / 2, y - MIDDLE * show.size);

function isBeside(before: Glyph, one: Glyph): boolean {
  const [a, b] = [before.show, one.show];
  if (isRecognised(a) && isRecognised(b) && a !== b) return false; // recognition draws word by word
  if (a === b) return Math.abs(one.y - before.y) < SAME_LINE * a.size || !isLevel(one);
  return (
    a.font === b.font &&
    a.annotation === b.annotation &&
    a.isTiled === b.isTiled &&
    Math.abs(a.size - b.size) < 0.01 * a.size &&
    Math.abs(b.direction - a.direction) < 1 &&
    isLevel(one) &&
    Math.abs(one.y - before.y) < SAME_LINE * a.size
  );
}

/** Whether letters are drawn without ink, as text recognition does under the picture of a page. */
const isRecognised = ({ inks }: Show): boolean => inks.length === 0;

const isLevel = ({ show }: Glyph): boolean => Math.abs(show.direction) < LEVEL;

/** Width of the space before each glyph of a strip, in heights of a letter; what blanks take counts as space. */
function spacesOf(strip: Strip): number[] {
  let end: number | null = null;
  return strip.map((one) => {
    const space = end === null ? 0 : (one.x - end) / one.show.size;
    if (!one.isBlank || one.text === '') end = one.x + one.width;
    return space;
  });
}

/** Where a blank is drawn, a string of the page that begins so far behind another one, in heights of a letter, is a cell. */
const CELL = 0.3;
/** A page draws the blanks between its words where it draws so many times as many as it leaves out. */
const USUAL = 4;

/** Whether a glyph begins a string of the page, with more than a little space before it. */
const isDrawnApart = (one: Glyph, before: Glyph, space: number): boolean => space >= CELL && one.show !== before.show;

/** Whether a page draws the blanks between its words. */
function drawsBlanks(strips: readonly Strip[]): boolean {
  let [drawn, left] = [0, 0];
  for (const strip of strips) {
    for (let i = 1; i < strip.length; i += 1) {
      const [before, one] = [strip[i - 1]!, strip[i]!];
      if (before.isBlank) continue;
      const space = (one.x - before.x - before.width) / one.show.size;
      if (one.isBlank) drawn += 1;
      else if (space >= BLANK && space < WIDE) left += 1;
    }
  }
  return drawn > USUAL * left;
}

/** Steps in which spaces are counted. */
const STEP = 0.02;
/** Letters with fewer spaces do not show how they are spaced. */
const FEWEST = 3;
/** Letters that stand apart by less are not spaced out. */
const APART = 0.04;
/** From this on, in heights of a letter, a space parts columns: letters on both sides may be spaced otherwise. */
const COLUMN = 2;

/**
 * The spaces that belong to the space between letters, for each glyph: of those of its order, else of its part of the strip.
 * `null` where nothing is spaced out, as in nearly all text.
 */
function trackingsOf(strip: Strip, spaces: readonly number[]): number[] | null {
  const isApart = (space: number, i: number): boolean =>
    space >= APART && i > 0 && !strip[i]!.isBlank && !strip[i - 1]!.isBlank;
  if (spaces.filter(isApart).length < FEWEST) return null;
  const showsOf = (from: number, to: number) => cut(from, to, (i) => strip[i]!.show !== strip[i - 1]!.show);
  const parts = cut(0, strip.length, (i) => spaces[i]! >= COLUMN || spaces[i]! < BACK);
  const mayBeSpaced = ([from, to]: Stretch): boolean => isWide(strip, spaces, from, to);
  if (!parts.some(mayBeSpaced) && !showsOf(0, strip.length).some(mayBeSpaced)) return null;
  return parts.flatMap(([from, to]) => {
    const usual = trackingOf(strip, spaces, from, to) ?? 0;
    const shows = showsOf(from, to);
    const own = shows.map(([first, end]) => trackingOf(strip, spaces, first, end, false) ?? usual);
    // The space before the first letter of an order is that of the letters before it.
    return shows.flatMap(([first, end], at) =>
      Array.from({ length: end - first }, (_, i) => (i === 0 && at > 0 ? Math.min(own[at]!, own[at - 1]!) : own[at]!)),
    );
  });
}

/** Some glyphs of a strip: the place of the first, and of the first one after them. */
type Stretch = readonly [from: number, to: number];

/** Cuts a stretch where a part begins. */
function cut(from: number, to: number, isFirst: (i: number) => boolean): Stretch[] {
  const parts: Stretch[] = [];
  let first = from;
  for (let i = from + 1; i < to; i += 1) {
    if (!isFirst(i)) continue;
    parts.push([first, i]);
    first = i;
  }
  return [...parts, [first, to]];
}

/** Whether half of the spaces between the letters of a stretch are no smaller than those of letters that are spaced out. */
function isWide(strip: Strip, spaces: readonly number[], from: number, to: number): boolean {
  let [count, wide] = [0, 0];
  for (let i = from + 1; i < to; i += 1) {
    if (strip[i]!.isBlank || strip[i - 1]!.isBlank) continue;
    count += 1;
    if (Math.round(spaces[i]! / STEP) * STEP >= APART) wide += 1;
  }
  return count >= FEWEST && wide * 2 >= count;
}

/** The space between letters of a stretch, in heights of a letter: that of most of them; `null` if it has too few to tell. */
function trackingOf(strip: Strip, spaces: readonly number[], from: number, to: number, mayTouch = true): number | null {
  const steps: number[] = [];
  for (let i = from + 1; i < to; i += 1) {
    if (!strip[i]!.isBlank && !strip[i - 1]!.isBlank) steps.push(Math.round(spaces[i]! / STEP));
  }
  if (steps.length < FEWEST) return null;
  const usual = median(steps)!;
  // Of a few letters, the spaces of words may be as many as those of letters: letters that touch are not spaced out.
  if (!mayTouch && steps.some((step) => step * 2 < usual)) return null;
  const alike = steps.filter((step) => Math.abs(step - usual) <= 2).length;
  return usual * STEP >= APART && usual * STEP < WIDE * 1.5 && alike * 2 > steps.length ? usual * STEP : 0;
}

/** A run in the making. */
interface Started {
  readonly first: Glyph;
  last: Glyph;
  text: string;
  readonly strings: OwnString[];
  readonly box: RuledBox | undefined;
  readonly drawnApart: boolean;
}

/** A run of more strings is one whose words are drawn one by one. */
const MOST_STRINGS = 3;

function runsOfStrip(strip: Strip, boxAt: BoxAt, begins: typeof isDrawnApart): GlyphRun[] {
  if (!isLevel(strip[0]!)) return turnedRun(strip);
  const spaces = spacesOf(strip);
  const trackings = trackingsOf(strip, spaces);
  const runs: Started[] = [];
  let isAfterBlank = false;
  strip.forEach((one, i) => {
    const run = runs.at(-1);
    const space = spaces[i]! - (trackings?.[i] ?? 0);
    if (one.isBlank) {
      if (one.text !== '') isAfterBlank = run !== undefined;
      else if (run) run.last = one;
      return;
    }
    // A word, or a string of the page, may reach beyond its cell.
    const mayBeCell = run !== undefined && (isAfterBlank || space >= BLANK) && one.show !== run.last.show;
    const drawnApart = run !== undefined && !isAfterBlank && begins(one, run.last, space);
    if (!run || drawnApart || space >= WIDE || space < BACK || (mayBeCell && boxOf(one, boxAt) !== run.box)) {
      if (run && isAfterBlank) run.text += ' ';
      runs.push({ first: one, last: one, text: one.text, strings: [], box: boxOf(one, boxAt), drawnApart });
    } else {
      const isApart = isAfterBlank || space >= BLANK;
      if (isApart && run.last.show !== one.show) {
        run.strings.push({ at: run.text.length + 1, left: one.x, before: run.last.x + run.last.width });
      }
      run.last = one;
      run.text += isApart ? ` ${one.text}` : one.text;
    }
    isAfterBlank = false;
  });
  if (isAfterBlank) runs.at(-1)!.text += ' ';
  return runs.map(({ first, last, text, strings, box, drawnApart }, i) => {
    const { size, font } = first.show;
    // In a font without letters, recognition stretches a word and the blank after it over the width of the word.
    const isStretched = isRecognised(first.show) && strip.every(({ width }) => Math.abs(width - first.width) < 0.01);
    const end = isStretched && i === runs.length - 1 ? strip.at(-1)! : last;
    const isLone = first === last;
    const isBroken = i === runs.length - 1 && isSoftHyphen(last);
    const hyphened = withHyphens(text, isBroken);
    const said = isLone ? hyphened.replace(/^\S+/u, symbolText(first)) : hyphened;
    return {
      text: isRecognised(first.show) ? `${said.trimEnd()} ` : said,
      left: first.x,
      right: end.x + end.width,
      baseline: first.y,
      size,
      font,
      ...inkOf(first),
      ...(first.show.isTiled ? { apart: true } : {}),
      ...(box === undefined ? {} : { box }),
      ...(drawnApart ? { drawnApart } : {}),
      angle: 0,
      ...(strings.length === 0 || strings.length > MOST_STRINGS ? {} : { strings }),
    };
  });
}

const BLACK = '#000000';

const inkOf = ({ show: { inks } }: Glyph): Pick<GlyphRun, 'ink'> => {
  const [ink = null] = inks;
  return ink === null || ink === BLACK ? {} : { ink };
};

/** Whether a hyphen is a soft one, or has its code: most encodings draw both alike. */
const isSoftHyphen = ({ text, code }: Glyph): boolean => text === '\u00ad' || (text === '-' && code === 0xad);

/** The text with a hyphen for each soft one that is drawn, but for one that breaks the last word. */
function withHyphens(text: string, isBroken: boolean): string {
  const hyphened = text.includes('\u00ad') ? text.replaceAll('\u00ad', '-') : text;
  return isBroken ? hyphened.replace(/(?<=\S)-(?=\s*$)/u, '\u00ad') : hyphened;
}

/** A strip that does not run along the lines of the page. */
function turnedRun(strip: Strip): GlyphRun[] {
  const { x: left, y: baseline, show } = strip[0]!;
  const { size, font, direction } = show;
  const distance = (one: Glyph, before: Glyph): number =>
    (Math.hypot(one.x - before.x, one.y - before.y) - before.width) / size;
  const text = strip
    .map((one, i) => (i > 0 && distance(one, strip[i - 1]!) >= BLANK ? ` ${one.text}` : one.text))
    .join('');
  return text.trim() === '' ? [] : [{ text, left, right: left, baseline, size, font, angle: Math.round(direction) }];
}

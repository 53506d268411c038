/**
 * Letters that a page draws and nobody sees: what a scanner's text recognition lays under a picture, the signature of a
 * program, or what somebody does not want to be seen. They never overrule what is seen.
 *
 * The engine gives the letters without saying how they are drawn; its list of drawing orders says it, letter by letter
 * in the same order.
 */
import type { GlyphRun, Page } from '../../model/source.js';
import type { Report } from '../../report/report.js';
import { FURNITURE } from '../../vocabulary/furniture.js';
import type { TextItem } from './glyphRuns.js';

/** The engine's list of drawing orders: a number for each, and what goes with it. */
export interface DrawingOrders {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The engine's numbers of the orders that matter. */
const ORDER = { save: 10, restore: 11, setMode: 38, showText: 44, beginForm: 74, endForm: 75 } as const;

/** Modes that leave no trace: invisible letters, and such as only clip. */
const leavesNoTrace = (mode: unknown): boolean => mode === 3 || mode === 7;

/** Letters drawn in one mode, without blanks. */
interface Stretch {
  readonly letters: string;
  readonly isHidden: boolean;
}

/** What a page draws, in order. */
export function stretchesOf({ fnArray, argsArray }: DrawingOrders): Stretch[] {
  const stretches: Stretch[] = [];
  let isHidden = false;
  let saved: boolean[] = [];
  const forms: { readonly isHidden: boolean; readonly saved: boolean[] }[] = [];
  fnArray.forEach((order, i) => {
    const [first] = (argsArray[i] ?? []) as readonly unknown[];
    if (order === ORDER.setMode) isHidden = leavesNoTrace(first);
    else if (order === ORDER.save) saved.push(isHidden);
    else if (order === ORDER.restore) isHidden = saved.pop() ?? isHidden;
    else if (order === ORDER.beginForm) {
      forms.push({ isHidden, saved }); // a form cannot give back what it did not save
      saved = [];
    } else if (order === ORDER.endForm) ({ isHidden, saved } = forms.pop() ?? { isHidden, saved });
    else if (order === ORDER.showText) {
      const letters = lettersOf((first as readonly { unicode?: string }[]).map((sign) => sign.unicode ?? '').join(''));
      if (letters !== '') stretches.push({ letters, isHidden });
    }
  });
  return stretches;
}

/** Text without blanks and signs of no width, which the engine adds and leaves out as it likes. */
const lettersOf = (text: string): string => text.replace(/[\s\p{Cf}\0]+/gu, '');

/**
 * Each item with whether it is hidden; one that is drawn in both ways is parted. `null` if the two lists tell different
 * letters, as the engine leaves out those beside the page: then nothing is sure.
 */
export function tellApart(
  items: readonly TextItem[],
  stretches: readonly Stretch[],
): { readonly item: TextItem; readonly isHidden: boolean }[] | null {
  const drawn = stretches.map(({ letters }) => letters).join('');
  if (drawn !== lettersOf(items.map(({ str }) => str).join(''))) return null;
  const ends: number[] = [];
  for (const { letters } of stretches) ends.push((ends.at(-1) ?? 0) + letters.length);
  let [at, now] = [0, 0];
  return items.flatMap((item) => {
    const parts: { from: number; isHidden: boolean }[] = [];
    let i = 0;
    for (const sign of item.str) {
      if (lettersOf(sign) !== '') {
        while (ends[now]! <= at) now += 1;
        at += sign.length;
        const isHidden = stretches[now]?.isHidden ?? false;
        if (parts.at(-1)?.isHidden !== isHidden) parts.push({ from: parts.length === 0 ? 0 : i, isHidden });
      }
      i += sign.length;
    }
    if (parts.length < 2) return [{ item, isHidden: parts[0]?.isHidden ?? false }];
    return parts.map(({ from, isHidden }, i) => ({ item: partOf(item, from, parts[i + 1]?.from), isHidden }));
  });
}

/** A part of an item, in its place as far as letters are of one width. */
function partOf(item: TextItem, from: number, to = item.str.length): TextItem {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform;
  const letter = item.width / item.str.length;
  const shift = (from * letter) / (Math.hypot(a, b) || 1);
  return {
    ...item,
    str: item.str.slice(from, to),
    transform: [a, b, c, d, x + a * shift, y + b * shift],
    width: (to - from) * letter,
  };
}

/** A page whose hidden text was told apart; `runs` holds both. */
export interface PageApart extends Page {
  readonly visible: readonly GlyphRun[];
  readonly hidden: readonly GlyphRun[];
}

/**
 * Leaves hidden text out where a page has as much that is seen, and says so. Where it is the greater part, it is all
 * that there is to read, as on a scan; but in a document that can be seen, such a page is odd.
 */
export function leaveOutHidden<One extends PageApart>(pages: readonly One[], source: number, report: Report): One[] {
  const isMostlyHidden = (some: readonly PageApart[]): boolean =>
    countLetters(some.flatMap(({ hidden }) => hidden)) > countLetters(some.flatMap(({ visible }) => visible));
  if (pages.every(({ hidden }) => hidden.length === 0)) return [...pages];
  const isScan = isMostlyHidden(pages);
  const read: number[] = [];
  const kept = pages.map((page) => {
    if (page.hidden.length === 0) return page;
    const { number } = page;
    const at = { source, page: number, line: null };
    const lines = linesOf(page.hidden);
    const seen = new Set(linesOf(page.visible).flatMap(wordsOf));
    const telling = lines.filter((line) => !isSignature(line) && !wordsOf(line).every((word) => seen.has(word)));
    if (telling.length > 0 && isMostlyHidden([page])) {
      if (isScan) read.push(number);
      else report.add('hidden-page-read', { number }, at);
      return page;
    }
    const code = telling.length > 0 ? 'hidden-text' : 'hidden-text-repeated';
    report.add(code, { number, text: lines.join(' / ') }, at);
    return { ...page, runs: page.visible };
  });
  const [first] = read;
  if (first !== undefined) report.add('hidden-text-read', { count: read.length }, { source, page: first, line: null });
  return kept;
}

const countLetters = (runs: readonly GlyphRun[]): number =>
  runs.reduce((sum, { text }) => sum + lettersOf(text).length, 0);

/** How far apart letters of one line may stand in height, in letters' heights. */
const SAME_LINE = 0.3;

/** The texts of runs, those on one line as one. */
function linesOf(runs: readonly GlyphRun[]): string[] {
  const lines: { run: GlyphRun; texts: string[] }[] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    const isSame = line && Math.abs(line.run.baseline - run.baseline) < SAME_LINE * run.size;
    if (isSame) line.texts.push(run.text);
    else lines.push({ run, texts: [run.text] });
  }
  return lines.map(({ texts }) => texts.join(' ').replace(/\s+/gu, ' ').trim());
}

const wordsOf = (line: string): string[] => line.toLowerCase().split(' ');

/** Programs that make PDFs sign a page so: it is no part of the document. */
const isSignature = (line: string): boolean =>
  FURNITURE.some(({ anywhere, pattern }) => anywhere === true && pattern.test(line));

/**
 * Text -> what its tabs stand for. In: the whole text. Out: the borders of cells, runs of blanks, or blanks.
 *
 * What it does not do: part cells.
 */

import type { LabelMatcher } from '../../model/labelMatcher.js';

/** Where tabs stand for runs of blanks, they stop at each of these columns. */
const TAB_STOP = 8;
/** Tabs are stops if blanks follow this share of the gaps that have tabs: none follow a tab that parts cells. */
const STOPS = 0.25;

/** Tabs are blanks if they part a level label and no more than this share of the gaps between words is any other. */
const BLANKS = 0.05;

/** What tabs stand for: the borders of cells, runs of blanks up to the next stop, or each for a blank. */
type Tabs = 'borders' | 'stops' | 'blanks';

/** Tells what the tabs of a text stand for. */
export function tabsOf(text: string, { matchLevel }: LabelMatcher): Tabs {
  if (!text.includes('\t')) return 'borders';
  const { single, tabbed, stops } = countTabbed(text);
  const cutsLevel = (line: string) => {
    const blank = line.replaceAll('\t', ' ').trim();
    return !matchLevel([line]) && matchLevel([blank]) !== null;
  };
  if (areFew(text, single) && text.split(/[\r\n\f]/u).some(cutsLevel)) return 'blanks';
  return stops > tabbed * STOPS ? 'stops' : 'borders';
}

const isGap = (text: string, at: number): boolean => text[at] === '\t' || text[at] === ' ';
const isWord = (text: string, at: number): boolean => at >= 0 && at < text.length && !/\s/u.test(text[at]!);

/** Where a gap ends, from a place in it on. */
function endOfGap(text: string, from: number): number {
  let end = from;
  while (isGap(text, end)) end += 1;
  return end;
}

/**
 * Counts runs of tabs and blanks that have a tab: those that are a single one between two words, and those in which a
 * blank stands last.
 */
function countTabbed(text: string): { single: number; tabbed: number; stops: number } {
  const count = { single: 0, tabbed: 0, stops: 0 };
  for (let end = 0, tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', end)) {
    end = endOfGap(text, tab);
    count.tabbed += 1;
    if (text[end - 1] === ' ') count.stops += 1;
    if (end - tab === 1 && isWord(text, tab - 1) && isWord(text, end)) count.single += 1;
  }
  return count;
}

/** Whether few gaps between words are other ones than so many single tabs. Most texts show in a line or two that many are. */
function areFew(text: string, single: number): boolean {
  let others = 0;
  for (let end = 0; end < text.length; end += 1) {
    if (!isGap(text, end)) continue;
    const start = end;
    end = endOfGap(text, start);
    if (!isWord(text, start - 1) || !isWord(text, end) || (end - start === 1 && text[start] === '\t')) continue;
    others += 1;
    if (others > (single + others) * BLANKS) return false;
  }
  return others <= (single + others) * BLANKS;
}

/** The line with blanks in the place of tabs that stand for them. */
export function withoutTabs(line: string, tabs: Tabs): string {
  if (tabs === 'borders') return line;
  return tabs === 'stops' ? expandTabs(line) : line.replaceAll('\t', ' ');
}

/** The line as it was before its blanks became tabs; a tab never was a single blank, so it still parts cells. */
function expandTabs(line: string): string {
  let grid = '';
  for (const [i, part] of line.split('\t').entries()) {
    if (i > 0) grid += ' '.repeat(Math.max(2, TAB_STOP - (grid.length % TAB_STOP)));
    grid += part;
  }
  return grid;
}

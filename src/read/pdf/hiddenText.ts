/**
 * Letters that a page draws and nobody sees: what a scanner's text recognition lays under a picture, the signature of a
 * program, what was covered, struck out, or switched off. They never overrule what is seen, and are always told.
 */
import { type GlyphRun, type HiddenRuns, RECOGNISED } from '../../model/source.js';
import { HIDING_WORDS } from '../../report/explanation.js';
import type { Report } from '../../report/report.js';
import { FURNITURE } from '../../vocabulary/furniture.js';
import { withoutMisreadings } from '../recognised/misreadings.js';
import type { PageRead } from './page/readPage.js';

/**
 * Leaves hidden text out where a page has as much that is seen, and says so. Where it is the greater part, it is all
 * that there is to read, as on a scan; but in a document that can be seen, such a page is odd.
 */
export function leaveOutHidden(pages: readonly PageRead[], source: number, report: Report): PageRead[] {
  const isMostlyHidden = (some: readonly PageRead[]): boolean =>
    countLetters(some.flatMap(hiddenRuns)) > countLetters(some.flatMap(({ runs }) => runs));
  if (pages.every(({ hidden }) => hidden.length === 0)) return [...pages];
  const isScan = isMostlyHidden(pages);
  const read: number[] = [];
  const kept = pages.map((page) => {
    if (page.hidden.length === 0) return page;
    const { number } = page;
    const at = { source, page: number, line: null };
    const hidden = hiddenRuns(page);
    const seen = new Set(linesOf(page.runs).flatMap(wordsOf));
    const isTold = (line: string): boolean => isSignature(line) || wordsOf(line).every((word) => seen.has(word));
    const isRead = hidden.length > 0 && isMostlyHidden([page]) && !linesOf(hidden).every(isTold);
    if (isRead && isScan) read.push(number);
    else if (isRead) report.add('hidden-page-read', { number }, at);
    for (const { reason, runs } of page.hidden) {
      if (isRead && RECOGNISED.has(reason)) continue;
      if (reason === 'struck') report.add('struck-text', { number, text: linesOf(runs).join(' / ') }, at);
      else {
        const text = textWithPlace(runs, page.runs);
        const code =
          linesOf(runs).every(isTold) && !isOtherInPlace(runs, page.runs) && !isOfWord(runs, page.runs)
            ? 'hidden-text-repeated'
            : 'hidden-text';
        report.add(code, { number, reason: HIDING_WORDS[reason], text }, at);
      }
    }
    return isRead ? { ...page, runs: page.whole, recognised: true } : page;
  });
  const [first] = read;
  if (first !== undefined) report.add('hidden-text-read', { count: read.length }, { source, page: first, line: null });
  return withoutMisreadings(kept, source, report);
}

const hiddenRuns = ({ hidden }: PageRead): GlyphRun[] =>
  hidden.flatMap(({ reason, runs }: HiddenRuns) => (RECOGNISED.has(reason) ? runs : []));

const countLetters = (runs: readonly GlyphRun[]): number =>
  runs.reduce((sum, { text }) => sum + text.replace(/[\s\p{Cf}\0]+/gu, '').length, 0);

/** The text of hidden runs, and what the page shows in their place, if anything. */
function textWithPlace(hidden: readonly GlyphRun[], shown: readonly GlyphRun[]): string | { en: string; it: string } {
  const text = linesOf(hidden).join(' / ');
  const instead = linesOf(shownInPlace(hidden, shown)).join(' / ');
  return instead === ''
    ? text
    : { en: `${text}", where it shows "${instead}`, it: `${text}", dove si legge "${instead}` };
}

/** Whether the page shows something else in the place of hidden runs. A shadow or a rim stands under the same words. */
const isOtherInPlace = (hidden: readonly GlyphRun[], shown: readonly GlyphRun[]): boolean => {
  const instead = linesOf(shownInPlace(hidden, shown));
  return instead.length > 0 && instead.join(' ') !== linesOf(hidden).join(' ');
};

/** Letters whose space is no wider, in heights of a letter, are of one word. */
const TOUCHES = 0.1;

/** Whether hidden runs are the end, or the beginning, of a word whose other letters are shown. */
const isOfWord = (hidden: readonly GlyphRun[], shown: readonly GlyphRun[]): boolean =>
  hidden.some((one) => shown.some((other) => areOneWord(one, other) || areOneWord(other, one)));

const areOneWord = (before: GlyphRun, after: GlyphRun): boolean =>
  Math.abs(before.baseline - after.baseline) < SAME_LINE * after.size &&
  Math.abs(after.left - before.right) < TOUCHES * after.size &&
  /[\p{L}\p{N}]$/u.test(before.text) &&
  /^[\p{L}\p{N}]/u.test(after.text);

const shownInPlace = (hidden: readonly GlyphRun[], shown: readonly GlyphRun[]): GlyphRun[] =>
  shown.filter((run) =>
    hidden.some(
      (other) =>
        Math.abs(run.baseline - other.baseline) < other.size / 2 && run.left < other.right && other.left < run.right,
    ),
  );

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

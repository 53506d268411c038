/**
 * Reports the pages on which recognition found hardly any word of Italian, as where one lay upside down on the scanner: a sheet
 * on it is in no record, and nothing else tells that it was there.
 */
import { groupBy } from '../model/groupBy.js';
import type { Line } from '../model/layout.js';
import type { Report } from '../report/report.js';
import { isLinkingWord } from '../vocabulary/italian/openWords.js';

/** Fewest words of a page that show it: a page of parameters has fewer, and may have no linking word. */
const FEWEST = 30;
/** Prose has one linking word in four or five, a page of tables in fifteen; a page that was misread in fifty. */
const RARE = 25;

/** A word, as opposed to a number, and what it is without the signs around it. */
const WORD = /\p{L}{2}/u;
const AROUND = /^\P{L}+|(?<!\P{L})\P{L}+$/gu;

/** Reports each page of which too few of the words are short ones that link others: `di`, `per`, `della`. */
export function reportUnreadablePages(lines: readonly Line[], source: number, report: Report): void {
  for (const [number, own] of groupBy(lines, ({ page }) => page)) {
    if (number === null) continue;
    const words = own.flatMap(({ cells }) => cells.flatMap(({ text }) => text.split(' '))).filter(isWord);
    const linking = words.filter((word) => isLinkingWord(word.replace(AROUND, '').toLowerCase()));
    if (words.length < FEWEST || linking.length * RARE >= words.length) continue;
    report.add('ocr-page-unreadable', { number }, { source, page: number, line: null });
  }
}

const isWord = (word: string): boolean => WORD.test(word);

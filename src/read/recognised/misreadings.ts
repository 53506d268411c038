/** The words of pages as recognition lays them under pictures -> the words that are printed there. */
import type { Page } from '../../model/source.js';
import type { Report } from '../../report/report.js';
import { aligned } from './aligned.js';
import { withFirstLetters } from './firstLetters.js';
import { levelled } from './levelled.js';
import { withoutOverlaps } from './overlaps.js';
import { withBullets, withoutStrokes } from './signs.js';

/** Levels the pages that recognition made, and takes what it saw in bullets, rules and halves of letters off them. */
export function withoutMisreadings<One extends Page>(pages: readonly One[], source: number, report: Report): One[] {
  if (!pages.some(({ recognised }) => recognised)) return [...pages];
  const whole = withoutOverlaps(
    aligned(pages.map(({ runs, recognised }) => (recognised ? withFirstLetters(levelled(runs)) : []))),
  );
  whole.forEach(({ gone }, i) => {
    const { number } = pages[i]!;
    const text = gone.map((run) => run.text.trim()).join(' ');
    if (text !== '') report.add('overlapping-text', { number, text }, { source, page: number, line: null });
  });
  const plain = whole.map(({ lines }) => withoutStrokes(lines));
  const count = plain.reduce((sum, page) => sum + page.count, 0);
  if (count > 0) report.add('strokes-dropped', { count }, { source, page: null, line: null });
  const bulleted = withBullets(plain.map(({ lines }) => lines));
  return pages.map((page, i) => (page.recognised ? { ...page, runs: bulleted[i]!.flat() } : page));
}

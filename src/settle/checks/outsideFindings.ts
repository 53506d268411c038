/**
 * What was found on pages that hold nothing but other chapters weighs less: none of it is in a record, and the chapter was
 * told. A damaged page keeps its weight: it may be a sheet that cannot be read.
 */
import type { Drafts } from '../../model/draft.js';
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { DiagnosticCode, Param } from '../../report/catalogue/catalogue.js';
import type { Finding } from '../../report/report.js';

/** What says only that letters of the page were left out, joined, or are not there. */
const OF_LETTERS: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'control-characters',
  'crossed-text',
  'direction-characters',
  'field-not-placed',
  'hidden-text',
  'hyphen-unproven',
  'hyphens-dropped',
  'overlapping-text',
  'page-text-missing',
  'struck-text',
  'words-on-top',
]);

/** Returns the findings; those about other chapters alone are information. */
export function withLighterOutside(findings: readonly Finding[], drafts: Drafts): readonly Finding[] {
  if (drafts.outside.length === 0) return findings;
  const isOutside = outsideTest(drafts);
  return findings.map((finding) => {
    const { code, place, related } = finding;
    const isLighter =
      OF_LETTERS.has(code) &&
      [place, ...related].every(({ page }) => page !== null && isOutside(page)) &&
      !saysSheet(finding, drafts.layout.matcher);
    return isLighter ? { ...finding, severity: 'info' } : finding;
  });
}

/** Returns whether a page holds other chapters alone; one without lines does if the pages around it do. */
function outsideTest({ layout, furniture, outside }: Drafts): (page: number) => boolean {
  const others = new Set(outside.map(({ line }) => line.index));
  const aside = new Set(furniture.map(({ line }) => line.index));
  const kinds = new Map<number, boolean>();
  for (const { index, page, cells } of layout.lines) {
    if (page === null || cells.length === 0 || (aside.has(index) && !others.has(index))) continue;
    kinds.set(page, others.has(index) && kinds.get(page) !== false);
  }
  const known = [...kinds].toSorted(([a], [b]) => a - b);
  return (page) =>
    kinds.get(page) ??
    (known.findLast(([other]) => other < page)?.[1] !== false && known.find(([other]) => other > page)?.[1] !== false);
}

/** Whether text that was left out has a label of the header block or a code: the page may be a sheet without it. */
function saysSheet({ params }: Finding, { codes, wholeLabel }: LabelMatcher): boolean {
  const text: Param = 'text' in params ? (params.text as Param) : '';
  const parts = (typeof text === 'object' ? text.it : String(text)).split(/ \/ |"/u);
  return parts.some(
    (part) => wholeLabel('header', part) !== null || part.split(' ').some((word) => codes.isCode(word)),
  );
}

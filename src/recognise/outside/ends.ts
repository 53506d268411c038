/**
 * Finds where sheets end: at the value of their Stato, where sheets of the source print nothing after it.
 */
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Layout, Line } from '../../model/layout.js';
import type { SectionField } from '../../vocabulary/labels.js';
import { identityOf } from '../../text/textSpans.js';
import { lineOf } from './cited.js';
import type { HeaderStart } from '../header/starts.js';

/** How many words a value of the Stato may have. */
const LONGEST = 5;

/** The lines of a page, and the header starts on it. */
export interface PageOfStarts {
  readonly lines: readonly Line[];
  readonly starts: readonly HeaderStart[];
}

/** Returns for each page the index, in the source, of the line that ends the last sheet on it; `null` if none does. */
export function findEnds({ matcher, positioned }: Layout, pages: readonly PageOfStarts[]): (number | null)[] {
  let sheet: string | null = null;
  let seen = new Set<SectionField>();
  let isLast = true; // no section comes after the Stato
  const ends = pages.map(({ lines, starts }) => {
    const last = starts.at(-1);
    if (last && identityOf(last) !== sheet) [sheet, seen] = [identityOf(last), new Set()];
    const from = last && (positioned || starts.length > 1) ? lineOf(last).index : -1;
    const own = lines.filter(({ index }) => index > from);
    const titles = own.flatMap((line, i) => {
      const field = sectionOf(matcher, line);
      return field ? [{ field, i }] : [];
    });
    const values = titles.flatMap(({ field, i }) => (field === 'status' ? (valueOf(matcher, own, i) ?? []) : []));
    const value = values.find(({ isKnown }) => isKnown) ?? (last ? values.at(-1) : undefined);
    const later = titles.filter(({ field, i }) => value && i > value.i && !seen.has(field));
    const before = new Set(titles.filter(({ i }) => !value || i <= value.i).map(({ field }) => field));
    for (const field of before) seen.add(field);
    if (!value) return null;
    if (later.some(({ field }) => !before.has(field))) {
      isLast &&= !last;
      return null;
    }
    return own[value.i]!.index;
  });
  return isLast ? ends : ends.map(() => null);
}

/** Which section a line is the title of, its value perhaps beside it. */
function sectionOf({ wholeLabel }: LabelMatcher, { cells }: Line): SectionField | null {
  const [name, inline] = cells[0]!.text.split(':', 2);
  const field = wholeLabel('section', name!)?.field ?? null;
  const isAlone = cells.length === 1 && !inline;
  return field === 'status' || isAlone ? field : null;
}

/** The value of the Stato whose title is the i-th line: the line of the value, and whether the vocabulary knows it. */
function valueOf({ statusKind }: LabelMatcher, lines: readonly Line[], i: number): { i: number; isKnown: boolean } | null {
  const { cells } = lines[i]!;
  const inline = [cells[0]!.text.split(':').slice(1).join(':'), ...cells.slice(1).map(({ text }) => text)].join(' ').trim();
  const below = lines[i + 1]?.cells.map(({ text }) => text).join(' ') ?? '';
  const text = inline || below;
  if (text === '' || text.split(' ').length > LONGEST) return null;
  return { i: inline ? i : i + 1, isKnown: statusKind(text) !== null };
}

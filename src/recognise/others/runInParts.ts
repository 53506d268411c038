/**
 * Finds parts that sheets often have (`Indicatori: ...`) where the text of known sections begins on the line of their titles:
 * these may be titles, too, or words of the section above. Nothing tells which.
 */
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Layout, Line } from '../../model/layout.js';
import { spanOf } from '../../text/textSpans.js';
import type { HeaderStart } from '../header/starts.js';
import { hasShortValue } from '../sections.js';
import type { Candidate } from './candidate.js';

/** Returns what may be such a title, sheet by sheet. */
export const runInParts = ({ lines, matcher }: Layout, headerStarts: readonly HeaderStart[]): Candidate[] =>
  headerStarts.flatMap((sheet, i) => {
    const first = sheet.label[0]!.line.index;
    const own = lines.slice(first, headerStarts[i + 1]?.label[0]?.line.index ?? lines.length);
    const known = own.findIndex((line) => isKnown(matcher, nameBeforeText(line)));
    if (known < 0) return [];
    return own.slice(known).flatMap((line): Candidate[] => {
      const text = nameBeforeText(line);
      return text !== null && matcher.isOtherPart(text)
        ? [{ place: 'section', text, spans: [spanOf(line)], sheet, isSure: false }]
        : [];
    });
  });

/** What stands before the text of a section on its line; `null` where nothing does. */
function nameBeforeText({ cells: [first, ...others] }: Line): string | null {
  if (!first) return null;
  const colon = first.text.indexOf(':');
  if (colon > 0 && colon < first.text.length - 1) return first.text.slice(0, colon);
  return others.length > 0 ? first.text.replace(':', '') : null;
}

function isKnown({ wholeLabel }: LabelMatcher, name: string | null): boolean {
  const row = name === null ? null : wholeLabel('section', name);
  return row !== null && !hasShortValue(row.field);
}

/**
 * Learns from a document which labels and titles of sections it has besides the known ones. One that comes on several
 * sheets is one, and so is one that stands and is set as known ones in all that can be seen. What may be one and cannot be
 * told is reported, and stays text.
 */
import { firstOfEach, groupBy } from '../../model/groupBy.js';
import type { Layout } from '../../model/layout.js';
import { PARTS } from '../../report/partNames.js';
import type { Report } from '../../report/report.js';
import { labelKey } from '../../text/normalize.js';
import { codeOf, identityOf } from '../../text/textSpans.js';
import { type OtherLabel, otherField } from '../../vocabulary/labels.js';
import type { HeaderStart } from '../header/starts.js';
import type { Candidate } from './candidate.js';
import { otherHeaderLabels } from './headerLabels.js';
import { runInParts } from './runInParts.js';
import { runningLabels, valuesOfLabels } from './runningLabels.js';
import { otherSectionTitles } from './sectionTitles.js';

/** How many labels or titles that come once a document may have: more are its objectives' titles, or headings within its text. */
const MOST_ONCE = 2;

/** A label that was learned, and where it first stands. */
export interface Learned {
  readonly label: OtherLabel;
  readonly first: Candidate;
}

export interface Lesson {
  readonly learned: readonly Learned[];
  /** What may be a label or a title, and cannot be told. */
  readonly unclear: readonly Candidate[];
}

/** Learns other labels and titles. `headerStarts` are those of all sheets of the source. */
export function learn(layout: Layout, headerStarts: readonly HeaderStart[]): Lesson {
  const sheets = new Set(headerStarts.map(identityOf)).size;
  const headers = [...otherHeaderLabels(layout, headerStarts), ...runningLabels(layout, headerStarts)].filter(
    ({ text }) => !isKnown(layout, 'header', text) && !isKnown(layout, 'section', text),
  );
  const { candidates, isStyled } = otherSectionTitles(layout, headerStarts);
  // Where cells have no places, the value of a label may stand anywhere in its sheet.
  const values = layout.positioned ? new Set<string>() : valuesOfLabels(layout);
  const titles = candidates.filter(({ text }) => !isKnown(layout, 'section', text) && !values.has(text));
  return [
    choose(layout, headers, {
      isOne: (group, once) =>
        !group[0]!.isDoubtful && (isAgain(group) || (sheets > 1 && group[0]!.isSure && once <= MOST_ONCE)),
    }),
    choose(layout, titles, {
      // On later pages of a sheet, its header block may end anywhere.
      isPlaced: (group) => group.some(({ isSure }) => isSure) || isAgain(group),
      isOne: (group, once) => isAgain(group) || (sheets > 1 && isStyled && once <= MOST_ONCE),
      isTold: (text) => isStyled || isInCapitals(text),
    }),
    { learned: [], unclear: runInParts(layout, headerStarts) },
  ].reduce((all, one) => ({
    learned: [...all.learned, ...one.learned],
    unclear: [...all.unclear, ...one.unclear],
  }));
}

/** Whether a text is known there, by itself or with its value after a colon. */
const isKnown = ({ matcher }: Layout, place: 'header' | 'section', text: string): boolean =>
  [text, text.split(':', 1)[0]!].some((name) => matcher.wholeLabel(place, name) !== null) || matcher.isLevel(text);

/** Whether candidates stand on several sheets. */
const isAgain = (group: readonly Candidate[]): boolean => new Set(group.map(({ sheet }) => identityOf(sheet))).size > 1;

const isInCapitals = (text: string): boolean => !/\p{Ll}/u.test(text);

interface Choice {
  /** Whether candidates of one label stand where they may: else they are no candidates. */
  readonly isPlaced?: (group: readonly Candidate[]) => boolean;
  /** Whether they are a label; `once` tells how many labels come once. */
  readonly isOne: (group: readonly Candidate[], once: number) => boolean;
  /** Whether one that is none is reported. */
  readonly isTold?: (text: string) => boolean;
}

/** Parts candidates into labels that were learned and what cannot be told. */
function choose(
  { matcher }: Layout,
  candidates: readonly Candidate[],
  { isPlaced = () => true, isOne, isTold = () => true }: Choice,
): Lesson {
  const groups = [...groupBy(candidates, ({ text }) => labelKey(text)).values()].filter(isPlaced);
  const once = groups.filter((group) => !isAgain(group) && !matcher.isOtherPart(group[0]!.text)).length;
  const isLearned = (group: readonly Candidate[]) => matcher.isOtherPart(group[0]!.text) || isOne(group, once);
  return {
    learned: groups.filter(isLearned).map(([first]) => ({ label: labelOf(first!), first: first! })),
    // It may be amid a value of each of its sheets.
    unclear: groups
      .filter((group) => !isLearned(group) && isTold(group[0]!.text))
      .flatMap((group) => firstOfEach(group, ({ sheet }) => identityOf(sheet))),
  };
}

const labelOf = ({ place, text }: Candidate): OtherLabel => ({
  place,
  field: otherField(text),
  words: [text],
  doc: text,
  example: text,
});

/** Reports what was learned that nobody expects, and what could not be told. */
export function reportLesson({ source, matcher }: Layout, { learned, unclear }: Lesson, report: Report): void {
  const placeOf = ({ spans }: Candidate) => {
    const { page, number: line } = spans[0]!.line;
    return { source, page, line };
  };
  for (const { first } of learned.filter(({ first: { text } }) => !matcher.isOtherPart(text)))
    report.add('other-part', { label: first.text, part: PARTS[first.place] }, placeOf(first));
  for (const one of unclear)
    report.add('other-part-unclear', { text: one.text, part: PARTS[one.place] }, placeOf(one), {
      objective: codeOf(one.sheet),
    });
}

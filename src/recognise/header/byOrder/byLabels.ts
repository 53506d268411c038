/** Splits a header region of running text at its labels: the title before the first label, values after each label. */

import { groupsOf, isApart } from '../../../geometry/spanGroups.js';
import type { Header, TextSpan } from '../../../model/element.js';
import { groupAdjacent } from '../../../model/groupBy.js';
import type { LabelMatcher } from '../../../model/labelMatcher.js';
import type { Layout } from '../../../model/layout.js';
import { findRun, joinSpans, splitAfterEach, splitLabel } from '../../../text/textSpans.js';
import { bulletLength } from '../../../vocabulary/bullets.js';
import { isOpen } from '../../../vocabulary/italian/openWords.js';
import { ROLE_WORDS } from '../../../vocabulary/italian/roles.js';
import type { HeaderField } from '../../../vocabulary/labels.js';
import { headerAt } from '../starts.js';
import { labelBefore } from '../titleLabel.js';
import type { Ambiguity, HeaderRegion, ProducerQuirk, ResolvedRegion } from './region.js';
import { splitJoined } from './splitJoinedCells.js';

/** A label and the spans between it and the next one. */
interface LabelledSpans {
  readonly field: HeaderField;
  readonly label: readonly TextSpan[];
  readonly values: readonly TextSpan[];
}

/** A region split at its labels. */
interface SplitRegion {
  readonly beforeLabels: readonly TextSpan[];
  readonly labelled: readonly LabelledSpans[];
}

/** Returns what the title may be: as the heading prints it, and as another block of the same sheet has it. */
export const titlesOf = ({ headingTitles }: HeaderRegion, model: Header | undefined): string[] =>
  model ? [...headingTitles, joinSpans(model.title)] : [...headingTitles];

/** Resolves a region by its labels. `printed` are the titles that it may have, each as often as it is printed. */
export function byLabels(layout: Layout, region: HeaderRegion, printed: readonly string[]): ResolvedRegion {
  const { headerStart, closed } = region;
  const titles = [...new Set(printed)];

  // Each step looks at what the steps before it left: title, values in column-major order, start of the first value, body.
  const plain = region.spans.map((span) => withoutBullet(layout.matcher, span));
  const spans = splitAfterEach(splitJoined(layout.matcher, plain, titles), printed);
  const split = splitAtLabels(layout.matcher, spans);
  const title = findTitle(layout, split, titles);
  const withoutTitle = withoutSpans(split, title);
  const runs = valueRuns(withoutTitle.labelled).map((run) => shareValues(layout, run));
  const shared = { ...withoutTitle, labelled: runs.flatMap((run) => run.labelled) };
  const isCentred = startsBeforeLabel(region, shared);
  const { beforeLabels, labelled } = isCentred ? withStartOfValue(shared) : shared;
  const end = closed ? null : openEnd(layout, labelled.at(-1));
  const kept = end ? [...labelled.slice(0, -1), end.last] : labelled;

  const isOffByOne = isCentred || labelled.some(isHalved) || labelled.some(isFragment);
  const isTitleUnknown = headerStart.joined.length > 0 && !titles.some((known) => findRun(title, known));
  const isUneven = labelled.some(({ values }) => values.length !== 1);
  const quirkOfAll = isOffByOne || isTitleUnknown ? null : 'off-by-one';
  const header = headerAt(headerStart, {
    labels: new Map(kept.map(({ field, label }) => [field, label])),
    title,
    fields: new Map(kept.map(({ field, values }) => [field, values])),
  });
  return {
    header,
    body: [...beforeLabels, ...(end?.body ?? [])],
    ambiguous: [
      ...runs.flatMap((run) => run.ambiguous),
      ...(quirkOfAll === null || isUneven ? ambiguitiesOf(labelled, quirkOfAll) : []),
      ...(end ? ambiguitiesOf([end.last], null) : []),
      // A title that stands nowhere else may be what the last label has.
      ...(closed && header.title.length === 0 && titles.every((one) => one === '')
        ? ambiguitiesOf(kept.slice(-1), null)
        : []),
    ],
    quirks: [
      ...(runs.some((run) => run.isColumnMajor) ? (['column-major'] as const) : []),
      ...(isOffByOne ? (['off-by-one'] as const) : []),
    ],
  };
}

const ambiguitiesOf = (labelled: readonly LabelledSpans[], quirk: ProducerQuirk | null): Ambiguity[] =>
  labelled.map(({ field, label, values }) => ({ field, span: values[0] ?? label[0]!, quirk }));

/** Whether lines before the first label are the start of its value: the label is centred on its cell. */
function startsBeforeLabel({ headerStart }: HeaderRegion, { beforeLabels, labelled: [first] }: SplitRegion): boolean {
  if (!first || beforeLabels.length === 0 || headerStart.code.length === 0) return false;
  return headerStart.joined.length > 0 || first.values.length === 0;
}

/** Gives the lines before the first label to its value. */
function withStartOfValue({ beforeLabels, labelled: [first, ...others] }: SplitRegion): SplitRegion {
  return { beforeLabels: [], labelled: [{ ...first!, values: [...beforeLabels, ...first!.values] }, ...others] };
}

/** Whether a line of the value stands between the halves of its label. */
const isHalved = ({ label, values }: LabelledSpans): boolean =>
  values.some(({ line }) => line.index > label[0]!.line.index && line.index < label.at(-1)!.line.index);

/** Whether a value lacks its start or its end: a dash joins it to another one, or it begins in the middle of a name. */
const isFragment = ({ values }: LabelledSpans): boolean =>
  values.length > 0 && (endsOpen(values.at(-1)!) || beginsOpen(values[0]!) || /^\p{Ll}+\s/u.test(values[0]!.text));

const endsOpen = ({ text }: TextSpan): boolean => /\s\p{Pd}$/u.test(text);
const beginsOpen = ({ text }: TextSpan): boolean => /^\p{Pd}\s/u.test(text);

/** Removes the bullet before a label, as in `- Responsabile: ANNA ROSSI`. */
export function withoutBullet(
  { matchLabel }: LabelMatcher,
  span: TextSpan,
  place: 'header' | 'parameters' = 'header',
): TextSpan {
  const length = bulletLength(span.text);
  const text = span.text.slice(length);
  return length > 0 && matchLabel(place, [text]) ? { ...span, text } : span;
}

/** How many lines a label may be wrapped over. */
export const TALLEST_LABEL = 4;

/** Matches the label of a header field, wrapped or not, that begins with the span `at` a place. */
export const matchFieldLabel = ({ matchLabel }: LabelMatcher, spans: readonly TextSpan[], at: number) =>
  matchLabel(
    'header',
    spans.slice(at, at + TALLEST_LABEL).map(({ text }) => text),
  );

/** Splits the spans at the labels, each field once. */
function splitAtLabels(matcher: LabelMatcher, spans: readonly TextSpan[]): SplitRegion {
  const lastAlone = new Map(
    spans.flatMap(({ text }, at): [HeaderField, number][] => {
      const row = matcher.wholeLabel('header', text);
      return row ? [[row.field, at]] : [];
    }),
  );
  const beforeLabels: TextSpan[] = [];
  const labelled: (LabelledSpans & { readonly values: TextSpan[] })[] = [];
  for (let i = 0; i < spans.length; ) {
    const span = spans[i]!;
    const match = matchFieldLabel(matcher, spans, i);
    // `responsabile e vicino` is the middle of a sentence; `ASSESSORE ANNA ROSSI` is a value if `Assessorato` stands
    // alone further on.
    const isText =
      !match ||
      (match.rest !== '' && !/^\p{Lu}/u.test(span.text)) ||
      (match.rest !== '' && !span.text.includes(':') && (lastAlone.get(match.row.field) ?? 0) > i) ||
      labelled.some(({ field }) => field === match.row.field);
    if (isText) (labelled.at(-1)?.values ?? beforeLabels).push(span);
    else {
      const { label, inline } = splitLabel(spans.slice(i, i + match.used), match.rest);
      labelled.push({ field: match.row.field, label, values: inline });
    }
    i += isText ? 1 : match.used;
  }
  return { beforeLabels, labelled };
}

/**
 * Finds the title of a region: the spans that say a known title; else what stands before the first label; else the second
 * group of a value, if only one value has two groups.
 */
function findTitle(
  layout: Layout,
  { beforeLabels, labelled }: SplitRegion,
  known: readonly string[],
): readonly TextSpan[] {
  const spans = [...beforeLabels, ...labelled.flatMap(({ values }) => values)];
  for (const title of known) {
    const run = findRun(spans, title);
    if (run) return spans.slice(run[0] - labelBefore(spans.slice(0, run[0])), run[1]);
  }
  if (beforeLabels.length > 0) return beforeLabels;
  const pairs = labelled.map(({ values }) => groupsOf(layout, values)).filter((groups) => groups.length === 2);
  if (pairs.length === 1) return pairs[0]![1]!;
  // Where values stand on the lines of their labels, what stands apart from an empty label is no value of it.
  const below = labelled.filter(({ values }) => values.length > 0).filter((one) => !isInline(one));
  const isUsual = labelled.some(isInline) && below.length === 1 && below[0] === labelled.at(-1);
  return isUsual && isApart(layout, below[0]!.label.at(-1)!, below[0]!.values[0]!) ? below[0]!.values : [];
}

/** Whether a value begins on the line of its label. */
const isInline = ({ label, values }: LabelledSpans): boolean => values[0]?.line === label.at(-1)!.line;

/** Removes the taken spans from a region. */
function withoutSpans({ beforeLabels, labelled }: SplitRegion, taken: readonly TextSpan[]): SplitRegion {
  const gone = new Set(taken);
  const isLeft = (span: TextSpan) => !gone.has(span);
  return {
    beforeLabels: beforeLabels.filter(isLeft),
    labelled: labelled.map((one) => ({ ...one, values: one.values.filter(isLeft) })),
  };
}

/** Groups labels into runs, each of labels without values and the next label with values. */
function valueRuns(labelled: readonly LabelledSpans[]): LabelledSpans[][] {
  const ends = labelled.flatMap(({ values }, i) => (values.length > 0 ? [i + 1] : []));
  return [...ends, labelled.length].map((end, i) => labelled.slice(ends[i - 1] ?? 0, end));
}

interface SharedValues {
  readonly labelled: readonly LabelledSpans[];
  readonly isColumnMajor: boolean;
  readonly ambiguous: readonly Ambiguity[];
}

/**
 * Shares the values after a run of labels between them, in their order, if there are as many groups of values as labels.
 * Where a cell is empty there are fewer groups, and whose values they are is ambiguous.
 */
function shareValues(layout: Layout, run: readonly LabelledSpans[]): SharedValues {
  const last = run.at(-1);
  if (run.length < 2 || !last || last.values.length === 0)
    return { labelled: run, isColumnMajor: false, ambiguous: [] };
  const groups = valueGroups(layout, last.values);
  const share = (parts: readonly (readonly TextSpan[])[]) => run.map((one, i) => ({ ...one, values: parts[i]! }));
  if (groups.length === run.length) {
    const labelled = share(groups);
    return { labelled, isColumnMajor: true, ambiguous: isTurned(labelled) ? ambiguitiesOf(labelled, null) : [] };
  }
  const lines = groups.length === 1 ? cutValues(last.values) : [];
  if (run.length > 2 && lines.length === run.length) {
    // No white space separates the values: as many for each label are likely, but one of them may have another line.
    const labelled = share(lines);
    return { labelled, isColumnMajor: false, ambiguous: ambiguitiesOf(labelled, null) };
  }
  return { labelled: run, isColumnMajor: false, ambiguous: ambiguitiesOf([last], 'column-major') };
}

/** Groups spans that may be values; a dash joins two groups, whatever stands between them (`ROSSI -`, `Bilancio`). */
function valueGroups(layout: Layout, spans: readonly TextSpan[]): TextSpan[][] {
  const values: TextSpan[][] = [];
  for (const group of groupsOf(layout, spans)) {
    const before = values.at(-1);
    const isJoined = before && (endsOpen(before.at(-1)!) || beginsOpen(group[0]!));
    if (isJoined) for (const span of group) before.push(span);
    else values.push(group);
  }
  return values;
}

/**
 * Whether the list of an office holder stands at another label than his: the tool wrote the values in another order than the
 * labels.
 */
function isTurned(labelled: readonly LabelledSpans[]): boolean {
  const holds = ({ values: [first] }: LabelledSpans) =>
    first !== undefined && ROLE_WORDS.has(first.text.split(' ', 1)[0]!) && / \p{Pd}(?: |$)/u.test(first.text);
  const portfolio = labelled.find(({ field }) => field === 'portfolio');
  return portfolio !== undefined && !holds(portfolio) && labelled.some(holds);
}

/** Cuts lines that may be values: a line goes on the one above if it begins in lower case, or an open word or a dash stands between. */
const cutValues = (spans: readonly TextSpan[]): TextSpan[][] =>
  groupAdjacent(
    spans,
    (above, span) => endsOpen(above) || beginsOpen(span) || isOpen(above.text) || /^\p{Ll}/u.test(span.text),
  );

/**
 * Cuts the last value of an open region that no other page helps with: to its first group, or to one line. The rest is
 * text of the body.
 */
function openEnd(
  layout: Layout,
  last: LabelledSpans | undefined,
): { readonly last: LabelledSpans; readonly body: readonly TextSpan[] } | null {
  if (!last || last.values.length < 2) return null;
  const groups = groupsOf(layout, last.values);
  const values = groups.length > 1 ? groups[0]! : last.values.slice(0, 1);
  return { last: { ...last, values }, body: last.values.slice(values.length) };
}

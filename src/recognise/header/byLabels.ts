/** Parts a header block of running text at its labels: title before the first, values behind each or in a row. */

import { groupsOf } from '../../geometry/spanGroups.js';
import type { Header, TextSpan } from '../../model/element.js';
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Layout } from '../../model/layout.js';
import { findRun, joinSpans, splitAfterEach, splitLabel } from '../../text/textSpans.js';
import { bulletLength } from '../../vocabulary/bullets.js';
import type { HeaderField } from '../../vocabulary/labels.js';
import type { Ambiguity, HeaderRegion, ProducerQuirk, ResolvedRegion } from './region.js';
import { splitJoined } from './splitJoinedCells.js';

interface Slot {
  readonly field: HeaderField | null;
  readonly label: readonly TextSpan[];
  values: TextSpan[];
}

/** What the title may be: as the heading prints it, and as it stands in a block of the same sheet. */
export const titlesOf = ({ headingTitles }: HeaderRegion, model: Header | undefined): string[] =>
  model ? [...headingTitles, joinSpans(model.title)] : [...headingTitles];

/** Parts a closed header region at its labels. It looks at nothing that header regions which are alike do not share. */
export function byLabels(layout: Layout, region: HeaderRegion, printed: readonly string[]): ResolvedRegion {
  const titles = [...new Set(printed)];
  const spans = region.spans.map((span) => withoutBullet(layout.matcher, span));
  const slots = slotsOf(layout, splitAfterEach(splitJoined(layout.matcher, spans, titles), printed));
  const title = takeTitle(layout, slots, titles);
  const { torn, ambiguous } = untear(layout, slots);
  const [before, ...labelled] = slots;
  const shifted = takeAbove(region, before!, labelled) || labelled.some(isHalved) || labelled.some(isTorso);
  const isUntold = region.headerStart.behind.length > 0 && !titles.some((known) => findRun(title, known));
  if (shifted || isUntold) ambiguous.push(...allAmbiguous(labelled, null));
  else if (labelled.some(({ values }) => values.length !== 1)) ambiguous.push(...allAmbiguous(labelled, 'off-by-one'));
  const labels = new Map<HeaderField, readonly TextSpan[]>();
  const fields = new Map<HeaderField, readonly TextSpan[]>();
  const body: TextSpan[] = [];
  if (!region.closed) cutOpenEnd(layout, slots.at(-1)!, body, ambiguous);
  for (const { field, label, values } of labelled) {
    if (field === null) continue;
    labels.set(field, label);
    fields.set(field, values);
  }
  return {
    header: {
      kind: 'header',
      level: region.headerStart.level,
      levelLabel: region.headerStart.label,
      labels,
      code: region.headerStart.code,
      title,
      fields,
    },
    body: [...before!.values, ...body],
    ambiguous,
    quirks: [...(torn ? (['column-major'] as const) : []), ...(shifted ? (['off-by-one'] as const) : [])],
  };
}

const allAmbiguous = (slots: readonly Slot[], quirk: ProducerQuirk | null): Ambiguity[] =>
  slots.flatMap(({ field, label, values }) => (field === null ? [] : [{ field, span: values[0] ?? label[0]!, quirk }]));

/** Lines before the first label that are not the title are the value of the cell that the label is centred on. */
function takeAbove({ headerStart }: HeaderRegion, before: Slot, [first]: readonly Slot[]): boolean {
  if (!first || before.values.length === 0 || headerStart.code.length === 0) return false;
  if (headerStart.behind.length === 0 && first.values.length > 0) return false;
  first.values = [...before.values.splice(0), ...first.values];
  return true;
}

/** Whether a line of the value stands between the halves of its label. */
const isHalved = ({ label, values }: Slot): boolean =>
  values.some(({ line }) => line.index > label[0]!.line.index && line.index < label.at(-1)!.line.index);

/** Whether a value has lost its head or its end: a dash joins it to another, or it begins in the middle of a name. */
const isTorso = ({ values }: Slot): boolean =>
  values.length > 0 && (endsOpen(values.at(-1)!) || beginsOpen(values[0]!) || /^\p{Ll}+\s/u.test(values[0]!.text));

const endsOpen = ({ text }: TextSpan): boolean => /\s\p{Pd}$/u.test(text);
const beginsOpen = ({ text }: TextSpan): boolean => /^\p{Pd}\s/u.test(text);

/** Labels with their values may be set as a list: `- Responsabile: ANNA ROSSI`. */
export function withoutBullet({ matchLabel }: LabelMatcher, span: TextSpan): TextSpan {
  const length = bulletLength(span.text);
  const rest = span.text.slice(length);
  return length > 0 && matchLabel('header', [rest]) ? { ...span, text: rest } : span;
}

/** A label with something behind it begins with a capital; `responsabile e vicino` is the middle of a sentence. */
const isPrinted = (span: TextSpan, rest: string): boolean => rest === '' || /^\p{Lu}/u.test(span.text);

/** The label that stands at a place of the spans, wrapped or not. */
export const labelAmid = ({ matchLabel, mayBeginLabel }: LabelMatcher, spans: readonly TextSpan[], at: number) =>
  mayBeginLabel('header', spans[at]!.text)
    ? matchLabel(
        'header',
        spans.slice(at, at + 4).map(({ text }) => text),
      )
    : null;

/** The labels of a header region, each with the spans behind it; the first slot holds what stands before any label. */
function slotsOf({ matcher }: Layout, spans: readonly TextSpan[]): Slot[] {
  const alone = new Map<HeaderField, number>(); // where each label stands alone for the last time
  spans.forEach(({ text }, at) => {
    const row = matcher.wholeLabel('header', text);
    if (row) alone.set(row.field, at);
  });
  // `ASSESSORE ANNA ROSSI` is a value where `Assessorato` stands alone.
  const isValue = (field: HeaderField, rest: string, text: string, i: number) =>
    rest !== '' && !text.includes(':') && (alone.get(field) ?? 0) > i;
  const slots: Slot[] = [{ field: null, label: [], values: [] }];
  for (let i = 0; i < spans.length; ) {
    const match = labelAmid(matcher, spans, i);
    if (
      match &&
      isPrinted(spans[i]!, match.rest) &&
      !isValue(match.row.field, match.rest, spans[i]!.text, i) &&
      !slots.some((slot) => slot.field === match.row.field)
    ) {
      const { label, inline } = splitLabel(spans.slice(i, i + match.used), match.rest);
      slots.push({ field: match.row.field, label, values: inline });
      i += match.used;
    } else {
      slots.at(-1)!.values.push(spans[i]!);
      i += 1;
    }
  }
  return slots;
}

/**
 * Takes the title out of the slots: the run of spans that says what the heading says; else what stands before the
 * first label; else the one group that stands apart behind a value.
 */
function takeTitle(layout: Layout, slots: readonly Slot[], known: readonly string[]): TextSpan[] {
  for (const title of known) {
    const values = slots.flatMap((slot) => slot.values);
    const run = findRun(values, title);
    if (!run) continue;
    const taken = new Set(values.slice(...run));
    for (const slot of slots) slot.values = slot.values.filter((span) => !taken.has(span));
    return [...taken];
  }
  const [before, ...labelled] = slots;
  if (before!.values.length > 0) return before!.values.splice(0);
  const apart = labelled.filter((slot) => groupsOf(layout, slot.values).length === 2);
  const groups = apart.length === 1 ? groupsOf(layout, apart[0]!.values) : null;
  return groups ? apart[0]!.values.splice(groups[0]!.length) : [];
}

/**
 * Labels in a row and then their values in a row: as many groups as labels are pairs, in their order. Where a cell is
 * empty the number does not fit, and nothing tells whose values they are: the doubtful ones are given back.
 */
function untear(layout: Layout, slots: readonly Slot[]): { torn: boolean; ambiguous: Ambiguity[] } {
  const ambiguous: Ambiguity[] = [];
  let torn = false;
  let run: Slot[] = [];
  for (const slot of slots) {
    if (slot.field === null) continue;
    run.push(slot);
    if (slot.values.length === 0) continue;
    const groups = valuesOf(layout, slot.values);
    if (run.length > 1 && groups.length === run.length) {
      torn = true;
      run.forEach((one, i) => {
        one.values = groups[i]!;
      });
    } else if (run.length > 2 && groups.length === 1 && slot.values.length === run.length) {
      // No white space parts the values: a line for each label is likely, but one of them may have two.
      const lines = slot.values;
      run.forEach((one, i) => {
        one.values = [lines[i]!];
      });
      ambiguous.push(...allAmbiguous(run, null));
    } else if (run.length > 1) ambiguous.push({ field: slot.field, span: slot.values[0]!, quirk: 'column-major' });
    run = [];
  }
  return { torn, ambiguous };
}

/** Groups that may be values: what a dash joins is one, whatever stands between (`ROSSI -`, `Bilancio`). */
function valuesOf(layout: Layout, spans: readonly TextSpan[]): TextSpan[][] {
  const values: TextSpan[][] = [];
  for (const group of groupsOf(layout, spans)) {
    const before = values.at(-1)?.at(-1);
    if (before && (endsOpen(before) || beginsOpen(group[0]!))) for (const span of group) values.at(-1)!.push(span);
    else values.push(group);
  }
  return values;
}

/** Where nothing closes the header region and no other page shows its end: the last value is the first group, one line of it. */
function cutOpenEnd(layout: Layout, last: Slot, body: TextSpan[], ambiguous: Ambiguity[]): void {
  const groups = groupsOf(layout, last.values);
  if (last.field === null || last.values.length < 2) return;
  const kept = groups.length > 1 ? groups[0]! : last.values.slice(0, 1);
  for (const span of last.values.slice(kept.length)) body.push(span);
  last.values = kept;
  ambiguous.push({ field: last.field, span: kept[0]!, quirk: null });
}

/** Parts a header block of running text at its labels: title before the first, values behind each or in a row. */

import type { Lexicon } from '../../labels/labelMatcher.js';
import {
  cutBehindAll,
  findRun,
  groupsOf,
  type Header,
  joinPieces,
  type Piece,
  partLabel,
} from '../../model/element.js';
import type { Layout } from '../../model/layout.js';
import { bulletLength } from '../../vocabulary/bullets.js';
import type { HeaderField } from '../../vocabulary/labels.js';
import type { Doubt, Habit, SolvedZone, Zone } from './region.js';
import { partJoined } from './splitJoinedCells.js';

interface Slot {
  readonly field: HeaderField | null;
  readonly label: readonly Piece[];
  values: Piece[];
}

/** What the title may be: as the heading prints it, and as it stands in a block of the same sheet. */
export const titlesOf = ({ headingTitles }: Zone, model: Header | undefined): string[] =>
  model ? [...headingTitles, joinPieces(model.title)] : [...headingTitles];

/** Parts a closed zone at its labels. It looks at nothing that zones which are alike do not share. */
export function byLabels(layout: Layout, zone: Zone, printed: readonly string[]): SolvedZone {
  const titles = [...new Set(printed)];
  const pieces = zone.pieces.map((piece) => withoutBullet(layout.lexicon, piece));
  const slots = slotsOf(layout, cutBehindAll(partJoined(layout.lexicon, pieces, titles), printed));
  const title = takeTitle(layout, slots, titles);
  const { torn, doubtful } = untear(layout, slots);
  const [before, ...labelled] = slots;
  const shifted = takeAbove(zone, before!, labelled) || labelled.some(isHalved) || labelled.some(isTorso);
  const isUntold = zone.anchor.behind.length > 0 && !titles.some((known) => findRun(title, known));
  if (shifted || isUntold) doubtful.push(...doubtAll(labelled, null));
  else if (labelled.some(({ values }) => values.length !== 1)) doubtful.push(...doubtAll(labelled, 'shifted'));
  const labels = new Map<HeaderField, readonly Piece[]>();
  const fields = new Map<HeaderField, readonly Piece[]>();
  const body: Piece[] = [];
  if (!zone.closed) cutOpenEnd(layout, slots.at(-1)!, body, doubtful);
  for (const { field, label, values } of labelled) {
    if (field === null) continue;
    labels.set(field, label);
    fields.set(field, values);
  }
  return {
    header: {
      kind: 'header',
      level: zone.anchor.level,
      levelLabel: zone.anchor.label,
      labels,
      code: zone.anchor.code,
      title,
      fields,
    },
    body: [...before!.values, ...body],
    doubtful,
    habits: [...(torn ? (['torn'] as const) : []), ...(shifted ? (['shifted'] as const) : [])],
  };
}

const doubtAll = (slots: readonly Slot[], habit: Habit | null): Doubt[] =>
  slots.flatMap(({ field, label, values }) =>
    field === null ? [] : [{ field, piece: values[0] ?? label[0]!, habit }],
  );

/** Lines before the first label that are not the title are the value of the cell that the label is centred on. */
function takeAbove({ anchor }: Zone, before: Slot, [first]: readonly Slot[]): boolean {
  if (!first || before.values.length === 0 || anchor.code.length === 0) return false;
  if (anchor.behind.length === 0 && first.values.length > 0) return false;
  first.values = [...before.values.splice(0), ...first.values];
  return true;
}

/** Whether a line of the value stands between the halves of its label. */
const isHalved = ({ label, values }: Slot): boolean =>
  values.some(({ line }) => line.index > label[0]!.line.index && line.index < label.at(-1)!.line.index);

/** Whether a value has lost its head or its end: a dash joins it to another, or it begins in the middle of a name. */
const isTorso = ({ values }: Slot): boolean =>
  values.length > 0 && (endsOpen(values.at(-1)!) || beginsOpen(values[0]!) || /^\p{Ll}+\s/u.test(values[0]!.text));

const endsOpen = ({ text }: Piece): boolean => /\s\p{Pd}$/u.test(text);
const beginsOpen = ({ text }: Piece): boolean => /^\p{Pd}\s/u.test(text);

/** Labels with their values may be set as a list: `- Responsabile: ANNA ROSSI`. */
export function withoutBullet({ matchLabel }: Lexicon, piece: Piece): Piece {
  const length = bulletLength(piece.text);
  const rest = piece.text.slice(length);
  return length > 0 && matchLabel('header', [rest]) ? { ...piece, text: rest } : piece;
}

/** A label with something behind it begins with a capital; `responsabile e vicino` is the middle of a sentence. */
const isPrinted = (piece: Piece, rest: string): boolean => rest === '' || /^\p{Lu}/u.test(piece.text);

/** The label that stands at a place of the pieces, wrapped or not. */
export const labelAmid = ({ matchLabel, mayBeginLabel }: Lexicon, pieces: readonly Piece[], at: number) =>
  mayBeginLabel('header', pieces[at]!.text)
    ? matchLabel(
        'header',
        pieces.slice(at, at + 4).map(({ text }) => text),
      )
    : null;

/** The labels of a zone, each with the pieces behind it; the first slot holds what stands before any label. */
function slotsOf({ lexicon }: Layout, pieces: readonly Piece[]): Slot[] {
  const alone = new Map<HeaderField, number>(); // where each label stands alone for the last time
  pieces.forEach(({ text }, at) => {
    const row = lexicon.wholeLabel('header', text);
    if (row) alone.set(row.field, at);
  });
  // `ASSESSORE ANNA ROSSI` is a value where `Assessorato` stands alone.
  const isValue = (field: HeaderField, rest: string, text: string, i: number) =>
    rest !== '' && !text.includes(':') && (alone.get(field) ?? 0) > i;
  const slots: Slot[] = [{ field: null, label: [], values: [] }];
  for (let i = 0; i < pieces.length; ) {
    const match = labelAmid(lexicon, pieces, i);
    if (
      match &&
      isPrinted(pieces[i]!, match.rest) &&
      !isValue(match.row.field, match.rest, pieces[i]!.text, i) &&
      !slots.some((slot) => slot.field === match.row.field)
    ) {
      const { label, inline } = partLabel(pieces.slice(i, i + match.used), match.rest);
      slots.push({ field: match.row.field, label, values: inline });
      i += match.used;
    } else {
      slots.at(-1)!.values.push(pieces[i]!);
      i += 1;
    }
  }
  return slots;
}

/**
 * Takes the title out of the slots: the run of pieces that says what the heading says; else what stands before the
 * first label; else the one group that stands apart behind a value.
 */
function takeTitle(layout: Layout, slots: readonly Slot[], known: readonly string[]): Piece[] {
  for (const title of known) {
    const values = slots.flatMap((slot) => slot.values);
    const run = findRun(values, title);
    if (!run) continue;
    const taken = new Set(values.slice(...run));
    for (const slot of slots) slot.values = slot.values.filter((piece) => !taken.has(piece));
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
function untear(layout: Layout, slots: readonly Slot[]): { torn: boolean; doubtful: Doubt[] } {
  const doubtful: Doubt[] = [];
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
      doubtful.push(...doubtAll(run, null));
    } else if (run.length > 1) doubtful.push({ field: slot.field, piece: slot.values[0]!, habit: 'torn' });
    run = [];
  }
  return { torn, doubtful };
}

/** Groups that may be values: what a dash joins is one, whatever stands between (`ROSSI -`, `Bilancio`). */
function valuesOf(layout: Layout, pieces: readonly Piece[]): Piece[][] {
  const values: Piece[][] = [];
  for (const group of groupsOf(layout, pieces)) {
    const before = values.at(-1)?.at(-1);
    if (before && (endsOpen(before) || beginsOpen(group[0]!))) for (const piece of group) values.at(-1)!.push(piece);
    else values.push(group);
  }
  return values;
}

/** Where nothing closes the zone and no other page shows its end: the last value is the first group, one line of it. */
function cutOpenEnd(layout: Layout, last: Slot, body: Piece[], doubtful: Doubt[]): void {
  const groups = groupsOf(layout, last.values);
  if (last.field === null || last.values.length < 2) return;
  const kept = groups.length > 1 ? groups[0]! : last.values.slice(0, 1);
  for (const piece of last.values.slice(kept.length)) body.push(piece);
  last.values = kept;
  doubtful.push({ field: last.field, piece: kept[0]!, habit: null });
}

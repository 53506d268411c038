/** Parts a header block of running text at its labels: title before the first, values behind each or in a row. */
import { cutBehind, findRun, groupsOf, type Header, joinPieces, type Piece, partLabel } from '../model/element.js';
import type { Layout } from '../model/line.js';
import type { HeaderField } from '../vocabulary/labels.js';
import { cutAtLabels } from './joinedCells.js';
import type { Doubt, SolvedZone, Zone } from './zone.js';

interface Slot {
  readonly field: HeaderField | null;
  readonly label: readonly Piece[];
  values: Piece[];
}

/** Parts a closed zone at its labels. */
export function byLabels(layout: Layout, zone: Zone, model: Header | undefined, onTear: () => void): SolvedZone {
  const titles = [...zone.headingTitles, ...(model ? [joinPieces(model.title)] : [])];
  const slots = slotsOf(layout, cutAtLabels(layout.lexicon, titles.reduce(cutBehind, zone.pieces)));
  const title = takeTitle(layout, slots, titles);
  const doubtful = untear(layout, slots, onTear);
  const body: Piece[] = [];
  if (!zone.closed) cutOpenEnd(layout, slots.at(-1)!, body, doubtful);
  const before = slots[0]!.field === null ? slots[0]!.values : [];
  return {
    header: {
      kind: 'header',
      level: zone.anchor.level,
      levelLabel: zone.anchor.label,
      labels: new Map(slots.flatMap((slot) => (slot.field === null ? [] : [[slot.field, slot.label]]))),
      code: zone.anchor.code,
      title,
      fields: new Map(slots.flatMap((slot) => (slot.field === null ? [] : [[slot.field, slot.values]]))),
    },
    body: [...before, ...body],
    doubtful,
  };
}

/** A label with something behind it begins with a capital; `responsabile e vicino` is the middle of a sentence. */
const isPrinted = (piece: Piece, rest: string): boolean => rest === '' || /^\p{Lu}/u.test(piece.text);

/** The labels of a zone, each with the pieces behind it; the first slot holds what stands before any label. */
function slotsOf({ lexicon }: Layout, pieces: readonly Piece[]): Slot[] {
  const slots: Slot[] = [{ field: null, label: [], values: [] }];
  for (let i = 0; i < pieces.length; ) {
    const match = lexicon.matchLabel(
      'header',
      pieces.slice(i, i + 4).map((piece) => piece.text),
    );
    if (match && isPrinted(pieces[i]!, match.rest) && !slots.some((slot) => slot.field === match.row.field)) {
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
    const taken = values.slice(...run);
    for (const slot of slots) slot.values = slot.values.filter((piece) => !taken.includes(piece));
    return taken;
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
function untear(layout: Layout, slots: readonly Slot[], onTear: () => void): Doubt[] {
  const doubtful: Doubt[] = [];
  let run: Slot[] = [];
  for (const slot of slots) {
    if (slot.field === null) continue;
    run.push(slot);
    if (slot.values.length === 0) continue;
    const groups = groupsOf(layout, slot.values);
    if (run.length > 1 && groups.length === run.length) {
      onTear();
      run.forEach((one, i) => {
        one.values = groups[i]!;
      });
    } else if (run.length > 1) doubtful.push({ field: slot.field, piece: slot.values[0]!, torn: true });
    run = [];
  }
  return doubtful;
}

/** Where nothing closes the zone and no other page shows its end: the last value is the first group, one line of it. */
function cutOpenEnd(layout: Layout, last: Slot, body: Piece[], doubtful: Doubt[]): void {
  const groups = groupsOf(layout, last.values);
  if (last.field === null || last.values.length < 2) return;
  const kept = groups.length > 1 ? groups[0]! : last.values.slice(0, 1);
  body.push(...last.values.slice(kept.length));
  last.values = kept;
  doubtful.push({ field: last.field, piece: kept[0]!, torn: false });
}

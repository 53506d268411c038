/**
 * Tells the cells of header blocks apart in running text, where nothing but the order of lines is left.
 *
 * A block that a heading or the sheet's first section follows is closed: all of it is header, and its labels part it.
 * On the pages after it the same block comes again, and the text of a section follows it with nothing between: there
 * the closed block says how far the header goes.
 */
import {
  cutBehind,
  findRun,
  groupsOf,
  type Header,
  identityOf,
  joinPieces,
  type Piece,
  partLabel,
} from '../model/element.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Layout } from '../model/line.js';
import type { HeaderField } from '../vocabulary/labels.js';
import type { Anchor } from './anchors.js';

/** The pieces from an anchor to the next heading, title of a section, or anchor. */
export interface Zone {
  readonly anchor: Anchor;
  readonly pieces: readonly Piece[];
  /** Whether all pieces are header: what follows cannot be the text of a section. */
  readonly closed: boolean;
  /** What the title may be, as the heading after the block prints it. */
  readonly headingTitles: readonly string[];
}

/** A header block, what of its zone is text of the body, and what could not be told with certainty. */
export interface SolvedZone {
  readonly header: Header;
  readonly body: readonly Piece[];
  /** Pieces whose field is doubtful. */
  readonly doubtful: readonly Doubt[];
}

/** A piece that may belong to another field than the one it was given to. */
export interface Doubt {
  readonly field: HeaderField;
  readonly piece: Piece;
  /** Whether only a tool that tears columns apart would make it doubtful. */
  readonly torn: boolean;
}

interface Slot {
  readonly field: HeaderField | null;
  readonly label: readonly Piece[];
  values: Piece[];
}

/** Solves the zones of one source, in order. Zones of one sheet help each other. */
export function headersByOrder(layout: Layout, zones: readonly Zone[]): SolvedZone[] {
  const known = new Map<string, { readonly zone: Zone; readonly header: Header }>();
  const tears = new Set<Zone>();
  const solved = zones.map((zone) => {
    const key = identityOf(zone.anchor);
    const model = known.get(key);
    if (!zone.closed && model) {
      const again = printedAgain(zone, model.zone);
      if (!again) return likeModel(layout, zone, model.header);
      const { header, body, doubtful } = byLabels(layout, again, model.header, () => tears.add(zone));
      return { header, body: [...body, ...zone.pieces.slice(again.pieces.length)], doubtful };
    }
    const own = byLabels(layout, zone, model?.header, () => tears.add(zone));
    known.set(key, { zone, header: own.header });
    return own;
  });
  // Where no block of the source is torn, a label without a value behind it is an empty cell, and nothing is doubtful.
  return tears.size > 0
    ? solved
    : solved.map((one) => ({ ...one, doubtful: one.doubtful.filter(({ torn }) => !torn) }));
}

/** The open zone's beginning, closed, if it is line for line the closed block of the same sheet. */
function printedAgain(zone: Zone, model: Zone): Zone | null {
  const count = model.pieces.length;
  const isSame = model.closed && model.pieces.every(({ text }, i) => text === zone.pieces[i]?.text);
  return isSame ? { ...model, anchor: zone.anchor, pieces: zone.pieces.slice(0, count) } : null;
}

/** Parts a closed zone at its labels. */
function byLabels(layout: Layout, zone: Zone, model: Header | undefined, onTear: () => void): SolvedZone {
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

/**
 * Pieces with a label of the header block in their middle, as a tool sets two cells on one line, are cut before it; the
 * label's last word may stand on the next line.
 */
function cutAtLabels(lexicon: Lexicon, pieces: readonly Piece[]): Piece[] {
  // A single word can stand in any value: it is a label only at the end of a line.
  const words = lexicon.labelWords('header');
  const several = words.filter((label) => label.includes(' '));
  const missing = words.filter((word) => !word.includes(' ') && !pieces.some((piece) => piece.text.startsWith(word)));
  return pieces.flatMap((piece, i): Piece[] => {
    const at = several.map((words) => `${piece.text} ${pieces[i + 1]?.text ?? ''} `.indexOf(` ${words} `));
    const last = missing
      .filter((word) => piece.text.endsWith(` ${word}`))
      .map((word) => piece.text.length - word.length - 1);
    const inside = [...at, ...last].filter((place) => place > 0 && place < piece.text.length);
    if (inside.length === 0) return [piece];
    const cut = Math.min(...inside);
    const parts = [piece.text.slice(0, cut), piece.text.slice(cut + 1)].map((text) => ({ ...piece, text }));
    return [parts[0]!, ...cutAtLabels(lexicon, [parts[1]!])];
  });
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

/** The most pieces that a header block may have. */
const LONGEST = 60;

/** Within how many pieces the next label of a block must come, for what stands before it to be in the block. */
const WITHIN = 12;

/** Whether one of the pieces is a label that the known block has and this one has not shown yet. */
const labelsFollow = (
  lexicon: Lexicon,
  pieces: readonly Piece[],
  values: ReadonlyMap<HeaderField, string>,
  shown: ReadonlyMap<HeaderField, unknown>,
): boolean =>
  pieces.some((_, i) => {
    const match = lexicon.matchLabel(
      'header',
      pieces.slice(i, i + 4).map(({ text }) => text),
    );
    return match !== null && values.has(match.row.field) && !shown.has(match.row.field);
  });

/**
 * Follows a known header through an open zone: labels and values that it has are taken, in any order, each once; what
 * comes after is the body.
 */
function likeModel(layout: Layout, zone: Zone, model: Header): SolvedZone {
  const values = new Map([...model.fields].map(([field, pieces]) => [field, joinPieces(pieces)]));
  const fields = new Map<HeaderField, Piece[]>();
  const labels = new Map<HeaderField, Piece[]>();
  const doubtful: Doubt[] = [];
  const title: Piece[] = [];
  const titleText = joinPieces(model.title);
  const pieces = [
    ...cutAtLabels(layout.lexicon, cutBehind(zone.pieces.slice(0, LONGEST), titleText)),
    ...zone.pieces.slice(LONGEST),
  ];
  let at = 0;
  const take = (text: string, into: Piece[]): boolean => {
    const run = into.length === 0 && text !== '' ? findRun(pieces.slice(at, at + 40), text) : null;
    if (run?.[0] !== 0) return false;
    into.push(...pieces.slice(at, at + run[1]));
    at += run[1];
    return true;
  };
  let open: HeaderField | null = null;
  while (at < pieces.length) {
    const match = layout.lexicon.matchLabel(
      'header',
      pieces.slice(at, at + 4).map((piece) => piece.text),
    );
    if (match && values.has(match.row.field) && !fields.has(match.row.field)) {
      const { label, inline } = partLabel(pieces.slice(at, at + match.used), match.rest);
      labels.set(match.row.field, label);
      at += match.used;
      if (inline.length > 0) {
        at -= 1;
        pieces[at] = inline[0]!;
      }
      open = match.row.field;
      fields.set(open, []);
      continue;
    }
    if (take(titleText, title)) continue;
    if ([...fields].some(([field, into]) => take(values.get(field)!, into))) continue;
    const isInside = labelsFollow(layout.lexicon, pieces.slice(at + 1, at + WITHIN), values, fields);
    if (open === null && isInside) {
      at += 1; // a line of the page, drawn into the block: it stays unclaimed, and is reported
      continue;
    }
    // A value that the model does not have: another one, if labels are still to come, else the body begins.
    if (!isInside) break;
    fields.get(open!)!.push(pieces[at]!);
    at += 1;
  }
  const differs = open !== null && at < pieces.length && fields.get(open)!.length === 0 && values.get(open) !== '';
  if (differs && groupsOf(layout, pieces.slice(at, at + 2)).length === 2) {
    doubtful.push({ field: open!, piece: pieces[at]!, torn: false });
    fields.get(open!)!.push(pieces[at]!);
    at += 1;
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
    body: pieces.slice(at),
    doubtful,
  };
}

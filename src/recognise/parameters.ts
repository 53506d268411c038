/**
 * Reads the export's parameters: Vista, Livello, sometimes VALORE PUBBLICO, each with its value beside it, after it or
 * under it; or, in a column-major source, all labels first and then all values. Label and value may each be wrapped.
 */

import { leftOf, rightOf, roomAfter } from '../geometry/lineFit.js';
import { assignRows } from '../geometry/rowsByPosition.js';
import { isApart } from '../geometry/spanGroups.js';
import type { Element, TextSpan } from '../model/element.js';
import { groupBy } from '../model/groupBy.js';
import type { Layout, Line } from '../model/layout.js';
import { partsAtGlue } from '../text/glue.js';
import { spanOf, splitLabel } from '../text/textSpans.js';
import { isOpen } from '../vocabulary/italian/openWords.js';
import type { ParameterField } from '../vocabulary/labels.js';
import { withoutBullet } from './header/byOrder/byLabels.js';

/** A label of a parameter, on one line or more, with what follows it on its last line. */
interface ParameterLabel {
  readonly field: ParameterField;
  readonly label: readonly TextSpan[];
  readonly inline: readonly TextSpan[];
}

type Values = Map<ParameterField, readonly TextSpan[]>;

/** Reads the lines before a sheet. What is neither a head of the export, nor a label, nor a value is text. */
export function readParameters(layout: Layout, lines: readonly Line[]): Element[] {
  const all = lines.flatMap((line) =>
    line.cells.map((cell) => withoutBullet(layout.matcher, spanOf(line, [cell]), 'parameters')),
  );
  const isHead = ({ text }: TextSpan) => layout.matcher.wholeLabel('furniture', text) !== null;
  const spans = all.filter((span) => !isHead(span));
  const labels = labelsIn(layout, spans);
  const values = withWholeLevel(layout, valuesByPage(layout, spans, labels) ?? valuesInOrder(layout, spans, labels));
  const taken = new Set([...labels.flatMap(({ label }) => label), ...[...values.values()].flat()].map(placeOf));
  return [
    ...all.filter(isHead).map((span): Element => ({ kind: 'furniture', span })),
    { kind: 'parameters', labels: labels.flatMap(({ label }) => label), values },
    ...spans.filter((span) => !taken.has(placeOf(span))).map((span): Element => ({ kind: 'text', span })),
  ];
}

/** Leaves out what follows a level, be it set right after its last letter: no level goes on there. */
function withWholeLevel({ matcher }: Layout, values: Values): Values {
  const isLevel = (texts: readonly string[]) => matcher.matchLevel(texts)?.rest === '';
  const spans = (values.get('level') ?? []).map((span) => ({
    ...span,
    text: partsAtGlue(span.text, (text) => isLevel([text]))[0]!,
  }));
  const end = spans.findIndex((_, i) => isLevel(spans.slice(0, i + 1).map(({ text }) => text)));
  return end < 0 ? values : new Map([...values, ['level', spans.slice(0, end + 1)]]);
}

/** Spans have one cell each here, and a part of one stands for the whole. */
const placeOf = ({ cells }: TextSpan) => cells[0];

/** Finds the labels. The rest of one that is wrapped stands under its first line, or comes right after it. */
function labelsIn(layout: Layout, spans: readonly TextSpan[]): ParameterLabel[] {
  const found = new Map<ParameterField, ParameterLabel>();
  spans.forEach((span, i) => {
    const below = [span, ...restBelow(layout, span, spans.slice(i + 1))];
    const match = layout.matcher.matchLabel(
      'parameters',
      below.map(({ text }) => text),
    );
    const own = match
      ? { field: match.row.field, ...splitLabel(below.slice(0, match.used), match.rest) }
      : (cutByValue(layout, below) ?? aroundValue(layout, spans.slice(i, i + 3)));
    if (own && !found.has(own.field)) found.set(own.field, own);
  });
  return [...found.values()];
}

/** The most lines below the first one of a label that may be its rest. */
const MOST_LINES = 3;

function restBelow(layout: Layout, first: TextSpan, after: readonly TextSpan[]): TextSpan[] {
  const slack = layout.unit === 'characters' ? 1 : first.line.size / 2;
  const isUnder = (span: TextSpan) => span.line !== first.line && Math.abs(leftOf(span) - leftOf(first)) <= slack;
  const rest: TextSpan[] = [];
  for (const span of first.line.cells.length > 1 ? after.filter(isUnder) : after) {
    if (rest.length === MOST_LINES || isApart(layout, rest.at(-1) ?? first, span)) break;
    rest.push(span);
  }
  return rest;
}

/** Reads a wrapped label whose value, set at half its height, stands between its lines: `VALORE` / `1 - SCUOLA` / `PUBBLICO`. */
function aroundValue({ matcher }: Layout, [first, , last]: readonly TextSpan[]): ParameterLabel | null {
  if (!first || !last || first.line.cells.length > 1 || last.line.cells.length > 1) return null;
  const row = matcher.wholeLabel('parameters', `${first.text} ${last.text}`);
  return row && { field: row.field, label: [first, last], inline: [] };
}

/**
 * Reads a wrapped label beside a wrapped value in a source without columns: each line begins with words of the label, and
 * goes on with words of the value. `VALORE 1 - SCUOLA` / `PUBBLICO E CULTURA`
 */
function cutByValue({ matcher }: Layout, [first, second]: readonly TextSpan[]): ParameterLabel | null {
  if (!first || !second) return null;
  const ways = matcher.labelWords('parameters').flatMap((label) => {
    const words = label.split(' ');
    return words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')] as const);
  });
  for (const [head, tail] of ways) {
    if (!first.text.startsWith(`${head} `) || !second.text.startsWith(`${tail} `)) continue;
    const field = matcher.wholeLabel('parameters', `${head} ${tail}`)!.field;
    const [one, other] = [
      splitLabel([first], first.text.slice(head.length + 1)),
      splitLabel([second], second.text.slice(tail.length + 1)),
    ];
    return { field, label: [...one.label, ...other.label], inline: [...one.inline, ...other.inline] };
  }
  return null;
}

/** Finds the values beside their labels, of each page for itself: a page break may part the parameters. */
function valuesByPage(layout: Layout, spans: readonly TextSpan[], labels: readonly ParameterLabel[]): Values | null {
  const pageOf = ({ label }: ParameterLabel) => label[0]!.line.page;
  const parts = [...groupBy(labels, pageOf)].map(([page, own]) =>
    valuesBeside(
      layout,
      spans.filter(({ line }) => line.page === page),
      own,
    ),
  );
  const found = parts.filter((part) => part !== null);
  return found.length === 0 || found.length < parts.length ? null : new Map(found.flatMap((part) => [...part]));
}

/** How far above or below its label, in lines, a value that stands beside it may begin. */
const BESIDE = 1.2;

/**
 * Gives each line of the column beside the labels to the label that it stands beside; `null` where the labels make no
 * column of their own, or nothing stands beside them.
 */
function valuesBeside(layout: Layout, spans: readonly TextSpan[], labels: readonly ParameterLabel[]): Values | null {
  const bare = labels.filter(({ inline }) => inline.length === 0).flatMap(({ label }) => label);
  if (bare.length === 0) return null;
  const ownSpans = labels.flatMap(({ label }) => label);
  const { size } = bare[0]!.line;
  const slack = layout.unit === 'characters' ? 1 : size / 2;
  const isColumn = ownSpans.every((span) => Math.abs(leftOf(span) - leftOf(ownSpans[0]!)) <= slack);
  const inner = Math.max(...bare.map(rightOf));
  const beside = spans.filter((span) => leftOf(span) > inner);
  const keys = labels.map(({ label }) => ({ top: label[0]!.line.top, bottom: label.at(-1)!.line.top }));
  const reach = BESIDE * layout.leading * size;
  const isBeside = labels.every(
    ({ inline }, i) =>
      inline.length > 0 ||
      beside.some(({ line: { top } }) => top > keys[i]!.top - reach && top < keys[i]!.bottom + reach),
  );
  // Tabs part cells without places: there a value begins left of where another label ends.
  const hasEdge = bare.every(({ line }) => line.cells.slice(1).every(({ left }) => left > inner));
  if (!isColumn || !isBeside || !hasEdge) return null;
  // The column ends where white space or a line of another column parts it from what stands below.
  const last = ownSpans.at(-1)!.line.index;
  const end = beside.findIndex((span, i) => span.line.index > last && isApart(layout, beside[i - 1]!, span));
  const column = end < 0 ? beside : beside.slice(0, end);
  const rows = assignRows(keys, column, layout, size, false);
  return new Map(
    labels.map(({ field, inline }, row) => [
      field,
      [...inline, ...column.filter((_, i) => rows[i] === row)].toSorted((a, b) => a.line.index - b.line.index),
    ]),
  );
}

/** Gives the values to the labels in the order in which they come. A value goes on as long as no white space parts it. */
function valuesInOrder(layout: Layout, spans: readonly TextSpan[], labels: readonly ParameterLabel[]): Values {
  const labelAt = new Map(labels.flatMap((own) => own.label.map((span) => [placeOf(span), own] as const)));
  const full = Math.max(...layout.lines.slice(0, SHOWN).flatMap(({ cells }) => cells.at(-1)?.right ?? 0));
  const values = new Map<ParameterField, TextSpan[]>();
  const begun = startAbove(layout, spans, labels[0]);
  const waiting: ParameterField[] = [];
  let last: TextSpan[] = []; // the value that was begun last
  let isInline = false;
  for (const span of spans) {
    const own = labelAt.get(placeOf(span));
    if (own && !values.has(own.field)) {
      values.set(own.field, [...own.inline]);
      if (own.inline.length === 0) waiting.push(own.field);
      else [last, isInline] = [values.get(own.field)!, true];
    } else if (own) {
      // the rest of a label that is known
    } else if (waiting.length > 0) {
      const field = fieldBeside(labels, span, waiting);
      waiting.splice(waiting.indexOf(field), 1);
      [last, isInline] = [values.get(field)!, false];
      if (field === labels[0]!.field) last.push(...begun);
      last.push(span);
    } else {
      const before = last.at(-1);
      if (before && !isApart(layout, before, span) && (!isInline || goesOn(before, span, full))) last.push(span);
    }
  }
  return values;
}

/** Returns the lines right above the first label that its value begins with: the label stands beside its middle, alone on its line. */
function startAbove(layout: Layout, spans: readonly TextSpan[], first: ParameterLabel | undefined): TextSpan[] {
  if (!first) return [];
  const at = spans.indexOf(first.label[0]!);
  const rest = spans[at + 1];
  if (at < 1 || !rest || first.inline.length > 0 || first.label[0]!.line.cells.length > 1) return [];
  const above = spans.slice(0, at);
  const isWhole = above.every((span, i) => !isApart(layout, span, spans[i + 1]!));
  return isWhole && /^\p{Ll}/u.test(rest.text) ? above : [];
}

/** How many lines show how wide a page of text is. */
const SHOWN = 1000;

/** A list of public values goes on: `E LAVORO, 4 - SCUOLA`. */
const LISTED = /^[^,]*, \p{L}{0,3}\d{1,3} ?[-–:] /u;

/** Whether a value that stands on the line of its label goes on: the list is open, or there was no room for the next word. */
function goesOn(before: TextSpan, span: TextSpan, full: number): boolean {
  if (/[,;:(–-]$/u.test(before.text) || /^[\p{Ll},;)–-]/u.test(span.text)) return true;
  if (isOpen(before.text.toLowerCase()) || LISTED.test(span.text)) return true;
  const { free, need } = roomAfter(before, span, full);
  return need > free;
}

/** Returns the waiting field whose label stands on the value's line; else the one that has waited longest. */
function fieldBeside(
  labels: readonly ParameterLabel[],
  value: TextSpan,
  waiting: readonly ParameterField[],
): ParameterField {
  const near = labels.find(({ label }) => label.some(({ line }) => line.index === value.line.index));
  return near && waiting.includes(near.field) ? near.field : waiting[0]!;
}

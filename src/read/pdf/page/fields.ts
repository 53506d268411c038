/**
 * Fields of a form and notes of free text that have no appearance: a viewer makes one of their value, in their rectangle.
 */
import { groupBy } from '../../../model/groupBy.js';
import type { GlyphRun } from '../../../model/source.js';
import { wordKey } from '../../../text/normalize.js';
import { type Area, type Glyph, without } from '../drawing/drawn.js';
import { type Box, type Matrix, mapRectangle } from '../drawing/matrix.js';
import type { EngineAnnotation } from '../engine.js';

/** Where nothing else is said, letters are of this size, as long as they fit their field. */
const USUAL_SIZE = 12;
/** Of the height of a field of one line, letters take this share at most. */
const SHARE = 0.7;
/** Usual width of a letter and distance of lines, in heights of a letter. */
const LETTER = 0.5;
const LEADING = 1.15;
const MARGIN = 2;
/** Flags of an annotation that no viewer shows on the screen: Hidden and NoView. */
const NOT_SHOWN = 2 | 32;

/** What a field says, if it has no appearance of its own. */
export function textOfField(field: EngineAnnotation): string {
  const { subtype, fieldType, fieldValue, textContent, hasAppearance, annotationFlags = 0 } = field;
  if (hasAppearance || (annotationFlags & NOT_SHOWN) !== 0) return '';
  if (subtype === 'FreeText') return (textContent ?? [field.richText?.str ?? '']).join('\n').trim();
  if (subtype !== 'Widget' || (fieldType !== 'Tx' && fieldType !== 'Ch')) return '';
  const values = [fieldValue].flat().filter((value) => typeof value === 'string');
  const shown = values.map((value) => field.options?.find((one) => one.exportValue === value)?.displayValue ?? value);
  return shown.join('\n').trim();
}

/** A field that shows something else than it holds. */
export interface DifferingField {
  readonly value: string;
  readonly shown: string;
}

/**
 * Returns fields as they are read, and those whose appearance says something else than their value: a program may have changed the
 * one and left the other. What an appearance shows is read; where it shows nothing, the value is. A number or a date may be
 * shown in another way than it is kept.
 */
export function fieldsAsShown(fields: readonly EngineAnnotation[], glyphs: readonly Glyph[]) {
  const differing: DifferingField[] = [];
  const drawn = groupBy(fields.length > 0 ? glyphs : [], ({ show }) => show.annotation);
  const read = fields.map((field) => {
    const value = field.hasAppearance && !field.password ? textOfField({ ...field, hasAppearance: false }) : '';
    if (field.subtype !== 'Widget' || !/\p{L}/u.test(value)) return field;
    const shown = (drawn.get(field.id) ?? []).map(({ text }) => text).join('');
    const shownKey = wordKey(shown);
    const keys = value.split('\n').map(wordKey); // a list may have several values
    if (keys.every((key) => shownKey.includes(key)) || (shownKey !== '' && wordKey(value).includes(shownKey)))
      return field;
    differing.push({ value, shown: shown.trim() });
    return shownKey === '' ? { ...field, hasAppearance: false } : field;
  });
  return { fields: read, differing };
}

/** Returns the grounds of fields without an appearance: a viewer draws them over the page, under what the field says. */
export const backgroundsOf = (fields: readonly EngineAnnotation[], base: Matrix): Area[] =>
  fields.flatMap((field) => {
    const { subtype, color = null, backgroundColor = null, rect } = field;
    const ink = inkOf(subtype === 'FreeText' ? color : backgroundColor);
    if (ink === null || textOfField(field) === '') return [];
    return [{ ...mapRectangle(base, rect), order: Number.POSITIVE_INFINITY, ink, isOpaque: true }];
  });

const inkOf = (colour: ArrayLike<number> | null): string | null =>
  colour && `#${Array.from(colour, (part) => part.toString(16).padStart(2, '0')).join('')}`;

/** Letters whose baselines are no farther apart, in heights of a letter, are on one line. */
const SAME_LINE = 0.5;

/** Returns the annotations that are marks on the paper, and fill in nothing: signatures, and stamps of more than one line. */
export function marksOf(annotations: readonly EngineAnnotation[], glyphs: readonly Glyph[]): ReadonlySet<string> {
  const hasStamp = annotations.some(({ subtype }) => subtype === 'Stamp');
  const glyphsOf = groupBy(hasStamp ? glyphs.filter(({ isBlank }) => !isBlank) : [], ({ show }) => show.annotation);
  const isOfLines = (id: string): boolean => {
    const own = glyphsOf.get(id) ?? [];
    return own.some(({ y, show }) => Math.abs(y - own[0]!.y) > SAME_LINE * show.size);
  };
  const marks = annotations.filter(
    ({ id, subtype, fieldType }) => fieldType === 'Sig' || (subtype === 'Stamp' && isOfLines(id)),
  );
  return new Set(marks.map(({ id }) => id));
}

/** Returns the runs of a field without an appearance; `null` if it says something and has no place on the page. */
export function runsOfField(field: EngineAnnotation, base: Matrix): GlyphRun[] | null {
  const text = textOfField(field);
  if (text === '') return [];
  const box = mapRectangle(base, field.rect);
  if (box.right - box.left < 1 || box.bottom - box.top < 1) return null;
  const isSingle = field.subtype === 'Widget' && !field.multiLine;
  const height = box.bottom - box.top;
  const size = field.defaultAppearanceData?.fontSize || Math.min(USUAL_SIZE, isSingle ? height * SHARE : USUAL_SIZE);
  const lines = isSingle ? [text.replace(/\s+/gu, ' ')] : wrapped(text, box, size);
  const first = isSingle ? box.bottom - (height - size * SHARE) / 2 : box.top + MARGIN + size;
  return lines.map((line, i) => ({
    text: line,
    left: box.left + MARGIN,
    right: Math.min(box.right, box.left + MARGIN + line.length * LETTER * size),
    baseline: first + i * LEADING * size,
    size,
    font: 'field',
    angle: 0,
  }));
}

/** Leaves out of lists the entries that are not chosen: a list shows all that may be, and marks what is. */
export function withoutOtherEntries(glyphs: readonly Glyph[], fields: readonly EngineAnnotation[]): readonly Glyph[] {
  const lists = new Map(
    fields.flatMap((field) => (field.fieldType === 'Ch' && field.combo !== true ? [[field.id, field] as const] : [])),
  );
  if (lists.size === 0) return glyphs;
  const ofList = groupBy(glyphs, ({ show }) => lists.get(show.annotation ?? '') ?? null);
  const gone = [...ofList].flatMap(([field, letters]) => {
    if (!field) return [];
    const chosen = textOfField({ ...field, hasAppearance: false })
      .split('\n')
      .map(wordKey);
    const lines = [...groupBy(letters, ({ y }) => Math.round(y)).values()];
    return lines.filter((line) => !chosen.includes(wordKey(line.map(({ text }) => text).join('')))).flat();
  });
  return without(glyphs, new Set(gone));
}

/** Sets the letters of fields that are rows of cells side by side: each takes its whole cell, and an empty one is a blank. */
export function withoutCells(
  glyphs: readonly Glyph[],
  fields: readonly EngineAnnotation[],
  base: Matrix,
): readonly Glyph[] {
  const combs = new Map(fields.flatMap((one) => (one.comb && one.maxLen ? [[one.id, one] as const] : [])));
  if (combs.size === 0) return glyphs;
  const ofField = groupBy(
    glyphs.filter(({ isBlank }) => !isBlank),
    ({ show }) => combs.get(show.annotation ?? '') ?? null,
  );
  const set = new Map<Glyph, Glyph>();
  for (const [field, letters] of ofField) {
    if (!field) continue;
    const { left, right } = mapRectangle(base, field.rect);
    const cell = (right - left) / field.maxLen!;
    const cellOf = ({ x, width }: Glyph): number => Math.floor((x + width / 2 - left) / cell);
    letters.forEach((letter, i) => {
      const at = cellOf(letter);
      const count = i + 1 < letters.length ? Math.max(1, cellOf(letters[i + 1]!) - at) : 1;
      const text = count > 1 ? `${letter.text} ` : letter.text;
      set.set(letter, { ...letter, text, x: left + at * cell, width: count * cell });
    });
  }
  return glyphs.map((glyph) => set.get(glyph) ?? glyph);
}

/** A box's sign stands so far above the foot of its rectangle, in heights of it. */
const BOX_FOOT = 0.2;

/** Returns the sign of a box of a form, ticked or not. */
export function runsOfBox(field: EngineAnnotation, base: Matrix): GlyphRun[] {
  const { checkBox, radioButton, annotationFlags = 0, fieldValue, exportValue, buttonValue, rect } = field;
  if (!(checkBox || radioButton) || (annotationFlags & NOT_SHOWN) !== 0) return [];
  const value = radioButton ? buttonValue : exportValue;
  if (!value) return []; // no box: it has no state to show
  const { left, right, top, bottom } = mapRectangle(base, rect);
  const size = bottom - top;
  if (right - left < 1 || size < 1) return [];
  return [
    {
      text: fieldValue === value ? '☒ ' : '☐ ',
      left,
      right,
      baseline: bottom - BOX_FOOT * size,
      size,
      font: 'field',
      angle: 0,
    },
  ];
}

/** Lines of a text as wide as its box, as far as letters are of usual width. */
function wrapped(text: string, { left, right }: Box, size: number): string[] {
  const most = Math.max(1, Math.floor((right - left - 2 * MARGIN) / (LETTER * size)));
  return text.split(/\r\n?|\n/u).flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.trim().split(/\s+/u)) {
      const longer = `${lines.at(-1)} ${word}`;
      if (lines.length > 0 && longer.length <= most) lines[lines.length - 1] = longer;
      else if (word !== '') lines.push(word);
    }
    return lines;
  });
}

/**
 * Fields of a form and notes of free text that have no appearance: a viewer makes one of their value, in their rectangle.
 */
import type { GlyphRun } from '../../../model/source.js';
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
  if (subtype === 'FreeText') return (textContent ?? []).join('\n');
  if (subtype !== 'Widget' || (fieldType !== 'Tx' && fieldType !== 'Ch')) return '';
  const values = [fieldValue].flat().filter((value) => typeof value === 'string');
  const shown = values.map((value) => field.options?.find((one) => one.exportValue === value)?.displayValue ?? value);
  return shown.join('\n').trim();
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

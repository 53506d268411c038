/**
 * Parts bullets and numbers from the end of the lines that a tool glued them to: `casa•` / `scuola•`, `gara;1.` / `avvio.2.`
 */

import { groupBy } from '../../model/groupBy.js';
import { bareNumber, trailingMark } from '../../vocabulary/bullets.js';
import type { SheetText } from '../sheets.js';

/** Returns the texts of a section, each glued mark as a text of its own behind its line. One alone is part of its text. */
export function withGluedMarks(texts: readonly SheetText[]): readonly SheetText[] {
  const marks = new Map(texts.map((text) => [text, trailingMark(text.span.text)]));
  const found = texts.filter((text) => marks.get(text) !== null);
  const alike = groupBy(found, (text) => (bareNumber(marks.get(text)!) === null ? marks.get(text)! : 'number'));
  const isList = (mark: string | null) => {
    const number = mark === null ? null : bareNumber(mark);
    if (mark === null) return false;
    if (number === null) return alike.get(mark)!.length > 1;
    return isInSeries(
      alike.get('number')!.map((text) => bareNumber(marks.get(text)!)!),
      number,
    );
  };
  return texts.flatMap((text): readonly SheetText[] => {
    const mark = marks.get(text)!;
    if (!isList(mark)) return [text];
    const { span } = text;
    return [
      { ...text, span: { ...span, text: span.text.slice(0, -mark.length).trimEnd() } },
      { ...text, span: { ...span, text: mark } },
    ];
  });
}

/** Whether numbers that count from 1 without a gap, two at least, have this one. */
const isInSeries = (numbers: readonly number[], number: number): boolean =>
  numbers.includes(1) &&
  numbers.includes(2) &&
  Array.from({ length: number }, (_, i) => i + 1).every((n) => numbers.includes(n));

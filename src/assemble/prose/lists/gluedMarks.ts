/**
 * Parts bullets and numbers from the end of the lines that a tool glued them to: `casa•` / `scuola•`, `gara;1.` / `avvio.2.`
 */

import { groupBy } from '../../../model/groupBy.js';
import { bareNumber, innerItems, isBareMark, trailingMark } from '../../../vocabulary/bullets.js';
import { endsInAbbreviation } from '../../../vocabulary/italian/abbreviations.js';
import type { SheetText } from '../../sheets.js';

/**
 * Returns the texts of a section, each glued mark as a text of its own after its line. One alone is part of its text, unless
 * it is a bullet after the end of a sentence, or marks of its kind stand alone on lines, as where a tool writes all marks of a page
 * after its last line.
 */
export function withGluedMarks(texts: readonly SheetText[]): readonly SheetText[] {
  const marks = new Map(texts.map((text) => [text, trailingMark(text.span.text)]));
  const bare = texts.flatMap(({ span: { text } }) => (isBareMark(text) ? [text] : []));
  const found = [...marks.values()].filter((mark) => mark !== null);
  const alike = groupBy([...found, ...bare], (mark) => (bareNumber(mark) === null ? mark : 'number'));
  const isEnd = ({ span: { text } }: SheetText) => /[.;:!?]\S$/u.test(text.slice(-2)); // `anno.▪` is no word
  const isList = (text: SheetText) => {
    const mark = marks.get(text) ?? null;
    const number = mark === null ? null : bareNumber(mark);
    if (mark === null) return false;
    if (number === null) return isEnd(text) || alike.get(mark)!.length > 1;
    return isInSeries(
      alike.get('number')!.map((one) => bareNumber(one)!),
      number,
    );
  };
  return texts.flatMap((text): readonly SheetText[] => {
    const mark = marks.get(text)!;
    if (!isList(text)) return [text];
    const { span } = text;
    return [
      { ...text, span: { ...span, text: span.text.slice(0, -mark.length).trimEnd() } },
      { ...text, span: { ...span, text: mark } },
    ];
  });
}

/**
 * Parts the items of a list that a tool wrote on one line, each after its bullet, or its number if there are three at least:
 * `• casa • scuola`.
 */
export const withItemsApart = (texts: readonly SheetText[]): readonly SheetText[] =>
  texts.flatMap((text): readonly SheetText[] => {
    const { span } = text;
    if (span.line.start !== undefined) return [text]; // the source says what its lines are
    const items = innerItems(span.text);
    return items.length === 1 ? [text] : items.map((item) => ({ ...text, span: { ...span, text: item } }));
  });

/**
 * What of a section is no mark of a list; and the marks, which a tool wrote after another section of their page. Numbers of a list
 * count from 1: another one is the end of what stands above it.
 */
export function withoutMarks(texts: readonly SheetText[]): {
  texts: readonly SheetText[];
  marks: readonly SheetText[];
} {
  const apart = withGluedMarks(texts);
  const isMark = ({ span: { text } }: SheetText) => isBareMark(text);
  let start = apart.findLastIndex((text) => !isMark(text)) + 1;
  const isRest = (at: number) => {
    const number = bareNumber(apart[at]!.span.text);
    return number !== null && (number !== 1 || endsInAbbreviation(apart[at - 1]?.span.text ?? ''));
  };
  while (start < apart.length && isRest(start)) start += 1;
  return start === apart.length ? { texts, marks: [] } : { texts: apart.slice(0, start), marks: apart.slice(start) };
}

/** Whether numbers that count from 1 without a gap, two at least, have this one. */
const isInSeries = (numbers: readonly number[], number: number): boolean =>
  numbers.includes(1) &&
  numbers.includes(2) &&
  Array.from({ length: number }, (_, i) => i + 1).every((n) => numbers.includes(n));

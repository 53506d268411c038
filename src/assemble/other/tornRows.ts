/**
 * Joins the rows of a table that a page break tears: the one on one side of it has no first cell, as no row within a page has, and the
 * other side goes on where it ends. In: the rows of each page, each a list of the spans of its cells. Out: the rows of the table,
 * and those beside page breaks that may be parts of the row on the other side.
 */
import type { TextSpan } from '../../model/element.js';

export type Row = readonly (readonly TextSpan[])[];

export interface Rows {
  readonly rows: readonly Row[];
  readonly rests: readonly TextSpan[];
}

/** `isRest` says whether the first row of a page surely goes on the row before, whatever the others are like. */
export function joinTornRows(pages: readonly (readonly Row[])[], isRest: (row: Row) => boolean): Rows {
  const rows: Row[] = [];
  const rests: TextSpan[] = [];
  const areNamed = pages.every((page, i) =>
    page.slice(i > 0 ? 1 : 0, i < pages.length - 1 ? -1 : undefined).every(isFilled),
  );
  for (const [first, ...others] of pages) {
    const last = rows.at(-1);
    if (first && last && (isRest(first) || (areNamed && !isFilled(last) && isFilled(first) && goesOn(last, first))))
      rows[rows.length - 1] = last.map((spans, i) => [...spans, ...first[i]!]);
    else if (first) {
      const odd = last && areNamed ? [last, first].find((row) => !isFilled(row)) : undefined;
      rests.push(...(odd?.flat().slice(0, 1) ?? []));
      rows.push(first);
    }
    for (const row of others) rows.push(row); // too many for the arguments of one call
  }
  return { rows, rests };
}

const isFilled = ([first]: Row): boolean => first!.length > 0;

/** Whether each column is filled in one of two rows only, or goes on in lower case. */
const goesOn = (last: Row, next: Row): boolean =>
  next.every((spans, i) => (spans.length === 0) !== (last[i]!.length === 0) || /^\p{Ll}/u.test(spans[0]?.text ?? ''));

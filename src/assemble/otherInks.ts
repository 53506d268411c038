/**
 * Reports values of which a part is printed in an ink that hardly anything else has: a stamp may have got into them, or somebody
 * corrected them. Which of both cannot be told by its place.
 */

import type { TextSpan } from '../model/element.js';
import type { Cell, Layout } from '../model/layout.js';
import type { Report } from '../report/report.js';
import { codeOf } from '../text/textSpans.js';
import { fieldName, type RecordField } from '../vocabulary/labels.js';
import { otherInkTest } from './flow/families.js';
import type { Sheet } from './sheets.js';

/** What a value is made of, field by field. Of prose, a word may be a link; what is foreign beside it is no part of it. */
const partsOf = ({ headers, texts }: Sheet): (readonly [RecordField, readonly TextSpan[]])[] => [
  ...headers.flatMap(({ title, fields }) => [['title', title] as const, ...fields]),
  ...(['publicValues', 'linkedObjectives'] as const).map(
    (field) => [field, (texts.get(field) ?? []).map(({ span }) => span)] as const,
  ),
];

/** The inks of the first and the last letters of a cell. */
const inksOf = ({ ink = '', lastInk = ink }: Cell): readonly string[] => [ink, lastInk];

/** Reports parts of values in inks of their own. */
export function reportOtherInks(layout: Layout, sheets: readonly Sheet[], report: Report): void {
  const isOther = otherInkTest(layout);
  if (!isOther) return;
  const hasOther = (cell: Cell): boolean => inksOf(cell).some(isOther) && !layout.matcher.codes.isCode(cell.text);
  for (const sheet of sheets) {
    const objective = codeOf(sheet.headers[0]!);
    for (const [field, spans] of partsOf(sheet)) {
      const cells = spans.flatMap((span) => span.cells);
      const foreign = cells.filter(hasOther);
      if (foreign.length === 0 || cells.every((cell) => inksOf(cell).every(isOther))) continue;
      const { page, number: line } = spans.find((span) => span.cells.includes(foreign[0]!))!.line;
      const params = { text: foreign.map(({ text }) => text).join(' '), field: fieldName(field) };
      report.add('words-in-other-ink', params, { source: layout.source, page, line }, { objective });
    }
  }
}

/** Reads sections that the record has no field of its own for: paragraphs, lists, and tables where cells stand in columns. */
import type { Observed } from '../../model/draft.js';
import type { TextSpan } from '../../model/element.js';
import type { Layout } from '../../model/layout.js';
import type { OtherBlock } from '../../model/objective.js';
import type { Report } from '../../report/report.js';
import { codeOf } from '../../text/textSpans.js';
import { bulletLength } from '../../vocabulary/bullets.js';
import { fieldName, isOther, type OtherField } from '../../vocabulary/labels.js';
import { readProse } from '../prose/prose.js';
import type { ProseMetrics } from '../prose/proseMetrics.js';
import type { Sheet, SheetText } from '../sheets.js';
import type { IsPrinted } from './cutWords.js';
import { findTables } from './findTables.js';
import { gluedCell } from './gluedCells.js';
import { readPlainTable } from './plainTable.js';
import { type RuledTable, readRuledTable } from './ruledTable.js';

/** Returns the texts of a sheet's other sections, in print order. */
export const otherTexts = ({ texts }: Sheet): [OtherField, readonly SheetText[]][] =>
  [...texts].flatMap(([field, own]): [OtherField, readonly SheetText[]][] => (isOther(field) ? [[field, own]] : []));

/** Reports the sections that may hold a table whose cells a tool wrote as lines of text. */
export function reportTablesAsText(layout: Layout, sheet: Sheet, report: Report): void {
  for (const [field, texts] of otherTexts(sheet)) {
    const spans = texts.map(({ span }) => span);
    if (spans.length < FEWEST_LINES || spans.some(({ cells }) => cells.length > 1) || layout.positioned) continue;
    const isOpen = ({ text }: TextSpan) => !/[.;:!?,]$/u.test(text) && bulletLength(text) === 0;
    if (spans.filter(isOpen).length * 2 <= spans.length) continue;
    report.add('table-as-text', { title: fieldName(field) }, placeOf(layout, spans[0]!), objectiveOf(sheet));
  }
}

const placeOf = ({ source }: Layout, { line: { page, number } }: TextSpan) => ({ source, page, line: number });

const objectiveOf = ({ headers }: Sheet) => ({ objective: codeOf(headers[0]!) });

/** Reports what nothing decides in a ruled table. */
function reportRuledTable(
  layout: Layout,
  sheet: Sheet,
  field: OtherField,
  { doubtful, rests }: RuledTable,
  report: Report,
): void {
  const title = fieldName(field);
  const words = [...new Set(doubtful.map((one) => one.words))].slice(0, NAMED).join(', ');
  for (const { span } of doubtful.slice(0, 1))
    report.add('words-cut-in-cells', { title, words }, placeOf(layout, span), objectiveOf(sheet));
  reportRests(layout, sheet, field, rests, report);
}

/** Reports rows that may be parts of those on the other side of a page break. */
function reportRests(
  layout: Layout,
  sheet: Sheet,
  field: OtherField,
  rests: readonly TextSpan[],
  report: Report,
): void {
  const title = fieldName(field);
  for (const span of rests)
    report.add('row-may-go-on', { title, text: span.text }, placeOf(layout, span), objectiveOf(sheet));
}

/** How many words a message names. */
const NAMED = 5;

/** Fewest lines of a table: its head and a row. */
const FEWEST_LINES = 2;

/** Reads the other sections of a sheet. */
export const readOtherSections = (
  layout: Layout,
  metrics: ProseMetrics,
  sheet: Sheet,
  isPrinted: IsPrinted,
  report: Report,
): ReadonlyMap<OtherField, readonly Observed<OtherBlock>[]> =>
  new Map(
    otherTexts(sheet).map(([field, texts]) => [
      field,
      findTables(layout, texts).flatMap((part): readonly Observed<OtherBlock>[] => {
        if (part.isRuled) {
          const table = readRuledTable(part.texts, isPrinted);
          reportRuledTable(layout, sheet, field, table, report);
          return [table.block];
        }
        if (!part.isTable) return readProse(layout, metrics, part.texts);
        const glued = gluedCell(layout, part.texts);
        if (glued) {
          const params = { title: fieldName(field), text: glued.cell.text };
          report.add('table-columns-unclear', params, placeOf(layout, glued.span), objectiveOf(sheet));
        }
        const table = readPlainTable(layout, part.texts);
        reportRests(layout, sheet, field, table.rests, report);
        return [table.block];
      }),
    ]),
  );
